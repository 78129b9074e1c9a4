using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.Urls;
using PortAnalyzers.Values;

namespace PortAnalyzers.Endpoints;

/// <summary>What a file does with a URL.</summary>
internal sealed class UrlUses
{
    /// <summary>The APIs that the URL is handed to.</summary>
    public List<ApiUse> Apis { get; } = [];

    /// <summary>Whether it goes anywhere else: into a message, to an unknown method, out of the file.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>How a text that is put to these uses is read.</summary>
    public UrlContext Context => Apis.Exists(static use => use.Api.Role != ApiRole.Uri) ? UrlContext.WebAddress
        : Apis.Count > 0 ? UrlContext.UriReference
        : UrlContext.Text;

    public void AddOther() => HasOthers = true;
}

/// <summary>
/// Follows a URL forward to its uses, through Uri objects, larger texts, and the variables of the same file.
/// </summary>
internal sealed class UrlUseFinder(SemanticModel model, SafeBinder binder, ValueTracer tracer, CancellationToken cancellationToken)
{
    private const int MaxDepth = 16;

    private Dictionary<string, List<SimpleNameSyntax>>? _names;

    /// <summary>The uses of the value of an operation.</summary>
    public UrlUses Find(IOperation value)
    {
        var uses = new UrlUses();
        Follow(value, uses, new HashSet<ISymbol>(SymbolEqualityComparer.Default), 0);
        return uses;
    }

    /// <summary>
    /// The whole text that an operation is a part of: up through <c>+</c>, interpolation, <c>??</c>, <c>?:</c>, string.Format and
    /// their like.
    /// </summary>
    public static IOperation WholeText(IOperation part)
    {
        while (ContinuesIn(part) is { } whole)
        {
            part = whole;
        }

        return part;
    }

    /// <summary>The operation whose value is, or holds, the value of this one, while it is still a text; or null.</summary>
    private static IOperation? ContinuesIn(IOperation value) => value.Parent switch
    {
        IConversionOperation { OperatorMethod: null } conversion => conversion,
        IParenthesizedOperation or ICoalesceOperation or IInterpolatedStringTextOperation or IInterpolatedStringOperation => value.Parent,
        IInterpolationOperation hole when hole.Expression == value => hole,
        IConditionalOperation { Type: not null } conditional when conditional.Condition != value => conditional,
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm when arm.Value == value => choice,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => sum,
        IArgumentOperation { Parent: IInvocationOperation call } when KnownFunction.Find(call.TargetMethod).Flow is not ValueFlow.None => call,
        _ => Collections.Of(value) is { } collection && ContinuesIn(collection) is IInvocationOperation call ? call : null,
    };

    private void Follow(IOperation value, UrlUses uses, HashSet<ISymbol> seen, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        value = WholeText(value);
        if (ApiUse.Of(value, tracer) is { } use)
        {
            uses.Apis.Add(use);
            if (use.Api is { Role: ApiRole.Uri, Member: not ApiMember.Property })
            {
                FollowUri(use.Site, uses, seen, depth);
            }

            return;
        }

        var parent = value.Parent;
        if (Container(value) is { } container)
        {
            Follow(container, uses, seen, depth);
        }
        else if (depth < MaxDepth && AssignedVariable(value, parent) is { } variable)
        {
            FollowVariable(variable, uses, seen, depth + 1);
        }
        else if (depth < MaxDepth && UrlSequences.Find(value) is { } call)
        {
            FollowElements(call, uses, seen, depth + 1);
        }
        else if (!UrlSequences.IsFilled(value))
        {
            uses.AddOther();
        }
    }

    /// <summary>Goes on with the elements of a collection where a method hands them to a lambda, or gives them on.</summary>
    private void FollowElements(IInvocationOperation call, UrlUses uses, HashSet<ISymbol> seen, int depth)
    {
        if (UrlSequences.IsCarried(call))
        {
            Follow(call, uses, seen, depth);
            return;
        }

        foreach (var element in UrlSequences.Elements(call))
        {
            FollowVariable(element, uses, seen, depth);
        }
    }

    /// <summary>A Uri that goes nowhere further is a use of its own; one that does is what becomes of it.</summary>
    private void FollowUri(IOperation creation, UrlUses uses, HashSet<ISymbol> seen, int depth)
    {
        var later = new UrlUses();
        Follow(creation, later, seen, depth);
        uses.Apis.AddRange(later.Apis);
        if (later.HasOthers)
        {
            uses.AddOther();
        }
    }

    /// <summary>The operation that carries the value on: a property or method of it that is still the address, or a collection or object that holds it.</summary>
    private static IOperation? Container(IOperation value) => value.Parent switch
    {
        IPropertyReferenceOperation { Property.Name: "Uri" or "AbsoluteUri" or "OriginalString" } property when property.Instance == value => property,
        IInvocationOperation { TargetMethod: { Name: "ToString" or "AbsoluteUri" } } call when call.Instance == value => call,
        IInvocationOperation call when call.Instance == value && SymbolEqualityComparer.Default.Equals(call.Type, value.Type) => call,
        IConversionOperation conversion => conversion,
        IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } when value is ISimpleAssignmentOperation => creation,
        IReturnOperation result => UrlSequences.Projection(result),
        _ => Collections.Of(value) ?? UrlSequences.ListOf(value),
    };

    private ISymbol? AssignedVariable(IOperation value, IOperation? parent) => parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => fields[0],
        IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties } => properties[0],
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == value => local.Local,
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation field } assignment when assignment.Value == value => field.Field,
        IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation element } loop when loop.Collection == value => element.Symbol,
        IExpressionStatementOperation when value is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } changed } } => VariableOf(changed),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: EndpointApis.AddMethod, Instance: { } list } } => VariableOf(list),
        IReturnOperation { Syntax: var syntax } when PropertyReturningFrom(syntax) is { } property => model.GetDeclaredSymbol(property, cancellationToken),
        _ => null,
    };

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private static PropertyDeclarationSyntax? PropertyReturningFrom(SyntaxNode syntax) => syntax.FirstAncestorOrSelf<SyntaxNode>(static node =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) as PropertyDeclarationSyntax;

    private void FollowVariable(ISymbol variable, UrlUses uses, HashSet<ISymbol> seen, int depth)
    {
        if (!seen.Add(variable) || !Names().TryGetValue(variable.Name, out var names))
        {
            return;
        }

        foreach (var name in names)
        {
            if (!SymbolEqualityComparer.Default.Equals(binder.GetSymbol(model, name), variable))
            {
                continue;
            }

            SyntaxNode reference = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (reference.Parent is AssignmentExpressionSyntax assignment && assignment.Left == reference)
            {
                continue;
            }

            if (binder.GetOperation(model, reference) is { } operation)
            {
                Follow(operation, uses, seen, depth);
            }
        }
    }

    /// <summary>The names in this file, by text; gathered when a first hit asks.</summary>
    private Dictionary<string, List<SimpleNameSyntax>> Names()
    {
        if (_names is null)
        {
            _names = [];
            foreach (var name in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                var text = name.Identifier.ValueText;
                if (!_names.TryGetValue(text, out var list))
                {
                    _names.Add(text, list = []);
                }

                list.Add(name);
            }
        }

        return _names;
    }
}
