using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads launch profiles, with which <c>dotnet run</c>, editors and the Aspire CLI start a project (launchSettings.json), a file-based program
/// (NAME.run.json) or an app host (aspire.config.json).
/// </summary>
/// <remarks>Source: the schema https://json.schemastore.org/launchsettings.json.</remarks>
internal static class LaunchSettings
{
    private static readonly string?[] InProfile = ["profiles", null];
    private static readonly string?[] Variable = ["profiles", null, "environmentVariables", null];
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

                profile.Add(json.Path, json.Value);
            }
            else if (json.Path.Is(IisUrl))
            {
                others.AddRange(UrlsOf(json.Value));
            }
            else if (json.Path.Is(IisSslPort))
            {
                others.AddRange(PortOf(json.Value, isTls: true));
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

    /// <summary>0 means no port.</summary>
    private static IEnumerable<ConfigPort> PortOf(SourceMappedString value, bool isTls) =>
        ConfigPorts.OfList(value, isTls).Where(static port => port.Port.Port != 0);

    /// <summary>One profile.</summary>
    private sealed class Profile
    {
        private readonly List<ConfigPort> _addresses = [];
        private readonly List<ConfigPort> _others = [];
        private readonly List<(string Name, SourceMappedString Value)> _variables = [];
        private SourceMappedString? _program;
        private SourceMappedString? _arguments;
        private SourceMappedString? _containerArguments;
        private bool _isContainer;
        private bool _publishesAll;

        public void Add(KeyPath path, SourceMappedString value)
        {
            if (path.Is(Variable))
            {
                _variables.Add((path[3], value));
            }
            else if (path.Count == 3)
            {
                Add(path[2].ToLowerInvariant(), value);
            }
        }

        private void Add(string key, SourceMappedString value)
        {
            switch (key)
            {
                case "commandname":
                    _isContainer = value.Text.ToLowerInvariant() is "docker" or "sdkcontainer";
                    break;
                case "executablepath":
                    _program = value;
                    break;
                case "commandlineargs":
                    _arguments = value;
                    break;
                case "containerrunarguments" or "dockerfilerunarguments":
                    _containerArguments = value;
                    break;
                case "publishallports":
                    _publishesAll = value.Text == "true";
                    break;
                case "applicationurl":
                    _addresses.AddRange(UrlsOf(value));
                    break;
                case "launchurl":
                    _others.AddRange(UrlsOf(value));
                    break;
                case "httpport":
                    _others.AddRange(PortOf(value, isTls: false));
                    break;
                case "sslport":
                    _others.AddRange(PortOf(value, isTls: true));
                    break;
            }
        }

        public IEnumerable<ConfigPort> Ports(ProjectFiles project, CancellationToken cancellationToken)
        {
            List<SourceMappedString> words = _program is null ? [] : [_program];
            words.AddRange(_arguments is null ? [] : CommandLine.Split(_arguments, cancellationToken));
            var container = _isContainer || _containerArguments is not null ? OwnContainer(cancellationToken) : CommandLine.ReadContainer(words);
            var host = container?.Host ?? new HostSettings();
            foreach (var (name, value) in _variables)
            {
                host.SetVariable(name, value);
            }

            CommandLine.AddSettings(container is null || _isContainer ? words : [], host);
            if (host.DefaultProtocols is null && (_addresses.Count > 0 || !host.IsEmpty) && ProjectProtocols.AreHttp2Only(project, cancellationToken))
            {
                host.DefaultProtocols = "Http2";
            }

            return (container?.Ports() ?? host.Ports()).Concat(_addresses.Select(port => HostSettings.Weigh(port, host.DefaultProtocols))).Concat(_others)
                .Concat(container is null ? host.Mentions(ConfigUse.Client) : [])
                .Concat(_variables.Select(static variable => variable.Value).Concat(words).SelectMany(ConfigPorts.OfMentions));
        }

        /// <summary>The container that runs the project. Its variables contain container ports.</summary>
        private Container OwnContainer(CancellationToken cancellationToken)
        {
            var container = CommandLine.ReadContainer(_containerArguments is null ? [] : CommandLine.Split(_containerArguments, cancellationToken), 0);
            container.IsBuilt = true;
            container.PublishesAll |= _publishesAll || _others.Count > 0;
            return container;
        }
    }
}
