using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>The bodies of methods, local functions, properties and lambdas.</summary>
internal static class Functions
{
    /// <summary>The expressions that a function returns or yields; none if it has no body.</summary>
    public static List<ExpressionSyntax> ResultsOf(SyntaxNode function)
    {
        var results = new List<ExpressionSyntax>();
        switch (function)
        {
            case MethodDeclarationSyntax method:
                Add(method.ExpressionBody, method.Body, results);
                break;
            case LocalFunctionStatementSyntax local:
                Add(local.ExpressionBody, local.Body, results);
                break;
            case PropertyDeclarationSyntax property:
                if (property.ExpressionBody is { } value)
                {
                    results.Add(value.Expression);
                }
                else if (GetterOf(property) is { } getter)
                {
                    Add(getter.ExpressionBody, getter.Body, results);
                }

                break;
            case AnonymousFunctionExpressionSyntax lambda:
                if (lambda.ExpressionBody is { } expression)
                {
                    results.Add(expression);
                }
                else if (lambda.Block is { } block)
                {
                    Add(null, block, results);
                }

                break;
        }

        return results;
    }

    /// <summary>Expressions, with the results of the functions among them.</summary>
    public static List<ExpressionSyntax> ValuesOf(List<ExpressionSyntax> expressions)
    {
        var values = new List<ExpressionSyntax>();
        foreach (var expression in expressions)
        {
            if (expression is AnonymousFunctionExpressionSyntax)
            {
                values.AddRange(ResultsOf(expression));
            }
            else
            {
                values.Add(expression);
            }
        }

        return values;
    }

    /// <summary>The parameters of a function, constructor or type with a primary constructor.</summary>
    public static IReadOnlyList<ParameterSyntax> ParametersOf(SyntaxNode function)
    {
        foreach (var child in function.ChildNodes())
        {
            if (child is ParameterListSyntax { Parameters: var parameters })
            {
                return parameters;
            }
        }

        return function is SimpleLambdaExpressionSyntax { Parameter: var parameter } ? [parameter] : [];
    }

    /// <summary>The getter of a property, or null for an auto-property.</summary>
    public static AccessorDeclarationSyntax? GetterOf(PropertyDeclarationSyntax property)
    {
        if (property.AccessorList is { } list)
        {
            foreach (var accessor in list.Accessors)
            {
                if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
                {
                    return accessor;
                }
            }
        }

        return null;
    }

    private static void Add(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body, List<ExpressionSyntax> results)
    {
        if (arrow is not null)
        {
            results.Add(arrow.Expression);
        }
        else if (body is not null)
        {
            foreach (var node in body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            {
                switch (node)
                {
                    case ReturnStatementSyntax { Expression: { } result }:
                        results.Add(result);
                        break;
                    case YieldStatementSyntax { Expression: { } element }:
                        results.Add(element);
                        break;
                }
            }
        }
    }
}
