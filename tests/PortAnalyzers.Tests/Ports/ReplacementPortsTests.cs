using PortAnalyzers.Ports;

namespace PortAnalyzers.Tests.Ports;

public class ReplacementPortsTests
{
    private static readonly PortSet None = PortSet.Empty;

    /// <summary>Every port that may need a replacement: the blocked ports, and any that a user adds.</summary>
    private static readonly int[] AllPorts = [.. Enumerable.Range(0, PortSet.MaxPort + 1)];

    [Theory]
    [InlineData(6000, 6001)]
    [InlineData(5060, 5059)]
    [InlineData(5061, 5062)]
    [InlineData(6566, 6567)]
    [InlineData(6665, 6664)]
    [InlineData(6667, 6670)]
    [InlineData(6697, 6698)]
    [InlineData(10080, 10081)]
    [InlineData(2049, 2050)]
    [InlineData(1720, 1721)]
    [InlineData(0, 1024)]
    [InlineData(25, 1024)]
    [InlineData(1023, 1024)]
    [InlineData(65535, 49151)]
    [InlineData(49152, 49151)]
    public void Nearest_is_the_next_good_port_upwards_first(int port, int expected)
    {
        Assert.Equal(expected, Choose(port, ReplacementStrategy.Nearest));
        Assert.Equal(expected, Choose(port, ReplacementStrategy.Nearest, isHttps: true));
    }

    [Theory]
    [InlineData(6000, new[] { 6001 }, 5999)]
    [InlineData(6000, new[] { 6001, 5999 }, 6002)]
    [InlineData(6000, new[] { 5998, 5999, 6001, 6002, 6003 }, 5997)]
    [InlineData(6667, new[] { 6670, 6664 }, 6671)]
    public void Nearest_avoids_ports_that_are_taken(int port, int[] taken, int expected) =>
        Assert.Equal(expected, Choose(port, ReplacementStrategy.Nearest, taken: new PortSet(taken)));

    [Fact]
    public void Development_ports_are_those_of_the_templates()
    {
        Assert.All(AllPorts, static port => Assert.InRange(Choose(port, ReplacementStrategy.Development)!.Value, 5001, 5300));
        Assert.All(AllPorts, static port => Assert.InRange(Choose(port, ReplacementStrategy.Development, isHttps: true)!.Value, 7002, 7300));
    }

    [Fact]
    public void Development_ports_do_not_crowd_for_the_blocked_ports_of_servers()
    {
        var blocked = PortTable.Default.Blocked.Where(static port => port.Number >= ReplacementPorts.Lowest).ToList();
        var chosen = blocked.Select(static port => Choose(port.Number, ReplacementStrategy.Development)).ToList();
        Assert.True(chosen.Distinct().Count() > blocked.Count * 3 / 4, string.Join(' ', chosen));
    }

    [Theory]
    [InlineData(false, new int[0], 8080)]
    [InlineData(true, new int[0], 8443)]
    [InlineData(false, new[] { 8080 }, 8081)]
    [InlineData(false, new[] { 8080, 8081, 8082, 8083, 8084, 8085 }, 8087)]
    [InlineData(true, new[] { 8443 }, 8444)]
    public void Conventional_is_the_usual_alternative_or_the_next_good_one(bool isHttps, int[] taken, int expected) =>
        Assert.Equal(expected, Choose(6000, ReplacementStrategy.Conventional, isHttps, new PortSet(taken)));

    [Theory]
    [InlineData(49150)]
    [InlineData(49151)]
    public void Conventional_goes_up_to_the_highest_port_that_is_offered(int offered) =>
        Assert.Equal(offered, new ReplacementPorts(PortTable.Default, None).Choose(6000, isHttps: false, ReplacementStrategy.Conventional, new PortSet([offered])));

    [Fact]
    public void Nothing_but_a_good_port_is_ever_offered()
    {
        var taken = new PortSet([5001, 6001, 7001, 7002, 8080, 8443]);
        var replacements = new ReplacementPorts(PortTable.Default, taken);
        foreach (var port in AllPorts)
        {
            foreach (var (strategy, isHttps) in from strategy in Enum.GetValues<ReplacementStrategy>() from isHttps in new[] { false, true } select (strategy, isHttps))
            {
                var chosen = replacements.Choose(port, isHttps, strategy)!.Value;
                Assert.True(
                    chosen is >= 1024 and <= 49151
                    && chosen != port
                    && !PortTable.Default.BlockedPorts.Contains(chosen)
                    && !PortTable.Default.PoorPorts.Contains(chosen)
                    && !taken.Contains(chosen),
                    $"{strategy} replaces {port} by {chosen}");
            }
        }
    }

    [Theory]
    [InlineData(1023, false)]
    [InlineData(1024, true)]
    [InlineData(49151, true)]
    [InlineData(49152, false)]
    [InlineData(6000, false)]
    [InlineData(4190, false)]
    [InlineData(6679, false)]
    [InlineData(5432, false)]
    [InlineData(5000, false)]
    [InlineData(7000, false)]
    [InlineData(8080, true)]
    [InlineData(8443, true)]
    [InlineData(9999, false)]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(65536 + 8080, false)]
    public void A_good_port_is_unprivileged_not_ephemeral_open_and_free(int port, bool expected) =>
        Assert.Equal(expected, new ReplacementPorts(PortTable.Default, new PortSet([9999])).IsGood(port));

    [Fact]
    public void An_assigned_port_is_not_offered_again()
    {
        var replacements = new ReplacementPorts(PortTable.Default, None);
        var chosen = new List<int>();
        foreach (var blocked in PortTable.Default.Blocked)
        {
            var port = replacements.Choose(blocked.Number, isHttps: false, ReplacementStrategy.Nearest)!.Value;
            replacements.Assign(port);
            chosen.Add(port);
        }

        Assert.Equal(chosen, chosen.Distinct());
    }

    [Theory]
    [InlineData("Nearest", 8100)]
    [InlineData("Development", null)]
    [InlineData("Conventional", 8100)]
    public void Only_offered_ports_are_chosen(string strategy, int? expected)
    {
        var offered = new PortSet([80, 6000, 8100, 8101, 60000]);
        Assert.Equal(expected, new ReplacementPorts(PortTable.Default, None).Choose(6000, false, Enum.Parse<ReplacementStrategy>(strategy), offered));
    }

    [Theory]
    [InlineData("Nearest")]
    [InlineData("Development")]
    [InlineData("Conventional")]
    public void Where_no_port_is_left_none_is_offered(string strategy)
    {
        foreach (var isHttps in new[] { false, true })
        {
            Assert.Null(Choose(6000, Enum.Parse<ReplacementStrategy>(strategy), isHttps, new PortSet(AllPorts)));
        }
    }

    private static int? Choose(int port, ReplacementStrategy strategy, bool isHttps = false, PortSet? taken = null) =>
        new ReplacementPorts(PortTable.Default, taken ?? None).Choose(port, isHttps, strategy);
}
