using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>Array creations, collection initializers and collection expressions, of which the oldest supported compiler does not know the last.</summary>
internal static class Collections
{
    // SyntaxKind's members of these names.
    private const int CollectionExpression = 9076;
    private const int ExpressionElement = 9077;
    private const int SpreadElement = 9078;

    /// <summary>The elements where an expression makes a collection of given elements, those that are spread as the collection that they come from; or null.</summary>
    public static List<ExpressionSyntax>? Elements(ExpressionSyntax expression)
    {
        var initializer = expression switch
        {
            ArrayCreationExpressionSyntax array => array.Initializer,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer,
            StackAllocArrayCreationExpressionSyntax array => array.Initializer,
            InitializerExpressionSyntax list when IsList(list) => list,
            BaseObjectCreationExpressionSyntax { Initializer: { } list } when IsList(list) => list,
            _ => null,
        };
        if (initializer is not null)
        {
            return [.. initializer.Expressions];
        }

        if (expression.RawKind != CollectionExpression)
        {
            return null;
        }

        var elements = new List<ExpressionSyntax>();
        foreach (var element in expression.ChildNodes())
        {
            if (element.RawKind is ExpressionElement or SpreadElement)
            {
                foreach (var child in element.ChildNodes())
                {
                    if (child is ExpressionSyntax value)
                    {
                        elements.Add(value);
                    }
                }
            }
        }

        return elements;
    }

    /// <summary>The expression that makes the collection which an expression is an element of, or null.</summary>
    public static ExpressionSyntax? Of(SyntaxNode element) => element.Parent switch
    {
        InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax } list =>
            (ExpressionSyntax)list.Parent!,
        InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list when IsList(list) => creation,
        InitializerExpressionSyntax { Parent: EqualsValueClauseSyntax or AssignmentExpressionSyntax } list when IsList(list) => list,
        { RawKind: ExpressionElement or SpreadElement, Parent: ExpressionSyntax collection } => collection,
        _ => null,
    };

    private static bool IsList(InitializerExpressionSyntax list) =>
        list.Kind() is SyntaxKind.ArrayInitializerExpression or SyntaxKind.CollectionInitializerExpression;
}
