using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>A condition of a branch: a value is one of some constants, or none of them. Of any other condition, the value is the condition itself.</summary>
internal sealed class BranchCondition
{
    private const string True = "true";

    private BranchCondition(ExpressionSyntax subject, object[] constants, bool isOther)
    {
        Subject = subject;
        Constants = constants;
        IsOther = isOther;
    }

    public ExpressionSyntax Subject { get; }

    public object[] Constants { get; }

    /// <summary>Whether the value is none of the constants.</summary>
    public bool IsOther { get; }

    /// <summary>Whether the value is compared with constants, as a variable or member of type bool is with true.</summary>
    public bool IsComparison => Constants.Length != 1 || !True.Equals(Constants[0]) || Subject is IdentifierNameSyntax or MemberAccessExpressionSyntax;

    /// <summary>The condition of <c>?:</c> or an <c>if</c> statement.</summary>
    public static BranchCondition Of(ExpressionSyntax condition, ISemantics semantics)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Of(parenthesized.Expression, semantics);
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return Of(not.Operand, semantics).Negate();
            case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                var isOther = binary.IsKind(SyntaxKind.NotEqualsExpression);
                if (ConstantOf(binary.Right, semantics) is { } right)
                {
                    return new(binary.Left, [right], isOther);
                }

                if (ConstantOf(binary.Left, semantics) is { } left)
                {
                    return new(binary.Right, [left], isOther);
                }

                break;
            case BinaryExpressionSyntax test when test.IsKind(SyntaxKind.IsExpression) && ConstantOf(test.Right, semantics) is { } named:
                // The parser takes the constant of kind is Kind.Web for a type.
                return new(test.Left, [named], isOther: false);
            case IsPatternExpressionSyntax test when Of(test.Expression, test.Pattern, semantics) is { } pattern:
                return pattern;
        }

        return new(condition, [True], isOther: false);
    }

    /// <summary>
    /// The comparisons of which all must be true for a condition to be true: both sides of <c>&amp;&amp;</c>, and the parts of a property pattern, <c>site is { Name: "web" }</c>. Null
    /// stands for what is not a comparison.
    /// </summary>
    public static IEnumerable<BranchCondition?> PartsOf(ExpressionSyntax condition, ISemantics semantics)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return PartsOf(inner, semantics);
            case BinaryExpressionSyntax { Left: var left, Right: var right } when condition.IsKind(SyntaxKind.LogicalAndExpression):
                return PartsOf(left, semantics).Concat(PartsOf(right, semantics));
            case IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax { PropertyPatternClause.Subpatterns: var parts } pattern }:
                var comparisons = parts.Select(part => part.NameColon is { Name: var name } ? Of(name, part.Pattern, semantics) : null);
                return pattern is { Type: null, PositionalPatternClause: null } ? comparisons : comparisons.Append(null);
            default:
                var comparison = Of(condition, semantics);
                return [comparison.IsComparison ? comparison : null];
        }
    }

    /// <summary>The conditions of the arms of a <c>switch</c> expression.</summary>
    public static List<BranchCondition> Of(SwitchExpressionSyntax choice, ISemantics semantics)
    {
        var conditions = new List<BranchCondition>();
        object[] taken = [];
        foreach (var arm in choice.Arms)
        {
            conditions.Add(After(ref taken, choice.GoverningExpression, Of(choice.GoverningExpression, arm.Pattern, semantics), arm.WhenClause is not null));
        }

        return conditions;
    }

    /// <summary>The conditions of the sections of a <c>switch</c> statement; the default section comes last, wherever it stands.</summary>
    public static Dictionary<SwitchSectionSyntax, BranchCondition> Of(SwitchStatementSyntax choice, ISemantics semantics)
    {
        var conditions = new Dictionary<SwitchSectionSyntax, BranchCondition>();
        object[] taken = [];
        foreach (var section in choice.Sections.OrderBy(IsDefault))
        {
            var condition = default(BranchCondition);
            var isGuarded = IsDefault(section);
            foreach (var label in section.Labels)
            {
                var another = label switch
                {
                    CaseSwitchLabelSyntax { Value: var value } => ConstantOf(value, semantics) is { } constant ? new BranchCondition(choice.Expression, [constant], isOther: false) : null,
                    CasePatternSwitchLabelSyntax { Pattern: var pattern } => Of(choice.Expression, pattern, semantics),
                    _ => null,
                };
                isGuarded |= label is CasePatternSwitchLabelSyntax { WhenClause: not null };
                condition = label == section.Labels[0] ? another : Either(condition, another);
            }

            conditions.Add(section, After(ref taken, choice.Expression, condition, isGuarded));
        }

        return conditions;
    }

    public BranchCondition Negate() => new(Subject, Constants, !IsOther);

    /// <summary>Whether the condition is true for a value.</summary>
    public bool Holds(string value) => Array.IndexOf(Constants, value) >= 0 != IsOther;

    private static bool IsDefault(SwitchSectionSyntax section) => section.Labels.Any(static label => label.IsKind(SyntaxKind.DefaultSwitchLabel));

    /// <summary>A condition of a branch that is only tested if no earlier one is taken.</summary>
    private static BranchCondition After(ref object[] taken, ExpressionSyntax subject, BranchCondition? condition, bool isGuarded)
    {
        if (condition is null or { IsOther: true })
        {
            return new(subject, condition is null ? taken : [.. taken, .. condition.Constants], isOther: true);
        }

        taken = isGuarded ? taken : [.. taken, .. condition.Constants];
        return condition;
    }

    private static BranchCondition? Of(ExpressionSyntax subject, PatternSyntax pattern, ISemantics semantics) => pattern switch
    {
        ConstantPatternSyntax { Expression: var value } when ConstantOf(value, semantics) is { } constant => new(subject, [constant], isOther: false),
        ParenthesizedPatternSyntax { Pattern: var inner } => Of(subject, inner, semantics),
        UnaryPatternSyntax { Pattern: var inner } => Of(subject, inner, semantics)?.Negate(),
        BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern) => Either(Of(subject, either.Left, semantics), Of(subject, either.Right, semantics)),
        DiscardPatternSyntax or VarPatternSyntax => new(subject, [], isOther: true),
        _ => null,
    };

    private static BranchCondition? Either(BranchCondition? first, BranchCondition? second) =>
        first is { IsOther: false } && second is { IsOther: false } ? new(first.Subject, [.. first.Constants, .. second.Constants], isOther: false) : null;

    private static string? ConstantOf(ExpressionSyntax expression, ISemantics semantics) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression or (int)SyntaxKind.FalseLiteralExpression or (int)SyntaxKind.NullLiteralExpression } literal
            ? literal.Token.ValueText
            : semantics.ConstantOf(expression)?.Text;
}
