using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>Answers what code means by binding it.</summary>
internal sealed class BoundSemantics(
    SemanticModel model, SafeBinder binder, NameSearch names, IConfigurationValues configuration, CancellationToken cancellationToken) : ISemantics
{
    /// <summary>
    /// The maximum number of characters of other files' members that are bound for one expression, some 400 lines. It takes about a tenth of a second in a new compiler. In 48 open
    /// source repositories, no finding needed more than 13 members; 26 expressions without a finding would have bound more than 50.
    /// </summary>
    private const int MaxBoundText = 16 * 1024;

    /// <summary>The number of characters that the compiler binds in the time of a lookup.</summary>
    private const int TextOfLookup = 64;

    private readonly DeclaredSymbols _declared = new(model, binder, names);
    private readonly HashSet<SyntaxNode> _boundMembers = [];
    private int _boundText;

    public Compilation Compilation => model.Compilation;

    public bool IsExact => true;

    public bool SeesProject => true;

    public NameSearch Names => names;

    public ISemantics BySyntax => new SyntaxSemantics(model, binder, names, configuration, seesProject: true, cancellationToken);

    public IConfigurationValues Configuration => configuration;

    public CancellationToken CancellationToken => cancellationToken;

    public int Refusals { get; private set; }

    /// <summary>Whether the work for an expression is limited. It is not for the uses of an address with a reported port: such addresses are rare, and the rule depends on all uses.</summary>
    public bool IsLimited { get; set; } = true;

    public void Begin()
    {
        _boundMembers.Clear();
        _boundText = 0;
    }

    public NameMeaning Resolve(ExpressionSyntax name)
    {
        if (_declared.FindLocal(name) is { } local)
        {
            return new NameMeaning { Declarations = [local] };
        }

        var symbol = MemberOf(name);
        switch (symbol)
        {
            case IFieldSymbol field when KnownFields.TextOf(field) is { } text:
                return new NameMeaning { Texts = [text] };
            case IFieldSymbol { CorrespondingTupleField: { } element } when InstanceOf(name) is { } tuple:
                return new NameMeaning { IsElement = true, Element = element.Name.Substring("Item".Length), Instance = tuple };
            case IPropertySymbol { ContainingType.IsAnonymousType: true } when InstanceOf(name) is { } anonymous:
                return new NameMeaning { IsElement = true, Element = symbol.Name, Instance = anonymous };
            case IPropertySymbol when KnownMembers.PartOfPair(symbol) is { } part && InstanceOf(name) is { } pair:
                return new NameMeaning { IsElement = true, Element = part, Instance = pair };
            case IPropertySymbol property when IsPolymorphic(property) && property.DeclaringSyntaxReferences.Length > 0:
                return new NameMeaning { Declarations = VersionsOf(property), Instance = InstanceOf(name) };
            case ILocalSymbol { IsRef: false } or IFieldSymbol or IPropertySymbol or IParameterSymbol or IRangeVariableSymbol when DeclarationOf(symbol) is { } declaration:
                return new NameMeaning { Declarations = [declaration], Instance = InstanceOf(name) };
            case IPropertySymbol or IFieldSymbol when KnownMembers.IsValueOfInstance(symbol) && InstanceOf(name) is { } instance:
                return new NameMeaning { SameAs = instance };
            case IPropertySymbol { Name: "Value" } value when KnownSettings.IsSection(value.ContainingType) && InstanceOf(name) is { } section:
                return new NameMeaning { IsSectionValue = true, Instance = section };
            case IPropertySymbol property when KnownMembers.TextOf(property) is { } text:
                return new NameMeaning { Texts = [text] };
            case IPropertySymbol { IsStatic: false, SetMethod: not null } setting when KnownSettings.MayBeBound(setting.ContainingType) && InstanceOf(name) is { } settings:
                return new NameMeaning { SettingKey = Attributes.SettingNameOf(setting), Instance = settings };
            default:
                return NameMeaning.Unknown;
        }
    }

    public IReadOnlyList<CallMeaning> Describe(ExpressionSyntax call)
    {
        if (call is ElementAccessExpressionSyntax access)
        {
            if (SettingWrite.KeyOf(access) is not null && KnownSettings.IsConfiguration(TypeOf(access.Expression)))
            {
                return [Setting(SettingAccess.Value, access.Expression, access.ArgumentList.Arguments[0].Expression)];
            }

            return HasElements(TypeOf(access.Expression)) ? [new CallMeaning { Flow = ValueFlow.Same, Values = [access.Expression] }]
                : Arguments.KeyOf(access) is { } key && KnownMembers.IsDictionary(TypeOf(access.Expression)) ? [new CallMeaning { Flow = ValueFlow.Entry, Values = [access.Expression, key] }]
                : [];
        }

        if (SymbolOf(call) is not IMethodSymbol method)
        {
            return [];
        }

        if (call is BaseObjectCreationExpressionSyntax)
        {
            return DescribeCreation(call, method);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && call is InvocationExpressionSyntax { Expression: var function })
        {
            return [new CallMeaning { Flow = ValueFlow.Invoke, Values = [function] }];
        }

        if (KnownSettings.Of(method) is not SettingAccess.None and var setting)
        {
            return [DescribeSetting(call, setting)];
        }

        if (KnownFunction.Find(method) is { } known)
        {
            return Describe(call, method, known);
        }

        if (DeclarationOf(method) is { } callee)
        {
            IReadOnlyList<SyntaxNode> callees = IsPolymorphic(method) ? VersionsOf(method) : [callee];
            return callees.Count == 0 ? [] : [new CallMeaning { Callees = callees, IsExtension = method.MethodKind == MethodKind.ReducedExtension }];
        }

        return IsTextOfInstance(method) && Arguments.ReceiverOf(call) is { } receiver && CanBeText(TypeOf(receiver))
            ? [new CallMeaning { Flow = ValueFlow.Same, Values = [receiver] }]
            : [];
    }

    public IReadOnlyList<CallMeaning> DescribeFunction(ExpressionSyntax method) => SymbolOf(method) is not IMethodSymbol symbol ? []
        : KnownFunction.Find(symbol) is { Flow: ValueFlow.Same } ? [new CallMeaning { Flow = ValueFlow.Same }]
        : DeclarationOf(symbol) is { } callee ? [new CallMeaning { Callees = [callee] }]
        : [];

    public string? TypeNameOf(ExpressionSyntax expression) => TypeOf(expression)?.Name;

    public bool IsTypeOf(SyntaxNode name, ExpressionSyntax expression) =>
        TypeOf(expression) is { } type && SymbolOf(name) is { } named && SymbolEqualityComparer.Default.Equals(named, type);

    public bool IsConcatenation(BinaryExpressionSyntax sum) => TypeOf(sum)?.SpecialType == SpecialType.System_String;

    /// <summary>Only a user-defined conversion has a symbol. No port that is reported fits into a byte.</summary>
    public bool KeepsValue(CastExpressionSyntax cast) => SymbolOf(cast) is null && TypeOf(cast)?.SpecialType is not (SpecialType.System_Byte or SpecialType.System_SByte);

    public bool IsEnum(ExpressionSyntax expression) => expression is not LiteralExpressionSyntax && TypeOf(expression)?.TypeKind == TypeKind.Enum;

    public bool IsConfiguration(ExpressionSyntax expression) => KnownSettings.IsConfiguration(TypeOf(expression));

    public bool HasTypeOf(ExpressionSyntax expression, TypeDeclarationSyntax type) => TypeOf(expression) is { } symbol && IsDeclaredBy(symbol, type);

    /// <summary>A new collection stands for its elements.</summary>
    public bool CanBe(ExpressionSyntax created, ExpressionSyntax instance, ExpressionSyntax name) =>
        InstanceOf(name) != instance
        || TypeOf(Patterns.TypeAround(name) ?? (SyntaxNode)instance) is not INamedTypeSymbol { TypeKind: TypeKind.Class } type
        || TypeOf(created) is not { } actual
        || TypeNames.IsOrInherits(actual, type)
        || TypeNames.IsOrInherits(actual, "System.Collections.IEnumerable");

    public TypeDeclarationSyntax? TypeDeclarationOf(ExpressionSyntax expression) => TypeOf(expression) is { } type ? FirstPartOf(type) : null;

    public TypeDeclarationSyntax? BaseOf(TypeDeclarationSyntax type) =>
        type.BaseList is null && !type.Modifiers.Any(SyntaxKind.PartialKeyword) ? null
        : (SymbolOfDeclaration(type) as INamedTypeSymbol)?.BaseType is { } inherited ? FirstPartOf(inherited)
        : null;

    private TypeDeclarationSyntax? FirstPartOf(ITypeSymbol type) => type.DeclaringSyntaxReferences is { Length: > 0 } parts && model.Compilation.ContainsSyntaxTree(parts[0].SyntaxTree)
        ? parts[0].GetSyntax(cancellationToken) as TypeDeclarationSyntax
        : null;

    public bool IsSection(ExpressionSyntax expression) => KnownSettings.IsSection(TypeOf(expression));

    public bool Writes(SettingWrite write) => write.Receiver is { } receiver ? IsConfiguration(receiver)
        : SymbolOf(write.Site is AssignmentExpressionSyntax { Left: var target } ? target : write.Site) is { } member && KnownSettings.IsWriter(member);

    public bool IsNumber(ExpressionSyntax expression) => (Patterns.IsMember(expression) ? (SymbolOf(expression) as IPropertySymbol)?.Type : TypeOf(expression)) is { } type && IsNumber(type);

    public ConstantText? ConstantOf(ExpressionSyntax expression) =>
        ModelOf(expression)?.GetConstantValue(expression, cancellationToken) is { HasValue: true } constant ? TextOf(constant.Value) : null;

    public bool RefersTo(SyntaxNode name, SyntaxNode declaration) => _declared.FindLocal(name) is { } local
        ? local == declaration
        : MemberOf(name) is { } symbol && IsDeclaredBy(symbol, declaration);

    public bool Calls(SyntaxNode call, SyntaxNode callee, out bool isExtension)
    {
        var method = (CanLookUp(call) ? _declared.FindCallee(call) : null) ?? SymbolOf(call) as IMethodSymbol;
        isExtension = method?.MethodKind == MethodKind.ReducedExtension;
        return method is not null && (IsDeclaredBy(method, callee) || IsImplementedBy(method, callee));
    }

    public ExpressionSyntax? ElementsHandedTo(ArgumentSyntax function, InvocationExpressionSyntax call) =>
        SymbolOf(call) is IMethodSymbol method && KnownFunction.HandsElements(method) ? KnownFunction.CollectionOf(function, call, method.IsStatic) : null;

    public ParameterSyntax? PositionalMember(ExpressionSyntax instance, int index)
    {
        // The variables of a loop have the parts of the elements.
        var symbol = TypeOf(instance);
        symbol = symbol is IArrayTypeSymbol array ? array.ElementType : symbol is INamedTypeSymbol { IsRecord: false, TypeArguments: { Length: 1 } elements } ? elements[0] : symbol;
        if (symbol is not INamedTypeSymbol { IsRecord: true } type || DeclarationOf(type) is null)
        {
            return null;
        }

        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is RecordDeclarationSyntax { ParameterList.Parameters: var parameters } && index < parameters.Count)
            {
                return parameters[index];
            }
        }

        return null;
    }

    public IReadOnlyList<SyntaxNode> PartsOf(BaseTypeDeclarationSyntax type)
    {
        if (!type.Modifiers.Any(SyntaxKind.PartialKeyword) || binder.FindModel(type.SyntaxTree, model)?.GetDeclaredSymbol(type, cancellationToken) is not { } symbol)
        {
            return [type];
        }

        var parts = new List<SyntaxNode>();
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            parts.Add(reference.GetSyntax(cancellationToken));
        }

        return parts;
    }

    /// <summary>The symbol of a name that is no local, or null.</summary>
    private ISymbol? MemberOf(SyntaxNode name) => (CanLookUp(name) ? _declared.FindMember(name) : null) ?? SymbolOf(name);

    /// <summary>The symbol of an expression, call or creation, or null.</summary>
    public ISymbol? SymbolOf(SyntaxNode node) => ModelOf(node)?.GetSymbolInfo(node, cancellationToken).Symbol;

    /// <summary>The argument that a call passes to the parameter with a name, or null.</summary>
    public ExpressionSyntax? ArgumentFor(ExpressionSyntax call, string name) =>
        SymbolOf(call) is IMethodSymbol method && ParameterNamed(method, name) is { } parameter
            && Arguments.For(parameter, method, call) is { Count: > 0 } values ? values[0] : null;

    /// <summary>The method with which a collection initializer adds a value, or null.</summary>
    public IMethodSymbol? AddMethodOf(ExpressionSyntax value) => ModelOf(value)?.GetCollectionInitializerSymbolInfo(value, cancellationToken).Symbol as IMethodSymbol;

    /// <summary>Whether it is safe to bind an expression.</summary>
    public bool CanBind(ExpressionSyntax expression) => binder.IsSafe(expression);

    public ITypeSymbol? TypeOf(SyntaxNode node) => ModelOf(node)?.GetTypeInfo(node, cancellationToken).Type;

    /// <summary>The semantic model of a node's file, or null if the node is not bound: because it is not safe, or because enough was bound for this expression.</summary>
    private SemanticModel? ModelOf(SyntaxNode node) => binder.IsSafe(node) && IsAffordable(node) ? binder.FindModel(node.SyntaxTree, model) : null;

    private bool IsAffordable(SyntaxNode node)
    {
        if (node.SyntaxTree == model.SyntaxTree)
        {
            return true;
        }

        var member = SafeBinder.MemberOf(node);
        if (_boundMembers.Contains(member))
        {
            return true;
        }

        if (!Spend(member.Span.Length))
        {
            return false;
        }

        _boundMembers.Add(member);
        return true;
    }

    /// <summary>Whether a declaration may be looked up for a node, as if a line was bound.</summary>
    private bool CanLookUp(SyntaxNode node) => node.SyntaxTree == model.SyntaxTree || Spend(TextOfLookup);

    private bool Spend(int length)
    {
        if (IsLimited && _boundText >= MaxBoundText)
        {
            Refusals++;
            return false;
        }

        _boundText += length;
        return true;
    }

    private static ConstantText? TextOf(object? constant) => constant switch
    {
        null => new ConstantText(null),
        string text => new ConstantText(text),
        char c => new ConstantText(c.ToString()),
        sbyte or byte or short or ushort or int or uint or long or ulong => new ConstantText(((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static bool IsNumber(ITypeSymbol type)
    {
        var number = type is INamedTypeSymbol { ConstructedFrom.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return number.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
    }

    private static bool HasElements(ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is not null && type.SpecialType != SpecialType.System_String && TypeNames.IsOrInherits(type, "System.Collections.Generic.IReadOnlyList"));

    /// <summary>Whether the values of the type are, as text, the digits of a port or an address.</summary>
    private static bool CanBeText(ITypeSymbol? type) =>
        type is not null && (IsNumber(type) || type.SpecialType == SpecialType.System_String || TypeNames.Is(type, "System.Uri"));

    /// <summary>Whether a method is ToString, without a format.</summary>
    private static bool IsTextOfInstance(IMethodSymbol method)
    {
        if (method.Name != nameof(ToString) || method.IsStatic)
        {
            return false;
        }

        foreach (var parameter in method.Parameters)
        {
            if (!TypeNames.Is(parameter.Type, "System.IFormatProvider"))
            {
                return false;
            }
        }

        return true;
    }

    private static ExpressionSyntax? InstanceOf(ExpressionSyntax name) => name switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => Arguments.ConditionalAccessOf(binding)?.Expression,
        IdentifierNameSyntax identifier => Patterns.OwnerOf(identifier),
        _ => null,
    };

    private CallMeaning DescribeSetting(ExpressionSyntax call, SettingAccess access)
    {
        var key = ArgumentFor(call, "key") ?? ArgumentFor(call, "variable") ?? ArgumentFor(call, "name");
        var instance = ArgumentFor(call, "configuration") ?? Arguments.ReceiverOf(call);
        return Setting(access, instance, key, ArgumentFor(call, "defaultValue"));
    }

    private static CallMeaning Setting(SettingAccess access, ExpressionSyntax? instance, ExpressionSyntax? key, ExpressionSyntax? standard = null) =>
        new() { Flow = ValueFlow.Setting, Access = access, Instance = instance, Values = key is null ? [] : [key], Default = standard };

    private IReadOnlyList<CallMeaning> Describe(ExpressionSyntax call, IMethodSymbol method, KnownFunction known)
    {
        foreach (var argument in Arguments.ListOf(call)?.Arguments ?? default)
        {
            if (Arguments.ParameterOf(argument, method) is { } parameter
                && !KnownFunction.IsDecimal(parameter.Name, ModelOf(argument)?.GetConstantValue(argument.Expression, cancellationToken) ?? default))
            {
                return [CallMeaning.Unknown];
            }
        }

        var values = new List<ExpressionSyntax>();
        foreach (var name in known.Parameters)
        {
            if (name == KnownFunction.Receiver && Arguments.ReceiverOf(call) is { } receiver)
            {
                values.Add(receiver);
            }
            else if (ParameterNamed(method, name) is { } parameter)
            {
                values.AddRange(Arguments.For(parameter, method, call));
            }
        }

        if (known.Flow is ValueFlow.Concat or ValueFlow.Path or ValueFlow.Format or ValueFlow.Join or ValueFlow.Split)
        {
            AddRest(call, method, known, values);
        }

        return [new CallMeaning { Flow = known.Flow, Values = values }];
    }

    /// <summary>Adds the arguments for other parameters than the row's, in the order of the parameters.</summary>
    private static void AddRest(ExpressionSyntax call, IMethodSymbol method, KnownFunction known, List<ExpressionSyntax> values)
    {
        foreach (var parameter in method.Parameters)
        {
            if (Array.IndexOf(known.Parameters, parameter.Name) < 0 && !TypeNames.Is(parameter.Type, "System.IFormatProvider"))
            {
                values.AddRange(Arguments.For(parameter, method, call));
            }
        }
    }

    private static IParameterSymbol? ParameterNamed(IMethodSymbol method, string name)
    {
        foreach (var parameter in (method.ReducedFrom ?? method).Parameters)
        {
            if (parameter.Name == name)
            {
                // An extension method that is called on its first parameter has other symbols for its parameters.
                return method.ReducedFrom is null || parameter.Ordinal == 0 ? parameter : method.Parameters[parameter.Ordinal - 1];
            }
        }

        return null;
    }

    private static IReadOnlyList<CallMeaning> DescribeCreation(ExpressionSyntax creation, IMethodSymbol constructor)
    {
        var name = TypeNames.Is(constructor.ContainingType, "System.Uri") ? (ParameterNamed(constructor, "relativeUri") is null ? "uriString" : "relativeUri")
            : TypeNames.Is(constructor.ContainingType, "System.Net.IPEndPoint") ? "port"
            : TypeNames.Is(constructor.ContainingType, "System.Threading.Tasks.ValueTask") ? "result"
            : TypeNames.Is(constructor.ContainingType, "System.Lazy") ? (ParameterNamed(constructor, "value") is null ? "valueFactory" : "value")
            : creation is BaseObjectCreationExpressionSyntax { Initializer: null } && KnownMembers.IsCopied(constructor) ? constructor.Parameters[0].Name
            : null;
        return name is not null && ParameterNamed(constructor, name) is { } parameter
            ? [new CallMeaning { Flow = ValueFlow.Same, Values = Functions.ValuesOf(Arguments.For(parameter, constructor, creation)) }]
            : [];
    }

    /// <summary>The declaration of a symbol in this project or, for a constant or a fix, in another one whose source the host has; or null.</summary>
    public SyntaxNode? DeclarationOf(ISymbol symbol)
    {
        if (symbol is IParameterSymbol { IsImplicitlyDeclared: true, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet } setter })
        {
            symbol = setter;
        }

        var references = ((symbol as IMethodSymbol)?.PartialImplementationPart ?? symbol).DeclaringSyntaxReferences;
        if (references.Length == 0)
        {
            return null;
        }

        var reference = references[references.Length - 1];
        return binder.ReadsReferences || symbol is IFieldSymbol { HasConstantValue: true } ? binder.FindModel(reference.SyntaxTree, model) is null ? null : reference.GetSyntax(cancellationToken)
            : model.Compilation.ContainsSyntaxTree(reference.SyntaxTree) ? reference.GetSyntax(cancellationToken)
            : null;
    }

    /// <summary>The symbol that a declaration declares, or null if another project declares it.</summary>
    public ISymbol? SymbolOfDeclaration(SyntaxNode declaration) => binder.FindModel(declaration.SyntaxTree, model)?.GetDeclaredSymbol(declaration, cancellationToken);

    /// <summary>Whether other types may override or implement a member.</summary>
    public static bool IsPolymorphic(ISymbol member) => member.IsVirtual || member.IsOverride || member.IsAbstract;

    /// <summary>The declarations of a member that can be meant at run time: its own, and those that override or implement it.</summary>
    private List<SyntaxNode> VersionsOf(ISymbol member)
    {
        var versions = new List<SyntaxNode>();
        if (!member.IsAbstract && DeclarationOf(member) is { } own)
        {
            versions.Add(own);
        }

        foreach (var other in names.Members(member.Name))
        {
            if (!other.IsAbstract && !SymbolEqualityComparer.Default.Equals(other, member) && IsVersionOf(other, member) && DeclarationOf(other) is { } version)
            {
                versions.Add(version);
            }
        }

        return versions;
    }

    private static bool IsVersionOf(ISymbol other, ISymbol member)
    {
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            // An override of what implements a member of an interface implements it, too.
            return other.ContainingType.FindImplementationForInterfaceMember(member) is { } implementation
                && (SymbolEqualityComparer.Default.Equals(implementation, other) || IsVersionOf(other, implementation));
        }

        for (var overridden = Overridden(other); overridden is not null; overridden = Overridden(overridden))
        {
            if (SymbolEqualityComparer.Default.Equals(overridden, member))
            {
                return true;
            }
        }

        return false;

        static ISymbol? Overridden(ISymbol symbol) => (ISymbol?)(symbol as IPropertySymbol)?.OverriddenProperty ?? (symbol as IMethodSymbol)?.OverriddenMethod;
    }

    private bool IsDeclaredBy(ISymbol symbol, SyntaxNode declaration)
    {
        symbol = symbol.OriginalDefinition;
        foreach (var reference in ((symbol as IMethodSymbol)?.PartialImplementationPart ?? symbol).DeclaringSyntaxReferences)
        {
            if (reference.Span == declaration.Span && reference.GetSyntax(cancellationToken) == declaration)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call of one method can call another one that overrides or implements it.</summary>
    private bool IsImplementedBy(IMethodSymbol method, SyntaxNode callee)
    {
        if (!IsPolymorphic(method) || SymbolOfDeclaration(callee) is not IMethodSymbol called)
        {
            return false;
        }

        return IsVersionOf(called, method.ContainingType.TypeKind == TypeKind.Interface ? method : method.OriginalDefinition);
    }
}
