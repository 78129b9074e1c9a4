using PortAnalyzers.Urls;

namespace PortAnalyzers.Endpoints;

/// <summary>The schemes whose URLs a browser opens over a TCP port: http, https, ws and wss, without case.</summary>
internal static class WebSchemes
{
    public static bool Is(string scheme) => scheme.ToLowerInvariant() is "http" or "https" or "ws" or "wss";

    /// <summary>Whether the scheme is a web scheme, or not fully known.</summary>
    public static bool MayBe(string scheme) => Is(scheme) || scheme.Length == 0 || scheme.IndexOf(Placeholder.Unknown) >= 0;
}
