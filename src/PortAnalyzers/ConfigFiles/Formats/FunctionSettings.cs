using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>Reads local.settings.json of Azure Functions: the port of the local host and its CORS origins. The use of other URLs is not known.</summary>
/// <remarks>Source: https://learn.microsoft.com/azure/azure-functions/functions-develop-local#local-settings-file.</remarks>
internal static class FunctionSettings
{
    private static readonly string?[] HttpPort = ["Host", "LocalHttpPort"];
    private static readonly string?[] Origins = ["Host", "CORS"];
    private static readonly string?[] Variable = ["Values", null];

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var ports = new List<ConfigPort>();
        var json = new JsonReader(file, splitsKeys: false, cancellationToken);
        while (json.MoveNext())
        {
            var weight = json.Path.Is(Origins) ? ConfigWeight.Full : ConfigWeight.Minor;
            ports.AddRange(json.Path.Is(HttpPort)
                ? ConfigPorts.OfList(json.Value, isTls: false)
                : ConfigPorts.OfUrls(json.Value, UrlContext.Text, ConfigUse.Endpoint, weight));
        }

        return ports;
    }

    /// <summary>The host turns the values into environment variables.</summary>
    public static IEnumerable<ConfigValue> Values(ConfigFile file, CancellationToken cancellationToken)
    {
        var json = new JsonReader(file, splitsKeys: false, cancellationToken);
        while (json.MoveNext())
        {
            if (json.Path.Is(Variable))
            {
                yield return new ConfigValue(json.Path[1], json.Value, isVariable: true);
            }
        }
    }
}
