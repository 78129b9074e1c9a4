using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Values;

/// <summary>A part of a text, and the place in the source that it comes from.</summary>
internal readonly struct Fragment
{
    private Fragment(string text, SyntaxNode origin, SyntaxToken literal, int offset, SyntaxNode? use)
    {
        Text = text;
        Origin = origin;
        Literal = literal;
        Offset = offset;
        Use = use;
    }

    /// <summary>The part's text; one <see cref="Placeholder"/> where it is not known.</summary>
    public string Text { get; }

    /// <summary>The expression that the part comes from.</summary>
    public SyntaxNode Origin { get; }

    /// <summary>The literal that spells the text, or default where it was computed.</summary>
    public SyntaxToken Literal { get; }

    /// <summary>The index in the literal's value at which the text starts.</summary>
    public int Offset { get; }

    /// <summary>The expression through which the part was reached from another file, or null where it stands in the file itself.</summary>
    public SyntaxNode? Use { get; }

    public static Fragment FromLiteral(string text, SyntaxToken literal) => new(text, literal.Parent!, literal, 0, null);

    /// <summary>A value that the compiler knows, but which no single literal spells, such as <c>5990 + 10</c>.</summary>
    public static Fragment Computed(string text, SyntaxNode origin) => new(text, origin, default, 0, null);

    public static Fragment Unknown(SyntaxNode origin, bool isNumber) =>
        new((isNumber ? Placeholder.UnknownNumber : Placeholder.Unknown).ToString(), origin, default, 0, null);

    public Fragment ReachedFrom(SyntaxNode use) => new(Text, Origin, Literal, Offset, use);

    public Fragment Slice(int start, int length) => new(Text.Substring(start, length), Origin, Literal, Offset + start, Use);
}

/// <summary>Where digits stand.</summary>
/// <param name="location">The digits, or the expression that computes them.</param>
/// <param name="isEditable">Whether the location holds nothing but the digits, as one literal spells them.</param>
/// <param name="use">Where they were reached from another file, or null.</param>
internal readonly struct DigitSource(Location location, bool isEditable, SyntaxNode? use)
{
    public Location Location { get; } = location;

    public bool IsEditable { get; } = isEditable;

    public SyntaxNode? Use { get; } = use;
}

/// <summary>One text that an expression can evaluate to, as far as it is known, with the source of each part.</summary>
internal sealed class TracedText(IReadOnlyList<Fragment> fragments)
{
    private string? _text;
    private SyntaxToken _mapped;
    private LiteralMap? _map;

    public IReadOnlyList<Fragment> Fragments { get; } = fragments;

    /// <summary>The whole text, with a <see cref="Placeholder"/> for each unknown part.</summary>
    public string Text => _text ??= Fragments.Count == 1 ? Fragments[0].Text : Concatenate();

    /// <summary>Finds the source of a part of <see cref="Text"/>.</summary>
    public DigitSource Locate(int start, int length)
    {
        foreach (var fragment in Fragments)
        {
            if (start < fragment.Text.Length)
            {
                return start + length <= fragment.Text.Length && LocateInLiteral(fragment, start, length) is { } digits
                    ? new DigitSource(Location.Create(fragment.Literal.SyntaxTree!, digits), isEditable: true, fragment.Use)
                    : new DigitSource(fragment.Origin.GetLocation(), isEditable: false, fragment.Use);
            }

            start -= fragment.Text.Length;
        }

        throw new ArgumentOutOfRangeException(nameof(start));
    }

    /// <summary>Whether a part of <see cref="Text"/> comes from one literal, which spells it as it stands.</summary>
    public bool IsInOneFragment(int start, int end)
    {
        foreach (var fragment in Fragments)
        {
            if (start < fragment.Text.Length)
            {
                return end <= fragment.Text.Length;
            }

            start -= fragment.Text.Length;
            end -= fragment.Text.Length;
        }

        return false;
    }

    private TextSpan? LocateInLiteral(Fragment fragment, int start, int length) => fragment.Literal.Kind() switch
    {
        SyntaxKind.None => null,
        SyntaxKind.NumericLiteralToken => NumberText.GetDigits(fragment.Literal),
        _ => MapOf(fragment.Literal).GetSpan(fragment.Offset + start, length),
    };

    /// <summary>The map that was used last is kept: one long literal can hold many ports.</summary>
    private LiteralMap MapOf(SyntaxToken literal)
    {
        if (_map is null || _mapped != literal)
        {
            _mapped = literal;
            _map = new LiteralMap(literal);
        }

        return _map;
    }

    private string Concatenate()
    {
        var text = new StringBuilder();
        foreach (var fragment in Fragments)
        {
            text.Append(fragment.Text);
        }

        return text.ToString();
    }
}
