using PortAnalyzers.Urls;

namespace PortAnalyzers.Endpoints;

/// <summary>The schemes of URLs that a browser opens over TCP: http, https, ws and wss, ignoring case.</summary>
internal static class WebSchemes
{
    public static bool Is(string scheme) => scheme.ToLowerInvariant() is "http" or "https" or "ws" or "wss";

    /// <summary>Whether the scheme is a web scheme, or not completely known.</summary>
    public static bool MayBe(string scheme) => Is(scheme) || scheme.Length == 0 || scheme.IndexOf(Placeholder.Unknown) >= 0;
}
