using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

public sealed class PortSampleTests
{
    private static readonly IReadOnlyList<int> s_sample = PortSample.TableAndNeighbours(PortTable.Default);

    [Fact]
    public void Has_every_port_of_the_table_and_the_ones_beside_it()
    {
        var table = PortTable.Default.Blocked.Select(static row => row.Number).ToList();
        var beside = table.SelectMany(static port => new[] { port - 1, port + 1 }).Where(static port => port >= 0);

        Assert.Superset(table.Concat(beside).ToHashSet(), s_sample.ToHashSet());
    }

    [Fact]
    public void Has_500_others()
    {
        var near = PortTable.Default.Blocked.SelectMany(static row => new[] { row.Number - 1, row.Number, row.Number + 1 });

        Assert.Equal(500, s_sample.Except(near).Count());
    }

    [Fact]
    public void Has_no_port_twice_and_none_that_is_no_port()
    {
        Assert.Distinct(s_sample);
        Assert.All(s_sample, static port => Assert.InRange(port, 0, 65535));
    }

    [Fact]
    public void Is_the_same_each_time() => Assert.Equal(s_sample, PortSample.TableAndNeighbours(PortTable.Default));

    [Fact]
    public void Is_every_port_on_demand() =>
        Assert.Equal(Enumerable.Range(0, 65536), PortSample.For(PortTable.Default, [LoopbackNamespace.EveryPort]).Sample);
}
