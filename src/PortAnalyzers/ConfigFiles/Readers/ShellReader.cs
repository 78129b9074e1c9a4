using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>The syntax by which a text is split into words.</summary>
internal enum ShellDialect
{
    /// <summary>The arguments of one program, as in launch profiles, compose files and web.config.</summary>
    Arguments,

    /// <summary>sh, bash and similar shells.</summary>
    Posix,

    PowerShell,

    /// <summary>cmd.exe.</summary>
    Batch,

    /// <summary>A makefile: its variables, and the commands in its recipes.</summary>
    Make,

    /// <summary>A systemd unit file.</summary>
    Unit,
}

/// <summary>
/// Splits a script into commands, and each command into words without quotes. Comments and here-documents are skipped; a variable that was assigned before is
/// replaced by its value. Each shell's syntax is implemented only as far as needed to find the words. Takes time linear in the text's length.
/// </summary>
/// <param name="text">The script.</param>
/// <param name="dialect">The syntax.</param>
/// <param name="variables">The values of the variables, to which the script's assignments are added.</param>
/// <param name="cancellationToken">Cancels the reading.</param>
internal sealed class ShellReader(
    SourceMappedString text, ShellDialect dialect, Dictionary<string, SourceMappedString> variables, CancellationToken cancellationToken)
{
    /// <summary>The maximum length of an expanded word, and of all expansions in a script, because variables can contain others.</summary>
    private const int MaxWord = 1_024;
    private const int MaxAdded = 200_000;

    private static readonly string[] Declarations = ["export", "set", "local", "readonly", "declare", "env", "-x", "/a", "/p"];

    private readonly string _text = text.Text;
    private readonly char _escape = dialect switch { ShellDialect.PowerShell => '`', ShellDialect.Batch => '^', _ => '\\' };
    private readonly Queue<string> _hereDocuments = new();
    private int _position;
    private int _added;

    /// <summary>The variable whose value is the next word, or null.</summary>
    private string? _assigned;

    /// <summary>Whether the command has only words that may precede an assignment.</summary>
    private bool _isLeading = true;

    /// <summary>The environment variables that were assigned, with their values, in order.</summary>
    public List<KeyValuePair<string, SourceMappedString>> Assignments { get; } = [];

    private bool IsPowerShell => dialect == ShellDialect.PowerShell;

    private bool IsPosix => dialect is ShellDialect.Posix or ShellDialect.Make;

    /// <summary>The words of each command.</summary>
    public IEnumerable<List<SourceMappedString>> Commands()
    {
        var words = new List<SourceMappedString>();
        while (_position < _text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var c = _text[_position];
            if (IsBlank(c))
            {
                _position++;
            }
            else if (IsContinuation(_position, out var next))
            {
                _position = next;
            }
            else if (IsComment(words.Count == 0))
            {
                SkipComment();
            }
            else if (EndsCommand(c))
            {
                (_assigned, _isLeading) = (null, true);
                _position++;
                if (c == '\n')
                {
                    SkipHereDocuments();
                }

                if (words.Count > 0)
                {
                    yield return words;
                    words = [];
                }
            }
            else if (c is '<' or '>' && dialect is not (ShellDialect.Arguments or ShellDialect.Unit))
            {
                ReadRedirection();
            }
            else if (!TrySkipHereString())
            {
                ReadWord(words);
            }
        }

        if (words.Count > 0)
        {
            yield return words;
        }
    }

    private void ReadWord(List<SourceMappedString> words)
    {
        var begin = _position;
        while (words.Count == 0 && dialect is ShellDialect.Make or ShellDialect.Batch && At(_position) is '@' or '-' or '+')
        {
            _position++;
        }

        if (IsPowerShell && TryReadPowerShellAssignment())
        {
            return;
        }

        var start = _position;
        var word = ReadWord();
        if (_position == start)
        {
            // Only a delimiter before a command; advance in any case.
            _position = Math.Max(_position, begin + 1);
            return;
        }

        if (_assigned is not null)
        {
            Assign(_assigned, word);
            _assigned = null;
        }
        else if (dialect == ShellDialect.Make && words.Count > 0 && IsMakeSign(word.Text))
        {
            _assigned = words[words.Count - 1].Text;
        }
        else
        {
            AssignLeading(word);
        }

        words.Add(word);
    }

    private void Assign(string name, SourceMappedString value)
    {
        variables[name] = value;
        Assignments.Add(new(name, value));
    }

    /// <summary><c>NAME=value</c> before a command, or after <c>export</c>, <c>set</c> and similar commands.</summary>
    private void AssignLeading(SourceMappedString word)
    {
        if (!_isLeading || dialect is ShellDialect.PowerShell or ShellDialect.Arguments or ShellDialect.Unit)
        {
            return;
        }

        var sign = word.Text.IndexOf('=');
        if (sign <= 0)
        {
            _isLeading = IsDeclaration(word.Text);
            return;
        }

        var nameEnd = sign;
        while (dialect == ShellDialect.Make && nameEnd > 0 && word.Text[nameEnd - 1] is ':' or '?' or '+')
        {
            nameEnd--;
        }

        if (sign + 1 < word.Text.Length)
        {
            Assign(word.Text.Substring(0, nameEnd), word.Slice(sign + 1));
        }
        else if (dialect == ShellDialect.Make)
        {
            _assigned = word.Text.Substring(0, nameEnd);
        }
    }

    private static bool IsDeclaration(string word) => Array.Exists(Declarations, declaration => declaration.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsMakeSign(string word) => word is "=" or ":=" or "?=" or "::=" or "+=";

    /// <summary>
    /// <c>$name = value</c>, <c>$env:NAME = value</c>, <c>[int]$name = value</c>: the value is the next word. Names with a type are also in the parameter list of a script,
    /// with their defaults.
    /// </summary>
    private bool TryReadPowerShellAssignment()
    {
        var start = _position;
        if (At(start) == '[')
        {
            var close = _text.IndexOf(']', start, Math.Min(64, _text.Length - start));
            start = close < 0 ? start : close + 1;
        }

        if (At(start) != '$')
        {
            return false;
        }

        var end = ReadName(start + 1, out var name);
        while (At(end) is ' ' or '\t')
        {
            end++;
        }

        if (name.Length == 0 || At(end) != '=' || At(end + 1) == '=')
        {
            return false;
        }

        _assigned = name;
        _position = end + 1;
        return true;
    }

    private SourceMappedString ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && !EndsWord(_text[_position]) && !IsSpecial(_text[_position]))
        {
            _position++;
        }

        return _position == _text.Length || EndsWord(_text[_position]) ? text.Slice(start, _position - start) : ReadSpecialWord(start);
    }

    private SourceMappedString ReadSpecialWord(int start)
    {
        var word = new SourceMappedString.Builder(text.FileAt(0));
        word.Append(text, start, _position - start);
        while (_position < _text.Length && !EndsWord(_text[_position]))
        {
            var c = _text[_position];
            if (IsContinuation(_position, out var next))
            {
                _position = next;
            }
            else if (IsQuote(c))
            {
                ReadQuoted(word, c);
            }
            else if (IsEscape(_position))
            {
                word.Append(text, _position + 1, 1);
                _position += 2;
            }
            else if (!TryReadVariable(word))
            {
                word.Append(text, _position, 1);
                _position++;
            }
        }

        return word.ToSourceMappedString();
    }

    private void ReadQuoted(SourceMappedString.Builder word, char quote)
    {
        var isLiteral = quote == '\'' && dialect is not ShellDialect.Arguments;
        for (_position++; _position < _text.Length;)
        {
            var c = _text[_position];
            if (c == quote)
            {
                _position++;
                if (!IsPowerShell || At(_position) != quote)
                {
                    return;
                }

                word.Append(text, _position, 1);
                _position++;
            }
            else if (c == '\n' && dialect is ShellDialect.Batch or ShellDialect.Make)
            {
                // A quoted text ends with its line.
                return;
            }
            else if (!isLiteral && dialect != ShellDialect.Batch && IsEscape(_position))
            {
                word.Append(text, _position + 1, 1);
                _position += 2;
            }
            else if (isLiteral || !TryReadVariable(word))
            {
                word.Append(text, _position, 1);
                _position++;
            }
        }
    }

    /// <summary>Appends the value of the variable that begins here, or a placeholder if it is not known.</summary>
    private bool TryReadVariable(SourceMappedString.Builder word)
    {
        var start = _position;
        var end = dialect switch
        {
            ShellDialect.Arguments => -1,
            ShellDialect.Batch => ReadBatchVariable(word, start),
            _ => ReadDollarVariable(word, start),
        };
        _position = end < 0 ? start : end;
        return end >= 0;
    }

    private int ReadBatchVariable(SourceMappedString.Builder word, int start)
    {
        var sign = _text[start];
        var end = ReadName(start + 1, out var name);
        return sign is '%' or '!' && name.Length > 0 && At(end) == sign ? Append(word, name, null, start, end + 1) : -1;
    }

    private int ReadDollarVariable(SourceMappedString.Builder word, int start)
    {
        if (_text[start] != '$')
        {
            return -1;
        }

        var open = At(start + 1);
        if (dialect == ShellDialect.Make && open == '$')
        {
            // The shell's own variable.
            return Append(word, "", null, start, ReadName(start + 2, out _));
        }

        var isBraced = open == '{' || (open == '(' && dialect is ShellDialect.Make or ShellDialect.PowerShell);
        var nameStart = start + (isBraced ? 2 : 1);
        nameStart += isBraced && At(nameStart) == '$' ? 1 : 0;
        var nameEnd = ReadName(nameStart, out var name);
        if (!isBraced)
        {
            return name.Length == 0 ? -1 : Append(word, name, null, start, nameEnd);
        }

        var close = FindClose(nameEnd, open == '{' ? '}' : ')');
        if (close < 0)
        {
            return -1;
        }

        var dash = At(nameEnd) == ':' ? nameEnd + 1 : nameEnd;
        var defaultValue = At(dash) is '-' or '=' && close > dash ? text.Slice(dash + 1, close - dash - 1) : null;
        return Append(word, nameEnd == close || defaultValue is not null ? name : "", defaultValue, start, close + 1);
    }

    /// <summary>The index of the delimiter that closes a variable on the same line, or -1.</summary>
    private int FindClose(int start, char close)
    {
        var end = start;
        while (end < _text.Length && _text[end] != close && _text[end] is not ('\n' or '"') && end - start < 256)
        {
            end++;
        }

        return At(end) == close ? end : -1;
    }

    private int Append(SourceMappedString.Builder word, string name, SourceMappedString? defaultValue, int start, int end)
    {
        var value = variables.TryGetValue(name, out var known) ? known : defaultValue;
        if (value is not null && value.Text.Length > 0 && word.Length + value.Text.Length <= MaxWord && _added < MaxAdded)
        {
            _added += value.Text.Length;
            word.Append(value);
        }
        else
        {
            word.Append(Placeholder.Unknown, text.GetSpan(start, 1));
        }

        return end;
    }

    /// <summary>Reads a variable's name. In PowerShell it may have a scope, which is ignored except for env.</summary>
    private int ReadName(int start, out string name)
    {
        var end = start;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_' || (IsPowerShell && _text[end] == ':' && char.IsLetter(At(end + 1)))))
        {
            end++;
        }

        name = _text.Substring(start, end - start);
        var colon = name.IndexOf(':');
        if (colon > 0 && !name.StartsWith("env:", StringComparison.OrdinalIgnoreCase))
        {
            name = name.Substring(colon + 1);
        }

        return end;
    }

    /// <summary>Skips a redirection, and after two characters, the lines of a here-document.</summary>
    private void ReadRedirection()
    {
        var isHereDocument = IsPosix && _text[_position] == '<' && At(_position + 1) == '<' && At(_position + 2) != '<';
        while (_position < _text.Length && _text[_position] is '<' or '>' or '&' or '-')
        {
            _position++;
        }

        if (isHereDocument)
        {
            while (At(_position) is ' ' or '\t')
            {
                _position++;
            }

            var end = ReadWord().Text;
            if (end.Length > 0)
            {
                _hereDocuments.Enqueue(end);
            }
        }
    }

    private void SkipHereDocuments()
    {
        while (_hereDocuments.Count > 0)
        {
            var end = _hereDocuments.Dequeue();
            while (_position < _text.Length)
            {
                var lineEnd = EndOfLine(_position);
                var isLast = lineEnd - _position < end.Length + 64 && _text.Substring(_position, lineEnd - _position).Trim() == end;
                _position = Math.Min(lineEnd + 1, _text.Length);
                if (isLast)
                {
                    break;
                }
            }
        }
    }

    /// <summary>PowerShell's here-strings, from <c>@"</c> to <c>"@</c> at the beginning of a line.</summary>
    private bool TrySkipHereString()
    {
        if (!IsPowerShell || At(_position) != '@' || At(_position + 1) is not ('"' or '\''))
        {
            return false;
        }

        var end = _text.IndexOf("\n" + At(_position + 1) + "@", _position, StringComparison.Ordinal);
        _position = end < 0 ? _text.Length : end + 3;
        return true;
    }

    private bool IsComment(bool isFirst) => dialect switch
    {
        ShellDialect.Arguments => false,
        ShellDialect.Batch => isFirst && (IsAt("::") || IsRemark()),
        ShellDialect.PowerShell => _text[_position] == '#' || IsAt("<#"),
        ShellDialect.Unit => isFirst && _text[_position] is '#' or ';',
        _ => _text[_position] == '#',
    };

    private bool IsRemark()
    {
        var start = _position + (_text[_position] == '@' ? 1 : 0);
        return string.Compare(_text, start, "rem", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 && At(start + 3) is ' ' or '\t' or '\n' or '\r';
    }

    private void SkipComment()
    {
        if (IsAt("<#"))
        {
            var close = _text.IndexOf("#>", _position, StringComparison.Ordinal);
            _position = close < 0 ? _text.Length : close + 2;
        }
        else
        {
            _position = EndOfLine(_position);
        }
    }

    /// <summary>Whether a line is continued: its line break is escaped.</summary>
    private bool IsContinuation(int index, out int next)
    {
        next = index + 1;
        if (dialect == ShellDialect.Arguments || At(index) != _escape)
        {
            return false;
        }

        next = At(next) == '\r' ? next + 1 : next;
        var isContinuation = next < _text.Length && _text[next] == '\n';
        next++;
        return isContinuation;
    }

    /// <summary>In the arguments of a program, and before a part of a Windows path, a backslash is literal.</summary>
    private bool IsEscape(int index) => _text[index] == _escape && index + 1 < _text.Length
        && (dialect != ShellDialect.Arguments || _text[index + 1] is '"' or '\'' or '\\');

    private bool IsQuote(char c) => c == '"' || (c == '\'' && dialect != ShellDialect.Batch);

    /// <summary>Whether the character may have a special meaning in a word.</summary>
    private bool IsSpecial(char c) => c == _escape || IsQuote(c) || c switch
    {
        '$' => dialect is not (ShellDialect.Arguments or ShellDialect.Batch),
        '%' or '!' => dialect == ShellDialect.Batch,
        _ => false,
    };

    private bool EndsWord(char c) => IsBlank(c) || EndsCommand(c) || (c is '<' or '>' && dialect is not (ShellDialect.Arguments or ShellDialect.Unit));

    private bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\uFEFF'
        || (c == '\n' && dialect == ShellDialect.Arguments)
        || (c is '(' or ')' or ',' && IsPowerShell);

    private bool EndsCommand(char c) => c switch
    {
        '\n' => dialect != ShellDialect.Arguments,
        ';' => IsPosix || IsPowerShell,
        '&' or '|' => dialect is not (ShellDialect.Arguments or ShellDialect.Unit),
        '(' or ')' => IsPosix || dialect == ShellDialect.Batch,
        '`' => IsPosix,
        '{' or '}' => IsPowerShell,
        _ => false,
    };

    private bool IsAt(string word) => string.CompareOrdinal(_text, _position, word, 0, word.Length) == 0;

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private int EndOfLine(int index)
    {
        var end = _text.IndexOf('\n', index);
        return end < 0 ? _text.Length : end;
    }
}
