using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Evaluation;

/// <summary>
/// The places in a project's code that may write settings, by the last part of their keys. Found once per compilation, when code reads a setting
/// that a finding depends on; the assignments of a file are found once for all compilations with it.
/// </summary>
internal sealed class SettingWrites(ProjectNames names)
{
    /// <summary>The maximum number of places whose key is not a literal: most are those of other dictionaries.</summary>
    private const int MaxPlaces = 1_000;

    private static readonly ConditionalWeakTable<SyntaxTree, List<SettingWrite>> OfTrees = new();

    private WrittenSettings? _known;

    /// <summary>The settings that the project's code may write.</summary>
    /// <param name="evaluate">Adds the settings whose keys are not literals; called for the first question.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public WrittenSettings Of(Action<WrittenSettings> evaluate, CancellationToken cancellationToken)
    {
        if (_known is { } known)
        {
            return known;
        }

        var found = Find(cancellationToken);
        evaluate(found);
        return Interlocked.CompareExchange(ref _known, found, null) ?? found;
    }

    private WrittenSettings Find(CancellationToken cancellationToken)
    {
        var found = new WrittenSettings();
        foreach (var tree in names.Compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!OfTrees.TryGetValue(tree, out var assignments))
            {
                assignments = OfTrees.GetValue(tree, _ => AssignmentsIn(tree, cancellationToken));
            }

            foreach (var assignment in assignments)
            {
                Add(assignment, found);
            }
        }

        foreach (var name in KnownSettings.Writers)
        {
            foreach (var node in names.Find(name, cancellationToken))
            {
                if (WriteAt(node, name) is { } write)
                {
                    Add(write, found);
                }
            }
        }

        return found;
    }

    private static void Add(SettingWrite write, WrittenSettings found)
    {
        if (write.Key is LiteralExpressionSyntax { Token.Value: string key } literal)
        {
            found.Add(KnownSettings.NameOf(write.Writer == SettingWriter.Variable ? KnownSettings.KeyOfVariable(key) : key), new SettingPair(write, literal, write.Value, null));
        }
        else if (found.Others.Count < MaxPlaces || write.Key is null)
        {
            found.Others.Add(write);
        }
    }

    /// <summary>The call or assignment with the name of a method or property that takes settings, or null.</summary>
    private static SettingWrite? WriteAt(SyntaxNode node, string name)
    {
        var writer = KnownSettings.WriterNamed(name);
        var reference = node.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? node.Parent : node;
        switch (reference.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == reference && writer == SettingWriter.Collection:
                return new SettingWrite(writer, assignment, null, assignment.Right);
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call when call.Expression == reference:
                if (writer == SettingWriter.Collection)
                {
                    return new SettingWrite(writer, call, null, Named(arguments, "initialData") ?? arguments[arguments.Count - 1].Expression);
                }

                var key = Named(arguments, writer == SettingWriter.Variable ? "variable" : "key") ?? arguments[0].Expression;
                return arguments.Count == 1 ? null : new SettingWrite(writer, call, key, Named(arguments, "value") ?? arguments[1].Expression);
            default:
                return null;
        }
    }

    private static ExpressionSyntax? Named(SeparatedSyntaxList<ArgumentSyntax> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.NameColon?.Name.Identifier.ValueText == name)
            {
                return argument.Expression;
            }
        }

        return null;
    }

    /// <summary>The assignments to indexers in a file: in its text, a closing bracket before an equals sign.</summary>
    private static List<SettingWrite> AssignmentsIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var found = new List<SettingWrite>();
        var text = tree.GetText(cancellationToken);
        var brackets = new TextSearch(text, "]", StringComparison.Ordinal, cancellationToken);
        while (brackets.MoveNext())
        {
            if (IsAssigned(text, brackets.Current + 1)
                && tree.GetRoot(cancellationToken).FindToken(brackets.Current) is { Parent.Parent: ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } target }
                && assignment.Left == target && SettingWrite.KeyOf(target) is { } key)
            {
                found.Add(new SettingWrite(SettingWriter.Indexer, assignment, key, assignment.Right));
            }
        }

        return found;
    }

    /// <summary>Whether <c>=</c> or <c>??=</c> follows. A comment between is not expected.</summary>
    private static bool IsAssigned(SourceText text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        position += position + 1 < text.Length && text[position] == '?' && text[position + 1] == '?' ? 2 : 0;
        return position < text.Length && text[position] == '=' && (position + 1 == text.Length || text[position + 1] is not ('=' or '>'));
    }
}

/// <summary>The settings that a project's code may write, by the last part of their keys: false positives are allowed, false negatives are not.</summary>
internal sealed class WrittenSettings
{
    private static readonly List<SettingPair> None = [];

    private readonly Dictionary<string, List<SettingPair>> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The places whose keys are not literals.</summary>
    public List<SettingWrite> Others { get; } = [];

    /// <summary>The places that may write any key.</summary>
    public List<SettingWrite> Open { get; } = [];

    /// <summary>The settings whose key may end with a name.</summary>
    public List<SettingPair> Named(string name) => _byName.TryGetValue(name, out var found) ? found : None;

    public void Add(string name, SettingPair setting)
    {
        if (!_byName.TryGetValue(name, out var list))
        {
            _byName.Add(name, list = []);
        }

        if (list.Count == 0 || list[list.Count - 1] != setting)
        {
            list.Add(setting);
        }
    }
}
