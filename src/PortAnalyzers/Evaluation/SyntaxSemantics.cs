using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>
/// Answers what code may mean from its syntax and the declarations of the project, without binding it: binding an expression binds the whole
/// member around it. A syntactic pre-filter: false positives are allowed, false negatives are not.
/// </summary>
/// <remarks>
/// A member of an object is searched by name, in all types of the project. Searches outside of the file are deferred:
/// <see cref="SeesProject"/> says whether they are allowed.
/// </remarks>
internal sealed class SyntaxSemantics(
    SemanticModel model, SafeBinder binder, NameSearch names, IConfigurationValues configuration, bool seesProject, CancellationToken cancellationToken)
    : ISemantics
{
    private const int MaxNamesakes = 8;

    private readonly Dictionary<string, NameMeaning> _namesakes = [];

    public bool IsExact => false;

    public bool SeesProject => seesProject;

    public NameSearch Names => names;

    public ISemantics BySyntax => this;

    public IConfigurationValues Configuration => configuration;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Where nothing is bound, the evaluator's own limits are enough.</summary>
    public int Refusals => 0;

    public void Begin()
    {
    }

    public NameMeaning Resolve(ExpressionSyntax name) => name switch
    {
        IdentifierNameSyntax { Parent: NameColonSyntax } member when Patterns.OwnerOf(member) is { } owner => ResolveMember(owner, member.Identifier.ValueText),
        IdentifierNameSyntax identifier => ResolveIdentifier(identifier),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } access => ResolveMember(access.Expression, member.Identifier.ValueText),
        MemberBindingExpressionSyntax { Name: IdentifierNameSyntax member } binding when Arguments.ConditionalAccessOf(binding) is { } access =>
            ResolveMember(access.Expression, member.Identifier.ValueText),
        _ => NameMeaning.Unknown,
    };

    public IReadOnlyList<CallMeaning> Describe(ExpressionSyntax call)
    {
        switch (call)
        {
            case ElementAccessExpressionSyntax access:
                // An element of a list, an entry of a dictionary, or the setting of a key; a text is no index of a list.
                var meanings = new List<CallMeaning>();
                var key = SettingWrite.KeyOf(access);
                if (key is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax))
                {
                    meanings.Add(new CallMeaning { Flow = ValueFlow.Same, Values = [access.Expression] });
                }

                if (Arguments.KeyOf(access) is { } ofEntry)
                {
                    meanings.Add(new CallMeaning { Flow = ValueFlow.Entry, Values = [access.Expression, ofEntry] });
                }

                if (key is not null)
                {
                    meanings.Add(new CallMeaning { Flow = ValueFlow.Setting, Access = SettingAccess.Value, Values = [key] });
                }

                return meanings;
            case BaseObjectCreationExpressionSyntax creation:
                // Uri and IPEndPoint: the value of their argument. Lazy: that of its function.
                return [new CallMeaning { Flow = ValueFlow.Same, Values = Functions.ValuesOf(Arguments.ValuesOf(creation)) }];
            case InvocationExpressionSyntax invocation:
                return DescribeInvocation(invocation);
            default:
                return [];
        }
    }

    public IReadOnlyList<CallMeaning> DescribeFunction(ExpressionSyntax method)
    {
        var meanings = new List<CallMeaning>();
        if (LastNameOf(method) is { } name)
        {
            var known = KnownFunction.IndexOf(name, 0);
            if (known >= 0 && KnownFunction.FlowAt(known) == ValueFlow.Same)
            {
                meanings.Add(new CallMeaning { Flow = ValueFlow.Same });
            }

            AddFunctions(method, name, meanings);
        }

        return meanings;
    }

    public string? TypeNameOf(ExpressionSyntax expression) => null;

    public bool IsTypeOf(SyntaxNode name, ExpressionSyntax expression) => true;

    public bool IsConcatenation(BinaryExpressionSyntax sum) => true;

    public bool KeepsValue(CastExpressionSyntax cast) => true;

    public bool IsEnum(ExpressionSyntax expression) => false;

    public bool IsConfiguration(ExpressionSyntax expression) => true;

    public bool HasTypeOf(ExpressionSyntax expression, TypeDeclarationSyntax type) => true;

    public bool CanBe(ExpressionSyntax created, ExpressionSyntax instance, ExpressionSyntax name) => true;

    public TypeDeclarationSyntax? TypeDeclarationOf(ExpressionSyntax expression) => null;

    public TypeDeclarationSyntax? BaseOf(TypeDeclarationSyntax type) => null;

    public bool IsSection(ExpressionSyntax expression) => true;

    public bool IsNumber(ExpressionSyntax expression) => false;

    public ConstantText? ConstantOf(ExpressionSyntax expression) => NameIn(expression) is { } name ? new ConstantText(name) : null;

    /// <summary>The text of a <c>nameof</c>, or null for another expression.</summary>
    public static string? NameIn(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } arguments }
            ? LastNameOf(arguments[0].Expression)
            : null;

    public bool Writes(SettingWrite write) => true;

    public bool RefersTo(SyntaxNode name, SyntaxNode declaration) => true;

    public bool Calls(SyntaxNode call, SyntaxNode callee, out bool isExtension)
    {
        isExtension = IsExtensionCall(call, callee);
        return true;
    }

    public ExpressionSyntax? ElementsHandedTo(ArgumentSyntax function, InvocationExpressionSyntax call) => KnownFunction.CanHandElements(Arguments.NameOf(call))
        ? KnownFunction.CollectionOf(function, call, isStatic: call.ArgumentList.Arguments[0] != function)
        : null;

    public ParameterSyntax? PositionalMember(ExpressionSyntax instance, int index) => null;

    public IReadOnlyList<SyntaxNode> PartsOf(BaseTypeDeclarationSyntax type)
    {
        if (!seesProject || !type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return [type];
        }

        var parts = new List<SyntaxNode>();
        foreach (var node in names.InProject(type.Identifier.ValueText))
        {
            if (node is BaseTypeDeclarationSyntax)
            {
                parts.Add(node);
            }
        }

        return parts;
    }

    private List<CallMeaning> DescribeInvocation(InvocationExpressionSyntax call)
    {
        var meanings = new List<CallMeaning>();
        var name = Arguments.NameOf(call);
        var flows = 0;
        for (var i = KnownFunction.IndexOf(name, 0); i >= 0; i = KnownFunction.IndexOf(name, i + 1))
        {
            var flow = KnownFunction.FlowAt(i);
            if ((flows & (1 << (int)flow)) == 0)
            {
                flows |= 1 << (int)flow;
                meanings.Add(Describe(call, flow));
            }
        }

        if (KnownSettings.ByName(name) is not SettingAccess.None and var access)
        {
            meanings.Add(new CallMeaning { Flow = ValueFlow.Setting, Access = access, Instance = Arguments.ReceiverOf(call), Values = Arguments.ValuesOf(call) });
        }

        AddCallees(call, name, meanings);
        return meanings;
    }

    private static CallMeaning Describe(InvocationExpressionSyntax call, ValueFlow flow)
    {
        var isOrdered = flow is ValueFlow.Concat or ValueFlow.Format or ValueFlow.Join or ValueFlow.Path or ValueFlow.Range;
        var values = new List<ExpressionSyntax>();
        if (!isOrdered && Arguments.ReceiverOf(call) is { } receiver)
        {
            values.Add(receiver);
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (isOrdered && argument.NameColon is not null)
            {
                return new CallMeaning { IsUnevaluated = true };
            }

            values.Add(argument.Expression);
        }

        return new CallMeaning { Flow = flow, Values = values };
    }

    /// <summary>The local functions and methods of the project with a name.</summary>
    private void AddFunctions(ExpressionSyntax place, string name, List<CallMeaning> meanings)
    {
        foreach (var node in place is SimpleNameSyntax ? names.In(SafeBinder.MemberOf(place), name) : [])
        {
            if (node is LocalFunctionStatementSyntax)
            {
                meanings.Add(new CallMeaning { Callees = [node] });
            }
        }

        foreach (var member in names.Members(name))
        {
            if (member is IMethodSymbol && meanings.Count <= MaxNamesakes)
            {
                meanings.Add(!seesProject ? CallMeaning.Deferred : DeclarationOf(member) is { } callee ? new CallMeaning { Callees = [callee] } : CallMeaning.Unknown);
            }
        }
    }

    /// <summary>The functions of the project that a call may call.</summary>
    private void AddCallees(InvocationExpressionSyntax call, string name, List<CallMeaning> meanings)
    {
        if (call.Expression is SimpleNameSyntax)
        {
            foreach (var node in names.In(SafeBinder.MemberOf(call), name))
            {
                if (node is LocalFunctionStatementSyntax)
                {
                    meanings.Add(new CallMeaning { Callees = [node] });
                }
                else if (node is VariableDeclaratorSyntax or ParameterSyntax)
                {
                    meanings.Add(InvocationOf(call.Expression));
                }
            }
        }

        var members = names.Members(name);
        var isVariable = Array.Exists(members, static member => member is IFieldSymbol or IPropertySymbol);
        if (!seesProject)
        {
            if (isVariable || Array.Exists(members, member => CalleeOf(call, member) is not null))
            {
                meanings.Add(CallMeaning.Deferred);
            }

            return;
        }

        var count = 0;
        foreach (var member in members)
        {
            if (CalleeOf(call, member) is { } callee && ++count <= MaxNamesakes)
            {
                meanings.Add(new CallMeaning { Callees = [callee], IsExtension = IsExtensionCall(call, callee) });
            }
        }

        if (isVariable)
        {
            meanings.Add(InvocationOf(call.Expression));
        }

        if (count > MaxNamesakes)
        {
            meanings.Add(new CallMeaning { IsUnevaluated = true });
        }
    }

    /// <summary>The declaration of a member if it is a method that takes as many arguments as the call has, or null.</summary>
    private SyntaxNode? CalleeOf(InvocationExpressionSyntax call, ISymbol member) =>
        member is IMethodSymbol && DeclarationOf(member) is { } callee && Arguments.Fit(call, Functions.ParametersOf(callee)) ? callee : null;

    /// <summary>The call of a function that a variable or member has as its value.</summary>
    private static CallMeaning InvocationOf(ExpressionSyntax function) => new() { Flow = ValueFlow.Invoke, Values = [function] };

    /// <summary>Whether a call passes its receiver to the first parameter of an extension method: it is not a static call.</summary>
    private static bool IsExtensionCall(SyntaxNode call, SyntaxNode callee) =>
        callee is MethodDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters, Parent: TypeDeclarationSyntax type }
        && parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword)
        && Arguments.ReceiverOf(call) is { } receiver
        && LastNameOf(receiver) != type.Identifier.ValueText;

    private static string? LastNameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };

    private NameMeaning ResolveIdentifier(IdentifierNameSyntax identifier)
    {
        var name = identifier.Identifier.ValueText;
        var locals = LocalsNamed(name, identifier);
        return locals.Count > 0 ? Declared(locals) : ResolveInScope(identifier, name);
    }

    private NameMeaning ResolveMember(ExpressionSyntax owner, string name)
    {
        switch (owner)
        {
            case ThisExpressionSyntax:
                return ResolveInScope(owner, name);
            case BaseExpressionSyntax:
                return NameMeaning.Unevaluated;
            case PredefinedTypeSyntax:
                return name == nameof(string.Empty) ? new NameMeaning { Texts = [""], IsConstant = true } : NameMeaning.Unevaluated;
        }

        if (IsTypeLike(owner))
        {
            var known = ResolveInType(owner, name);
            if (known is not null)
            {
                return known;
            }
        }

        var namesakes = Namesakes(name);
        if (namesakes is { IsUnevaluated: false, Declarations.Count: 0 })
        {
            return new NameMeaning
            {
                IsElement = true, IsSectionValue = KnownSettings.IsValue(name), Instance = owner, Texts = namesakes.Texts, IsDeferred = namesakes.IsDeferred,
                SameAs = KnownMembers.CanBeValueOfInstance(name) ? owner : null,
            };
        }

        return KnownMembers.CanBeValueOfInstance(name) && !namesakes.IsUnevaluated
            ? new NameMeaning
            {
                IsSectionValue = KnownSettings.IsValue(name), Instance = owner, Declarations = namesakes.Declarations, Texts = namesakes.Texts, IsDeferred = namesakes.IsDeferred, SameAs = owner,
            }
            : namesakes;
    }

    /// <summary>
    /// The member of a type that an expression may refer to, or null. A type in a referenced assembly is only looked up if the whole project
    /// may be searched: most members of such a name don't matter.
    /// </summary>
    private NameMeaning? ResolveInType(ExpressionSyntax owner, string name)
    {
        if (names.MembersOf(LastNameOf(owner), name) is { Count: > 0 } declared)
        {
            return MeaningOf(declared);
        }

        if (KnownMembers.AreOptions(LastNameOf(owner)))
        {
            return NameMeaning.Unknown;
        }

        if (KnownFields.TextOf(LastNameOf(owner), name) is { } text)
        {
            return new NameMeaning { Texts = [text], IsConstant = true };
        }

        if (!seesProject)
        {
            return names.Members(name).Length > 0 ? null : NameMeaning.Unevaluated;
        }

        for (var type = ScopeOf(owner); type is not null; type = (type as ITypeSymbol)?.BaseType)
        {
            if (type.GetMembers(name) is { IsEmpty: false } members)
            {
                return MeaningOf(members);
            }
        }

        return null;
    }

    /// <summary>Whether an expression can name a type: no local, parameter or member of a containing type has that name.</summary>
    private bool IsTypeLike(ExpressionSyntax owner)
    {
        switch (owner)
        {
            case IdentifierNameSyntax { Identifier.ValueText: var name } identifier:
                return LocalsNamed(name, identifier).Count == 0 && MemberInScope(identifier, name, out var isOpen) is null && (!isOpen || !char.IsLower(name, 0));
            case GenericNameSyntax or AliasQualifiedNameSyntax:
                return true;
            case MemberAccessExpressionSyntax { Name: var member, Expression: var outer }:
                return !char.IsLower(member.Identifier.ValueText, 0) && IsTypeLikeOrNamespace(outer);
            default:
                return false;
        }
    }

    private bool IsTypeLikeOrNamespace(ExpressionSyntax owner) => owner is MemberAccessExpressionSyntax { Expression: var outer }
        ? IsTypeLikeOrNamespace(outer)
        : owner is AliasQualifiedNameSyntax or GenericNameSyntax || (owner is IdentifierNameSyntax name && IsTypeLike(name));

    /// <summary>The locals and parameters with a name in the same member that are in scope.</summary>
    private List<SyntaxNode> LocalsNamed(string name, SyntaxNode place) => LocalsNamed(name, place, names);

    /// <summary>Whether an identifier is a local or parameter.</summary>
    public static bool IsLocal(IdentifierNameSyntax identifier, NameSearch names) => LocalsNamed(identifier.Identifier.ValueText, identifier, names).Count > 0;

    /// <summary>The locals and parameters with a name that are in scope at a place.</summary>
    public static List<SyntaxNode> LocalsNamed(string name, SyntaxNode place, NameSearch names)
    {
        var found = new List<SyntaxNode>();
        foreach (var node in names.In(SafeBinder.MemberOf(place), name))
        {
            if (IsLocal(node) && HidingScopeOf(node).Span.Contains(place.Span))
            {
                found.Add(node);
            }
        }

        return found;
    }

    /// <summary>Whether a node declares a local or parameter.</summary>
    public static bool IsLocal(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax => node.Parent?.Parent is not BaseFieldDeclarationSyntax,
        ParameterSyntax => node.Parent?.Parent is not (TypeDeclarationSyntax or DelegateDeclarationSyntax),
        _ => node is SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax
            or FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax or JoinIntoClauseSyntax or QueryContinuationSyntax,
    };

    /// <summary>The part of a member in which a local or parameter hides a field of the same name.</summary>
    private static SyntaxNode HidingScopeOf(SyntaxNode local) => local.FirstAncestorOrSelf<SyntaxNode>(static node => node
        is BlockSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        or QueryExpressionSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or UsingStatementSyntax or FixedStatementSyntax or CatchClauseSyntax
        or CompilationUnitSyntax
        || (node is MemberDeclarationSyntax and not GlobalStatementSyntax))!;

    /// <summary>The member with this name of the containing types, or the parameter of a primary constructor; or null.</summary>
    /// <param name="place">The position.</param>
    /// <param name="name">The name.</param>
    /// <param name="isOpen">Whether the types may have other members: of a base class, or in another part.</param>
    private static SyntaxNode? MemberInScope(SyntaxNode place, string name, out bool isOpen)
    {
        isOpen = false;
        for (var node = place.Parent; node is not null; node = node.Parent)
        {
            if (node is not BaseTypeDeclarationSyntax type)
            {
                continue;
            }

            foreach (var child in type.ChildNodes())
            {
                switch (child)
                {
                    case BaseFieldDeclarationSyntax field:
                        foreach (var declarator in field.Declaration.Variables)
                        {
                            if (declarator.Identifier.ValueText == name)
                            {
                                return declarator;
                            }
                        }

                        break;
                    case PropertyDeclarationSyntax { Identifier.ValueText: var text } when text == name:
                    case EnumMemberDeclarationSyntax { Identifier.ValueText: var constant } when constant == name:
                        return child;
                    case ParameterListSyntax list:
                        foreach (var parameter in list.Parameters)
                        {
                            if (parameter.Identifier.ValueText == name)
                            {
                                return parameter;
                            }
                        }

                        break;
                }
            }

            isOpen |= type.BaseList is not null || type.Modifiers.Any(SyntaxKind.PartialKeyword);
        }

        return null;
    }

    /// <summary>The meaning of an identifier that is not a local: a member of the containing types, or an imported name.</summary>
    private NameMeaning ResolveInScope(SyntaxNode place, string name)
    {
        if (SetterOf(place, name) is { } accessor)
        {
            return new NameMeaning { Declarations = [accessor] };
        }

        if (name == "args" && SafeBinder.MemberOf(place) is CompilationUnitSyntax)
        {
            // The command line, which top-level statements have under this name: a lookup of it would read all references.
            return NameMeaning.Unknown;
        }

        var member = MemberInScope(place, name, out var isOpen);
        if (member is PropertyDeclarationSyntax { Modifiers: var modifiers }
            && (modifiers.Any(SyntaxKind.AbstractKeyword) || modifiers.Any(SyntaxKind.VirtualKeyword) || modifiers.Any(SyntaxKind.OverrideKeyword)))
        {
            // Another type may override it.
            return seesProject ? Namesakes(name) : new NameMeaning { Declarations = [member], IsDeferred = true };
        }

        if (member is not null && !isOpen)
        {
            return Declared([member]);
        }

        if (!seesProject)
        {
            // A member of a base class, or in another part of the type, takes precedence.
            return member is null ? NameMeaning.Deferred : new NameMeaning { Declarations = [member], IsDeferred = true };
        }

        var symbols = binder.LookUp(name, place, model);
        return symbols.Length == 1 && symbols[0] is IPropertySymbol property && BoundSemantics.IsPolymorphic(property) ? Namesakes(name) : MeaningOf(symbols);
    }

    /// <summary>The accessor whose value the name <c>value</c> is, or null.</summary>
    public static AccessorDeclarationSyntax? SetterOf(SyntaxNode place, string name) =>
        name == "value" && place.FirstAncestorOrSelf<AccessorDeclarationSyntax>() is { } accessor && !accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? accessor : null;

    private static NameMeaning Declared(List<SyntaxNode> declarations)
    {
        var isConstant = true;
        foreach (var declaration in declarations)
        {
            isConstant &= declaration is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax { Modifiers: var modifiers } }
                ? modifiers.Any(SyntaxKind.ConstKeyword)
                : declaration.Parent?.Parent is LocalDeclarationStatementSyntax { IsConst: true };
        }

        return new NameMeaning { Declarations = declarations, IsConstant = isConstant };
    }

    /// <summary>The fields and properties with a name in the project.</summary>
    private NameMeaning Namesakes(string name)
    {
        if (!_namesakes.TryGetValue(name, out var meaning))
        {
            meaning = FindNamesakes(name);
            _namesakes.Add(name, meaning);
        }

        return meaning;
    }

    private NameMeaning FindNamesakes(string name)
    {
        var namesakes = new List<ISymbol>();
        foreach (var symbol in names.Members(name))
        {
            if (symbol is IFieldSymbol or IPropertySymbol)
            {
                namesakes.Add(symbol);
            }
        }

        var positional = names.PositionalMembers(name);
        if (namesakes.Count + positional.Count > MaxNamesakes)
        {
            return NameMeaning.Unevaluated;
        }

        var meaning = MeaningOf(namesakes);
        return positional.Count == 0 ? meaning : new NameMeaning { Declarations = [.. meaning.Declarations, .. positional], Texts = meaning.Texts };
    }

    private NameMeaning MeaningOf(IReadOnlyList<ISymbol> symbols)
    {
        var declarations = new List<SyntaxNode>();
        var texts = new List<string>();
        var isConstant = symbols.Count > 0;
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case IFieldSymbol field when KnownFields.TextOf(field) is { } text:
                    texts.Add(text);
                    break;
                case IFieldSymbol or IPropertySymbol when DeclarationOf(symbol) is { } declaration:
                    declarations.Add(declaration);
                    isConstant &= symbol is IFieldSymbol { IsConst: true } && symbol.ContainingType.TypeKind != TypeKind.Enum;
                    break;
                case IFieldSymbol { HasConstantValue: true, ConstantValue: IConvertible constant }:
                    texts.Add(constant.ToString(CultureInfo.InvariantCulture));
                    isConstant &= symbol.ContainingType.TypeKind != TypeKind.Enum;
                    break;
                case IPropertySymbol property when KnownMembers.TextOf(property) is { } text:
                    texts.Add(text);
                    break;
                default:
                    isConstant = false;
                    break;
            }
        }

        return new NameMeaning { Declarations = declarations, Texts = texts, IsConstant = isConstant };
    }

    /// <summary>The declaration of a symbol in this project, or in another one whose source the host has; or null.</summary>
    private SyntaxNode? DeclarationOf(ISymbol symbol)
    {
        var references = ((symbol as IMethodSymbol)?.PartialImplementationPart ?? symbol).DeclaringSyntaxReferences;
        return references.Length > 0 && binder.FindModel(references[references.Length - 1].SyntaxTree, model) is not null
            ? references[references.Length - 1].GetSyntax(cancellationToken)
            : null;
    }

    /// <summary>The type or namespace of an expression, or null if it has a value.</summary>
    private INamespaceOrTypeSymbol? ScopeOf(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case SimpleNameSyntax name:
                return binder.LookUpScope(name, model);
            case AliasQualifiedNameSyntax { Alias: var alias, Name.Identifier.ValueText: var name }:
                return ScopeIn(alias.Identifier.ValueText == "global" ? model.Compilation.GlobalNamespace : binder.LookUpScope(alias, model), name);
            case MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name }:
                return ScopeIn(ScopeOf(owner), name);
            default:
                return null;
        }
    }

    private static INamespaceOrTypeSymbol? ScopeIn(INamespaceOrTypeSymbol? scope, string name)
    {
        if (scope is not null)
        {
            foreach (var member in scope.GetMembers(name))
            {
                if (member is INamespaceOrTypeSymbol found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
