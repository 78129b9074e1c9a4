using PortAnalyzers.Endpoints;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>Reads appsettings*.json and hosting.json: the configuration of an ASP.NET Core application and its host.</summary>
internal static class AppSettings
{
    private static readonly string?[] EndpointUrl = ["Kestrel", "Endpoints", null, "Url"];
    private static readonly string?[] EndpointProtocols = ["Kestrel", "Endpoints", null, "Protocols"];
    private static readonly string?[] DefaultProtocols = ["Kestrel", "EndpointDefaults", "Protocols"];

    /// <summary>Where the reverse proxy YARP finds the servers behind it.</summary>
    private static readonly string?[] ProxyDestination = ["ReverseProxy", "Clusters", null, "Destinations", null, "Address"];

    public static IEnumerable<ConfigPort> Read(string text, CancellationToken cancellationToken)
    {
        var ports = new List<(string? Endpoint, ConfigPort Port)>();
        var protocols = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var defaultProtocols = "";
        var json = new JsonReader(text, splitsKeys: true, cancellationToken);
        while (json.MoveNext())
        {
            var path = json.Path;
            if (path.Is(DefaultProtocols))
            {
                defaultProtocols = json.Value.Text;
            }
            else if (path.Is(EndpointProtocols))
            {
                protocols[path[2]] = json.Value.Text;
            }

            var endpoint = path.Is(EndpointUrl) ? path[2] : null;
            foreach (var port in PortsOf(json))
            {
                ports.Add((endpoint, port));
            }
        }

        foreach (var (endpoint, port) in ports)
        {
            var spoken = endpoint is not null && protocols.TryGetValue(endpoint, out var own) ? own : defaultProtocols;
            if (port.Port.IsTls || port.Use == ConfigUse.Client || !IsOnlyHttp2(spoken))
            {
                yield return port;
            }
        }
    }

    /// <summary>Without TLS, no browser speaks HTTP/2: the endpoint is there for other programs.</summary>
    private static bool IsOnlyHttp2(string protocols) => protocols.Trim().Equals("Http2", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ConfigPort> PortsOf(JsonReader json)
    {
        if (json.Path.Count == 1)
        {
            return ConfigPorts.OfSetting(ServerSettings.OfKey(json.Path[0]), json.Path[0], json.Value);
        }

        return json.Path.Is(EndpointUrl) ? ConfigPorts.OfUrls(json.Value, UrlContext.WebAddress, ConfigUse.Endpoint)
            : json.Path.Is(ProxyDestination) ? ConfigPorts.OfUrls(json.Value, UrlContext.WebAddress, ConfigUse.Client)
            : [];
    }
}
