using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>Array creations, collection initializers and collection expressions, which the oldest supported compiler does not know.</summary>
internal static class Collections
{
    // The values of these members of SyntaxKind.
    private const int CollectionExpression = 9076;
    private const int ExpressionElement = 9077;
    private const int SpreadElement = 9078;

    /// <summary>The elements of a collection that an expression creates, with spread elements as collections; or null.</summary>
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

    /// <summary>The values that an object initializer assigns.</summary>
    public static List<ExpressionSyntax> ValuesAssignedIn(BaseObjectCreationExpressionSyntax creation)
    {
        var values = new List<ExpressionSyntax>();
        foreach (var expression in creation.Initializer?.Expressions ?? default)
        {
            if (expression is AssignmentExpressionSyntax { Right: var value })
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>The elements of an array or list that an expression creates, one for each position; null if spread elements shift them.</summary>
    public static List<ExpressionSyntax>? ElementsByPosition(ExpressionSyntax list)
    {
        if (!(list is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax || list.RawKind == CollectionExpression || list.IsKind(SyntaxKind.ArrayInitializerExpression)) || Elements(list) is not { } elements)
        {
            return null;
        }

        return elements.Exists(static element => element is InitializerExpressionSyntax || element.Parent?.RawKind == SpreadElement) ? null : elements;
    }

    /// <summary>The expression that creates the collection with an expression as an element, or null.</summary>
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
