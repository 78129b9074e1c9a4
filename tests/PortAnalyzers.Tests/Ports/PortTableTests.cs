using PortAnalyzers.Ports;

namespace PortAnalyzers.Tests.Ports;

public class PortTableTests
{
    /// <summary>A valid row before and after the row under test.</summary>
    private const string First = "blocked,6000,x11,chromium firefox webkit,chromium firefox,cross-protocol scripting,2016-03-10 eb07418";
    private const string Last = "poor,5432,postgresql,database";

    [Fact]
    public void The_embedded_table_has_no_errors() => Assert.Empty(PortTable.Default.Errors);

    [Fact]
    public void The_embedded_table_is_read_once() => Assert.Same(PortTable.Default, PortTable.Default);

    /// <summary>The build writes them from the same file; 0 is only blocked where a user adds it.</summary>
    [Fact]
    public void The_numbers_in_the_assembly_are_those_of_the_table() =>
        Assert.Equal(PortTable.Default.BlockedPorts.Ports().Where(static port => port != 0), BuildConstants.BlockedPorts.Order());

    [Fact]
    public void The_embedded_table_has_the_measured_facts()
    {
        Assert.Equal(
            MeasuredPorts.Read(),
            PortTable.Default.Blocked.Select(static port => new MeasuredPort(port.Number, port.Service, port.Engines, port.OverridableIn, port.Since)));
    }

    [Fact]
    public void Each_engines_ports_are_the_measured_ones()
    {
        foreach (var engine in new[] { Browsers.Chromium, Browsers.Firefox, Browsers.WebKit, Browsers.Chromium | Browsers.WebKit, Browsers.All, Browsers.None })
        {
            Assert.Equal(
                MeasuredPorts.Read().Where(port => (port.Engines & engine) != 0).Select(static port => port.Number),
                PortTable.Default.BlockedBy(engine).Ports());
        }
    }

    [Theory]
    [InlineData(4190)]
    [InlineData(6679)]
    public void Chromium_opens_two_ports_that_others_refuse(int port)
    {
        Assert.Equal(Browsers.Firefox | Browsers.WebKit, PortTable.Default.Find(port)!.Engines);
        Assert.True(PortTable.Default.BlockedPorts.Contains(port));
        Assert.False(PortTable.Default.BlockedBy(Browsers.Chromium).Contains(port));
    }

    [Fact]
    public void Port_0_is_blocked_everywhere_and_nobody_can_override_it()
    {
        var zero = PortTable.Default.Find(0)!;
        Assert.Equal((Browsers.All, Browsers.None), (zero.Engines, zero.OverridableIn));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(443)]
    [InlineData(5000)]
    [InlineData(6001)]
    [InlineData(8080)]
    [InlineData(60000)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(-1)]
    public void Finds_no_row_for_another_port(int port)
    {
        Assert.Null(PortTable.Default.Find(port));
        Assert.False(PortTable.Default.BlockedPorts.Contains(port));
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(7000)]
    [InlineData(5357)]
    [InlineData(5432)]
    [InlineData(5672)]
    [InlineData(9090)]
    public void Ports_of_other_services_are_poor_replacements(int port) => Assert.True(PortTable.Default.PoorPorts.Contains(port));

    [Fact]
    public void Both_kinds_of_rows_agree_with_their_sets()
    {
        Assert.Equal(PortTable.Default.BlockedPorts.Ports(), PortTable.Default.Blocked.Select(static port => port.Number));
        Assert.Equal(PortTable.Default.PoorPorts.Ports(), PortTable.Default.Poor.Select(static port => port.Number));
        Assert.All(PortTable.Default.Blocked, static port => Assert.Same(port, PortTable.Default.Find(port.Number)));
    }

    [Fact]
    public void Reads_every_field_of_a_row()
    {
        var table = PortTable.Parse(new StringReader("blocked,4190,sieve,firefox webkit,firefox,an attack,2024-03-26 4c3750d\npoor,1080,socks,proxy"));
        Assert.Empty(table.Errors);
        var blocked = Assert.Single(table.Blocked);
        Assert.Equal(
            (4190, "sieve", Browsers.Firefox | Browsers.WebKit, Browsers.Firefox, "an attack", "2024-03-26 4c3750d"),
            (blocked.Number, blocked.Service, blocked.Engines, blocked.OverridableIn, blocked.Reason, blocked.Since));
        var poor = Assert.Single(table.Poor);
        Assert.Equal((1080, "socks", "proxy"), (poor.Number, poor.Service, poor.Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# a comment")]
    [InlineData("#blocked,1,2,3")]
    public void Skips_empty_lines_and_comments(string line)
    {
        var table = Parse(line);
        Assert.Empty(table.Errors);
        AssertIntact(table);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Takes_either_line_end(string lineEnd)
    {
        var table = PortTable.Parse(new StringReader(string.Join(lineEnd, First, "", Last, "")));
        Assert.Empty(table.Errors);
        AssertIntact(table);
    }

    [Theory]
    [InlineData("open,80,http,fine", "'open' is not a row type; accepted: blocked, poor, web, other")]
    [InlineData("Blocked,1,a,firefox,none,b,c", "'Blocked' is not a row type; accepted: blocked, poor, web, other")]
    [InlineData(" ", "' ' is not a row type; accepted: blocked, poor, web, other")]
    [InlineData(",1,a,b", "'' is not a row type; accepted: blocked, poor, web, other")]
    [InlineData("blocked", "a blocked row has 7 fields, this one has 1")]
    [InlineData("blocked,1,a,firefox,none,b", "a blocked row has 7 fields, this one has 6")]
    [InlineData("blocked,1,a,firefox,none,b,c,d", "a blocked row has 7 fields, this one has 8")]
    [InlineData("poor,1,a", "a poor row has 4 fields, this one has 3")]
    [InlineData("poor,1,a,b,c", "a poor row has 4 fields, this one has 5")]
    [InlineData("blocked,x,a,firefox,none,b,c", "'x' is not a port; accepted: 0 to 65535")]
    [InlineData("blocked,,a,firefox,none,b,c", "'' is not a port; accepted: 0 to 65535")]
    [InlineData("blocked,-1,a,firefox,none,b,c", "'-1' is not a port; accepted: 0 to 65535")]
    [InlineData("blocked,+1,a,firefox,none,b,c", "'+1' is not a port; accepted: 0 to 65535")]
    [InlineData("blocked, 1,a,firefox,none,b,c", "' 1' is not a port; accepted: 0 to 65535")]
    [InlineData("blocked,0x19,a,firefox,none,b,c", "'0x19' is not a port; accepted: 0 to 65535")]
    [InlineData("blocked,65536,a,firefox,none,b,c", "'65536' is not a port; accepted: 0 to 65535")]
    [InlineData("blocked,99999999999,a,firefox,none,b,c", "'99999999999' is not a port; accepted: 0 to 65535")]
    [InlineData("poor,65536,a,b", "'65536' is not a port; accepted: 1 to 65535")]
    [InlineData("blocked,6000,a,firefox,none,b,c", "port 6000 has a row already")]
    [InlineData("poor,6000,a,b", "port 6000 has a row already")]
    [InlineData("poor,0,a,b", "'0' is not a port; accepted: 1 to 65535")]
    [InlineData("blocked,1,a,opera,none,b,c", "'opera' are not engines; accepted: chromium, firefox, webkit, separated by spaces")]
    [InlineData("blocked,1,a,firefox opera,none,b,c", "'firefox opera' are not engines; accepted: chromium, firefox, webkit, separated by spaces")]
    [InlineData("blocked,1,a,firefox;webkit,none,b,c", "'firefox;webkit' are not engines; accepted: chromium, firefox, webkit, separated by spaces")]
    [InlineData("blocked,1,a,none,none,b,c", "'none' are not engines; accepted: chromium, firefox, webkit, separated by spaces")]
    [InlineData("blocked,1,a,,none,b,c", "'' are not engines; accepted: chromium, firefox, webkit, separated by spaces")]
    [InlineData("blocked,1,a,firefox,opera,b,c", "'opera' are not engines; accepted: none, or chromium, firefox, webkit, separated by spaces")]
    [InlineData("blocked,1,a,firefox,,b,c", "'' are not engines; accepted: none, or chromium, firefox, webkit, separated by spaces")]
    [InlineData("blocked,1,a,firefox,none firefox,b,c", "'none firefox' are not engines; accepted: none, or chromium, firefox, webkit, separated by spaces")]
    [InlineData("blocked,1,,firefox,none,b,c", "field 3 is empty")]
    [InlineData("blocked,1,a,firefox,none,,c", "field 6 is empty")]
    [InlineData("blocked,1,a,firefox,none,b, ", "field 7 is empty")]
    [InlineData("web,80", "a row of the kind web has 3 fields, this one has 2")]
    [InlineData("other,80,a,b", "a row of the kind other has 3 fields, this one has 4")]
    [InlineData("web,,a", "'' is not a port; accepted: 1 to 65535")]
    [InlineData("web,0,a", "'0' is not a port; accepted: 1 to 65535")]
    [InlineData("web,80-,a", "'' is not a port; accepted: 1 to 65535")]
    [InlineData("web,-80,a", "'' is not a port; accepted: 1 to 65535")]
    [InlineData("web,80-65536,a", "'65536' is not a port; accepted: 1 to 65535")]
    [InlineData("web,80-81-82,a", "'81-82' is not a port; accepted: 1 to 65535")]
    [InlineData("other,81-80,a", "'81-80' is not a range; accepted: FIRST-LAST, where FIRST is not above LAST")]
    [InlineData("web,80,", "field 3 is empty")]
    [InlineData("poor,1,,b", "field 3 is empty")]
    [InlineData("poor,1,a,", "field 4 is empty")]
    public void A_malformed_row_is_named_and_left_out(string row, string error)
    {
        var table = Parse(row);
        Assert.Equal([$"line 3: {error}"], table.Errors);
        AssertIntact(table);
    }

    [Theory]
    [InlineData(80, true, false)]
    [InlineData(443, true, false)]
    [InlineData(3000, true, false)]
    [InlineData(4200, true, false)]
    [InlineData(5000, true, false)]
    [InlineData(5299, true, false)]
    [InlineData(7001, true, false)]
    [InlineData(8080, true, false)]
    [InlineData(8500, true, false)]
    [InlineData(9090, true, false)]
    [InlineData(5060, false, false)]
    [InlineData(6000, false, false)]
    [InlineData(6667, false, false)]
    [InlineData(10080, false, false)]
    [InlineData(25, false, true)]
    [InlineData(389, false, true)]
    [InlineData(1389, false, false)]
    [InlineData(2222, false, true)]
    [InlineData(5222, false, true)]
    [InlineData(5432, false, true)]
    [InlineData(6379, false, true)]
    [InlineData(8883, false, true)]
    [InlineData(9092, false, true)]
    [InlineData(50051, false, true)]
    public void Parse_EmbeddedTable_TellsWhatListensInContainers(int port, bool isWeb, bool isOther) =>
        Assert.Equal((isWeb, isOther), (PortTable.Default.WebPorts.Contains(port), PortTable.Default.OtherPorts.Contains(port)));

    [Fact]
    public void Parse_RowForOnePort_CountsMoreThanARange()
    {
        var table = PortTable.Parse(new StringReader("blocked,5,a,firefox,none,b,c\nblocked,6,a,firefox,none,b,c\npoor,3,a,b\npoor,4,a,b\nweb,1-9,a\nweb,4,a\nweb,6,a\nother,8-9,a\nother,2000,a"));
        Assert.Empty(table.Errors);
        Assert.Equal([1, 2, 4, 7], table.WebPorts.Ports());
        Assert.Equal([3, 5, 6, 8, 9, 2000], table.OtherPorts.Ports());
    }

    [Fact]
    public void Names_every_malformed_row()
    {
        var table = PortTable.Parse(new StringReader($"x\n{First}\n\ny\n{Last}\nz"));
        Assert.Equal(["line 1", "line 4", "line 6"], table.Errors.Select(static error => error[..6]));
        AssertIntact(table);
    }

    [Fact]
    public void An_empty_table_blocks_nothing()
    {
        var table = PortTable.Parse(new StringReader(""));
        Assert.Empty(table.Errors);
        Assert.Empty(table.BlockedPorts.Ports());
        Assert.Empty(table.PoorPorts.Ports());
    }

    private static PortTable Parse(string row) => PortTable.Parse(new StringReader($"# ports\n{First}\n{row}\n{Last}\n"));

    private static void AssertIntact(PortTable table)
    {
        Assert.Equal(6000, Assert.Single(table.Blocked).Number);
        Assert.Equal(5432, Assert.Single(table.Poor).Number);
    }

    [Fact]
    public void Reads_the_highest_port_and_an_engine_that_is_named_twice()
    {
        var table = PortTable.Parse(new StringReader("blocked,65535,x,chromium firefox chromium,none,y,z"));
        Assert.Empty(table.Errors);
        Assert.Equal(Browsers.Chromium | Browsers.Firefox, table.Find(65535)!.Engines);
    }
}
