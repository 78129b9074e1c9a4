namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>An instruction of a Dockerfile.</summary>
internal sealed class DockerInstruction
{
    private readonly SourceMappedString _line;
    private readonly char _escape;
    private readonly int _start;

    public DockerInstruction(SourceMappedString line, char escape)
    {
        _line = line;
        _escape = escape;
        _start = SkipWord(0);
        Keyword = line.Text.Substring(0, _start).ToUpperInvariant();
    }

    /// <summary>The instruction's name, in upper case.</summary>
    public string Keyword { get; }

    /// <summary>Everything after the name.</summary>
    public SourceMappedString Arguments => _line.Slice(_start);

    /// <summary>The arguments, without quotes.</summary>
    public IEnumerable<SourceMappedString> Words()
    {
        for (var i = SkipBlanks(_start); i < _line.Text.Length; i = SkipBlanks(i))
        {
            yield return ReadWord(ref i, endsAtBlank: true);
        }
    }

    /// <summary>The variables that ENV or ARG sets: <c>NAME=value NAME="value"</c>, or the legacy form <c>NAME value</c>.</summary>
    public IEnumerable<(string Name, SourceMappedString Value)> Variables()
    {
        var start = SkipBlanks(_start);
        var end = SkipWord(start);
        if (_line.Text.IndexOf('=', start, end - start) < 0)
        {
            var valueStart = SkipBlanks(end);
            return Keyword == "ENV" && valueStart < _line.Text.Length
                ? [(_line.Text.Substring(start, end - start), ReadWord(ref valueStart, endsAtBlank: false))]
                : [];
        }

        return Words().Select(static word => (Word: word, Sign: word.Text.IndexOf('='))).Where(static pair => pair.Sign > 0).Select(
            static pair => (pair.Word.Text.Substring(0, pair.Sign), pair.Word.Slice(pair.Sign + 1, pair.Word.Text.Length - pair.Sign - 1)));
    }

    /// <summary>The words of a command, in exec form (a JSON array) or shell form.</summary>
    public IReadOnlyList<SourceMappedString> Command(Func<string, SourceMappedString?> find, CancellationToken cancellationToken)
    {
        var start = SkipBlanks(_start);
        if (start < _line.Text.Length && _line.Text[start] == '[')
        {
            return CommandLine.SplitNested(Items(start), cancellationToken).Select(word => Readers.Variables.Expand(word, find)).ToList();
        }

        return CommandLine.Split(Readers.Variables.Expand(_line.Slice(start), find), cancellationToken);
    }

    /// <summary>The strings of a JSON array.</summary>
    private List<SourceMappedString> Items(int start)
    {
        var items = new List<SourceMappedString>();
        for (var i = start; i < _line.Text.Length; i++)
        {
            if (_line.Text[i] == '"')
            {
                i++;
                items.Add(ReadItem(ref i));
            }
        }

        return items;
    }

    private SourceMappedString ReadItem(ref int index)
    {
        var item = new SourceMappedString.Builder(_line.FileAt(0));
        for (; index < _line.Text.Length && _line.Text[index] != '"'; index++)
        {
            index += _line.Text[index] == '\\' && index + 1 < _line.Text.Length ? 1 : 0;
            item.Append(_line, index, 1);
        }

        return item.ToSourceMappedString();
    }

    /// <summary>The delimiters of the here-documents of this instruction, <c>RUN &lt;&lt;EOF</c>.</summary>
    public IEnumerable<string> HereDocuments()
    {
        if (Keyword is not ("RUN" or "COPY" or "ADD"))
        {
            yield break;
        }

        for (var i = NextHereDocument(0); i >= 0; i = NextHereDocument(i))
        {
            while (i < _line.Text.Length && _line.Text[i] is '-' or '"' or '\'')
            {
                i++;
            }

            var start = i;
            while (i < _line.Text.Length && (char.IsLetterOrDigit(_line.Text[i]) || _line.Text[i] == '_'))
            {
                i++;
            }

            if (i > start && !char.IsDigit(_line.Text[start]))
            {
                yield return _line.Text.Substring(start, i - start);
            }
        }
    }

    private int NextHereDocument(int start)
    {
        var index = _line.Text.IndexOf("<<", start, StringComparison.Ordinal);
        return index < 0 ? -1 : index + 2;
    }

    private SourceMappedString ReadWord(ref int index, bool endsAtBlank)
    {
        var start = index;
        while (index < _line.Text.Length && IsPlain(_line.Text[index]) && !(endsAtBlank && char.IsWhiteSpace(_line.Text[index])))
        {
            index++;
        }

        return index == _line.Text.Length || IsPlain(_line.Text[index])
            ? _line.Slice(start, index - start)
            : Unquote(start, ref index, endsAtBlank);
    }

    private bool IsPlain(char c) => c is not ('"' or '\'') && c != _escape;

    private SourceMappedString Unquote(int start, ref int index, bool endsAtBlank)
    {
        var word = new SourceMappedString.Builder(_line.FileAt(0));
        var quote = '\0';
        for (index = start; index < _line.Text.Length; index++)
        {
            var c = _line.Text[index];
            if (c == _escape && quote != '\'' && index + 1 < _line.Text.Length)
            {
                index++;
                word.Append(_line, index, 1);
            }
            else if (quote == '\0' && c is '"' or '\'')
            {
                quote = c;
            }
            else if (quote != '\0' && c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && endsAtBlank && char.IsWhiteSpace(c))
            {
                break;
            }
            else
            {
                word.Append(_line, index, 1);
            }
        }

        return word.ToSourceMappedString();
    }

    private int SkipBlanks(int index)
    {
        while (index < _line.Text.Length && char.IsWhiteSpace(_line.Text[index]))
        {
            index++;
        }

        return index;
    }

    private int SkipWord(int index)
    {
        while (index < _line.Text.Length && !char.IsWhiteSpace(_line.Text[index]))
        {
            index++;
        }

        return index;
    }
}
