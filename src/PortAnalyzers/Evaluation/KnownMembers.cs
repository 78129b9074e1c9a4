using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Evaluation;

/// <summary>The properties of .NET that give the value of the object that they are read from, or one that is always the same.</summary>
internal static class KnownMembers
{
    /// <summary>Whether a property of this name can give the value of its object.</summary>
    public static bool CanBeValueOfInstance(string name) => name is "AbsoluteUri" or "OriginalString" or "Value" or "Result" or "Port";

    /// <summary>Whether a property gives the value of its object: a Uri's text, what a nullable or a task holds, an end point's port.</summary>
    public static bool IsValueOfInstance(ISymbol member) => member.Name switch
    {
        "AbsoluteUri" or "OriginalString" => TypeNames.Is(member.ContainingType, "System.Uri"),
        "Value" => TypeNames.Is(member.ContainingType, "System.Nullable") || TypeNames.Is(member.ContainingType, "System.Lazy"),
        "Result" => TypeNames.Is(member.ContainingType, "System.Threading.Tasks.Task") || TypeNames.Is(member.ContainingType, "System.Threading.Tasks.ValueTask"),
        "Port" => TypeNames.Is(member.ContainingType, "System.Net.IPEndPoint"),
        _ => false,
    };

    /// <summary>The text of a property that is always one of a few, or null: a request's scheme is http or https.</summary>
    public static string? TextOf(IPropertySymbol property) =>
        property.Name == "Scheme" && TypeNames.Is(property.ContainingType, "Microsoft.AspNetCore.Http.HttpRequest") ? "http" : null;
}
