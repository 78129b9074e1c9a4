using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>Reads ocelot.json: the gateway's address for browsers, and the ports of the servers to which it connects.</summary>
/// <remarks>Source: https://ocelot.readthedocs.io/en/latest/features/configuration.html.</remarks>
internal static class OcelotFile
{
    private static readonly string?[] BaseUrl = ["GlobalConfiguration", "BaseUrl"];
    private static readonly string?[] Scheme = [null, null, "DownstreamScheme"];
    private static readonly string?[] Port = [null, null, "DownstreamHostAndPorts", null, "Port"];

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var ports = new List<ConfigPort>();
        var downstream = new List<(string Route, SourceMappedString Port)>();
        var schemes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var json = new JsonReader(file, splitsKeys: true, cancellationToken);
        while (json.MoveNext())
        {
            if (json.Path.Is(Port))
            {
                downstream.Add((RouteOf(json.Path), json.Value));
            }
            else if (json.Path.Is(Scheme))
            {
                schemes[RouteOf(json.Path)] = json.Value.Text;
            }
            else
            {
                var weight = json.Path.Is(BaseUrl) ? ConfigWeight.Full : ConfigWeight.Minor;
                ports.AddRange(ConfigPorts.OfUrls(json.Value, UrlContext.Text, ConfigUse.Endpoint, weight));
            }
        }

        return ports.Concat(downstream.SelectMany(one => ReadPort(one.Port, schemes.TryGetValue(one.Route, out var scheme) ? scheme : "http")));
    }

    private static string RouteOf(KeyPath path) => $"{path[0]}:{path[1]}";

    private static IEnumerable<ConfigPort> ReadPort(SourceMappedString port, string scheme) => scheme.ToLowerInvariant() switch
    {
        "https" or "wss" => ConfigPorts.OfList(port, isTls: true, ConfigUse.Client),
        "http" or "ws" => ConfigPorts.OfList(port, isTls: false, ConfigUse.Client),
        _ => [],
    };
}
