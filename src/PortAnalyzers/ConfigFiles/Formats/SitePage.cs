using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>Reads the pages and scripts of a site: all URLs outside of comments. Minified scripts are skipped.</summary>
internal static class SitePage
{
    public static IEnumerable<ConfigPort> ReadRazor(ConfigFile file, CancellationToken cancellationToken) => Read(file, PageKind.Razor, cancellationToken);

    public static IEnumerable<ConfigPort> ReadPage(ConfigFile file, CancellationToken cancellationToken) => Read(file, PageKind.Html, cancellationToken);

    public static IEnumerable<ConfigPort> ReadScript(ConfigFile file, CancellationToken cancellationToken) =>
        IsMinified(file.Text) ? [] : Read(file, PageKind.Script, cancellationToken);

    private static IEnumerable<ConfigPort> Read(ConfigFile file, PageKind kind, CancellationToken cancellationToken)
    {
        var page = new SourceMappedString(file, 0, file.Text.Length);
        var text = PageComments.Blank(file.Text, kind, cancellationToken);
        return ConfigPorts.OfUrls(page, text, UrlContext.Text, ConfigUse.Page).Concat(JoinedIn(page, text, cancellationToken));
    }

    /// <summary>The ports of URLs that a script joins: <c>"ws://" + location.hostname + ":6000/chat"</c>.</summary>
    private static IEnumerable<ConfigPort> JoinedIn(SourceMappedString page, string text, CancellationToken cancellationToken)
    {
        for (var colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (colon > 1 && IsQuote(text[colon - 1]) && PortText.TryRead(text, colon + 1, out var port, out var length)
                && UrlPortScanner.EndsPort(text, colon + 1 + length) && FollowsHost(text, colon - 1))
            {
                yield return new ConfigPort(page, new PortOccurrence(port, colon + 1, length, isTls: false, urlStart: -1), ConfigUse.Page);
            }
        }
    }

    /// <summary>Whether what a script inserts behind the two slashes of a web address is before a text: <c>"ws://" + location.hostname + </c>.</summary>
    private static bool FollowsHost(string text, int quote)
    {
        const int maxLength = 100;
        var plus = SkipBlanksBefore(text, quote) - 1;
        var start = Math.Max(0, plus - maxLength);
        if (plus < 0 || text[plus] != '+' || text.LastIndexOf('+', plus - 1, Math.Max(0, plus - start)) is var first && first < 0)
        {
            return false;
        }

        for (var i = first + 1; i < plus; i++)
        {
            if (!(char.IsLetterOrDigit(text[i]) || char.IsWhiteSpace(text[i]) || text[i] is '.' or '_' or '$' or '(' or ')'))
            {
                return false;
            }
        }

        var close = SkipBlanksBefore(text, first) - 1;
        return close > 2 && IsQuote(text[close]) && text[close - 1] == '/' && text[close - 2] == '/'
            && (text[close - 3] == text[close] || (text[close - 3] == ':' && WebSchemes.Is(WordBefore(text, close - 3))));
    }

    private static string WordBefore(string text, int end)
    {
        const int maxLength = 8;
        var start = end;
        while (start > 0 && end - start < maxLength && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.Substring(start, end - start);
    }

    private static int SkipBlanksBefore(string text, int index)
    {
        const int maxBlanks = 64;
        var start = index;
        while (start > 0 && index - start < maxBlanks && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '`';

    /// <summary>Whether a script has almost no line breaks.</summary>
    private static bool IsMinified(string text)
    {
        const int MinLength = 5_000;
        const int MaxLine = 500;
        return text.Length > MinLength && text.Length / MaxLine > text.Count(static c => c == '\n');
    }
}
