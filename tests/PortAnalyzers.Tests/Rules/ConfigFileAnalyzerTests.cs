using Microsoft.CodeAnalysis;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Rules;

/// <summary>The findings in configuration files, with their severities and locations.</summary>
public sealed class ConfigFileAnalyzerTests
{
    private const string Compose = "services:\n  web:\n    build: .\n    ports:\n      - 6000:443\n      - 8443:443\n";
    private const string Settings = """{ "urls": "https://me:secret@x:6666" }""";
    private const string Proxy = """{ "ReverseProxy": { "Clusters": { "c": { "Destinations": { "d": { "Address": "http://a:6000/" } } } } } }""";
    private const string Page = """<a href="http://localhost:6000/x">x</a>""";

    [Theory]
    [InlineData("compose.yaml", Compose, "PORT004", 5, 9, "Port 6000 (x11) is blocked by Chrome, Edge, Firefox and Safari: no browser will open this endpoint (ERR_UNSAFE_PORT)")]
    [InlineData("hosting.json", Settings, "PORT004", 1, 32, "Port 6666 (ircu) is blocked by Chrome, Edge, Firefox and Safari: no browser will open 'https://x:6666' (ERR_UNSAFE_PORT)")]
    [InlineData(
        "appsettings.json", Proxy, "PORT005", 1, 88,
        "Port 6000 (x11) is blocked by Chrome, Edge, Firefox and Safari: this client works, but no browser will open 'http://a:6000' (ERR_UNSAFE_PORT)")]
    [InlineData(
        "Index.razor", Page, "PORT001", 1, 27, "Port 6000 (x11) is blocked by Chrome, Edge, Firefox and Safari: no browser will open 'http://localhost:6000' (ERR_UNSAFE_PORT)")]
    public async Task Says_what_is_wrong_and_where(string path, string text, string rule, int line, int column, string message)
    {
        var test = new CSharpAnalyzerVerifier<ConfigFileAnalyzer>.Test();
        test.TestState.AdditionalFiles.Add(("/0/" + path, text));
        test.TestState.ExpectedDiagnostics.Add(
            CSharpAnalyzerVerifier<ConfigFileAnalyzer>.Diagnostic(rule).WithSpan("/0/" + path, line, column, line, column + 4).WithMessage(message));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("compose.yaml", Compose, "6000", "https", "true")]
    [InlineData("compose.yaml", "services:\n  web:\n    ports:\n      - 6000:8443", "6000", "https", "true")]
    [InlineData("compose.yaml", "services:\n  web:\n    ports:\n      - 5999-6001:80-82", "6000", null, "true")]
    [InlineData("hosting.json", Settings, "6666", "https", "true")]
    [InlineData("hosting.json", """{ "https_ports": "993" }""", "993", "https", "true")]
    [InlineData("hosting.json", """{ "http_ports": "993" }""", "993", null, "true")]
    [InlineData("launchSettings.json", """{ "iisSettings": { "iisExpress": { "sslPort": 990 } } }""", "990", "https", "true")]
    [InlineData("Dockerfile", "ENV ASPNETCORE_HTTP_PORTS=60\\00\nEXPOSE 6000", "6000", null, "true")]
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
        const string Text = """{ "profiles": { "a": { "applicationUrl": "http://x:6000" }, "b": { "applicationUrl": "http://x:6666" } } }""";
        var findings = await FindAsync("launchSettings.json", Text, "false", ".globalconfig", "is_global = true\ndotnet_diagnostic.PORT004.severity = error");
        Assert.All(findings, static finding => Assert.Equal(DiagnosticSeverity.Error, finding.Severity));
        Assert.Equal(2, findings.Count);
    }

    [Theory]
    [InlineData("allowed_ports = 6000")]
    [InlineData("additional_ports = 443, 8443", "PORT004 443 Warning", "PORT004 6000 Warning", "PORT004 8443 Warning")]
    [InlineData("additional_ports = 0", "PORT004 0 Warning", "PORT004 6000 Warning")]
    [InlineData("permitted_ports = 1-8000", "PORT004 6000 Warning", "PORT006 8443 Warning")]
    [InlineData("config_severity = error", "PORT004 6000 Error")]
    [InlineData("config_severity = suggestion", "PORT004 6000 Info")]
    [InlineData("config_severity = none")]
    public async Task Options_of_a_file_count(string option, params string[] findings)
    {
        const string Text = """
            { "profiles": { "a": { "applicationUrl": "https://x:8443" }, "b": { "applicationUrl": "http://x:6000;https://x:443;http://x:0" } } }
            """;
        Assert.Equal(findings, await DescribeAsync("launchSettings.json", Text, ".editorconfig", $"root = true\n[*.json]\nport_analyzers.{option}"));
    }

    [Theory]
    [InlineData("appsettings.json", Proxy, "error", "PORT005 6000 Info")]
    [InlineData("appsettings.json", Proxy, "none")]
    [InlineData("Index.cshtml", Page, "error", "PORT001 6000 Error")]
    [InlineData("Index.cshtml", Page, "suggestion", "PORT001 6000 Info")]
    public async Task The_severity_of_a_file_counts_for_all_but_notes(string path, string text, string severity, params string[] findings) =>
        Assert.Equal(findings, await DescribeAsync(path, text, ".editorconfig", $"root = true\n[*]\nport_analyzers.config_severity = {severity}"));

    private static async Task<IEnumerable<string>> DescribeAsync(string path, string text, string configPath, string config)
    {
        var findings = await FindAsync(path, text, "false", configPath, config);
        return findings.Select(static finding => $"{finding.Id} {Property(finding, DiagnosticProperties.Port)} {finding.Severity}").Order(StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(
        string path, string text, string isTestProject, string configPath = ".globalconfig", string config = "is_global = true")
    {
        var state = WebProject.CreateState();
        state.AdditionalFiles.Add(("/0/" + path, text));
        state.AnalyzerConfigFiles.Add(WebProject.BuildProperties(("build_property.IsTestProject", isTestProject)));
        state.AnalyzerConfigFiles.Add(("/0/" + configPath, config));
        var project = TestSolution.Create(state, ReferencePack.Net100).Projects.Single();
        return await TestSolution.GetFindingsAsync(project, new ConfigFileAnalyzer(), CancellationToken.None);
    }

    private static string? Property(Diagnostic finding, string name) => finding.Properties.GetValueOrDefault(name);
}
