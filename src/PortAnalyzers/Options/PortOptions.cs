using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Options;

/// <summary>What the user chose, for one file.</summary>
internal sealed class PortOptions
{
    private static readonly PortSet Zero = new([0]);

    /// <summary>What holds where no option is set.</summary>
    public static readonly PortOptions Default = new(default);

    private PortOptions(OptionTexts texts)
    {
        Browsers = ReadBrowsers(texts.Browsers);
        AdditionalPorts = PortRanges.Read(texts.AdditionalPorts) ?? PortSet.Empty;
        var allowed = PortRanges.Read(texts.AllowedPorts) ?? PortSet.Empty;
        Blocked = PortTable.Default.BlockedBy(Browsers).Except(Zero).Union(AdditionalPorts).Except(allowed);

        PermittedPorts = PortRanges.Read(texts.PermittedPorts);
        Reported = PermittedPorts is null ? Blocked : Blocked.Union(PortSet.All.Except(PermittedPorts).Except(Zero).Except(allowed));
        OfferedText = texts.ReplacementPorts ?? texts.PermittedPorts;
        BarredText = texts.AdditionalPorts;
        IncludesTests = ReadChoice(OptionDefinitions.TestProjects, texts.TestProjects) == "include";
        ConfigSeverity = ReadSeverity(texts.ConfigSeverity);
    }

    /// <summary>The engines that count.</summary>
    public Browsers Browsers { get; }

    /// <summary>
    /// The ports that browsers refuse, as the user sees it. Port 0 is none of them unless it was added: in server APIs and settings it
    /// means "pick a free port".
    /// </summary>
    public PortSet Blocked { get; }

    /// <summary>The ports that the user added.</summary>
    public PortSet AdditionalPorts { get; }

    /// <summary>The ports that the team permits, or null where it permits all.</summary>
    public PortSet? PermittedPorts { get; }

    /// <summary>All ports that some rule reports: the blocked ones, and those that are not permitted.</summary>
    public PortSet Reported { get; }

    /// <summary>What fixes may offer, as the user wrote it, or null for any good port: the replacement ports, else the permitted ones.</summary>
    public string? OfferedText { get; }

    /// <summary>What fixes must not offer, as the user wrote it, or null.</summary>
    public string? BarredText { get; }

    /// <summary>Whether test projects get the findings on URLs.</summary>
    public bool IncludesTests { get; }

    /// <summary>The severity of findings in this configuration file: null for the rule's own, Hidden for none.</summary>
    public DiagnosticSeverity? ConfigSeverity { get; }

    /// <summary>Makes the options of a file; entries that can't be read are left out.</summary>
    public static PortOptions Create(OptionTexts texts) => texts.IsEmpty ? Default : new PortOptions(texts);

    /// <summary>Reads the options of a file at once, where no <see cref="PortOptionsCache"/> is at hand.</summary>
    public static PortOptions Read(AnalyzerConfigOptions options) => Create(OptionTexts.Read(options));

    private static Browsers ReadBrowsers(string? text)
    {
        var browsers = Browsers.None;
        foreach (var name in text is null ? [] : OptionDefinitions.Browsers.Read(text))
        {
            BrowsersExtensions.TryParseEngine(name, out var engine);
            browsers |= engine;
        }

        // A list in which nothing can be read selects nothing; the default is safer than silence.
        return browsers == Browsers.None ? Browsers.All : browsers;
    }

    private static string? ReadChoice(OptionDefinition definition, string? text) =>
        text is null ? null : definition.Read(text).FirstOrDefault()?.ToLowerInvariant();

    private static DiagnosticSeverity? ReadSeverity(string? text) => ReadChoice(OptionDefinitions.ConfigSeverity, text) switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "suggestion" => DiagnosticSeverity.Info,
        "none" => DiagnosticSeverity.Hidden,
        _ => null,
    };
}
