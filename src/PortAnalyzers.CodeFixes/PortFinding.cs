using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;

namespace PortAnalyzers.CodeFixes;

/// <summary>What a diagnostic says about a port, and where the port's digits stand.</summary>
/// <param name="port">The port to move away from, 0 to 65535; of a range, one of its ports.</param>
/// <param name="isHttps">Whether the endpoint is known to speak TLS.</param>
/// <param name="digits">Where the digits stand, or, where they can't be edited, what the port comes from.</param>
/// <param name="offered">What the user lets a fix offer there, or null for any good port.</param>
internal sealed class PortFinding(int port, bool isHttps, Location digits, PortSet? offered = null)
{
    /// <summary>The rules whose findings are places where a server listens, or may.</summary>
    private static readonly HashSet<string> ListenerRules =
        [RuleCatalog.ServerEndpoint.Id, RuleCatalog.ConfigurationFile.Id, RuleCatalog.NotPermitted.Id];

    /// <summary>The sets of ports by the texts of the options: a few texts stand for all findings.</summary>
    private static readonly ConcurrentDictionary<string, PortSet?> SetsByText = new();

    public int Port { get; } = port;

    public bool IsHttps { get; } = isHttps;

    public Location Digits { get; } = digits;

    public PortSet? Offered { get; } = offered;

    /// <summary>Whether the digits stand together, so that a fix can replace them.</summary>
    public bool IsEditable { get; init; } = true;

    /// <summary>Whether somebody has silenced the finding where it stands: the port is right there.</summary>
    public bool IsSuppressed { get; init; }

    /// <summary>Whether a server listens, or may listen, on the port because of this place.</summary>
    public bool IsListener { get; private init; }

    /// <summary>Where the digits stand, whatever the finding says of them.</summary>
    public (string Path, int Start) Key => (Digits.GetLineSpan().Path, Digits.SourceSpan.Start);

    /// <summary>Reads a diagnostic; none where it says nothing of a port, several where it points to several places of one port.</summary>
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
            };
        }
    }

    /// <summary>The same finding, silenced.</summary>
    public PortFinding Suppressed() => new(Port, IsHttps, Digits, Offered) { IsEditable = IsEditable, IsListener = IsListener, IsSuppressed = true };

    private static PortSet? OfferedBy(ImmutableDictionary<string, string?> properties)
    {
        var offered = ReadSet(properties, DiagnosticProperties.Offered);
        return ReadSet(properties, DiagnosticProperties.Barred) is { } barred ? (offered ?? PortSet.All).Except(barred) : offered;
    }

    private static PortSet? ReadSet(ImmutableDictionary<string, string?> properties, string key) =>
        properties.TryGetValue(key, out var text) && text is not null ? SetsByText.GetOrAdd(text, OptionDefinitions.ReplacementPorts.Read) : null;
}
