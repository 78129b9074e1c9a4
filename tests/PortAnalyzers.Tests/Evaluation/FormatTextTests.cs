using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

public class FormatTextTests
{
    /// <summary>Parts are separated by a bar; a format item is the number of its argument in angle brackets.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("x", "x")]
    [InlineData("{0}", "<0>")]
    [InlineData("{12}", "<12>")]
    [InlineData("{0}{1}", "<0>|<1>")]
    [InlineData("http://{0}:{1:D}/", "http://|<0>|:|<1>|/")]
    [InlineData("{1}x{0}", "<1>|x|<0>")]
    [InlineData("x{0}", "x|<0>")]
    [InlineData("{0:}", "<0>")]
    [InlineData("{0:0}", "<0>")]
    [InlineData("}{0}", "}|<0>")]
    [InlineData("{{{0}}}", "{{|<0>|}}")]
    [InlineData("{{0}}", "{{0}}")]
    [InlineData("{{0}}{0}", "{{0}}|<0>")]
    [InlineData("{{{{{0}", "{{{{|<0>")]
    [InlineData("{{", "{{")]
    [InlineData("x{{", "x{{")]
    [InlineData("{", "{")]
    [InlineData("x{", "x{")]
    [InlineData("{0", "{0")]
    [InlineData("{0}{", "<0>|{")]
    [InlineData("{0}{1", "<0>|{1")]
    [InlineData("{}", "{}")]
    [InlineData("{}{0}", "{}|<0>")]
    [InlineData("{x}y{0}", "{x}y|<0>")]
    [InlineData("{-1}", "{-1}")]
    [InlineData("{ 0}", "{ 0}")]
    [InlineData("{0,5}", "{0,5}")]
    [InlineData("{0:X}", "{0:X}")]
    [InlineData("{0:D5}", "{0:D5}")]
    [InlineData("{:D}", "{:D}")]
    [InlineData("{0}:{x}", "<0>|:{x}")]
    public void Splits_into_text_and_holes(string format, string expected)
    {
        FormatPart[] parts = [.. FormatText.Split(format)];
        Assert.Equal(expected, string.Join('|', parts.Select(part => part.Argument < 0 ? TextOf(part) : $"<{part.Argument}>")));
        Assert.Equal(format, string.Concat(parts.Select(TextOf)));

        string TextOf(FormatPart part) => format.Substring(part.Start, part.Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("D")]
    [InlineData("d")]
    [InlineData("G")]
    [InlineData("g")]
    [InlineData("0")]
    public void A_format_that_writes_the_digits_of_a_port_and_nothing_else_is_accepted(string? format)
    {
        Assert.True(FormatText.KeepsDigits(format));
        Assert.Equal("6000", 6000.ToString(format, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("X")]
    [InlineData("N0")]
    [InlineData("D5")]
    [InlineData("C")]
    [InlineData("#,#")]
    [InlineData("00000")]
    public void A_format_that_writes_something_else_is_refused(string format)
    {
        Assert.False(FormatText.KeepsDigits(format));
        Assert.NotEqual("6000", 6000.ToString(format, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"{0}\", x", 0)]
    [InlineData("\"x\", \"{0}\"", 0)]
    [InlineData("$\"{x}{{0}}\", x", 0)]
    [InlineData("\"x\" + y, \"{0}\"", 0)]
    [InlineData("culture, \"{0}\", x", 1)]
    [InlineData("CultureInfo.InvariantCulture, \"{0}\"", 1)]
    [InlineData("format, \"x\"", -1)]
    [InlineData("format, x, \"{0}\"", -1)]
    [InlineData("format, 1", -1)]
    [InlineData("format", -1)]
    [InlineData("", -1)]
    public void Finds_the_format_among_the_arguments_by_syntax(string arguments, int expected)
    {
        var call = (InvocationExpressionSyntax)SyntaxFactory.ParseExpression($"string.Format({arguments})");
        Assert.Equal(expected, FormatText.IndexOfFormat(Arguments.ValuesOf(call)));
    }
}
