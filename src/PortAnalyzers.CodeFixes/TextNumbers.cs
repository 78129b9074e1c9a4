namespace PortAnalyzers.CodeFixes;

/// <summary>The numbers in one version of a file's text that could be ports.</summary>
/// <param name="inOrder">All occurrences, in order.</param>
/// <param name="ranges">Ranges such as <c>5999-6001</c>.</param>
/// <param name="hasEscapes">Whether the text contains escapes of digits, so that it may contain any number.</param>
internal sealed class TextNumbers(int[] inOrder, (int First, int Last)[] ranges, bool hasEscapes)
{
    public int[] InOrder { get; } = inOrder;

    /// <summary>Whether the text may contain a port. False positives are allowed.</summary>
    public bool MayName(int port) =>
        hasEscapes || Array.IndexOf(InOrder, port) >= 0 || Array.Exists(ranges, range => range.First <= port && port <= range.Last);

    /// <summary>
    /// The numbers in a later version of the text that replaced others. Empty if the number of numbers between the first and the
    /// last difference has changed: then more than digits has changed.
    /// </summary>
    public IEnumerable<(int Old, int New)> ReplacedIn(TextNumbers later)
    {
        var (old, now) = (InOrder, later.InOrder);
        for (var i = 0; old.Length == now.Length && i < old.Length; i++)
        {
            if (old[i] != now[i])
            {
                yield return (old[i], now[i]);
            }
        }
    }
}
