using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>A place in a program that hands a value to an API of the table.</summary>
/// <param name="api">The row.</param>
/// <param name="value">The value that is handed over.</param>
/// <param name="site">The call, creation or assignment.</param>
internal sealed class EndpointCall(EndpointApi api, IOperation value, IOperation site)
{
    public EndpointApi Api { get; } = api;

    public IOperation Value { get; } = value;

    public IOperation Site { get; } = site;

    /// <summary>All values that a call, creation or assignment hands to APIs of the table.</summary>
    public static IEnumerable<EndpointCall> In(IOperation site, OperationEvaluator evaluator)
    {
        foreach (var use in KeyedSettings.Find(site) is { } setting ? [setting] : Rows(site, evaluator))
        {
            foreach (var one in use.Api.Shape == ValueShape.Settings ? KeyedSettings.In(evaluator.Resolve(use.Value)) : [use])
            {
                if (one.Api.Shape != ValueShape.ByKey || KeyedSettings.KindOf(one.Site, evaluator) != SettingKind.Other)
                {
                    yield return one;
                }
            }
        }
    }

    private static IEnumerable<EndpointCall> Rows(IOperation site, OperationEvaluator evaluator)
    {
        switch (site)
        {
            case IInvocationOperation invocation:
                return Arguments(site, invocation.TargetMethod, invocation.Arguments, FindCollection(invocation, evaluator));
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return Arguments(site, constructor, creation.Arguments, null);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                when EndpointApis.FindProperty(target.Property, ApiMember.Property) is { } api:
                return [new EndpointCall(api, assignment.Value, site)];
            default:
                return [];
        }
    }

    /// <summary>The API that the value of an expression is handed to as it stands, or null.</summary>
    public static EndpointCall? Of(ExpressionSyntax expression, OperationEvaluator evaluator)
    {
        if (evaluator.OperationOf(expression) is not { } value)
        {
            return null;
        }

        while (value.Parent is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion;
        }

        if (value.Parent is IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: true } array })
        {
            value = array;
        }

        var site = value.Parent is IArgumentOperation argument ? argument.Parent : value.Parent;
        if (site is not null)
        {
            foreach (var use in In(site, evaluator))
            {
                if (use.Value == value)
                {
                    return use;
                }
            }
        }

        return null;
    }

    private static IEnumerable<EndpointCall> Arguments(
        IOperation site, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, EndpointApi? collection)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter } && (EndpointApis.FindParameter(method, parameter) ?? collection) is { } api)
            {
                yield return new EndpointCall(api, argument.Value, site);
            }
        }
    }

    /// <summary>The row of the property whose collection the call adds to, or null.</summary>
    private static EndpointApi? FindCollection(IInvocationOperation invocation, OperationEvaluator evaluator)
    {
        if (invocation.TargetMethod is not { Name: EndpointApis.AddMethod, Parameters.Length: 1 })
        {
            return null;
        }

        var collection = invocation.Instance is IInstanceReferenceOperation
            ? (invocation.Parent?.Parent as IMemberInitializerOperation)?.InitializedMember
            : invocation.Instance is { } instance ? evaluator.Resolve(instance) : null;
        return collection is IPropertyReferenceOperation { Property: var property }
            ? EndpointApis.FindProperty(property, ApiMember.Collection)
            : null;
    }
}
