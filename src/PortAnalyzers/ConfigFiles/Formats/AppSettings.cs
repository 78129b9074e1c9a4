using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>Reads appsettings*.json and hosting.json: the configuration of an ASP.NET Core application and its host.</summary>
internal static class AppSettings
{
    private static readonly string?[] DefaultProtocols = ["Kestrel", "EndpointDefaults", "Protocols"];

    /// <summary>Where the reverse proxy YARP finds the servers behind it.</summary>
    private static readonly string?[] ProxyDestination = ["ReverseProxy", "Clusters", null, "Destinations", null, "Address"];

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var host = new HostSettings();
        var clients = new List<ConfigPort>();
        var json = new JsonReader(file, splitsKeys: true, cancellationToken);
        while (json.MoveNext())
        {
            if (json.Path.Count == 1 || json.Path.StartsWith("Kestrel"))
            {
                host.AddKey(json.Path.ToString(), json.Value);
            }
            else if (json.Path.Is(ProxyDestination))
            {
                clients.AddRange(ConfigPorts.OfUrls(json.Value, UrlContext.WebAddress, ConfigUse.Client));
            }
        }

        return host.Ports().Concat(clients);
    }

    /// <summary>The settings, each under its whole key.</summary>
    public static IEnumerable<ConfigValue> Values(ConfigFile file, CancellationToken cancellationToken)
    {
        var json = new JsonReader(file, splitsKeys: true, cancellationToken);
        while (json.MoveNext())
        {
            yield return new ConfigValue(json.Path.ToString(), json.Value, isVariable: false);
        }
    }

    /// <summary>The protocols that all endpoints of Kestrel speak which have none of their own; null where the file does not say.</summary>
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
}
