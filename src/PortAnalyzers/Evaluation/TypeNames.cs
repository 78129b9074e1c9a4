using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Evaluation;

/// <summary>
/// Compares types by full name. Names instead of symbols, so that nothing is looked up before there is a candidate, and
/// a type that two assemblies define is still recognized.
/// </summary>
internal static class TypeNames
{
    /// <summary>Whether the type, or its generic definition, has this full name without type parameters.</summary>
    public static bool Is(ITypeSymbol? type, string fullName)
    {
        if (type is null)
        {
            return false;
        }

        var end = fullName.Length;
        ISymbol symbol = type;
        while (true)
        {
            var name = symbol.Name;
            var start = end - name.Length;
            if (start < 0 || string.CompareOrdinal(fullName, start, name, 0, name.Length) != 0)
            {
                return false;
            }

            symbol = symbol.ContainingSymbol;
            if (symbol is not (INamespaceSymbol { IsGlobalNamespace: false } or INamedTypeSymbol))
            {
                return start == 0;
            }

            end = start - 1;
            if (end < 0 || fullName[end] != '.')
            {
                return false;
            }
        }
    }

    /// <summary>Whether a type is a class or derives from it.</summary>
    public static bool IsOrInherits(ITypeSymbol type, INamedTypeSymbol @class)
    {
        var current = type;
        while (current is not null && !SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, @class.OriginalDefinition))
        {
            current = current.BaseType;
        }

        return current is not null;
    }

    /// <summary>Whether the type is, derives from, or implements the named one.</summary>
    public static bool IsOrInherits(ITypeSymbol? type, string fullName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, fullName))
            {
                return true;
            }
        }

        return type is not null && type.AllInterfaces.Any(implemented => Is(implemented, fullName));
    }
}
