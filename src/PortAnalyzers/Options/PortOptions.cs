using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Options;

/// <summary>The options that apply to one file.</summary>
internal sealed class PortOptions
{
    /// <summary>The defaults.</summary>
    public static readonly PortOptions Default = new();

    private readonly string?[] _texts = [];

    private PortOptions()
    {
        Browsers = Browsers.All;
        Blocked = new PortSet(BuildConstants.BlockedPorts);
        Reported = Blocked;
    }

    private PortOptions(string?[] texts)
    {
        _texts = texts;
        Browsers = ReadBrowsers(Get(OptionDefinitions.Browsers));
        var allowed = Get(OptionDefinitions.AllowedPorts) ?? PortSet.Empty;
        var additional = Get(OptionDefinitions.AdditionalPorts) ?? PortSet.Empty;
        var zero = new PortSet([0]);
        Blocked = PortTable.Default.BlockedBy(Browsers).Except(zero).Union(additional).Except(allowed);
        Reported = Get(OptionDefinitions.PermittedPorts) is { } permitted
            ? Blocked.Union(PortSet.All.Except(permitted).Except(zero).Except(allowed))
            : Blocked;
        OfferedText = TextOf(OptionDefinitions.ReplacementPorts) ?? TextOf(OptionDefinitions.PermittedPorts);
        BarredText = TextOf(OptionDefinitions.AdditionalPorts);
        IncludesTests = Get(OptionDefinitions.TestProjects) == "include";
        ConfigSeverity = ToSeverity(Get(OptionDefinitions.ConfigSeverity));
    }

    /// <summary>The engines to consider.</summary>
    public Browsers Browsers { get; }

    /// <summary>
    /// The ports that browsers refuse, with the user's changes. Port 0 is only included if the user added it: in server APIs and settings it
    /// means "choose a free port".
    /// </summary>
    public PortSet Blocked { get; }

    /// <summary>All ports that some rule reports: the blocked ports, and those that are not permitted.</summary>
    public PortSet Reported { get; }

    /// <summary>The ports that fixes may offer, as the user wrote them, or null for any good port: the replacement ports, or else the permitted ports.</summary>
    public string? OfferedText { get; }

    /// <summary>The ports that fixes must not offer, as the user wrote them, or null.</summary>
    public string? BarredText { get; }

    /// <summary>Whether URLs in test projects are reported.</summary>
    public bool IncludesTests { get; }

    /// <summary>Whether the team declares server APIs.</summary>
    public bool DeclaresServers => _texts.Length > 0 && TextOf(OptionDefinitions.ServerApis) is not null;

    /// <summary>The severity of findings in this configuration file: null for the rule's default, Hidden for none.</summary>
    public DiagnosticSeverity? ConfigSeverity { get; }

    /// <summary>Creates the options of a file from their texts, in the order of <see cref="OptionDefinitions.All"/>.</summary>
    public static PortOptions Create(string?[] texts) => new(texts);

    /// <summary>The options of a file, without a <see cref="PortOptionsCache"/>.</summary>
    public static PortOptions Read(AnalyzerConfigOptions options) => TextsOf(options) is { } texts ? Create(texts) : Default;

    /// <summary>The texts of the options, in the order of <see cref="OptionDefinitions.All"/>, or null if none is set.</summary>
    public static string?[]? TextsOf(AnalyzerConfigOptions options) => OptionNames.AreIn(options) ? ReadTexts(options) : null;

    private static string?[]? ReadTexts(AnalyzerConfigOptions options)
    {
        string?[]? texts = null;
        for (var i = 0; i < OptionDefinitions.All.Length; i++)
        {
            if (options.TryGetValue(OptionDefinitions.All[i].Key, out var text))
            {
                texts ??= new string?[OptionDefinitions.All.Length];
                texts[i] = text;
            }
        }

        return texts;
    }

    /// <summary>The value of an option, or null if it is not set or has no valid entry.</summary>
    public T? Get<T>(OptionDefinition<T> definition)
        where T : class => definition.Read(TextOf(definition));

    private string? TextOf(OptionDefinition definition) => _texts.Length == 0 ? null : _texts[Array.IndexOf(OptionDefinitions.All, definition)];

    private static Browsers ReadBrowsers(string[]? names)
    {
        // A list without a valid name would turn off the analyzer; the default is safer.
        if (names is null)
        {
            return Browsers.All;
        }

        var browsers = Browsers.None;
        foreach (var name in names)
        {
            BrowsersExtensions.TryParseEngine(name, out var engine);
            browsers |= engine;
        }

        return browsers;
    }

    private static DiagnosticSeverity? ToSeverity(string? word) => word switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "suggestion" => DiagnosticSeverity.Info,
        "none" => DiagnosticSeverity.Hidden,
        _ => null,
    };
}
