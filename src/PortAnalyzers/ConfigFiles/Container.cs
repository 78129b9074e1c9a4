using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>What is known of a container: where its server listens, and under which numbers its ports are reached from outside.</summary>
internal sealed class Container
{
    /// <summary>No container publishes more: each address is compared with each of them.</summary>
    private const int MaxPublished = 1_000;

    /// <summary>How a server's address says that it listens on all of the container's addresses.</summary>
    private static readonly string[] AllAddresses = ["//+:", "//*:", "//0.0.0.0:", "//[::]:"];

    private readonly List<PublishedPort> _published = [];
    private readonly HashSet<int> _http = [];

    /// <summary>The addresses that the container's own variables and command line give to its server.</summary>
    public HostSettings Host { get; } = new();

    /// <summary>Whether its image is built from the project's sources.</summary>
    public bool IsBuilt { get; set; }

    /// <summary>Whether its ports are the host's, so that none has to be published.</summary>
    public bool UsesHostNetwork { get; set; }

    /// <summary>Whether all ports that the image names are published, under numbers that the system picks.</summary>
    public bool PublishesAll { get; set; }

    public void Publish(PublishedPort? port)
    {
        if (port is not null && _published.Count < MaxPublished)
        {
            _published.Add(port);
        }
    }

    /// <summary>Takes back all that was published.</summary>
    public void Unpublish() => _published.Clear();

    /// <summary>Notes that the container answers HTTP where a text says so: a health check asks one of its own addresses.</summary>
    public void AddHttpUrls(string text)
    {
        var scanner = new UrlPortScanner(text, UrlContext.Text);
        while (scanner.MoveNext())
        {
            _http.Add(scanner.Current.Port);
        }
    }

    /// <summary>Notes that the container answers HTTP on a port.</summary>
    public void AddHttpPort(int port) => _http.Add(port);

    /// <summary>The host's ports behind which a web server is, and the addresses of the container's own server, each with what it matters to browsers.</summary>
    public IEnumerable<ConfigPort> Ports()
    {
        var addresses = Host.Ports().ToList();
        foreach (var address in addresses)
        {
            _http.Add(address.Port.Port);
        }

        foreach (var port in _published)
        {
            if (port.Host is { } host)
            {
                yield return host.With(IsWeb(port) ? ConfigWeight.Full : ConfigWeight.None);
            }
        }

        foreach (var address in addresses)
        {
            yield return address.With(WeightOf(address.Port.Port));
        }
    }

    /// <summary>
    /// What a port matters on which the container's own server listens: the browser opens the number under which it is published. Nothing shows how it
    /// is reached where it is not published.
    /// </summary>
    public ConfigWeight WeightOf(int containerPort)
    {
        if (UsesHostNetwork)
        {
            return ConfigWeight.Full;
        }

        var published = _published.FindAll(port => port.IsOf(containerPort));
        return published.Count == 0 ? (PublishesAll ? ConfigWeight.None : ConfigWeight.Minor)
            : published.Exists(port => port.Keeps(containerPort)) ? ConfigWeight.Full
            : ConfigWeight.None;
    }

    /// <summary>What the value of one of the container's variables matters where it is the port, or the address, on which its server listens.</summary>
    public ConfigWeight WeightOf(string value)
    {
        var port = value.Substring(value.LastIndexOf(':') + 1).TrimEnd('/');
        var isOwn = value.Length == port.Length || Array.Exists(AllAddresses, all => value.IndexOf(all, StringComparison.Ordinal) > 0);
        return isOwn && PortText.TryRead(port, 0, out var number, out var length) && length == port.Length ? WeightOf(number) : ConfigWeight.Full;
    }

    /// <summary>
    /// Whether a web server is behind a published port: an image that is built here, or that is given an address of ASP.NET Core, has one unless the port is
    /// known for something else; a ready-made image only on a port that web servers use.
    /// </summary>
    private bool IsWeb(PublishedPort port) => _http.Any(port.IsOf)
        || (IsBuilt || !Host.IsEmpty ? !port.IsIn(PortTable.Default.OtherPorts) : port.IsIn(PortTable.Default.WebPorts));
}
