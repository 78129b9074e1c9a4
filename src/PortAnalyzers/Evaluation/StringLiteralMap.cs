using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Evaluation;

/// <summary>
/// Maps positions in a literal's value to source spans: escapes, doubled quotes and the indentation of raw
/// strings make the two differ.
/// </summary>
internal sealed class StringLiteralMap
{
    private readonly SyntaxToken _token;
    private readonly string _text;
    private readonly string _value;

    /// <summary>For each character of the value, and for its end, the index in the token's text; -1 if it has none.</summary>
    private readonly int[] _positions;

    /// <summary>Creates the map of a string literal, a character literal or a text part of an interpolated string.</summary>
    public StringLiteralMap(SyntaxToken token)
    {
        _token = token;
        _text = token.Text;
        _value = token.ValueText;
        _positions = IsRaw(token) ? MapRaw(token) : MapEscaped(token);
    }

    /// <summary>The span in the source file of a part of the value, or null if an incomplete literal leaves it unknown.</summary>
    /// <param name="start">The index of the part's first character in the token's value text.</param>
    /// <param name="length">The number of characters, at least 1.</param>
    public TextSpan? GetSpan(int start, int length)
    {
        var first = _positions[start];
        var end = _positions[start + length];
        return first >= 0 && end > first && end <= _text.Length && (_text[first] == '\\' || _text[first] == _value[start])
            ? TextSpan.FromBounds(_token.SpanStart + first, _token.SpanStart + end)
            : null;
    }

    private static bool IsRaw(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => true,
        SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => true,
        SyntaxKind.InterpolatedStringTextToken =>
            InterpolationStart(token).Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken,
        _ => false,
    };

    private static bool IsVerbatim(SyntaxToken token) => token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        ? InterpolationStart(token).IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken)
        : token.Text.StartsWith("@", StringComparison.Ordinal);

    private static SyntaxToken InterpolationStart(SyntaxToken textToken) =>
        textToken.Parent?.Parent is InterpolatedStringExpressionSyntax whole ? whole.StringStartToken : default;

    /// <summary>Lines of a raw string's text and of its value correspond one to one; a text's line is longer by the indentation.</summary>
    private int[] MapRaw(SyntaxToken token)
    {
        var positions = new int[_value.Length + 1];
        var textLine = FirstTextLine(token, out var startsLine);
        var indentation = IndentationLength(token);
        for (var valueLine = 0; valueLine < _value.Length;)
        {
            var next = NextLine(_value, valueLine);
            var offset = textLine + (startsLine ? indentation : 0) - valueLine;
            for (var i = valueLine; i < next; i++)
            {
                positions[i] = i + offset;
                positions[i + 1] = i + 1 + offset;
            }

            valueLine = next;
            textLine = NextLine(_text, textLine);
            startsLine = true;
        }

        return positions;
    }

    /// <summary>The position of the value's first line in the token's text, and whether that line has the indentation before it.</summary>
    private static int FirstTextLine(SyntaxToken token, out bool startsLine)
    {
        var text = token.Text;
        switch (token.Kind())
        {
            case SyntaxKind.InterpolatedStringTextToken:
                startsLine = InterpolationStart(token) is var open
                    && open.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken)
                    && open.Span.End == token.SpanStart;
                return 0;
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                startsLine = true;
                return NextLine(text, 0);
            default:
                startsLine = false;
                return QuoteCount(text);
        }
    }

    /// <summary>The white space before the closing quotes, with which every line of the text begins.</summary>
    private static int IndentationLength(SyntaxToken token)
    {
        var text = token.Parent?.Parent is InterpolatedStringExpressionSyntax whole ? whole.StringEndToken.Text : token.Text;
        var quotes = text.LastIndexOf("\"\"\"", StringComparison.Ordinal);
        while (quotes > 0 && text[quotes - 1] == '"')
        {
            quotes--;
        }

        var start = quotes;
        while (start > 0 && !IsNewLine(text[start - 1]) && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start > 0 && IsNewLine(text[start - 1]) ? quotes - start : 0;
    }

    private static int QuoteCount(string text)
    {
        var count = 0;
        while (count < text.Length && text[count] == '"')
        {
            count++;
        }

        return count;
    }

    private static int NextLine(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (IsNewLine(text[i]))
            {
                return text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1;
            }
        }

        return text.Length;
    }

    /// <summary>The new lines of the C# language specification, section 6.3.2.</summary>
    private static bool IsNewLine(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private int[] MapEscaped(SyntaxToken token)
    {
        var isVerbatim = IsVerbatim(token);
        var positions = new int[_value.Length + 1];
        var position = token.IsKind(SyntaxKind.InterpolatedStringTextToken) ? 0 : _text.IndexOfAny(['"', '\'']) + 1;
        for (var i = 0; i < _value.Length;)
        {
            var count = CharsOf(_text, position, isVerbatim, out var next);
            positions[i] = position;
            if (count == 2 && i + 1 < _value.Length)
            {
                positions[i + 1] = -1;
            }

            i += count;
            position = next;
        }

        positions[_value.Length] = position;
        return positions;
    }

    /// <summary>The number of characters of the value for the unit of text at this index, and the start of the next unit.</summary>
    private static int CharsOf(string text, int index, bool isVerbatim, out int next)
    {
        next = index + 1;
        if (index >= text.Length)
        {
            return 1;
        }

        if (isVerbatim)
        {
            next += text[index] == '"' ? 1 : 0;
            return 1;
        }

        if (text[index] != '\\' || next >= text.Length)
        {
            return 1;
        }

        switch (text[next])
        {
            case 'u':
                next = index + 6;
                return 1;
            case 'U':
                // Above the basic plane, the value contains a surrogate pair.
                next = index + 10;
                return string.CompareOrdinal(text, index + 2, "0000", 0, 4) == 0 ? 1 : 2;
            case 'x':
                next = index + 2;
                while (next < index + 6 && next < text.Length && Uri.IsHexDigit(text[next]))
                {
                    next++;
                }

                return 1;
            default:
                next = index + 2;
                return 1;
        }
    }
}
