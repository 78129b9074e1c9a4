using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

public class LiteralTextTests
{
    [Theory]
    [InlineData("x + [|6000|]")]
    [InlineData("x + [|6|]")]
    [InlineData("x + [|6000|]u")]
    [InlineData("x + [|6000|]U")]
    [InlineData("x + [|6000|]l")]
    [InlineData("x + [|6000|]L")]
    [InlineData("x + [|6000|]ul")]
    [InlineData("x + [|6000|]LU")]
    [InlineData("x + [|6_000|]lU /* long */")]
    [InlineData("x + [|0x1770|]UL")]
    [InlineData("x + [|0b1_0111|]u")]
    public void The_digits_of_a_number_are_what_stands_before_its_type(string expression)
    {
        TestFileMarkupParser.GetSpan(expression, out var text, out var span);
        var literal = SyntaxFactory.ParseExpression(text).DescendantNodes().OfType<LiteralExpressionSyntax>().Single().Token;
        Assert.Equal(span, LiteralText.GetDigits(literal));
    }
}
