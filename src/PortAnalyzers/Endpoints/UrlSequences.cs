using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.Values;

namespace PortAnalyzers.Endpoints;

/// <summary>How addresses go through collections: into a list, and by LINQ and its like from there to a lambda.</summary>
internal static class UrlSequences
{
    /// <summary>The list that an object creation with a collection initializer makes, where the value is one of its elements; or null.</summary>
    public static IOperation? ListOf(IOperation value) =>
        value.Parent is IArgumentOperation
        {
            Parent: IInvocationOperation
            {
                TargetMethod.Name: EndpointApis.AddMethod, Instance: IInstanceReferenceOperation,
                Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list },
            },
        }
            ? list
            : null;

    /// <summary>The method that goes through a collection, or null where the value is none, or is handed to another method.</summary>
    public static IInvocationOperation? Find(IOperation value)
    {
        var call = value.Parent is IArgumentOperation argument ? argument.Parent as IInvocationOperation : value.Parent as IInvocationOperation;
        return call is not null && (call.Instance == value || call.TargetMethod.IsExtensionMethod || call.TargetMethod.IsStatic) && IsSequence(call.TargetMethod) ? call : null;
    }

    /// <summary>The parameters of the method's lambdas, which hold the collection's elements.</summary>
    public static IEnumerable<ISymbol> Elements(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters } })
            {
                yield return parameters[0];
            }
        }
    }

    /// <summary>Whether the method gives the elements as they are; a lambda of its own only looks at them.</summary>
    public static bool IsCarried(IInvocationOperation call) => call.Type is { SpecialType: not SpecialType.System_Void } && call.TargetMethod.Name
        is not ("Select" or "SelectMany" or "Count" or "Any" or "All" or "Contains" or "Aggregate" or "ToDictionary" or "Zip" or "ForEachAsync" or "ForEach");

    /// <summary>The call of Select that makes a sequence of what its lambda returns, or null for another return.</summary>
    public static IOperation? Projection(IReturnOperation result)
    {
        var parent = result.Parent;
        while (parent is IBlockOperation or IConditionalOperation or IUsingOperation or ITryOperation)
        {
            parent = parent.Parent;
        }

        return parent is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } }
            && IsSequence(call.TargetMethod) && call.TargetMethod.Name is "Select" or "SelectMany"
            ? call
            : null;
    }

    /// <summary>Whether the value is only filled here: a list that gets another element, a builder that gets another part.</summary>
    public static bool IsFilled(IOperation value) => value.Parent switch
    {
        IInvocationOperation { TargetMethod.Name: EndpointApis.AddMethod or "AddRange" or "Clear" } call => call.Instance == value,
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property => property.Instance == value && assignment.Target == property,
        _ => false,
    };

    private static bool IsSequence(IMethodSymbol method) =>
        TypeNames.Is(method.ContainingType, "System.Linq.Enumerable")
        || (method.Name is "ForEach" && TypeNames.Is(method.ContainingType, "System.Collections.Generic.List"))
        || (method.Name is "ForEach" && TypeNames.Is(method.ContainingType, "System.Array"))
        || (method.Name is "ForEach" or "ForEachAsync" && TypeNames.Is(method.ContainingType, "System.Threading.Tasks.Parallel"));
}
