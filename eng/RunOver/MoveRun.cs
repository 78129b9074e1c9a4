using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Rules;

namespace PortAnalyzers.RunOver;

/// <summary>
/// Shows what a fix leaves behind: in memory, a port of a checkout becomes a blocked one in all files, the fix of the whole solution moves it, and the lines that still name it
/// are printed.
/// </summary>
internal sealed partial class MoveRun(string root, int port, CancellationToken cancellationToken)
{
    /// <summary>The rules in the README's command.</summary>
    private static readonly string[] Rules = ["PORT001", "PORT002", "PORT003", "PORT006", "PORT009"];

    private const string Blocked = "6000";
    private const int MaxFileLength = 1_000_000;

    private readonly Regex _port = new($@"(?<![\d.]){port.ToString(CultureInfo.InvariantCulture)}(?!\d)");
    private readonly Regex _blocked = new($@"(?<!\d){Blocked}(?!\d)");
    private readonly Dictionary<string, string> _texts = [];

    public async Task PrintAsync(TextWriter output)
    {
        var folders = ProjectFolder.AllIn(root).ToList();
        foreach (var file in folders.SelectMany(static folder => folder.Files).Where(IsSmall))
        {
            if (await File.ReadAllTextAsync(file, cancellationToken) is var text && !text.Contains('\0'))
            {
                _texts[file] = _port.Replace(text, Blocked);
            }
        }

        var after = await FixAsync(Open(folders), output);
        var moved = 0;
        foreach (var document in after.Projects.SelectMany(static project => project.Documents.Concat(project.AdditionalDocuments)).Where(document => _texts.ContainsKey(document.FilePath!)))
        {
            var text = (await document.GetTextAsync(cancellationToken)).ToString();
            moved += _blocked.Count(_texts[document.FilePath!]) - _blocked.Count(text);
            _texts[document.FilePath!] = text;
        }

        var left = _texts.OrderBy(static file => file.Key, StringComparer.Ordinal).SelectMany(LinesOf).ToList();
        left.ForEach(output.WriteLine);
        output.WriteLine($"{moved} places moved, {left.Count} lines still name the port");
    }

    private IEnumerable<string> LinesOf(KeyValuePair<string, string> file) => file.Value.Split('\n')
        .Select((line, index) => (Text: line.Trim(), Number: index + 1))
        .Where(line => _blocked.IsMatch(line.Text))
        .Select(line => $"{Path.GetRelativePath(root, file.Key)}({line.Number}): {(line.Text.Length > 160 ? line.Text[..160] : line.Text)}");

    private Solution Open(List<ProjectFolder> folders)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        var projects = folders.Where(static folder => folder.ProjectText.Length > 0).ToList();
        foreach (var folder in projects)
        {
            // Files above all projects belong to the first one.
            var shared = folder == projects[0] ? folders.Except(projects).SelectMany(static other => other.ConfigFiles) : [];
            solution = Add(solution, folder, shared);
        }

        return AddReferences(solution, projects);
    }

    /// <summary>Adds the references between the projects, by the names of their files.</summary>
    private static Solution AddReferences(Solution solution, List<ProjectFolder> folders)
    {
        var projects = solution.ProjectIds.Zip(folders).ToList();
        var byFile = projects
            .SelectMany(static project => ProjectFolder.ProjectFilesIn(project.Second.Path).Select(file => (Name: Path.GetFileName(file), Id: project.First)))
            .ToLookup(static file => file.Name, static file => file.Id);
        foreach (var (user, folder) in projects)
        {
            var names = ProjectReference().Matches(folder.ProjectText).Select(static reference => Path.GetFileName(reference.Groups["path"].Value.Replace('\\', '/')));
            foreach (var used in names.SelectMany(name => byFile[name]).Distinct())
            {
                // Two projects may have the same file name.
                if (used != user && !solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(used).Contains(user))
                {
                    solution = solution.AddProjectReference(user, new(used));
                }
            }
        }

        return solution;
    }

    [GeneratedRegex("<ProjectReference\\s+Include=\"(?<path>[^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex ProjectReference();

    private Solution Add(Solution solution, ProjectFolder folder, IEnumerable<string> shared)
    {
        var id = ProjectId.CreateNewId();
        var name = Path.GetFileName(folder.Path);
        solution = solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp, compilationOptions: ProjectRun.CompilationOptions, parseOptions: ProjectRun.ParseOptions,
            metadataReferences: ProjectRun.ReferencesOf(folder)));
        solution = AddSource(Path.Combine(folder.Path, "GlobalUsings.g.cs"), ProjectRun.ImplicitUsings);
        foreach (var source in folder.Sources.Where(_texts.ContainsKey))
        {
            solution = AddSource(source, _texts[source]);
        }

        foreach (var file in folder.ConfigFiles.Concat(shared).Where(_texts.ContainsKey))
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(file), SourceText.From(_texts[file]), filePath: file);
        }

        var properties = $"is_global = true\nbuild_property.IsTestProject = {folder.IsTestProject}\n";
        return solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(properties), filePath: Path.Combine(folder.Path, ".globalconfig"));

        Solution AddSource(string path, string text) => solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
    }

    private async Task<Solution> FixAsync(Solution solution, TextWriter output)
    {
        var findings = new Findings();
        foreach (var project in solution.Projects)
        {
            var first = (await findings.GetAllDiagnosticsAsync(project, cancellationToken)).FirstOrDefault(static finding => Rules.Contains(finding.Id));
            if (first is not null)
            {
                var provider = new UsePortCodeFixProvider();
                await OfferAsync(provider, solution, first, output);
                var context = new FixAllContext(
                    solution.GetDocument(first.Location.SourceTree)!, provider, FixAllScope.Solution, "Nearest", Rules, findings, cancellationToken);
                if (await provider.GetFixAllProvider().GetFixAsync(context) is { } action)
                {
                    output.WriteLine(action.Title);
                    return (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
                }
            }
        }

        output.WriteLine("No finding that dotnet format can fix.");
        return solution;
    }

    /// <summary>Prints what an editor offers for a finding, and after which time. An editor has the compilations of all projects.</summary>
    private async Task OfferAsync(UsePortCodeFixProvider provider, Solution solution, Diagnostic finding, TextWriter output)
    {
        foreach (var project in solution.Projects)
        {
            await project.GetCompilationAsync(cancellationToken);
        }

        var titles = new List<string>();
        var start = Stopwatch.GetTimestamp();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(
            solution.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => titles.Add(action.Title), cancellationToken));
        output.WriteLine($"{titles[0]}: offered after {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms");
    }

    private static bool IsSmall(string file) => new FileInfo(file) is { LinkTarget: null, Length: < MaxFileLength };

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        private readonly Dictionary<Project, IEnumerable<Diagnostic>> _known = [];

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            if (!_known.TryGetValue(project, out var findings))
            {
                var compilation = (await project.GetCompilationAsync(cancellationToken))!;
                findings = await compilation.WithAnalyzers([new WebPortAnalyzer(), new ConfigFileAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken);
                _known.Add(project, findings);
            }

            return findings;
        }

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
