using Microsoft.CodeAnalysis;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Rules;

/// <summary>What is said of a port in a configuration file, and where.</summary>
public sealed class ConfigFileAnalyzerTests
{
    private const string Compose = "services:\n  web:\n    build: .\n    ports:\n      - 6000:443\n      - 8443:443\n";
    private const string Settings = """{ "urls": "https://me:secret@x:6666" }""";
    private const string Proxy = """{ "ReverseProxy": { "Clusters": { "c": { "Destinations": { "d": { "Address": "http://a:6000/" } } } } } }""";
    private const string Page = """<a href="http://localhost:6000/x">x</a>""";

    [Theory]
    [InlineData("compose.yaml", Compose, "PORT004", 5, 9, "Port 6000 (x11) is blocked by Chrome, Edge, Firefox and Safari: no browser will open this endpoint")]
    [InlineData("hosting.json", Settings, "PORT004", 1, 32, "Port 6666 (ircu) is blocked by Chrome, Edge, Firefox and Safari: no browser will open 'https://x:6666'")]
    [InlineData(
        "appsettings.json", Proxy, "PORT005", 1, 88,
        "Port 6000 (x11) works for this client, but is blocked by Chrome, Edge, Firefox and Safari: no browser will open 'http://a:6000'")]
    [InlineData(
        "Index.razor", Page, "PORT001", 1, 27, "Port 6000 (x11) is blocked by Chrome, Edge, Firefox and Safari: no browser will open 'http://localhost:6000'")]
    public async Task Says_what_is_wrong_and_where(string path, string text, string rule, int line, int column, string message)
    {
        var test = new CSharpAnalyzerVerifier<ConfigFileAnalyzer>.Test();
        test.TestState.AdditionalFiles.Add((path, text));
        test.TestState.ExpectedDiagnostics.Add(
            CSharpAnalyzerVerifier<ConfigFileAnalyzer>.Diagnostic(rule).WithSpan("/0/" + path, line, column, line, column + 4).WithMessage(message));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("compose.yaml", Compose, "6000", "https", "true")]
    [InlineData("compose.yaml", "services:\n  web:\n    ports:\n      - 5999-6001:80-82", "6000", null, null)]
    [InlineData("hosting.json", Settings, "6666", "https", "true")]
    [InlineData("hosting.json", """{ "https_ports": "993" }""", "993", "https", "true")]
    [InlineData("hosting.json", """{ "http_ports": "993" }""", "993", null, "true")]
    [InlineData("launchSettings.json", """{ "iisSettings": { "iisExpress": { "sslPort": 990 } } }""", "990", "https", "true")]
    [InlineData("Index.razor", Page, "6000", null, "true")]
    public async Task Tells_a_fix_what_it_needs(string path, string text, string port, string? scheme, string? editable)
    {
        var finding = Assert.Single(await FindAsync(path, text, "false"));
        Assert.Equal(
            (port, scheme, editable),
            (finding.Properties[DiagnosticProperties.Port], Property(finding, DiagnosticProperties.Scheme), Property(finding, DiagnosticProperties.Editable)));
    }

    [Theory]
    [InlineData("compose.yaml", Compose, 1)]
    [InlineData("appsettings.json", Proxy, 0)]
    [InlineData("Index.razor", Page, 0)]
    public async Task In_a_test_project_only_endpoints_count(string path, string text, int count) =>
        Assert.Equal(count, (await FindAsync(path, text, "true")).Count);

    [Fact]
    public async Task Severity_is_that_of_the_global_configuration()
    {
        const string Text = """{ "profiles": { "a": { "launchBrowser": false, "applicationUrl": "http://x:6000" }, "b": { "applicationUrl": "http://x:6666" } } }""";
        var findings = await FindAsync("launchSettings.json", Text, "false", "is_global = true\ndotnet_diagnostic.PORT004.severity = error");
        Assert.All(findings, static finding => Assert.Equal(DiagnosticSeverity.Error, finding.Severity));
        Assert.Equal(2, findings.Count);
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string path, string text, string isTestProject, string globalConfig = "is_global = true")
    {
        var state = new SolutionState { GlobalOptions = { ["build_property.IsTestProject"] = isTestProject } };
        state.AdditionalFiles.Add((path, text));
        state.AnalyzerConfigFiles.Add((".globalconfig", globalConfig));
        var project = TestSolution.Create(state, ReferenceAssemblies.Net100).Projects.Single();
        return await TestSolution.GetFindingsAsync(project, new ConfigFileAnalyzer(), CancellationToken.None);
    }

    private static string? Property(Diagnostic finding, string name) => finding.Properties.GetValueOrDefault(name);
}
