using PortAnalyzers.Evaluation;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Rules;

/// <summary>A reported port, before it is made into a diagnostic.</summary>
/// <param name="rule">The rule that reports it.</param>
/// <param name="source">Where the digits stand.</param>
/// <param name="port">The port, as it was read.</param>
/// <param name="url">The URL for the message, or null where there is none but a bare port.</param>
internal sealed class Finding(Rule rule, PortLocation source, UrlPort port, string? url)
{
    public Rule Rule { get; } = rule;

    public PortLocation Source { get; } = source;

    public UrlPort Port { get; } = port;

    public string? Url { get; } = url;

    /// <summary>The ports from which one is picked at random, or null where the port is known.</summary>
    public PortRange? Range { get; init; }

    /// <summary>Whether the server to which the range is given takes port 0 instead, with which the system picks a free port.</summary>
    public bool AcceptsZero { get; init; }

    /// <summary>Whether nothing shows that a browser comes there, so that it is reported one severity lower.</summary>
    public bool IsMinor { get; init; }

    /// <summary>The browser engines that refuse the port.</summary>
    public Browsers Engines => PortTable.Default.Find(Port.Port)?.Engines ?? Browsers.None;
}
