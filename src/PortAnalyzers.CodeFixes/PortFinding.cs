using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;

namespace PortAnalyzers.CodeFixes;

/// <summary>What a diagnostic says about a port whose digits can be edited.</summary>
/// <param name="port">The port to move away from, 0 to 65535.</param>
/// <param name="isHttps">Whether the endpoint is known to speak TLS.</param>
/// <param name="digits">Where the port's digits stand.</param>
/// <param name="offered">What the user lets a fix offer there, or null for any good port.</param>
internal sealed class PortFinding(int port, bool isHttps, Location digits, PortSet? offered = null)
{
    /// <summary>The sets of ports by the texts of the options: a few texts stand for all findings.</summary>
    private static readonly ConcurrentDictionary<string, PortSet?> SetsByText = new();

    public int Port { get; } = port;

    public bool IsHttps { get; } = isHttps;

    public Location Digits { get; } = digits;

    public PortSet? Offered { get; } = offered;

    /// <summary>Reads a diagnostic; null where it is suppressed or its digits cannot be edited.</summary>
    public static PortFinding? From(Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        if (diagnostic.IsSuppressed
            || !properties.ContainsKey(DiagnosticProperties.Editable)
            || !properties.TryGetValue(DiagnosticProperties.Port, out var text)
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || port > PortSet.MaxPort)
        {
            return null;
        }

        var isHttps = properties.TryGetValue(DiagnosticProperties.Scheme, out var scheme) && scheme == "https";
        var locations = diagnostic.AdditionalLocations;
        return new PortFinding(port, isHttps, locations.Count > 0 ? locations[0] : diagnostic.Location, OfferedBy(properties));
    }

    private static PortSet? OfferedBy(ImmutableDictionary<string, string?> properties)
    {
        var offered = ReadSet(properties, DiagnosticProperties.Offered);
        return ReadSet(properties, DiagnosticProperties.Barred) is { } barred ? (offered ?? PortSet.All).Except(barred) : offered;
    }

    private static PortSet? ReadSet(ImmutableDictionary<string, string?> properties, string key) =>
        properties.TryGetValue(key, out var text) && text is not null ? SetsByText.GetOrAdd(text, OptionDefinitions.ReplacementPorts.Read) : null;
}
