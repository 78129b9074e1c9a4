using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Evaluation;

/// <summary>
/// Finds each place of a value in the text of a file, in order. The text is read in chunks, so that a search can be cancelled and does not allocate.
/// A thread makes one search at a time.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="value">The value; one that is longer than a chunk, 16,384 characters, is not found.</param>
/// <param name="comparison">Ordinal, with or without case.</param>
/// <param name="cancellationToken">Cancels the search.</param>
internal struct TextSearch(SourceText text, string value, StringComparison comparison, CancellationToken cancellationToken)
{
    private const int ChunkSize = 16 * 1024;

    [ThreadStatic]
    private static char[]? t_buffer;

    private readonly char[] _buffer = t_buffer ??= new char[ChunkSize];
    private int _start = 0;
    private int _length = 0;
    private int _index = 0;

    /// <summary>The position in the text that <see cref="MoveNext"/> found.</summary>
    public int Current { get; private set; } = 0;

    public bool MoveNext()
    {
        while (value.Length is > 0 and <= ChunkSize)
        {
            var rest = _buffer.AsSpan(_index, _length - _index);
            var offset = comparison == StringComparison.Ordinal ? rest.IndexOf(value.AsSpan()) : MemoryExtensions.IndexOf(rest, value.AsSpan(), comparison);
            if (offset >= 0)
            {
                Current = _start + _index + offset;
                _index += offset + value.Length;
                return true;
            }

            if (_start + _length >= text.Length)
            {
                break;
            }

            ReadChunk();
        }

        return false;
    }

    /// <summary>Reads the next chunk, which begins with the end of this one: the value may begin there.</summary>
    private void ReadChunk()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _start += Math.Max(_index, _length - value.Length + 1);
        _length = Math.Min(ChunkSize, text.Length - _start);
        _index = 0;
        text.CopyTo(_start, _buffer, 0, _length);
    }
}
