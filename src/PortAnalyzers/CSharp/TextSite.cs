using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>Finds what a literal is a part of.</summary>
internal static class TextSite
{
    /// <summary>The literal or interpolated string that a text token is in, or null.</summary>
    public static ExpressionSyntax? Of(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax literal => literal,
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        _ => null,
    };

    /// <summary>The whole chain of <c>+</c> that an operand stands in, so that a long one is looked at once, not once an operand.</summary>
    public static ExpressionSyntax WholeSum(ExpressionSyntax operand)
    {
        while (operand.Parent is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression))
        {
            operand = sum;
        }

        return operand;
    }

    /// <summary>
    /// The whole text that an expression is a part of: up through <c>+</c>, interpolation, <c>??</c>, <c>?:</c>, string.Format and their like.
    /// </summary>
    public static ExpressionSyntax WholeText(ExpressionSyntax part, ISemantics semantics)
    {
        while (ContinuesIn(part, semantics) is { } whole)
        {
            part = whole;
        }

        return part;
    }

    /// <summary>The expression whose value is, or holds, the value of this one, while it is still a text; or null.</summary>
    private static ExpressionSyntax? ContinuesIn(ExpressionSyntax part, ISemantics semantics) => part.Parent switch
    {
        ParenthesizedExpressionSyntax or CheckedExpressionSyntax => (ExpressionSyntax)part.Parent,
        CastExpressionSyntax cast when semantics.KeepsValue(cast) => cast,
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => postfix,
        BinaryExpressionSyntax binary => binary.Kind() switch
        {
            SyntaxKind.AddExpression => semantics.IsConcatenation(binary) ? binary : null,
            SyntaxKind.CoalesceExpression or SyntaxKind.AsExpression => binary,
            _ => null,
        },
        ConditionalExpressionSyntax conditional when conditional.Condition != part => conditional,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == part => choice,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        ArgumentSyntax argument => CallWith(argument, part, semantics),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == part && Carries(call, part, semantics) => call,
        _ => Collections.Of(part)?.Parent is ArgumentSyntax argument ? CallWith(argument, Collections.Of(part)!, semantics) : null,
    };

    /// <summary>The call that makes a text of its argument, or null where it is another one.</summary>
    private static InvocationExpressionSyntax? CallWith(ArgumentSyntax argument, ExpressionSyntax part, ISemantics semantics) =>
        argument.Parent?.Parent is InvocationExpressionSyntax call && Carries(call, part, semantics) ? call : null;

    private static bool Carries(InvocationExpressionSyntax call, ExpressionSyntax part, ISemantics semantics)
    {
        if (KnownFunction.IndexOf(Arguments.NameOf(call), 0) < 0)
        {
            return false;
        }

        foreach (var meaning in semantics.Describe(call))
        {
            if (meaning.IsUnevaluated
                || (meaning.Flow is ValueFlow.Same or ValueFlow.Default or ValueFlow.Concat or ValueFlow.Format or ValueFlow.Join && meaning.Values.Contains(part)))
            {
                return true;
            }
        }

        return false;
    }
}
