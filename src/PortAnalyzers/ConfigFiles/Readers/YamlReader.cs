namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>
/// Reads the documents of a YAML file (YAML 1.2, with line folding, chomping and escapes), also while it is being typed: text before an
/// unclosed quote or bracket is kept, and invalid lines are skipped. Takes time linear in the file's length.
/// </summary>
/// <remarks>
/// Limits: keys are scalars; collections nested deeper than <see cref="KeyPath.MaxKept"/> are skipped; a tab in the indentation of a key or an item counts
/// as one column. <c>${NAME}</c> is a part of a plain scalar, also in a flow mapping, because compose files use it there.
/// </remarks>
internal sealed class YamlReader
{
    /// <summary>The maximum number of nodes from aliases and merges: a hundred lines of aliases could expand to more nodes than memory can hold.</summary>
    private const int MaxRepeated = 100_000;

    private static readonly char[] Breaks = ['\n', '\r'];

    private readonly ConfigFile _file;
    private readonly string _text;
    private readonly CancellationToken _cancellationToken;
    private readonly List<YamlNode> _documents = [];
    private readonly List<Frame> _frames = [];
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private int _limit = MaxRepeated;
    private int _position;
    private int _lineStart;
    private YamlNode? _root;

    /// <summary>Whether a key precedes the current position on the same line.</summary>
    private bool _isBehindKey;

    /// <summary>Whether the last key or dash has no value yet.</summary>
    private bool _awaitsValue = true;

    /// <summary>Whether a question mark announces a key.</summary>
    private bool _awaitsKey;

    /// <summary>The number of open flow collections, and of those that are too deep to be stored.</summary>
    private int _flowDepth;
    private int _deepFlows;

    /// <summary>The anchor and the tag of the next node, their line and their position.</summary>
    private string? _anchor;
    private string? _tag;
    private int _propertyLine;
    private int _propertyColumn;

    private YamlReader(ConfigFile file, CancellationToken cancellationToken)
    {
        _file = file;
        _text = file.Text;
        _cancellationToken = cancellationToken;
        _position = _lineStart = _text.Length > 0 && _text[0] == '\uFEFF' ? 1 : 0;
    }

    private bool IsTooDeep => _frames.Count == KeyPath.MaxKept;

    private char Current => At(_position);

    private Frame Innermost => _frames[_frames.Count - 1];

    /// <summary>The column of the innermost block collection, or -1.</summary>
    private int BlockColumn
    {
        get
        {
            var i = _frames.Count - 1;
            while (i >= 0 && _frames[i].IsFlow)
            {
                i--;
            }

            return i < 0 ? -1 : _frames[i].Column;
        }
    }

    /// <summary>The root nodes of the file's documents.</summary>
    public static IReadOnlyList<YamlNode> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var reader = new YamlReader(file, cancellationToken);
        reader.ReadDocuments();
        return reader._documents;
    }

    private void ReadDocuments()
    {
        while (_position < _text.Length)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_flowDepth > 0)
            {
                ReadFlow();
            }
            else
            {
                ReadBlock();
            }
        }

        EndDocument();
    }

    private void EndDocument()
    {
        while (_frames.Count > 0)
        {
            PopFrame();
        }

        if (_root is not null)
        {
            _documents.Add(_root);
        }

        _root = null;
        _anchors.Clear();
        (_anchor, _tag, _awaitsValue, _awaitsKey) = (null, null, true, false);
        (_flowDepth, _deepFlows) = (0, 0);
    }

    private char At(int index) => index < _text.Length ? _text[index] : '\n';

    /// <summary>Reads an indicator, a key or a value of a line.</summary>
    private void ReadBlock()
    {
        SkipBlanks();
        var column = _position - _lineStart;
        if (IsBreak(Current) || Current == '#')
        {
            GoToNextLine();
        }
        else if (column == 0 && IsDocumentMarker(_position))
        {
            EndDocument();
            _isBehindKey = Current == '-';
            _position += 3;
            if (!_isBehindKey)
            {
                GoToNextLine();
            }
        }
        else if (column == 0 && Current == '%' && _root is null)
        {
            GoToNextLine();
        }
        else if (Current is '&' or '!')
        {
            ReadProperty();
        }
        else if (_isBehindKey)
        {
            ReadBlockValue();
        }
        else if (Current == '-' && IsBlankAt(_position + 1))
        {
            EnterItem(column);
            _position++;
        }
        else if (Current == '?' && IsBlankAt(_position + 1))
        {
            EnterExplicitKey(column);
        }
        else if (Current == ':' && IsBlankAt(_position + 1))
        {
            EnterExplicitValue(column);
        }
        else if (!TryReadBlockKey(column))
        {
            ReadLine(column);
        }
    }

    /// <summary>Reads a value on its own line, or an invalid line.</summary>
    private void ReadLine(int column)
    {
        if (_awaitsValue && (_frames.Count == 0 || column > Innermost.Column))
        {
            ReadBlockValue();
        }
        else
        {
            GoToNextLine();
        }
    }

    /// <summary>The start or end of a document: three dashes or dots.</summary>
    private bool IsDocumentMarker(int index) =>
        At(index) is '-' or '.' && At(index + 1) == At(index) && At(index + 2) == At(index) && IsBlankAt(index + 3);

    private void EnterItem(int column)
    {
        PopDeeper(column, andSequence: false);
        if (_frames.Count == 0 || Innermost.Column < column || Innermost.Node.Kind != YamlKind.Sequence)
        {
            PushFrame(column, YamlKind.Sequence);
        }

        (_anchor, _tag) = (null, null);
        BeginItem();
    }

    private void BeginItem()
    {
        _awaitsValue = true;
        if (!IsTooDeep)
        {
            Innermost.Node.Add(new YamlNode(Nothing()));
        }
    }

    /// <summary>A missing value.</summary>
    private YamlScalar Nothing() => new(_file, _position, _position, YamlStyle.Plain);

    private bool TryReadBlockKey(int column)
    {
        if (!TryFindKey(_position, inFlow: false, out var key, out var end))
        {
            return false;
        }

        // An anchor or a tag before the key on its line belongs to the key.
        var isOfKey = (_anchor ?? _tag) is not null && _propertyLine == _lineStart;
        var (anchor, tag) = (_anchor, _tag);
        if (isOfKey)
        {
            (_anchor, _tag, column) = (null, null, _propertyColumn);
        }

        EnterMapping(column);
        (_anchor, _tag) = isOfKey ? (anchor, tag) : (null, null);
        BeginEntry(key);
        _position = end;
        _isBehindKey = true;
        return true;
    }

    private void EnterMapping(int column)
    {
        var popped = PopDeeper(column, andSequence: true);
        if (_frames.Count > 0 && Innermost.Column == column)
        {
            return;
        }

        if (popped is { Node.Kind: YamlKind.Mapping } siblings && !IsTooDeep && !_awaitsValue)
        {
            // A key that is indented less than those before it, but more than its parent, still belongs to the same mapping.
            _frames.Add(new Frame(siblings.Node, column, isFlow: false));
        }
        else
        {
            PushFrame(column, YamlKind.Mapping);
        }
    }

    /// <summary>Reads the question mark before a key.</summary>
    private void EnterExplicitKey(int column)
    {
        EnterMapping(column);
        (_anchor, _tag) = (null, null);
        (_awaitsKey, _awaitsValue) = (true, true);
        Innermost.HasExplicitKey = true;
        _position++;
    }

    /// <summary>Reads a colon before a value on its own line. Without a question mark above it, the key is empty.</summary>
    private void EnterExplicitValue(int column)
    {
        PopDeeper(column, andSequence: true);
        if (_awaitsKey || _frames.Count == 0 || !Innermost.HasExplicitKey)
        {
            EnterMapping(column);
            BeginEntry(Nothing());
        }

        Innermost.HasExplicitKey = false;
        (_awaitsKey, _awaitsValue) = (false, true);
        _position++;
    }

    private void BeginEntry(YamlScalar key)
    {
        var node = new YamlNode(key);
        Decorate(node);
        _awaitsValue = true;
        if (!IsTooDeep && _frames.Count > 0 && Innermost.Node.Kind == YamlKind.Mapping)
        {
            Innermost.Node.Add(node, new YamlNode(Nothing()));
        }
    }

    /// <summary>Searches the line of an index for a key, and for the index after its colon.</summary>
    private bool TryFindKey(int start, bool inFlow, out YamlScalar key, out int end)
    {
        end = start;
        key = default;
        if (At(start) is '[' or '{' or '|' or '>' or '*')
        {
            return false;
        }

        if (At(start) is '"' or '\'')
        {
            var close = FindQuote(start, onLine: true);
            if (close < 0)
            {
                return false;
            }

            key = Quoted(start, close);
            end = close + 1;
        }
        else
        {
            end = PlainEnd(start, inFlow);
            key = new YamlScalar(_file, start, TrimEnd(start, end), YamlStyle.Plain);
        }

        while (At(end) is ' ' or '\t')
        {
            end++;
        }

        var isEntry = At(end) == ':' && (IsBlankAt(end + 1) || (inFlow && (!key.IsPlain || IsFlowIndicator(At(end + 1)))));
        end++;
        return isEntry;
    }

    /// <summary>Reads the text after a key or a dash.</summary>
    private void ReadBlockValue()
    {
        switch (Current)
        {
            case '|' or '>':
                ReadBlockScalar();
                return;
            case '*':
                ReadAlias();
                break;
            case '[' or '{':
                OpenFlow();
                return;
            default:
                ReadScalar(inFlow: false);
                break;
        }

        // The value may have ended at its line break.
        if (_flowDepth == 0)
        {
            GoToNextLine();
        }
    }

    private void ReadScalar(bool inFlow)
    {
        if (Current is '"' or '\'')
        {
            var close = FindQuote(_position, onLine: false);
            if (close >= 0)
            {
                Take(Quoted(_position, close));
            }

            // Stops at an unclosed quote: the rest of the file can't be interpreted.
            SetPosition(close < 0 ? _text.Length : close + 1);
            return;
        }

        var start = _position;
        var end = PlainEnd(start, inFlow);
        for (var next = NextPlainLine(end, inFlow); next >= 0; next = NextPlainLine(end, inFlow))
        {
            end = PlainEnd(next, inFlow);
        }

        Take(new YamlScalar(_file, start, TrimEnd(start, end), YamlStyle.Plain));
        SetPosition(end);
    }

    /// <summary>The index at which a plain scalar continues on the next line, or -1.</summary>
    private int NextPlainLine(int end, bool inFlow)
    {
        if (end >= _text.Length || !IsBreak(_text[end]))
        {
            return -1;
        }

        var lineStart = end;
        var next = end;
        while (next < _text.Length && IsBlankAt(next))
        {
            lineStart = IsBreak(_text[next]) ? next + 1 : lineStart;
            next++;
        }

        var column = next - lineStart;
        var goesOn = next < _text.Length && column > BlockColumn && _text[next] != '#' && !(column == 0 && IsDocumentMarker(next))
            && (inFlow ? !IsFlowIndicator(_text[next]) && _text[next] != ':' : !TryFindKey(next, inFlow: false, out _, out _));
        return goesOn ? next : -1;
    }

    /// <summary>Moves to an index that may be on a later line.</summary>
    private void SetPosition(int position)
    {
        var last = position == _position ? -1 : _text.LastIndexOfAny(Breaks, position - 1, position - _position);
        _lineStart = last < 0 ? _lineStart : last + 1;
        _position = position;
    }

    /// <summary>
    /// The end of the plain scalar at an index on its line: at a comment or a key's colon, and in a flow collection also at its indicators.
    /// </summary>
    private int PlainEnd(int start, bool inFlow)
    {
        for (var i = start; ; i++)
        {
            var c = At(i);
            if (IsBreak(c)
                || (c == '#' && i > start && IsBlankAt(i - 1))
                || (c == ':' && (IsBlankAt(i + 1) || (inFlow && IsFlowIndicator(At(i + 1)))))
                || (inFlow && IsFlowIndicator(c) && !IsInVariable(start, i)))
            {
                return i;
            }
        }
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether a brace belongs to a variable, <c>${PORT}</c>, although YAML would end the scalar there.</summary>
    private bool IsInVariable(int start, int brace) => _text[brace] switch
    {
        '{' => brace > start && _text[brace - 1] == '$',
        '}' => _text.LastIndexOf("${", brace, Math.Min(brace - start + 1, 256), StringComparison.Ordinal) is var open
            && open >= 0 && _text.IndexOf('}', open) == brace,
        _ => false,
    };

    private YamlScalar Quoted(int open, int close) =>
        new(_file, open + 1, close, _text[open] == '"' ? YamlStyle.DoubleQuoted : YamlStyle.SingleQuoted);

    /// <summary>The index of the closing quote for the one at an index, or -1 if there is none, or none on the line.</summary>
    private int FindQuote(int open, bool onLine)
    {
        var quote = _text[open];
        for (var i = open + 1; i < _text.Length && !(onLine && IsBreak(_text[i])); i++)
        {
            if (_text[i] == quote && !(quote == '\'' && At(i + 1) == quote))
            {
                return i;
            }

            if (_text[i] == (quote == '"' ? '\\' : quote))
            {
                i++;
            }
        }

        return -1;
    }

    /// <summary>Reads a block scalar: its header, and the lines that are indented deeper than its parent.</summary>
    private void ReadBlockScalar()
    {
        var style = Current == '|' ? YamlStyle.Literal : YamlStyle.Folded;
        var (indentation, chomping) = (0, ' ');
        for (_position++; !IsBlankAt(_position); _position++)
        {
            indentation = Current is >= '1' and <= '9' ? Math.Max(0, BlockColumn) + Current - '0' : indentation;
            chomping = Current is '+' or '-' ? Current : chomping;
        }

        GoToNextLine();
        var start = _position;
        while (_position < _text.Length && IsInBlock(ref indentation))
        {
            GoToNextLine();
        }

        Take(new YamlScalar(_file, start, _position, style, indentation, chomping));
        _awaitsValue = false;
    }

    /// <summary>Whether the line belongs to a block scalar; the first non-blank line sets the indentation.</summary>
    private bool IsInBlock(ref int indentation)
    {
        var content = _position;
        while (At(content) == ' ')
        {
            content++;
        }

        if (IsBreak(At(content)))
        {
            return true;
        }

        indentation = indentation == 0 ? Math.Max(content - _position, Math.Max(BlockColumn, 0) + 1) : indentation;
        return content - _position >= indentation;
    }

    private void ReadProperty()
    {
        var start = _position;
        if ((_anchor ?? _tag) is null)
        {
            (_propertyLine, _propertyColumn) = (_isBehindKey ? -1 : _lineStart, start - _lineStart);
        }

        SkipWord();
        if (_text[start] == '&')
        {
            _anchor = _text.Substring(start + 1, _position - start - 1);
        }
        else
        {
            _tag = _text.Substring(start, _position - start);
        }
    }

    private void ReadAlias()
    {
        var start = _position + 1;
        SkipWord();
        if (_anchors.TryGetValue(_text.Substring(start, _position - start), out var node) && node.IsComplete)
        {
            _limit -= node.Size;
            if (_limit >= 0)
            {
                Attach(node);
            }
        }

        _awaitsValue = false;
    }

    /// <summary>Adds a scalar as the next key or value.</summary>
    private void Take(YamlScalar scalar)
    {
        if (_awaitsKey)
        {
            _awaitsKey = false;
            BeginEntry(scalar);
            return;
        }

        var node = new YamlNode(scalar);
        Decorate(node);
        Attach(node);
        _awaitsValue = false;
    }

    /// <summary>Sets the anchor and the tag of a node.</summary>
    private void Decorate(YamlNode node)
    {
        node.Tag = _tag;
        if (_anchor is not null)
        {
            _anchors[_anchor] = node;
        }

        (_anchor, _tag) = (null, null);
    }

    private void Attach(YamlNode node)
    {
        if (_frames.Count > 0)
        {
            if (!IsTooDeep)
            {
                Innermost.Node.TrySetLast(node);
            }
        }
        else if (_root is null or { Kind: YamlKind.Scalar })
        {
            _root = node;
        }
    }

    private void OpenFlow()
    {
        var kind = Current == '[' ? YamlKind.Sequence : YamlKind.Mapping;
        _position++;
        _flowDepth++;
        if (IsTooDeep)
        {
            _deepFlows++;
        }
        else
        {
            PushFrame(int.MaxValue, kind, isFlow: true);
        }

        _awaitsValue = false;
    }

    private void CloseFlow()
    {
        EndPair();
        _position++;
        _flowDepth--;
        if (_deepFlows > 0)
        {
            _deepFlows--;
        }
        else
        {
            PopFrame();
        }

        _awaitsValue = false;
        if (_flowDepth == 0)
        {
            GoToNextLine();
        }
    }

    /// <summary>Reads an indicator, a key or a value of a flow collection.</summary>
    private void ReadFlow()
    {
        var c = Current;
        switch (c)
        {
            case '\n' or '\r':
                _position++;
                _lineStart = _position;
                SkipBlanks();
                if (_position - _lineStart <= BlockColumn && IsBlockEntry(_position))
                {
                    // The bracket is never closed: the block continues after it.
                    _position = _text.Length;
                }

                return;
            case ' ' or '\t':
                _position++;
                return;
            case ',':
                EndPair();
                _awaitsValue = false;
                _position++;
                return;
            case ':' or '?' when IsBlankAt(_position + 1) || c == ':':
                _position++;
                return;
            case '#' when IsBlankAt(_position - 1):
                _position = EndOfLine(_position);
                return;
            case '&' or '!':
                ReadProperty();
                return;
            case ']' or '}':
                CloseFlow();
                return;
            default:
                ReadFlowNode(c);
                return;
        }
    }

    /// <summary>Whether a block's key or item is at an index. Other lines in a flow collection may have any indentation.</summary>
    private bool IsBlockEntry(int index) => At(index) is not (']' or '}' or ',' or '#')
        && (TryFindKey(index, inFlow: false, out _, out _) || (At(index) == '-' && IsBlankAt(index + 1)));

    private void ReadFlowNode(char c)
    {
        if (TryFindKey(_position, inFlow: true, out var key, out var end))
        {
            if (!IsTooDeep && Innermost.Node.Kind == YamlKind.Sequence)
            {
                // A single-pair mapping, without braces.
                BeginItem();
                PushFrame(int.MaxValue, YamlKind.Mapping, isFlow: true, isPair: true);
            }

            BeginEntry(key);
            _position = end;
            return;
        }

        if (!IsTooDeep && Innermost.Node.Kind == YamlKind.Sequence)
        {
            BeginItem();
        }

        switch (c)
        {
            case '[' or '{':
                OpenFlow();
                break;
            case '*':
                ReadAlias();
                break;
            default:
                // In a flow mapping, a word without a colon is a key without a value.
                _awaitsKey = !IsTooDeep && Innermost.Node.Kind == YamlKind.Mapping && !_awaitsValue;
                ReadScalar(inFlow: true);
                _awaitsValue = false;
                break;
        }
    }

    private void EndPair()
    {
        if (_frames.Count > 0 && Innermost.IsPair && _deepFlows == 0)
        {
            PopFrame();
        }
    }

    private void PushFrame(int column, YamlKind kind, bool isFlow = false, bool isPair = false)
    {
        if (_awaitsKey)
        {
            // A collection as a key is not supported.
            _awaitsKey = false;
            BeginEntry(Nothing());
        }

        if (!IsTooDeep)
        {
            var node = new YamlNode(kind, Nothing());
            Decorate(node);
            Attach(node);
            _frames.Add(new Frame(node, column, isFlow, isPair));
        }
    }

    private Frame PopFrame()
    {
        var frame = Innermost;
        _frames.RemoveAt(_frames.Count - 1);
        _limit = frame.Node.Complete(_limit);
        return frame;
    }

    /// <summary>Ends the block collections that are indented deeper; returns the last of them.</summary>
    /// <param name="column">The indentation of the line.</param>
    /// <param name="andSequence">Whether a sequence in the same column ends, too: it is the value of a key there.</param>
    private Frame? PopDeeper(int column, bool andSequence)
    {
        Frame? last = null;
        while (_frames.Count > 0
            && (Innermost.Column > column || (andSequence && Innermost.Column == column && Innermost.Node.Kind == YamlKind.Sequence)))
        {
            last = PopFrame();
        }

        return last;
    }

    private void SkipWord()
    {
        do
        {
            _position++;
        }
        while (_position < _text.Length && !IsBlankAt(_position) && !(_flowDepth > 0 && IsFlowIndicator(Current)));
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && Current is ' ' or '\t')
        {
            _position++;
        }
    }

    private void GoToNextLine()
    {
        var end = EndOfLine(_position);
        _position = end + 1 < _text.Length && _text[end] == '\r' && _text[end + 1] == '\n' ? end + 2 : Math.Min(end + 1, _text.Length);
        _lineStart = _position;
        _isBehindKey = false;
    }

    private int EndOfLine(int index)
    {
        var end = _text.IndexOfAny(Breaks, Math.Min(index, _text.Length));
        return end < 0 ? _text.Length : end;
    }

    private bool IsBlankAt(int index) => At(index) is ' ' or '\t' or '\n' or '\r';

    private static bool IsBreak(char c) => c is '\n' or '\r';

    private static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';

    /// <summary>An open mapping or sequence.</summary>
    /// <param name="node">The node.</param>
    /// <param name="column">The indentation of its lines.</param>
    /// <param name="isFlow">Whether it is a flow collection, in brackets or braces.</param>
    /// <param name="isPair">Whether it is a single-pair mapping in a flow sequence.</param>
    private sealed class Frame(YamlNode node, int column, bool isFlow, bool isPair = false)
    {
        public YamlNode Node { get; } = node;

        public int Column { get; } = column;

        public bool IsFlow { get; } = isFlow;

        public bool IsPair { get; } = isPair;

        /// <summary>Whether a question mark preceded the last key, so that its value may follow.</summary>
        public bool HasExplicitKey { get; set; }
    }
}
