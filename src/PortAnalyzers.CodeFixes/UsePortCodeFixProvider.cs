using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;

namespace PortAnalyzers.CodeFixes;

/// <summary>Replaces the digits of a port that browsers refuse to open: "Use port 6001", and "Use port 6001 everywhere".</summary>
/// <remarks>
/// Without the Shared attribute, because it comes from an assembly that older hosts lack. For both kinds of documents, because hosts remember the
/// fixers of a project by the first document for which they request fixes.
/// </remarks>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(UsePortCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class UsePortCodeFixProvider : CodeFixProvider
{
    /// <summary>The equivalence key of the fix for all places in the solution.</summary>
    internal const string Everywhere = nameof(Everywhere);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.CreateRange(RuleCatalog.All.Where(static rule => rule.HasFix && rule != RuleCatalog.PortRange).Select(static rule => rule.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => UsePortFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.TextDocument.Project.Solution;
        SolutionNumbers? numbers = null;
        foreach (var diagnostic in context.Diagnostics)
        {
            var asked = PortFinding.From(diagnostic).Where(static finding => finding is { IsEditable: true, IsSuppressed: false }).ToList();
            if (asked.Count > 0)
            {
                numbers ??= await SolutionNumbers.ReadAsync(solution, context.CancellationToken).ConfigureAwait(false);
                Register(context, diagnostic, await PortMove.PlanAsync(solution, numbers, asked, Reach.Of(solution), context.CancellationToken).ConfigureAwait(false));
            }
        }
    }

    /// <summary>First the fix for all places of the port, if there are others; then the fixes for this finding alone.</summary>
    private static void Register(CodeFixContext context, Diagnostic diagnostic, PortMove move)
    {
        var asked = new HashSet<(string, int)>(PortFinding.From(diagnostic).Select(static finding => finding.Key));
        var places = move.Places.Where(place => asked.Contains(place.Key)).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var first = places[0];
        var areOthers = move.Places.Count > places.Count;
        var offered = new HashSet<int>();
        foreach (var strategy in ReplacementStrategies.All)
        {
            var map = move.MapBy(strategy);
            if (map.Find(first.First) is { } replacement)
            {
                if (offered.Count == 0 && areOthers)
                {
                    Add($"{TitleOf(first, replacement)} everywhere{move.DescribeLeft()}", Everywhere, move.Places, map);
                }

                if (offered.Add(replacement))
                {
                    Add(TitleOf(first, replacement) + (areOthers ? "" : move.DescribeLeft()), strategy.ToString(), places, map);
                }
            }
        }

        void Add(string title, string key, IEnumerable<PortPlace> changed, PortMap map) => context.RegisterCodeFix(
            CodeAction.Create(title, cancellationToken => move.ApplyAsync(changed, map, cancellationToken), key), diagnostic);
    }

    /// <summary>"Use port 6001", or "Use ports 6670-6674" for a range.</summary>
    private static string TitleOf(PortPlace place, int replacement) =>
        place.Last == place.First ? $"Use port {replacement}" : $"Use ports {replacement}-{replacement + place.Last - place.First}";
}
