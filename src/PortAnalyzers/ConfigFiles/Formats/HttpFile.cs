using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads .http and .rest files: request lines, and variables that contain a URL, with the variables of the file and its environments. Headers and bodies are skipped.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/aspnet/core/test/http-files.</remarks>
internal static class HttpFile
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var lines = Lines(file, cancellationToken).ToList();
        var own = new Dictionary<string, SourceMappedString>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Text[0] == '@')
            {
                var sign = line.Text.IndexOf('=');
                own[line.Text.Substring(1, sign - 1).Trim()] = Trim(line.Slice(sign + 1));
            }
        }

        foreach (var environment in HttpEnvironments.Of(file, cancellationToken))
        {
            foreach (var port in lines.SelectMany(line => ConfigPorts.OfUrls(Variables.Expand(line, "{{", "}}", Find), UrlContext.Text, ConfigUse.Endpoint)))
            {
                yield return port;
            }

            SourceMappedString? Find(string name) => own.TryGetValue(name, out var value) || environment.TryGetValue(name, out value) ? value : null;
        }
    }

    /// <summary>The lines with variables and requests.</summary>
    private static IEnumerable<SourceMappedString> Lines(ConfigFile file, CancellationToken cancellationToken)
    {
        var text = file.Text;
        var isInRequest = false;
        for (var start = 0; start < text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = text.IndexOfAny(['\n', '\r'], start);
            end = end < 0 ? text.Length : end;
            var first = SkipBlanks(text, start, end);
            if (StartsWith(text, first, "###"))
            {
                isInRequest = false;
            }
            else if (!isInRequest && (IsVariable(text, first, end) || IsRequest(text, first, end)))
            {
                isInRequest = text[first] != '@';
                yield return new SourceMappedString(file, first, end - first);
            }

            start = end + 1;
        }
    }

    private static SourceMappedString Trim(SourceMappedString text)
    {
        var (start, end) = (0, text.Text.Length);
        while (start < end && char.IsWhiteSpace(text.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text.Text[end - 1]))
        {
            end--;
        }

        return text.Slice(start, end - start);
    }

    private static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && (text[start] is ' ' or '\t' or '\uFEFF'))
        {
            start++;
        }

        return start;
    }

    private static bool StartsWith(string text, int start, string prefix) => string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0;

    private static bool IsVariable(string text, int start, int end) =>
        start < end && text[start] == '@' && text.IndexOf('=', start, end - start) > 0;

    /// <summary>A method, which is one word of letters, followed by something; or a URL alone. Comments and scripts are neither.</summary>
    private static bool IsRequest(string text, int start, int end)
    {
        var wordEnd = start;
        while (wordEnd < end && text[wordEnd] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-')
        {
            wordEnd++;
        }

        return wordEnd > start && wordEnd < end && (text[wordEnd] is ' ' or '\t' || StartsWith(text, wordEnd, "://"));
    }
}
