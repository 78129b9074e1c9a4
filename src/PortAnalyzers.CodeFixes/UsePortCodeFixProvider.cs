using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;

namespace PortAnalyzers.CodeFixes;

/// <summary>Replaces the digits of a port that browsers refuse to open: "Use port 6001", and "Use port 6001 everywhere".</summary>
/// <remarks>
/// Not shared: the attribute for it comes from an assembly that older hosts lack. For both kinds of documents, since hosts remember the
/// fixers of a project by the first document for which they ask.
/// </remarks>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(UsePortCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class UsePortCodeFixProvider : CodeFixProvider
{
    /// <summary>In the order of the menu. A host that does not ask, such as dotnet format, takes the first.</summary>
    private static readonly ReplacementStrategy[] Strategies =
        [ReplacementStrategy.Nearest, ReplacementStrategy.Development, ReplacementStrategy.Conventional];

    /// <summary>The key of the fix that moves a port wherever the solution has it.</summary>
    private const string Everywhere = nameof(Everywhere);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.CreateRange(RuleCatalog.All.Where(static rule => rule.HasFix).Select(static rule => rule.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => UsePortFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.TextDocument.Project.Solution;
        PortSet? used = null;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (PortFinding.From(diagnostic) is { } finding
                && await PortEdits.CanApplyAsync(solution, finding, context.CancellationToken).ConfigureAwait(false))
            {
                used ??= await UsedPorts.GetAsync(solution, context.CancellationToken).ConfigureAwait(false);
                RegisterChoices(context, diagnostic, finding, used);
                await RegisterEverywhereAsync(context, diagnostic, finding, used).ConfigureAwait(false);
            }
        }
    }

    private static void RegisterChoices(CodeFixContext context, Diagnostic diagnostic, PortFinding finding, PortSet used)
    {
        var solution = context.TextDocument.Project.Solution;
        var offered = new HashSet<int>();
        foreach (var strategy in Strategies)
        {
            if (new PortMap(strategy, used, [finding]).Find(finding.Port) is { } replacement && offered.Add(replacement))
            {
                var action = CodeAction.Create(
                    $"Use port {replacement}",
                    cancellationToken => ReplaceAsync(solution, finding, replacement, cancellationToken),
                    equivalenceKey: strategy.ToString());
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>Offered where another file names the number too: whether as a port is only found out when the fix is chosen.</summary>
    private static async Task RegisterEverywhereAsync(CodeFixContext context, Diagnostic diagnostic, PortFinding finding, PortSet used)
    {
        var solution = context.TextDocument.Project.Solution;
        var path = finding.Digits.GetLineSpan().Path;
        var others = solution.Projects
            .SelectMany(static project => project.Documents.Concat(project.AdditionalDocuments))
            .Where(document => document.FilePath != path);
        if (new PortMap(ReplacementStrategy.Nearest, used, [finding]).Find(finding.Port) is { } replacement
            && await UsedPorts.IsNamedInAsync(others, finding.Port, context.CancellationToken).ConfigureAwait(false))
        {
            var action = CodeAction.Create(
                $"Use port {replacement} everywhere",
                cancellationToken => ReplaceEverywhereAsync(solution, finding, replacement, cancellationToken),
                equivalenceKey: Everywhere);
            context.RegisterCodeFix(action, diagnostic);
        }
    }

    private static async Task<Solution> ReplaceEverywhereAsync(
        Solution solution, PortFinding finding, int replacement, CancellationToken cancellationToken)
    {
        var edits = new PortEdits(solution);
        edits.Add(finding, replacement);
        foreach (var companion in await PortSearch.InSolutionAsync(solution, finding.Port, cancellationToken).ConfigureAwait(false))
        {
            edits.Add(companion, replacement);
        }

        return await edits.ApplyAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task<Solution> ReplaceAsync(Solution solution, PortFinding finding, int replacement, CancellationToken cancellationToken)
    {
        var edits = new PortEdits(solution);
        edits.Add(finding, replacement);
        return edits.ApplyAsync(cancellationToken);
    }
}
