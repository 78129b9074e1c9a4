using Microsoft.CodeAnalysis;
using PortAnalyzers.Urls;
using PortAnalyzers.Values;

namespace PortAnalyzers.Rules;

/// <summary>A reported port, before it is made into a diagnostic.</summary>
/// <param name="rule">The rule that reports it.</param>
/// <param name="source">Where the digits stand.</param>
/// <param name="port">The port, as it was read.</param>
/// <param name="url">The URL for the message, or null where there is none but a bare port.</param>
internal sealed class Finding(DiagnosticDescriptor rule, DigitSource source, UrlPort port, string? url)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    public DigitSource Source { get; } = source;

    public UrlPort Port { get; } = port;

    public string? Url { get; } = url;

    /// <summary>
    /// Which of two findings on the same digits is reported: the more specific one. A note on a client never hides a warning.
    /// </summary>
    public int Precedence => Rule == Descriptors.ServerEndpoint ? 4
        : Rule == Descriptors.UriConstruction ? 3
        : Rule == Descriptors.UrlLiteral ? 2
        : 1;
}
