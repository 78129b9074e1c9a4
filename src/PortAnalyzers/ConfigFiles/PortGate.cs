using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Ports;

namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// A pre-filter for files: whether a text can contain a reported port, or a comment that allows one. Most files contain neither. It allocates only one
/// buffer per thread.
/// </summary>
/// <remarks>False positives are allowed; false negatives are not.</remarks>
internal static class PortGate
{
    private const int ChunkSize = 16 * 1024;

    [ThreadStatic]
    private static char[]? t_buffer;

    public static bool MayContainPort(SourceText source, PortSet reported)
    {
        var buffer = t_buffer ??= new char[ChunkSize];
        var port = -1;
        var isPart = false;
        for (var start = 0; start < source.Length; start += ChunkSize)
        {
            var length = Math.Min(ChunkSize, source.Length - start);
            source.CopyTo(start, buffer, 0, length);
            for (var i = 0; i < length; i++)
            {
                var c = buffer[i];
                if (port < 0 && (c < '&' || (c > ':' && c != '\\')))
                {
                    // Most characters: letters, blanks and quotes.
                    continue;
                }

                if (c is >= '0' and <= '9')
                {
                    isPart = port < 0 ? start + i > 0 && source[start + i - 1] == '.' && IsDigit(source, start + i - 2) : isPart;
                    port = Math.Min((Math.Max(port, 0) * 10) + (c - '0'), PortSet.MaxPort + 1);
                }
                else
                {
                    if ((port >= 0 && !isPart && IsPortBefore(source, start + i, port, reported)) || (c == ':' && IsMarkBefore(source, start + i)))
                    {
                        return true;
                    }

                    // An escape may be a digit: \u0036 in JSON, \x36 in YAML, &#54; in XML.
                    port = -1;
                    if (c is '\\' or '&' && (i + 1 == length || buffer[i + 1] is 'u' or 'x' or 'U' or '#'))
                    {
                        return true;
                    }
                }
            }
        }

        return port >= 0 && !isPart && reported.Contains(port);
    }

    /// <summary>Whether the colon at an index ends the mark of a comment that allows a port.</summary>
    private static bool IsMarkBefore(SourceText source, int colon)
    {
        var start = colon + 1 - AllowComments.Mark.Length;
        for (var i = AllowComments.Mark.Length - 1; start >= 0 && char.ToLowerInvariant(source[start + i]) == AllowComments.Mark[i]; i--)
        {
            if (i == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the digits before an index are a reported port, or may begin a range of ports; not those of a version or an IP address, which most files contain.</summary>
    private static bool IsPortBefore(SourceText source, int index, int port, PortSet reported) => source[index] switch
    {
        '.' => reported.Contains(port) && !IsDigit(source, index + 1),
        '-' => reported.Contains(port) || index + 1 == source.Length || !IsLetter(source[index + 1]),
        _ => reported.Contains(port),
    };

    private static bool IsDigit(SourceText source, int index) => index >= 0 && index < source.Length && source[index] is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
