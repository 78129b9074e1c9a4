using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>Follows addresses in collections through LINQ and similar methods to a lambda.</summary>
internal static class UrlSequences
{
    /// <summary>The method that enumerates a collection, or null if the value is not a collection or is passed to another method.</summary>
    public static InvocationExpressionSyntax? Find(ExpressionSyntax value, BoundSemantics semantics)
    {
        var call = value.Parent switch
        {
            ArgumentSyntax argument => argument.Parent?.Parent as InvocationExpressionSyntax,
            MemberAccessExpressionSyntax access when access.Expression == value => access.Parent as InvocationExpressionSyntax,
            _ => null,
        };
        return call is not null && semantics.SymbolOf(call) is IMethodSymbol method && IsSequence(method) ? call : null;
    }

    /// <summary>The parameters of the method's lambdas that receive the collection's elements.</summary>
    public static IEnumerable<SyntaxNode> Elements(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is AnonymousFunctionExpressionSyntax lambda && Functions.ParametersOf(lambda) is { Count: > 0 } parameters)
            {
                yield return parameters[0];
            }
        }
    }

    /// <summary>Whether the method returns the elements unchanged; its lambda, if any, only reads them.</summary>
    public static bool IsCarried(InvocationExpressionSyntax call, BoundSemantics semantics) =>
        semantics.SymbolOf(call) is IMethodSymbol { ReturnsVoid: false, Name: var name } && name
            is not ("Select" or "SelectMany" or "Count" or "Any" or "All" or "Contains" or "Aggregate" or "ToDictionary" or "Zip" or "ForEachAsync" or "ForEach");

    /// <summary>The call of Select that returns a sequence of its lambda's results, or null for another lambda.</summary>
    public static InvocationExpressionSyntax? Projection(LambdaExpressionSyntax lambda, BoundSemantics semantics) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && semantics.SymbolOf(call) is IMethodSymbol { Name: "Select" or "SelectMany" } method && IsSequence(method)
            ? call
            : null;

    private static bool IsSequence(IMethodSymbol method) =>
        TypeNames.Is(method.ContainingType, "System.Linq.Enumerable")
        || TypeNames.Is(method.ContainingType, "System.MemoryExtensions")
        || (method.Name is "ForEach" && TypeNames.Is(method.ContainingType, "System.Collections.Generic.List"))
        || (method.Name is "ForEach" && TypeNames.Is(method.ContainingType, "System.Array"))
        || (method.Name is "ForEach" or "ForEachAsync" && TypeNames.Is(method.ContainingType, "System.Threading.Tasks.Parallel"));
}
