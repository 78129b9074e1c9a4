using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>Reads launchSettings.json: how <c>dotnet run</c> and the editors start a project.</summary>
/// <remarks>Source: the schema https://json.schemastore.org/launchsettings.json.</remarks>
internal static class LaunchSettings
{
    private static readonly string?[] InProfile = ["profiles", null];
    private static readonly string?[] Variable = ["profiles", null, "environmentVariables", null];
    private static readonly string?[] ApplicationUrl = ["profiles", null, "applicationUrl"];
    private static readonly string?[] LaunchUrl = ["profiles", null, "launchUrl"];
    private static readonly string?[] SslPort = ["profiles", null, "sslPort"];
    private static readonly string?[] IisUrl = ["iisSettings", null, "applicationUrl"];
    private static readonly string?[] IisSslPort = ["iisSettings", null, "sslPort"];

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var profiles = new Dictionary<string, Profile>(StringComparer.OrdinalIgnoreCase);
        var others = new List<ConfigPort>();
        var json = new JsonReader(file, splitsKeys: false, cancellationToken);
        while (json.MoveNext())
        {
            if (json.Path.StartsWith(InProfile))
            {
                if (!profiles.TryGetValue(json.Path[1], out var profile))
                {
                    profiles.Add(json.Path[1], profile = new Profile());
                }

                profile.Add(json);
            }
            else if (json.Path.Is(IisUrl))
            {
                others.AddRange(UrlsOf(json.Value));
            }
            else if (json.Path.Is(IisSslPort))
            {
                others.AddRange(SslPortOf(json.Value));
            }
        }

        return others.Concat(profiles.Values.SelectMany(profile => profile.Ports(file.Project, cancellationToken)));
    }

    /// <summary>The environment variables of all profiles.</summary>
    public static IEnumerable<ConfigValue> Values(ConfigFile file, CancellationToken cancellationToken)
    {
        var json = new JsonReader(file, splitsKeys: false, cancellationToken);
        while (json.MoveNext())
        {
            if (json.Path.Is(Variable))
            {
                yield return new ConfigValue(json.Path[3], json.Value, isVariable: true);
            }
        }
    }

    private static IEnumerable<ConfigPort> UrlsOf(SourceMappedString value) => ConfigPorts.OfUrls(value, UrlContext.Text, ConfigUse.Endpoint);

    /// <summary>0 means that there is none.</summary>
    private static IEnumerable<ConfigPort> SslPortOf(SourceMappedString value) =>
        ConfigPorts.OfList(value, isTls: true).Where(static port => port.Port.Port != 0);

    /// <summary>What the file says of one profile.</summary>
    private sealed class Profile
    {
        private readonly HostSettings _host = new();
        private readonly List<ConfigPort> _addresses = [];
        private readonly List<ConfigPort> _others = [];

        public void Add(JsonReader json)
        {
            if (json.Path.Is(ApplicationUrl))
            {
                _addresses.AddRange(UrlsOf(json.Value));
            }
            else if (json.Path.Is(LaunchUrl))
            {
                _others.AddRange(UrlsOf(json.Value));
            }
            else if (json.Path.Is(SslPort))
            {
                _others.AddRange(SslPortOf(json.Value));
            }
            else if (json.Path.Is(Variable))
            {
                _host.SetVariable(json.Path[3], json.Value);
            }
        }

        public IEnumerable<ConfigPort> Ports(ProjectFiles project, CancellationToken cancellationToken)
        {
            if (_host.DefaultProtocols is null && (_addresses.Count > 0 || !_host.IsEmpty) && ProjectProtocols.AreHttp2Only(project, cancellationToken))
            {
                _host.DefaultProtocols = "Http2";
            }

            var areForeign = HostSettings.IsHttp2(_host.DefaultProtocols);
            return _host.Ports().Concat(_addresses.Where(port => port.Port.IsTls || !areForeign)).Concat(_others);
        }
    }
}
