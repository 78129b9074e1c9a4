using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>The server's settings in an array of command-line arguments: <c>["--urls", "http://*:6000"]</c>, <c>["--urls=http://*:6000"]</c>.</summary>
/// <remarks>Source: CommandLineConfigurationProvider of .NET 8 to 10. An option begins with <c>--</c>, <c>/</c> or neither.</remarks>
internal static class CommandLineArguments
{
    private static readonly EndpointApi Urls = Row(ValueShape.Url);
    private static readonly EndpointApi Ports = Row(ValueShape.Port);
    private static readonly EndpointApi OptionPorts = Row(ValueShape.OptionPort);

    /// <summary>The values in an array that is written in this file.</summary>
    public static IEnumerable<EndpointCall> In(IOperation arguments, IOperation site, OperationEvaluator evaluator)
    {
        var kind = SettingKind.Other;
        foreach (var element in arguments.Syntax is ExpressionSyntax array ? Collections.Elements(array) ?? [] : [])
        {
            if (evaluator.OperationOf(element) is not { } value)
            {
                continue;
            }

            var text = evaluator.Evaluate(value) is { Length: 1 } texts ? texts[0].Text : "";
            var separator = text.IndexOf('=');
            var isOption = text.StartsWith("--", StringComparison.Ordinal) || text.StartsWith("/", StringComparison.Ordinal) || separator > 0;
            kind = isOption ? KindOf(separator < 0 ? text : text.Substring(0, separator)) : kind;
            if (kind != SettingKind.Other && (!isOption || separator > 0))
            {
                yield return new EndpointCall(kind == SettingKind.Urls ? Urls : isOption ? OptionPorts : Ports, value, site);
            }

            kind = isOption && separator < 0 ? kind : SettingKind.Other;
        }
    }

    private static SettingKind KindOf(string option)
    {
        var kind = ServerSettings.OfKey(option.TrimStart('-', '/'));
        return kind == SettingKind.Protocols ? SettingKind.Other : kind;
    }

    private static EndpointApi Row(ValueShape shape) => new(ApiRole.Server, ApiMember.Method, "", "", "", shape, EndpointCondition.KestrelAddress, "");
}
