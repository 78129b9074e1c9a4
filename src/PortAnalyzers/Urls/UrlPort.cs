namespace PortAnalyzers.Urls;

/// <summary>A port that stands in a text, and where its digits stand.</summary>
/// <param name="port">The port's value, 0 to 65535; leading zeros do not count.</param>
/// <param name="start">The index of the first digit in the text.</param>
/// <param name="length">The number of digits, leading zeros included.</param>
/// <param name="isTls">Whether the scheme is https or wss.</param>
/// <param name="urlStart">The index at which the URL begins, or -1 where the text is no URL but a bare port.</param>
/// <param name="isRange">Whether the text has a <see cref="Placeholder.NumberRange"/> there, and no port is known.</param>
internal readonly struct UrlPort(int port, int start, int length, bool isTls, int urlStart, bool isRange = false)
{
    public int Port { get; } = port;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public bool IsTls { get; } = isTls;

    public int UrlStart { get; } = urlStart;

    public bool IsRange { get; } = isRange;
}
