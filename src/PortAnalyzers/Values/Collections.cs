using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PortAnalyzers.Values;

/// <summary>Array creations and collection expressions, of which the oldest supported compiler does not know the latter.</summary>
internal static class Collections
{
    /// <summary>OperationKind.CollectionExpression.</summary>
    private const int CollectionExpression = 127;

    /// <summary>The element values where the operation makes a collection of given elements, or null.</summary>
    public static IEnumerable<IOperation>? Elements(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Elements(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        _ when (int)operation.Kind == CollectionExpression => operation.ChildOperations,
        _ => null,
    };

    /// <summary>The collection that an operation is an element of, or null.</summary>
    public static IOperation? Of(IOperation element) => element.Parent switch
    {
        IArrayInitializerOperation { Parent: IArrayCreationOperation array } => array,
        { } parent when (int)parent.Kind == CollectionExpression => parent,
        _ => null,
    };
}
