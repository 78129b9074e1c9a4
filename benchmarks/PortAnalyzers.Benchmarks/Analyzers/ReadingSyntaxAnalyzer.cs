using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Benchmarks.Analyzers;

/// <summary>
/// The minimum cost of reading each literal and name in the usual design: it is called like <see cref="EmptySyntaxAnalyzer"/>, searches the
/// literals' texts for a character that none contains, and compares the names of calls, creations and assignments with one name.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ReadingSyntaxAnalyzer : DiagnosticAnalyzer
{
    private const char Nowhere = '\uFFFF';
    private const string NoName = "\uFFFF";

    private static readonly DiagnosticDescriptor Rule = new("FLOOR4", "Floor", "Floor", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start => start.RegisterSyntaxNodeAction(
            static node =>
            {
                if (IsHit(node.Node))
                {
                    node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node.GetLocation()));
                }
            },
            EmptySyntaxAnalyzer.Kinds));
    }

    private static bool IsHit(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText.Contains(Nowhere),
        InterpolatedStringExpressionSyntax interpolated => interpolated.Contents.Any(static part => part is InterpolatedStringTextSyntax text && text.TextToken.ValueText.Contains(Nowhere)),
        InvocationExpressionSyntax call => NameOf(call.Expression) == NoName,
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type) == NoName,
        AssignmentExpressionSyntax assignment => NameOf(assignment.Left) == NoName,
        _ => false,
    };

    private static string? NameOf(ExpressionSyntax named) => named switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
