using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

internal enum WriteKind
{
    /// <summary>A value is assigned.</summary>
    Value,

    /// <summary>A value is added to the collection in the variable.</summary>
    Element,

    /// <summary>A call assigns the variable as an <c>out</c> argument.</summary>
    Out,

    /// <summary>The value changes in another way: by a compound assignment, an increment, or a reference.</summary>
    Change,
}

/// <summary>An assignment of a variable.</summary>
/// <param name="kind">The kind of assignment.</param>
/// <param name="site">The assignment, argument or call.</param>
/// <param name="value">The expression that has the value, or contains it; for <c>out</c>, the call.</param>
/// <param name="path">The indexes of the part in nested tuples; null if the whole value is assigned.</param>
internal sealed class VariableWrite(WriteKind kind, SyntaxNode site, ExpressionSyntax? value, int[]? path = null)
{
    private static readonly string[] AddingMethods = ["Add", "TryAdd", "AddRange", "Insert", "Append", "Enqueue", "Push"];

    public WriteKind Kind { get; } = kind;

    public SyntaxNode Site { get; } = site;

    public ExpressionSyntax? Value { get; } = value;

    public int[]? Path { get; } = path;

    /// <summary>The assignment by the code around a variable's name; null if it only reads the variable.</summary>
    public static VariableWrite? Of(SyntaxNode name)
    {
        if (name is not IdentifierNameSyntax)
        {
            return null;
        }

        var target = name;
        List<int>? path = null;
        while (true)
        {
            switch (target.Parent)
            {
                case ParenthesizedExpressionSyntax:
                case MemberAccessExpressionSyntax access when access.Name == target:
                    target = target.Parent;
                    continue;
                case ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument when IsAssigned(tuple):
                    (path ??= []).Insert(0, tuple.Arguments.IndexOf(argument));
                    target = tuple;
                    continue;
            }

            break;
        }

        return Of(target, path);
    }

    private static VariableWrite? Of(SyntaxNode target, List<int>? path)
    {
        switch (target.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == target:
                return IsSimple(assignment)
                    ? new VariableWrite(WriteKind.Value, assignment, assignment.Right, path?.ToArray())
                    : new VariableWrite(WriteKind.Change, assignment, null);
            case PrefixUnaryExpressionSyntax prefix:
                return prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression
                    ? new VariableWrite(WriteKind.Change, prefix, null)
                    : null;
            case PostfixUnaryExpressionSyntax postfix:
                return postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression
                    ? new VariableWrite(WriteKind.Change, postfix, null)
                    : null;
            case ArgumentSyntax argument:
                return argument.RefKindKeyword.Kind() switch
                {
                    SyntaxKind.RefKeyword => new VariableWrite(WriteKind.Change, argument, null),
                    SyntaxKind.OutKeyword => new VariableWrite(WriteKind.Out, argument, argument.Parent?.Parent as ExpressionSyntax),
                    _ => null,
                };
            case RefExpressionSyntax reference:
                return new VariableWrite(WriteKind.Change, reference, null);
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                when access.Expression == target && Array.IndexOf(AddingMethods, access.Name.Identifier.ValueText) >= 0 && call.ArgumentList.Arguments.Count > 0:
                return new VariableWrite(WriteKind.Element, call, call.ArgumentList.Arguments.Last().Expression);
            case ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access when access.Expression == target && assignment.Left == access:
                return new VariableWrite(WriteKind.Element, assignment, IsSimple(assignment) ? assignment.Right : null);
            default:
                return null;
        }
    }

    /// <summary>Whether an assignment's right operand is the new value, not a part of it.</summary>
    private static bool IsSimple(AssignmentExpressionSyntax assignment) =>
        assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression;

    private static bool IsAssigned(TupleExpressionSyntax tuple)
    {
        SyntaxNode target = tuple;
        while (target.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer })
        {
            target = outer;
        }

        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target;
    }
}
