using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>The services of a compose file, together with the file that it adds to: <c>compose.override.yml</c> to <c>compose.yml</c>.</summary>
/// <remarks>Source: https://docs.docker.com/reference/compose-file/merge/.</remarks>
internal sealed class ComposeProject
{
    /// <summary>How many services may extend each other in a row.</summary>
    private const int MaxExtends = 8;

    private static readonly string[] Roots = ["docker-compose", "compose", "docker-stack"];
    private static readonly string[] Extensions = [".yml", ".yaml"];

    private readonly Dictionary<string, ComposeService> _services = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellationToken;

    /// <summary>How many nodes, and variables of env files, services may take from others: a thousand may extend one with a thousand ports.</summary>
    private int _limit = 100_000;

    private ComposeProject(IEnumerable<ConfigFile> files, CancellationToken cancellationToken)
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
        }
    }

    public IEnumerable<ComposeService> Services => _services.Values;

    /// <summary>The project that a file belongs to; worked out once.</summary>
    public static ComposeProject Of(ConfigFile file, CancellationToken cancellationToken) => file.Project.Answer(
        (nameof(ComposeProject), file), _ => new ComposeProject(FilesOf(file, cancellationToken), cancellationToken));

    /// <summary>Whether a name is that of a file to which others add.</summary>
    public static bool IsRoot(string name) => RootOf(name) is { } root && IsNamed(name, root);

    /// <summary>The files that add to a root file, but the one that Docker reads by itself.</summary>
    public static IEnumerable<ConfigFile> Overlays(ConfigFile root, CancellationToken cancellationToken) => root.Project
        .OfFormat(ConfigFormats.Compose, cancellationToken)
        .Where(file => file != root && file.Folder == root.Folder && RootOf(file.Name) is { } name && IsNamed(root.Name, name)
            && !IsNamed(file.Name, name + ".override"));

    /// <summary>The ports of all services, each with what it matters to browsers.</summary>
    public IEnumerable<ConfigPort> Ports() => _services.Values.SelectMany(static service => service.Container.Ports());

    /// <summary>A file alone, or the root file and what adds to it, in the order in which Docker merges them.</summary>
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

    /// <summary>The name, without its extension, of the file that a file adds to, or its own: <c>docker-compose</c> for <c>docker-compose.prod.yml</c>.</summary>
    private static string? RootOf(string name) => Array.Find(Roots, root =>
        (name.StartsWith(root, StringComparison.OrdinalIgnoreCase) && name[root.Length] is '.' or '-' or '_')
        || name.IndexOf('.' + root + '.', StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The definitions of services in a file, by their names; several where the file has several documents.</summary>
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

    /// <summary>Adds a definition of a service, before it that of the service that it extends.</summary>
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
