using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>A part of a composite format string: literal text, or a format item.</summary>
/// <param name="start">The index of the part in the format string.</param>
/// <param name="length">The part's length there.</param>
/// <param name="argument">The index of the format item's argument, or -1 for text.</param>
internal readonly struct FormatPart(int start, int length, int argument)
{
    public int Start { get; } = start;

    public int Length { get; } = length;

    public int Argument { get; } = argument;
}

/// <summary>Splits composite format strings: <c>"http://{0}:{1:D}/"</c>.</summary>
internal static class FormatText
{
    /// <summary>The parts in order. Malformed format items and doubled braces stay text.</summary>
    public static IEnumerable<FormatPart> Split(string format)
    {
        var textStart = 0;
        for (var open = format.IndexOf('{'); open >= 0; open = format.IndexOf('{', open))
        {
            if (open + 1 < format.Length && format[open + 1] == '{')
            {
                open += 2;
                continue;
            }

            var close = format.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (TryReadHole(format, open, close, out var argument))
            {
                if (open > textStart)
                {
                    yield return new FormatPart(textStart, open - textStart, -1);
                }

                yield return new FormatPart(open, close + 1 - open, argument);
                textStart = close + 1;
            }

            open = close + 1;
        }

        if (textStart < format.Length)
        {
            yield return new FormatPart(textStart, format.Length - textStart, -1);
        }
    }

    /// <summary>Whether a format such as <c>D</c> or <c>0</c> writes only the digits of a port.</summary>
    public static bool KeepsDigits(string? format) => format is null or "" or "D" or "d" or "G" or "g" or "0";

    /// <summary>
    /// The index of the format among the arguments of string.Format, where syntax alone tells it: the first one, or the one behind a culture. Otherwise -1.
    /// </summary>
    public static int IndexOfFormat(IReadOnlyList<ExpressionSyntax> arguments) =>
        arguments.Count > 0 && IsText(arguments[0]) ? 0
        : arguments.Count > 1 && arguments[1] is LiteralExpressionSyntax { Token.Value: string format } && HasItem(format) ? 1
        : -1;

    private static bool IsText(ExpressionSyntax expression)
    {
        while (expression is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression))
        {
            expression = sum.Left;
        }

        return expression is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { Token.Value: string };
    }

    private static bool HasItem(string format)
    {
        foreach (var part in Split(format))
        {
            if (part.Argument >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadHole(string format, int open, int close, out int argument)
    {
        var colon = format.IndexOf(':', open, close - open);
        var digits = format.Substring(open + 1, (colon < 0 ? close : colon) - open - 1);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out argument)
            && KeepsDigits(colon < 0 ? null : format.Substring(colon + 1, close - colon - 1));
    }
}
