using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace PortAnalyzers.HostTests.Roslyn;

/// <summary>A tool that opens a solution with <see cref="MSBuildWorkspace"/> and fixes all findings in it at once.</summary>
internal static class FixAllRun
{
    /// <summary>Fixes the whole solution, as the first entry for the first finding does, and writes it to disk.</summary>
    public static async Task FixAsync(string solutionFile)
    {
        using var workspace = MSBuildWorkspace.Create();
        var solution = await workspace.OpenSolutionAsync(solutionFile);
        Assert.Empty(workspace.Diagnostics);
        var finding = (await FindAsync(solution)).First(static diagnostic => diagnostic.Location.IsInSource);
        var fixer = solution.Projects.SelectMany(static project => project.AnalyzerReferences).OfType<AnalyzerFileReference>()
            .Where(static reference => Packed.IsFrom(reference.FullPath)).SelectMany(Packed.Fixers)
            .First(fixer => fixer.FixableDiagnosticIds.Contains(finding.Id));
        var document = solution.GetDocument(finding.Location.SourceTree)!;
        var context = new FixAllContext(
            document, fixer, FixAllScope.Solution, await KeyAsync(document, fixer, finding), fixer.FixableDiagnosticIds, new Findings(), default);

        var action = await fixer.GetFixAllProvider()!.GetFixAsync(context);

        var change = (await action!.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        Assert.True(workspace.TryApplyChanges(change.ChangedSolution), action.Title);
    }

    private static async Task<string> KeyAsync(Document document, CodeFixProvider fixer, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), default));
        return actions[0].EquivalenceKey!;
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(Solution solution) =>
        (await Task.WhenAll(solution.Projects.Select(FindAsync))).SelectMany(static diagnostics => diagnostics);

    private static async Task<IEnumerable<Diagnostic>> FindAsync(Project project)
    {
        DiagnosticAnalyzer[] analyzers = [.. project.AnalyzerReferences.Where(static reference => Packed.IsFrom(reference.FullPath!))
            .SelectMany(static reference => reference.GetAnalyzers(LanguageNames.CSharp))];
        return analyzers.Length == 0
            ? []
            : await (await project.GetCompilationAsync())!.WithAnalyzers([.. analyzers], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => FindAsync(project);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
