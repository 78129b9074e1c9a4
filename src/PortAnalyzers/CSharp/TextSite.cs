using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>Finds the expressions that contain a literal.</summary>
internal static class TextSite
{
    /// <summary>The literal or interpolated string of a text token, or null.</summary>
    public static ExpressionSyntax? Of(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax literal => literal,
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        _ => null,
    };

    /// <summary>Whether a position is that of the last character in a literal, or in a part of an interpolated string.</summary>
    public static bool IsAtEnd(SyntaxToken token, int position) =>
        position == token.Span.End - (token.IsKind(SyntaxKind.InterpolatedStringTextToken) ? 1 : 2);

    /// <summary>Whether a literal is a template in which a port stands for a brace behind a colon: <c>http://localhost:{0}</c>, <c>http://{host}:{port}</c>.</summary>
    public static bool IsTemplate(SyntaxToken token) => token.Parent is LiteralExpressionSyntax && token.Text.IndexOf(":{", StringComparison.Ordinal) >= 0;

    /// <summary>Finds what follows the end of a literal in the text that contains it.</summary>
    /// <param name="token">The token of the literal, or of a part of an interpolated string.</param>
    /// <param name="text">The expression of the token.</param>
    /// <param name="following">The operand or interpolation that follows, or null if the text ends.</param>
    /// <returns>False if it is not known without binding.</returns>
    public static bool TryFindFollowing(SyntaxToken token, ExpressionSyntax text, out ExpressionSyntax? following)
    {
        following = null;
        if (text is InterpolatedStringExpressionSyntax interpolated)
        {
            var next = interpolated.Contents.IndexOf((InterpolatedStringContentSyntax)token.Parent!) + 1;
            if (next < interpolated.Contents.Count)
            {
                following = interpolated.Contents[next] is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole ? hole.Expression : null;
                return following is not null;
            }
        }

        for (var part = text; ; part = (ExpressionSyntax)part.Parent!)
        {
            switch (part.Parent)
            {
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && sum.Left == part:
                    following = sum.Right;
                    return true;
                case ParenthesizedExpressionSyntax:
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                    continue;
                case BinaryExpressionSyntax binary:
                    return !binary.IsKind(SyntaxKind.CoalesceExpression);
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    return KnownFunction.IndexOf(Arguments.NameOf(call), 0) < 0;
                case ArgumentSyntax:
                case EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AttributeArgumentSyntax:
                    return true;
                default:
                    return false;
            }
        }
    }

    /// <summary>The whole chain of <c>+</c> around an operand, so that a long chain is evaluated once, not once for each operand.</summary>
    public static ExpressionSyntax WholeSum(ExpressionSyntax operand)
    {
        while (operand.Parent is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression))
        {
            operand = sum;
        }

        return operand;
    }

    /// <summary>
    /// The whole text that contains an expression: through <c>+</c>, interpolation, <c>??</c>, <c>?:</c>, string.Format and similar methods.
    /// </summary>
    public static ExpressionSyntax WholeText(ExpressionSyntax part, ISemantics semantics)
    {
        while (ContinuesIn(part, semantics) is { } whole)
        {
            part = whole;
        }

        return part;
    }

    /// <summary>Whether no text joins the value of an expression with others, whatever the code means: then <see cref="WholeText"/> ends there, or at a choice between values.</summary>
    public static bool IsWhole(ExpressionSyntax text)
    {
        while (text.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
        {
            text = (ExpressionSyntax)text.Parent;
        }

        return text.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } =>
                KnownFunction.IndexOf(Arguments.NameOf(call), 0) is var function && (function < 0 || (call.Parent is ExpressionStatementSyntax && KnownFunction.FlowAt(function) != ValueFlow.Format)),
            InterpolationSyntax or CastExpressionSyntax or CheckedExpressionSyntax or PostfixUnaryExpressionSyntax or BinaryExpressionSyntax or SwitchExpressionArmSyntax
                or MemberAccessExpressionSyntax => false,
            _ => Collections.Of(text) is null,
        };
    }

    /// <summary>The parent expression that has, or contains, the value of this one as a text, or null.</summary>
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

    /// <summary>The call that returns a text with its argument, or null if it is another call.</summary>
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
                || (meaning.Flow is ValueFlow.Same or ValueFlow.Default or ValueFlow.Concat or ValueFlow.Format or ValueFlow.Join or ValueFlow.Replace or ValueFlow.Filter && meaning.Values.Contains(part)))
            {
                return true;
            }
        }

        return false;
    }
}
