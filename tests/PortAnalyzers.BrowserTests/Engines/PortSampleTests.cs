using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

public sealed class PortSampleTests
{
    private static readonly PortSample s_ports = PortSample.For(PortTable.Default, []);

    [Fact]
    public void Has_every_port_of_the_table_and_the_ones_beside_it()
    {
        var table = PortTable.Default.Blocked.Select(static row => row.Number).ToList();
        var beside = table.SelectMany(static port => new[] { port - 1, port + 1 }).Where(static port => port >= 0);

        Assert.Equal(table.Concat(beside).Distinct().Order(), s_ports.TableAndNeighbours);
        Assert.Superset(s_ports.TableAndNeighbours.ToHashSet(), s_ports.Sample.ToHashSet());
    }

    [Fact]
    public void Has_500_others() => Assert.Equal(500, s_ports.Sample.Except(s_ports.TableAndNeighbours).Count());

    [Fact]
    public void Has_no_port_twice_and_none_that_is_no_port()
    {
        Assert.Distinct(s_ports.Sample);
        Assert.All(s_ports.Sample, static port => Assert.InRange(port, 0, 65535));
    }

    [Fact]
    public void Is_the_same_each_time() => Assert.Equal(s_ports.Sample, PortSample.For(PortTable.Default, []).Sample);

    [Fact]
    public void Is_every_port_on_demand()
    {
        var ports = PortSample.For(PortTable.Default, [LoopbackNamespace.EveryPort]);

        Assert.Equal(Enumerable.Range(0, 65536), ports.Sample);
        Assert.Equal(Enumerable.Range(0, 65536), ports.TableAndNeighbours);
    }
}
