namespace PortAnalyzers.Urls;

/// <summary>
/// Finds the ports of web URLs (http, https, ws, wss) in a text, in order.
/// It does not allocate, never throws, and takes linear time.
/// </summary>
/// <remarks>
/// The grammar is the authority of RFC 3986, section 3.2, as the WHATWG URL parser of browsers reads it: user info up
/// to the last <c>@</c>, a host that may be an IPv6 address in brackets, and a port with or without leading zeros. Hosts are
/// not validated, because servers accept <c>*</c> and <c>+</c>, and templates contain <c>{host}</c>.
/// </remarks>
internal struct UrlPortScanner(string text, UrlContext context)
{
    private int _position = 0;

    /// <summary>The port that <see cref="MoveNext"/> found.</summary>
    public PortOccurrence Current { get; private set; } = default;

    /// <summary>Moves to the next URL with a port.</summary>
    public bool MoveNext()
    {
        if (_position == 0 && context != UrlContext.Text && TryReadWithoutScheme())
        {
            return true;
        }

        while (true)
        {
            var colon = text.IndexOf(':', _position);
            if (colon < 0 || colon + 3 > text.Length)
            {
                return false;
            }

            _position = colon + 1;
            if (text[colon + 1] == '/' && text[colon + 2] == '/' && TryReadScheme(colon, out var urlStart, out var isTls)
                && TryReadAuthority(colon + 3, urlStart, isTls))
            {
                return true;
            }
        }
    }

    /// <summary>
    /// A text of the same length with a blank in the place of each other URL's scheme and authority: no part of <c>rtp://{host}:{port}</c> is the port of a web URL.
    /// </summary>
    public static string WithoutOtherUrls(string text)
    {
        var rest = default(char[]);
        for (var colon = text.IndexOf("://", StringComparison.Ordinal); colon >= 0; colon = text.IndexOf("://", colon + 1, StringComparison.Ordinal))
        {
            // A scheme begins with a letter; digits can be a port.
            if (new UrlPortScanner(text, UrlContext.Text).TryReadScheme(colon, out var start, out _) || !IsLetter(text[start]) || (start > 0 && Placeholder.Is(text[start - 1])))
            {
                continue;
            }

            var end = colon + 3;
            while (end < text.Length && !EndsAuthority(text[end]))
            {
                end++;
            }

            // In "a://http://b", the authority is a scheme itself.
            if (text[end - 1] != ':')
            {
                rest ??= text.ToCharArray();
                rest.AsSpan(start, end - start).Fill(' ');
            }
        }

        return rest is null ? text : new string(rest);
    }

    /// <summary>A reference that starts with its authority, or an address whose scheme and host are unknown.</summary>
    private bool TryReadWithoutScheme()
    {
        if (context == UrlContext.UriReference && text.StartsWith("//", StringComparison.Ordinal))
        {
            return TryReadAuthority(2, 0, isTls: false);
        }

        return context == UrlContext.WebAddress && text.Length > 2 && text[0] == Placeholder.Unknown && text[1] == ':' && (IsDigitAt(2) || text[2] == Placeholder.NumberRange)
            && TryReadAuthority(0, 0, isTls: false);
    }

    private readonly bool TryReadScheme(int colon, out int start, out bool isTls)
    {
        start = colon;
        while (start > 0 && IsSchemeChar(text[start - 1]))
        {
            start--;
        }

        var length = colon - start;
        isTls = IsScheme(start, length, "https") || IsScheme(start, length, "wss");
        if (isTls || IsScheme(start, length, "http") || IsScheme(start, length, "ws"))
        {
            return true;
        }

        return length == 0 && context == UrlContext.WebAddress && start > 0 && text[start - 1] == Placeholder.Unknown;
    }

    private readonly bool IsScheme(int start, int length, string scheme) =>
        length == scheme.Length && string.Compare(text, start, scheme, 0, length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Reads <c>[userinfo "@"] host [":" port]</c> and sets <see cref="Current"/> if there is a port.</summary>
    private bool TryReadAuthority(int start, int urlStart, bool isTls)
    {
        var host = start;
        var colon = -1;
        var colons = 0;
        var end = start;
        for (; end < text.Length && !EndsAuthority(text[end]) && !FollowsPort(end, colon, host); end++)
        {
            switch (text[end])
            {
                case '@':
                    host = end + 1;
                    colon = -1;
                    colons = 0;
                    break;
                case '[' when end == host:
                    end = SkipBrackets(end);
                    break;
                case ':' when colons == 0 || IsDigitAt(end + 1):
                    colon = end;
                    colons++;
                    break;
            }
        }

        _position = Math.Max(_position, Math.Min(end, text.Length));
        return colons == 1 && colon > host && TryReadPort(colon + 1, urlStart, isTls);
    }

    /// <summary>An unknown part after digits that can be a port is assumed to be the path: <c>$"http://host:6000{path}"</c>.</summary>
    private readonly bool FollowsPort(int index, int colon, int host) =>
        text[index] == Placeholder.Unknown && colon > host && IsDigitAt(index - 1);

    /// <summary>The index before the closing bracket of an IPv6 address, or before the end of the authority.</summary>
    private readonly int SkipBrackets(int open)
    {
        var i = open + 1;
        while (i < text.Length && text[i] is not (']' or '@') && !EndsAuthority(text[i]))
        {
            i++;
        }

        return i - 1;
    }

    private bool TryReadPort(int start, int urlStart, bool isTls)
    {
        if (start < text.Length && text[start] == Placeholder.NumberRange && EndsPort(text, start + 1))
        {
            Current = new PortOccurrence(0, start, 1, isTls, urlStart, isRange: true);
            return true;
        }

        if (!PortText.TryRead(text, start, out var port, out var length) || !EndsPort(text, start + length))
        {
            return false;
        }

        Current = new PortOccurrence(port, start, length, isTls, urlStart);
        return true;
    }

    /// <summary>Whether the digits before this index are the whole port.</summary>
    public static bool EndsPort(string text, int index)
    {
        if (index == text.Length)
        {
            return true;
        }

        var c = text[index];
        if (c is '.' or ':')
        {
            // The end of a sentence, "see http://localhost:6000.", or of a clause, but not "6000.5".
            return index + 1 == text.Length || EndsAuthority(text[index + 1]);
        }

        return c == Placeholder.Unknown
            || !(c is '_' or '-' or '@' or '+' or '=' or '~' or '%' or Placeholder.UnknownNumber or Placeholder.NumberRange || char.IsLetterOrDigit(c) || char.IsSurrogate(c));
    }

    private readonly bool IsDigitAt(int index) => index < text.Length && text[index] is >= '0' and <= '9';

    private static bool IsSchemeChar(char c) => IsLetter(c) || c is (>= '0' and <= '9') or '+' or '-' or '.';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>Whether a character ends the host and the port of a URL, in a text or by itself.</summary>
    public static bool EndsAuthority(char c) =>
        c is '/' or '\\' or '?' or '#' or ';' or ',' or '"' or '\'' or '`' or '<' or '>' or '(' or ')' or '|' or '^' || c <= ' ' || char.IsWhiteSpace(c);
}
