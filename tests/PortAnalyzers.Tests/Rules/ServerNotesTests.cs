using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.CodeFixes;

namespace PortAnalyzers.Tests.Rules;

/// <summary>PORT009: where C# code builds the server, the findings in configuration files, with their fixes.</summary>
public sealed class ServerNotesTests
{
    private const string Launch = """{ "profiles": { "a": { "applicationUrl": "http://localhost:5060" } } }""";
    private const string Blocked = "is blocked by Chrome, Edge, Firefox and Safari (ERR_UNSAFE_PORT)";
    private const string Main = "class P { static void Main() { } }";

    /// <summary>The location is marked.</summary>
    [Theory]
    [InlineData("var b = [WebApplication.CreateBuilder](args); b.Build();")]
    [InlineData("var b = [WebApplication.CreateSlimBuilder](args); b.Build();")]
    [InlineData("var b = [WebApplication.CreateEmptyBuilder](new()); b.Build();")]
    [InlineData("var app = [Microsoft.AspNetCore.Builder.WebApplication.Create]();")]
    [InlineData("var b = [Host.CreateDefaultBuilder](args); Host.CreateApplicationBuilder();")]
    [InlineData("var b = [Host.CreateApplicationBuilder](args);")]
    [InlineData("var b = [Microsoft.AspNetCore.WebHost.CreateDefaultBuilder](args);")]
    [InlineData("var b = new [HostBuilder]();")]
    [InlineData("var b = new [HostApplicationBuilder]();")]
    [InlineData("[Aspire.Hosting.DistributedApplication.CreateBuilder](); namespace Aspire.Hosting { class DistributedApplication { public static void CreateBuilder() { } } }")]
    [InlineData("[FunctionsApplication.CreateBuilder](); namespace Microsoft.Azure.Functions.Worker.Builder { class FunctionsApplication { public static void CreateBuilder() { } } }", "using Microsoft.Azure.Functions.Worker.Builder;")]
    [InlineData("[WebAssemblyHostBuilder.CreateDefault](); namespace Microsoft.AspNetCore.Components.WebAssembly.Hosting { class WebAssemblyHostBuilder { public static void CreateDefault() { } } }", "using Microsoft.AspNetCore.Components.WebAssembly.Hosting;")]
    [InlineData("var b = new [Microsoft.AspNetCore.Hosting.WebHostBuilder]();")]
    [InlineData("class P { static void Main(string[] args) => [WebApplication.CreateBuilder](args).Build().Run(); }")]
    // Without a builder: the entry point
    [InlineData("[Console].WriteLine();")]
    [InlineData("class P { static void [Main]() { } }")]
    [InlineData("class WebApplication { public static int CreateBuilder() => 0; } class P { static void [Main]() { WebApplication.CreateBuilder(); } }")]
    // Without an entry point: the first type
    [InlineData("namespace A { class [P] { } } class Q { }")]
    public async Task The_note_stands_where_the_server_is_built(string code, string import = "")
    {
        code = import + code;
        var (start, end) = (code.IndexOf('['), code.IndexOf(']'));
        if (code.StartsWith("class P { static void Main(string[] args)", StringComparison.Ordinal))
        {
            (start, end) = (code.LastIndexOf('['), code.LastIndexOf(']'));
        }

        var source = code.Remove(end, 1).Remove(start, 1);
        var solution = FixedSolutions.Create([("Program.cs", source), ("launchSettings.json", Launch)]);
        if (source.Contains("void Main", StringComparison.Ordinal))
        {
            var project = solution.Projects.Single();
            solution = solution.WithProjectCompilationOptions(project.Id, project.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));
        }

        var note = Assert.Single(await NotesAsync(solution));
        Assert.Equal((start, end - 1), (note.Location.SourceSpan.Start, note.Location.SourceSpan.End));
        Assert.Equal($"launchSettings.json(1): port 5060 (sip) {Blocked}", note.GetMessage());
        Assert.Equal(DiagnosticSeverity.Info, note.Severity);
        Assert.Equal("/0/launchSettings.json", Assert.Single(note.AdditionalLocations).GetLineSpan().Path);
    }

    [Theory]
    [InlineData("launchSettings.json", """{ "profiles": { "a": { "applicationUrl": "http://localhost:5061" } } }""", "dotnet_diagnostic.PORT004.severity = none")]
    [InlineData("launchSettings.json", """{ "profiles": { "a": { "applicationUrl": "http://localhost:8080" } } }""")]
    [InlineData("notes.json", """{ "profiles": { "a": { "applicationUrl": "http://localhost:5060" } } }""")]
    [InlineData("appsettings.json", """{ "ReverseProxy": { "Clusters": { "c": { "Destinations": { "d": { "Address": "http://localhost:5060" } } } } } }""")]
    public async Task A_file_without_a_reported_endpoint_has_no_note(string path, string text, string setting = "") => Assert.Empty(await NotesAsync(FixedSolutions.Create(
        [("Program.cs", "WebApplication.CreateBuilder(args);"), (path, text), (".globalconfig", $"is_global = true\n{setting}")])));

    [Fact]
    public async Task A_file_whose_options_silence_it_has_no_note()
    {
        foreach (var setting in new[] { "port_analyzers.config_severity = none", "port_analyzers.allowed_ports = 5060" })
        {
            Assert.Empty(await NotesAsync(FixedSolutions.Create(
                [("Program.cs", Main), ("launchSettings.json", Launch), (".editorconfig", $"root = true\n[*.json]\n{setting}")])));
        }
    }

    [Fact]
    public async Task Each_port_has_one_note_with_all_its_places()
    {
        var solution = FixedSolutions.Create(
        [
            ("Program.cs", "WebApplication.CreateBuilder(args);"), ("Other.cs", "class C { string s = \"http://localhost:5060\"; }"),
            ("launchSettings.json", Launch), ("appsettings.json", "{ \"urls\": \"http://*:5060;http://*:6000\" }"),
            (".editorconfig", "root = true\n[*.json]\nport_analyzers.additional_ports = 70\nport_analyzers.permitted_ports = 80\n"), ("hosting.json", "{ \"http_ports\": \"70;8080\" }"),
        ]);
        Assert.Equal(
            [
                $"appsettings.json(1), launchSettings.json(1): port 5060 (sip) {Blocked}", $"appsettings.json(1): port 6000 (x11) {Blocked}", "hosting.json(1): port 70 is listed in port_analyzers.additional_ports",
                "hosting.json(1): port 8080 is not among the ports of port_analyzers.permitted_ports",
            ],
            (await NotesAsync(solution)).Select(static note => note.GetMessage()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_note_offers_the_fixes_of_the_file()
    {
        var solution = FixedSolutions.Create([("Program.cs", "WebApplication.CreateBuilder(args);"), ("launchSettings.json", Launch), ("a.http", "GET http://localhost:5060/")]);
        var choices = await FixedSolutions.ChoicesAsync(solution, Assert.Single(await NotesAsync(solution)));
        Assert.Equal(["Use port 5059", "Use port 5244", "Use port 8080"], choices.Select(static choice => choice.Title));
        Assert.Equal(Launch.Replace("5060", "5059"), (await FixedSolutions.TextsAsync(await FixedSolutions.ApplyAsync(choices[0])))["/0/launchSettings.json"]);
    }

    /// <summary>As in dotnet format: a fix of a finding in code changes files of all projects, and a second run finds nothing.</summary>
    [Fact]
    public async Task The_fix_of_a_note_moves_a_port_that_only_files_have()
    {
        var solution = FixedSolutions.Open(
            [("Program.cs", "WebApplication.CreateBuilder(args);"), ("Properties/launchSettings.json", Launch)], [("compose.yaml", "services:\n  a:\n    build: .\n    ports: [\"5060:80\"]")]);
        var provider = new UsePortCodeFixProvider();
        for (var run = 0; run < 2; run++)
        {
            var context = new FixAllContext(
                FixedSolutions.Document(solution, "Program.cs"), provider, FixAllScope.Solution, "Nearest", ["PORT009"], new HostFindings(), CancellationToken.None);
            var changed = await FixedSolutions.ApplyAsync((await provider.GetFixAllProvider().GetFixAsync(context))!);
            Assert.Equal(run == 1, changed == solution);
            solution = changed;
        }

        var texts = await FixedSolutions.TextsAsync(solution);
        Assert.Contains("5059", texts["/0/Properties/launchSettings.json"], StringComparison.Ordinal);
        Assert.Contains("5059:80", texts["/0/compose.yaml"], StringComparison.Ordinal);
        Assert.Empty(await NotesAsync(solution));
    }

    private static async Task<List<Diagnostic>> NotesAsync(Solution solution) =>
        [.. (await FixedSolutions.FindingsAsync(solution, new ConfigFileAnalyzer())).Where(static finding => finding.Id == "PORT009")];
}
