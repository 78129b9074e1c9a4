using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>Versions of a C# file while the user types, cuts and pastes: always the same ones for a file.</summary>
internal static class BrokenFiles
{
    /// <summary>The file up to each token, without each token, and with two tokens swapped.</summary>
    public static IEnumerable<TextChange[]> Of(SyntaxTree tree)
    {
        SyntaxToken[] tokens = [.. tree.GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0)];
        return [.. Cut(tokens, tree.Length), .. WithoutOne(tokens), .. WithTwoSwapped(tokens)];
    }

    private static IEnumerable<TextChange[]> Cut(SyntaxToken[] tokens, int length) =>
        tokens.Select(token => new[] { new TextChange(TextSpan.FromBounds(token.Span.End, length), "") });

    private static IEnumerable<TextChange[]> WithoutOne(SyntaxToken[] tokens) =>
        tokens.Select(static token => new[] { new TextChange(token.Span, "") });

    /// <summary>The number of tokens.</summary>
    private static IEnumerable<TextChange[]> WithTwoSwapped(SyntaxToken[] tokens)
    {
        var random = new Random(tokens.Length);
        foreach (var token in tokens)
        {
            var other = tokens[random.Next(tokens.Length)];
            if (other.Text != token.Text)
            {
                yield return [new TextChange(token.Span, other.Text), new TextChange(other.Span, token.Text)];
            }
        }
    }
}
