using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>
/// A decoded value that maps each character to its position in the source: quotes, escapes, continuation lines and variables make the two differ. A variable's
/// value may be in another file.
/// </summary>
internal sealed class SourceMappedString
{
    private readonly ConfigFile _file;
    private readonly int _start;
    private readonly Place[]? _places;

    /// <summary>A part of a file without escapes.</summary>
    public SourceMappedString(ConfigFile file, int start, int length)
        : this(file.Text.Substring(start, length), file, start)
    {
    }

    private SourceMappedString(string text, ConfigFile file, int start)
    {
        Text = text;
        _file = file;
        _start = start;
    }

    private SourceMappedString(string text, ConfigFile file, Place[] places)
    {
        Text = text;
        _file = file;
        _places = places;
    }

    public string Text { get; }

    /// <summary>The file that contains the character at an index.</summary>
    public ConfigFile FileAt(int index) => _places is null || _places.Length == 0 ? _file : _places[index].File;

    /// <summary>The span of a part of the text in the file of its first character.</summary>
    /// <param name="start">The index of the part's first character in <see cref="Text"/>.</param>
    /// <param name="length">The number of characters, at least 1.</param>
    public TextSpan GetSpan(int start, int length)
    {
        if (_places is null)
        {
            return new TextSpan(_start + start, length);
        }

        var (first, last) = (_places[start], _places[start + length - 1]);
        return first.File == last.File ? TextSpan.FromBounds(first.Span.Start, Math.Max(first.Span.End, last.Span.End)) : first.Span;
    }

    /// <summary>Whether a part of the text is contiguous in one file.</summary>
    public bool IsContiguous(int start, int length)
    {
        for (var i = start + 1; _places is not null && i < start + length; i++)
        {
            if (_places[i].File != _places[i - 1].File || _places[i].Span.Start != _places[i - 1].Span.End)
            {
                return false;
            }
        }

        return true;
    }

    public SourceMappedString Slice(int start) => Slice(start, Text.Length - start);

    public SourceMappedString Slice(int start, int length)
    {
        var text = Text.Substring(start, length);
        if (_places is null)
        {
            return new SourceMappedString(text, _file, _start + start);
        }

        var places = new Place[length];
        Array.Copy(_places, start, places, 0, length);
        return new SourceMappedString(text, _file, places);
    }

    /// <summary>The position of a character.</summary>
    private readonly struct Place(ConfigFile file, TextSpan span)
    {
        public ConfigFile File { get; } = file;

        public TextSpan Span { get; } = span;
    }

    /// <summary>Builds a string.</summary>
    /// <param name="file">The file that is read.</param>
    public sealed class Builder(ConfigFile file)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Place> _places = [];

        public int Length => _text.Length;

        public char this[int index] => _text[index];

        public void Append(char c, TextSpan span)
        {
            _text.Append(c);
            _places.Add(new Place(file, span));
        }

        /// <summary>Appends characters of the file as they are.</summary>
        public void Append(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                Append(file.Text[i], new TextSpan(i, 1));
            }
        }

        public void Append(SourceMappedString text, int start, int length)
        {
            for (var i = start; i < start + length; i++)
            {
                _text.Append(text.Text[i]);
                _places.Add(text._places is null ? new Place(text._file, text.GetSpan(i, 1)) : text._places[i]);
            }
        }

        public void Append(SourceMappedString text) => Append(text, 0, text.Text.Length);

        /// <summary>Removes characters at the end.</summary>
        public void Truncate(int length)
        {
            _text.Length = length;
            _places.RemoveRange(length, _places.Count - length);
        }

        public SourceMappedString ToSourceMappedString() => new(_text.ToString(), file, _places.ToArray());
    }
}
