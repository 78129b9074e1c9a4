using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>Applies a code fix in the ways in which hosts do.</summary>
/// <param name="analyzer">Finds what is to be fixed.</param>
/// <param name="provider">Offers the fixes.</param>
/// <param name="index">Which fix of a finding to take, where there is no key.</param>
/// <param name="equivalenceKey">The key of the fix to take, or null.</param>
/// <param name="cancellationToken">Ends the work early.</param>
internal sealed class CodeFixRunner(
    DiagnosticAnalyzer analyzer, CodeFixProvider provider, int index, string? equivalenceKey, CancellationToken cancellationToken)
{
    /// <summary>Fixes the first finding that has a fix, looks again, and so on.</summary>
    public async Task<Solution> FixEachAsync(Solution solution, int maxFixes)
    {
        var findings = await GetFixableFindingsAsync(solution);
        var limit = Math.Min(maxFixes, findings.Count);
        for (var fixes = 0; fixes < maxFixes; fixes++)
        {
            if (await FindFirstFixAsync(solution, findings) is not { } fix)
            {
                return solution;
            }

            Assert.True(fixes < limit, $"{limit} findings, but a fix is still offered after {limit} fixes: {fix.Finding}");
            solution = await ApplyAsync(fix.Action, solution);
            findings = await GetFixableFindingsAsync(solution);
        }

        return solution;
    }

    /// <summary>Fixes everything in the document, project or solution of the first finding that has a fix; as often as needed, but at most the given times.</summary>
    public async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope, int passes)
    {
        var fixAll = provider.GetFixAllProvider();
        Assert.True(fixAll is not null, "The code fix has no FixAll provider; if that is meant, skip the FixAll checks.");
        Assert.Contains(scope, fixAll.GetSupportedFixAllScopes());
        for (var pass = 0; pass < passes; pass++)
        {
            if (await FindFirstFixAsync(solution, await GetFixableFindingsAsync(solution)) is not { } fix)
            {
                return solution;
            }

            var context = new FixAllContext(
                fix.Document, provider, scope, fix.Action.EquivalenceKey!, provider.FixableDiagnosticIds, new Findings(analyzer), cancellationToken);
            var action = await fixAll.GetFixAsync(context);
            Assert.True(action is not null, $"FixAll in {scope} offers no change for {fix.Finding}");
            solution = await ApplyAsync(action, solution);
        }

        return solution;
    }

    private async Task<List<(Document Document, Diagnostic Finding)>> GetFixableFindingsAsync(Solution solution)
    {
        var fixable = new List<(Document Document, Diagnostic Finding)>();
        foreach (var project in solution.Projects)
        {
            var findings = await TestSolution.GetFindingsAsync(project, analyzer, cancellationToken);
            fixable.AddRange(
                from finding in findings
                where provider.FixableDiagnosticIds.Contains(finding.Id) && finding.Location.IsInSource
                let document = solution.GetDocument(finding.Location.SourceTree)
                orderby document.FilePath, finding.Location.SourceSpan.Start
                select (document, finding));
        }

        return fixable;
    }

    /// <summary>The chosen fix of the first finding for which it is offered.</summary>
    private async Task<(Document Document, Diagnostic Finding, CodeAction Action)?> FindFirstFixAsync(
        Solution solution, IEnumerable<(Document Document, Diagnostic Finding)> findings)
    {
        foreach (var (document, finding) in findings)
        {
            var actions = new List<CodeAction>();
            var context = new CodeFixContext(document, finding, (action, _) => actions.Add(action), cancellationToken);
            await provider.RegisterCodeFixesAsync(context);
            var chosen = equivalenceKey is null
                ? actions.ElementAtOrDefault(index)
                : actions.Find(action => action.EquivalenceKey == equivalenceKey);
            if (chosen is not null)
            {
                return (document, finding, chosen);
            }
        }

        return null;
    }

    private async Task<Solution> ApplyAsync(CodeAction action, Solution solution)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        Assert.False(ReferenceEquals(changed, solution), $"'{action.Title}' changes nothing.");
        return changed;
    }

    /// <summary>What hosts tell a FixAll provider. A project is analysed once, however many of its documents are asked for.</summary>
    private sealed class Findings(DiagnosticAnalyzer analyzer) : FixAllContext.DiagnosticProvider
    {
        private readonly ConcurrentDictionary<ProjectId, Lazy<Task<ImmutableArray<Diagnostic>>>> _findings = new();

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await FindAsync(project, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            var findings = await FindAsync(document.Project, cancellationToken);
            return findings.Where(finding => finding.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var findings = await FindAsync(project, cancellationToken);
            return findings.Where(static finding => !finding.Location.IsInSource);
        }

        private Task<ImmutableArray<Diagnostic>> FindAsync(Project project, CancellationToken cancellationToken) =>
            _findings.GetOrAdd(project.Id, _ => new(() => TestSolution.GetFindingsAsync(project, analyzer, cancellationToken))).Value;
    }
}
