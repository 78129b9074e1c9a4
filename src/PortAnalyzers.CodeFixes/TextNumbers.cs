namespace PortAnalyzers.CodeFixes;

/// <summary>The numbers in one version of a file's text that could be ports.</summary>
/// <param name="inOrder">Each as often as it is written, from the first to the last.</param>
/// <param name="ranges">What is written as <c>5999-6001</c>.</param>
/// <param name="hasEscapes">Whether escapes spell digits, so that the text may name any number.</param>
internal sealed class TextNumbers(int[] inOrder, (int First, int Last)[] ranges, bool hasEscapes)
{
    public int[] InOrder { get; } = inOrder;

    /// <summary>Whether the text may name a port: too often rather than too rarely.</summary>
    public bool MayName(int port) =>
        hasEscapes || Array.IndexOf(InOrder, port) >= 0 || Array.Exists(ranges, range => range.First <= port && port <= range.Last);

    /// <summary>
    /// The numbers that a later version of the text has in place of others. Nothing, where it has more or fewer numbers between the first and the
    /// last that differ: then it is not only digits that have changed.
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
