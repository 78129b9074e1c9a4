using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>
/// A decoded value that maps each character to its position in the source: quotes, escapes, continuation lines and variables make the two differ. A variable's
/// value may be in another file.
/// </summary>
internal sealed class SourceMappedString
{
    private readonly Run _first;
    private readonly Run[] _others;

    /// <summary>A part of a file without escapes.</summary>
    public SourceMappedString(ConfigFile file, int start, int length)
        : this(file.Text.Substring(start, length), new Run(0, file, new TextSpan(start, 1)), [])
    {
    }

    private SourceMappedString(string text, Run first, Run[] others, SourceMappedString? standard = null)
    {
        Text = text;
        _first = first;
        _others = others;
        Default = standard;
    }

    public string Text { get; }

    /// <summary>The same text, as the defaults of variables write it that a file sets to the same values; or null. Who does not have that file gets the defaults.</summary>
    public SourceMappedString? Default { get; }

    /// <summary>The same text with these defaults; without them, if their text is another one.</summary>
    public SourceMappedString WithDefault(SourceMappedString standard) => standard.Text == Text ? new(Text, _first, _others, standard) : this;

    /// <summary>The file that contains the character at an index.</summary>
    public ConfigFile FileAt(int index) => GetRun(RunAt(index)).File;

    /// <summary>The span of a part of the text in the file of its first character.</summary>
    /// <param name="start">The index of the part's first character in <see cref="Text"/>.</param>
    /// <param name="length">The number of characters, at least 1.</param>
    public TextSpan GetSpan(int start, int length)
    {
        var end = start + length - 1;
        var (first, last) = (GetRun(RunAt(start)), GetRun(RunAt(end)));
        var span = first.SpanOf(start);
        return first.File == last.File ? TextSpan.FromBounds(span.Start, Math.Max(span.End, last.SpanOf(end).End)) : span;
    }

    /// <summary>Whether a part of the text is contiguous in one file.</summary>
    public bool IsContiguous(int start, int length)
    {
        for (var i = RunAt(start); i < _others.Length && _others[i].Index < start + length; i++)
        {
            if (!_others[i].Follows(GetRun(i)))
            {
                return false;
            }
        }

        return true;
    }

    public SourceMappedString Slice(int start) => Slice(start, Text.Length - start);

    public SourceMappedString Slice(int start, int length)
    {
        var (first, last) = (RunAt(start), RunAt(Math.Max(start, start + length - 1)));
        var others = last == first ? [] : new Run[last - first];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = _others[first + i].Moved(-start);
        }

        return new SourceMappedString(Text.Substring(start, length), GetRun(first).From(start).Moved(-start), others, Default?.Slice(start, length));
    }

    /// <summary>The number of the run that contains a character.</summary>
    private int RunAt(int index)
    {
        var (low, high) = (0, _others.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _others[middle].Index <= index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Run GetRun(int number) => number == 0 ? _first : _others[number - 1];

    /// <summary>Characters of a text that are next to each other in a file. Only the first one can be an escape.</summary>
    /// <param name="index">The index of the first character in the text.</param>
    /// <param name="file">The file.</param>
    /// <param name="first">The span of the first character in the file.</param>
    private readonly struct Run(int index, ConfigFile file, TextSpan first)
    {
        public int Index => index;

        public ConfigFile File => file;

        public TextSpan SpanOf(int i) => i == index ? first : new TextSpan(first.End + i - index - 1, 1);

        /// <summary>The run without the characters before an index.</summary>
        public Run From(int i) => i <= index ? this : new Run(i, file, SpanOf(i));

        /// <summary>The same characters at another place of a text.</summary>
        public Run Moved(int offset) => new(index + offset, file, first);

        /// <summary>Whether the run is next to the previous one in the same file.</summary>
        public bool Follows(Run previous) => file == previous.File && first.Start == previous.SpanOf(index - 1).End;

        /// <summary>Whether the run and the previous one are one.</summary>
        public bool Continues(Run previous) => first.Length == 1 && Follows(previous);
    }

    /// <summary>Builds a string.</summary>
    /// <param name="file">The file that is read.</param>
    public sealed class Builder(ConfigFile file)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Run> _runs = [];

        public int Length => _text.Length;

        public char this[int index] => _text[index];

        public void Append(char c, TextSpan span)
        {
            Add(new Run(Length, file, span));
            _text.Append(c);
        }

        /// <summary>Appends characters of the file as they are.</summary>
        public void Append(int start, int end)
        {
            if (end > start)
            {
                Add(new Run(Length, file, new TextSpan(start, 1)));
                _text.Append(file.Text, start, end - start);
            }
        }

        public void Append(SourceMappedString text, int start, int length)
        {
            if (length == 0)
            {
                return;
            }

            var last = text.RunAt(start + length - 1);
            for (var i = text.RunAt(start); i <= last; i++)
            {
                Add(text.GetRun(i).From(start).Moved(Length - start));
            }

            _text.Append(text.Text, start, length);
        }

        public void Append(SourceMappedString text) => Append(text, 0, text.Text.Length);

        /// <summary>Removes characters at the end.</summary>
        public void Truncate(int length)
        {
            _text.Length = length;
            while (_runs.Count > 0 && _runs[_runs.Count - 1].Index >= length)
            {
                _runs.RemoveAt(_runs.Count - 1);
            }
        }

        public SourceMappedString ToSourceMappedString() => _runs.Count == 0
            ? new(_text.ToString(), new Run(0, file, default), [])
            : new(_text.ToString(), _runs[0], _runs.Count == 1 ? [] : _runs.GetRange(1, _runs.Count - 1).ToArray());

        private void Add(Run run)
        {
            if (_runs.Count == 0 || !run.Continues(_runs[_runs.Count - 1]))
            {
                _runs.Add(run);
            }
        }
    }
}
