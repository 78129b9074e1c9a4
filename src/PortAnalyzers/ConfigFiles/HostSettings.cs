using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>The settings in one place (a file, a profile, a container) that set the addresses of an ASP.NET Core server.</summary>
/// <remarks>
/// Browsers don't use HTTP/2 without TLS: a cleartext endpoint whose only protocol is HTTP/2 is for other programs (gRPC). The protocols of an
/// endpoint take precedence over the default protocols.
/// </remarks>
internal sealed class HostSettings
{
    private readonly List<(string Key, SourceMappedString Value)> _addresses = [];
    private readonly Dictionary<string, int> _indexOfVariable = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _protocols = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourceMappedString> _others = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is no address, so that it may not be a web application.</summary>
    public bool IsEmpty => _addresses.Count == 0;

    /// <summary>The default protocols of endpoints, or null if they are not set.</summary>
    public string? DefaultProtocols { get; set; }

    /// <summary>Adds a configuration key, if it sets an address of the server or is in a section: <c>--port</c> may be an option of any program.</summary>
    public void AddKey(string key, SourceMappedString value)
    {
        var kind = ServerSettings.OfKey(key);
        if (kind != SettingKind.Other || key.IndexOf(':') >= 0)
        {
            Add(kind, key, value);
        }
    }

    /// <summary>Adds an environment variable, if it sets an address of the server.</summary>
    public void AddVariable(string name, SourceMappedString value) => Add(ServerSettings.OfEnvironmentVariable(name), name, value);

    /// <summary>Adds an environment variable, which replaces an earlier one of the same name.</summary>
    public void SetVariable(string name, SourceMappedString value)
    {
        var kind = ServerSettings.OfEnvironmentVariable(name);
        if (kind is SettingKind.Urls or SettingKind.Ports)
        {
            if (_indexOfVariable.TryGetValue(name, out var index))
            {
                _addresses[index] = (name, value);
                return;
            }

            _indexOfVariable.Add(name, _addresses.Count);
        }

        Add(kind, name, value);
    }

    /// <summary>The ports of all addresses. Those that no browser opens have no weight.</summary>
    public IEnumerable<ConfigPort> Ports()
    {
        foreach (var (name, value) in _addresses)
        {
            var protocols = ProtocolsOf(ServerSettings.KeyOfVariable(name));
            foreach (var port in Read(name, value))
            {
                yield return Weigh(port, protocols);
            }
        }
    }

    /// <summary>The variables and keys that are ports by their names, such as <c>API_PORT</c> or <c>Listen:Port</c>. Only the program knows whose they are.</summary>
    public IEnumerable<ConfigPort> Mentions(ConfigUse use) => _others.Values.SelectMany(value => ConfigPorts.OfMentionedList(value, use));

    /// <summary>The port of an endpoint with these protocols: browsers don't use HTTP/2 without TLS.</summary>
    public static ConfigPort Weigh(ConfigPort port, string? protocols) => IsHttp2(protocols) && !port.Port.IsTls ? port with { Weight = ConfigWeight.None } : port;

    public static bool IsHttp2(string? protocols) => protocols is not null && protocols.Trim().Equals("Http2", StringComparison.OrdinalIgnoreCase);

    private void Add(SettingKind kind, string name, SourceMappedString value)
    {
        var key = ServerSettings.KeyOfVariable(name);
        if (kind is SettingKind.Urls or SettingKind.Ports)
        {
            _addresses.Add((name, value));
        }
        else if (ServerSettings.EndpointOf(key) is { } endpoint)
        {
            _protocols[endpoint] = value.Text;
        }
        else if (kind == SettingKind.Protocols)
        {
            DefaultProtocols = value.Text;
        }
        else if (ConfigPorts.NamesPort(name))
        {
            _others[name] = value;
        }
    }

    private string? ProtocolsOf(string key) =>
        ServerSettings.EndpointOf(key) is { } endpoint && _protocols.TryGetValue(endpoint, out var own) ? own : DefaultProtocols;

    private static IEnumerable<ConfigPort> Read(string name, SourceMappedString value) => ServerSettings.OfEnvironmentVariable(name) == SettingKind.Ports
        ? ConfigPorts.OfList(value, ServerSettings.IsTls(name))
        : ConfigPorts.OfUrls(value, UrlContext.WebAddress, ConfigUse.Endpoint);
}
