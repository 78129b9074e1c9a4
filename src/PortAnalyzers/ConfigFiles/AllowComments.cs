using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;

namespace PortAnalyzers.ConfigFiles;

/// <summary>A comment that allows ports on a line.</summary>
/// <param name="span">The location of its text, without the comment's delimiters.</param>
/// <param name="text">Its text after the colon.</param>
/// <param name="ports">The ports that it allows, or null if it is invalid.</param>
/// <param name="line">The zero-based line to which it applies.</param>
internal sealed class AllowComment(TextSpan span, string text, PortSet? ports, int line)
{
    public TextSpan Span { get; } = span;

    public string Text { get; } = text;

    public PortSet? Ports { get; } = ports;

    public int Line { get; } = line;

    /// <summary>Whether a port would be reported, or would move with a server, without it.</summary>
    public bool IsUsed { get; set; }
}

/// <summary>
/// The comments of a file that allow ports, <c># port-analyzers: allow 6000 - reason</c>: at the end of the line, or alone on the line above. All kinds of
/// comments are recognized in all formats, because their delimiters don't occur before these words otherwise.
/// </summary>
internal sealed class AllowComments
{
    /// <summary>The beginning of such a comment, ignoring case.</summary>
    public const string Mark = "port-analyzers:";

    /// <summary>The accepted text after the mark, for messages and documents.</summary>
    public const string Accepted = "allow PORTS - reason, with ports and ranges such as 6000, 6665-6669";

    private const string Verb = "allow";

    /// <summary>The maximum number and length of comments in a file: no real file has more, and a hostile file must not exhaust memory.</summary>
    private const int MaxComments = 1_000;
    private const int MaxLength = 1_000;

    private static readonly char[] Comma = [','];

    private static readonly string[] Openings = ["#", "//", "/*", "<!--", "@*", "::", ";", "rem"];
    private static readonly string[] Endings = ["*/", "-->", "*@"];

    private readonly Dictionary<int, List<AllowComment>> _byLine = [];

    private AllowComments(ConfigFile file)
    {
        var text = file.Text;
        for (var mark = Find(text, 0); mark >= 0 && All.Count < MaxComments; mark = Find(text, mark + Mark.Length))
        {
            var line = file.Source.Lines.GetLineFromPosition(mark);
            if (FindOpening(text, line.Start, mark) is var opening && opening >= 0)
            {
                var end = FindEnd(text, mark, line.End, out var commentEnd);
                var isAlone = IsBlank(text, line.Start, opening) && IsBlank(text, commentEnd, line.End);
                var content = text.Substring(mark + Mark.Length, end - mark - Mark.Length).Trim();
                All.Add(new AllowComment(TextSpan.FromBounds(mark, end), content, ReadPorts(content), isAlone ? -1 - line.LineNumber : line.LineNumber));
            }
        }

        // A comment without other text on its line applies to the next line that is not a comment.
        var next = new Dictionary<int, int>();
        for (var i = All.Count - 1; i >= 0; i--)
        {
            var comment = All[i];
            if (comment.Line < 0)
            {
                var below = -comment.Line;
                var target = next.TryGetValue(below, out var further) ? further : below;
                next[below - 1] = target;
                All[i] = comment = new AllowComment(comment.Span, comment.Text, comment.Ports, target);
            }

            if (!_byLine.TryGetValue(comment.Line, out var comments))
            {
                _byLine.Add(comment.Line, comments = []);
            }

            comments.Add(comment);
        }
    }

    /// <summary>All comments, in file order.</summary>
    public List<AllowComment> All { get; } = [];

    /// <summary>The comments of a file, or null if it has none.</summary>
    public static AllowComments? In(ConfigFile file) => Find(file.Text, 0) < 0 ? null : new AllowComments(file);

    /// <summary>The first reported port in a range that is not allowed on a line, or -1. Marks the comments that are used.</summary>
    public int FirstReported(PortSet reported, int first, int last, int line)
    {
        foreach (var comment in _byLine.TryGetValue(line, out var comments) ? comments : [])
        {
            if (comment.Ports is not null && comment.Ports.Intersect(reported).FirstIn(first, last) >= 0)
            {
                comment.IsUsed = true;
                reported = reported.Except(comment.Ports);
            }
        }

        return reported.FirstIn(first, last);
    }

    private static int Find(string text, int start) => text.IndexOf(Mark, start, StringComparison.OrdinalIgnoreCase);

    /// <summary>The index of the delimiter that opens the comment before an index, or -1.</summary>
    private static int FindOpening(string text, int lineStart, int index)
    {
        while (index > lineStart && text[index - 1] is ' ' or '\t')
        {
            index--;
        }

        foreach (var opening in Openings)
        {
            var start = index - opening.Length;
            if (start >= lineStart && string.Compare(text, start, opening, 0, opening.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>The end of the comment's text.</summary>
    private static int FindEnd(string text, int mark, int lineEnd, out int commentEnd)
    {
        foreach (var ending in Endings)
        {
            var end = text.IndexOf(ending, mark, Math.Min(lineEnd - mark, MaxLength), StringComparison.Ordinal);
            if (end >= 0)
            {
                commentEnd = end + ending.Length;
                return TrimEnd(text, mark, end);
            }
        }

        commentEnd = lineEnd;
        return TrimEnd(text, mark, Math.Min(lineEnd, mark + MaxLength));
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Parses <c>allow 6000, 6665-6669 - reason</c>; null if it is invalid.</summary>
    private static PortSet? ReadPorts(string text)
    {
        if (!text.StartsWith(Verb, StringComparison.OrdinalIgnoreCase) || text.Length == Verb.Length || !char.IsWhiteSpace(text[Verb.Length]))
        {
            return null;
        }

        var reason = text.IndexOf(" - ", Verb.Length, StringComparison.Ordinal);
        var list = text.Substring(Verb.Length, (reason < 0 ? text.Length : reason) - Verb.Length);
        var entries = Array.ConvertAll(list.Split(Comma), static entry => entry.Trim());
        return Array.TrueForAll(entries, static entry => PortRanges.TryParse(entry, out _, out _)) ? PortRanges.ToSet(entries) : null;
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] != '\uFEFF')
            {
                return false;
            }
        }

        return true;
    }
}
