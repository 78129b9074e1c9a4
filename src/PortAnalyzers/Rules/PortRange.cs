namespace PortAnalyzers.Rules;

/// <summary>The ports from which a program chooses one at random.</summary>
/// <param name="first">The first port, 0 to 65535.</param>
/// <param name="last">The last port, inclusive.</param>
internal sealed class PortRange(int first, int last)
{
    public int First { get; } = first;

    public int Last { get; } = last;
}
