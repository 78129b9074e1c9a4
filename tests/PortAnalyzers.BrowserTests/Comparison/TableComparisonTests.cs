using PortAnalyzers.BrowserTests.Engines;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Comparison;

/// <summary>The comparison, with invented answers. Every kind of error in the table must be reported.</summary>
public sealed class TableComparisonTests
{
    private const string Sieve = "blocked,4190,sieve,firefox webkit,firefox,why,since";
    private const string X11 = "blocked,6000,x11,chromium firefox webkit,none,why,since";
    private const string Ircu = "blocked,6666,ircu,chromium,none,why,since";
    private const string Table = $"{Sieve}\n{X11}\n{Ircu}";

    [Theory]
    [InlineData("chromium", new[] { 6000, 6666 })]
    [InlineData("firefox", new[] { 4190, 6000 })]
    [InlineData("webkit", new[] { 4190, 6000 })]
    [InlineData("node", new[] { 4190, 6000, 6666 })]
    public void An_engine_that_does_what_the_table_says_has_no_differences(string engine, int[] refused) =>
        Assert.Empty(Differences(Table, engine, refused));

    [Theory]
    [InlineData("chromium", new[] { 6000 }, "port 6666", "opens it", "remove the row 'blocked,6666,ircu'")]
    [InlineData("chromium", new[] { 6666 }, "port 6000", "opens it", "take chromium out of the engines of the row 'blocked,6000,x11'")]
    [InlineData("chromium", new[] { 4190, 6000, 6666 }, "port 4190", "refuses it",
        "add chromium to the engines of the row 'blocked,4190,sieve'")]
    [InlineData("firefox", new[] { 70, 4190, 6000 }, "port 70", "refuses it", "add a row 'blocked,70,SERVICE,firefox,OVERRIDE,WHY,SINCE'")]
    [InlineData("webkit", new[] { 4190 }, "port 6000", "opens it", "take webkit out of the engines of the row 'blocked,6000,x11'")]
    [InlineData("node", new[] { 6000, 6666 }, "port 4190", "opens it", "ports.csv has no column for node; see what NodeEngine says of it")]
    public void A_difference_names_the_port_the_engine_and_the_row_to_change(
        string engine, int[] refused, string port, string does, string correction)
    {
        var contrary = does == "opens it" ? "refuses" : "opens";

        Assert.Equal(
            [$"{port}, http: {engine} (v1) {does}, the table says that it {contrary}: {correction}"], Differences(Table, engine, refused));
    }

    [Theory]
    [InlineData(X11, "", 6000)]
    [InlineData(X11, "blocked,6000,x11,firefox webkit,none,why,since", 6000)]
    [InlineData(Sieve, "blocked,4190,sieve,chromium firefox webkit,firefox,why,since", 4190)]
    [InlineData(Ircu, "blocked,6666,ircu,firefox,none,why,since", 6666)]
    [InlineData(Ircu, $"{Ircu}\nblocked,6001,x11,chromium,none,why,since", 6001)]
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

        var only = Assert.Single(TableComparison.Differences(Parse(Table), Engine.ByName("chromium"), answers));

        Assert.StartsWith(difference, only, StringComparison.Ordinal);
    }

    [Fact]
    public void Node_is_not_expected_to_refuse_port_zero() =>
        Assert.Empty(Differences("blocked,0,reserved,chromium firefox webkit,none,why,since", "node", []));

    private static List<string> Differences(string table, string engine, int[] refused) =>
        [.. TableComparison.Differences(Parse(table), Engine.ByName(engine), new EngineAnswers("v1", [Way("http", refused)]))];

    private static WayAnswers Way(string name, int[] refused) => new(name, [0, 70, 4190, 6000, 6001, 6666], refused);

    private static PortTable Parse(string rows) => PortTable.Parse(new StringReader(rows));
}
