using PortAnalyzers.Endpoints;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

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

    public static IEnumerable<ConfigPort> Read(string text, CancellationToken cancellationToken)
    {
        var services = new Dictionary<string, Service>(StringComparer.Ordinal);
        var yaml = new YamlReader(text, cancellationToken);
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
        else if (path.Is(ListedVariable))
        {
            AddVariable(service, path[3], yaml.Value);
        }
    }

    /// <summary>A variable in a map has its name as key; in a list, its name stands before an equals sign.</summary>
    private static void AddVariable(Service service, string key, MappedText value)
    {
        if (key.Length > 0 && char.IsDigit(key[0]))
        {
            var equals = value.Text.IndexOf('=');
            if (equals > 0)
            {
                service.AddVariable(value.Text.Substring(0, equals).Trim(), Expand(value.Slice(equals + 1, value.Text.Length - equals - 1)));
            }
        }
        else
        {
            service.AddVariable(key, Expand(value));
        }
    }

    private static MappedText Expand(MappedText value) => Variables.Expand(value, static _ => null);

    /// <summary>What the file says of one service.</summary>
    private sealed class Service
    {
        private readonly List<ConfigPort> _addresses = [];
        private readonly List<PublishedPort> _published = [];
        private readonly Dictionary<string, LongForm> _longForms = [];

        /// <summary>Whether the file shows that it may be a web application: it is built here, or is given an address of ASP.NET Core.</summary>
        public bool IsWebApp { get; set; }

        public void AddVariable(string name, MappedText value)
        {
            var kind = ServerSettings.OfEnvironmentVariable(name);
            IsWebApp |= kind != SettingKind.Other;
            _addresses.AddRange(ConfigPorts.OfSetting(kind, name, value));
        }

        public void Add(MappedText shortForm)
        {
            if (PublishedPort.TryRead(shortForm, out var port))
            {
                _published.Add(port);
            }
        }

        public void Add(string index, string key, MappedText value)
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
            .Where(port => IsWebApp || !port.HasEqualSides)
            .Select(static port => port.Port)
            .Concat(_addresses);
    }

    private struct LongForm
    {
        public MappedText? Published;
        public string? Target;
        public string? Protocol;

        public readonly PublishedPort? ToPublished() =>
            Published is { } published && PublishedPort.TryRead(published, 0, published.Text.Length, Target ?? "", Protocol ?? "tcp", out var port)
                ? port
                : null;
    }
}
