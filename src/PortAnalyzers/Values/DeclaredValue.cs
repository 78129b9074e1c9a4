using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Values;

/// <summary>What a name is declared with.</summary>
/// <param name="texts">Values that the compiler knows from a referenced assembly.</param>
/// <param name="expressions">The expressions in source that give it its value.</param>
/// <param name="isConstant">Whether it has no other values than these.</param>
/// <param name="isOpen">Whether it may have a known value that was not looked for.</param>
internal sealed class DeclaredValue(IReadOnlyList<string> texts, IReadOnlyList<ExpressionSyntax> expressions, bool isConstant, bool isOpen)
{
    /// <summary>Nothing can be known of it: a parameter, a property of a referenced assembly.</summary>
    public static readonly DeclaredValue Unknown = new([], [], isConstant: false, isOpen: false);

    public static readonly DeclaredValue Open = new([], [], isConstant: false, isOpen: true);

    public IReadOnlyList<string> Texts { get; } = texts;

    public IReadOnlyList<ExpressionSyntax> Expressions { get; } = expressions;

    public bool IsConstant { get; } = isConstant;

    public bool IsOpen { get; } = isOpen;

    public static DeclaredValue Known(string text, bool isConstant = true) => new([text], [], isConstant, isOpen: false);

    /// <summary>The value of an expression, or unknown where there is none.</summary>
    public static DeclaredValue Of(ExpressionSyntax? expression, bool isConstant) =>
        expression is null ? Unknown : new([], [expression], isConstant, isOpen: false);

    /// <summary>One of several; unknown where there is none.</summary>
    public static DeclaredValue AnyOf(IReadOnlyList<DeclaredValue> values) => values.Count == 0
        ? Unknown
        : new(
            [.. values.SelectMany(static value => value.Texts)],
            [.. values.SelectMany(static value => value.Expressions)],
            values.All(static value => value.IsConstant),
            values.Any(static value => value.IsOpen));
}
