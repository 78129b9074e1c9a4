using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Values;

/// <summary>
/// Finds what a name is declared with, without binding the code that uses it: locals by syntax, members of the same file by
/// syntax too, what is left by the symbols that a scope has.
/// </summary>
/// <remarks>
/// A member of an instance is looked for by its name alone, in all types of the project: one of a referenced assembly has no known value, and of
/// those with the same name few have one.
/// </remarks>
internal sealed class DeclaredValues(SemanticModel model, SafeBinder binder, CancellationToken cancellationToken)
{
    private const int MaxNamesakes = 8;

    private readonly LocalDeclarations _locals = new(cancellationToken);
    private readonly Dictionary<string, DeclaredValue> _members = [];

    /// <summary>What an identifier or a member access is declared with.</summary>
    public DeclaredValue Find(ExpressionSyntax name) => name switch
    {
        IdentifierNameSyntax identifier => FindLocal(identifier) ?? FindInScope(identifier, identifier.Identifier.ValueText),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } access => FindMember(access.Expression, member.Identifier.ValueText),
        _ => DeclaredValue.Unknown,
    };

    private DeclaredValue FindMember(ExpressionSyntax owner, string name)
    {
        switch (owner)
        {
            case ThisExpressionSyntax:
                return FindInScope(owner, name);
            case BaseExpressionSyntax:
                return DeclaredValue.Open;
            case PredefinedTypeSyntax:
                return name == nameof(string.Empty) ? DeclaredValue.Known("") : DeclaredValue.Open;
        }

        for (var type = ScopeOf(owner); type is not null; type = (type as ITypeSymbol)?.BaseType)
        {
            if (type.GetMembers(name) is { IsEmpty: false } members)
            {
                return DeclaredValue.AnyOf([.. members.Select(OfSymbol)]);
            }
        }

        return FindByName(name);
    }

    /// <summary>What locals and parameters of this name in the same member are declared with, or null where there is none.</summary>
    private DeclaredValue? FindLocal(IdentifierNameSyntax identifier)
    {
        var named = _locals.Named(identifier.Identifier.ValueText, SafeBinder.MemberOf(identifier));
        DeclaredValue[] values =
        [
            .. named.Where(local => local is not AssignmentExpressionSyntax && HidingScopeOf(local).Span.Contains(identifier.Span))
                .Select(local => OfLocal(local, named)),
        ];
        return values.Length == 0 ? null : DeclaredValue.AnyOf(values);
    }

    /// <summary>The part of a member in which a local or parameter hides a field of the same name.</summary>
    private static SyntaxNode HidingScopeOf(SyntaxNode local) => local.FirstAncestorOrSelf<SyntaxNode>(static node => node
        is BlockSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or UsingStatementSyntax or FixedStatementSyntax or CatchClauseSyntax
        or CompilationUnitSyntax
        || (node is MemberDeclarationSyntax and not GlobalStatementSyntax))!;

    /// <summary>As <see cref="SingleAssignment"/> finds it, among the assignments to all locals of its name.</summary>
    private static DeclaredValue OfLocal(SyntaxNode declaration, IEnumerable<SyntaxNode> named)
    {
        if (declaration is not VariableDeclaratorSyntax local)
        {
            return DeclaredValue.Unknown;
        }

        var scope = SingleAssignment.ScopeOf(local);
        ExpressionSyntax[] values =
        [
            .. named.OfType<AssignmentExpressionSyntax>().Where(assignment => scope.Span.Contains(assignment.Span)).Select(static assignment => assignment.Right),
        ];
        var initializer = local.Initializer?.Value;
        return initializer is null && values.Length == 1 ? DeclaredValue.Of(values[0], isConstant: false)
            : values.Length == 0 ? DeclaredValue.Of(initializer, declaration.Parent?.Parent is LocalDeclarationStatementSyntax { IsConst: true })
            : DeclaredValue.Unknown;
    }

    /// <summary>What a member of the types around a place, or a name that is imported there, is declared with.</summary>
    private DeclaredValue FindInScope(SyntaxNode place, string name)
    {
        foreach (var type in place.Ancestors().OfType<BaseTypeDeclarationSyntax>())
        {
            foreach (var member in MembersOf(type))
            {
                if (NameOf(member) == name)
                {
                    return OfMember(member);
                }
            }

            if (type.ChildNodes().OfType<ParameterListSyntax>().Any(list => list.Parameters.Any(parameter => parameter.Identifier.ValueText == name)))
            {
                return DeclaredValue.Unknown;
            }

            if (type.BaseList is not null || type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                break;
            }
        }

        return DeclaredValue.AnyOf([.. LookUp(place, name).Select(OfSymbol)]);
    }

    private static IEnumerable<SyntaxNode> MembersOf(BaseTypeDeclarationSyntax type) => type is TypeDeclarationSyntax { Members: var members }
        ? members.SelectMany(static member => member is BaseFieldDeclarationSyntax field ? (IEnumerable<SyntaxNode>)field.Declaration.Variables : [member])
        : type.ChildNodes().OfType<EnumMemberDeclarationSyntax>();

    private static string? NameOf(SyntaxNode member) => member switch
    {
        VariableDeclaratorSyntax field => field.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax constant => constant.Identifier.ValueText,
        _ => null,
    };

    private static DeclaredValue OfMember(SyntaxNode member) => member switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: FieldDeclarationSyntax { Modifiers: var modifiers } }
            when modifiers.Any(SyntaxKind.ConstKeyword) => DeclaredValue.Of(value, isConstant: true),
        VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: FieldDeclarationSyntax { Modifiers: var modifiers } }
            when modifiers.Any(SyntaxKind.ReadOnlyKeyword) => DeclaredValue.Of(value, isConstant: false),
        PropertyDeclarationSyntax { Initializer.Value: var value, AccessorList.Accessors: { Count: 1 } } => DeclaredValue.Of(value, isConstant: false),
        PropertyDeclarationSyntax property when SingleAssignment.ResultOf(property) is { } value => DeclaredValue.Of(value, isConstant: false),
        // In a text it gives its name, not its number.
        EnumMemberDeclarationSyntax { EqualsValue.Value: var value } => DeclaredValue.Of(value, isConstant: false),
        EnumMemberDeclarationSyntax => DeclaredValue.Open,
        _ => DeclaredValue.Unknown,
    };

    private DeclaredValue FindByName(string name)
    {
        if (!_members.TryGetValue(name, out var value))
        {
            value = FindNamesakes(name);
            _members.Add(name, value);
        }

        return value;
    }

    private DeclaredValue FindNamesakes(string name)
    {
        if (!model.Compilation.ContainsSymbolsWithName(name, SymbolFilter.Member, cancellationToken))
        {
            return DeclaredValue.Unknown;
        }

        ISymbol[] namesakes = [.. model.Compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellationToken)
            .Where(static symbol => symbol is IFieldSymbol or IPropertySymbol)
            .Take(MaxNamesakes + 1)];
        return namesakes.Length > MaxNamesakes ? DeclaredValue.Open : DeclaredValue.AnyOf([.. namesakes.Select(OfSymbol)]);
    }

    private DeclaredValue OfSymbol(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field when KnownFields.TextOf(field) is { } text => DeclaredValue.Known(text),
        IFieldSymbol or IPropertySymbol when DeclarationOf(symbol) is { } declaration => OfMember(declaration),
        IFieldSymbol { HasConstantValue: true, ConstantValue: IConvertible constant } =>
            DeclaredValue.Known(constant.ToString(CultureInfo.InvariantCulture), isConstant: symbol.ContainingType.TypeKind != TypeKind.Enum),
        _ => DeclaredValue.Unknown,
    };

    /// <summary>The declaration of a symbol in this project, or null.</summary>
    private SyntaxNode? DeclarationOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && model.Compilation.ContainsSyntaxTree(reference.SyntaxTree)
            ? reference.GetSyntax(cancellationToken)
            : null;

    /// <summary>The type or namespace that an expression names, or null where it has a value.</summary>
    private INamespaceOrTypeSymbol? ScopeOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier when FindLocal(identifier) is not null => null,
        SimpleNameSyntax name => LookUpScope(name),
        AliasQualifiedNameSyntax { Alias.Identifier.ValueText: "global", Name.Identifier.ValueText: var name } =>
            ScopeIn(model.Compilation.GlobalNamespace, name),
        AliasQualifiedNameSyntax { Alias: var alias, Name.Identifier.ValueText: var name } => ScopeIn(LookUpScope(alias), name),
        MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name } => ScopeIn(ScopeOf(owner), name),
        _ => null,
    };

    private static INamespaceOrTypeSymbol? ScopeIn(INamespaceOrTypeSymbol? scope, string name) =>
        scope?.GetMembers(name).OfType<INamespaceOrTypeSymbol>().FirstOrDefault();

    private INamespaceOrTypeSymbol? LookUpScope(SimpleNameSyntax name)
    {
        var symbol = PositionAt(name) is { } position
            ? binder.ModelOf(name.SyntaxTree, model).LookupNamespacesAndTypes(position, container: null, name.Identifier.ValueText).FirstOrDefault()
            : null;
        return (symbol is IAliasSymbol alias ? alias.Target : symbol) as INamespaceOrTypeSymbol;
    }

    private IEnumerable<ISymbol> LookUp(SyntaxNode place, string name) => PositionAt(place) is { } position
        ? binder.ModelOf(place.SyntaxTree, model).LookupSymbols(position, container: null, name)
        : Enumerable.Empty<ISymbol>();

    /// <summary>
    /// Where to look up the names that a place can use: right inside the type around it, which the compiler knows without a look at the bodies of
    /// members. Null for top-level statements that are not safe to look at.
    /// </summary>
    private int? PositionAt(SyntaxNode place)
    {
        foreach (var type in place.Ancestors().OfType<BaseTypeDeclarationSyntax>())
        {
            if (type.OpenBraceToken.Span.Length > 0)
            {
                return type.OpenBraceToken.Span.End;
            }
        }

        var root = place.SyntaxTree.GetRoot(cancellationToken);
        return binder.IsSafe(root) ? root.FullSpan.End : null;
    }
}
