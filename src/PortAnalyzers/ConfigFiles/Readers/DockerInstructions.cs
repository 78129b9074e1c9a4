using System.Collections;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>
/// The instructions of a Dockerfile, each with its continuation lines. Comments and here-documents are skipped. Takes time
/// linear in the file's length.
/// </summary>
internal sealed class DockerInstructions : IEnumerable<DockerInstruction>
{
    private readonly ConfigFile _file;
    private readonly string _text;
    private readonly char _escape;

    public DockerInstructions(ConfigFile file)
    {
        _file = file;
        _text = file.Text;
        _escape = ReadEscape(_text);
    }

    public IEnumerator<DockerInstruction> GetEnumerator()
    {
        var position = 0;
        while (position < _text.Length)
        {
            var line = ReadInstruction(ref position);
            if (line.Text.Length > 0)
            {
                var instruction = new DockerInstruction(line, _escape);
                yield return instruction;
                SkipHereDocuments(instruction, ref position);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The directive <c># escape=`</c> must be on the first lines, before anything else.</summary>
    private static char ReadEscape(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(text, start);
            var line = text.Substring(start, end - start).Trim('\uFEFF', ' ', '\t', '\r');
            var equals = line.IndexOf('=');
            if (line.Length == 0 || line[0] != '#' || equals < 0)
            {
                break;
            }

            if (line.Substring(1, equals - 1).Trim().Equals("escape", StringComparison.OrdinalIgnoreCase))
            {
                return line.Substring(equals + 1).Trim() == "`" ? '`' : '\\';
            }

            start = end + 1;
        }

        return '\\';
    }

    /// <summary>Reads a line and its continuation lines; empty if the line has only a comment.</summary>
    private SourceMappedString ReadInstruction(ref int position)
    {
        var whole = new SourceMappedString.Builder(_file);
        var goesOn = true;
        while (goesOn && position < _text.Length)
        {
            var start = position;
            var end = LineEnd(_text, start);
            position = end + 1;
            var first = start;
            while (first < end && (char.IsWhiteSpace(_text[first]) || _text[first] == '\uFEFF'))
            {
                first++;
            }

            if (first == end || _text[first] == '#')
            {
                // Blank lines and comments between continuation lines are skipped.
                goesOn = whole.Length > 0;
                continue;
            }

            end = TrimEnd(first, end);
            goesOn = _text[end - 1] == _escape;
            if (!goesOn && whole.Length == 0)
            {
                return new SourceMappedString(_file, first, end - first);
            }

            Append(whole, whole.Length == 0 ? first : start, goesOn ? end - 1 : end);
        }

        return whole.ToSourceMappedString();
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private void Append(SourceMappedString.Builder whole, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            whole.Append(_text[i], new TextSpan(i, 1));
        }
    }

    private void SkipHereDocuments(DockerInstruction instruction, ref int position)
    {
        foreach (var name in instruction.HereDocuments())
        {
            while (position < _text.Length)
            {
                var end = LineEnd(_text, position);
                var isLast = _text.Substring(position, end - position).Trim() == name;
                position = end + 1;
                if (isLast)
                {
                    break;
                }
            }
        }
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }
}
