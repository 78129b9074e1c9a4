using System.Text;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Rules;

/// <summary>Shortens URLs for messages.</summary>
internal static class UrlDisplay
{
    private const int MaxLength = 80;

    /// <summary>
    /// The URL up to its port, with <c>{…}</c> for unknown parts. User info is omitted: build logs must not show passwords.
    /// </summary>
    public static string Shorten(string text, PortOccurrence port)
    {
        var host = port.HostStart(text);
        var url = new StringBuilder(text, port.UrlStart, port.AuthorityStart(text) - port.UrlStart, MaxLength);
        url.Append(text, host, port.Start + port.Length - host);
        url.Replace(Placeholder.Unknown.ToString(), "{…}").Replace(Placeholder.UnknownNumber.ToString(), "{…}");
        return url.Length <= MaxLength ? url.ToString() : "…" + url.ToString(url.Length - MaxLength, MaxLength);
    }
}
