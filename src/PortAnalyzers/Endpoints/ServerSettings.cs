namespace PortAnalyzers.Endpoints;

/// <summary>What a server setting holds.</summary>
internal enum SettingKind
{
    /// <summary>It has nothing to do with the server's addresses.</summary>
    Other,

    /// <summary>Addresses, with semicolons.</summary>
    Urls,

    /// <summary>Bare port numbers, with semicolons.</summary>
    Ports,
}

/// <summary>The names of the settings that hold the addresses of an ASP.NET Core server; case does not count.</summary>
/// <remarks>
/// Source: WebHostDefaults (ServerUrlsKey, HttpPortsKey, HttpsPortsKey) of ASP.NET Core 8, 9 and 10; the host reads them with the
/// prefixes ASPNETCORE_ and DOTNET_ from the environment.
/// </remarks>
internal static class ServerSettings
{
    /// <summary>A key of the host's configuration: <c>urls</c>, <c>http_ports</c>, <c>https_ports</c>, <c>https_port</c>.</summary>
    public static SettingKind OfKey(string key) => key.ToLowerInvariant() switch
    {
        "urls" or "server.urls" => SettingKind.Urls,
        "http_ports" or "https_ports" or "https_port" => SettingKind.Ports,
        _ => SettingKind.Other,
    };

    /// <summary>An environment variable: the host's keys behind <c>ASPNETCORE_</c> or <c>DOTNET_</c>.</summary>
    public static SettingKind OfEnvironmentVariable(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) ? OfKey(name.Substring("ASPNETCORE_".Length))
        : name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase) ? OfKey(name.Substring("DOTNET_".Length))
        : SettingKind.Other;
}
