using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Evaluation;

/// <summary>The properties of .NET that return the value of their object, or always the same value.</summary>
internal static class KnownMembers
{
    /// <summary>The position of the key in a pair.</summary>
    public const string Key = "1";

    /// <summary>The position of the value in a pair.</summary>
    public const string Value = "2";

    /// <summary>Whether a property of this name can return the value of its object.</summary>
    public static bool CanBeValueOfInstance(string name) => name is "AbsoluteUri" or "OriginalString" or "Value" or "Result" or "Port";

    /// <summary>Whether a property returns the value of its object: the text of a Uri, the value of a nullable, a lazy one or a task, the port of an end point.</summary>
    public static bool IsValueOfInstance(ISymbol member) => member.Name switch
    {
        "AbsoluteUri" or "OriginalString" => TypeNames.Is(member.ContainingType, "System.Uri"),
        "Value" => TypeNames.Is(member.ContainingType, "System.Nullable") || TypeNames.Is(member.ContainingType, "System.Lazy"),
        "Result" => TypeNames.Is(member.ContainingType, "System.Threading.Tasks.Task") || TypeNames.Is(member.ContainingType, "System.Threading.Tasks.ValueTask"),
        "Port" => TypeNames.Is(member.ContainingType, "System.Net.IPEndPoint"),
        _ => false,
    };

    /// <summary>The position in a pair of a key and a value that a property returns, of one pair or of all those in a dictionary; or null.</summary>
    public static string? PartOfPair(ISymbol member) => member.Name switch
    {
        "Key" when TypeNames.Is(member.ContainingType, "System.Collections.Generic.KeyValuePair") => Key,
        "Value" when TypeNames.Is(member.ContainingType, "System.Collections.Generic.KeyValuePair") => Value,
        "Keys" when IsDictionary(member.ContainingType) => Key,
        "Values" when IsDictionary(member.ContainingType) => Value,
        _ => null,
    };

    /// <summary>Whether a member is a part of a tuple or pair, or of all those in a dictionary.</summary>
    public static bool IsPart(ISymbol? member) => member is IFieldSymbol { CorrespondingTupleField: not null } || (member is not null && PartOfPair(member) is not null);

    public static bool IsDictionary(ITypeSymbol? type) =>
        TypeNames.IsOrInherits(type, "System.Collections.Generic.IReadOnlyDictionary") || TypeNames.IsOrInherits(type, "System.Collections.Generic.IDictionary")
        || TypeNames.IsOrInherits(type, "System.Linq.ILookup");

    /// <summary>Whether a constructor copies or wraps a collection: <c>new HashSet&lt;int&gt;(ports)</c>.</summary>
    public static bool IsCopied(IMethodSymbol constructor) => constructor.Parameters is { Length: > 0 } parameters && parameters[0].Name is "collection" or "list" or "dictionary"
        && TypeNames.IsOrInherits(constructor.ContainingType, "System.Collections.IEnumerable") && constructor.ContainingNamespace.ToString().StartsWith("System.Collections", StringComparison.Ordinal);

    /// <summary>The values of a property that has only a few, or null: a request's scheme is http or https.</summary>
    public static string? TextOf(IPropertySymbol property) =>
        property.Name == "Scheme" && TypeNames.Is(property.ContainingType, "Microsoft.AspNetCore.Http.HttpRequest") ? "http" : null;

    /// <summary>
    /// Whether the static members of a .NET type of this name are options of a conversion, which stand beside the converted value: <c>int.Parse(text, NumberStyles.Integer)</c>. None is
    /// a part of an address, and to look up a first type, the compiler would read all references.
    /// </summary>
    public static bool AreOptions(string? type) => type is "CultureInfo" or "NumberFormatInfo" or "NumberStyles" or "DateTimeStyles" or "StringComparison" or "StringSplitOptions" or "UriKind";
}
