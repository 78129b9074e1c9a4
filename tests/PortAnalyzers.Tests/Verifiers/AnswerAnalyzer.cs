using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>A small analyzer on which the verifiers are tested: reports 42 in sources and additional files, and throws on 666.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnswerAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        new("ANSWER", "Answer", "{0} is no question", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(AnalyzeLiteral, SyntaxKind.NumericLiteralExpression);
        context.RegisterAdditionalFileAction(AnalyzeFile);
    }

    private static void AnalyzeLiteral(SyntaxNodeAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree);
        var text = context.Node.ToString();
        if (text == "666")
        {
            throw new InvalidOperationException("Boom");
        }

        if (text == "42" && !options.TryGetValue("answer.silent", out _))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), AdditionalLocations(context.Node), text));
        }
    }

    /// <summary>The first identifier of the file.</summary>
    private static IEnumerable<Location> AdditionalLocations(SyntaxNode node) =>
        node.SyntaxTree.GetRoot().DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Take(1).Select(static token => token.GetLocation());

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var text = context.AdditionalFile.GetText(context.CancellationToken)!;
        var start = text.ToString().IndexOf("42", StringComparison.Ordinal);
        if (start >= 0)
        {
            var span = new TextSpan(start, 2);
            var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, "42"));
        }
    }
}

/// <summary>Turns 42 into 43, into 44, or into 43 in the additional files too; or only adds a blank.</summary>
public class AnswerCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["ANSWER"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var (key, text) in new[] { ("43", "43"), ("44", "44"), ("blank", "42 ") })
        {
            context.RegisterCodeFix(CodeAction.Create($"Use {key}", token => ReplaceAsync(context, text, token), key), context.Diagnostics);
        }

        context.RegisterCodeFix(CodeAction.Create("Use 43 everywhere", token => ReplaceEverywhereAsync(context, token), "everywhere"), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Solution> ReplaceAsync(CodeFixContext context, string text, CancellationToken cancellationToken)
    {
        var source = await context.Document.GetTextAsync(cancellationToken);
        return context.Document.WithText(source.Replace(context.Span, text)).Project.Solution;
    }

    private static async Task<Solution> ReplaceEverywhereAsync(CodeFixContext context, CancellationToken cancellationToken)
    {
        var solution = await ReplaceAsync(context, "43", cancellationToken);
        foreach (var file in context.Document.Project.AdditionalDocuments)
        {
            var text = (await file.GetTextAsync(cancellationToken)).ToString().Replace("42", "43", StringComparison.Ordinal);
            solution = solution.WithAdditionalDocumentText(file.Id, SourceText.From(text));
        }

        return solution;
    }
}

/// <summary>The same without FixAll.</summary>
public sealed class SingleAnswerCodeFixProvider : AnswerCodeFixProvider
{
    public override FixAllProvider? GetFixAllProvider() => null;
}
