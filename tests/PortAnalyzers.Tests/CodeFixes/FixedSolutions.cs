using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.CodeFixes;

/// <summary>Solutions for tests, with their findings and fixes.</summary>
internal static class FixedSolutions
{
    /// <summary>A solution that is open in a workspace, as in an editor: each project's files by path, sources with the extension .cs.</summary>
    public static Solution Open(params (string Path, string Text)[][] projects)
    {
        var solution = Create(projects);
        Assert.True(solution.Workspace.TryApplyChanges(solution));
        return solution.Workspace.CurrentSolution;
    }

    /// <summary>A solution without a workspace.</summary>
    public static Solution Create(params (string Path, string Text)[][] projects)
    {
        var state = WebProject.CreateState();
        AddFiles(state, projects[0]);
        for (var i = 1; i < projects.Length; i++)
        {
            AddFiles(state.AdditionalProjects[$"Project{i}"], projects[i]);
        }

        return TestSolution.Create(state, ReferencePack.Net100);
    }

    /// <summary>The solution with a reference from each other project to the first one.</summary>
    public static Solution ReferToFirst(this Solution solution)
    {
        var first = solution.ProjectIds[0];
        return solution.ProjectIds.Skip(1).Aggregate(solution, (changed, id) => changed.AddProjectReference(id, new ProjectReference(first)));
    }

    /// <summary>The findings in the code of all projects, by file and position.</summary>
    public static Task<List<Diagnostic>> FindingsAsync(Solution solution) => FindingsAsync(solution, new WebPortAnalyzer());

    /// <summary>The findings of all projects, by file and position.</summary>
    public static async Task<List<Diagnostic>> FindingsAsync(Solution solution, params DiagnosticAnalyzer[] analyzers)
    {
        var findings = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            foreach (var analyzer in analyzers)
            {
                findings.AddRange(await TestSolution.GetFindingsAsync(project, analyzer, default));
            }
        }

        return [.. findings.OrderBy(static finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>The fixes offered for a finding.</summary>
    public static async Task<List<CodeAction>> ChoicesAsync(Solution solution, Diagnostic finding)
    {
        var choices = new List<CodeAction>();
        var id = solution.GetDocumentId(finding.Location.SourceTree) ?? solution.GetDocumentIdsWithFilePath(finding.Location.GetLineSpan().Path)[0];
        var document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;
        await new UsePortCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, finding, (choice, _) => choices.Add(choice), default));
        return choices;
    }

    /// <summary>The titles of the fixes offered for the first finding.</summary>
    public static async Task<IEnumerable<string>> TitlesAsync(Solution solution)
    {
        var choices = await ChoicesAsync(solution, (await FindingsAsync(solution))[0]);
        return choices.Select(static choice => choice.Title);
    }

    public static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operation = Assert.Single(await action.GetOperationsAsync(default));
        return Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
    }

    /// <summary>Applies FixAll as a host does: for the given rules, or for all of them.</summary>
    public static async Task<Solution> FixAllAsync(Document document, FixAllScope scope, string? key = "Nearest", params string[] rules)
    {
        var provider = new UsePortCodeFixProvider();
        var ids = rules.Length > 0 ? rules : [.. provider.FixableDiagnosticIds];
        var context = new FixAllContext(document, provider, scope, key!, ids, new Findings(), default);
        return await ApplyAsync((await provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    /// <summary>All files by path.</summary>
    public static async Task<Dictionary<string, string>> TextsAsync(Solution solution)
    {
        var texts = new Dictionary<string, string>();
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents.Concat(project.AdditionalDocuments)))
        {
            var text = (await document.GetTextAsync()).ToString();
            Assert.True(texts.TryAdd(document.FilePath!, text) || texts[document.FilePath!] == text, $"{document.FilePath} differs between projects");
        }

        return texts;
    }

    public static Document Document(Solution solution, string path) =>
        solution.GetDocument(solution.GetDocumentIdsWithFilePath("/0/" + path)[0])!;

    private static void AddFiles(ProjectState project, (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            SourceFileCollection list = path.EndsWith(".cs", StringComparison.Ordinal) ? project.Sources
                : path.EndsWith("config", StringComparison.Ordinal) ? project.AnalyzerConfigFiles
                : project.AdditionalFiles;
            list.Add(("/0/" + path, text));
        }
    }

    /// <summary>The diagnostics that a host passes to a FixAll provider: the findings of one analysis of each project.</summary>
    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await TestSolution.GetFindingsAsync(project, new WebPortAnalyzer(), cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(finding => finding.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No finding is without a place.");
    }
}
