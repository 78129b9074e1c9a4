using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>What the parts of a pattern match.</summary>
internal static class Patterns
{
    /// <summary>The expression that a pattern matches: for a part of a pattern, the name of its property; null for a position.</summary>
    public static ExpressionSyntax? MatchedBy(PatternSyntax pattern) => pattern.Parent switch
    {
        _ when pattern is RecursivePatternSyntax { PositionalPatternClause: not null } => null,
        IsPatternExpressionSyntax test => test.Expression,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice.GoverningExpression,
        CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => choice.Expression,
        BinaryPatternSyntax or ParenthesizedPatternSyntax or UnaryPatternSyntax => MatchedBy((PatternSyntax)pattern.Parent),
        SubpatternSyntax { NameColon.Name: var property } => property,
        _ => null,
    };

    /// <summary>Whether an expression is the name of a property in a pattern, which has no type of its own.</summary>
    public static bool IsMember(ExpressionSyntax expression) => expression.Parent is NameColonSyntax { Parent: SubpatternSyntax };

    /// <summary>The object of a property that a pattern names: of <c>Port</c> in <c>settings is { Port: var port }</c>, <c>settings</c>; null for another name.</summary>
    public static ExpressionSyntax? OwnerOf(IdentifierNameSyntax name) =>
        name.Parent is NameColonSyntax { Parent: SubpatternSyntax { Parent: PropertyPatternClauseSyntax { Parent: PatternSyntax pattern } } } ? MatchedBy(pattern) : null;
}
