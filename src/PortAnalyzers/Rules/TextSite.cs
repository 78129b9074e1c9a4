using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Rules;

/// <summary>Decides, by syntax alone, whether a literal is worth to be bound.</summary>
internal static class TextSite
{
    // SyntaxKind's members of these names, which the oldest supported compiler does not know.
    private const int CollectionExpression = 9076;
    private const int ExpressionElement = 9077;

    /// <summary>
    /// Finds the literal or interpolated string that a text token is in. False where the text is complete in itself and holds no reported
    /// port: most literals are settled here.
    /// </summary>
    public static bool TryFind(SyntaxToken token, PortSet reported, out SyntaxNode text)
    {
        text = token.Parent is InterpolatedStringTextSyntax { Parent: { } interpolated } ? interpolated : token.Parent!;
        return text switch
        {
            InterpolatedStringExpressionSyntax => true,
            LiteralExpressionSyntax => IsPartOfMore(text) || HasReportedPort(token.ValueText, reported),
            _ => false,
        };
    }

    /// <summary>The whole chain of <c>+</c> that an operand stands in, so that a long one is looked at once, not once an operand.</summary>
    public static SyntaxNode WholeSum(SyntaxNode operand)
    {
        while (operand.Parent.IsKind(SyntaxKind.AddExpression))
        {
            operand = operand.Parent!;
        }

        return operand;
    }

    private static bool HasReportedPort(string text, PortSet reported)
    {
        var scanner = new UrlPortScanner(text, UrlContext.UriReference);
        while (scanner.MoveNext())
        {
            if (reported.Contains(scanner.Current.Port))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the literal is an operand, a hole's value, or an argument of a call that may put texts together.</summary>
    private static bool IsPartOfMore(SyntaxNode literal)
    {
        var node = literal;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax
                or InitializerExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            || node.Parent?.RawKind is CollectionExpression or ExpressionElement
            || node.Parent.IsKind(SyntaxKind.CoalesceExpression) || node.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            node = node.Parent!;
        }

        return node.Parent switch
        {
            BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression),
            InterpolationSyntax => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsTextCall(call),
            _ => false,
        };
    }

    private static bool IsTextCall(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "Concat" } => true,
        IdentifierNameSyntax { Identifier.ValueText: "Format" or "Concat" } => true,
        _ => false,
    };
}
