using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>
/// Reads the values of a JSON file (RFC 8259, with comments, trailing commas and a byte order mark) in order. It stops at the end of the
/// file or at the first syntax error. It takes linear time, and the same memory for any depth.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="splitsKeys">Whether a colon in a key separates keys, as in .NET configuration.</param>
/// <param name="cancellationToken">Cancels the reading.</param>
internal sealed class JsonReader(ConfigFile file, bool splitsKeys, CancellationToken cancellationToken = default)
{
    /// <summary>The characters that end a string, or escape the next one.</summary>
    private const string Delimiters = "\"\\\n\r";

    private readonly string _text = file.Text;
    private readonly Level[] _levels = new Level[KeyPath.MaxKept];
    private readonly string?[] _knownKeys = new string?[64];
    private int _depth;
    private int _position;
    private TextSpan _value;
    private bool _isEscaped;

    /// <summary>The keys that lead to the current value.</summary>
    public KeyPath Path { get; } = new();

    /// <summary>The current value: a string without its quotes, or a number, true, false or null.</summary>
    public SourceMappedString Value => _isEscaped ? Decode() : new SourceMappedString(file, _value.Start, _value.Length);

    /// <summary>Whether the current value can contain a URL: it has the slashes of one, or an escape.</summary>
    public bool MayHoldUrl => _isEscaped || _text.AsSpan(_value.Start, _value.Length).IndexOf("//".AsSpan()) >= 0;

    private bool IsTooDeep => _depth > _levels.Length;

    /// <summary>Moves to the next value that is not an object or array.</summary>
    public bool MoveNext()
    {
        while (SkipTrivia())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (_text[_position])
            {
                case ',':
                    _position++;
                    break;
                case '{' or '[':
                    if (!Open())
                    {
                        return Stop();
                    }

                    break;
                case '}' or ']':
                    if (!Close())
                    {
                        return Stop();
                    }

                    break;
                default:
                    if (!ReadToken(out var isValue))
                    {
                        return Stop();
                    }

                    if (isValue && !IsTooDeep)
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }

    /// <summary>Stops at the first syntax error: after it, a key can't be told from a string value.</summary>
    private bool Stop()
    {
        _position = _text.Length;
        return false;
    }

    private bool Open()
    {
        if (!BeginValue())
        {
            return false;
        }

        if (_depth < _levels.Length)
        {
            _levels[_depth] = new Level { IsArray = _text[_position] == '[', PathCount = Path.Count };
        }

        _depth++;
        _position++;
        return true;
    }

    private bool Close()
    {
        if (_depth == 0 || (!IsTooDeep && _levels[_depth - 1].IsArray != (_text[_position] == ']')))
        {
            return false;
        }

        _depth--;
        _position++;
        return true;
    }

    /// <summary>Whether a value may be at this position; counts it if it is an array's item.</summary>
    private bool BeginValue()
    {
        if (_depth == 0 || IsTooDeep)
        {
            return true;
        }

        ref var level = ref _levels[_depth - 1];
        if (!level.IsArray)
        {
            var hasKey = level.HasKey;
            level.HasKey = false;
            return hasKey;
        }

        Path.Truncate(level.PathCount);
        Path.Push(level.ItemCount.ToString(CultureInfo.InvariantCulture));
        level.ItemCount++;
        return true;
    }

    /// <summary>Reads a key, a string or a word; false if there is none.</summary>
    private bool ReadToken(out bool isValue)
    {
        isValue = true;
        if (_text[_position] != '"')
        {
            return ReadWord() && BeginValue();
        }

        if (!ReadString())
        {
            return false;
        }

        isValue = !(SkipTrivia() && _text[_position] == ':');
        return isValue ? BeginValue() : ReadKey();
    }

    private bool ReadKey()
    {
        _position++;
        if (IsTooDeep)
        {
            return true;
        }

        if (_depth == 0 || _levels[_depth - 1].IsArray)
        {
            return false;
        }

        ref var level = ref _levels[_depth - 1];
        level.HasKey = true;
        Path.Truncate(level.PathCount);
        var key = _isEscaped ? Decode().Text : ReadPlainKey();
        if (splitsKeys)
        {
            Path.PushParts(key);
        }
        else
        {
            Path.Push(key);
        }

        return true;
    }

    /// <summary>The current value as a key; long files repeat a few keys.</summary>
    private string ReadPlainKey()
    {
        var key = _text.AsSpan(_value.Start, _value.Length);
        ref var known = ref _knownKeys[(key.Length + (key.Length > 0 ? key[0] + key[key.Length - 1] : 0)) % _knownKeys.Length];
        return known is not null && key.SequenceEqual(known.AsSpan()) ? known : known = key.ToString();
    }

    /// <summary>Reads a string up to its closing quote, which must be on the same line.</summary>
    private bool ReadString()
    {
        var start = _position + 1;
        _isEscaped = false;
        for (var i = start; i < _text.Length; i += 2)
        {
            var length = _text.AsSpan(i).IndexOfAny(Delimiters.AsSpan());
            i += length;
            if (length < 0 || _text[i] is '\n' or '\r')
            {
                return false;
            }

            if (_text[i] == '"')
            {
                _value = TextSpan.FromBounds(start, i);
                _position = i + 1;
                return true;
            }

            _isEscaped = true;
        }

        return false;
    }

    private bool ReadWord()
    {
        _isEscaped = false;
        var end = _position;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '-' or '+' or '.'))
        {
            end++;
        }

        _value = TextSpan.FromBounds(_position, end);
        _position = end;
        return _text[_value.Start] is '-' or (>= '0' and <= '9') || IsWord("true") || IsWord("false") || IsWord("null");
    }

    private bool IsWord(string word) =>
        _value.Length == word.Length && string.Compare(_text, _value.Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Skips white space and comments; false at the end of the file.</summary>
    private bool SkipTrivia()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                SkipBlanks();
            }
            else if (c == '/')
            {
                if (!SkipComment())
                {
                    return Stop();
                }
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                _position++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Skips the blanks of JSON, which are a large part of a file.</summary>
    private void SkipBlanks()
    {
        var text = _text;
        var position = _position;
        while ((uint)position < (uint)text.Length && text[position] is ' ' or '\n' or '\r' or '\t')
        {
            position++;
        }

        _position = position;
    }

    private bool SkipComment()
    {
        var next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        var end = next switch
        {
            '/' => _text.IndexOfAny(['\n', '\r'], _position),
            '*' => _text.IndexOf("*/", _position + 2, StringComparison.Ordinal),
            _ => -1,
        };
        if (end >= 0)
        {
            _position = next == '*' ? end + 2 : end;
        }

        return end >= 0;
    }

    private SourceMappedString Decode()
    {
        var value = new SourceMappedString.Builder(file);
        for (var i = _value.Start; i < _value.End;)
        {
            var c = _text[i] == '\\' ? Unescape(i, _value.End, out var length) : CharAt(i, out length);
            value.Append(c, new TextSpan(i, length));
            i += length;
        }

        return value.ToSourceMappedString();
    }

    private char CharAt(int index, out int length)
    {
        length = 1;
        return _text[index];
    }

    private char Unescape(int backslash, int end, out int length)
    {
        length = 2;
        var c = _text[backslash + 1];
        if (c == 'u' && backslash + 6 <= end
            && ushort.TryParse(_text.Substring(backslash + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            length = 6;
            return (char)code;
        }

        // No escape of one character means a digit.
        return c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', >= '0' and <= '9' => '\0', _ => c };
    }

    /// <summary>An object or array that is open.</summary>
    private struct Level
    {
        public bool IsArray;

        /// <summary>Whether a key has no value yet.</summary>
        public bool HasKey;

        public int ItemCount;

        /// <summary>The number of keys that lead to the object or array.</summary>
        public int PathCount;
    }
}
