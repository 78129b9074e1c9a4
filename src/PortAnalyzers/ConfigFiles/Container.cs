using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>A container: the addresses of its server, and the host ports under which its ports are published.</summary>
internal sealed class Container
{
    /// <summary>A limit, because each address is compared with each published port.</summary>
    private const int MaxPublished = 1_000;

    /// <summary>The hosts of an address that listens on all of the container's addresses.</summary>
    private static readonly string[] AllAddresses = ["//+:", "//*:", "//0.0.0.0:", "//[::]:"];

    private readonly List<PublishedPort> _published = [];
    private readonly HashSet<int> _http = [];
    private readonly List<ConfigPort> _mentions = [];
    private PortSet? _served;

    /// <summary>The addresses that the container's variables and command line set for its server.</summary>
    public HostSettings Host { get; } = new();

    /// <summary>Whether its image is built from the project's sources.</summary>
    public bool IsBuilt { get; set; }

    /// <summary>Whether its image, although built here, runs another program than the project's.</summary>
    public bool IsOther { get; set; }

    /// <summary>Whether it uses the host's network, so that no port has to be published.</summary>
    public bool UsesHostNetwork { get; set; }

    /// <summary>Whether all ports that the image exposes are published, under random numbers.</summary>
    public bool PublishesAll { get; set; }

    public void Publish(PublishedPort? port)
    {
        if (port is not null && _published.Count < MaxPublished)
        {
            _published.Add(port);
        }
    }

    /// <summary>Removes all published ports.</summary>
    public void Unpublish() => _published.Clear();

    /// <summary>Records that the container serves HTTP, if a text says so: a health check of one of its own addresses.</summary>
    public void AddHttpUrls(SourceMappedString text)
    {
        foreach (var port in ConfigPorts.OfMentions(text, ConfigUse.Container))
        {
            if (port.Port.UrlStart >= 0)
            {
                _http.Add(port.Port.Port);
            }

            _mentions.Add(port);
        }
    }

    /// <summary>Adds a port that the container's surroundings name.</summary>
    public void AddMention(ConfigPort? port)
    {
        if (port is not null && _mentions.Count < MaxPublished)
        {
            _mentions.Add(port);
        }
    }

    /// <summary>Records that the container serves HTTP on a port.</summary>
    public void AddHttpPort(int port) => _http.Add(port);

    /// <inheritdoc cref="IsOwn(int, int)"/>
    public bool IsOwn(ConfigPort port) => IsOwn(port.Port.Port, port.LastPort);

    /// <summary>Whether the container runs the project's code, or its variables choose one of the ports.</summary>
    public bool IsOwn(int first, int last)
    {
        _served ??= new PortSet(Host.Ports().Select(static address => address.Port.Port));
        return (IsBuilt && !IsOther) || _served.FirstIn(first, last) >= 0;
    }

    /// <summary>The host ports of web servers, the addresses of the container's own server, each with its weight, and the places that name the container's ports.</summary>
    public IEnumerable<ConfigPort> Ports()
    {
        var addresses = Host.Ports().ToList();
        _http.UnionWith(addresses.Where(static address => address.Weight != ConfigWeight.None).Select(static address => address.Port.Port));

        foreach (var port in _published)
        {
            if (port.Host is { } host && IsWeb(port))
            {
                yield return host;
            }
        }

        foreach (var address in addresses)
        {
            yield return address.WithAtMost(WeightOf(address.Port.Port));
        }

        foreach (var port in _published.Select(static one => one.Target).Concat(_mentions).Concat(Host.Mentions(ConfigUse.Container)))
        {
            if (port is not null)
            {
                yield return port with { IsOwn = IsOwn(port) };
            }
        }
    }

    /// <summary>
    /// The weight of a port on which the container's own server listens. A browser opens the number under which the port is published; it is not known
    /// how a port is reached that is not published.
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

    /// <summary>The weight of the value of one of the container's variables, if it is the port or the address of its server.</summary>
    public ConfigWeight WeightOf(string value)
    {
        var port = value.Substring(value.LastIndexOf(':') + 1).TrimEnd('/');
        var isOwn = value.Length == port.Length || Array.Exists(AllAddresses, all => value.IndexOf(all, StringComparison.Ordinal) > 0);
        return isOwn && PortText.TryRead(port, 0, out var number, out var length) && length == port.Length ? WeightOf(number) : ConfigWeight.Full;
    }

    /// <summary>
    /// Whether a published port belongs to a web server. An image that is built here, or that has an ASP.NET Core address, has one unless the port is
    /// known for another service; a ready-made image only on a port that web servers use.
    /// </summary>
    private bool IsWeb(PublishedPort port) => _http.Any(port.IsOf)
        || (IsBuilt || !Host.IsEmpty ? !port.IsIn(PortTable.Default.OtherPorts) : port.IsIn(PortTable.Default.WebPorts));
}
