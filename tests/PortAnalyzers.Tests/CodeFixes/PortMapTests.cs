using Microsoft.CodeAnalysis;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Tests.CodeFixes;

public class PortMapTests
{
    private static readonly PortTable Table = PortTable.Default;

    /// <summary>Without 0, on which no endpoint is found.</summary>
    private static readonly List<int> Blocked = [.. Table.Blocked.Select(static port => port.Number).Where(static port => port > 0)];

    [Theory]
    [InlineData(6000, "", "Nearest", 6001)]
    [InlineData(6000, "6001", "Nearest", 5999)]
    [InlineData(6000, "5999 6001", "Nearest", 6002)]
    [InlineData(6667, "", "Nearest", 6670)]
    [InlineData(5060, "", "Nearest", 5059)]
    [InlineData(22, "", "Nearest", 1024)]
    [InlineData(22, "1024", "Nearest", 1025)]
    [InlineData(6000, "", "Development", 5281)]
    [InlineData(6000, "5281", "Development", 5282)]
    [InlineData(6000, "", "Conventional", 8080)]
    [InlineData(6000, "8080 8081", "Conventional", 8082)]
    // Next to other blocked ports, the highest port chooses first
    [InlineData(6000, "10080", "Conventional", 8081)]
    [InlineData(10080, "6000 22 25", "Conventional", 8080)]
    [InlineData(6666, "6667 6668", "Nearest", 6663)]
    public void Chooses_by_the_strategy(int port, string used, string strategy, int expected) =>
        Assert.Equal(expected, Map(strategy, Set(used), [Finding(port)]).Find(port));

    [Theory]
    [InlineData("Nearest", 6001)]
    [InlineData("Development", 7281)]
    [InlineData("Conventional", 8443)]
    public void Https_has_ranges_of_its_own(string strategy, int expected)
    {
        Assert.Equal(expected, Map(strategy, PortSet.Empty, [Finding(6000, isHttps: true)]).Find(6000));
        Assert.Equal(expected, Map(strategy, PortSet.Empty, [Finding(6000), Finding(6000, isHttps: true)]).Find(6000));
    }

    [Theory]
    [InlineData("Nearest", false)]
    [InlineData("Nearest", true)]
    [InlineData("Development", false)]
    [InlineData("Development", true)]
    [InlineData("Conventional", false)]
    [InlineData("Conventional", true)]
    public void All_blocked_ports_get_good_ports_of_their_own(string strategy, bool isHttps)
    {
        var map = Map(strategy, new PortSet([6001, 8080, 8443]), [.. Blocked.Select(port => Finding(port, isHttps))]);
        var replacements = Blocked.Select(port => map.Find(port)!.Value).ToList();
        Assert.Equal(Blocked.Count, replacements.Distinct().Count());
        Assert.All(replacements, static port =>
        {
            Assert.InRange(port, 1024, 49151);
            Assert.False(Table.BlockedPorts.Contains(port) || Table.PoorPorts.Contains(port) || port is 6001 or 8080 or 8443, $"{port}");
        });
    }

    [Theory]
    [InlineData("Nearest")]
    [InlineData("Development")]
    [InlineData("Conventional")]
    public void A_port_gets_the_same_whatever_else_is_fixed(string strategy)
    {
        var used = new PortSet(Blocked);
        var everything = Map(strategy, used, [.. Blocked.Select(static port => Finding(port))]);
        Assert.All(Blocked, port => Assert.Equal(everything.Find(port), Map(strategy, used, [Finding(port)]).Find(port)));
    }

    [Fact]
    public void Finds_nothing_where_every_good_port_is_used()
    {
        var used = new PortSet(Enumerable.Range(0, PortSet.MaxPort + 1));
        Assert.All(Enum.GetNames<ReplacementStrategy>(), strategy => Assert.Null(Map(strategy, used, [Finding(6000)]).Find(6000)));
    }

    /// <summary>A range moves as a whole, together with a port in it.</summary>
    [Theory]
    [InlineData("6665-6669", "", "Nearest", 6670)]
    [InlineData("6665-6669", "6672", "Nearest", 6660)]
    [InlineData("5999-6001", "", "Nearest", 6002)]
    [InlineData("5999-6001 6000", "", "Nearest", 6002)]
    [InlineData("5999-6001 6000-6003", "", "Nearest", 6004)]
    [InlineData("6665-6669", "", "Development", 5043)]
    [InlineData("6665-6669", "8082", "Conventional", 8087)]
    public void Moves_ranges_as_a_whole(string ranges, string used, string strategy, int expected)
    {
        List<PortPlace> places = [.. ranges.Split(' ').Select(static range => Place(Finding(PortDigits.Parse(range)!.First), range))];
        var map = Map(strategy, Set(used), [], places);
        var first = places.Min(static place => place.First);
        Assert.All(
            Enumerable.Range(first, places.Max(static place => place.Last) - first + 1), port => Assert.Equal(expected + port - first, map.Find(port)));
    }

    /// <summary>The next fix of a port uses the replacement of an earlier one, if a fix may offer it.</summary>
    [Theory]
    [InlineData("6000 6001", "6001", "Nearest", 6001)]
    [InlineData("6000 6001", "6001", "Development", 6001)]
    [InlineData("6000 5281", "5281", "Nearest", 5281)]
    [InlineData("6000 8080", "8080", "Nearest", 8080)]
    [InlineData("6000 7000", "7000", "Nearest", 6001)]
    [InlineData("6000 6666", "6666", "Nearest", 6001)]
    [InlineData("6001 6000", "6001", "Nearest", 5999)]
    [InlineData("6666 6001", "6001", "Nearest", 5999)]
    public void Remembers_what_a_port_became(string move, string used, string strategy, int expected)
    {
        var numbers = move.Split(' ').Select(int.Parse).ToList();
        Assert.Equal(expected, Map(strategy, Set(used), [(numbers[0], numbers[1])], [Place(Finding(6000), "6000")]).Find(6000));
    }

    private static PortMap Map(string strategy, PortSet used, IReadOnlyCollection<PortFinding> findings) =>
        Map(strategy, used, [], [.. findings.Select(static finding => Place(finding, $"{finding.Port}"))]);

    private static PortMap Map(string strategy, PortSet used, IEnumerable<(int Old, int New)> moves, IReadOnlyCollection<PortPlace> places) =>
        new(Enum.Parse<ReplacementStrategy>(strategy), used, moves, places);

    private static PortPlace Place(PortFinding finding, string digits) => new(finding, PortDigits.Parse(digits), []);

    private static PortFinding Finding(int port, bool isHttps = false) => new(port, isHttps, Location.None);

    private static PortSet Set(string ports) => new(ports.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse));
}
