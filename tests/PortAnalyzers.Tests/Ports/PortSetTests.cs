using PortAnalyzers.Ports;

namespace PortAnalyzers.Tests.Ports;

public class PortSetTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(6000, true)]
    [InlineData(65535, true)]
    [InlineData(1, false)]
    [InlineData(62, false)]
    [InlineData(65, false)]
    [InlineData(5999, false)]
    [InlineData(65534, false)]
    [InlineData(65536, false)]
    [InlineData(65536 + 6000, false)]
    [InlineData(-1, false)]
    [InlineData(int.MinValue, false)]
    [InlineData(int.MaxValue, false)]
    public void Contains_its_ports_and_no_other_number(int port, bool expected) =>
        Assert.Equal(expected, new PortSet([0, 63, 64, 6000, 65535]).Contains(port));

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 65535 })]
    [InlineData(new[] { 0, 1, 63, 64, 65, 127, 128, 65472, 65535 })]
    public void Lists_its_ports_in_order(int[] ports) => Assert.Equal(ports, new PortSet(ports.Reverse().Concat(ports)).Ports());

    [Theory]
    [InlineData(new[] { 1, 2 }, new[] { 2, 3 }, new[] { 1, 2, 3 }, new[] { 2 }, new[] { 1 })]
    [InlineData(new[] { 80, 443 }, new int[0], new[] { 80, 443 }, new int[0], new[] { 80, 443 })]
    [InlineData(new int[0], new[] { 80, 443 }, new[] { 80, 443 }, new int[0], new int[0])]
    [InlineData(new[] { 0, 65535 }, new[] { 0, 65535 }, new[] { 0, 65535 }, new[] { 0, 65535 }, new int[0])]
    public void Combines_sets_without_changing_them(int[] first, int[] second, int[] union, int[] intersection, int[] difference)
    {
        var (one, other) = (new PortSet(first), new PortSet(second));
        Assert.Equal(union, one.Union(other).Ports());
        Assert.Equal(intersection, one.Intersect(other).Ports());
        Assert.Equal(difference, one.Except(other).Ports());
        Assert.Equal(first, one.Ports());
        Assert.Equal(second, other.Ports());
    }

    [Theory]
    [InlineData(0, 65535, 64)]
    [InlineData(1, 65535, 64)]
    [InlineData(63, 64, 64)]
    [InlineData(64, 64, 64)]
    [InlineData(65, 65535, 191)]
    [InlineData(128, 191, 191)]
    [InlineData(191, 191, 191)]
    [InlineData(192, 65535, 65535)]
    [InlineData(65535, 65535, 65535)]
    [InlineData(0, 63, -1)]
    [InlineData(65, 190, -1)]
    [InlineData(128, 190, -1)]
    [InlineData(192, 65534, -1)]
    [InlineData(64, 63, -1)]
    public void Finds_the_lowest_port_between_two(int first, int last, int expected) =>
        Assert.Equal(expected, new PortSet([64, 191, 65535]).FirstIn(first, last));

    [Fact]
    public void The_empty_set_has_no_port() => Assert.Empty(PortSet.Empty.Ports());

    [Fact]
    public void The_whole_set_has_every_port() => Assert.Equal(Enumerable.Range(0, 65536), PortSet.All.Ports());

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Takes_nothing_that_is_no_port(int port) => Assert.Throws<ArgumentOutOfRangeException>(() => new PortSet([6000, port]));
}
