using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Ports;

namespace PortAnalyzers.CSharp;

/// <summary>
/// Scans a file's text for candidates, before its syntax is visited: colons before
/// a reported port or an expression, and the parentheses and equals signs after the names of the APIs that take ports. It does not
/// allocate, and reads most characters once, with vector instructions.
/// </summary>
/// <remarks>
/// A syntactic pre-filter: false positives are allowed (the syntax excludes comments and other identifiers of the same name), false negatives are not:
/// everything that can be written in C# and gives a finding has a candidate.
/// </remarks>
internal struct CandidateScanner(SourceText source, PortSet reported, DeclaredNames? declared = null)
{
    /// <summary>MethodImplOptions.AggressiveOptimization, which .NET Standard 2.0 has no name for.</summary>
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    /// <summary>The number of characters that are read at once.</summary>
    private const int ChunkSize = 16 * 1024;

    /// <summary>The maximum look-ahead and look-behind; as many characters of a chunk are read again with the next one.</summary>
    private const int LookAround = 128;

    [ThreadStatic]
    private static char[]? t_buffer;

    /// <summary>The characters of candidates: few enough to search for all of them at once with vector instructions.</summary>
    private const string Triggers = ":\\(=";

    private readonly char[] _buffer = t_buffer ??= new char[ChunkSize];
    private int _chunkStart = 0;
    private int _chunkLength = 0;
    private int _index = 0;
    private int _end = 0;

    /// <summary>The candidate that <see cref="MoveNext"/> found.</summary>
    public Candidate Current { get; private set; } = default;

    /// <summary>Continues after a position: the token there is done.</summary>
    public void SkipTo(int position) => _index = Math.Max(_index, position - _chunkStart);

    public bool MoveNext()
    {
        while (_index < _end || ReadChunk())
        {
            if (FindInChunk())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the next chunk from the current index, with some characters before and after it; false at the end of the text.</summary>
    private bool ReadChunk()
    {
        var position = _chunkStart + _index;
        if (position >= source.Length)
        {
            return false;
        }

        _chunkStart = Math.Max(0, position - LookAround);
        _chunkLength = Math.Min(ChunkSize, source.Length - _chunkStart);
        source.CopyTo(_chunkStart, _buffer, 0, _chunkLength);
        _index = position - _chunkStart;
        _end = _chunkStart + _chunkLength == source.Length ? _chunkLength : _chunkLength - LookAround;
        return true;
    }

    /// <remarks>Not inlined: the runtime's search is precompiled, and would be compiled again as a part of the optimized method.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int NextTrigger() => _buffer.AsSpan(_index, _end - _index).IndexOfAny(Triggers.AsSpan());

    /// <remarks>Optimized at once: a compiler process that runs once ends before tiered compilation would optimize it.</remarks>
    [MethodImpl(AggressiveOptimization)]
    private bool FindInChunk()
    {
        while (true)
        {
            var offset = NextTrigger();
            if (offset < 0)
            {
                _index = _end;
                return false;
            }

            var i = _index + offset;
            _index = i + 1;
            if (MayBeCandidate(i) && IsCandidate(i, out var kind))
            {
                Current = new Candidate(kind, _chunkStart + i);
                return true;
            }
        }
    }

    private readonly bool IsCandidate(int index, out CandidateKind kind)
    {
        kind = _buffer[index] is '(' or '=' ? CandidateKind.Api : CandidateKind.Text;
        return _buffer[index] switch
        {
            ':' => IsPortColon(index) || IsOpenAuthority(index),
            '\\' => IsColonEscape(index),
            '(' => At(index + 1) != ')' && (ApiNames.IsCallee(_buffer.AsSpan(0, index)) || IsDeclared(index)),
            _ => At(index + 1) is not ('=' or '>') && (ApiNames.IsAssigned(_buffer.AsSpan(0, index)) || IsDeclared(index)),
        };
    }

    /// <summary>Whether a character can be a candidate: the two characters before most parentheses and equals signs, ignoring blanks, don't end the name of an API.</summary>
    /// <remarks>Optimized at once, as <see cref="FindInChunk"/> is.</remarks>
    [MethodImpl(AggressiveOptimization)]
    private readonly bool MayBeCandidate(int index)
    {
        var endings = _buffer[index] switch { '(' => ApiNames.CalleeEndings, '=' => ApiNames.AssignedEndings, _ => null };
        if (endings is null || declared is not null)
        {
            return true;
        }

        var end = index;
        while (end > 0 && _buffer[end - 1] == ' ')
        {
            end--;
        }

        return end < 2 || endings.Contains(_buffer[end - 2], _buffer[end - 1]);
    }

    private readonly bool IsDeclared(int index) => declared is not null && declared.EndWith(_buffer.AsSpan(0, index));

    private readonly char At(int index) => (uint)index < (uint)_chunkLength ? _buffer[index] : '\0';

    /// <summary>Whether a reported port follows, or something that may be one: an interpolation, an escape, another literal.</summary>
    private readonly bool IsPortColon(int colon) => At(colon + 1) switch
    {
        >= '0' and <= '9' => IsPort(colon + 1),
        '"' or '{' or '\'' => At(colon - 1) is '"' or '}' or '\'' || IsInAuthority(colon),
        '\\' => IsInAuthority(colon),
        _ => false,
    };

    private readonly bool IsPort(int start)
    {
        var port = 0;
        var end = start;
        for (; At(end) is >= '0' and <= '9'; end++)
        {
            port = Math.Min((port * 10) + (At(end) - '0'), PortSet.MaxPort + 1);
        }

        // Digits that continue in an interpolation, an escape or another literal are evaluated later, and so are very many zeros.
        return reported.Contains(port) || At(end) is '{' or '\\' || (At(end) == '"' && IsPlusBehind(end)) || end - start > LookAround / 2;
    }

    private readonly bool IsPlusBehind(int quote)
    {
        var i = quote + 1;
        while (At(i) is ' ' or '\r' or '\n' or '\t')
        {
            i++;
        }

        return At(i) == '+';
    }

    /// <summary>Whether the colon of a scheme precedes an authority that begins in an interpolation or another literal.</summary>
    private readonly bool IsOpenAuthority(int colon)
    {
        if (At(colon + 1) != '/' || At(colon + 2) != '/')
        {
            return false;
        }

        for (var i = colon + 3; i < colon + LookAround; i++)
        {
            switch (At(i))
            {
                case '"' or '{' or '\\':
                    return true;
                case '/' or '?' or '#' or ' ' or ':' or '<' or '>' or ')' or '\'' or ',' or ';' or '\n' or '\r' or '\0':
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether two slashes precede the host, or something that may end with them: an interpolation, or the operand before the literal.</summary>
    private readonly bool IsInAuthority(int colon)
    {
        for (var i = colon - 1; i > 0 && i > colon - LookAround; i--)
        {
            switch (_buffer[i])
            {
                case '/':
                    return _buffer[i - 1] == '/';
                case ' ' or '\n':
                    return false;
                case '}':
                case '"' when IsAddedTo(i):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the literal that a quote opens is an operand or an argument after another one.</summary>
    private readonly bool IsAddedTo(int quote)
    {
        var i = quote - 1;
        while (At(i) is '"' or '$' or '@' or ' ' or '\r' or '\n' or '\t')
        {
            i--;
        }

        return At(i) is '+' or ',';
    }

    /// <summary>Whether an escape is a colon, a slash or a digit, so that it may be part of a URL.</summary>
    private readonly bool IsColonEscape(int backslash)
    {
        var length = At(backslash + 1) switch { 'u' => 4, 'U' => 8, 'x' => 4, _ => 0 };
        var value = 0;
        for (var i = backslash + 2; i < backslash + 2 + length && Uri.IsHexDigit(At(i)); i++)
        {
            value = (value * 16) + Uri.FromHex(At(i));
        }

        return value is ':' or '/' or (>= '0' and <= '9');
    }
}
