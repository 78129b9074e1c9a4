using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Evaluation;

/// <summary>The syntax and the values of literals in C#.</summary>
internal static class LiteralText
{
    /// <summary>The text that a literal becomes: that of a string, a character or an integer, with decimal digits; null for others.</summary>
    public static string? Of(SyntaxToken literal) => literal.Value switch
    {
        string or char => literal.ValueText,
        int or uint or long or ulong => ((IFormattable)literal.Value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The span of a numeric literal without its type suffix: <c>6000</c> in <c>6000u</c>, <c>0x1770</c> in <c>0x1770UL</c>.</summary>
    public static TextSpan GetDigits(SyntaxToken literal)
    {
        var end = literal.Text.Length;
        while (end > 1 && literal.Text[end - 1] is 'u' or 'U' or 'l' or 'L')
        {
            end--;
        }

        return new TextSpan(literal.SpanStart, end);
    }
}
