using PortAnalyzers.Ports;

namespace PortAnalyzers.Urls;

/// <summary>Says of a text of which some parts are still open whether a closer look can find a port in it.</summary>
internal static class OpenText
{
    private static readonly char[] Placeholders = [Placeholder.Unknown, Placeholder.UnknownNumber, Placeholder.Open];

    /// <summary>
    /// Whether one of the ports can stand in a web address in the text, no matter what the open parts are. An address that lies within one open part is none of
    /// this text's: it is found where that part is written.
    /// </summary>
    public static bool MayHoldUrlPort(string text, PortSet ports)
    {
        if (text.IndexOfAny(Placeholders) < 0)
        {
            return HoldsUrlPort(text, ports);
        }

        var firstHost = FirstHost(text);
        for (var colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var isBehindHost = colon > firstHost || (colon == 1 && text[0] == Placeholder.Unknown);
            if ((isBehindHost && IsPortFollowing(text, colon + 1, ports)) || IsOpenAuthorityFollowing(text, colon + 1))
            {
                return true;
            }
        }

        return IsOpenAuthorityFollowing(text, 0);
    }

    private static bool HoldsUrlPort(string text, PortSet ports)
    {
        var scanner = new UrlPortScanner(text, UrlContext.UriReference);
        while (scanner.MoveNext())
        {
            if (ports.Contains(scanner.Current.Port))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text can be, or have as an entry of its list, one of the ports; a part that is open can be anything.</summary>
    public static bool MayBePort(string text, PortSet ports)
    {
        if (text.IndexOf(Placeholder.Open) >= 0)
        {
            return true;
        }

        foreach (var port in PortText.ReadList(text))
        {
            if (ports.Contains(port.Port))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPortFollowing(string text, int start, PortSet ports)
    {
        var isPort = PortText.TryRead(text, start, out var port, out var length);
        var end = start + length;
        return (end < text.Length && text[end] == Placeholder.Open) || (isPort && ports.Contains(port));
    }

    /// <summary>Where the first thing begins that can be a host, or end with one; behind the text where there is none.</summary>
    private static int FirstHost(string text)
    {
        var authority = text.IndexOf("//", StringComparison.Ordinal);
        var open = text.IndexOf(Placeholder.Open);
        return Math.Min(authority < 0 ? text.Length : authority, open < 0 ? text.Length : open);
    }

    /// <summary>Whether an authority begins here, in which some part is open.</summary>
    private static bool IsOpenAuthorityFollowing(string text, int start)
    {
        if (string.CompareOrdinal(text, start, "//", 0, 2) != 0)
        {
            return false;
        }

        for (var i = start + 2; i < text.Length && text[i] is not ('/' or '?' or '#' or ' '); i++)
        {
            if (text[i] == Placeholder.Open)
            {
                return true;
            }
        }

        return false;
    }
}
