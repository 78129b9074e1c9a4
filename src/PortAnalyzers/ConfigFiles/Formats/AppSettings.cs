using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads appsettings*.json and hosting.json: the configuration of an ASP.NET Core application and its host. Only the program knows the use of other
/// keys; in a Blazor WebAssembly application's files, which are in wwwroot, the browser reads them.
/// </summary>
internal static class AppSettings
{
    private static readonly string?[] DefaultProtocols = ["Kestrel", "EndpointDefaults", "Protocols"];

    /// <summary>The addresses of the servers behind the reverse proxy YARP, and of their health checks.</summary>
    private static readonly string?[] ProxyDestination = ["ReverseProxy", "Clusters", null, "Destinations", null, "Address"];
    private static readonly string?[] ProxyProbe = ["ReverseProxy", "Clusters", null, "Destinations", null, "Health"];

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var weight = IsOfBrowser(file.Path) ? ConfigWeight.Full : ConfigWeight.Minor;
        var host = new HostSettings();
        var others = new List<ConfigPort>();
        var json = new JsonReader(file, splitsKeys: true, cancellationToken);
        while (json.MoveNext())
        {
            if (KeyForServer(json.Path, file, cancellationToken) is { } key)
            {
                host.AddKey(key, json.Value);
            }
            else if (json.MayHoldUrl && !json.Path.StartsWith("$schema"))
            {
                others.AddRange(IsOfProxy(json.Path)
                    ? ConfigPorts.OfUrls(json.Value, UrlContext.WebAddress, ConfigUse.Client)
                    : ConfigPorts.OfUrls(json.Value, UrlContext.Text, ConfigUse.Endpoint, weight).Select(static port => port with { ShowsServer = false }));
            }
        }

        return host.Ports().Concat(others);
    }

    /// <summary>The settings, with their full keys.</summary>
    public static IEnumerable<ConfigValue> Values(ConfigFile file, CancellationToken cancellationToken)
    {
        var isOfBrowser = IsOfBrowser(file.Path);
        var json = new JsonReader(file, splitsKeys: true, cancellationToken);
        while (json.MoveNext())
        {
            yield return new ConfigValue(json.Path.ToString(), json.Value, isVariable: false)
            {
                // Code can read what the server does not: Kestrel:Port.
                IsKnownToFile = isOfBrowser || IsOfProxy(json.Path)
                    || (KeyForServer(json.Path, file, cancellationToken) is { } key && ServerSettings.OfKey(key) != SettingKind.Other),
            };
        }
    }

    /// <summary>The default protocols of Kestrel endpoints, or null if the file does not set them.</summary>
    public static string? ReadDefaultProtocols(ConfigFile file, CancellationToken cancellationToken)
    {
        string? protocols = null;
        var json = new JsonReader(file, splitsKeys: true, cancellationToken);
        while (json.MoveNext())
        {
            protocols = json.Path.Is(DefaultProtocols) ? json.Value.Text : protocols;
        }

        return protocols;
    }

    /// <summary>The key under which the server reads a value, or null if it does not: the section of Kestrel may have another name.</summary>
    private static string? KeyForServer(KeyPath path, ConfigFile file, CancellationToken cancellationToken) =>
        path.StartsWith("Kestrel") || (path.Count == 1 && ServerSettings.OfKey(path[0]) != SettingKind.Other) ? path.ToString()
        : path.Count is > 2 and <= KeyPath.MaxKept && IsOfEndpoints(path[path.Count - 1]) ? file.Project.KestrelKeyOf(path.ToString(), cancellationToken)
        : null;

    private static bool IsOfEndpoints(string name) => name.Equals("Url", StringComparison.OrdinalIgnoreCase) || name.Equals("Protocols", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfProxy(KeyPath path) => path.Is(ProxyDestination) || path.Is(ProxyProbe);

    private static bool IsOfBrowser(string path) => ConfigPath.FolderOf(path).Split(ConfigPath.Separators).Contains("wwwroot", StringComparer.OrdinalIgnoreCase);
}
