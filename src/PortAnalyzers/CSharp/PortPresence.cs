using PortAnalyzers.Evaluation;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.CSharp;

/// <summary>Determines whether binding can find a port in a string with unevaluated parts.</summary>
internal static class PortPresence
{
    private static readonly char[] Placeholders =
        [Placeholder.Unknown, Placeholder.UnknownNumber, Placeholder.NumberRange, Placeholder.Unevaluated, Placeholder.Deferred];

    /// <summary>
    /// Whether a web address in the text can have one of the ports, whatever the values of the unevaluated parts are. An address inside of one
    /// such part is found in the expression of that part.
    /// </summary>
    public static bool MayHoldUrlPort(EvaluatedString value, PortSet ports) => value.Text.IndexOfAny(Placeholders) < 0
        ? HoldsUrlPort(value.Text, ports)
        : MayHoldUrlPort(value, value.Text, ports) && MayHoldUrlPort(value, UrlPortScanner.WithoutOtherUrls(value.Text), ports);

    private static bool MayHoldUrlPort(EvaluatedString value, string text, PortSet ports)
    {
        var host = new HostScan(text);
        var hasSlashes = text.IndexOf("//", StringComparison.Ordinal) >= 0;
        for (var colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            host.MoveTo(colon);
            if (IsPortFollowing(value, text, colon, host, hasSlashes, ports) || IsOpenAuthorityFollowing(text, colon + 1))
            {
                return true;
            }
        }

        return IsOpenAuthorityFollowing(text, 0);
    }

    /// <summary>Whether the text, or an entry of its list, can be one of the ports; an unevaluated part can be anything.</summary>
    public static bool MayBePort(EvaluatedString value, PortSet ports)
    {
        if (UrlPortScanner.WithoutOtherUrls(value.Text).IndexOfAny([Placeholder.Unevaluated, Placeholder.Deferred]) >= 0)
        {
            return true;
        }

        foreach (var port in PortText.ReadList(value.Text))
        {
            if (port.IsRange ? HoldsRange(value, port.Start, ports) : ports.Contains(port.Port))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text can begin with one of the ports, or with an authority that contains one; if it is empty, the text behind it can.</summary>
    public static bool MayBeginWithPort(string text, PortSet ports)
    {
        var isPort = PortText.TryRead(text, 0, out var port, out var length);
        return length == text.Length || (isPort && ports.Contains(port))
            || text[length] is <= ' ' or '/' or '\\' or Placeholder.Unevaluated or Placeholder.Deferred or Placeholder.NumberRange;
    }

    /// <summary>Whether a web address in a text without unevaluated parts has one of the ports.</summary>
    public static bool HoldsUrlPort(string text, PortSet ports)
    {
        if (!HasPort(text))
        {
            return false;
        }

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

    /// <summary>Whether a digit follows a colon: for other texts, the scanner need not be compiled.</summary>
    private static bool HasPort(string text)
    {
        for (var colon = text.IndexOf(':'); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            if (colon + 1 < text.Length && text[colon + 1] is >= '0' and <= '9')
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsRange(EvaluatedString value, int index, PortSet ports) =>
        value.FragmentAt(ref index) is { Kind: FragmentKind.NumberRange } range
        && ports.FirstIn((int)Math.Max(range.Minimum, 0), (int)Math.Min(range.Maximum, PortSet.MaxPort)) >= 0;

    private static bool IsPortFollowing(EvaluatedString value, string text, int colon, HostScan host, bool hasSlashes, PortSet ports)
    {
        var isPort = PortText.TryRead(text, colon + 1, out var port, out var length);
        var end = colon + 1 + length;
        var next = end < text.Length ? text[end] : '\0';
        var isOpen = next is Placeholder.Unevaluated or Placeholder.Deferred && (hasSlashes || MayEndPort(text, end + 1));
        var isKnown = (isPort && ports.Contains(port))
            || (isOpen && next == Placeholder.Unevaluated)
            || (next == Placeholder.NumberRange && length == 0 && HoldsRange(value, end, ports));

        // A deferred port is only a candidate after a known host: searching the whole project for each "a:b" would be too expensive.
        // An address can be read without its host, for a server: "{host}:6000".
        return isKnown ? host.IsHost || (colon == 1 && text[0] == Placeholder.Unknown) : isOpen && host.IsHost && !host.IsDeferred;
    }

    /// <summary>
    /// Whether an open part before this index can be a port. Of <c>{host}:{port}:x</c>, it is none, and without slashes in the text, it is assumed not to be a port with a path.
    /// </summary>
    private static bool MayEndPort(string text, int index) =>
        UrlPortScanner.EndsPort(text, index) || text[index] is >= '0' and <= '9' || Placeholder.Is(text[index]);

    /// <summary>Whether an authority with an unevaluated part begins here.</summary>
    private static bool IsOpenAuthorityFollowing(string text, int start)
    {
        if (string.CompareOrdinal(text, start, "//", 0, 2) != 0)
        {
            return false;
        }

        for (var i = start + 2; i < text.Length && !UrlPortScanner.EndsAuthority(text[i]); i++)
        {
            if (text[i] is Placeholder.Unevaluated or Placeholder.Deferred)
            {
                return true;
            }
        }

        return false;
    }
}
