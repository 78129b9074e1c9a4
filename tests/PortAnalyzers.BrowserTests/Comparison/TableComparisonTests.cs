using PortAnalyzers.BrowserTests.Engines;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Comparison;

/// <summary>The comparison, on answers that are made up. A table that is wrong in any way must show.</summary>
public sealed class TableComparisonTests
{
    private const string Table = """
        blocked,4190,sieve,firefox webkit,firefox,why,since
        blocked,6000,x11,chromium firefox webkit,none,why,since
        blocked,6666,ircu,chromium,none,why,since
        """;

    [Theory]
    [InlineData("chromium", new[] { 6000, 6666 })]
    [InlineData("firefox", new[] { 4190, 6000 })]
    [InlineData("webkit", new[] { 4190, 6000 })]
    [InlineData("node", new[] { 4190, 6000, 6666 })]
    public void An_engine_that_does_what_the_table_says_has_no_differences(string engine, int[] refused) =>
        Assert.Empty(Differences(Table, engine, refused));

    [Theory]
    [InlineData("chromium", new[] { 6000 }, "port 6666, http: chromium (v1) opens it, the table says that it refuses: remove the row 'blocked,6666,ircu'")]
    [InlineData("chromium", new[] { 6666 }, "port 6000, http: chromium (v1) opens it, the table says that it refuses: take chromium out of the engines of the row 'blocked,6000,x11'")]
    [InlineData("chromium", new[] { 4190, 6000, 6666 }, "port 4190, http: chromium (v1) refuses it, the table says that it opens: add chromium to the engines of the row 'blocked,4190,sieve'")]
    [InlineData("firefox", new[] { 70, 4190, 6000 }, "port 70, http: firefox (v1) refuses it, the table says that it opens: add a row 'blocked,70,SERVICE,firefox,OVERRIDE,WHY,SINCE'")]
    [InlineData("webkit", new[] { 4190 }, "port 6000, http: webkit (v1) opens it, the table says that it refuses: take webkit out of the engines of the row 'blocked,6000,x11'")]
    [InlineData("node", new[] { 6000, 6666 }, "port 4190, http: node (v1) opens it, the table says that it refuses: ports.csv has no column for node; see what NodeEngine says of it")]
    public void A_difference_names_the_port_the_engine_and_the_row_to_change(string engine, int[] refused, string difference) =>
        Assert.Equal([difference], Differences(Table, engine, refused));

    [Theory]
    [InlineData("blocked,6000,x11,chromium firefox webkit,none,why,since", "", 6000)]
    [InlineData("blocked,6000,x11,chromium firefox webkit,none,why,since", "blocked,6000,x11,firefox webkit,none,why,since", 6000)]
    [InlineData("blocked,4190,sieve,firefox webkit,firefox,why,since", "blocked,4190,sieve,chromium firefox webkit,firefox,why,since", 4190)]
    [InlineData("blocked,6666,ircu,chromium,none,why,since", "blocked,6666,ircu,firefox,none,why,since", 6666)]
    [InlineData("blocked,6666,ircu,chromium,none,why,since", "blocked,6666,ircu,chromium,none,why,since\nblocked,6001,x11,chromium,none,why,since", 6001)]
    public void A_row_that_is_removed_added_or_given_to_the_wrong_engine_shows(string row, string replacement, int port)
    {
        var difference = Assert.Single(Differences(Table.Replace(row, replacement, StringComparison.Ordinal), "chromium", [6000, 6666]));

        Assert.StartsWith($"port {port}, http: chromium (v1) ", difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 6000, 6666 }, new[] { 6000 }, "port 6666, ws: ")]
    [InlineData(new[] { 6000 }, new[] { 6000, 6666 }, "port 6666, http: ")]
    [InlineData(new[] { 6000 }, new[] { 6000 }, "port 6666, http, ws: ")]
    public void Every_way_of_asking_is_compared(int[] overHttp, int[] overWebSocket, string difference)
    {
        var answers = new EngineAnswers("v1", [Way("http", overHttp), Way("ws", overWebSocket)]);

        Assert.StartsWith(
            difference, Assert.Single(TableComparison.Differences(Parse(Table), Engine.ByName("chromium"), answers)), StringComparison.Ordinal);
    }

    [Fact]
    public void Node_is_not_expected_to_refuse_port_zero() =>
        Assert.Empty(Differences("blocked,0,reserved,chromium firefox webkit,none,why,since", "node", []));

    private static List<string> Differences(string table, string engine, int[] refused) =>
        [.. TableComparison.Differences(Parse(table), Engine.ByName(engine), new EngineAnswers("v1", [Way("http", refused)]))];

    private static WayAnswers Way(string name, int[] refused) => new(name, [0, 70, 4190, 6000, 6001, 6666], refused);

    private static PortTable Parse(string rows) => PortTable.Parse(new StringReader(rows));
}
