using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>The pods in a project's Kubernetes manifests, and the services that select them: some run other programs than the solution's.</summary>
/// <remarks>Source: https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service.</remarks>
internal sealed class Workloads
{
    private readonly List<(HashSet<string> Labels, bool IsOther)> _pods = [];
    private readonly List<(string Name, HashSet<string> Selector)> _services = [];

    private Workloads(ProjectFiles project, CancellationToken cancellationToken)
    {
        foreach (var document in project.OfFormat(ConfigFormats.Deployment, cancellationToken).SelectMany(file => DeploymentFile.DocumentsIn(file, cancellationToken)))
        {
            Add(document.Find("kind") is { Kind: YamlKind.Scalar, Value.Text: "CronJob" } ? document.Find("spec")?.Find("jobTemplate") ?? document : document);
        }
    }

    /// <summary>The services, and whether one of the solution's programs runs in the pods that they select.</summary>
    public IEnumerable<(string Name, bool IsOwn)> Services => _services.Select(service => (service.Name, !IsOther(service.Selector)));

    /// <summary>The workloads of a project's manifests, cached.</summary>
    public static Workloads Of(ProjectFiles project, CancellationToken cancellationToken) => project.Answer(nameof(Workloads), all => new Workloads(all, cancellationToken));

    /// <summary>Whether a container runs another program.</summary>
    public static bool IsOther(YamlNode container) => container.Find("image") is { Kind: YamlKind.Scalar } image && OtherImages.Contains(image.Value.Text);

    /// <summary>Whether a document is a service that selects only pods with other programs.</summary>
    public bool IsServiceOfOther(YamlNode document) => SelectorOf(document) is { } selector && IsOther(selector);

    private bool IsOther(HashSet<string> selector)
    {
        var selected = _pods.FindAll(pod => pod.Labels.IsSupersetOf(selector));
        return selected.Count > 0 && selected.TrueForAll(static pod => pod.IsOther);
    }

    private void Add(YamlNode document)
    {
        if (SelectorOf(document) is { } selector && document.Find("metadata")?.Find("name") is { Kind: YamlKind.Scalar } name)
        {
            _services.Add((name.Value.Text, selector));
        }

        var pod = document.Find("spec")?.Find("template") ?? document;
        if (pod.Find("spec")?.Find("containers") is { Items: { Count: > 0 } containers })
        {
            _pods.Add((PairsIn(pod.Find("metadata")?.Find("labels")), containers.All(IsOther)));
        }
    }

    private static HashSet<string>? SelectorOf(YamlNode document) =>
        document.Find("kind") is { Kind: YamlKind.Scalar, Value.Text: "Service" } && PairsIn(document.Find("spec")?.Find("selector")) is { Count: > 0 } selector ? selector : null;

    private static HashSet<string> PairsIn(YamlNode? labels) =>
        [.. (labels?.Entries ?? []).Where(static one => one.Value.Kind == YamlKind.Scalar).Select(static one => $"{one.Key.Value.Text}={one.Value.Value.Text}")];
}
