using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>
/// A text whose markup states where diagnostics are expected: <c>[|…|]</c> one of the analyzer's only rule, <c>{|ID:…|}</c> one of
/// the given rule. <c>{|#0:…|}</c> only names a place, for <see cref="DiagnosticResult.WithLocation(int)"/>. Spans may be nested.
/// </summary>
internal sealed partial record TestMarkup(string Text, IReadOnlyList<MarkupSpan> Spans)
{
    public static TestMarkup Parse(string markup)
    {
        var text = new StringBuilder();
        var spans = new List<MarkupSpan>();
        var open = new Stack<(Match Tag, int Start)>();
        var position = 0;
        foreach (Match tag in Tag().Matches(markup))
        {
            text.Append(markup, position, tag.Index - position);
            position = tag.Index + tag.Length;
            if (tag.Value[0] is '[' or '{')
            {
                open.Push((tag, text.Length));
            }
            else
            {
                spans.Add(Close(open, tag, text.Length));
            }
        }

        Assert.True(open.Count == 0, $"The markup has a span without an end in:\n{markup}");
        text.Append(markup, position, markup.Length - position);
        return new TestMarkup(text.ToString(), spans);
    }

    private static MarkupSpan Close(Stack<(Match Tag, int Start)> open, Match closing, int end)
    {
        var (tag, start) = open.Count > 0 ? open.Pop() : default;
        Assert.True(tag?.Value[0] == (closing.Value == "|]" ? '[' : '{'), $"The markup's '{closing.Value}' at {closing.Index} has no beginning.");
        var span = TextSpan.FromBounds(start, end);
        var key = tag.Groups["key"];
        var id = tag.Groups["id"];
        return new MarkupSpan(
            span,
            id.Success ? id.Value : null,
            key.Success ? int.Parse(key.Value, CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|(?:(?<id>[A-Za-z]\w*)|#(?<key>\d+)):|\|\}")]
    private static partial Regex Tag();
}

/// <summary>A marked span: a diagnostic of the given ID, a place with a key, or, without both, the default diagnostic.</summary>
internal sealed record MarkupSpan(TextSpan Span, string? Id, int? Key);
