using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Rules;

/// <summary>Creates diagnostics from findings.</summary>
internal static class DiagnosticFactory
{
    public static Diagnostic Create(Finding finding, PortOptions options)
    {
        var severity = finding.Rule.Descriptor.DefaultSeverity;
        return Create(finding, options, finding.IsMinor && severity > DiagnosticSeverity.Info ? severity - 1 : severity);
    }

    /// <summary>Creates a diagnostic with another severity than the rule's default; the user's severity for the rule still takes precedence.</summary>
    public static Diagnostic Create(Finding finding, PortOptions options, DiagnosticSeverity severity)
    {
        var source = finding.Source;
        var isAdditional = finding.Rule.IsForBlockedPorts && (finding.Engines & options.Browsers) == Browsers.None;
        return Diagnostic.Create(
            isAdditional ? finding.Rule.AdditionalPort : finding.Rule.Descriptor,
            source.Use?.GetLocation() ?? source.Location,
            severity,
            source.Use is null ? [] : [source.Location],
            Properties(finding, options),
            isAdditional ? RuleMessages.OfAdditionalPort(finding) : finding.Rule.Arguments?.Invoke(finding, options));
    }

    /// <summary>Creates the note for the findings of one port in configuration files, at a location in C# code.</summary>
    public static Diagnostic CreateNote(IReadOnlyList<Finding> findings, PortOptions options, Location place) => Diagnostic.Create(
        RuleCatalog.ServerConfiguration.Descriptor,
        place,
        findings.Select(static finding => finding.Source.Location),
        // The findings differ only in this: a server's own address shows that it listens there.
        Properties(findings.FirstOrDefault(static finding => finding.ContainerSide == ContainerSide.None) ?? findings[0], options),
        RuleMessages.OfServerConfiguration(findings, options));

    private static ImmutableDictionary<string, string?> Properties(Finding finding, PortOptions options)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        Add(DiagnosticProperties.Port, finding.Port.Port.ToString(CultureInfo.InvariantCulture));
        Add(DiagnosticProperties.Scheme, finding.Port.IsTls ? "https" : null);
        Add(DiagnosticProperties.Editable, finding.Source.IsEditable ? "true" : null);
        Add(DiagnosticProperties.ContainerSide, finding.ContainerSide == ContainerSide.None ? null : finding.ContainerSide.ToString());
        Add(DiagnosticProperties.AcceptsZero, finding.AcceptsZero ? "true" : null);
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
}
