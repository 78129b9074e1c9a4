using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>Attributes by the names in their syntax.</summary>
internal static class Attributes
{
    /// <summary>The last part of an attribute's name, as it is written, with or without <c>Attribute</c>; empty if it has an alias.</summary>
    public static string NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax { Right: var name } => name.Identifier.ValueText,
        _ => "",
    };
}
