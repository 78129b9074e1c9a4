using Microsoft.CodeAnalysis;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Evaluation;

internal enum FragmentKind
{
    /// <summary>Known text.</summary>
    Known,

    /// <summary>Any text.</summary>
    Unknown,

    /// <summary>Any number.</summary>
    UnknownNumber,

    /// <summary>A number from a known range.</summary>
    NumberRange,

    /// <summary>An unevaluated part: binding may give its value.</summary>
    Unevaluated,

    /// <summary>A deferred part, which needs the whole project to be evaluated, such as a parameter.</summary>
    Deferred,

    /// <summary>An object, a tuple or a function: not a text itself, but its members and results may be.</summary>
    Object,
}

/// <summary>A part of a string, with its source.</summary>
internal sealed class Fragment
{
    private Fragment(FragmentKind kind, string text, SyntaxNode origin)
    {
        Kind = kind;
        Text = text;
        Origin = origin;
    }

    public FragmentKind Kind { get; }

    /// <summary>The part's text; a <see cref="Placeholder"/> if it is unknown.</summary>
    public string Text { get; private set; }

    /// <summary>The expression of the part; for an object, the expression that creates it.</summary>
    public SyntaxNode Origin { get; }

    /// <summary>The literal that contains the text, or default if it was computed.</summary>
    public SyntaxToken Literal { get; private set; }

    /// <summary>The value in a configuration file that contains the text, or null.</summary>
    public ConfiguredText? Value { get; private set; }

    /// <summary>The index of the text in the literal's value.</summary>
    public int Offset { get; private set; }

    /// <summary>The expression in the analyzed file that leads to the part in another file, or null.</summary>
    public SyntaxNode? Use { get; private set; }

    /// <summary>The minimum of a range.</summary>
    public long Minimum { get; private set; }

    /// <summary>The maximum of a range.</summary>
    public long Maximum { get; private set; }

    /// <summary>The calls that were active when an object was created.</summary>
    public CallFrame? Frame { get; private set; }

    public static Fragment FromLiteral(string text, SyntaxToken literal, SyntaxNode? use = null) =>
        new(FragmentKind.Known, text, literal.Parent!) { Literal = literal, Use = use };

    /// <summary>A value that the compiler computes, and that no single literal contains, such as <c>5990 + 10</c>.</summary>
    public static Fragment Computed(string text, SyntaxNode origin, SyntaxNode? use = null) => new(FragmentKind.Known, text, origin) { Use = use };

    public static Fragment Unknown(SyntaxNode origin, bool isNumber) =>
        isNumber
            ? new(FragmentKind.UnknownNumber, Placeholder.UnknownNumberText, origin)
            : new(FragmentKind.Unknown, Placeholder.UnknownText, origin);

    public static Fragment Unevaluated(SyntaxNode origin) => new(FragmentKind.Unevaluated, Placeholder.UnevaluatedText, origin);

    /// <summary>A part beyond the bounds of an evaluation: it may contain an address.</summary>
    public static Fragment Anything(SyntaxNode origin) => new(FragmentKind.Unevaluated, Placeholder.AnythingText, origin);

    public static Fragment Deferred(SyntaxNode origin) => new(FragmentKind.Deferred, Placeholder.DeferredText, origin);

    public static Fragment Range(long minimum, long maximum, SyntaxNode origin, SyntaxNode? use) =>
        new(FragmentKind.NumberRange, Placeholder.NumberRangeText, origin) { Minimum = minimum, Maximum = maximum, Use = use };

    public static Fragment Object(SyntaxNode origin, CallFrame? frame) => new(FragmentKind.Object, Placeholder.UnknownText, origin) { Frame = frame };

    /// <summary>A value in a configuration file.</summary>
    public static Fragment Configured(ConfiguredText value, SyntaxNode use) => new(FragmentKind.Known, value.Text, use) { Value = value, Use = use };

    public Fragment Slice(int start, int length) =>
        new(Kind, Text.Substring(start, length), Origin) { Literal = Literal, Value = Value, Offset = Offset + start, Use = Use };
}
