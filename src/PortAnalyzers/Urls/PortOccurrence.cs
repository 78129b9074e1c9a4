namespace PortAnalyzers.Urls;

/// <summary>A port in a text, with the position of its digits.</summary>
/// <param name="port">The port, 0 to 65535.</param>
/// <param name="start">The index of the first digit in the text.</param>
/// <param name="length">The number of digits, leading zeros included.</param>
/// <param name="isTls">Whether the scheme is https or wss.</param>
/// <param name="urlStart">The index at which the URL begins, or -1 for a port without a URL.</param>
/// <param name="isRange">Whether the port is a <see cref="Placeholder.NumberRange"/>, whose value is not known.</param>
internal readonly struct PortOccurrence(int port, int start, int length, bool isTls, int urlStart, bool isRange = false)
{
    public int Port { get; } = port;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public bool IsTls { get; } = isTls;

    public int UrlStart { get; } = urlStart;

    public bool IsRange { get; } = isRange;

    /// <summary>The index in the text at which the URL's authority begins: user info, if any, and host.</summary>
    public int AuthorityStart(string text)
    {
        var slashes = text.IndexOf("//", UrlStart, StringComparison.Ordinal);
        return slashes < 0 || slashes > Start ? UrlStart : slashes + 2;
    }

    /// <summary>The index in the text at which the URL's host begins.</summary>
    public int HostStart(string text)
    {
        var authority = AuthorityStart(text);
        return Math.Max(authority, text.LastIndexOf('@', Start, Start - authority) + 1);
    }
}
