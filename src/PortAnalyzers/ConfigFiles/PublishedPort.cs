using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>A container port, or a range of them, that is published on the host.</summary>
internal sealed class PublishedPort
{
    private PublishedPort(ConfigPort? host, ConfigPort? target)
    {
        Host = host;
        Target = target;
    }

    /// <summary>The host port or range; null if it is random or not known.</summary>
    public ConfigPort? Host { get; }

    /// <summary>The container port or range; null if it is not known.</summary>
    public ConfigPort? Target { get; }

    /// <summary>Whether the number is a container port of this mapping.</summary>
    public bool IsOf(int containerPort) => Target is { } target && target.Port.Port <= containerPort && containerPort <= target.LastPort;

    /// <summary>Whether one of the container ports is in a set.</summary>
    public bool IsIn(Ports.PortSet ports) => Target is { } target && ports.FirstIn(target.Port.Port, target.LastPort) >= 0;

    /// <summary>Whether a container port is published under the same number.</summary>
    public bool Keeps(int containerPort) => Host is { } host && Target is { } target
        && (target.LastPort - target.Port.Port == host.LastPort - host.Port.Port ? target.Port.Port == host.Port.Port : host.Port.Port <= containerPort && containerPort <= host.LastPort);

    /// <summary>Parses <c>[[ip:]host:]container[/protocol]</c>; null if the protocol is not TCP.</summary>
    public static PublishedPort? Read(SourceMappedString text)
    {
        var value = text.Text;
        var slash = value.IndexOf('/');
        var end = slash < 0 ? value.Length : slash;
        if (slash >= 0 && !IsTcp(value.Substring(slash + 1)))
        {
            return null;
        }

        var colon = end == 0 ? -1 : value.LastIndexOf(':', end - 1);
        var target = text.Slice(colon + 1, end - colon - 1);
        return new(colon <= 0 ? null : ReadHost(text, value.LastIndexOf(':', colon - 1) + 1, colon, target.Text), ReadTarget(target));
    }

    /// <summary>Creates a port from the long syntax of a compose file; null if the protocol is not TCP.</summary>
    public static PublishedPort? Create(SourceMappedString? published, SourceMappedString? target, string protocol) => !IsTcp(protocol) ? null
        : new(published is null ? null : ReadHost(published, 0, published.Text.Length, target?.Text ?? ""), target is null ? null : ReadTarget(target));

    /// <summary>Parses a container port, or a range of them.</summary>
    public static ConfigPort? ReadTarget(SourceMappedString text) => ReadRange(text.Text, 0, text.Text.Length) is not var (first, last) ? null
        : new ConfigPort(text, new PortOccurrence(first, 0, text.Text.Length, isTls: false, urlStart: -1), ConfigUse.Container) { LastPort = last, Weight = ConfigWeight.None };

    /// <summary>Parses a host port, or a range such as <c>6000-6005</c>.</summary>
    private static ConfigPort? ReadHost(SourceMappedString text, int start, int end, string target)
    {
        if (ReadRange(text.Text, start, end) is not var (first, last))
        {
            return null;
        }

        var isTls = target.Trim() is "443" or "8443";
        return new ConfigPort(text, new PortOccurrence(first, start, end - start, isTls, urlStart: -1), ConfigUse.ContainerHost) { LastPort = last };
    }

    private static (int First, int Last)? ReadRange(string text, int start, int end)
    {
        if (!PortText.TryRead(text, start, out var first, out var length))
        {
            return null;
        }

        var next = start + length;
        return next == end ? (first, first)
            : next < end && text[next] == '-' && PortText.TryRead(text, next + 1, out var last, out length) && next + 1 + length == end ? (first, Math.Max(first, last))
            : null;
    }

    private static bool IsTcp(string protocol) => protocol.Trim().Equals("tcp", StringComparison.OrdinalIgnoreCase);
}
