using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.CSharp;

/// <summary>Finds, in text and syntax, the expressions of a file that may read certain settings, by the last part of their keys.</summary>
internal static class ConfigurationReads
{
    /// <summary>The expressions that may read settings with these names, each once.</summary>
    public static List<ExpressionSyntax> Find(SyntaxTree tree, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var found = new List<ExpressionSyntax>();
        var text = tree.GetText(cancellationToken).ToString();
        foreach (var name in names)
        {
            for (var i = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(name, i + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var token = tree.GetRoot(cancellationToken).FindToken(i);
                if (token.Span.Contains(i) && ReadBy(token, name) is { } read && !found.Contains(read))
                {
                    found.Add(read);
                }
            }
        }

        return found;
    }

    private static ExpressionSyntax? ReadBy(SyntaxToken token, string name)
    {
        switch (token.Parent)
        {
            case LiteralExpressionSyntax literal when token.Value is string key && EndsWith(key, name):
                return Access(literal);
            case IdentifierNameSyntax identifier when token.ValueText.Equals(name, StringComparison.OrdinalIgnoreCase):
                return identifier.Parent switch
                {
                    MemberAccessExpressionSyntax access when access.Name == identifier => access,
                    NameColonSyntax or NameEqualsSyntax => null,
                    _ => identifier,
                };
            default:
                return null;
        }
    }

    private static bool EndsWith(string key, string name) =>
        key.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (key.Length == name.Length || key[key.Length - name.Length - 1] == ':');

    /// <summary>The call or indexer that takes the key, with the expression that reads the value of its section.</summary>
    private static ExpressionSyntax? Access(ExpressionSyntax key)
    {
        if (key.Parent is not ArgumentSyntax { Parent.Parent: ExpressionSyntax access })
        {
            return null;
        }

        return access.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "Get" } member && member.Expression == access
            ? member.Parent is InvocationExpressionSyntax call ? call : member
            : access;
    }
}
