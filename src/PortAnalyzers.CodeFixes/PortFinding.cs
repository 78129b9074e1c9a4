using System.Globalization;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;

namespace PortAnalyzers.CodeFixes;

/// <summary>What a diagnostic says about a port whose digits can be edited.</summary>
/// <param name="port">The port to move away from, 0 to 65535.</param>
/// <param name="isHttps">Whether the endpoint is known to speak TLS.</param>
/// <param name="digits">Where the port's digits stand.</param>
internal sealed class PortFinding(int port, bool isHttps, Location digits)
{
    public int Port { get; } = port;

    public bool IsHttps { get; } = isHttps;

    public Location Digits { get; } = digits;

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
        return new PortFinding(port, isHttps, locations.Count > 0 ? locations[0] : diagnostic.Location);
    }
}
