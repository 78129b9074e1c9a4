using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// The settings with which the analyzers find every place that names one of some ports, and no other port: with any severity, in test
/// projects too, and whether or not the file's options report the port.
/// </summary>
internal sealed class SearchSettings(AnalyzerOptions options, PortSet ports) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigOptionsProvider _inner = options.AnalyzerConfigOptionsProvider;
    private readonly string _ports = string.Join(",", ports.Ports());
    private readonly Dictionary<string, AdditionalText> _files = FilesByPath(options);
    private readonly Dictionary<AdditionalText, AllowComments?> _comments = [];

    public override AnalyzerConfigOptions GlobalOptions => new FileSettings(_inner.GlobalOptions, _ports);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new FileSettings(_inner.GetOptions(tree), _ports);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new FileSettings(_inner.GetOptions(textFile), _ports);

    /// <summary>The compilation with all rules enabled, so that no setting hides a finding. Suppressions in source stay.</summary>
    public static Compilation EnableRules(Compilation compilation)
    {
        var severities = compilation.Options.SpecificDiagnosticOptions.SetItems(
            RuleCatalog.All.Select(static rule => new KeyValuePair<string, ReportDiagnostic>(
                rule.Id, rule == RuleCatalog.ServerConfiguration ? ReportDiagnostic.Suppress : ReportDiagnostic.Warn)));
        var trees = compilation.Options.SyntaxTreeOptionsProvider;
        return compilation.WithOptions(compilation.Options
            .WithSpecificDiagnosticOptions(severities)
            .WithSyntaxTreeOptionsProvider(trees is null ? null : new TreeSettings(trees)));
    }

    /// <summary>
    /// Whether a finding is suppressed by means that the compiler does not see: the file's options allow the
    /// port, or the suppression is of PORT006, with which the file's options report it.
    /// </summary>
    public bool IsSilenced(Diagnostic diagnostic, int port, Compilation compilation)
    {
        var options = PortOptions.Read(SettingsOf(diagnostic.Location));
        return options.Get(OptionDefinitions.AllowedPorts)?.Contains(port) == true
            || (options.Reported.Contains(port) && !options.Blocked.Contains(port) && IsSuppressed(RuleCatalog.NotPermitted, diagnostic.Location, compilation));
    }

    /// <summary>Whether a comment in the file allows the port of a finding; for a range, all of its reported ports.</summary>
    public bool IsKept(PortFinding finding, CancellationToken cancellationToken)
    {
        var place = finding.Digits.GetLineSpan();
        if (finding.Digits.IsInSource
            || !_files.TryGetValue(place.Path, out var file)
            || file.GetText(cancellationToken) is not { } text
            || CommentsOf(file, text) is not { } comments)
        {
            return false;
        }

        var digits = finding.IsEditable ? PortDigits.Parse(text.ToString(finding.Digits.SourceSpan)) : null;
        var (first, last) = digits is null ? (finding.Port, finding.Port) : (digits.First, digits.Last);
        var reported = PortOptions.Read(_inner.GetOptions(file)).Reported.Union(ports);
        return reported.FirstIn(first, last) >= 0 && comments.FirstReported(reported, first, last, place.StartLinePosition.Line) < 0;
    }

    private AllowComments? CommentsOf(AdditionalText file, SourceText text)
    {
        if (!_comments.TryGetValue(file, out var comments))
        {
            _comments.Add(file, comments = AllowComments.In(new ConfigFile(file.Path, text, ProjectFiles.None)));
        }

        return comments;
    }

    private static bool IsSuppressed(Rule rule, Location location, Compilation compilation) => location.IsInSource
        && CompilationWithAnalyzers.GetEffectiveDiagnostics(ImmutableArray.Create(Diagnostic.Create(rule.Descriptor, location)), compilation)
            .All(static diagnostic => diagnostic.IsSuppressed);

    private AnalyzerConfigOptions SettingsOf(Location location) =>
        location.SourceTree is { } tree ? _inner.GetOptions(tree)
            : _files.TryGetValue(location.GetLineSpan().Path, out var file) ? _inner.GetOptions(file)
            : _inner.GlobalOptions;

    private static Dictionary<string, AdditionalText> FilesByPath(AnalyzerOptions options)
    {
        var files = new Dictionary<string, AdditionalText>();
        foreach (var file in options.AdditionalFiles)
        {
            files[file.Path] = file;
        }

        return files;
    }

    /// <summary>The options of a file, with which exactly the ports of the search are found.</summary>
    private sealed class FileSettings(AnalyzerConfigOptions inner, string ports) : AnalyzerConfigOptions
    {
        /// <summary>The ports by which sidecars reach the programs beside them. No rule reports them, because no browser uses them.</summary>
        private const string Sidecars =
            "CommunityToolkit.Aspire.Hosting.Dapr.DaprSidecarOptions.AppPort, Aspire.Hosting.Dapr.DaprSidecarOptions.AppPort, "
            + "Man.Dapr.Sidekick.DaprSidecarOptions.AppPort, Dapr.Sidekick.DaprSidecarOptions.AppPort";

#pragma warning disable CS8765 // The attribute that would say when the value is null does not exist in netstandard2.0. It never is.
        public override bool TryGetValue(string key, out string value)
#pragma warning restore CS8765
        {
            value = key == OptionDefinitions.TestProjects.Key ? "include"
                : key == OptionDefinitions.Browsers.Key ? "none"
                : key == OptionDefinitions.AdditionalPorts.Key ? ports
                : key == OptionDefinitions.AllowedPorts.Key || key == OptionDefinitions.PermittedPorts.Key || key == OptionDefinitions.ConfigSeverity.Key ? ""
                : key == OptionDefinitions.ServerApis.Key ? inner.TryGetValue(key, out var apis) && apis.Length > 0 ? $"{apis}, {Sidecars}" : Sidecars
                : inner.TryGetValue(key, out var text) ? text
                : "";
            return value.Length > 0;
        }
    }

    /// <summary>The severities of a file, without those of the rules.</summary>
    private sealed class TreeSettings(SyntaxTreeOptionsProvider inner) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => inner.IsGenerated(tree, cancellationToken);

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return !IsOurs(diagnosticId) && inner.TryGetDiagnosticValue(tree, diagnosticId, cancellationToken, out severity);
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return !IsOurs(diagnosticId) && inner.TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity);
        }

        private static bool IsOurs(string id) => Array.Exists(RuleCatalog.All, rule => rule.Id == id);
    }
}
