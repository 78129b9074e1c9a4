using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Evaluation;

/// <summary>
/// Finds what a name can be in a text if the declaration alone shows it: a constant's literal, or the name of an enum's value. Most parts of texts such as
/// <c>Section + ":" + Key</c> and <c>$"{Version}:{Type}"</c> are one of these, and a compiler that has just started need not compile the evaluator for them.
/// </summary>
internal static class DeclaredTexts
{
    /// <summary>The texts, with <see cref="Placeholder.Unknown"/> for the name of an enum's value; null if the declaration does not show them.</summary>
    /// <param name="value">A name, as in <c>Key</c>, or one with the name of a type or member before it, as in <c>Keys.Web</c>.</param>
    /// <param name="names">The names of the project.</param>
    public static List<string>? Of(ExpressionSyntax value, NameSearch names)
    {
        var owner = value is MemberAccessExpressionSyntax access ? access.Expression as IdentifierNameSyntax : null;
        var first = owner ?? value as IdentifierNameSyntax;
        var name = owner is null ? first : ((MemberAccessExpressionSyntax)value).Name as IdentifierNameSyntax;
        if (first is null || name is null || IsDeclaredInMember(first, names))
        {
            return null;
        }

        var text = name.Identifier.ValueText;
        if ((owner is null ? TypeAround(name) : TypeOf(owner, names)) is not { } type || names.Members(text).Length == ProjectNames.MaxMembers)
        {
            return null;
        }

        var texts = default(List<string>);
        foreach (var member in names.MembersOf(type, text))
        {
            if (TextOf(member, names) is not { } known)
            {
                return null;
            }

            (texts ??= []).Add(known);
        }

        return texts;
    }

    /// <summary>Whether a member declares a name itself, as that of a local or parameter, or in an accessor.</summary>
    private static bool IsDeclaredInMember(IdentifierNameSyntax name, NameSearch names)
    {
        var text = name.Identifier.ValueText;
        if (text is "value" or "field")
        {
            return true;
        }

        var member = SafeBinder.MemberOf(name);
        foreach (var node in names.In(member, text))
        {
            if (node is not IdentifierNameSyntax && node != member)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name of the type whose member is named after an owner: the type of a field or property, or the owner itself.</summary>
    private static string? TypeOf(IdentifierNameSyntax owner, NameSearch names)
    {
        var name = owner.Identifier.ValueText;
        return TypeAround(owner) is not { } type || names.MembersOf(type, name) is not { Count: > 0 } members ? name
            : DeclarationOf(members[0], names) is { } declaration && TypeIn(declaration) is IdentifierNameSyntax typeName ? typeName.Identifier.ValueText
            : null;
    }

    /// <summary>The name of the type around a place; null for top-level statements. A member of an outer type is not used: a base type can hide it.</summary>
    private static string? TypeAround(SyntaxNode place) => place.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;

    private static string? TextOf(ISymbol member, NameSearch names) => DeclarationOf(member, names) switch
    {
        EnumMemberDeclarationSyntax => Placeholder.UnknownText,
        VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: string text }, Parent.Parent: FieldDeclarationSyntax field }
            when field.Modifiers.Any(SyntaxKind.ConstKeyword) => text,
        { } declaration when TypeIn(declaration) is IdentifierNameSyntax type && names.IsEnum(type.Identifier.ValueText) => Placeholder.UnknownText,
        _ => null,
    };

    private static SyntaxNode? DeclarationOf(ISymbol member, NameSearch names) =>
        member.DeclaringSyntaxReferences is { Length: 1 } declarations ? declarations[0].GetSyntax(names.CancellationToken) : null;

    private static TypeSyntax? TypeIn(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } => type,
        PropertyDeclarationSyntax { Type: var type } => type,
        _ => null,
    };
}
