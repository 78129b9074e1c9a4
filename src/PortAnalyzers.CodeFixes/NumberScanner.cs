using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Ports;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// Finds the numbers in a text that could be ports, in any language: <c>6001</c>, <c>6_001</c>, <c>0x1771</c>, the 6001 of
/// <c>http://localhost:6001/</c> or <c>"6001:80"</c>. False positives are allowed (a timeout of 6001 ms), but a number is never
/// a part of a name or of a longer number.
/// </summary>
internal static class NumberScanner
{
    /// <summary>Every number from 1 to 65535 in the text.</summary>
    public static TextNumbers Scan(SourceText text)
    {
        var characters = new char[text.Length];
        text.CopyTo(0, characters, 0, characters.Length);

        var numbers = new List<int>();
        var ranges = new List<(int First, int Last)>();
        var hasEscapes = false;
        var (previous, previousEnd) = (-1, -2);
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] == '\\')
            {
                hasEscapes |= IsEscapedDigit(characters, i + 1);
            }
            else if (IsDigit(characters[i]))
            {
                var start = i;
                var isSeparate = BeginsWord(characters, i);
                var value = ReadNumber(characters, ref i);
                if (isSeparate && value is > 0 and <= PortSet.MaxPort)
                {
                    numbers.Add(value);
                    if (start == previousEnd + 1 && characters[previousEnd] == '-' && previous < value)
                    {
                        ranges.Add((previous, value));
                    }

                    (previous, previousEnd) = (value, i + 1);
                }
            }
        }

        return new TextNumbers([.. numbers], [.. ranges], hasEscapes);
    }

    /// <summary>Whether a name or number may begin here. An escape such as \t or %3A (a colon in a URL) ends the previous one.</summary>
    private static bool BeginsWord(char[] text, int index) =>
        index == 0
        || !IsWordPart(text[index - 1])
        || (index > 1 && text[index - 2] == '\\')
        || (index > 2 && text[index - 3] == '%');

    /// <summary>Reads the number at the index and moves the index to its last character; -1 if it is part of a name.</summary>
    private static int ReadNumber(char[] text, ref int index)
    {
        var radix = RadixAt(text, index);
        index += radix == 10 ? 0 : 2;

        var value = 0;
        for (; index < text.Length; index++)
        {
            var digit = HexDigit.ValueOf(text[index]);
            if (digit >= 0 && digit < radix)
            {
                value = Math.Min((value * radix) + digit, PortSet.MaxPort + 1);
            }
            else if (text[index] != '_')
            {
                break;
            }
        }

        while (index < text.Length && text[index] is 'u' or 'U' or 'l' or 'L')
        {
            index++;
        }

        var isGlued = index < text.Length && IsWordPart(text[index]);
        index--;
        return isGlued ? -1 : value;
    }

    private static int RadixAt(char[] text, int index)
    {
        if (text[index] != '0' || index + 2 >= text.Length)
        {
            return 10;
        }

        return text[index + 1] switch
        {
            'x' or 'X' => 16,
            'b' or 'B' => 2,
            _ => 10,
        };
    }

    /// <summary>Whether an escape after a backslash is a digit: <c>\u0036</c>, <c>\U00000036</c>, <c>\x36</c>.</summary>
    private static bool IsEscapedDigit(char[] text, int index)
    {
        if (index >= text.Length || text[index] is not ('u' or 'U' or 'x'))
        {
            return false;
        }

        for (index++; index < text.Length && text[index] == '0'; index++)
        {
        }

        return index + 1 < text.Length && text[index] == '3' && IsDigit(text[index + 1]);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>ASCII only: in text of other scripts a number may follow a word without a space.</summary>
    private static bool IsWordPart(char c) => c is '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
