using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Values;

namespace PortAnalyzers.Rules;

/// <summary>Finds, by syntax alone, what a literal is a part of.</summary>
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

    /// <summary>The whole text that an expression is a part of, as <see cref="Endpoints.UrlUseFinder.WholeText"/> finds it, but by syntax.</summary>
    public static ExpressionSyntax WholeText(ExpressionSyntax part)
    {
        while (ContinuesIn(part) is { } whole)
        {
            part = whole;
        }

        return part;
    }

    private static ExpressionSyntax? ContinuesIn(ExpressionSyntax part) => part.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax => (ExpressionSyntax)part.Parent,
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => postfix,
        BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.AddExpression or SyntaxKind.CoalesceExpression or SyntaxKind.AsExpression => binary,
        ConditionalExpressionSyntax conditional when conditional.Condition != part => conditional,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == part => choice,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        ArgumentSyntax argument => CallWith(argument),
        _ => SyntaxTracer.CollectionOf(part)?.Parent is ArgumentSyntax argument ? CallWith(argument) : null,
    };

    /// <summary>The call that puts its arguments together, or null where it is another one.</summary>
    private static InvocationExpressionSyntax? CallWith(ArgumentSyntax argument) =>
        argument.Parent?.Parent is InvocationExpressionSyntax call && KnownFunction.FlowOf(SyntaxTracer.NameOf(call)) is not ValueFlow.None ? call : null;
}
