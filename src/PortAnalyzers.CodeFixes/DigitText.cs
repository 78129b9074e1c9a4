using System.Globalization;
using System.Text;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// The digits of a port in a file, with their notation, so that another port can be written in the same notation:
/// <c>6_000</c> becomes <c>6_001</c>, <c>0x1770</c> becomes <c>0x1771</c>. Leading zeros of decimal digits are dropped, as are escapes in a string.
/// </summary>
internal sealed class DigitText
{
    private const int Decimal = 10;

    private readonly string _prefix;
    private readonly string _body;
    private readonly int _radix;

    private DigitText(string prefix, string body, int radix, int value)
    {
        _prefix = prefix;
        _body = body;
        _radix = radix;
        Value = value;
    }

    /// <summary>The value, 0 to 65535.</summary>
    public int Value { get; }

    /// <summary>Parses digits without a suffix; null if the text is not a port.</summary>
    public static DigitText? Parse(string text)
    {
        var (prefixLength, radix) = PrefixOf(text);
        var body = text.Substring(prefixLength);
        if (body.IndexOf('\\') >= 0)
        {
            body = DecodeEscapes(body);
        }

        return ValueOf(body, radix) is { } value ? new DigitText(text.Substring(0, prefixLength), body, radix, value) : null;
    }

    /// <summary>A port in the notation of these digits: separators keep their distance from the last digit.</summary>
    public string With(int port)
    {
        var digits = Digits(port);
        var result = new StringBuilder();
        var next = digits.Length - 1;
        for (var i = _body.Length - 1; i >= 0 && next >= 0; i--)
        {
            result.Insert(0, _body[i] == '_' ? '_' : digits[next--]);
        }

        return _prefix + result.Insert(0, digits.Substring(0, next + 1));
    }

    /// <summary>The port's digits without separators; hexadecimal and binary digits have at least the old width.</summary>
    private string Digits(int port) => _radix switch
    {
        Decimal => port.ToString(CultureInfo.InvariantCulture),
        2 => Convert.ToString(port, 2).PadLeft(Width, '0'),
        _ => port.ToString((_body.Any(char.IsLower) ? "x" : "X") + Width, CultureInfo.InvariantCulture),
    };

    private int Width => _body.Count(static c => c != '_');

    /// <summary>The prefix includes separators after <c>0x</c>, the only place where digits can begin with one.</summary>
    private static (int Length, int Radix) PrefixOf(string text)
    {
        var radix = text.Length < 2 || text[0] != '0' ? Decimal : text[1] switch
        {
            'x' or 'X' => 16,
            'b' or 'B' => 2,
            _ => Decimal,
        };
        var length = radix == Decimal ? 0 : 2;
        while (length > 0 && length < text.Length && text[length] == '_')
        {
            length++;
        }

        return (length, radix);
    }

    private static int? ValueOf(string body, int radix)
    {
        if (body.Length == 0 || body[0] == '_' || body[body.Length - 1] == '_')
        {
            return null;
        }

        var value = 0;
        foreach (var c in body)
        {
            if (c != '_')
            {
                var digit = HexDigit.ValueOf(c);
                value = (value * radix) + digit;
                if (digit < 0 || digit >= radix || value > Ports.PortSet.MaxPort)
                {
                    return null;
                }
            }
        }

        return value;
    }

    /// <summary>Decodes <c>\u0036</c>, <c>\U00000036</c> and <c>\x36</c>; other characters stay and are not digits.</summary>
    private static string DecodeEscapes(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var width = text[i] != '\\' || i + 1 == text.Length ? 0 : text[i + 1] switch
            {
                'u' => 4,
                'U' => 8,
                'x' => HexRun(text, i + 2),
                _ => 0,
            };
            if (width > 0 && HexValue(text, i + 2, width) is { } value)
            {
                result.Append((char)value);
                i += 1 + width;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>The number of digits in an escape of variable length: at most four.</summary>
    private static int HexRun(string text, int start)
    {
        var length = 0;
        while (length < 4 && start + length < text.Length && HexDigit.ValueOf(text[start + length]) >= 0)
        {
            length++;
        }

        return length;
    }

    private static int? HexValue(string text, int start, int width) =>
        start + width <= text.Length
        && int.TryParse(text.Substring(start, width), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        && value <= char.MaxValue
            ? value
            : null;
}
