using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>
/// Goes through the scalar values of a YAML file from top to bottom. It is a reader for what compose files are made of: block mappings and
/// sequences, also nested in one line (<c>- target: 80</c>), flow mappings and sequences, plain and quoted scalars, comments, several documents.
/// Its work is linear in the file's length, and it needs the same memory for any depth.
/// </summary>
/// <remarks>
/// Its limits: an alias (<c>*name</c>) and a merge key (<c>&lt;&lt;</c>) bring nothing in, while the anchored original is read where it stands;
/// block scalars (<c>|</c> and <c>&gt;</c>) and the further lines of a plain scalar are passed over; explicit keys (<c>? key</c>) and keys
/// behind an anchor or a tag are not known as keys; tags do not change a value; a quoted scalar keeps its line breaks as they stand.
/// </remarks>
internal sealed class YamlReader(ConfigFile file, CancellationToken cancellationToken = default)
{
    private readonly string text = file.Text;
    /// <summary>The column of flow collections, which do not depend on columns.</summary>
    private const int FlowColumn = int.MaxValue;

    private readonly List<Level> _levels = new(KeyPath.MaxKept);
    private int _position = file.Text.Length > 0 && file.Text[0] == '\uFEFF' ? 1 : 0;
    private int _lineStart = file.Text.Length > 0 && file.Text[0] == '\uFEFF' ? 1 : 0;

    /// <summary>Whether a key stands before the current position, on the same line.</summary>
    private bool _isBehindKey;

    /// <summary>Whether the last key, or the last dash, has no value yet.</summary>
    private bool _awaitsValue = true;

    /// <summary>How many flow collections are open, and how many of them are too deep to have a level.</summary>
    private int _flowDepth;
    private int _deepFlows;

    private Scalar _value;

    /// <summary>The keys that lead to the current value.</summary>
    public KeyPath Path { get; } = new();

    /// <summary>The current value, without its quotes.</summary>
    public SourceMappedString Value => Decode(_value);

    private bool IsTooDeep => _levels.Count == KeyPath.MaxKept;

    private char Current => At(_position);

    private Level Innermost => _levels[_levels.Count - 1];

    /// <summary>Goes to the next scalar.</summary>
    public bool MoveNext()
    {
        while (_position < text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((_flowDepth > 0 ? ReadFlow() : ReadBlock()) && !IsTooDeep)
            {
                return true;
            }
        }

        return false;
    }

    private char At(int index) => index < text.Length ? text[index] : '\n';

    /// <summary>Reads an indicator, a key or a value of a line; true where it is a value.</summary>
    private bool ReadBlock()
    {
        SkipBlanks();
        var column = _position - _lineStart;
        if (IsNewLine(Current) || Current == '#')
        {
            GoToNextLine();
            return false;
        }

        if (column == 0 && IsDocumentMarker())
        {
            _levels.Clear();
            Path.Truncate(0);
            _awaitsValue = true;
            GoToNextLine();
            return false;
        }

        if (_isBehindKey)
        {
            return ReadBlockValue();
        }

        if (Current == '-' && IsBlank(At(_position + 1)))
        {
            EnterItem(column);
            _position++;
            return false;
        }

        if (TryReadBlockKey(column))
        {
            return false;
        }

        if (_awaitsValue && (_levels.Count == 0 || column > Innermost.Column))
        {
            return ReadBlockValue();
        }

        // A further line of a plain scalar.
        GoToNextLine();
        return false;
    }

    /// <summary>The beginning or the end of a document: three dashes or dots.</summary>
    private bool IsDocumentMarker() =>
        (Current is '-' or '.') && At(_position + 1) == Current && At(_position + 2) == Current && IsBlank(At(_position + 3));

    private void EnterItem(int column)
    {
        while (_levels.Count > 0 && Innermost.Column > column)
        {
            PopLevel();
        }

        if (_levels.Count == 0 || Innermost.Column < column || !Innermost.IsSequence)
        {
            PushLevel(column, isSequence: true);
        }

        BeginItem();
    }

    private void BeginItem()
    {
        _awaitsValue = true;
        if (IsTooDeep)
        {
            return;
        }

        var level = Innermost;
        Path.Truncate(level.PathCount);
        Path.Push(level.ItemCount.ToString(CultureInfo.InvariantCulture));
        level.ItemCount++;
        _levels[_levels.Count - 1] = level;
    }

    private bool TryReadBlockKey(int column)
    {
        if (!TryFindKey(inFlow: false, out var key, out var end))
        {
            return false;
        }

        while (_levels.Count > 0 && (Innermost.Column > column || (Innermost.Column == column && Innermost.IsSequence)))
        {
            PopLevel();
        }

        if (_levels.Count == 0 || Innermost.Column < column)
        {
            PushLevel(column, isSequence: false);
        }

        BeginEntry(key);
        _position = end;
        _isBehindKey = true;
        return true;
    }

    private void BeginEntry(Scalar key)
    {
        _awaitsValue = true;
        if (!IsTooDeep)
        {
            Path.Truncate(Innermost.PathCount);
            Path.Push(Decode(key).Text);
        }
    }

    /// <summary>Looks for a key on this line, and for the place behind its colon.</summary>
    private bool TryFindKey(bool inFlow, out Scalar key, out int end)
    {
        if (Current is '[' or '{' or '|' or '>' or '*' or '&' or '!' || !TryReadScalar(inFlow, out key, out end))
        {
            key = default;
            end = _position;
            return false;
        }

        while (At(end) is ' ' or '\t')
        {
            end++;
        }

        var isEntry = At(end) == ':'
            && (IsBlank(At(end + 1)) || (inFlow && (key.Quote != '\0' || IsFlowIndicator(At(end + 1)))));
        end++;
        return isEntry;
    }

    /// <summary>Reads what stands behind a key or a dash; true where it is a scalar.</summary>
    private bool ReadBlockValue()
    {
        if (Current is '&' or '!')
        {
            SkipWord();
            return false;
        }

        _awaitsValue = false;
        switch (Current)
        {
            case '|' or '>':
                SkipBlockScalar();
                return false;
            case '*':
                GoToNextLine();
                return false;
            case '[' or '{':
                OpenFlow();
                return false;
            default:
                var isValue = ReadValue(inFlow: false);
                GoToNextLine();
                return isValue;
        }
    }

    /// <summary>Reads the scalar here; false, and all is read, where its quote is never closed.</summary>
    private bool ReadValue(bool inFlow)
    {
        var isValue = TryReadScalar(inFlow, out _value, out var end);
        _position = isValue ? end : text.Length;
        return isValue;
    }

    /// <summary>Finds the scalar at the current position, and the place behind it.</summary>
    private bool TryReadScalar(bool inFlow, out Scalar scalar, out int end)
    {
        if (Current is '"' or '\'')
        {
            var close = FindQuote(_position);
            end = close + 1;
            scalar = new Scalar(_position + 1, close, Current);
            return close >= 0;
        }

        end = PlainEnd(inFlow);
        var last = end;
        while (last > _position && At(last - 1) is ' ' or '\t')
        {
            last--;
        }

        scalar = new Scalar(_position, last, '\0');
        return true;
    }

    /// <summary>
    /// Where the plain scalar at the current position ends: at the line's end, a comment or a key's colon; in a flow also at its indicators.
    /// </summary>
    private int PlainEnd(bool inFlow)
    {
        for (var i = _position; ; i++)
        {
            var c = At(i);
            if (IsNewLine(c)
                || (c == '#' && IsBlank(At(i - 1)))
                || (c == ':' && (IsBlank(At(i + 1)) || (inFlow && IsFlowIndicator(At(i + 1)))))
                || (inFlow && IsFlowIndicator(c) && !IsInVariable(i)))
            {
                return i;
            }
        }
    }

    /// <summary>
    /// Whether a brace belongs to a variable, <c>${PORT}</c>: compose files are written so, though a YAML parser may see an end there.
    /// </summary>
    private bool IsInVariable(int brace) => text[brace] switch
    {
        '{' => text[brace - 1] == '$',
        '}' => text.LastIndexOf("${", brace, Math.Min(brace - _position + 1, 256), StringComparison.Ordinal) is var open
            && open >= 0 && text.IndexOf('}', open) == brace,
        _ => false,
    };

    /// <summary>The index of the quote that closes the one at an index, or -1.</summary>
    private int FindQuote(int open)
    {
        var quote = text[open];
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == quote && !(quote == '\'' && At(i + 1) == quote))
            {
                return i;
            }

            if (text[i] == (quote == '"' ? '\\' : quote))
            {
                i++;
            }
        }

        return -1;
    }

    private SourceMappedString Decode(Scalar scalar)
    {
        var length = scalar.End - scalar.Start;
        var escape = scalar.Quote == '"' ? '\\' : scalar.Quote;
        if (escape == '\0' || text.IndexOf(escape, scalar.Start, length) < 0)
        {
            return new SourceMappedString(file, scalar.Start, length);
        }

        var value = new SourceMappedString.Builder(file);
        for (var i = scalar.Start; i < scalar.End; i += length)
        {
            var c = text[i];
            length = 1;
            if (c == escape)
            {
                c = c == '\\' ? Unescape(i, scalar.End, out length) : c;
                length = Math.Max(length, 2);
            }

            value.Append(c, new TextSpan(i, length));
        }

        return value.ToSourceMappedString();
    }

    private char Unescape(int backslash, int end, out int length)
    {
        var c = At(backslash + 1);
        var digits = c switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0 && backslash + 2 + digits <= end
            && ushort.TryParse(text.Substring(backslash + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            length = 2 + digits;
            return (char)code;
        }

        length = 2;
        // No escape of one digit means a digit: \0 is the null character, and there are no others.
        return c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', >= '0' and <= '9' => '\0', _ => c };
    }

    /// <summary>Skips the lines of a block scalar: those that are indented deeper than the node that it belongs to.</summary>
    private void SkipBlockScalar()
    {
        var indentation = _levels.Count == 0 ? -1 : Innermost.Column;
        do
        {
            GoToNextLine();
            SkipBlanks();
        }
        while (_position < text.Length && (IsNewLine(Current) || _position - _lineStart > indentation));
        _position = _lineStart;
    }

    private void OpenFlow()
    {
        var isSequence = Current == '[';
        _position++;
        _flowDepth++;
        if (IsTooDeep)
        {
            _deepFlows++;
        }
        else
        {
            PushLevel(FlowColumn, isSequence);
        }
    }

    private void CloseFlow()
    {
        _position++;
        _flowDepth--;
        if (_deepFlows > 0)
        {
            _deepFlows--;
        }
        else
        {
            PopLevel();
        }

        if (_flowDepth == 0)
        {
            GoToNextLine();
        }
    }

    /// <summary>Reads an indicator, a key or a value of a flow collection; true where it is a value.</summary>
    private bool ReadFlow()
    {
        var c = Current;
        switch (c)
        {
            case ' ' or '\t' or '\n' or '\r' or ',' or ':':
                _position++;
                return false;
            case '#':
                GoToNextLine();
                return false;
            case '&' or '!' or '*':
                SkipWord();
                return false;
            case ']' or '}':
                CloseFlow();
                return false;
        }

        if (TryFindKey(inFlow: true, out var key, out var end))
        {
            // A key in a sequence: most likely the bracket before it was never closed.
            _position = IsTooDeep || !Innermost.IsSequence ? end : text.Length;
            BeginEntry(key);
            return false;
        }

        if (!IsTooDeep && Innermost.IsSequence)
        {
            BeginItem();
        }

        if (c is '[' or '{')
        {
            OpenFlow();
            return false;
        }

        return ReadValue(inFlow: true);
    }

    private void PushLevel(int column, bool isSequence)
    {
        if (!IsTooDeep)
        {
            _levels.Add(new Level { Column = column, IsSequence = isSequence, PathCount = Path.Count });
        }
    }

    private void PopLevel()
    {
        Path.Truncate(Innermost.PathCount);
        _levels.RemoveAt(_levels.Count - 1);
    }

    private void SkipWord()
    {
        do
        {
            _position++;
        }
        while (_position < text.Length && !IsBlank(Current) && !(_flowDepth > 0 && IsFlowIndicator(Current)));
    }

    private void SkipBlanks()
    {
        while (_position < text.Length && Current is ' ' or '\t')
        {
            _position++;
        }
    }

    private void GoToNextLine()
    {
        var end = text.IndexOf('\n', _position);
        _position = end < 0 ? text.Length : end + 1;
        _lineStart = _position;
        _isBehindKey = false;
    }

    private static bool IsNewLine(char c) => c is '\n' or '\r';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';

    /// <summary>Where a scalar stands, without the quotes around it.</summary>
    private readonly struct Scalar(int start, int end, char quote)
    {
        public int Start { get; } = start;

        public int End { get; } = end;

        /// <summary>The quote around it, or the null character where it is plain.</summary>
        public char Quote { get; } = quote;
    }

    /// <summary>A mapping or a sequence that is open.</summary>
    private struct Level
    {
        public int Column;

        public bool IsSequence;

        public int ItemCount;

        /// <summary>How many keys lead to the mapping or sequence itself.</summary>
        public int PathCount;
    }
}
