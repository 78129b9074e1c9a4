using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>The ports to test.</summary>
/// <param name="Sample">The ports for slow tests: those of the table, the adjacent ones, and 500 others.</param>
/// <param name="TableAndNeighbours">The ports for tests that open a page for each: those of the table, and the adjacent ones.</param>
internal sealed record PortSample(IReadOnlyList<int> Sample, IReadOnlyList<int> TableAndNeighbours)
{
    private const int RandomPorts = 500;

    private const int Seed = 20261122;

    /// <summary>All ports: 0 to 65535.</summary>
    public static IReadOnlyList<int> Every { get; } = [.. Enumerable.Range(0, PortSet.MaxPort + 1)];

    /// <summary>The same ports in every run, in ascending order; all of them on demand.</summary>
    public static PortSample For(PortTable table, IEnumerable<string> options)
    {
        if (options.Contains(LoopbackNamespace.EveryPort))
        {
            return new PortSample(Every, Every);
        }

        var ports = table.Blocked
            .SelectMany(static row => Enumerable.Range(row.Number - 1, 3))
            .Where(static port => port is >= 0 and <= PortSet.MaxPort)
            .ToHashSet();
        IReadOnlyList<int> near = [.. ports.Order()];
        var random = new Random(Seed);
        while (ports.Count < near.Count + RandomPorts)
        {
            ports.Add(random.Next(PortSet.MaxPort + 1));
        }

        return new PortSample([.. ports.Order()], near);
    }
}
