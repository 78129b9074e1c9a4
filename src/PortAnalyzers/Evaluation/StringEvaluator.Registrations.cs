using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>Objects that are registered under a name: named options, which a delegate configures, and keyed services. Only exact answers tell.</content>
internal sealed partial class StringEvaluator
{
    /// <summary>The name of what is registered without one, as <c>Options.DefaultName</c>.</summary>
    private const string NoName = "";

    /// <summary>Whether a creation or an assignment can be for the object whose member is read: not if both have names that differ.</summary>
    private bool MayBeRegistered(SyntaxNode site, string? read) => read is null || RegisteredName(site) is not { } name || name == read;

    /// <summary>The name under which the object of a member is read, or null if there is none, or it is not known.</summary>
    private string? NameOfRead(ExpressionSyntax use)
    {
        if (!IsExact || Semantics.Resolve(use).Instance is not { } instance)
        {
            return null;
        }

        switch (Resolve(instance))
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "CurrentValue", Expression: var options } when AreOptions(options):
                return NoName;
            case InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call:
                return Arguments.NameOf(call) switch
                {
                    "Get" when arguments.Count == 1 && Arguments.ReceiverOf(call) is { } options && AreOptions(options) => TextOf(arguments[0]),
                    "GetRequiredKeyedService" or "GetKeyedService" when arguments.Count > 0 => TextOf(arguments[arguments.Count - 1]),
                    "GetRequiredService" or "GetService" => NoName,
                    _ => null,
                };
            case IdentifierNameSyntax name when Semantics.Resolve(name).Declarations is { Count: 1 } declarations && declarations[0] is ParameterSyntax { AttributeLists: { Count: > 0 } lists }:
                foreach (var list in lists)
                {
                    foreach (var attribute in list.Attributes)
                    {
                        if (Attributes.NameOf(attribute) is "FromKeyedServices" or "FromKeyedServicesAttribute" && attribute.ArgumentList?.Arguments is { Count: 1 } keys)
                        {
                            return Semantics.ConstantOf(keys[0].Expression)?.Text;
                        }
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private bool AreOptions(ExpressionSyntax expression) => Semantics.TypeNameOf(expression) is "IOptions" or "IOptionsSnapshot" or "IOptionsMonitor";

    /// <summary>The name with which a call registers what is in its arguments, or null if no such call is around it.</summary>
    private string? RegisteredName(SyntaxNode site)
    {
        for (var node = site.Parent; node is not (null or MemberDeclarationSyntax); node = node.Parent)
        {
            if (node is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call)
            {
                continue;
            }

            switch (Arguments.NameOf(call))
            {
                case "AddKeyedSingleton" or "AddKeyedScoped" or "AddKeyedTransient" or "TryAddKeyedSingleton" or "TryAddKeyedScoped" or "TryAddKeyedTransient":
                    return TextOf(arguments[0]);
                case "AddSingleton" or "AddScoped" or "AddTransient" or "TryAddSingleton" or "TryAddScoped" or "TryAddTransient":
                    return NoName;
                case "Configure" or "PostConfigure":
                    return arguments.Count > 1 ? TextOf(arguments[0]) : NameOfOptions(Arguments.ReceiverOf(call));
            }
        }

        return null;
    }

    /// <summary>The name of the options that a chain of calls builds: <c>services.AddOptions&lt;T&gt;("web").ValidateOnStart()</c>.</summary>
    private string? NameOfOptions(ExpressionSyntax? builder)
    {
        while (builder is InvocationExpressionSyntax call)
        {
            if (Arguments.NameOf(call) is "AddOptions" or "AddOptionsWithValidateOnStart")
            {
                return call.ArgumentList.Arguments is { Count: > 0 } arguments ? TextOf(arguments[0]) : NoName;
            }

            builder = Arguments.ReceiverOf(call);
        }

        return NoName;
    }

    private string? TextOf(ArgumentSyntax argument) => Semantics.ConstantOf(argument.Expression)?.Text;
}
