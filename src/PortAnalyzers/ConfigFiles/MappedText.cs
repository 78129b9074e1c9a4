using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// A value as a file means it, and where in the file each of its characters stands: quotes, escapes, continued lines and
/// variables make the two differ.
/// </summary>
internal sealed class MappedText
{
    private readonly int _start;
    private readonly TextSpan[]? _spans;

    /// <summary>A part of the file that means what it says.</summary>
    public MappedText(string file, int start, int length)
        : this(file.Substring(start, length), start)
    {
    }

    private MappedText(string text, int start)
    {
        Text = text;
        _start = start;
    }

    private MappedText(string text, TextSpan[] spans)
    {
        Text = text;
        _spans = spans;
    }

    public string Text { get; }

    /// <summary>The place in the file of a part of the text.</summary>
    /// <param name="start">The index of the part's first character in <see cref="Text"/>.</param>
    /// <param name="length">The number of characters, at least 1.</param>
    public TextSpan GetSpan(int start, int length) => _spans is null
        ? new TextSpan(_start + start, length)
        : TextSpan.FromBounds(_spans[start].Start, Math.Max(_spans[start].End, _spans[start + length - 1].End));

    /// <summary>Whether a part of the text stands together in the file, with nothing between its characters.</summary>
    public bool IsTogether(int start, int length)
    {
        for (var i = start + 1; _spans is not null && i < start + length; i++)
        {
            if (_spans[i].Start != _spans[i - 1].End)
            {
                return false;
            }
        }

        return true;
    }

    public MappedText Slice(int start, int length)
    {
        var text = Text.Substring(start, length);
        if (_spans is null)
        {
            return new MappedText(text, _start + start);
        }

        var spans = new TextSpan[length];
        Array.Copy(_spans, start, spans, 0, length);
        return new MappedText(text, spans);
    }

    /// <summary>Puts a text together.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<TextSpan> _spans = [];

        public int Length => _text.Length;

        public void Append(char c, TextSpan span)
        {
            _text.Append(c);
            _spans.Add(span);
        }

        public void Append(MappedText text, int start, int length)
        {
            for (var i = start; i < start + length; i++)
            {
                Append(text.Text[i], text.GetSpan(i, 1));
            }
        }

        public MappedText ToMappedText() => new(_text.ToString(), _spans.ToArray());
    }
}
