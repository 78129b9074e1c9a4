using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <content>The elements of a collection for which a condition may be true. Only exact answers tell.</content>
internal sealed partial class StringEvaluator
{
    /// <summary>The variables that have one value while a condition is evaluated for it.</summary>
    private Dictionary<SyntaxNode, EvaluatedString>? _given;

    /// <summary>The elements of a collection for which a function may return true: <c>sites.First(site => site.Name == "web")</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="values">The collection, and perhaps the function and a default.</param>
    /// <param name="frame">The call around it.</param>
    private EvaluatedString[] VisitFilter(ExpressionSyntax call, IReadOnlyList<ExpressionSyntax> values, CallFrame? frame)
    {
        if (IsExact && values.Count == 1 && call is InvocationExpressionSyntax unfiltered && PartOf(unfiltered, values) is { } part)
        {
            return AnyOf(part, frame);
        }

        EvaluatedString[] elements = [];
        foreach (var value in values)
        {
            elements = PredicateIn(value) is { } function
                ? IsExact && Functions.ParametersOf(function) is { Count: 1 } parameters && Functions.ResultsOf(function) is { Count: 1 } results ? Where(elements, parameters[0], results[0], frame) : elements
                : Either(elements, Visit(value, frame));
        }

        return elements;
    }

    /// <summary>The function that an argument passes, as a lambda or by its name; or null.</summary>
    private SyntaxNode? PredicateIn(ExpressionSyntax argument)
    {
        if (!IsExact || argument is not (SimpleNameSyntax or MemberAccessExpressionSyntax))
        {
            return argument as AnonymousFunctionExpressionSyntax;
        }

        return Semantics.DescribeFunction(argument) is { Count: 1 } meanings && meanings[0].Callees is { Count: 1 } callees ? callees[0] : null;
    }

    /// <summary>The values of a variable of a query: elements of a collection for which the conditions of the query may be true.</summary>
    private EvaluatedString[] VisitFrom(FromClauseSyntax from, CallFrame? frame)
    {
        var elements = Visit(from.Expression, frame);
        var body = from.Parent as QueryBodySyntax ?? (from.Parent as QueryExpressionSyntax)?.Body;
        foreach (var clause in IsExact && body is not null ? body.Clauses : default)
        {
            elements = clause is WhereClauseSyntax { Condition: var condition } ? Where(elements, from, condition, frame) : elements;
        }

        return elements;
    }

    private EvaluatedString[] Where(EvaluatedString[] elements, SyntaxNode variable, ExpressionSyntax condition, CallFrame? frame) =>
        Array.FindAll(elements, element => element.IsUnknown || element.IsOpen || HoldsFor(element, variable, condition, frame) != false);

    private bool? HoldsFor(EvaluatedString element, SyntaxNode variable, ExpressionSyntax condition, CallFrame? frame) => Given(element, variable, () => Holds(condition, frame));

    /// <summary>An answer while a variable has one value; the default if it already has one.</summary>
    private T? Given<T>(EvaluatedString value, SyntaxNode variable, Func<T?> answer)
    {
        _given ??= [];
        if (_given.ContainsKey(variable))
        {
            return default;
        }

        _given.Add(variable, value);
        var found = answer();
        _given.Remove(variable);
        return found;
    }

    /// <summary>Whether a condition is true, or null if that is not known.</summary>
    private bool? Holds(ExpressionSyntax condition, CallFrame? frame)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return Holds(inner, frame);
            case PrefixUnaryExpressionSyntax { Operand: var inner } when condition.IsKind(SyntaxKind.LogicalNotExpression):
                return !Holds(inner, frame);
            case BinaryExpressionSyntax { Left: var left, Right: var right } when condition.IsKind(SyntaxKind.LogicalAndExpression):
                return Holds(left, frame) & Holds(right, frame);
            case BinaryExpressionSyntax { Left: var left, Right: var right } when condition.IsKind(SyntaxKind.LogicalOrExpression):
                return Holds(left, frame) | Holds(right, frame);
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call when Arguments.ReceiverOf(call) is { } receiver:
                return MayBeTrue(Arguments.NameOf(call), receiver, arguments[0].Expression, frame) ? null : false;
        }

        bool? holds = true;
        foreach (var part in BranchCondition.PartsOf(condition, Semantics))
        {
            holds &= part is null ? null : Holds(part, frame);
        }

        return holds;
    }

    private bool? Holds(BranchCondition comparison, CallFrame? frame) => KnownValuesOf(comparison.Subject, frame) is { Length: > 0 } values
        ? Array.TrueForAll(values, value => comparison.Holds(value.Text)) ? true : Array.Exists(values, value => comparison.Holds(value.Text)) ? null : false
        : null;

    /// <summary>Whether a text may equal, begin or end with, or contain another one: the comparison may ignore case.</summary>
    private bool MayBeTrue(string method, ExpressionSyntax text, ExpressionSyntax part, CallFrame? frame)
    {
        if (method is not ("Equals" or "StartsWith" or "EndsWith" or "Contains") || KnownValuesOf(text, frame) is not { Length: > 0 } texts || KnownValuesOf(part, frame) is not { Length: > 0 } parts)
        {
            return true;
        }

        return Array.Exists(texts, one => Array.Exists(parts, other => method switch
        {
            "Equals" => one.Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase),
            "StartsWith" => one.Text.StartsWith(other.Text, StringComparison.OrdinalIgnoreCase),
            "EndsWith" => one.Text.EndsWith(other.Text, StringComparison.OrdinalIgnoreCase),
            _ => one.Text.IndexOf(other.Text, StringComparison.OrdinalIgnoreCase) >= 0,
        }));
    }

    /// <summary>The values of an expression if all are known, or none.</summary>
    private EvaluatedString[] KnownValuesOf(ExpressionSyntax expression, CallFrame? frame) => Visit(expression, frame) is var values && Array.TrueForAll(values, IsKnown) ? values : [];
}
