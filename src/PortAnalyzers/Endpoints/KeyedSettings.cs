using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>
/// Settings and environment variables that a program adds to a collection by name: <c>Configuration["http_ports"] = …</c>,
/// <c>process.Environment["ASPNETCORE_HTTP_PORTS"] = …</c>, the pairs of an in-memory collection.
/// </summary>
internal static class KeyedSettings
{
    private static readonly string[] Collections =
    [
        "Microsoft.Extensions.Configuration.IConfiguration", "System.Collections.Generic.IDictionary", "System.Collections.Specialized.StringDictionary",
    ];

    private static readonly EndpointApi Api =
        new(ApiRole.Server, ApiMember.Method, "", "", "", ValueShape.ByKey, EndpointCondition.KestrelAddress, "");

    /// <summary>The use in an operation that assigns a value to a name, or null.</summary>
    public static EndpointCall? Find(IOperation site) => site switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } } assignment when IsCollection(indexer.ContainingType) =>
            new EndpointCall(Api, assignment.Value, site),
        IInvocationOperation { TargetMethod: { Name: "Add" or "TryAdd" or "Create", ContainingType: var type } } call when IsCollection(type) || IsPair(type) => Of(call.Arguments, site),
        IObjectCreationOperation { Type: { } type } creation when IsPair(type) => Of(creation.Arguments, site),
        _ => null,
    };

    /// <summary>All pairs of a collection that is created in this file.</summary>
    public static IEnumerable<EndpointCall> In(IOperation collection)
    {
        foreach (var operation in collection.DescendantsAndSelf())
        {
            if (Find(operation) is { } use)
            {
                yield return use;
            }
        }
    }

    /// <summary>The kind of value for a name, or null if the name is unknown.</summary>
    public static SettingKind KindOf(IOperation site, OperationEvaluator evaluator)
    {
        var arguments = site switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation indexer } => indexer.Arguments,
            _ => default,
        };
        if (arguments.IsDefaultOrEmpty)
        {
            return SettingKind.Other;
        }

        var variable = KnownFunction.ArgumentFor(arguments, "variable") ?? KnownFunction.ArgumentFor(arguments, "name");
        var name = variable ?? KnownFunction.ArgumentFor(arguments, "key") ?? arguments[0].Value;
        return evaluator.Evaluate(name) is { Length: 1 } texts ? KindOf(texts[0].Text, site, isVariable: variable is not null) : SettingKind.Other;
    }

    /// <summary>A collection may contain settings or environment variables: its use is not known.</summary>
    private static SettingKind KindOf(string name, IOperation site, bool isVariable)
    {
        var ofVariable = isVariable || Find(site) is not null ? ServerSettings.OfEnvironmentVariable(name) : SettingKind.Other;
        return isVariable || ofVariable != SettingKind.Other ? ofVariable : ServerSettings.OfKey(name);
    }

    private static EndpointCall? Of(IEnumerable<IArgumentOperation> arguments, IOperation site) =>
        KnownFunction.ArgumentFor(arguments, "value") is { } value && KnownFunction.ArgumentFor(arguments, "key") is not null ? new EndpointCall(Api, value, site) : null;

    private static bool IsCollection(INamedTypeSymbol type) => Array.Exists(Collections, name => TypeNames.IsOrInherits(type, name));

    private static bool IsPair(ITypeSymbol type) => TypeNames.Is(type, "System.Collections.Generic.KeyValuePair");
}
