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
    public static ExpressionSyntax? KeyOf(ExpressionSyntax target)
    {
        var arguments = target switch
        {
            ElementAccessExpressionSyntax access => access.ArgumentList.Arguments,
            ImplicitElementAccessSyntax access => access.ArgumentList.Arguments,
            _ => default,
        };
        return arguments.Count == 1 && !arguments[0].Expression.IsKind(SyntaxKind.NumericLiteralExpression) ? arguments[0].Expression : null;
    }
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
        switch (holder.Origin)
        {
            case BaseObjectCreationExpressionSyntax { Initializer.Expressions: { Count: > 0 } elements }:
                foreach (var element in elements)
                {
                    AddAssigned(element, holder, write, pairs);
                }

                break;
            case BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax when Arguments.ListOf(holder.Origin) is { Arguments: { Count: 2 } arguments }:
                var key = arguments[0].NameColon?.Name.Identifier.ValueText == "value" ? 1 : 0;
                pairs.Add(new SettingPair(write, arguments[key].Expression, arguments[1 - key].Expression, holder.Frame));
                break;
            case InitializerExpressionSyntax { Expressions: { Count: 2 } parts }:
                pairs.Add(new SettingPair(write, parts[0], parts[1], holder.Frame));
                break;
            case AssignmentExpressionSyntax assignment:
                AddAssigned(assignment, holder, write, pairs);
                break;
        }
    }

    private static void AddAssigned(ExpressionSyntax element, Fragment holder, SettingWrite write, List<SettingPair> pairs)
    {
        if (element is AssignmentExpressionSyntax { Right: var value } assignment && SettingWrite.KeyOf(assignment.Left) is { } key)
        {
            pairs.Add(new SettingPair(write, key, value, holder.Frame));
        }
    }
}
