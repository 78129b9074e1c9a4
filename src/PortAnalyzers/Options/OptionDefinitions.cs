using PortAnalyzers.Ports;

namespace PortAnalyzers.Options;

/// <summary>All options. A new option is one definition here and a section in docs/configuration.md.</summary>
internal static class OptionDefinitions
{
    /// <summary>The engines to consider.</summary>
    public static readonly OptionDefinition<string[]> Browsers = new(
        "browsers",
        OptionKind.List,
        "chromium, firefox, webkit",
        "chromium, firefox, webkit",
        static entry => BrowsersExtensions.TryParseEngine(entry, out _),
        static entries => entries);

    /// <summary>Ports that are never reported.</summary>
    public static readonly OptionDefinition<PortSet> AllowedPorts = Ports("allowed_ports", "none");

    /// <summary>Ports that are reported like blocked ports.</summary>
    public static readonly OptionDefinition<PortSet> AdditionalPorts = Ports("additional_ports", "none");

    /// <summary>The only ports that PORT006 does not report; without the option it reports none.</summary>
    public static readonly OptionDefinition<PortSet> PermittedPorts = Ports("permitted_ports", "all");

    /// <summary>Ports that code fixes may offer.</summary>
    public static readonly OptionDefinition<PortSet> ReplacementPorts = Ports("replacement_ports", "1024-49151");

    /// <summary>Whether URLs in test projects are reported.</summary>
    public static readonly OptionDefinition<string> TestProjects = Choice("test_projects", "skip", "skip", "include");

    /// <summary>The severity of findings in configuration files, for which the compiler ignores <c>dotnet_diagnostic</c> lines in a file's section.</summary>
    public static readonly OptionDefinition<string> ConfigSeverity = Choice("config_severity", "warning", "error", "warning", "suggestion", "none");

    /// <summary>A team's own APIs that make a server listen.</summary>
    public static readonly OptionDefinition<ApiPattern[]> ServerApis = Apis("server_apis");

    /// <summary>A team's own APIs that connect to an address and are not browsers.</summary>
    public static readonly OptionDefinition<ApiPattern[]> ClientApis = Apis("client_apis");

    public static readonly OptionDefinition[] All =
        [Browsers, AllowedPorts, AdditionalPorts, PermittedPorts, ReplacementPorts, TestProjects, ConfigSeverity, ServerApis, ClientApis];

    private static OptionDefinition<PortSet> Ports(string name, string defaultText) =>
        new(name, OptionKind.List, defaultText, PortRanges.Accepted, static entry => PortRanges.TryParse(entry, out _, out _), PortRanges.ToSet);

    private static OptionDefinition<ApiPattern[]> Apis(string name) => new(
        name,
        OptionKind.List,
        "none",
        ApiPattern.Accepted,
        static entry => ApiPattern.Parse(entry) is not null,
        static entries => Array.ConvertAll(entries, static entry => ApiPattern.Parse(entry)!));

    private static OptionDefinition<string> Choice(string name, string defaultText, params string[] words) => new(
        name,
        OptionKind.Choice,
        defaultText,
        string.Join(", ", words),
        entry => words.Contains(entry, StringComparer.OrdinalIgnoreCase),
        static entries => entries[0].ToLowerInvariant());
}
