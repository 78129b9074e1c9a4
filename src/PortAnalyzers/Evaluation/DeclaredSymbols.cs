using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>
/// Finds what a name refers to if declarations alone show it: the method of <c>StartServer(6000)</c> where only one StartServer is in scope, or the property of <c>options.Port</c>
/// where options is declared with its type. To bind a name, the compiler binds the whole member around it, and a name can be in hundreds of members.
/// </summary>
internal sealed class DeclaredSymbols(SemanticModel model, SafeBinder binder, NameSearch names)
{
    /// <summary>The maximum number of variables of which each is declared with the next one.</summary>
    private const int MaxDepth = 8;

    private int _depth;

    /// <summary>The only method or constructor that a call can call, or null if there are more, or if only binding can show it.</summary>
    public IMethodSymbol? FindCallee(SyntaxNode call) => binder.IsSafe(call) ? CalleeOf(call) : null;

    /// <summary>The field or property to which a name refers, or null if only binding can show it.</summary>
    public ISymbol? FindMember(SyntaxNode name) => binder.IsSafe(name) ? MemberOf(name) : null;

    /// <summary>The declaration of the variable or parameter to which a name refers; null for a member, or if only binding can show it.</summary>
    public SyntaxNode? FindLocal(SyntaxNode name) => name is IdentifierNameSyntax identifier && IsAlone(identifier) && TryFindLocal(identifier, out var local)
        && local is ParameterSyntax or VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: not RefTypeSyntax } }
        ? local
        : null;

    private IMethodSymbol? CalleeOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: var callee } => OnlyFor(call, SymbolsOf(callee)),
        ObjectCreationExpressionSyntax { Type: var type } => ConstructorFor(call, TypeOf(type)),
        ImplicitObjectCreationExpressionSyntax creation => ConstructorFor(call, TargetOf(creation)),
        ConstructorInitializerSyntax initializer => ConstructorFor(call, initializer.IsKind(SyntaxKind.ThisConstructorInitializer) ? TypeAround(call) : TypeAround(call)?.BaseType),
        _ => null,
    };

    /// <summary>A target-typed creation of a nullable value calls a constructor of the value.</summary>
    private static IMethodSymbol? ConstructorFor(SyntaxNode call, INamedTypeSymbol? type) =>
        type is null || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? null : OnlyFor(call, ImmutableArray<ISymbol>.CastUp(type.InstanceConstructors));

    private ISymbol? MemberOf(SyntaxNode name) => SymbolsOf(name) is { Length: 1 } only && only[0] is IFieldSymbol or IPropertySymbol ? only[0] : null;

    /// <summary>The symbols to which a name may refer; none if that is not clear.</summary>
    private ImmutableArray<ISymbol> SymbolsOf(SyntaxNode name)
    {
        var identifier = (name is MemberAccessExpressionSyntax access ? access.Name : name is MemberBindingExpressionSyntax binding ? binding.Name : name) as IdentifierNameSyntax;
        return identifier?.Parent switch
        {
            MemberAccessExpressionSyntax { Name: var member, Expression: var owner } when member == identifier => MembersOf(TypeOf(owner), identifier),
            MemberBindingExpressionSyntax member => MembersOf(Arguments.ConditionalAccessOf(member) is { } conditional ? TypeOf(conditional.Expression) : null, identifier),
            AssignmentExpressionSyntax { Left: var left, Parent: InitializerExpressionSyntax initializer } when left == identifier =>
                MembersOf(initializer.Parent is ObjectCreationExpressionSyntax creation ? TypeOf(creation.Type) : null, identifier),
            _ => identifier is not null && IsAlone(identifier) && TryFindLocal(identifier, out var local) && local is null
                ? binder.LookUp(identifier.Identifier.ValueText, identifier, model)
                : ImmutableArray<ISymbol>.Empty,
        };
    }

    /// <summary>Whether a name is an expression by itself, so that what is in scope decides its meaning.</summary>
    private static bool IsAlone(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        AssignmentExpressionSyntax { Left: var left, Parent: InitializerExpressionSyntax } => left != name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        _ => !SyntaxFacts.IsInNamespaceOrTypeContext(name),
    } && SyntaxSemantics.SetterOf(name, name.Identifier.ValueText) is null;

    private ImmutableArray<ISymbol> MembersOf(INamedTypeSymbol? type, IdentifierNameSyntax name) =>
        type is null ? ImmutableArray<ISymbol>.Empty : binder.LookUp(name.Identifier.ValueText, name, model, type);

    /// <summary>Finds the local or parameter to which a name refers.</summary>
    /// <param name="name">The name.</param>
    /// <param name="local">Its declaration; null if the name refers to a member or a type.</param>
    /// <returns>False if that is not clear: there are several, or a local function or a query declares the name.</returns>
    private bool TryFindLocal(IdentifierNameSyntax name, out SyntaxNode? local)
    {
        local = null;
        var member = SafeBinder.MemberOf(name);
        foreach (var node in names.In(member, name.Identifier.ValueText))
        {
            if (node is not IdentifierNameSyntax && node != member && !SyntaxSemantics.IsLocal(node))
            {
                return false;
            }
        }

        var locals = SyntaxSemantics.LocalsNamed(name.Identifier.ValueText, name, names);
        local = locals.Count > 0 ? locals[0] : null;
        return locals.Count <= 1;
    }

    private INamedTypeSymbol? TypeOf(ExpressionSyntax owner) => owner switch
    {
        ThisExpressionSyntax => TypeAround(owner),
        ParenthesizedExpressionSyntax { Expression: var inner } => TypeOf(inner),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner } => TypeOf(inner),
        CastExpressionSyntax { Type: var type } => TypeOf(type),
        ObjectCreationExpressionSyntax { Type: var type } => TypeOf(type),
        InvocationExpressionSyntax => CalleeOf(owner)?.ReturnType as INamedTypeSymbol,
        MemberAccessExpressionSyntax => TypeOf(MemberOf(owner)),
        IdentifierNameSyntax name when TryFindLocal(name, out var local) => local is null ? TypeOfMember(name) : TypeOfLocal(local),
        _ => null,
    };

    /// <summary>The type whose member contains a node.</summary>
    private INamedTypeSymbol? TypeAround(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        ? binder.FindModel(type.SyntaxTree, model)?.GetDeclaredSymbol(type, names.CancellationToken) as INamedTypeSymbol
        : null;

    /// <summary>The type of a target-typed creation, if it is given to a variable or returned.</summary>
    private INamedTypeSymbol? TargetOf(ImplicitObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax when Arguments.TargetOf(creation) is { } type => TypeOf(type),
        AssignmentExpressionSyntax { Left: var variable, Right: var value } assignment when value == creation && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => TypeOf(variable),
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => ResultOf(creation.Parent),
        _ => null,
    };

    /// <summary>The type of what a member or local function returns at a place.</summary>
    private INamedTypeSymbol? ResultOf(SyntaxNode place) => place.FirstAncestorOrSelf<SyntaxNode>(static node => node
        is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax { Keyword.RawKind: not (int)SyntaxKind.GetKeyword }) switch
        {
            MethodDeclarationSyntax { ReturnType: var type, Modifiers: var modifiers } when !modifiers.Any(SyntaxKind.AsyncKeyword) => TypeOf(type),
            LocalFunctionStatementSyntax { ReturnType: var type, Modifiers: var modifiers } when !modifiers.Any(SyntaxKind.AsyncKeyword) => TypeOf(type),
            BasePropertyDeclarationSyntax { Type: var type } => TypeOf(type),
            _ => null,
        };

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => symbol,
    } as INamedTypeSymbol;

    /// <summary>The type of a member, or the type that has the name itself.</summary>
    private INamedTypeSymbol? TypeOfMember(IdentifierNameSyntax name) =>
        binder.LookUp(name.Identifier.ValueText, name, model) is { Length: 1 } only ? TypeOf(only[0]) : null;

    private INamedTypeSymbol? TypeOfLocal(SyntaxNode local) => local switch
    {
        // In code that does not compile, variables can be declared with each other.
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true }, Initializer.Value: var value } => _depth < MaxDepth ? TypeOfValue(value) : null,
        ParameterSyntax { Type: { } type } => TypeOf(type),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { IsVar: false } type } } => TypeOf(type),
        ForEachStatementSyntax { Type: { IsVar: false } type } => TypeOf(type),
        _ => null,
    };

    private INamedTypeSymbol? TypeOfValue(ExpressionSyntax value)
    {
        _depth++;
        var type = TypeOf(value);
        _depth--;
        return type;
    }

    /// <summary>The type that a type name means, without its type arguments; null if it is not a simple name, or the name of a type parameter.</summary>
    private INamedTypeSymbol? TypeOf(TypeSyntax type) => type switch
    {
        // The members of a nullable value are others.
        NullableTypeSyntax { ElementType: var element } => TypeOf(element) is { IsReferenceType: true } reference ? reference : null,
        SimpleNameSyntax { IsVar: false } name when !names.In(SafeBinder.MemberOf(name), name.Identifier.ValueText).Exists(static node => node is TypeParameterSyntax) =>
            binder.LookUpScope(name, model) as INamedTypeSymbol,
        _ => null,
    };

    /// <summary>The only one of some methods that takes as many arguments as a call has; null if there are more, or anything else.</summary>
    private static IMethodSymbol? OnlyFor(SyntaxNode call, ImmutableArray<ISymbol> symbols)
    {
        var only = default(IMethodSymbol);
        foreach (var symbol in symbols)
        {
            if (symbol is not IMethodSymbol method || (Fits(method, call) && only is not null))
            {
                return null;
            }

            only = Fits(method, call) ? method : only;
        }

        return only;
    }

    /// <summary>Whether a method takes as many arguments as a call has.</summary>
    private static bool Fits(IMethodSymbol method, SyntaxNode call)
    {
        var count = Arguments.ListOf(call)?.Arguments.Count ?? 0;
        var parameters = method.Parameters;
        var isOpen = parameters.Length > 0 && parameters[parameters.Length - 1].IsParams;
        var required = 0;
        foreach (var parameter in parameters)
        {
            required += parameter.IsOptional || parameter.IsParams ? 0 : 1;
        }

        return count >= required && (isOpen || count <= parameters.Length) && !IsCopy(method);
    }

    /// <summary>Whether a method is the constructor with which the compiler copies a record: no code calls it.</summary>
    private static bool IsCopy(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, Parameters: { Length: 1 } parameters }
        && SymbolEqualityComparer.Default.Equals(parameters[0].Type, method.ContainingType);
}
