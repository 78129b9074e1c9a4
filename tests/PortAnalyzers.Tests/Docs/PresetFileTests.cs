using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Docs;

/// <summary>The presets set every rule, and no others.</summary>
public partial class PresetFileTests
{
    private const string Folder = "src/PortAnalyzers.Package/build/presets";

    private static IEnumerable<DiagnosticDescriptor> Rules => DocsTests.Rules.Values;

    [Fact]
    public void None_turns_each_rule_off_by_name()
    {
        var preset = Read("none");

        AssertSame(Rules.ToDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Suppress), preset.TreeOptions);
        Assert.Empty(preset.AnalyzerOptions);
    }

    /// <summary>
    /// One line makes all rules errors, and the user's line for the category takes precedence over it. Only rules for which that does not work
    /// are set by name: those that are notes by default, and those whose findings have no location.
    /// </summary>
    [Fact]
    public void Strict_makes_each_warning_an_error_and_each_note_a_warning()
    {
        Assert.All(Rules, static rule => Assert.Contains(rule.DefaultSeverity, new[] { DiagnosticSeverity.Warning, DiagnosticSeverity.Info }));
        Assert.All(Rules, static rule => Assert.Equal(
            rule.DefaultSeverity == DiagnosticSeverity.Info ? RuleCatalog.NoteCategory : RuleCatalog.Category, rule.Category));
        var preset = Read("strict");

        var notes = Rules.Where(static rule => rule.DefaultSeverity == DiagnosticSeverity.Info && rule != RuleCatalog.ServerConfiguration.Descriptor);
        var withoutPlace = Rules.Where(static rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd));
        AssertSame(
            notes.Select(static rule => (rule.Id, Severity: ReportDiagnostic.Warn))
                .Concat(withoutPlace.Select(static rule => (rule.Id, Severity: ReportDiagnostic.Error)))
                .ToDictionary(static line => line.Id, static line => line.Severity),
            preset.TreeOptions);
        AssertSame(
            new Dictionary<string, string>
            {
                [$"dotnet_analyzer_diagnostic.category-{RuleCatalog.Category}.severity"] = "error",
                ["port_analyzers.config_severity"] = "error",
            },
            preset.AnalyzerOptions);
    }

    [Fact]
    public void Each_mode_of_the_documents_has_a_file_but_the_default()
    {
        var modes = Repository.ReadLines("docs/configuration.md").Select(static line => Row().Match(line)).Where(static match => match.Success)
            .Select(static match => match.Groups["mode"].Value);
        var files = Directory.GetFiles(Repository.PathOf(Folder)).Select(static file => Path.GetFileName(file));

        Assert.Equal(files.Append("default.globalconfig").Order(), modes.Select(static mode => $"{mode}.globalconfig").Order());
    }

    private static AnalyzerConfigOptionsResult Read(string mode)
    {
        var path = Repository.PathOf($"{Folder}/{mode}.globalconfig");
        var text = File.ReadAllText(path);
        // The level of a user's own file is 100 or, with another name, 0.
        Assert.Contains("\nglobal_level = -100\n", text.ReplaceLineEndings("\n"));
        var set = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(text, path)), out var problems);
        Assert.Empty(problems);
        return set.GlobalConfigOptions;
    }

    /// <summary>The compiler ignores the case of keys and rule IDs, and passes them on in lower case.</summary>
    private static void AssertSame<T>(IEnumerable<KeyValuePair<string, T>> expected, IEnumerable<KeyValuePair<string, T>> actual) =>
        Assert.Equal(expected.Select(static line => (line.Key.ToLowerInvariant(), line.Value)).Order(), actual.Select(static line => (line.Key, line.Value)).Order());

    [GeneratedRegex(@"^\| `(?<mode>\w+)` \| [^|]+ \|$")]
    private static partial Regex Row();
}
