using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>
/// Finds, in text and syntax, indexers with the key of a server setting: <c>["http_ports"]</c>, <c>[WebHostDefaults.HttpPortsKey]</c>.
/// </summary>
internal static class ServerKeys
{
    /// <summary>The last two characters of the text before an assignment to such an indexer, with a blank between the pairs.</summary>
    public const string Endings = "\"] y]";

    /// <summary>Whether the text ends with an indexer that may have such a key.</summary>
    public static bool IsIndexed(ReadOnlySpan<char> before) => EndsWith(before, "port\"]") || EndsWith(before, "ports\"]") || EndsWith(before, "urls\"]") || EndsWith(before, "Key]");

    /// <summary>Whether the expression is such an indexer.</summary>
    public static bool IsIndexed(ExpressionSyntax target) => Arguments.KeyOf(target) switch
    {
        LiteralExpressionSyntax { Token.Value: string key } => ServerSettings.IsName(key),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name.EndsWith("Key", StringComparison.Ordinal),
        IdentifierNameSyntax { Identifier.ValueText: var name } => name.EndsWith("Key", StringComparison.Ordinal),
        _ => false,
    };

    private static bool EndsWith(ReadOnlySpan<char> text, string end) => text.EndsWith(end.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
