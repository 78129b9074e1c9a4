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
        var authority = text.IndexOf("//", port.UrlStart, StringComparison.Ordinal);
        var host = authority < 0 || authority > port.Start ? port.UrlStart : authority + 2;
        var at = text.LastIndexOf('@', port.Start, port.Start - host);
        var url = new StringBuilder(text, port.UrlStart, host - port.UrlStart, MaxLength);
        var start = at < host ? host : at + 1;
        url.Append(text, start, port.Start + port.Length - start);
        url.Replace(Placeholder.Unknown.ToString(), "{…}").Replace(Placeholder.UnknownNumber.ToString(), "{…}");
        return url.Length <= MaxLength ? url.ToString() : "…" + url.ToString(url.Length - MaxLength, MaxLength);
    }
}
