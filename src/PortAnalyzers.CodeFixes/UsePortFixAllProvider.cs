using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// Moves every finding of a document, project or solution at once. The equivalence key names the strategy, by which each old port
/// becomes one new port wherever it stands; no two old ports become the same.
/// </summary>
/// <remarks>
/// In a project or solution, configuration files follow the code: what is moved there is moved in them, whichever rule is fixed. A host such as
/// dotnet format, which passes over findings outside of code, could not bring the two together otherwise.
/// Digits that stand outside of the scope, as those of a constant in another file, are edited too: they are what a finding within
/// the scope comes from.
/// </remarks>
internal sealed class UsePortFixAllProvider : FixAllProvider
{
    public static readonly UsePortFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        // A host may ask without a key; it then gets what the first choice does.
        Enum.TryParse<ReplacementStrategy>(fixAllContext.CodeActionEquivalenceKey, out var strategy);
        return Task.FromResult<CodeAction?>(CodeAction.Create(
            "Use ports that browsers open",
            cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken), strategy),
            equivalenceKey: strategy.ToString()));
    }

    private static async Task<Solution> FixAsync(FixAllContext context, ReplacementStrategy strategy)
    {
        var diagnostics = await DiagnosticsInScopeAsync(context).ConfigureAwait(false);
        var findings = diagnostics.Select(PortFinding.From).OfType<PortFinding>().ToList();
        findings.AddRange(await CompanionsAsync(context, findings).ConfigureAwait(false));
        var used = await UsedPorts.GetAsync(context.Solution, context.CancellationToken).ConfigureAwait(false);
        var replacements = new PortMap(strategy, used, findings);

        var edits = new PortEdits(context.Solution);
        foreach (var finding in findings)
        {
            if (replacements.Find(finding.Port) is { } replacement)
            {
                edits.Add(finding, replacement);
            }
        }

        return await edits.ApplyAsync(context.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>The findings in configuration files that have the ports of the given findings.</summary>
    private static async Task<IEnumerable<PortFinding>> CompanionsAsync(FixAllContext context, IReadOnlyCollection<PortFinding> findings)
    {
        var projects = context.Scope switch
        {
            FixAllScope.Project => [context.Project],
            FixAllScope.Solution => context.Solution.Projects,
            _ => [],
        };
        var ports = new PortSet(findings.Select(static finding => finding.Port));
        var companions = await PortSearch.InConfigurationAsync(projects, context.CancellationToken).ConfigureAwait(false);
        return companions.Where(finding => ports.Contains(finding.Port));
    }

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
