using PortAnalyzers.DocsGenerator;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Tests.Docs;

/// <summary>docs/ports.md is generated from the table of ports.</summary>
public class PortsDocTests
{
    private const string Update = "dotnet run --project eng/DocsGenerator";

    [Fact]
    public void It_is_what_the_generator_makes_of_the_table()
    {
        var made = PortsDocument.Generate(PortTable.Default).TrimEnd('\n').Split('\n');
        var lines = Repository.ReadLines("docs/ports.md");

        var first = lines.Zip(made).FirstOrDefault(static pair => pair.First != pair.Second);
        Assert.True(
            first == default, $"docs/ports.md is stale, update it with: {Update}\nit says:   {first.First}\nthe table: {first.Second}");
        Assert.True(made.Length == lines.Length, $"docs/ports.md has too many or too few lines, update it with: {Update}");
    }

    [Fact]
    public void It_has_a_row_for_every_port()
    {
        var lines = Repository.ReadLines("docs/ports.md");
        var rows = PortTable.Default.Blocked.Select(static port => $"| {port.Number} | {port.Service} | ")
            .Concat(PortTable.Default.Poor.Select(static port => $"| {port.Number} | {port.Service} | "));

        Assert.All(rows, row => Assert.Single(lines, line => line.StartsWith(row, StringComparison.Ordinal)));
    }

    [Fact]
    public void Readme_HasTheNumberOfPorts() =>
        Assert.Contains(Repository.ReadLines("README.md"), static line => line.Contains($" {PortTable.Default.Blocked.Count()} ports", StringComparison.Ordinal));

    [Theory]
    [InlineData("blocked,6000,x11,chromium firefox webkit,chromium firefox,a new attack,2026-01-01 abcdef0", "### A new attack")]
    [InlineData("blocked,6000,x11,chromium firefox webkit,chromium firefox,ALPACA,2026-01-01", "'2026-01-01'")]
    [InlineData("blocked,6000,x11,chromium firefox webkit,webkit,ALPACA,2026-01-01 abcdef0", "override in WebKit")]
    [InlineData("blocked,6000,x11,chromium firefox webkit,none,ALPACA,2026-01-01 abcdef0", "'cross-protocol scripting', which no row")]
    public void Generate_RowThatTheTemplateDoesNotDescribe_IsAnError(string row, string complaint)
    {
        var error = Assert.Throws<InvalidOperationException>(() => PortsDocument.Generate(PortTable.Parse(new StringReader(row))));

        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }
}
