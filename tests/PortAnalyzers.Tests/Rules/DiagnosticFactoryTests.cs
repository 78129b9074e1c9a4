using Microsoft.CodeAnalysis;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Rules;

/// <summary>The message and the properties of a finding in code.</summary>
public sealed class DiagnosticFactoryTests
{
    [Theory]
    [InlineData("", "b.WebHost.UseUrls(\"http://*:6000\")", "Port 6000 (x11) is blocked by Chrome, Edge, Firefox and Safari: no browser will open 'http://*:6000' (ERR_UNSAFE_PORT)")]
    [InlineData("", "b.WebHost.UseUrls(\"http://*:4190\")", "Port 4190 (sieve) is blocked by Firefox and Safari: they will not open 'http://*:4190' (ERR_UNSAFE_PORT)")]
    [InlineData("browsers = firefox", "b.WebHost.UseUrls(\"http://*:6000\")", "Port 6000 (x11) is blocked by Firefox: it will not open 'http://*:6000' (ERR_UNSAFE_PORT)")]
    [InlineData("browsers = webkit", "b.WebHost.UseUrls(\"http://*:4190\")", "Port 4190 (sieve) is blocked by Safari: it will not open 'http://*:4190' (ERR_UNSAFE_PORT)")]
    [InlineData("browsers = chromium", "b.WebHost.UseUrls(\"http://*:6000\")", "Port 6000 (x11) is blocked by Chrome and Edge: they will not open 'http://*:6000' (ERR_UNSAFE_PORT)")]
    [InlineData("", "k.ListenAnyIP(6000)", "Port 6000 (x11) is blocked by Chrome, Edge, Firefox and Safari: no browser will open this endpoint (ERR_UNSAFE_PORT)")]
    [InlineData("additional_ports = 8090", "k.ListenAnyIP(8090)", "Port 8090 is listed in port_analyzers.additional_ports: this endpoint has to move to another port")]
    [InlineData(
        "additional_ports = 4190\nport_analyzers.browsers = chromium", "b.WebHost.UseUrls(\"http://*:4190\")",
        "Port 4190 (sieve) is listed in port_analyzers.additional_ports: 'http://*:4190' has to move to another port")]
    [InlineData(
        "permitted_ports = 80", "b.WebHost.UseUrls(\"http://*:8090\")",
        "Port 8090 is not among the ports of port_analyzers.permitted_ports: 'http://*:8090' has to move to one of them")]
    public async Task Says_what_is_wrong(string setting, string call, string message) =>
        Assert.Equal(message, Assert.Single(await FindAsync(setting, call)).GetMessage());

    [Theory]
    [InlineData("", "k.ListenAnyIP(6000)", null, null)]
    [InlineData("additional_ports = 8080", "k.ListenAnyIP(6000)", null, "8080")]
    [InlineData("permitted_ports = 80, 443", "k.ListenAnyIP(6000)", "80, 443", null)]
    [InlineData("permitted_ports = 80, 443\nport_analyzers.replacement_ports = 443", "k.ListenAnyIP(6000)", "443", null)]
    public async Task Tells_a_fix_which_ports_may_be_offered(string setting, string call, string? offered, string? barred)
    {
        var properties = Assert.Single(await FindAsync(setting, call)).Properties;
        Assert.Equal((offered, barred), (properties.GetValueOrDefault(DiagnosticProperties.Offered), properties.GetValueOrDefault(DiagnosticProperties.Barred)));
    }

    [Theory]
    [InlineData("k.ListenAnyIP(6000)", 0)]
    [InlineData("k.ListenAnyIP(Other.Port)", 1)]
    public async Task Names_the_digits_where_they_stand_in_another_file(string call, int others)
    {
        var finding = Assert.Single(await FindAsync("", call));
        Assert.Equal("/0/Test0.cs", finding.Location.SourceTree!.FilePath);
        Assert.Equal(others, finding.AdditionalLocations.Count);
        Assert.All(finding.AdditionalLocations, static digits => Assert.Equal("/0/Other.cs", digits.SourceTree!.FilePath));
    }

    /// <summary>By the location that is shown, not by that of the digits.</summary>
    [Theory]
    [InlineData("k.ListenAnyIP(Other.Port); var s = \"http://x:6666\"", "6000", "6666")]
    [InlineData("var s = \"http://x:6666\"; k.ListenAnyIP(Other.Port)", "6666", "6000")]
    public async Task Findings_come_in_the_order_of_the_text(string statements, params string[] ports) =>
        Assert.Equal(ports, (await FindAsync("", statements)).Select(static finding => finding.Properties[DiagnosticProperties.Port]));

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string setting, string call)
    {
        var state = WebProject.CreateState();
        state.Sources.Add($$"""class C { void M(WebApplicationBuilder b, Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k) { {{call}}; } }""");
        state.Sources.Add(("/0/Other.cs", "class Other { public const int Port = 6000; }"));
        state.AnalyzerConfigFiles.Add(("/0/.globalconfig", setting.Length == 0 ? "is_global = true" : $"is_global = true\nport_analyzers.{setting}"));
        var project = TestSolution.Create(state, ReferencePack.Net100).Projects.Single();
        return await TestSolution.GetFindingsAsync(project, new WebPortAnalyzer(), CancellationToken.None);
    }
}
