using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>Determines whether an Aspire endpoint is for browsers, and whether a port is the host port.</summary>
/// <remarks>
/// Source: EndpointAnnotation and WithEndpoint of Aspire 9 and 13. An endpoint without a scheme is a tcp endpoint. The target port is also the host port if
/// the endpoint has no proxy and no other port.
/// </remarks>
internal sealed class AspireEndpoints(OperationEvaluator evaluator)
{
    private const string Port = "port";
    private const string TargetPort = "targetPort";

    public bool IsNotForBrowsers(EndpointCall use) => use.Site switch
    {
        IInvocationOperation call when use.Api.Condition == EndpointCondition.AspireResource =>
            use.Value.Parent is not IArgumentOperation { Parameter: { } parameter } || AspireResources.IsNotForBrowsers(call.TargetMethod, parameter),
        IInvocationOperation call => IsTargetPortNotForBrowsers(use, call.Arguments) || !IsWebMethod(call),
        IObjectCreationOperation creation => IsTargetPortNotForBrowsers(use, creation.Arguments)
            || !(IsWeb(KnownFunction.ArgumentFor(creation.Arguments, "uriScheme")) || Assigned(creation, "UriScheme").Any(IsWeb)),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => IsNotForBrowsers(target),
        _ => true,
    };

    /// <summary>Whether a port is the target port of a web endpoint of a resource that runs code of the solution: Aspire tells it the port. A container's image has its own.</summary>
    public static bool IsTargetOfOwnProgram(EndpointCall use) =>
        IsTargetPort(use)
        && use.Site is IInvocationOperation { TargetMethod: { Name: "WithHttpEndpoint" or "WithHttpsEndpoint", TypeArguments.Length: 1 } method }
        && method.TypeArguments[0] is INamedTypeSymbol resource && !TypeNames.IsOrInherits(resource, "Aspire.Hosting.ApplicationModel.ContainerResource");

    private static bool IsTargetPort(EndpointCall use) => use.Value.Parent is IArgumentOperation { Parameter.Name: TargetPort };

    private bool IsTargetPortNotForBrowsers(EndpointCall use, IEnumerable<IArgumentOperation> arguments) =>
        IsTargetPort(use)
        && (!IsFalse(KnownFunction.ArgumentFor(arguments, "isProxied")) || HasValue(KnownFunction.ArgumentFor(arguments, Port)));

    /// <summary>A property that is set in a callback, an initializer or a method.</summary>
    private bool IsNotForBrowsers(IPropertyReferenceOperation target)
    {
        var (assignments, creation) = (AssignmentsBeside(target).ToList(), CreationOf(target));
        if (target.Property.Name == "TargetPort"
            && (!Values(assignments, "IsProxied").Any(IsFalse) || Values(assignments, "Port").Any() || HasValue(ArgumentOf(creation, Port))))
        {
            return true;
        }

        var schemes = Values(assignments, "UriScheme").ToList();
        return schemes.Count > 0 ? !schemes.Exists(IsWeb)
            : creation is not null ? !IsWeb(ArgumentOf(creation, "uriScheme"))
            : CallbackOf(target) is not { } call || !IsWebEndpoint(call);
    }

    private bool IsWebMethod(IInvocationOperation call) =>
        call.TargetMethod.Name != "WithEndpoint" || IsWeb(KnownFunction.ArgumentFor(call.Arguments, "scheme"));

    /// <summary>Whether the endpoint that a callback changes is for browsers, by its name or by the call that added it.</summary>
    private bool IsWebEndpoint(IInvocationOperation call)
    {
        if (NameOf(call) is not { } name)
        {
            return false;
        }

        for (var earlier = Receiver(call); earlier is not null; earlier = Receiver(earlier))
        {
            if (earlier.TargetMethod.Name is "WithHttpEndpoint" or "WithHttpsEndpoint" or "WithEndpoint" && NameOf(earlier) == name && IsWebMethod(earlier))
            {
                return true;
            }
        }

        return AspireResources.IsWebEndpoint(name);
    }

    private string? NameOf(IInvocationOperation call)
    {
        var name = KnownFunction.ArgumentFor(call.Arguments, "endpointName") ?? KnownFunction.ArgumentFor(call.Arguments, "name");
        return name is not null && evaluator.Evaluate(name) is { Length: 1 } texts ? texts[0].Text
            : call.TargetMethod.Name is "WithHttpEndpoint" ? "http"
            : call.TargetMethod.Name is "WithHttpsEndpoint" ? "https"
            : null;
    }

    private IInvocationOperation? Receiver(IInvocationOperation call) =>
        call.TargetMethod.IsExtensionMethod && call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0) is { } receiver
            ? evaluator.Resolve(receiver.Value) as IInvocationOperation
            : null;

    /// <summary>The call whose argument is the lambda that sets the property, or null.</summary>
    private static IInvocationOperation? CallbackOf(IOperation target)
    {
        for (var parent = target.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation argument } })
            {
                return argument.Parent as IInvocationOperation;
            }
        }

        return null;
    }

    /// <summary>The other assignments to the endpoint in the same callback, initializer or method.</summary>
    private static IEnumerable<ISimpleAssignmentOperation> AssignmentsBeside(IPropertyReferenceOperation target)
    {
        IOperation scope = target;
        while (scope.Parent is { } parent && scope is not (IAnonymousFunctionOperation or IObjectOrCollectionInitializerOperation))
        {
            scope = parent;
        }

        return scope.Descendants().OfType<ISimpleAssignmentOperation>().Where(other =>
            other.Target is IPropertyReferenceOperation property
            && (property.Instance, target.Instance) switch
            {
                (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
                (IParameterReferenceOperation one, IParameterReferenceOperation two) => SymbolEqualityComparer.Default.Equals(one.Parameter, two.Parameter),
                (ILocalReferenceOperation one, ILocalReferenceOperation two) => SymbolEqualityComparer.Default.Equals(one.Local, two.Local),
                _ => false,
            });
    }

    private IObjectCreationOperation? CreationOf(IPropertyReferenceOperation target) => target.Instance switch
    {
        IInstanceReferenceOperation => target.Parent?.Parent?.Parent as IObjectCreationOperation,
        ILocalReferenceOperation local => evaluator.Resolve(local) as IObjectCreationOperation,
        _ => null,
    };

    private static IEnumerable<IOperation> Assigned(IObjectCreationOperation creation, string property) => creation.Initializer is { } initializer
        ? Values(initializer.Initializers.OfType<ISimpleAssignmentOperation>(), property)
        : [];

    private static IEnumerable<IOperation> Values(IEnumerable<ISimpleAssignmentOperation> assignments, string property) => assignments
        .Where(assignment => assignment.Target is IPropertyReferenceOperation target && target.Property.Name == property)
        .Select(static assignment => assignment.Value);

    private static IOperation? ArgumentOf(IObjectCreationOperation? creation, string parameter) =>
        creation is null ? null : KnownFunction.ArgumentFor(creation.Arguments, parameter);

    private static bool HasValue(IOperation? value) => value is not null && value is not IDefaultValueOperation && value.ConstantValue is not { HasValue: true, Value: null };

    private static bool IsFalse(IOperation? value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value?.ConstantValue is { HasValue: true, Value: false };
    }

    private bool IsWeb(IOperation? scheme) => scheme is not null && evaluator.Evaluate(scheme).Any(static text => WebSchemes.Is(text.Text));
}
