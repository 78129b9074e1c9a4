using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Evaluation;

/// <summary>One string to which an expression can evaluate, as far as known, with the source of each part. Numbers are strings, too: only the digits of a port matter.</summary>
internal sealed class EvaluatedString(Fragment[] fragments, Choice[] choices)
{
    private static readonly Choice[] NoChoices = [];

    private string? _text;
    private SyntaxToken _mapped;
    private StringLiteralMap? _map;

    public EvaluatedString(Fragment fragment)
        : this([fragment])
    {
    }

    public EvaluatedString(Fragment[] fragments)
        : this(fragments, NoChoices)
    {
    }

    public Fragment[] Fragments { get; } = fragments;

    /// <summary>The ways the code goes if it has this value.</summary>
    public Choice[] Choices { get; } = choices;

    /// <summary>The whole string, with a <see cref="Placeholder"/> for each unknown part.</summary>
    public string Text => _text ??= Fragments.Length == 1 ? Fragments[0].Text : Concatenate();

    /// <summary>Whether the whole string is unknown.</summary>
    public bool IsUnknown => Fragments.Length == 1 && Fragments[0].Kind is FragmentKind.Unknown or FragmentKind.UnknownNumber;

    /// <summary>Whether the whole string is unevaluated.</summary>
    public bool IsOpen => Fragments.Length == 1 && Fragments[0].Kind is FragmentKind.Unevaluated or FragmentKind.Deferred;

    /// <summary>The object, or null if the value is a string.</summary>
    public Fragment? AsObject => Fragments.Length == 1 && Fragments[0].Kind == FragmentKind.Object ? Fragments[0] : null;

    /// <summary>Whether the code never has both values at once.</summary>
    public bool Contradicts(EvaluatedString other) => Contradicts(other.Choices);

    /// <summary>Whether the code does not make these choices if it has this value.</summary>
    public bool Contradicts(Choice[] choices)
    {
        foreach (var choice in Choices)
        {
            foreach (var another in choices)
            {
                if (choice.Contradicts(another))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The same value, if the code also goes other ways.</summary>
    public EvaluatedString With(Choice[] choices) => new(Fragments, Choice.Union(Choices, choices));

    /// <summary>Finds the source of a part of <see cref="Text"/>.</summary>
    public PortLocation Locate(int start, int length)
    {
        var fragment = FragmentAt(ref start) ?? throw new ArgumentOutOfRangeException(nameof(start));
        if (fragment.Value is { } value)
        {
            var place = start + length <= fragment.Text.Length ? value.Locate(fragment.Offset + start, length) : null;
            return new PortLocation(place ?? fragment.Origin.GetLocation(), isEditable: place is not null, place is null ? null : fragment.Use);
        }

        return start + length <= fragment.Text.Length && LocateInLiteral(fragment, start, length) is { } digits
            ? new PortLocation(Location.Create(fragment.Literal.SyntaxTree!, digits), isEditable: true, fragment.Use)
            : new PortLocation(fragment.Origin.GetLocation(), isEditable: false, fragment.Use);
    }

    /// <summary>The fragment that contains the character at an index of <see cref="Text"/>, or null; the index becomes relative to the fragment.</summary>
    public Fragment? FragmentAt(ref int index)
    {
        foreach (var fragment in Fragments)
        {
            if (index < fragment.Text.Length)
            {
                return fragment;
            }

            index -= fragment.Text.Length;
        }

        return null;
    }

    /// <summary>Whether a part of <see cref="Text"/> comes from one literal.</summary>
    public bool IsInOneFragment(int start, int end)
    {
        var first = start;
        return FragmentAt(ref first) is { } fragment && first + (end - start) <= fragment.Text.Length;
    }

    private TextSpan? LocateInLiteral(Fragment fragment, int start, int length) => fragment.Literal.Kind() switch
    {
        SyntaxKind.None => null,
        SyntaxKind.NumericLiteralToken => LiteralText.GetDigits(fragment.Literal),
        _ => MapOf(fragment.Literal).GetSpan(fragment.Offset + start, length),
    };

    /// <summary>Caches the last map: one long literal can contain many ports.</summary>
    private StringLiteralMap MapOf(SyntaxToken literal)
    {
        if (_map is null || _mapped != literal)
        {
            _mapped = literal;
            _map = new StringLiteralMap(literal);
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
