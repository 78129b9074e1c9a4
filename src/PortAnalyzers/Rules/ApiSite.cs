using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Rules;

/// <summary>Finds, by syntax alone, the calls, creations and assignments that a name can be the API of.</summary>
internal static class ApiSite
{
    /// <summary>None where the name is no such thing, such as a declaration, a type argument or a using.</summary>
    public static IEnumerable<SyntaxNode> Of(SyntaxToken identifier)
    {
        var node = identifier.Parent;
        while (node?.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            node = node.Parent;
        }

        return node?.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == node => [call],
            ObjectCreationExpressionSyntax creation when creation.Type == node => [creation],
            AssignmentExpressionSyntax assignment when assignment.Left == node => [assignment],
            VariableDeclarationSyntax declaration when declaration.Type == node => ImplicitCreations(declaration),
            NullableTypeSyntax { Parent: VariableDeclarationSyntax declaration } => ImplicitCreations(declaration),
            PropertyDeclarationSyntax { Initializer.Value: ImplicitObjectCreationExpressionSyntax creation } => [creation],
            PropertyDeclarationSyntax { ExpressionBody.Expression: ImplicitObjectCreationExpressionSyntax creation } => [creation],
            _ => [],
        };
    }

    private static IEnumerable<SyntaxNode> ImplicitCreations(VariableDeclarationSyntax declaration) =>
        declaration.Variables.Select(static variable => variable.Initializer?.Value).OfType<ImplicitObjectCreationExpressionSyntax>();
}
