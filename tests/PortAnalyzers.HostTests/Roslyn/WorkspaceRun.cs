using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace PortAnalyzers.HostTests.Roslyn;

/// <summary>A tool that opens a project with <see cref="MSBuildWorkspace"/> and fixes its findings, one after the other.</summary>
internal sealed class WorkspaceRun : IDisposable
{
    private readonly MSBuildWorkspace _workspace;
    private readonly ImmutableArray<CodeFixProvider> _fixers;

    private WorkspaceRun(MSBuildWorkspace workspace)
    {
        _workspace = workspace;
        _fixers = [.. PackedReferences.OfType<AnalyzerFileReference>().SelectMany(Packed.Fixers)];
    }

    private Project Project => _workspace.CurrentSolution.Projects.Single();

    private IEnumerable<AnalyzerReference> PackedReferences =>
        Project.AnalyzerReferences.Where(static reference => Packed.IsFrom(reference.FullPath!));

    public static async Task<WorkspaceRun> OpenAsync(string projectFile)
    {
        var workspace = MSBuildWorkspace.Create();
        await workspace.OpenProjectAsync(projectFile);
        Assert.Empty(workspace.Diagnostics);
        return new(workspace);
    }

    /// <summary>All warnings and errors, as the compiler's program prints them.</summary>
    public async Task<string> PrintAsync()
    {
        var printed = string.Join('\n', (await FindAsync()).Select(Packed.Print));
        HostTrouble.AssertNone(printed);
        return printed;
    }

    /// <summary>Applies the first fix of any finding, and writes the changes to disk.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> FixOneAsync()
    {
        foreach (var diagnostic in await FindAsync())
        {
            if ((await ActionsAsync(diagnostic)).FirstOrDefault() is { } fix)
            {
                await ApplyAsync(fix);
                return true;
            }
        }

        return false;
    }

    /// <summary>All fixes for the findings in a file, in the order of the findings.</summary>
    public async Task<List<CodeAction>> ActionsAsync(string path)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in (await FindAsync()).Where(diagnostic => diagnostic.Location.GetLineSpan().Path == path))
        {
            actions.AddRange(await ActionsAsync(diagnostic));
        }

        return actions;
    }

    /// <summary>Applies a code action, and writes the changes to disk.</summary>
    public async Task ApplyAsync(CodeAction action)
    {
        var operation = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        Assert.True(_workspace.TryApplyChanges(operation.ChangedSolution), action.Title);
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<IEnumerable<Diagnostic>> FindAsync()
    {
        var compilation = await Project.GetCompilationAsync();
        var analyzers = PackedReferences.SelectMany(static reference => reference.GetAnalyzers(LanguageNames.CSharp));
        var diagnostics = await compilation!.WithAnalyzers([.. analyzers], Project.AnalyzerOptions).GetAllDiagnosticsAsync();
        return diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan);
    }

    private TextDocument? Document(Diagnostic diagnostic) =>
        (TextDocument?)Project.GetDocument(diagnostic.Location.SourceTree)
        ?? Project.AdditionalDocuments.SingleOrDefault(document => document.FilePath == diagnostic.Location.GetLineSpan().Path);

    private async Task<List<CodeAction>> ActionsAsync(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        if (Document(diagnostic) is { } document)
        {
            foreach (var fixer in _fixers.Where(fixer => fixer.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fixer.RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), default));
            }
        }

        return actions;
    }
}
