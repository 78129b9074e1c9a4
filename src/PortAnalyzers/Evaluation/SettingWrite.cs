using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>How code writes a setting.</summary>
internal enum SettingWriter
{
    /// <summary>An indexer of the configuration or a section of it: <c>configuration["Web:Port"] = "6000"</c>.</summary>
    Indexer,

    /// <summary>A method that takes a key and a value: <c>UseSetting("Web:Port", "6000")</c>.</summary>
    Method,

    /// <summary>A method that sets an environment variable.</summary>
    Variable,

    /// <summary>A method or property that takes a collection of keys and values.</summary>
    Collection,
}

/// <summary>A place in code that writes settings.</summary>
/// <param name="writer">How it writes them.</param>
/// <param name="site">The assignment or call.</param>
/// <param name="key">The key; null for a collection.</param>
/// <param name="value">The value, or the collection.</param>
internal sealed class SettingWrite(SettingWriter writer, ExpressionSyntax site, ExpressionSyntax? key, ExpressionSyntax value)
{
    public SettingWriter Writer { get; } = writer;

    public ExpressionSyntax Site { get; } = site;

    public ExpressionSyntax? Key { get; } = key;

    public ExpressionSyntax Value { get; } = value;

    /// <summary>The configuration or section whose indexer is assigned, or null.</summary>
    public ExpressionSyntax? Receiver => Site is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var receiver } } ? receiver : null;

    /// <summary>The key of an indexer, or null for another expression and a number.</summary>
    public static ExpressionSyntax? KeyOf(ExpressionSyntax target) => Arguments.KeyOf(target) is { RawKind: not (int)SyntaxKind.NumericLiteralExpression } key ? key : null;
}

/// <summary>A key with its value.</summary>
/// <param name="write">The place that writes it.</param>
/// <param name="key">The key.</param>
/// <param name="value">The value.</param>
/// <param name="frame">The calls that were active where a collection was evaluated to them.</param>
internal sealed class SettingPair(SettingWrite write, ExpressionSyntax key, ExpressionSyntax value, CallFrame? frame)
{
    public SettingWrite Write { get; } = write;

    public ExpressionSyntax Key { get; } = key;

    public ExpressionSyntax Value { get; } = value;

    public CallFrame? Frame { get; } = frame;

    /// <summary>Adds the keys and values in the creation of a dictionary or a pair, or in a call that adds one to a dictionary.</summary>
    public static void AddFrom(Fragment holder, SettingWrite write, List<SettingPair> pairs)
    {
        foreach (var (key, value) in In(holder.Origin))
        {
            pairs.Add(new SettingPair(write, key, value, holder.Frame));
        }
    }

    /// <summary>The keys and values in the creation of a dictionary or a pair, or in a call that adds one to a dictionary; none for another expression.</summary>
    public static List<(ExpressionSyntax Key, ExpressionSyntax Value)> In(SyntaxNode holder)
    {
        var pairs = new List<(ExpressionSyntax Key, ExpressionSyntax Value)>();
        if (holder is not BaseObjectCreationExpressionSyntax { Initializer.Expressions: { Count: > 0 } elements })
        {
            Add(holder, pairs);
            return pairs;
        }

        foreach (var element in elements)
        {
            if (element is AssignmentExpressionSyntax)
            {
                Add(element, pairs);
            }
        }

        return pairs;
    }

    /// <summary>The key and the value of <c>["key"] = value</c>, <c>{ "key", value }</c>, <c>new("key", value)</c> or a call with both; or null.</summary>
    public static (ExpressionSyntax Key, ExpressionSyntax Value)? Read(SyntaxNode element) => element switch
    {
        AssignmentExpressionSyntax assignment when Arguments.KeyOf(assignment.Left) is { } key => (key, assignment.Right),
        InitializerExpressionSyntax { Expressions: { Count: 2 } parts } => (parts[0], parts[1]),
        BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax when Arguments.ListOf(element) is { Arguments: { Count: 2 } arguments } =>
            arguments[0].NameColon?.Name.Identifier.ValueText == "value"
                ? (arguments[1].Expression, arguments[0].Expression)
                : (arguments[0].Expression, arguments[1].Expression),
        _ => null,
    };

    private static void Add(SyntaxNode element, List<(ExpressionSyntax Key, ExpressionSyntax Value)> pairs)
    {
        if (Read(element) is { } pair)
        {
            pairs.Add(pair);
        }
    }
}
