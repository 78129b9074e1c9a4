using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Rules;

/// <summary>Makes diagnostics from findings.</summary>
internal static class DiagnosticFactory
{
    public static Diagnostic Create(Finding finding, PortOptions options) => Create(finding, options, finding.Rule.DefaultSeverity);

    /// <summary>Makes a diagnostic with another severity than its rule's; what the user sets for the rule still comes first.</summary>
    public static Diagnostic Create(Finding finding, PortOptions options, DiagnosticSeverity severity)
    {
        var source = finding.Source;
        var isElsewhere = source.Use is not null;
        return Diagnostic.Create(
            finding.Rule,
            source.Use?.GetLocation() ?? source.Location,
            severity,
            isElsewhere ? [source.Location] : [],
            Properties(finding, options),
            Arguments(finding, options));
    }

    private static ImmutableDictionary<string, string?> Properties(Finding finding, PortOptions options)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        Add(DiagnosticProperties.Port, finding.Port.Port.ToString(CultureInfo.InvariantCulture));
        Add(DiagnosticProperties.Scheme, finding.Port.IsTls ? "https" : null);
        Add(DiagnosticProperties.Editable, finding.Source.IsEditable ? "true" : null);
        Add(DiagnosticProperties.Offered, options.OfferedText);
        Add(DiagnosticProperties.Barred, options.BarredText);
        return properties.ToImmutable();

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                properties.Add(key, value);
            }
        }
    }

    /// <summary>Which port is barred by what, and what follows from it.</summary>
    private static object[] Arguments(Finding finding, PortOptions options)
    {
        var port = finding.Port.Port;
        var row = PortTable.Default.Find(port);
        var name = row is null ? $"Port {port}" : $"Port {port} ({row.Service})";
        var target = finding.Url is { } url ? $"'{url}'" : "this endpoint";
        var engines = (row?.Engines ?? Browsers.None) & options.Browsers;
        if (finding.Rule == Descriptors.NotPermitted)
        {
            return [$"{name} is not among the permitted ports ({OptionDefinitions.PermittedPorts.Key})", $"{target} has to move to one of them"];
        }

        if (engines == Browsers.None)
        {
            return [$"{name} is barred by {OptionDefinitions.AdditionalPorts.Key}", $"{target} has to move to another port"];
        }

        return [$"{name} is blocked by {engines.ToDisplayText()}", $"{engines.ToRefusalText()} open {target}"];
    }
}
