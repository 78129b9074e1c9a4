using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>The ports to test.</summary>
/// <param name="Sample">The ports for slow tests.</param>
internal sealed record PortSample(IReadOnlyList<int> Sample)
{
    private const int RandomPorts = 500;

    private const int Seed = 20261122;

    /// <summary>All ports: 0 to 65535.</summary>
    public static IReadOnlyList<int> Every { get; } = [.. Enumerable.Range(0, PortSet.MaxPort + 1)];

    public static PortSample For(PortTable table, IEnumerable<string> options) =>
        new(options.Contains(LoopbackNamespace.EveryPort) ? Every : TableAndNeighbours(table));

    /// <summary>The table's ports, the adjacent ports, and 500 others, the same in every run; in ascending order.</summary>
    public static IReadOnlyList<int> TableAndNeighbours(PortTable table)
    {
        var ports = table.Blocked
            .SelectMany(static row => Enumerable.Range(row.Number - 1, 3))
            .Where(static port => port is >= 0 and <= PortSet.MaxPort)
            .ToHashSet();
        var random = new Random(Seed);
        for (var wanted = ports.Count + RandomPorts; ports.Count < wanted;)
        {
            ports.Add(random.Next(PortSet.MaxPort + 1));
        }

        return [.. ports.Order()];
    }
}
