namespace PortAnalyzers.Urls;

/// <summary>Addresses of this machine without a scheme: <c>localhost:6000</c>.</summary>
internal static class LocalAddresses
{
    /// <summary>The names of the machine itself, also as a container names it.</summary>
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "0.0.0.0", "[::1]", "host.docker.internal"];

    public static bool IsHost(string host) => Array.IndexOf(Hosts, host) >= 0;

    /// <summary>The ports of all addresses in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="any">Another host, which stands for any; or null.</param>
    public static IEnumerable<PortOccurrence> In(string text, string? any = null)
    {
        for (var colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            if (PortText.TryRead(text, colon + 1, out var port, out var length) && UrlPortScanner.EndsPort(text, colon + 1 + length)
                && (Array.Exists(Hosts, host => Precedes(host, text, colon)) || (any is not null && Precedes(any, text, colon))))
            {
                yield return new PortOccurrence(port, colon + 1, length, isTls: false, urlStart: -1);
            }
        }
    }

    /// <summary>Whether a host is before an index, and not a part of a longer one or of a URL.</summary>
    private static bool Precedes(string host, string text, int index)
    {
        var start = index - host.Length;
        return start >= 0 && string.Compare(text, start, host, 0, host.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '"' or '\'' or '`' or '=' or ',' or ';' or '(');
    }
}
