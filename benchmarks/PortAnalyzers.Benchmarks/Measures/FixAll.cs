using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Benchmarks.Inputs;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>"Fix all in solution" for many findings: the analysis that finds them, and the fix itself.</summary>
internal static class FixAll
{
    private const int FindingsOfFile = 100;
    private static readonly int[] Counts = [1_000, 10_000, 30_000];

    public static async Task CompareAsync(Settings settings)
    {
        Console.WriteLine($"Fix all in solution: {FindingsOfFile} findings a file, medians of {settings.Runs} runs");
        Console.WriteLine();
        var results = await Repeated.InTurnAsync(Counts, settings.Runs, MeasureAsync);
        var table = new Table("findings", "analysis, ms", "fix, ms", "fix, µs a finding");
        for (var i = 0; i < Counts.Length; i++)
        {
            var fix = Repeated.Median(results[i], static run => run.Fix.TotalMilliseconds);
            table.Add($"{Counts[i]:N0}", $"{Repeated.Median(results[i], static run => run.Analysis.TotalMilliseconds):F0}", $"{fix:F0}", $"{1_000 * fix / Counts[i]:F1}");
        }

        table.Print();
    }

    private static async Task<(TimeSpan Analysis, TimeSpan Fix)> MeasureAsync(int count)
    {
        using var workspace = new AdhocWorkspace();
        var project = AddProject(workspace, count / FindingsOfFile);
        var start = Stopwatch.GetTimestamp();
        var findings = await FindAsync(project);
        var analysis = Stopwatch.GetElapsedTime(start);
        if (findings.Length != count)
        {
            throw new InvalidOperationException($"{findings.Length} findings in place of {count}.");
        }

        start = Stopwatch.GetTimestamp();
        var changed = await FixAsync(project, findings);
        var fix = Stopwatch.GetElapsedTime(start);
        var left = await FindAsync(changed.GetProject(project.Id)!);
        return left.IsEmpty ? (analysis, fix) : throw new InvalidOperationException($"{left.Length} findings are left.");
    }

    private static Project AddProject(AdhocWorkspace workspace, int files)
    {
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Many", "Many", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: Sources.References);
        var solution = workspace.CurrentSolution.AddProject(project);
        for (var i = 0; i < files; i++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), $"File{i}.cs", SourceText.From(File(i)), filePath: $"/Many/File{i}.cs");
        }

        return solution.GetProject(project.Id)!;
    }

    private static string File(int number) => $"class File{number}\n{{\n"
        + string.Concat(Enumerable.Range(0, FindingsOfFile).Select(static i => $"    public string Url{i} => \"http://localhost:{(i % 2 == 0 ? 6000 : 6666)}/{i}\";\n"))
        + "}\n";

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers([new WebPortAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<Solution> FixAsync(Project project, ImmutableArray<Diagnostic> findings)
    {
        var provider = new UsePortCodeFixProvider();
        var context = new FixAllContext(
            project.Documents.First(), provider, FixAllScope.Solution, codeActionEquivalenceKey: "Nearest", provider.FixableDiagnosticIds, new Known(findings), default);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(default);
        return operations.OfType<Microsoft.CodeAnalysis.CodeActions.ApplyChangesOperation>().Single().ChangedSolution;
    }

    /// <summary>The findings that a host passes.</summary>
    private sealed class Known(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => finding.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
