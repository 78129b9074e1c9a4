using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>The services of a compose file, merged with the file that it overrides: <c>compose.override.yml</c> overrides <c>compose.yml</c>.</summary>
/// <remarks>Source: https://docs.docker.com/reference/compose-file/merge/.</remarks>
internal sealed class ComposeProject
{
    /// <summary>The maximum length of a chain of services that extend each other.</summary>
    private const int MaxExtends = 8;

    private static readonly string[] Roots = ["docker-compose", "compose", "docker-stack"];
    private static readonly string[] Extensions = [".yml", ".yaml"];

    private readonly Dictionary<string, ComposeService> _services = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellationToken;

    /// <summary>The maximum number of nodes, and of variables in env files, that services take from others: a thousand may extend one with a thousand ports.</summary>
    private int _limit = 100_000;

    private ComposeProject(ProjectFiles project, IEnumerable<ConfigFile> files, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        foreach (var file in files)
        {
            var variables = VariablesOf(file);
            foreach (var definitions in DefinitionsIn(file))
            {
                if (!_services.TryGetValue(definitions.Key, out var service))
                {
                    _services.Add(definitions.Key, service = new ComposeService(variables));
                }

                foreach (var definition in definitions)
                {
                    Apply(service, definition, file, MaxExtends);
                }
            }
        }

        foreach (var service in _services.Values)
        {
            service.Complete(ref _limit, cancellationToken);
            service.Container.IsOther = service.Dockerfile is { } path && project.Find(path, cancellationToken) is { } dockerfile && !Dockerfile.RunsProject(dockerfile);
        }
    }

    public IEnumerable<ComposeService> Services => _services.Values;

    /// <summary>The project that a file belongs to, cached.</summary>
    public static ComposeProject Of(ConfigFile file, CancellationToken cancellationToken) => file.Project.Answer(
        (nameof(ComposeProject), file), project => new ComposeProject(project, FilesOf(file, cancellationToken), cancellationToken));

    /// <summary>Whether a file name is that of a root file, which others override.</summary>
    public static bool IsRoot(string name) => RootOf(name) is { } root && IsNamed(name, root);

    /// <summary>The override files of a root file, except for the one that Docker reads by default.</summary>
    public static IEnumerable<ConfigFile> Overlays(ConfigFile root, CancellationToken cancellationToken) => root.Project
        .OfFormat(ConfigFormats.Compose, cancellationToken)
        .Where(file => file != root && file.Folder == root.Folder && RootOf(file.Name) is { } name && IsNamed(root.Name, name)
            && !IsNamed(file.Name, name + ".override"));

    /// <summary>The names of the services, with their containers.</summary>
    public IEnumerable<(string Name, Container Container)> Containers => _services.Select(static service => (service.Key, service.Value.Container));

    /// <summary>The ports of all services, each with its weight, and the addresses in them with which services name others.</summary>
    public IEnumerable<ConfigPort> Ports() => _services.Values.SelectMany(
        service => service.Container.Ports().Concat(service.SidecarPorts).Concat(service.Texts.SelectMany(MentionsIn)))
        .SelectMany(static port => port.WithDefault());

    /// <summary>The name of a service in an address stands for its container: <c>http://web:8080</c>, <c>web:8080</c>.</summary>
    private IEnumerable<ConfigPort> MentionsIn(SourceMappedString text) => ConfigPorts.OfMentions(text)
        .Select(port => _services.TryGetValue(HostNames.Before(text.Text, port.Port.Start - 1), out var other) ? port.OfContainer(other.Container.IsOwn(port)) : port)
        .Concat(AddressesIn(text));

    /// <summary>The addresses of services, with or without a scheme.</summary>
    private IEnumerable<ConfigPort> AddressesIn(SourceMappedString text)
    {
        for (var colon = text.Text.IndexOf(':'); colon >= 0; colon = text.Text.IndexOf(':', colon + 1))
        {
            if (PortText.TryRead(text.Text, colon + 1, out var number, out var length) && UrlPortScanner.EndsPort(text.Text, colon + 1 + length)
                && _services.TryGetValue(HostNames.Before(text.Text, colon), out var service))
            {
                var port = ConfigPorts.OfMention(text, number, colon + 1, length, ConfigUse.Client);
                yield return port.OfContainer(service.Container.IsOwn(port));
            }
        }
    }

    /// <summary>A file alone, or the root file and its overrides in the order in which Docker merges them.</summary>
    private static IEnumerable<ConfigFile> FilesOf(ConfigFile file, CancellationToken cancellationToken)
    {
        if (RootOf(file.Name) is not { } name)
        {
            return [file];
        }

        var isRoot = IsNamed(file.Name, name);
        var other = isRoot ? Find(file, name + ".override", cancellationToken) : Find(file, name, cancellationToken);
        return other is null ? [file] : isRoot ? [file, other] : [other, file];
    }

    private static ConfigFile? Find(ConfigFile file, string name, CancellationToken cancellationToken)
    {
        foreach (var extension in Extensions)
        {
            if (file.Project.Find(file.Folder + name + extension, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsNamed(string file, string name) => Array.Exists(Extensions, extension => file.Equals(name + extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name, without extension, of a file's root file, or its own: <c>docker-compose</c> for <c>docker-compose.prod.yml</c>.</summary>
    private static string? RootOf(string name) => Array.Find(Roots, root =>
        (name.StartsWith(root, StringComparison.OrdinalIgnoreCase) && name[root.Length] is '.' or '-' or '_')
        || name.IndexOf('.' + root + '.', StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The definitions of services in a file, by name; several if the file has several documents.</summary>
    private ILookup<string, YamlNode> DefinitionsIn(ConfigFile file) => file.Project.Answer((nameof(YamlReader), file), _ => YamlReader.Read(file, _cancellationToken)
        .Select(static document => document.Find("services"))
        .SelectMany(static services => services?.Entries ?? [])
        .Where(static service => service.Value.Kind == YamlKind.Mapping)
        .ToLookup(static service => service.Key.Value.Text, static service => service.Value));

    private Dictionary<string, SourceMappedString> VariablesOf(ConfigFile file)
    {
        var variables = new Dictionary<string, SourceMappedString>(StringComparer.Ordinal);
        if (file.Project.Find(file.Folder + ".env", _cancellationToken) is { } env)
        {
            foreach (var (name, value) in EnvFile.Variables(env, _cancellationToken))
            {
                variables[name] = value;
            }
        }

        return variables;
    }

    /// <summary>Adds a definition of a service, after the definition of the service that it extends.</summary>
    private void Apply(ComposeService service, YamlNode definition, ConfigFile file, int depth)
    {
        if (definition.Find("extends") is { } extends && depth > 0)
        {
            var name = extends.Kind == YamlKind.Scalar ? extends.Value.Text : extends.Find("service")?.Value.Text;
            var other = extends.Find("file") is { Kind: YamlKind.Scalar } path
                ? file.Project.Find(ConfigPath.Combine(file.Folder, path.Value.Text), _cancellationToken)
                : file;
            foreach (var extended in other is null || name is null ? [] : DefinitionsIn(other)[name])
            {
                _limit -= extended.Size;
                if (extended != definition && _limit >= 0)
                {
                    Apply(service, extended, other!, depth - 1);
                }
            }
        }

        service.Apply(definition, file);
    }
}
