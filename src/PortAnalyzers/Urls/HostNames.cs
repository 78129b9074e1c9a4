namespace PortAnalyzers.Urls;

/// <summary>Names of hosts in a text.</summary>
internal static class HostNames
{
    /// <summary>The name before an index, such as that of a port's colon: of <c>http://web:6000</c>, "web"; empty if there is none.</summary>
    public static string Before(string text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '_'))
        {
            start--;
        }

        return text.Substring(start, end - start);
    }
}
