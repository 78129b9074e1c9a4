using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

/// <summary>Each <c>6000</c> in the values of an expression's literals, with its source span.</summary>
public class StringLiteralMapTests
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
    public void Digits_in_quotes_have_their_place(string code) => Verify(code);

    [Theory]
    [InlineData(""" $"[|6000|]{x}[|6000|]" """)]
    [InlineData(""" $"\t{x}\u0009[|6000|]\t" """)]
    [InlineData(""" $"{{[|6000|]}}" """)]
    [InlineData(""" $@"\t{x}\u0009[|6000|]\" """)]
    [InlineData(""""" @$"""{x}""[|6000|]""" """"")]
    public void Digits_in_interpolated_strings_have_their_place(string code) => Verify(code);

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
    [InlineData("\"\"\"\n  x\n  \n  [|6000|]\n  \"\"\"")]
    [InlineData("\"\"\"\r  [|6000|]\r\r  \"\"\"")]
    public void Digits_in_raw_strings_have_their_place(string code) => Verify(code);

    [Theory]
    [InlineData("\"[|6000|]")]
    [InlineData("\"[|6000|]\\u00")]
    [InlineData("\"\\q[|6000|]\"")]
    [InlineData("@\"[|6000|]")]
    [InlineData("$\"{x}[|6000|]")]
    [InlineData("$\"[|6000|]{")]
    [InlineData("\"\"\"[|6000|]")]
    public void Digits_in_half_typed_literals_have_their_place(string code) => Verify(code);

    /// <summary>The compiler's value of such texts differs from the source.</summary>
    [Theory]
    [InlineData("\"\"\"\n  6000")]
    [InlineData("\"\"\"\n  6000\"\"\"")]
    [InlineData("\"\"\"\n  6000\n  \"\"")]
    [InlineData("\"\"\"\n6000\n  \"\"\"")]
    [InlineData("\"\"\"\n    x\n 6000\n    \"\"\"")]
    [InlineData("\"\"\"\n\t6000\n  \"\"\"")]
    [InlineData("$\"\"\"\n {x}\n6000\n  \"\"\"")]
    [InlineData("$\"\"\"\n\t6000\n  \"\"\"")]
    [InlineData("\"\\u{6000\"")]
    [InlineData("\"\\U7FFFFFFF6000\"")]
    [InlineData("\"\\U00110000:6000\"")]
    public void No_place_is_better_than_a_wrong_one(string code) =>
        Assert.All(TokensOf(code).SelectMany(SpansIn), static span => Assert.Null(span));

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("@\"")]
    [InlineData("\"\\")]
    [InlineData("\"\\x")]
    [InlineData("\"\\x6")]
    [InlineData("\"a\\")]
    [InlineData("\"\"\"")]
    [InlineData("\"\"\"\"\"\"")]
    [InlineData("\"\"\"\n")]
    [InlineData("\"\"\"\n\"\"\"")]
    [InlineData("$\"\"\"\n")]
    public void An_empty_literal_has_no_place(string code) => Assert.Empty(TokensOf(code).SelectMany(SpansIn));

    /// <summary>An escape for two characters has no span for each.</summary>
    [Theory]
    [InlineData("\"\\U0001F600a\"")]
    [InlineData("$\"\\U0001F600a\"")]
    public void Half_a_character_has_no_place(string code)
    {
        var map = new StringLiteralMap(TokensOf(code).Single(static token => token.ValueText.EndsWith('a')));
        Assert.Equal((10, null, null, 1), (map.GetSpan(0, 2)?.Length, map.GetSpan(0, 1)?.Length, map.GetSpan(1, 1)?.Length, map.GetSpan(2, 1)?.Length));
    }

    private static void Verify(string code)
    {
        TestFileMarkupParser.GetSpans(code, treatPositionIndicatorsAsCode: true, out var text, out var spans);
        Assert.Equal(spans[""].Select(static span => (TextSpan?)span), TokensOf(text).SelectMany(SpansIn));
    }

    private static IEnumerable<SyntaxToken> TokensOf(string code) =>
        SyntaxFactory.ParseExpression(code, options: new CSharpParseOptions(LanguageVersion.Preview)).DescendantTokens();

    private static IEnumerable<TextSpan?> SpansIn(SyntaxToken token)
    {
        var map = new StringLiteralMap(token);
        for (var i = token.ValueText.IndexOf(Part, StringComparison.Ordinal); i >= 0; i = token.ValueText.IndexOf(Part, i + 1, StringComparison.Ordinal))
        {
            yield return map.GetSpan(i, Part.Length);
        }
    }
}
