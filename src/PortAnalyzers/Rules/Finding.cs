using PortAnalyzers.Evaluation;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Rules;

/// <summary>A reported port.</summary>
/// <param name="rule">The rule.</param>
/// <param name="source">The location of the digits.</param>
/// <param name="port">The port.</param>
/// <param name="url">The URL for the message, or null if there is only a port.</param>
internal sealed class Finding(Rule rule, PortLocation source, PortOccurrence port, string? url)
{
    public Rule Rule { get; } = rule;

    public PortLocation Source { get; } = source;

    public PortOccurrence Port { get; } = port;

    public string? Url { get; } = url;

    /// <summary>The ports from which one is chosen at random, or null if the port is known.</summary>
    public PortRange? Range { get; init; }

    /// <summary>Whether the server accepts port 0 instead of the range, so that the system chooses a free port.</summary>
    public bool AcceptsZero { get; init; }

    /// <summary>Whether it is not known that a browser uses it, so that it is reported one severity lower.</summary>
    public bool IsMinor { get; init; }

    /// <summary>The side of a container's boundary on which the port is.</summary>
    public ContainerSide ContainerSide { get; init; }

    /// <summary>The browser engines that refuse the port.</summary>
    public Browsers Engines => PortTable.Default.Find(Port.Port)?.Engines ?? Browsers.None;
}
