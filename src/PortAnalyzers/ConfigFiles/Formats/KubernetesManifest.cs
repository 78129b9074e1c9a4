using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Endpoints;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads Kubernetes manifests: the ports of containers, services, probes and annotations, and addresses in variables. No rule reports them, because a browser opens
/// the ingress, but they have to move with the server that they name.
/// </summary>
/// <remarks>Source: the Kubernetes API, https://kubernetes.io/docs/reference/kubernetes-api/, and https://docs.dapr.io/reference/arguments-annotations-overview/.</remarks>
internal static class KubernetesManifest
{
    private const string Port = "port";

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var ports = new List<ConfigPort>();
        var nodes = new Stack<(string Key, YamlNode Node)>();
        foreach (var document in YamlReader.Read(file, cancellationToken))
        {
            if (document.Find("apiVersion") is not null)
            {
                nodes.Push(("", document));
            }
        }

        while (nodes.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (key, node) = nodes.Pop();
            if (node.Kind == YamlKind.Scalar)
            {
                ports.AddRange(PortsIn(key, node.Value));
            }

            var variable = node.Find("name") is { Kind: YamlKind.Scalar } name ? name.Value.Text : "value";
            foreach (var entry in node.Entries)
            {
                var itsKey = entry.Key.Kind == YamlKind.Scalar ? entry.Key.Value.Text : "";
                nodes.Push((itsKey == "value" ? variable : itsKey == "number" && key == Port ? Port : itsKey, entry.Value));
            }

            foreach (var item in node.Items)
            {
                nodes.Push((key, item));
            }
        }

        return ports;
    }

    /// <summary>The ports of a value: of <c>containerPort</c>, <c>dapr.io/app-port</c>, <c>ASPNETCORE_HTTP_PORTS</c>, and those of URLs.</summary>
    private static IEnumerable<ConfigPort> PortsIn(string key, SourceMappedString value) =>
        key.EndsWith(Port, StringComparison.OrdinalIgnoreCase) || ServerSettings.OfEnvironmentVariable(key) == SettingKind.Ports
            ? ConfigPorts.OfMentionedList(value, ConfigUse.Container)
            : ConfigPorts.OfMentions(value, ConfigUse.Container);
}
