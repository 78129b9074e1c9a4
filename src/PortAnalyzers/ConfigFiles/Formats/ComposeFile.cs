using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads compose files: the ports that services publish on the host, and the addresses that ASP.NET Core gets by environment variables.
/// </summary>
/// <remarks>Source: the Compose Specification, "services", https://docs.docker.com/reference/compose-file/services/#ports.</remarks>
internal static class ComposeFile
{
    private static readonly string?[] ServiceEntry = ["services", null, null];
    private static readonly string?[] Build = ["services", null, "build"];
    private static readonly string?[] ShortPort = ["services", null, "ports", null];
    private static readonly string?[] LongPort = ["services", null, "ports", null, null];
    private static readonly string?[] ListedVariable = ["services", null, "environment", null];

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var services = new Dictionary<string, Service>(StringComparer.Ordinal);
        var yaml = new YamlReader(file, cancellationToken);
        while (yaml.MoveNext())
        {
            if (yaml.Path.StartsWith(ServiceEntry))
            {
                if (!services.TryGetValue(yaml.Path[1], out var service))
                {
                    services.Add(yaml.Path[1], service = new Service());
                }

                Add(service, yaml);
            }
        }

        return services.Values.SelectMany(static service => service.Ports());
    }

    /// <summary>The environment variables of all services.</summary>
    public static IEnumerable<ConfigValue> Values(ConfigFile file, CancellationToken cancellationToken)
    {
        var yaml = new YamlReader(file, cancellationToken);
        while (yaml.MoveNext())
        {
            if (yaml.Path.Is(ListedVariable) && TryReadVariable(yaml.Path[3], yaml.Value, out var name, out var value))
            {
                yield return new ConfigValue(name, value, isVariable: true);
            }
        }
    }

    private static void Add(Service service, YamlReader yaml)
    {
        var path = yaml.Path;
        if (path.StartsWith(Build))
        {
            service.IsWebApp = true;
        }
        else if (path.Is(ShortPort))
        {
            service.Add(Expand(yaml.Value));
        }
        else if (path.Is(LongPort))
        {
            service.Add(path[3], path[4], Expand(yaml.Value));
        }
        else if (path.Is(ListedVariable) && TryReadVariable(path[3], yaml.Value, out var name, out var value))
        {
            service.AddVariable(name, value);
        }
    }

    /// <summary>A variable in a map has its name as key; in a list, its name stands before an equals sign.</summary>
    private static bool TryReadVariable(string key, SourceMappedString entry, out string name, out SourceMappedString value)
    {
        var equals = entry.Text.IndexOf('=');
        var isListed = key.Length > 0 && char.IsDigit(key[0]);
        name = !isListed ? key : equals > 0 ? entry.Text.Substring(0, equals).Trim() : "";
        value = Expand(isListed && equals > 0 ? entry.Slice(equals + 1) : entry);
        return name.Length > 0;
    }

    private static SourceMappedString Expand(SourceMappedString value) => Variables.Expand(value, static _ => null);

    /// <summary>What the file says of one service.</summary>
    private sealed class Service
    {
        private readonly HostSettings _host = new();
        private readonly List<PublishedPort> _published = [];
        private readonly Dictionary<string, LongForm> _longForms = [];

        /// <summary>Whether the file shows that it may be a web application: it is built here, or is given an address of ASP.NET Core.</summary>
        public bool IsWebApp { get; set; }

        public void AddVariable(string name, SourceMappedString value) => _host.SetVariable(name, value);

        public void Add(SourceMappedString shortForm)
        {
            if (PublishedPort.TryRead(shortForm, out var port))
            {
                _published.Add(port);
            }
        }

        public void Add(string index, string key, SourceMappedString value)
        {
            _longForms.TryGetValue(index, out var port);
            switch (key)
            {
                case "published":
                    port.Published = value;
                    break;
                case "target":
                    port.Target = value.Text;
                    break;
                case "protocol":
                    port.Protocol = value.Text;
                    break;
            }

            _longForms[index] = port;
        }

        /// <summary>
        /// A ready-made image that is published under its own port number speaks the protocol of that port, unless the file says
        /// that it is a web application.
        /// </summary>
        public IEnumerable<ConfigPort> Ports() => _published
            .Concat(_longForms.Values.Select(static port => port.ToPublished()).OfType<PublishedPort>())
            .Where(port => IsWebApp || !_host.IsEmpty || !port.HasEqualSides)
            .Select(static port => port.Port)
            .Concat(_host.Ports());
    }

    private struct LongForm
    {
        public SourceMappedString? Published;
        public string? Target;
        public string? Protocol;

        public readonly PublishedPort? ToPublished() =>
            Published is { } published && PublishedPort.TryRead(published, 0, published.Text.Length, Target ?? "", Protocol ?? "tcp", out var port)
                ? port
                : null;
    }
}
