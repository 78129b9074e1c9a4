using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Endpoints;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads Kubernetes manifests and files of Project Tye, with the ports of containers, services, bindings, probes and annotations; the settings of Prometheus, with the
/// targets that it reads metrics from; pipelines; and the URLs in all of them. No rule reports them, because no browser uses them, but they have to move with the server that
/// they name.
/// </summary>
/// <remarks>
/// Sources: the Kubernetes API, https://kubernetes.io/docs/reference/kubernetes-api/, https://docs.dapr.io/reference/arguments-annotations-overview/ and
/// https://prometheus.io/docs/prometheus/latest/configuration/configuration/#static_config.
/// </remarks>
internal static class DeploymentFile
{
    private const string Port = "port";

    /// <summary>The key of Istio's list of the ports to which a policy applies. In other lists, each port is a mapping.</summary>
    private const string Ports = "ports";

    /// <summary>The key of Prometheus' list of <c>host:port</c>.</summary>
    private const string Targets = "targets";

    /// <summary>The keys of a pipeline's commands.</summary>
    private static readonly string[] Steps = ["run", "script", "bash", "pwsh", "powershell", "inlineScript"];

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var ports = new List<ConfigPort>();
        foreach (var document in DocumentsIn(file, cancellationToken))
        {
            var isManifest = document.Find("apiVersion") is not null;
            var isOther = isManifest && Workloads.Of(file.Project, cancellationToken).IsServiceOfOther(document);
            AddPorts(ports, document, isManifest || IsTye(file.Name), isOther, cancellationToken);
        }

        return ports;
    }

    /// <summary>The documents of a file, cached: <see cref="Workloads"/> needs those of all files.</summary>
    public static IReadOnlyList<YamlNode> DocumentsIn(ConfigFile file, CancellationToken cancellationToken) =>
        file.Project.Answer((nameof(DeploymentFile), file), _ => YamlReader.Read(file, cancellationToken));

    /// <summary>Whether a file is one of Project Tye, whose bindings name ports as manifests do.</summary>
    private static bool IsTye(string name) => name.StartsWith("tye.", StringComparison.OrdinalIgnoreCase);

    private static void AddPorts(List<ConfigPort> ports, YamlNode document, bool isManifest, bool isOther, CancellationToken cancellationToken)
    {
        var nodes = new Stack<(string Key, YamlNode Node, bool IsOther)>();
        nodes.Push(("", document, isOther));
        while (nodes.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (var key, var node, isOther) = nodes.Pop();
            isOther |= isManifest && Workloads.IsOther(node);
            if (node.Kind == YamlKind.Scalar)
            {
                var found = isManifest ? PortsInManifest(key, node.Value) : PortsIn(key, node.Value, cancellationToken);
                ports.AddRange(isOther ? found.Select(static port => port with { IsOwn = port.Port.UrlStart >= 0 }) : found);
            }

            var variable = node.Find("name") is { Kind: YamlKind.Scalar } name ? name.Value.Text : "value";
            var isWeb = node.Find("protocol") is not { Kind: YamlKind.Scalar, Value.Text: "UDP" or "SCTP" };
            foreach (var entry in isWeb ? node.Entries : [])
            {
                var itsKey = entry.Key.Kind == YamlKind.Scalar ? entry.Key.Value.Text : "";
                nodes.Push((itsKey == "value" ? variable : itsKey == "number" && key == Port ? Port : itsKey, entry.Value, isOther));
            }

            foreach (var item in node.Items)
            {
                nodes.Push((key, item, isOther));
            }
        }
    }

    private static IEnumerable<ConfigPort> PortsIn(string key, SourceMappedString value, CancellationToken cancellationToken) => key == Targets ? ConfigPorts.OfMentionedAddress(value)
        : Array.IndexOf(Steps, key) >= 0 ? Script.ReadStep(value, cancellationToken)
        : ConfigPorts.NamesPort(key) && key.IndexOf('_') >= 0 ? ConfigPorts.OfMentionedList(value, ConfigUse.Client)
        : ConfigPorts.OfMentions(value);

    /// <summary>The ports of a value: of <c>containerPort</c>, <c>dapr.io/app-port</c>, <c>ASPNETCORE_HTTP_PORTS</c>, and those of URLs.</summary>
    private static IEnumerable<ConfigPort> PortsInManifest(string key, SourceMappedString value) =>
        ConfigPorts.NamesPort(key) || key == Ports || ServerSettings.OfEnvironmentVariable(key) == SettingKind.Ports
            ? ConfigPorts.OfMentionedList(value, ConfigUse.Container)
            : ConfigPorts.OfMentions(value, ConfigUse.Container).Concat(ArgumentIn(value));

    /// <summary>The port of an argument with a setting: <c>--http_ports=6000</c>, <c>--Listen:Port=6000</c>.</summary>
    private static IEnumerable<ConfigPort> ArgumentIn(SourceMappedString value)
    {
        if (!value.Text.StartsWith("--", StringComparison.Ordinal))
        {
            return [];
        }

        var host = new HostSettings();
        CommandLine.AddSettings([value], host);
        return host.Ports().Where(static port => port.Port.UrlStart < 0).Concat(host.Mentions(ConfigUse.Container)).Select(static port => port.OfContainer(isOwn: true));
    }
}
