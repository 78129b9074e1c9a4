using Microsoft.CodeAnalysis;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Evaluation;

internal enum FragmentKind
{
    /// <summary>Text that is known.</summary>
    Known,

    /// <summary>Any text.</summary>
    Unknown,

    /// <summary>Any number.</summary>
    UnknownNumber,

    /// <summary>A number from a range that is known.</summary>
    NumberRange,

    /// <summary>A part that was not evaluated: it may turn out to be known.</summary>
    Unevaluated,

    /// <summary>A part that can only be evaluated by a look at the whole project, such as a parameter.</summary>
    Deferred,

    /// <summary>An object, a tuple or a function: it is no text itself, but its members and results may be.</summary>
    Object,
}

/// <summary>A part of a string, and the place in the source that it comes from.</summary>
internal sealed class Fragment
{
    private Fragment(FragmentKind kind, string text, SyntaxNode origin)
    {
        Kind = kind;
        Text = text;
        Origin = origin;
    }

    public FragmentKind Kind { get; }

    /// <summary>The part's text; one <see cref="Placeholder"/> where it is not known.</summary>
    public string Text { get; private set; }

    /// <summary>The expression that the part comes from; of an object, what creates it.</summary>
    public SyntaxNode Origin { get; }

    /// <summary>The literal that spells the text, or default where it was computed.</summary>
    public SyntaxToken Literal { get; private set; }

    /// <summary>The value of a configuration file that the text comes from, or null.</summary>
    public ConfiguredText? Value { get; private set; }

    /// <summary>The index in the literal's value at which the text starts.</summary>
    public int Offset { get; private set; }

    /// <summary>The expression through which the part was reached from another file, or null where it stands in the file itself.</summary>
    public SyntaxNode? Use { get; private set; }

    /// <summary>The least number of a range.</summary>
    public long Minimum { get; private set; }

    /// <summary>The greatest number of a range.</summary>
    public long Maximum { get; private set; }

    /// <summary>The calls in which an object was created.</summary>
    public CallFrame? Frame { get; private set; }

    public static Fragment FromLiteral(string text, SyntaxToken literal, SyntaxNode? use = null) =>
        new(FragmentKind.Known, text, literal.Parent!) { Literal = literal, Use = use };

    /// <summary>A value that the compiler knows, but which no single literal spells, such as <c>5990 + 10</c>.</summary>
    public static Fragment Computed(string text, SyntaxNode origin, SyntaxNode? use = null) => new(FragmentKind.Known, text, origin) { Use = use };

    public static Fragment Unknown(SyntaxNode origin, bool isNumber) =>
        isNumber
            ? new(FragmentKind.UnknownNumber, Placeholder.UnknownNumberText, origin)
            : new(FragmentKind.Unknown, Placeholder.UnknownText, origin);

    public static Fragment Unevaluated(SyntaxNode origin) => new(FragmentKind.Unevaluated, Placeholder.UnevaluatedText, origin);

    public static Fragment Deferred(SyntaxNode origin) => new(FragmentKind.Deferred, Placeholder.DeferredText, origin);

    public static Fragment Range(long minimum, long maximum, SyntaxNode origin, SyntaxNode? use) =>
        new(FragmentKind.NumberRange, Placeholder.NumberRangeText, origin) { Minimum = minimum, Maximum = maximum, Use = use };

    public static Fragment Object(SyntaxNode origin, CallFrame? frame) => new(FragmentKind.Object, Placeholder.UnknownText, origin) { Frame = frame };

    /// <summary>A value that stands in a configuration file.</summary>
    public static Fragment Configured(ConfiguredText value, SyntaxNode use) => new(FragmentKind.Known, value.Text, use) { Value = value, Use = use };

    public Fragment Slice(int start, int length) =>
        new(Kind, Text.Substring(start, length), Origin) { Literal = Literal, Value = Value, Offset = Offset + start, Use = Use };
}
