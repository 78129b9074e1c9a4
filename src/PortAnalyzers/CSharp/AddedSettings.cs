using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>
/// What a project's code adds to its configuration: JSON files with a name of the team's own, <c>AddJsonFile("hostsettings.json")</c>,
/// <c>AddJsonFile($"yarp.{environment}.json")</c>, and environment variables with a prefix; and the section that it passes to Kestrel.
/// </summary>
internal static class AddedSettings
{
    private const string Extension = ".json";

    /// <summary>The end of the names of methods that add a JSON file.</summary>
    private const string JsonFile = "JsonFile";

    private const string Variables = "AddEnvironmentVariables";

    /// <summary>The method with which Kestrel gets its section of the configuration.</summary>
    private const string Configure = "Configure";

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

    /// <summary>
    /// The sections of the configuration, with another name than Kestrel's own, that may be passed to it: <c>kestrel.Configure(configuration.GetSection("Hosting"))</c>. Reads the text of
    /// all of the project's code.
    /// </summary>
    public static List<string> KestrelSectionsIn(Compilation compilation, CancellationToken cancellationToken)
    {
        var sections = new List<string>();
        foreach (var call in CallsOf(Configure, compilation, cancellationToken))
        {
            if (Arguments.NameOf(call) == Configure && call.Expression is MemberAccessExpressionSyntax && call.ArgumentList.Arguments is { Count: > 0 } arguments
                && SectionIn(arguments[0].Expression, cancellationToken) is { Length: > 0 } section && !section.Equals("Kestrel", StringComparison.OrdinalIgnoreCase))
            {
                sections.Add(section);
            }
        }

        return sections;
    }

    /// <summary>The key of a section: <c>App:Kestrel</c> for <c>configuration.GetSection("App").GetSection("Kestrel")</c>, also in a variable of the same file. Or null.</summary>
    private static string? SectionIn(ExpressionSyntax section, CancellationToken cancellationToken)
    {
        if (section is IdentifierNameSyntax { Identifier.ValueText: var name })
        {
            var variable = section.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(one => one.Identifier.ValueText == name);
            return variable?.Initializer is { Value: InvocationExpressionSyntax value } ? SectionIn(value, cancellationToken) : null;
        }

        return section is InvocationExpressionSyntax call && Arguments.NameOf(call) is "GetSection" or "GetRequiredSection"
            && call.ArgumentList.Arguments is { Count: 1 } arguments && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string key }
                ? (Arguments.ReceiverOf(call) is InvocationExpressionSyntax outer && SectionIn(outer, cancellationToken) is { } path ? $"{path}:{key}" : key)
                : null;
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
