using PortAnalyzers.Endpoints;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>Reads launchSettings.json: how <c>dotnet run</c> and the editors start a project.</summary>
/// <remarks>Source: the schema https://json.schemastore.org/launchsettings.json.</remarks>
internal static class LaunchSettings
{
    private static readonly string?[] Profile = ["profiles", null];
    private static readonly string?[] ProfileVariable = ["profiles", null, "environmentVariables", null];
    private static readonly string?[] LaunchBrowser = ["profiles", null, "launchBrowser"];
    private static readonly string?[][] Urls =
    [
        ["iisSettings", null, "applicationUrl"], ["profiles", null, "applicationUrl"], ["profiles", null, "launchUrl"],
    ];

    private static readonly string?[][] SslPorts = [["iisSettings", null, "sslPort"], ["profiles", null, "sslPort"]];

    public static IEnumerable<ConfigPort> Read(string text, CancellationToken cancellationToken)
    {
        var ports = new List<(string? Profile, ConfigPort Port)>();
        var withoutBrowser = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var json = new JsonReader(text, splitsKeys: false, cancellationToken);
        while (json.MoveNext())
        {
            var profile = json.Path.StartsWith(Profile) ? json.Path[1] : null;
            if (profile is not null && json.Path.Is(LaunchBrowser) && json.Value.Text.Equals("false", StringComparison.OrdinalIgnoreCase))
            {
                withoutBrowser.Add(profile);
            }

            foreach (var port in PortsOf(json))
            {
                ports.Add((profile, port));
            }
        }

        foreach (var (profile, port) in ports)
        {
            port.IsMinor = profile is not null && withoutBrowser.Contains(profile);
            yield return port;
        }
    }

    private static IEnumerable<ConfigPort> PortsOf(JsonReader json)
    {
        if (Urls.Any(json.Path.Is))
        {
            return ConfigPorts.OfUrls(json.Value, UrlContext.Text, ConfigUse.Endpoint);
        }

        if (SslPorts.Any(json.Path.Is))
        {
            // 0 means that there is none.
            return ConfigPorts.OfList(json.Value, isTls: true).Where(static port => port.Port.Port != 0);
        }

        return json.Path.Is(ProfileVariable)
            ? ConfigPorts.OfSetting(ServerSettings.OfEnvironmentVariable(json.Path[3]), json.Path[3], json.Value)
            : [];
    }
}
