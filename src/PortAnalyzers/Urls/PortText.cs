using PortAnalyzers.Ports;

namespace PortAnalyzers.Urls;

/// <summary>Reads ports that are written as numbers: one number, or a list separated by semicolons.</summary>
internal static class PortText
{
    /// <summary>
    /// Reads the ASCII digits at an index. Any number of leading zeros is allowed; a value above 65535 is not a port.
    /// </summary>
    public static bool TryRead(string text, int start, out int port, out int length)
    {
        port = 0;
        var end = start;
        for (; end < text.Length && text[end] is >= '0' and <= '9'; end++)
        {
            port = Math.Min((port * 10) + (text[end] - '0'), PortSet.MaxPort + 1);
        }

        length = end - start;
        return length > 0 && port <= PortSet.MaxPort;
    }

    /// <summary>
    /// The ports of a list such as <c>8080;6000</c>, ASP.NET Core's format for HTTP_PORTS and HTTPS_PORTS. Entries that are not
    /// ports, or only partly known, are skipped.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The index at which the list begins.</param>
    public static IEnumerable<PortOccurrence> ReadList(string text, int start = 0)
    {
        while (start <= text.Length)
        {
            var end = text.IndexOf(';', start);
            end = end < 0 ? text.Length : end;
            var first = start;
            while (first < end && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            if (first < end && text[first] == Placeholder.NumberRange && IsBlank(text, first + 1, end))
            {
                yield return new PortOccurrence(0, first, 1, isTls: false, urlStart: -1, isRange: true);
            }
            else if (TryRead(text, first, out var port, out var length) && IsBlank(text, first + length, end))
            {
                yield return new PortOccurrence(port, first, length, isTls: false, urlStart: -1);
            }

            start = end + 1;
        }
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
