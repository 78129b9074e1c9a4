using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.CSharp;

/// <summary>
/// The outline of a text: its literals, with <see cref="Placeholder.Unevaluated"/> for all else. Many texts can't be an address with a reported port, whatever the
/// rest of them is, and a compiler that has just started need not compile the evaluator to find that out.
/// </summary>
internal static class TextOutline
{
    /// <summary>The maximum number of operands: each one with a candidate asks for the outline of all.</summary>
    private const int MaxOperands = 64;

    /// <summary>Whether the text that contains a literal can be a web address with one of the ports: false positives are allowed, false negatives are not.</summary>
    /// <param name="literal">The literal or interpolated string.</param>
    /// <param name="ports">The ports.</param>
    public static bool MayHoldUrlPort(ExpressionSyntax literal, PortSet ports)
    {
        var sum = TextSite.WholeSum(literal);
        var formatted = FormattedWith(sum);
        return !TextSite.IsWhole(formatted ?? sum) || Of(sum, formatted is not null) is not { } outline
            || (MayHoldUrlPort(outline, ports) && MayHoldUrlPort(UrlPortScanner.WithoutOtherUrls(outline), ports));
    }

    /// <summary>The call of string.Format that has a text as its format, or null.</summary>
    private static ExpressionSyntax? FormattedWith(ExpressionSyntax text) =>
        text.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } && Arguments.NameOf(call) == nameof(string.Format)
            && Arguments.ValuesOf(call) is var values && FormatText.IndexOfFormat(values) is >= 0 and var format && values[format] == text
            ? call
            : null;

    /// <summary>The outline of a literal or a chain of <c>+</c>; null if it has too many operands.</summary>
    private static string? Of(ExpressionSyntax sum, bool isFormat)
    {
        var operands = new List<ExpressionSyntax>();
        for (; sum is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression); sum = binary.Left)
        {
            operands.Add(binary.Right);
            if (operands.Count == MaxOperands)
            {
                return null;
            }
        }

        operands.Add(sum);
        operands.Reverse();
        var outline = new StringBuilder();
        var isText = operands.Count == 1 || IsText(operands[1]);
        foreach (var operand in operands)
        {
            isText |= IsText(operand);
            Append(operand, isText, outline);
        }

        return isFormat ? WithoutItems(outline.ToString()) : outline.ToString();
    }

    private static bool IsText(ExpressionSyntax operand) => operand is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { Token.Value: string };

    /// <summary>Appends an operand. Numbers before the first text may be added to others.</summary>
    private static void Append(ExpressionSyntax operand, bool isText, StringBuilder outline)
    {
        if (operand is InterpolatedStringExpressionSyntax interpolated)
        {
            foreach (var content in interpolated.Contents)
            {
                outline.Append(content switch
                {
                    InterpolatedStringTextSyntax { TextToken.ValueText: var text } => text,
                    InterpolationSyntax { Expression: var value } when SyntaxSemantics.NameIn(value) is { } name => name,
                    _ => Placeholder.UnevaluatedText,
                });
            }
        }
        else
        {
            var text = operand is LiteralExpressionSyntax { Token: var token } && (isText || token.Value is char) ? LiteralText.Of(token) : null;
            outline.Append(text ?? Placeholder.UnevaluatedText);
        }
    }

    /// <summary>The outline of a formatted text: all of a format but its items.</summary>
    private static string WithoutItems(string format)
    {
        var outline = new StringBuilder();
        foreach (var part in FormatText.Split(format))
        {
            outline.Append(part.Argument < 0 ? format.Substring(part.Start, part.Length) : Placeholder.UnevaluatedText);
        }

        return outline.ToString();
    }

    private static bool MayHoldUrlPort(string outline, PortSet ports)
    {
        if (outline.IndexOf(Placeholder.Unevaluated) < 0)
        {
            return PortPresence.HoldsUrlPort(outline, ports);
        }

        var host = new HostScan(outline);
        for (var colon = outline.IndexOf(':'); colon >= 0; colon = outline.IndexOf(':', colon + 1))
        {
            host.MoveTo(colon);
            if ((host.IsHost && MayBePort(outline, colon + 1, ports)) || IsOpenScheme(outline, colon))
            {
                return true;
            }
        }

        for (var slashes = outline.IndexOf("//", StringComparison.Ordinal); slashes >= 0; slashes = outline.IndexOf("//", slashes + 1, StringComparison.Ordinal))
        {
            if (IsOpenAuthority(outline, slashes + 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the ports begins here, or an open part in whose place one can be.</summary>
    private static bool MayBePort(string outline, int start, PortSet ports)
    {
        var isPort = PortText.TryRead(outline, start, out var port, out var length);
        return (isPort && ports.Contains(port)) || (start + length < outline.Length && outline[start + length] == Placeholder.Unevaluated);
    }

    /// <summary>Whether a colon ends a web scheme, and what follows it is open.</summary>
    private static bool IsOpenScheme(string outline, int colon)
    {
        var start = colon;
        while (start > 0 && outline[start - 1] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            start--;
        }

        return colon + 1 < outline.Length && outline[colon + 1] == Placeholder.Unevaluated && WebSchemes.Is(outline.Substring(start, colon - start));
    }

    /// <summary>Whether an authority contains an open part that can end with a port: no known port follows it.</summary>
    private static bool IsOpenAuthority(string outline, int start)
    {
        var isOpen = false;
        for (var i = start; i < outline.Length && !UrlPortScanner.EndsAuthority(outline[i]); i++)
        {
            isOpen |= outline[i] == Placeholder.Unevaluated;
            if (isOpen && outline[i] == ':' && PortText.TryRead(outline, i + 1, out _, out var length)
                && (i + 1 + length == outline.Length || UrlPortScanner.EndsAuthority(outline[i + 1 + length])))
            {
                return false;
            }
        }

        return isOpen;
    }
}
