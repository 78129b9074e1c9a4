using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Values;

namespace PortAnalyzers.Tests.Values;

/// <summary>Each <c>6000</c> in the values of an expression's literals, and where the source spells it.</summary>
public class LiteralMapTests
{
    private const string Part = "6000";

    [Theory]
    [InlineData(""" "[|6000|]" """)]
    [InlineData(""" "x[|6000|]y[|6000|]" """)]
    [InlineData(""" "\n\\\"[|6000|]" """)]
    [InlineData(""" "\0[|6000|]\0" """)]
    [InlineData(""" "é€😀[|6000|]" """)]
    [InlineData(""" "\u00e9[|6000|]" """)]
    [InlineData(""" "[|\u0036000|]" """)]
    [InlineData(""" "[|600\u0030|]" """)]
    [InlineData(""" "[|\u0036\u0030\u0030\u0030|]1[|6000|]" """)]
    [InlineData(""" "[|\U00000036000|]" """)]
    [InlineData(""" "\U000000e9[|6000|]" """)]
    [InlineData(""" "\U0001F600[|6000|]" """)]
    [InlineData(""" "\U0010FFFF\U0001F600[|6000|]\U0001F600" """)]
    [InlineData(""" "[|\x00360\x0030\x30|]x" """)]
    [InlineData(""" "\x9:[|6000|]" """)]
    [InlineData(""" "\x99 [|6000|]" """)]
    [InlineData(""" "\x999-[|6000|]" """)]
    [InlineData(""" "\x9999[|6000|]" """)]
    [InlineData(""" "[|6000|]"u8 """)]
    [InlineData(""" @"[|6000|]" """)]
    [InlineData(""" @"\u0036\[|6000|]\" """)]
    [InlineData(""""" @"""x"":""""[|6000|]""" """"")]
    [InlineData(""""" @"""[|6000|]"u8 """"")]
    [InlineData(""" f('6', "[|6000|]", ';') """)]
    public void In_quotes(string code) => Verify(code);

    [Theory]
    [InlineData(""" $"[|6000|]{x}[|6000|]" """)]
    [InlineData(""" $"\t{x}\u0009[|6000|]\t" """)]
    [InlineData(""" $"{{[|6000|]}}" """)]
    [InlineData(""" $@"\t{x}\u0009[|6000|]\" """)]
    [InlineData(""""" @$"""{x}""[|6000|]""" """"")]
    public void In_interpolated_strings(string code) => Verify(code);

    [Theory]
    [InlineData("\"\"\"[|6000|]\"\"\"")]
    [InlineData("\"\"\"\\n\"[|6000|] \"\"\"")]
    [InlineData("\"\"\"\"\" \"\"\"\" [|6000|]\"\"\"\"\"")]
    [InlineData("\"\"\"[|6000|]\"\"\"u8")]
    [InlineData("\"\"\"\n[|6000|]\n\"\"\"")]
    [InlineData("\"\"\"\n  [|6000|]\n  \"\"\"")]
    [InlineData("\"\"\"\n    [|6000|]\n  \"\"\"")]
    [InlineData("\"\"\"\n\t[|6000|]\n\t\"\"\"")]
    [InlineData("\"\"\"\n  x\n  [|6000|]\n\n   [|6000|]\n  \"\"\"")]
    [InlineData("\"\"\"\r\n  x\r\n\r\n  [|6000|]\r\n  \"\"\"")]
    [InlineData("\"\"\"\r  x\r  [|6000|]\r  \"\"\"")]
    [InlineData("\"\"\"\n  x\u2028  y\u2029  z\u0085  [|6000|]\n  \"\"\"")]
    [InlineData("\"\"\"\"\n  \"\"\"[|6000|]\"\"\"\n  \"\"\"\"")]
    [InlineData("\"\"\"  \n  [|6000|]\n  \"\"\"u8")]
    [InlineData("$\"\"\"[|6000|]{x}[|6000|]\"\"\"")]
    [InlineData("$\"\"\"\n  [|6000|]{x}[|6000|]\n  [|6000|]\n  \"\"\"")]
    [InlineData("$\"\"\"\n  {x}[|6000|]\n\n    [|6000|]\n  \"\"\"")]
    [InlineData("$$\"\"\"\n  {[|6000|]} {{x}} [|6000|]\n  \"\"\"")]
    public void In_raw_strings(string code) => Verify(code);

    private static void Verify(string code)
    {
        var markup = TestMarkup.Parse(code);
        var expression = SyntaxFactory.ParseExpression(markup.Text, options: new CSharpParseOptions(LanguageVersion.Preview));
        Assert.Equal(markup.Spans.Select(static span => span.Span), expression.DescendantTokens().SelectMany(SpansIn));
    }

    private static IEnumerable<TextSpan> SpansIn(SyntaxToken token)
    {
        var map = new LiteralMap(token);
        for (var i = token.ValueText.IndexOf(Part, StringComparison.Ordinal); i >= 0; i = token.ValueText.IndexOf(Part, i + 1, StringComparison.Ordinal))
        {
            yield return map.GetSpan(i, Part.Length)!.Value;
        }
    }
}
