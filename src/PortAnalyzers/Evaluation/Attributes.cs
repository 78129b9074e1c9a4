using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>Attributes by the names in their syntax.</summary>
internal static class Attributes
{
    /// <summary>The key of a property in the section to which its class is bound: its name, or that of <c>[ConfigurationKeyName("listen_port")]</c>.</summary>
    public static string SettingNameOf(PropertyDeclarationSyntax property)
    {
        foreach (var list in property.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (NameOf(attribute) is "ConfigurationKeyName" or "ConfigurationKeyNameAttribute"
                    && attribute.ArgumentList is { Arguments: { Count: 1 } arguments } && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string name })
                {
                    return name;
                }
            }
        }

        return property.Identifier.ValueText;
    }

    /// <inheritdoc cref="SettingNameOf(PropertyDeclarationSyntax)"/>
    public static string SettingNameOf(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "ConfigurationKeyNameAttribute" && attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is string name)
            {
                return name;
            }
        }

        return property.Name;
    }

    /// <summary>The last part of an attribute's name, as it is written, with or without <c>Attribute</c>; empty if it has an alias.</summary>
    public static string NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax { Right: var name } => name.Identifier.ValueText,
        _ => "",
    };
}
