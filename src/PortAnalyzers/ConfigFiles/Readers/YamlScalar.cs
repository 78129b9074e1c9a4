using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>The style of a scalar.</summary>
internal enum YamlStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary>A literal block, <c>|</c>.</summary>
    Literal,

    /// <summary>A folded block, <c>&gt;</c>.</summary>
    Folded,
}

/// <summary>A scalar of a YAML file, without its quotes or header; it is decoded on demand.</summary>
/// <param name="file">The file.</param>
/// <param name="start">The start of its text.</param>
/// <param name="end">The end of its text.</param>
/// <param name="style">Its style.</param>
/// <param name="indentation">For a block, the indentation of its lines.</param>
/// <param name="chomping">For a block: <c>-</c> strips the final line break, <c>+</c> keeps all, anything else keeps one.</param>
internal readonly struct YamlScalar(ConfigFile file, int start, int end, YamlStyle style, int indentation = 0, char chomping = ' ')
{
    public bool IsPlain => style == YamlStyle.Plain;

    private string Text => file.Text;

    public SourceMappedString Decode() => style switch
    {
        YamlStyle.Literal or YamlStyle.Folded => DecodeBlock(),
        YamlStyle.SingleQuoted => IsAsWritten('\'') ? AsWritten() : DecodeQuoted('\''),
        YamlStyle.DoubleQuoted => IsAsWritten('\\') ? AsWritten() : DecodeQuoted('\\'),
        _ => IsAsWritten('\n') ? AsWritten() : DecodeQuoted('\n'),
    };

    private SourceMappedString AsWritten() => new(file, start, end - start);

    private bool IsAsWritten(char escape) => Text.IndexOf(escape, start, end - start) < 0 && Text.IndexOf('\n', start, end - start) < 0
        && Text.IndexOf('\r', start, end - start) < 0;

    /// <summary>Joins the lines, without the blanks around a line break, and decodes escapes: a backslash, or a doubled quote.</summary>
    private SourceMappedString DecodeQuoted(char escape)
    {
        var value = new SourceMappedString.Builder(file);
        var kept = 0;
        for (var i = start; i < end;)
        {
            var c = Text[i];
            if (IsBreak(c))
            {
                value.Truncate(kept);
                i = AppendBreaks(value, i, isEscaped: false);
                kept = value.Length;
                continue;
            }

            var length = 1;
            if (c == escape)
            {
                if (c == '\\' && IsBreakAt(i + 1))
                {
                    i = AppendBreaks(value, i + 1, isEscaped: true);
                    kept = value.Length;
                    continue;
                }

                c = c == '\\' ? Unescape(value, i, out length) : c;
                length = Math.Max(length, 2);
            }

            value.Append(c, new TextSpan(i, Math.Min(length, end - i)));
            i += length;
            kept = c is ' ' or '\t' && length == 1 ? kept : value.Length;
        }

        return value.ToSourceMappedString();
    }

    /// <summary>Appends folded line breaks: a space for one, nothing for an escaped one, all but one for several; returns the index after them.</summary>
    private int AppendBreaks(SourceMappedString.Builder value, int index, bool isEscaped)
    {
        var first = new TextSpan(index, 1);
        var next = SkipBlanks(SkipBreak(index));
        if (!isEscaped && !IsBreakAt(next))
        {
            value.Append(' ', first);
        }

        while (IsBreakAt(next))
        {
            value.Append('\n', new TextSpan(next, 1));
            next = SkipBlanks(SkipBreak(next));
        }

        return next;
    }

    private SourceMappedString DecodeBlock()
    {
        var value = new SourceMappedString.Builder(file);
        var (leading, trailing) = ((int?)null, new List<int>());
        var isMore = false;
        for (var line = start; line < end;)
        {
            var content = line;
            while (content < end && content - line < indentation && Text[content] == ' ')
            {
                content++;
            }

            var lineEnd = EndOfLine(content);
            if (content == lineEnd)
            {
                trailing.Add(lineEnd);
            }
            else
            {
                var wasMore = isMore;
                isMore = Text[content] is ' ' or '\t';
                AppendBreaks(value, leading, trailing, isFolded: style == YamlStyle.Folded && !wasMore && !isMore);
                value.Append(content, lineEnd);
                leading = lineEnd;
            }

            line = SkipBreak(lineEnd);
        }

        if (chomping != '-' && leading is { } last && last < Text.Length)
        {
            value.Append('\n', new TextSpan(last, 1));
        }

        foreach (var at in chomping == '+' ? trailing : [])
        {
            value.Append('\n', new TextSpan(Math.Min(at, Text.Length - 1), 1));
        }

        return value.ToSourceMappedString();
    }

    private static void AppendBreaks(SourceMappedString.Builder value, int? leading, List<int> trailing, bool isFolded)
    {
        if (leading is { } last && !(isFolded && trailing.Count > 0))
        {
            value.Append(isFolded ? ' ' : '\n', new TextSpan(last, 1));
        }

        foreach (var at in trailing)
        {
            value.Append('\n', new TextSpan(at, 1));
        }

        trailing.Clear();
    }

    private char Unescape(SourceMappedString.Builder value, int backslash, out int length)
    {
        var c = backslash + 1 < end ? Text[backslash + 1] : '\0';
        var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && backslash + 2 + digits <= end
            && uint.TryParse(Text.Substring(backslash + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code <= 0x10FFFF)
        {
            length = 2 + digits;
            if (code > char.MaxValue)
            {
                var pair = char.ConvertFromUtf32((int)code);
                value.Append(pair[0], new TextSpan(backslash, length));
                return pair[1];
            }

            return (char)code;
        }

        length = 2;
        return c switch
        {
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\u001B',
            'N' => '\u0085',
            '_' => '\u00A0',
            'L' => '\u2028',
            'P' => '\u2029',

            // No escape of one character means a digit: \0 is the null character, and there are no others.
            >= '0' and <= '9' => '\0',
            _ => c,
        };
    }

    private int EndOfLine(int index)
    {
        while (index < end && !IsBreak(Text[index]))
        {
            index++;
        }

        return index;
    }

    private int SkipBreak(int index) => index + 1 < end && Text[index] == '\r' && Text[index + 1] == '\n' ? index + 2 : index + 1;

    private int SkipBlanks(int index)
    {
        while (index < end && Text[index] is ' ' or '\t')
        {
            index++;
        }

        return index;
    }

    private bool IsBreakAt(int index) => index < end && IsBreak(Text[index]);

    private static bool IsBreak(char c) => c is '\n' or '\r';
}
