using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>What the parts of a pattern match.</summary>
internal static class Patterns
{
    /// <summary>The expression that a pattern matches: for a part of a pattern, the name of its property; null for a position.</summary>
    public static ExpressionSyntax? MatchedBy(PatternSyntax pattern) => pattern is RecursivePatternSyntax { PositionalPatternClause: not null } ? null : Matched(pattern);

    private static ExpressionSyntax? Matched(PatternSyntax pattern) => pattern.Parent switch
    {
        IsPatternExpressionSyntax test => test.Expression,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice.GoverningExpression,
        CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => choice.Expression,
        BinaryPatternSyntax or ParenthesizedPatternSyntax or UnaryPatternSyntax => MatchedBy((PatternSyntax)pattern.Parent),
        SubpatternSyntax { NameColon.Name: var property } => property,
        _ => null,
    };

    /// <summary>The position of a pattern in a positional pattern, <c>endpoint is (_, var port)</c>, or -1.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="whole">The expression that the positional pattern matches, or null.</param>
    public static int PositionOf(PatternSyntax pattern, out ExpressionSyntax? whole)
    {
        whole = null;
        if (pattern.Parent is not SubpatternSyntax { NameColon: null, Parent: PositionalPatternClauseSyntax { Parent: RecursivePatternSyntax outer } clause } part)
        {
            return -1;
        }

        whole = Matched(outer);
        return whole is null ? -1 : clause.Subpatterns.IndexOf(part);
    }

    /// <summary>Whether an expression is the name of a property in a pattern, which has no type of its own.</summary>
    public static bool IsMember(ExpressionSyntax expression) => expression.Parent is NameColonSyntax { Parent: SubpatternSyntax };

    /// <summary>The type that a pattern demands of the object whose property it names: of <c>Port</c> in <c>settings is Web { Port: var port }</c>, <c>Web</c>; or null.</summary>
    public static TypeSyntax? TypeAround(ExpressionSyntax name) =>
        name.Parent is NameColonSyntax { Parent: SubpatternSyntax { Parent: PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax { Type: var type } } } } ? type : null;

    /// <summary>The object of a property that a pattern names: of <c>Port</c> in <c>settings is { Port: var port }</c>, <c>settings</c>; null for another name.</summary>
    public static ExpressionSyntax? OwnerOf(IdentifierNameSyntax name) =>
        name.Parent is NameColonSyntax { Parent: SubpatternSyntax { Parent: PropertyPatternClauseSyntax { Parent: PatternSyntax pattern } } } ? MatchedBy(pattern) : null;
}
