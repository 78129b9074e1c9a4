using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>Reads .http and .rest files: request lines, and variables that hold a URL. Headers and bodies are passed over.</summary>
/// <remarks>Source: https://learn.microsoft.com/aspnet/core/test/http-files.</remarks>
internal static class HttpFile
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
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
                foreach (var port in ConfigPorts.OfUrls(new SourceMappedString(file, first, end - first), UrlContext.Text, ConfigUse.Endpoint))
                {
                    yield return port;
                }
            }

            start = end + 1;
        }
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

    /// <summary>A method, one word of letters, and something behind it; or a URL alone. Comments and scripts are neither.</summary>
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
