using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.CSharp;

namespace PortAnalyzers.Tests.CSharp;

/// <summary>The expressions of a file that may read a setting whose key ends with <c>Port</c> or <c>Other</c>.</summary>
public sealed class ConfigurationReadsTests
{
    [Theory]
    [InlineData("c[\"Port\"]", "c[\"Port\"]")]
    [InlineData("c[\"Web:Port\"]", "c[\"Web:Port\"]")]
    [InlineData("c[\"web:PORT\"]", "c[\"web:PORT\"]")]
    [InlineData("c[\"Web:Other\"] + c[\"Web:Port\"]", "c[\"Web:Port\"]|c[\"Web:Other\"]")]
    [InlineData("c.GetValue<int>(\"Web:Port\")", "c.GetValue<int>(\"Web:Port\")")]
    [InlineData("c.GetValue<int>(key: \"Web:Port\")", "c.GetValue<int>(key: \"Web:Port\")")]
    [InlineData("c.GetSection(\"Web:Port\")", "c.GetSection(\"Web:Port\")")]
    [InlineData("c.GetSection(\"Web:Port\").Value", "c.GetSection(\"Web:Port\").Value")]
    [InlineData("c.GetSection(\"Web:Port\").Get<int>()", "c.GetSection(\"Web:Port\").Get<int>()")]
    [InlineData("c.GetSection(\"Web:Port\").Key", "c.GetSection(\"Web:Port\")")]
    [InlineData("new Key(\"Port\")", "new Key(\"Port\")")]
    [InlineData("site.Port", "site.Port")]
    [InlineData("site.port", "site.port")]
    [InlineData("Port", "Port")]
    [InlineData("Port.Port", "Port|Port.Port")]
    [InlineData("site?.Port", "Port")]
    [InlineData("F(site.Port, site.Port)", "site.Port|site.Port")]
    [InlineData("c[\"Port:Port\"]", "c[\"Port:Port\"]")]
    [InlineData("c[\"Support\"] + c[\"Web:Ports\"] + c[\"Web Port\"] + c[\"Port:Web\"]", "")]
    [InlineData("\"Port\"", "")]
    [InlineData("\"Port\" + text", "")]
    [InlineData("c['P'] + c[1]", "")]
    [InlineData("site.Ports + Portal", "")]
    [InlineData("F(Port: 1)", "")]
    [InlineData("/* Port */ 1", "")]
    [InlineData("new { Port = 1 }", "")]
    [InlineData("", "")]
    public void Every_place_that_may_read_a_setting_is_found(string code, string expected) => Assert.Equal(
        expected, string.Join('|', ConfigurationReads.Find(SyntaxFactory.SyntaxTree(SyntaxFactory.ParseCompilationUnit($"_ = {code};")), ["Port", "Other"], default)));

    [Fact]
    public void A_cancelled_search_ends() => Assert.ThrowsAny<OperationCanceledException>(static () => ConfigurationReads.Find(
        CSharpSyntaxTree.ParseText("_ = site.Port;"), ["Port"], new CancellationToken(canceled: true)));
}
