using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;
using PortAnalyzers.Urls;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// Finds the places in a solution that name certain ports, whatever the host reports. The analyzers search for them, with their own
/// settings: see <see cref="SearchSettings"/>.
/// </summary>
internal sealed class PortSearch(Solution solution, SolutionNumbers numbers, CancellationToken cancellationToken)
{
    /// <summary>The last results of a project, cached because an editor requests fixes for the same port repeatedly.</summary>
    private static readonly ConditionalWeakTable<ProjectId, ProjectFindings> Cache = new();

    private readonly ProjectDependencyGraph _graph = solution.GetProjectDependencyGraph();

    /// <summary>
    /// The findings in the given projects, including all with one of the ports. A range may be found by another of its ports.
    /// </summary>
    public async Task<IReadOnlyList<PortFinding>> FindAsync(IEnumerable<Project> projects, int[] ports)
    {
        // A project can use constants of the projects that it references, and read the settings of the programs that reference it.
        var naming = new HashSet<ProjectId>(solution.Projects.Where(project => MayName(project, ports)).Select(static project => project.Id));
        var findings = new List<PortFinding>();
        foreach (var project in projects)
        {
            if (naming.Contains(project.Id) || naming.Overlaps(_graph.GetProjectsThatThisProjectTransitivelyDependsOn(project.Id))
                || ProgramsWith(project).Any(program => SettingsOf(program).Any(file => numbers.MayName(file, ports))))
            {
                findings.AddRange(await FindAsync(project, ports).ConfigureAwait(false));
            }
        }

        return findings;
    }

    /// <summary>The ports of containers in the solution's compose files and manifests: see <see cref="ContainerHosts"/>.</summary>
    public async Task<IReadOnlyList<(string Host, int Port, bool IsOwn)>> FindContainersAsync(int[] ports)
    {
        var containers = new List<(string, int, bool)>();
        foreach (var project in solution.Projects.Where(static project => project.AdditionalDocuments.Any(static file => ContainerHosts.MayBeIn(PathOf(file)))))
        {
            if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                containers.AddRange(ContainerHosts.In(ProjectFiles.Of(compilation, project.AnalyzerOptions), ports, cancellationToken));
            }
        }

        return containers;
    }

    /// <summary>The programs and libraries that contain a project.</summary>
    private IEnumerable<Project> ProgramsWith(Project project) => _graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id).Select(id => solution.GetProject(id)!);

    /// <summary>The files of a project whose values its program reads.</summary>
    private static IEnumerable<TextDocument> SettingsOf(Project project) => project.AdditionalDocuments.Where(static file => HasSettings(PathOf(file)));

    private static bool HasSettings(string path) => ConfigFormats.Of(path)?.Values is not null;

    private bool MayName(Project project, int[] ports) =>
        project.Documents.Concat(project.AdditionalDocuments).Any(document => numbers.MayName(document, ports));

    private async Task<IReadOnlyList<PortFinding>> FindAsync(Project project, int[] ports)
    {
        var version = await VersionOfAsync(project).ConfigureAwait(false);
        var key = string.Join(",", ports);
        if (Cache.TryGetValue(project.Id, out var known) && known.Version == version && known.Ports == key)
        {
            return known.Findings;
        }

        var isRead = project.Language == LanguageNames.CSharp;
        var findings = new List<PortFinding>();
        if (isRead)
        {
            findings.AddRange(await AnalyzeAsync(project, ports).ConfigureAwait(false));
        }

        var others = isRead ? project.AdditionalDocuments.Where(static file => ConfigFormats.Of(PathOf(file)) is null)
            : project.Documents.Concat(project.AdditionalDocuments);
        await AddUrlsAsync(findings, others, ports).ConfigureAwait(false);
        lock (Cache)
        {
            Cache.Remove(project.Id);
            Cache.Add(project.Id, new ProjectFindings(version, key, findings));
        }

        return findings;
    }

    private async Task<IEnumerable<PortFinding>> AnalyzeAsync(Project project, int[] ports)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        var own = project.AnalyzerOptions.AdditionalFiles;
        var others = SettingsOfPrograms(project);
        var settings = new SearchSettings(new AnalyzerOptions(own.AddRange(others), project.AnalyzerOptions.AnalyzerConfigOptionsProvider), new PortSet(ports));
        compilation = SearchSettings.EnableRules(compilation);
        var options = new AnalyzerOptions(own, settings);
        // The files of a compilation are remembered with it.
        var code = others.Length == 0 ? WebPortAnalyzer.FindForFix(compilation, options, cancellationToken)
            : WebPortAnalyzer.FindForFix(compilation.Clone(), new AnalyzerOptions(own.AddRange(others), settings), cancellationToken);
        var all = code.Concat(ConfigFileAnalyzer.FindForFix(compilation, options, cancellationToken));
        var diagnostics = CompilationWithAnalyzers.GetEffectiveDiagnostics(all, compilation);

        var found = diagnostics.SelectMany(diagnostic => PortFinding.From(diagnostic).Select(finding => (diagnostic, finding))).ToList();
        var inFiles = new PortSet(found.Where(static one => one.diagnostic.Location.Kind == LocationKind.ExternalFile).Select(static one => one.finding.Port));
        return found
            .Where(one => !inFiles.Contains(one.finding.Port) || !IsMadeBySourceGenerator(one.diagnostic))
            .Select(one => settings.IsKept(one.finding, cancellationToken) ? one.finding.Kept()
                : settings.IsSilenced(one.diagnostic, one.finding.Port, compilation) ? one.finding.Suppressed()
                : one.finding);
    }

    /// <summary>The version of a project with its references, and of the programs whose settings it may read.</summary>
    private async Task<VersionStamp> VersionOfAsync(Project project)
    {
        var version = await project.GetDependentVersionAsync(cancellationToken).ConfigureAwait(false);
        foreach (var program in ProgramsWith(project))
        {
            version = version.GetNewerVersion(await program.GetLatestDocumentVersionAsync(cancellationToken).ConfigureAwait(false));
        }

        return version;
    }

    /// <summary>The settings of the programs that contain a project, for its code: <c>configuration["Api:Port"]</c> in a library. A build does not see them.</summary>
    private ImmutableArray<AdditionalText> SettingsOfPrograms(Project project)
    {
        var known = new HashSet<string>(project.AnalyzerOptions.AdditionalFiles.Select(static file => file.Path));
        return ProgramsWith(project)
            .SelectMany(static program => program.AnalyzerOptions.AdditionalFiles)
            .Where(file => HasSettings(file.Path) && known.Add(file.Path))
            .ToImmutableArray();
    }

    /// <summary>
    /// Whether a finding is in code of a source generator. Code that a generator such as Razor's makes from a file with the port
    /// follows that file; no fix can change other generated code.
    /// </summary>
    private bool IsMadeBySourceGenerator(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && !solution.ContainsDocument(solution.GetDocumentId(tree));

    /// <summary>Adds the ports of web URLs in files that no analyzer reads: a fix names them but does not change them.</summary>
    private async Task AddUrlsAsync(List<PortFinding> findings, IEnumerable<TextDocument> documents, int[] ports)
    {
        foreach (var document in documents.Where(document => numbers.MayName(document, ports)))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var scanner = new UrlPortScanner(text.ToString(), UrlContext.Text);
            while (scanner.MoveNext())
            {
                if (Array.IndexOf(ports, scanner.Current.Port) >= 0)
                {
                    var span = new TextSpan(scanner.Current.Start, scanner.Current.Length);
                    var digits = Location.Create(PathOf(document), span, text.Lines.GetLinePositionSpan(span));
                    findings.Add(new PortFinding(scanner.Current.Port, scanner.Current.IsTls, digits) { IsEditable = false });
                }
            }
        }
    }

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;

    /// <summary>The findings in one version of a project and of its references.</summary>
    private sealed class ProjectFindings(VersionStamp version, string ports, IReadOnlyList<PortFinding> findings)
    {
        public VersionStamp Version { get; } = version;

        public string Ports { get; } = ports;

        public IReadOnlyList<PortFinding> Findings { get; } = findings;
    }
}
