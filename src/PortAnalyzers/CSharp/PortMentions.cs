using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.CSharp;

/// <summary>
/// The places in C# code that name a server's port and that no rule reports, because no browser opens them. They move with the port: an address without a scheme,
/// <c>RequireHost("*:6000")</c>, and a number with which the port of a request is compared, <c>context.Connection.LocalPort == 6000</c>.
/// </summary>
internal static class PortMentions
{
    /// <summary>A host that stands for any.</summary>
    private const string AnyHost = "*";

    /// <summary>The properties with the port of a request.</summary>
    private static readonly (string Type, string Name)[] Ports =
    [
        ("Microsoft.AspNetCore.Http.ConnectionInfo", "LocalPort"), ("Microsoft.AspNetCore.Http.Features.IHttpConnectionFeature", "LocalPort"),
        ("Microsoft.AspNetCore.Http.HostString", "Port"), ("System.Uri", "Port"), ("System.Net.IPEndPoint", "Port"),
    ];

    /// <summary>The places in a file with one of some ports.</summary>
    public static IEnumerable<(PortLocation Place, PortOccurrence Port)> In(SemanticModel model, PortSet ports, CancellationToken cancellationToken)
    {
        var text = model.SyntaxTree.GetText(cancellationToken).ToString();
        var next = 0;
        for (var i = 0; i < text.Length; i = next)
        {
            var isPort = PortText.TryRead(text, i, out var number, out var length) && ports.Contains(number);
            next = i + Math.Max(length, 1);
            if (isPort && model.SyntaxTree.GetRoot(cancellationToken).FindToken(i) is var token && token.Span.Contains(i))
            {
                next = Math.Max(next, token.Span.End);
                foreach (var mention in In(token, model, ports, cancellationToken))
                {
                    yield return mention;
                }
            }
        }
    }

    private static IEnumerable<(PortLocation Place, PortOccurrence Port)> In(SyntaxToken token, SemanticModel model, PortSet ports, CancellationToken cancellationToken)
    {
        if (token.Parent is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax) || (token.Value is string ? token.ValueText : LiteralText.Of(token)) is not { } text)
        {
            yield break;
        }

        var occurrences = token.Value is string ? LocalAddresses.In(text, AnyHost)
            : token.Parent is LiteralExpressionSyntax number && IsPortOfRequest(ComparedWith(number), model, cancellationToken) ? PortText.ReadList(text)
            : [];
        foreach (var port in occurrences)
        {
            if (ports.Contains(port.Port))
            {
                yield return (new EvaluatedString(Fragment.FromLiteral(text, token)).Locate(port.Start, port.Length), port);
            }
        }
    }

    /// <summary>The expression with which a number is compared, or null.</summary>
    private static ExpressionSyntax? ComparedWith(LiteralExpressionSyntax number) => number.Parent switch
    {
        BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression =>
            comparison.Left == number ? comparison.Right : comparison.Left,
        ConstantPatternSyntax pattern => Patterns.MatchedBy(pattern),
        _ => null,
    };

    private static bool IsPortOfRequest(ExpressionSyntax? expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => binding.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        return name is not null && Array.Exists(Ports, port => port.Name == name.Identifier.ValueText)
            && model.GetSymbolInfo(name, cancellationToken).Symbol is IPropertySymbol property
            && Array.Exists(Ports, port => port.Name == property.Name && TypeNames.Is(property.ContainingType, port.Type));
    }
}
