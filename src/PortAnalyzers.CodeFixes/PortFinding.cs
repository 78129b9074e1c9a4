using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;

namespace PortAnalyzers.CodeFixes;

/// <summary>The port of a diagnostic, and the location of its digits.</summary>
/// <param name="port">The port to replace, 0 to 65535; for a range, one of its ports.</param>
/// <param name="isHttps">Whether the endpoint is known to use TLS.</param>
/// <param name="digits">The location of the digits or, if they can't be edited, of the expression that has the port.</param>
/// <param name="offered">The ports that the user's options allow a fix to offer, or null for any good port.</param>
internal sealed class PortFinding(int port, bool isHttps, Location digits, PortSet? offered = null)
{
    /// <summary>The rules whose findings are, or may be, server endpoints.</summary>
    private static readonly HashSet<string> ListenerRules =
        [RuleCatalog.ServerEndpoint.Id, RuleCatalog.ConfigurationFile.Id, RuleCatalog.NotPermitted.Id];

    /// <summary>The parsed port sets of the options, by text: most findings share a few texts.</summary>
    private static readonly ConcurrentDictionary<string, PortSet?> SetsByText = new();

    public int Port { get; } = port;

    public bool IsHttps { get; } = isHttps;

    public Location Digits { get; } = digits;

    public PortSet? Offered { get; } = offered;

    /// <summary>Whether the digits are contiguous, so that a fix can replace them.</summary>
    public bool IsEditable { get; init; } = true;

    /// <summary>Whether the finding is suppressed in the source.</summary>
    public bool IsSuppressed { get; init; }

    /// <summary>Whether a comment in the file keeps the port, so that it does not move.</summary>
    public bool IsKept { get; private init; }

    /// <summary>Whether a server listens, or may listen, on the port of this place.</summary>
    public bool IsListener { get; private init; }

    /// <summary>The side of a container's boundary on which the port is.</summary>
    public ContainerSide ContainerSide { get; private init; }

    /// <summary>The location of the digits.</summary>
    public (string Path, int Start) Key => (Digits.GetLineSpan().Path, Digits.SourceSpan.Start);

    /// <summary>Reads a diagnostic; none if it has no port, several if it has several locations of one port.</summary>
    public static IEnumerable<PortFinding> From(Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        if (!properties.TryGetValue(DiagnosticProperties.Port, out var text)
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || port > PortSet.MaxPort)
        {
            return [];
        }

        var locations = diagnostic.AdditionalLocations;
        return diagnostic.Id == RuleCatalog.ServerConfiguration.Id ? locations.Select(Create)
            : [Create(locations.Count > 0 ? locations[0] : diagnostic.Location)];

        PortFinding Create(Location digits)
        {
            var isHttps = properties.TryGetValue(DiagnosticProperties.Scheme, out var scheme) && scheme == "https";
            return new PortFinding(port, isHttps, digits, OfferedBy(properties))
            {
                IsEditable = properties.ContainsKey(DiagnosticProperties.Editable),
                IsSuppressed = diagnostic.IsSuppressed,
                IsListener = ListenerRules.Contains(diagnostic.Id),
                ContainerSide = properties.TryGetValue(DiagnosticProperties.ContainerSide, out var side) && Enum.TryParse<ContainerSide>(side, out var its) ? its : ContainerSide.None,
            };
        }
    }

    /// <summary>The same finding, suppressed.</summary>
    public PortFinding Suppressed() => Suppressed(isKept: false);

    /// <summary>The same finding, suppressed by a comment in its file.</summary>
    public PortFinding Kept() => Suppressed(isKept: true);

    private PortFinding Suppressed(bool isKept) =>
        new(Port, IsHttps, Digits, Offered) { IsEditable = IsEditable, IsListener = IsListener, ContainerSide = ContainerSide, IsSuppressed = true, IsKept = isKept };

    private static PortSet? OfferedBy(ImmutableDictionary<string, string?> properties)
    {
        var offered = ReadSet(properties, DiagnosticProperties.Offered);
        return ReadSet(properties, DiagnosticProperties.Barred) is { } barred ? (offered ?? PortSet.All).Except(barred) : offered;
    }

    private static PortSet? ReadSet(ImmutableDictionary<string, string?> properties, string key) =>
        properties.TryGetValue(key, out var text) && text is not null ? SetsByText.GetOrAdd(text, OptionDefinitions.ReplacementPorts.Read) : null;
}
