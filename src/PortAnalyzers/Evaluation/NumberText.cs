using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Evaluation;

/// <summary>How C# spells whole numbers.</summary>
internal static class NumberText
{
    /// <summary>The span of a numeric literal without its type suffix: of <c>6000u</c> the <c>6000</c>, of <c>0x1770UL</c> the <c>0x1770</c>.</summary>
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
