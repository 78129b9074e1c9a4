using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>
/// What a project's code adds to its configuration: JSON files with a name of the team's own, <c>AddJsonFile("hostsettings.json")</c>,
/// <c>AddJsonFile($"yarp.{environment}.json")</c>, and environment variables with a prefix.
/// </summary>
internal static class AddedSettings
{
    private const string Extension = ".json";

    /// <summary>The end of the names of methods that add a JSON file.</summary>
    private const string JsonFile = "JsonFile";

    private const string Variables = "AddEnvironmentVariables";

    /// <summary>The names of the files, without folders; an asterisk stands for what the code inserts. Reads the text of all of the project's code.</summary>
    public static List<string> NamesIn(Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var call in CallsOf(JsonFile, compilation, cancellationToken))
        {
            AddNames(names, call.ArgumentList);
        }

        return names;
    }

    /// <summary>The prefixes that the names of environment variables have, and their keys don't: <c>AddEnvironmentVariables("SHOP_")</c>. Reads the text of all of the project's code.</summary>
    public static List<string> PrefixesIn(Compilation compilation, CancellationToken cancellationToken)
    {
        var prefixes = new List<string>();
        foreach (var call in CallsOf(Variables, compilation, cancellationToken))
        {
            foreach (var argument in call.ArgumentList.Arguments)
            {
                if (argument.Expression is LiteralExpressionSyntax { Token.Value: string { Length: > 0 } prefix })
                {
                    prefixes.Add(prefix);
                }
            }
        }

        return prefixes;
    }

    /// <summary>The calls of the methods whose names end with a text.</summary>
    private static IEnumerable<InvocationExpressionSyntax> CallsOf(string method, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var search = new TextSearch(tree.GetText(cancellationToken), method + "(", StringComparison.Ordinal, cancellationToken);
            while (search.MoveNext())
            {
                if (tree.GetRoot(cancellationToken).FindToken(search.Current).Parent is { } name && Arguments.CallOf(name) is { } call)
                {
                    yield return call;
                }
            }
        }
    }

    /// <summary>Adds the texts in the arguments that end as a file name does: of <c>Path.Combine("config", "yarp.json")</c>, the last one.</summary>
    private static void AddNames(List<string> names, ArgumentListSyntax arguments)
    {
        foreach (var node in arguments.DescendantNodes(static node => node is not InterpolatedStringExpressionSyntax))
        {
            var text = node switch
            {
                LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
                InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(
                    static part => part is InterpolatedStringTextSyntax itsText ? itsText.TextToken.ValueText : "*")),
                _ => "",
            };
            var name = text.Substring(text.LastIndexOfAny(['/', '\\']) + 1);
            if (name.Length > Extension.Length && name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }
    }
}
