using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>Finds the expressions that read a setting whose value the project's code writes.</summary>
internal sealed class SettingReaders(BoundSemantics semantics, StringEvaluator evaluator)
{
    /// <summary>The maximum number of expressions that are looked at for one value.</summary>
    private const int MaxReads = 100;

    private readonly Dictionary<string, List<ExpressionSyntax>> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ExpressionSyntax, List<ExpressionSyntax>> _known = [];

    /// <summary>The expressions that can have a value because it is written as a setting; none if it is not.</summary>
    public List<ExpressionSyntax> Find(ExpressionSyntax value)
    {
        if (_known.TryGetValue(value, out var found))
        {
            return found;
        }

        _known.Add(value, found = []);
        HashSet<SyntaxToken>? literals = null;
        foreach (var text in KeyOf(value) is { } key ? evaluator.Evaluate(key) : [])
        {
            foreach (var read in text.IsUnknown ? [] : Named(KnownSettings.NameOf(KnownSettings.KeyOfVariable(text.Text))))
            {
                if (!IsAssigned(read) && (literals ??= LiteralSources.Of(value, evaluator)).Overlaps(LiteralSources.Of(read, evaluator)))
                {
                    found.Add(read);
                }
            }
        }

        return found;
    }

    /// <summary>The key of a value that may be a setting: it is assigned to an indexer, or a part of a pair, or an argument behind its key.</summary>
    private ExpressionSyntax? KeyOf(ExpressionSyntax value) => value.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Right == value => SettingWrite.KeyOf(assignment.Left),
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } when pair[1] == value => pair[0],
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } arguments } list } argument when TakesPair(list.Parent!) =>
            argument == arguments[1] ? arguments[0].Expression
            : argument.NameColon?.Name.Identifier.ValueText == "value" ? arguments[1].Expression
            : null,
        _ => null,
    };

    private bool TakesPair(SyntaxNode call) => call is InvocationExpressionSyntax invocation
        ? Arguments.NameOf(invocation) is "Add" or "TryAdd" or "Create" or "UseSetting" or "SetEnvironmentVariable"
        : call is BaseObjectCreationExpressionSyntax && TypeNames.Is(semantics.TypeOf(call), "System.Collections.Generic.KeyValuePair");

    private static bool IsAssigned(ExpressionSyntax read) => read.Parent is AssignmentExpressionSyntax assignment && assignment.Left == read;

    /// <summary>The expressions in the project that may read a setting with this last part of its key; none if there are too many.</summary>
    private List<ExpressionSyntax> Named(string name)
    {
        if (!_named.TryGetValue(name, out var reads))
        {
            reads = [];
            foreach (var tree in name.Length == 0 ? [] : semantics.Compilation.SyntaxTrees)
            {
                reads.AddRange(ConfigurationReads.Find(tree, [name], semantics.CancellationToken));
            }

            if (reads.Count > MaxReads)
            {
                reads.Clear();
            }

            _named.Add(name, reads);
        }

        return reads;
    }
}
