using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>The kind of value of a server setting.</summary>
internal enum SettingKind
{
    /// <summary>Not an address of the server.</summary>
    Other,

    /// <summary>Addresses separated by semicolons.</summary>
    Urls,

    /// <summary>Port numbers separated by semicolons.</summary>
    Ports,

    /// <summary>The HTTP versions of a Kestrel endpoint, or the default for all endpoints.</summary>
    Protocols,
}

/// <summary>The names of the settings that contain the addresses of an ASP.NET Core server, ignoring case.</summary>
/// <remarks>
/// Source: WebHostDefaults (ServerUrlsKey, HttpPortsKey, HttpsPortsKey) and KestrelConfigurationLoader of ASP.NET Core 8, 9 and 10. The host reads
/// them from environment variables with the prefixes ASPNETCORE_ and DOTNET_, the application without a prefix; two underscores mean a colon.
/// </remarks>
internal static class ServerSettings
{
    private const string Kestrel = "Kestrel:";

    /// <summary>Parts of the names: each name contains one.</summary>
    public static readonly string[] Parts = ["urls", "_port", "kestrel"];

    private static readonly char[] Colon = [':'];

    /// <summary>
    /// A configuration key: <c>urls</c>, <c>http_ports</c>, <c>https_ports</c>, <c>https_port</c>, <c>Kestrel:Endpoints:*:Url</c>, and Kestrel's protocols.
    /// </summary>
    public static SettingKind OfKey(string key)
    {
        if (key.StartsWith(Kestrel, StringComparison.OrdinalIgnoreCase))
        {
            var parts = key.Split(Colon);
            return IsEndpoint(parts, "Url") ? SettingKind.Urls
                : IsEndpoint(parts, "Protocols") || IsDefaultProtocols(key) ? SettingKind.Protocols
                : SettingKind.Other;
        }

        return key.ToLowerInvariant() switch
        {
            "urls" or "server.urls" => SettingKind.Urls,
            "http_ports" or "https_ports" or "https_port" => SettingKind.Ports,
            _ => SettingKind.Other,
        };
    }

    /// <summary>An environment variable: one of the keys, or the port through which <c>dotnet watch</c> reloads the page in the browser.</summary>
    public static SettingKind OfEnvironmentVariable(string name) =>
        IsBrowserRefresh(name) ? SettingKind.Ports : OfKey(KeyOfVariable(name));

    /// <summary>Whether a text is the name of a setting, as a key or as an environment variable.</summary>
    public static bool IsName(string text) => OfKey(text) != SettingKind.Other || OfEnvironmentVariable(text) != SettingKind.Other;

    /// <summary>The key that an environment variable sets.</summary>
    public static string KeyOfVariable(string name)
    {
        var start = HasPrefix("ASPNETCORE_") ? "ASPNETCORE_".Length : HasPrefix("DOTNET_") ? "DOTNET_".Length : 0;
        return KnownSettings.KeyOfVariable(name.Substring(start));

        bool HasPrefix(string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the protocols are the default of endpoints that set none.</summary>
    public static bool IsDefaultProtocols(string key) => key.Equals("Kestrel:EndpointDefaults:Protocols", StringComparison.OrdinalIgnoreCase);

    /// <summary>The Kestrel endpoint of a key, or null.</summary>
    public static string? EndpointOf(string key) =>
        key.Split(Colon) is var parts && (IsEndpoint(parts, "Url") || IsEndpoint(parts, "Protocols")) ? parts[2] : null;

    /// <summary>Whether the ports in the value of a key or variable use TLS.</summary>
    public static bool IsTls(string name) => name.IndexOf("https_port", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsEndpoint(string[] parts, string name) =>
        parts.Length == 4 && Is(parts[0], "Kestrel") && Is(parts[1], "Endpoints") && Is(parts[3], name);

    private static bool IsBrowserRefresh(string name) => Is(name, "DOTNET_WATCH_AUTO_RELOAD_WS_PORT") || Is(name, "DOTNET_WATCH_AUTO_RELOAD_WSS_PORT");

    private static bool Is(string text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);
}
