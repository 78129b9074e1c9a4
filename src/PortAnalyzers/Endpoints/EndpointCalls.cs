using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>Finds the values that a program passes to APIs: those of the table, by convention, and declared by the team.</summary>
internal sealed class EndpointCalls(OperationEvaluator evaluator, DeclaredApis declared)
{
    /// <summary>All values that a call, creation or assignment passes to APIs.</summary>
    public IEnumerable<EndpointCall> In(IOperation site)
    {
        foreach (var use in KeyedSettings.Find(site) is { } setting ? [setting] : Rows(site))
        {
            foreach (var one in Expand(use))
            {
                if (one.Api.Shape != ValueShape.ByKey || KeyedSettings.KindOf(one.Site, evaluator) != SettingKind.Other)
                {
                    yield return one;
                }
            }
        }
    }

    /// <summary>The single settings in what is handed over.</summary>
    private IEnumerable<EndpointCall> Expand(EndpointCall use) => use.Api.Shape switch
    {
        ValueShape.Settings => KeyedSettings.In(evaluator.Resolve(use.Value)),
        ValueShape.CommandLine => CommandLineArguments.In(evaluator.Resolve(use.Value), use.Site, evaluator),
        _ => [use],
    };

    private IEnumerable<EndpointCall> Rows(IOperation site)
    {
        switch (site)
        {
            case IInvocationOperation invocation:
                return Arguments(site, invocation.TargetMethod, invocation.Arguments, FindCollection(invocation));
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return Arguments(site, constructor, creation.Arguments, null);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                when declared.FindProperty(target.Property, ApiMember.Property) is { } api:
                return [new EndpointCall(api, assignment.Value, site)];
            default:
                return [];
        }
    }

    /// <summary>The API to which the value of an expression is passed directly, or null.</summary>
    public EndpointCall? Of(ExpressionSyntax expression)
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
            foreach (var use in In(site))
            {
                if (use.Value == value)
                {
                    return use;
                }
            }
        }

        return null;
    }

    private IEnumerable<EndpointCall> Arguments(
        IOperation site, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, EndpointApi? collection)
    {
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter } && (declared.FindParameter(method, parameter) ?? EndpointApis.FindParameter(method, parameter) ?? collection) is { } api)
            {
                yield return new EndpointCall(api, argument.Value, site);
            }
        }
    }

    /// <summary>The row of the property to whose collection the call adds, or null.</summary>
    private EndpointApi? FindCollection(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod is not { Name: EndpointApis.AddMethod, Parameters.Length: 1 })
        {
            return null;
        }

        var collection = invocation.Instance is IInstanceReferenceOperation
            ? (invocation.Parent?.Parent as IMemberInitializerOperation)?.InitializedMember
            : invocation.Instance is { } instance ? evaluator.Resolve(instance) : null;
        return collection is IPropertyReferenceOperation { Property: var property }
            ? declared.FindProperty(property, ApiMember.Collection)
            : null;
    }
}
