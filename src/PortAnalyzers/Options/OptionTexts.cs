using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Options;

/// <summary>The options of a file as they are written; null where one is absent. A value, so that files with the same texts share their options.</summary>
internal readonly record struct OptionTexts(
    string? Browsers,
    string? AllowedPorts,
    string? AdditionalPorts,
    string? PermittedPorts,
    string? ReplacementPorts,
    string? TestProjects,
    string? ConfigSeverity)
{
    public bool IsEmpty => this == default;

    public static OptionTexts Read(AnalyzerConfigOptions options) => new(
        Get(options, OptionDefinitions.Browsers),
        Get(options, OptionDefinitions.AllowedPorts),
        Get(options, OptionDefinitions.AdditionalPorts),
        Get(options, OptionDefinitions.PermittedPorts),
        Get(options, OptionDefinitions.ReplacementPorts),
        Get(options, OptionDefinitions.TestProjects),
        Get(options, OptionDefinitions.ConfigSeverity));

    private static string? Get(AnalyzerConfigOptions options, OptionDefinition definition) =>
        options.TryGetValue(definition.Key, out var value) ? value : null;
}
