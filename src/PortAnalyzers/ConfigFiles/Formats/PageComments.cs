using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>The language of a page.</summary>
internal enum PageKind
{
    Razor,
    Html,

    /// <summary>JavaScript.</summary>
    Script,
}

/// <summary>
/// Replaces the comments of a page with spaces, so that all other positions stay the same. Takes time linear in the
/// page's length.
/// </summary>
/// <remarks>
/// Comments are <c>@* *@</c> (Razor) and <c>&lt;!-- --&gt;</c>; in C# blocks (<c>@code</c>, <c>@functions</c>, <c>@{ }</c>) and in scripts and styles also
/// <c>//</c> and <c>/* */</c> outside of strings; elsewhere in Razor a line that begins with <c>//</c>, which is C# in a block of a
/// statement such as <c>@if</c>. Two slashes after a colon belong to a URL.
/// </remarks>
internal sealed class PageComments
{
    /// <summary>The longest character literal: <c>\U0001F600</c> and a quote.</summary>
    private const int MaxCharacterLength = 11;

    private readonly string _text;
    private readonly bool _isRazor;
    private readonly CancellationToken _cancellationToken;
    private readonly char[] _result;
    private int _position;

    private PageComments(string text, PageKind kind, CancellationToken cancellationToken)
    {
        _text = text;
        _isRazor = kind == PageKind.Razor;
        _cancellationToken = cancellationToken;
        _result = text.ToCharArray();
    }

    public static string Blank(string text, PageKind kind, CancellationToken cancellationToken)
    {
        var comments = new PageComments(text, kind, cancellationToken);
        if (kind == PageKind.Script)
        {
            comments.ReadCode(CodeKind.Script, "");
        }
        else
        {
            comments.ReadMarkup();
        }

        return new string(comments._result);
    }

    private void ReadMarkup()
    {
        while (_position < _text.Length)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            switch (_text[_position])
            {
                case '@' when _isRazor && IsAt("@(") && _position > 0 && char.IsDigit(_text[_position - 1]):
                    // The value of a C# expression after a port is not known, but is not a part of the port.
                    _result[_position++] = Placeholder.Unknown;
                    break;
                case '@' when _isRazor && IsAt("@*"):
                    BlankTo("*@");
                    break;
                case '@' when _isRazor && TryFindCode(out var brace):
                    _position = brace + 1;
                    ReadCode(CodeKind.CSharp, "");
                    break;
                case '<' when IsAt("<!--"):
                    BlankTo("-->");
                    break;
                case '<' when IsAt("<script"):
                    ReadCode(CodeKind.Script, "</script");
                    break;
                case '<' when IsAt("<style"):
                    ReadCode(CodeKind.Style, "</style");
                    break;
                case '/' when _isRazor && IsAt("//") && IsFirstOnLine():
                    BlankLine();
                    break;
                default:
                    _position++;
                    break;
            }
        }
    }

    /// <summary>Whether a block of C# begins here, and the index of its brace.</summary>
    private bool TryFindCode(out int brace)
    {
        brace = _position + (IsAt("@code") ? "@code".Length : IsAt("@functions") ? "@functions".Length : 1);
        if (brace > _position + 1)
        {
            while (brace < _text.Length && char.IsWhiteSpace(_text[brace]))
            {
                brace++;
            }
        }

        return brace < _text.Length && _text[brace] == '{';
    }

    /// <summary>Reads up to the closing brace of the block, or up to the end tag of the element.</summary>
    private void ReadCode(CodeKind kind, string endTag)
    {
        var depth = 1;
        while (_position < _text.Length && !(endTag.Length > 0 && IsAt(endTag)))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var c = _text[_position];
            if (kind == CodeKind.CSharp && c is '{' or '}')
            {
                _position++;
                depth += c == '{' ? 1 : -1;
                if (depth == 0)
                {
                    return;
                }
            }
            else if (!TryBlankComment(kind) && !TrySkipString(kind))
            {
                _position++;
            }
        }
    }

    private bool TryBlankComment(CodeKind kind)
    {
        if (_isRazor && IsAt("@*"))
        {
            BlankTo("*@");
        }
        else if (IsAt("<!--"))
        {
            BlankTo("-->");
        }
        else if (IsAt("/*"))
        {
            BlankTo("*/");
        }
        else if (kind != CodeKind.Style && IsAt("//") && (_position == 0 || _text[_position - 1] != ':'))
        {
            BlankLine();
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>Skips a string, which contains no comments. It ends with the line, unless it is a multi-line string.</summary>
    private bool TrySkipString(CodeKind kind)
    {
        var quote = _text[_position];
        if (quote is not ('"' or '\'' or '`') || (kind == CodeKind.CSharp && quote == '\'' && !IsCharacter()))
        {
            return false;
        }

        if (kind == CodeKind.CSharp && IsAt("\"\"\""))
        {
            SkipTo("\"\"\"");
            return true;
        }

        // A block of C# begins with at least two characters, so the previous character exists.
        var isVerbatim = kind == CodeKind.CSharp && quote == '"'
            && (_text[_position - 1] == '@' || (_text[_position - 1] == '$' && _text[_position - 2] == '@'));
        var isLong = isVerbatim || (kind == CodeKind.Script && quote == '`');
        for (_position++; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (!isLong && c is '\n' or '\r')
            {
                return true;
            }

            if (c == quote)
            {
                _position++;
                return true;
            }

            if (c == '\\' && !isVerbatim)
            {
                _position++;
            }
        }

        return true;
    }

    /// <summary>Whether the apostrophe begins a character literal, such as <c>'\u0041'</c>; it may also be part of a text.</summary>
    private bool IsCharacter()
    {
        var length = Math.Min(MaxCharacterLength, _text.Length - _position - 1);
        var close = _text.IndexOf('\'', _position + 1, length);
        return close >= 0 && (close == _position + 2 || _text[_position + 1] == '\\');
    }

    private bool IsAt(string word) =>
        string.Compare(_text, _position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool IsFirstOnLine()
    {
        var i = _position - 1;
        while (i >= 0 && _text[i] is ' ' or '\t')
        {
            i--;
        }

        return i < 0 || _text[i] is '\n' or '\r';
    }

    private void SkipTo(string end)
    {
        var index = _text.IndexOf(end, _position + end.Length, StringComparison.Ordinal);
        _position = index < 0 ? _text.Length : index + end.Length;
    }

    private void BlankTo(string end)
    {
        var start = _position;
        _position += 2;
        var index = _text.IndexOf(end, _position, StringComparison.Ordinal);
        _position = index < 0 ? _text.Length : index + end.Length;
        BlankFrom(start);
    }

    private void BlankLine()
    {
        var start = _position;
        var end = _text.IndexOf('\n', start);
        _position = end < 0 ? _text.Length : end;
        BlankFrom(start);
    }

    private void BlankFrom(int start)
    {
        for (var i = start; i < _position; i++)
        {
            _result[i] = ' ';
        }
    }

    private enum CodeKind
    {
        CSharp,
        Script,
        Style,
    }
}
