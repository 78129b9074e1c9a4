using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads the settings of front-end tools, such as vite.config.ts or proxy.conf.json. No rule reports them, because a development server forwards the browser's requests, but
/// their addresses and ports have to move with the server that they name, or with <c>SpaProxyServerUrl</c> of its project.
/// </summary>
internal static class FrontEndFile
{
    /// <summary>Functions that make a number of a text: <c>port: parseInt(env.PORT || '5173')</c>.</summary>
    private static readonly string[] Conversions = ["parseInt", "Number", "String"];

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var source = new SourceMappedString(file, 0, file.Text.Length);
        var text = PageComments.Blank(file.Text, PageKind.Script, cancellationToken);
        var urls = ConfigPorts.OfUrls(source, text, UrlContext.Text, ConfigUse.Client, ConfigWeight.None)
            .Concat(ConfigPorts.OfLocalAddresses(source, text, ConfigUse.Client)).ToList();
        var known = new HashSet<int>(urls.Select(static url => url.Port.Start));
        return urls.Concat(NumbersIn(source, text).Where(number => !known.Contains(number.Port.Start)));
    }

    /// <summary>Numbers behind a name that says that they are ports, <c>port: 5173</c>, <c>"PORT=5173 …"</c>, <c>--port 5173</c>, or behind a host.</summary>
    private static IEnumerable<ConfigPort> NumbersIn(SourceMappedString source, string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var isPort = PortText.TryRead(text, i, out var port, out var length);
            var end = i + Math.Max(length, 1);
            if (isPort && !IsOfNumberOrWord(text, i - 1) && !IsOfNumberOrWord(text, end) && (IsBehindName(text, i) || IsBehindHost(text, i, end)))
            {
                yield return ConfigPorts.OfMention(source, port, i, length, ConfigUse.Client);
            }

            i = end;
        }
    }

    /// <summary>Whether a number follows a host that the code inserts: <c>'http://' + host + ':5000/api'</c>, <c>`//${host}:5000`</c>.</summary>
    private static bool IsBehindHost(string text, int start, int end) => start > 1 && text[start - 1] == ':' && (text[start - 2] == '}' || IsQuote(text[start - 2]))
        && end < text.Length && (text[end] == '/' || IsQuote(text[end]));

    private static bool IsQuote(char c) => c is '"' or '\'' or '`';

    private static bool IsBehindName(string text, int index)
    {
        const int maxDistance = 80;
        for (var end = index; end > 0 && index - end < maxDistance;)
        {
            if (IsBetween(text[end - 1]))
            {
                end--;
                continue;
            }

            var start = end;
            while (start > 0 && IsOfWord(text[start - 1]))
            {
                start--;
            }

            if (start == end || !Array.Exists(Conversions, name => name.Length == end - start && string.CompareOrdinal(name, 0, text, start, name.Length) == 0))
            {
                return ConfigPorts.NamesPort(text, start, end);
            }

            end = start;
        }

        return false;
    }

    /// <summary>Whether a character may be between a name and its value or default.</summary>
    private static bool IsBetween(char c) => c is ' ' or '\t' or ':' or '=' or '"' or '\'' or '`' or '(' or ')' or '|' or '?';

    private static bool IsOfNumberOrWord(string text, int index) => index >= 0 && index < text.Length && (IsOfWord(text[index]) || text[index] == '.');

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';
}
