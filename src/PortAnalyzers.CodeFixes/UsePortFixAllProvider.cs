using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// Moves the ports of all findings in a document, project or solution to every place that names them in the scope, whichever rule
/// reports it. The equivalence key selects the strategy. Each old port becomes one new port in all places; no two old ports become
/// the same.
/// </summary>
/// <remarks>
/// Otherwise a host such as dotnet format, which fixes one rule after the other and ignores findings outside of code, could not keep a server, its
/// clients and its configuration on the same port. Digits outside of the scope, such as a constant in another file, are also edited if a finding in
/// the scope uses them.
/// </remarks>
internal sealed class UsePortFixAllProvider : FixAllProvider
{
    public static readonly UsePortFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <returns>An action even if nothing changes, because hosts treat null as a failure.</returns>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var (solution, cancellationToken) = (fixAllContext.Solution, fixAllContext.CancellationToken);
        var diagnostics = await DiagnosticsInScopeAsync(fixAllContext).ConfigureAwait(false);
        var asked = diagnostics.SelectMany(PortFinding.From).Where(static finding => finding is { IsEditable: true, IsSuppressed: false }).ToList();
        var numbers = await SolutionNumbers.ReadAsync(solution, cancellationToken).ConfigureAwait(false);
        var move = await PortMove.PlanAsync(solution, numbers, asked, ReachOf(fixAllContext), cancellationToken).ConfigureAwait(false);

        // A host may pass no key; it gets the first strategy.
        Enum.TryParse<ReplacementStrategy>(fixAllContext.CodeActionEquivalenceKey, out var strategy);
        var map = move.MapBy(strategy);
        return CodeAction.Create(
            $"Use ports that browsers open{move.DescribeLeft()}",
            cancellationToken => move.ApplyAsync(move.Places, map, cancellationToken),
            equivalenceKey: fixAllContext.CodeActionEquivalenceKey);
    }

    private static Reach ReachOf(FixAllContext context) => context switch
    {
        { CodeActionEquivalenceKey: UsePortCodeFixProvider.Everywhere } or { Scope: FixAllScope.Solution } => Reach.Of(context.Solution),
        { Scope: FixAllScope.Document, Document.FilePath: { } path } => new Reach([context.Project], path),
        _ => new Reach([context.Project]),
    };

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsInScopeAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                var ofProjects = await Task.WhenAll(context.Solution.Projects.Select(context.GetAllDiagnosticsAsync)).ConfigureAwait(false);
                return ofProjects.SelectMany(static diagnostics => diagnostics);
            default:
                return ImmutableArray<Diagnostic>.Empty;
        }
    }
}
