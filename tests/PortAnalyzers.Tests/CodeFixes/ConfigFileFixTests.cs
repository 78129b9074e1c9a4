using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.CodeFixes;

/// <summary>Fixes of findings in configuration files, and of findings in code whose fixes change configuration files.</summary>
public sealed class ConfigFileFixTests
{
    private const string Server = "new System.Net.HttpListener().Prefixes.Add(\"http://*:6000/\");";
    private const string Launch = "{ \"profiles\": { \"a\": { \"applicationUrl\": \"http://localhost:6000\" } } }";
    private const string Compose = "services:\n  a:\n    environment:\n    - ASPNETCORE_HTTP_PORTS=6000\n    ports:\n    - 6000:6000\n    - 6666:80\n";

    [Theory]
    [InlineData("appsettings.json", "{ \"urls\": \"http://*:6000;http://*:8080\" } // 6000", "{ \"urls\": \"http://*:6001;http://*:8080\" } // 6000")]
    [InlineData("appsettings.json", "\uFEFF{\r\n\t\"https_port\": 6000,\r\n}\r\n", "\uFEFF{\r\n\t\"https_port\": 6001,\r\n}\r\n")]
    [InlineData("appsettings.json", "{ \"urls\": \"http://*:\\u0036000\" }", "{ \"urls\": \"http://*:6001\" }")]
    [InlineData("launchSettings.json", Launch, "{ \"profiles\": { \"a\": { \"applicationUrl\": \"http://localhost:6001\" } } }")]
    [InlineData("compose.yaml", "services: {a: {ports: [\"6000:80\"]}} # 6000", "services: {a: {ports: [\"6001:80\"]}} # 6000")]
    [InlineData("compose.yaml", "services:\n  a:\n    ports:\n    - \"\\x36000:80\"", null)]
    [InlineData("compose.yaml", "services:\n  a:\n    ports:\n    - ${PORT:-6000}:80", "services:\n  a:\n    ports:\n    - ${PORT:-6001}:80")]
    [InlineData("Dockerfile", "ENV A=6000 `\r\n  ASPNETCORE_HTTP_PORTS='6000'", null)]
    [InlineData("Dockerfile", "ENV A=6000 \\\r\n  ASPNETCORE_HTTP_PORTS='80;6000'", "ENV A=6000 \\\r\n  ASPNETCORE_HTTP_PORTS='80;6001'")]
    [InlineData("a.http", "@host=http://localhost:006000\n", "@host=http://localhost:6001\n")]
    [InlineData("a.razor", "<a href=\"http://localhost:6000\">6000</a>", "<a href=\"http://localhost:6001\">6000</a>")]
    [InlineData("compose.yaml", "services:\n  a:\n    ports:\n    - 5999-6001:80-82", "services:\n  a:\n    ports:\n    - 6002-6004:80-82")]
    public async Task Replaces_the_digits_and_nothing_else(string path, string text, string? expected)
    {
        var solution = FixedSolutions.Open([(path, text)]);
        var choices = (await FixedSolutions.FindingsAsync(solution, new ConfigFileAnalyzer())).Select(finding => FixedSolutions.ChoicesAsync(solution, finding)).ToList();
        if (expected is null)
        {
            Assert.All(await Task.WhenAll(choices), Assert.Empty);
            return;
        }

        var choice = (await Assert.Single(choices))[0];
        Assert.StartsWith("Use port", choice.Title, StringComparison.Ordinal);
        var after = await FixedSolutions.ApplyAsync(choice);
        Assert.Equal(expected, (await FixedSolutions.TextsAsync(after))["/0/" + path]);
        Assert.Empty(await FixedSolutions.FindingsAsync(after, new ConfigFileAnalyzer()));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    public async Task Keeps_the_encoding(string name, bool hasMark)
    {
        Encoding encoding = name == "utf-8" ? new UTF8Encoding(hasMark) : Encoding.GetEncoding(name);
        var solution = FixedSolutions.Open([("a.http", "")]);
        var id = solution.Projects.Single().AdditionalDocumentIds.Single();
        solution = solution.WithAdditionalDocumentText(id, SourceText.From("GET http://ä:6000/", encoding));
        Assert.True(solution.Workspace.TryApplyChanges(solution));
        solution = solution.Workspace.CurrentSolution;

        var choices = await FixedSolutions.ChoicesAsync(solution, Assert.Single(await FixedSolutions.FindingsAsync(solution, new ConfigFileAnalyzer())));
        var text = await (await FixedSolutions.ApplyAsync(choices[0])).GetAdditionalDocument(id)!.GetTextAsync();
        Assert.Equal("GET http://ä:6001/", text.ToString());
        Assert.Equal(encoding.GetPreamble(), text.Encoding!.GetPreamble());
        Assert.Equal(encoding.WebName, text.Encoding.WebName);
    }

    [Fact]
    public async Task Offers_ports_for_the_scheme_that_nothing_uses()
    {
        var solution = FixedSolutions.Open(
            [("launchSettings.json", """{ "iisSettings": { "iis": { "sslPort": 990 } } }"""), ("a.http", "6001 7087 8443")]);
        var finding = Assert.Single(await FixedSolutions.FindingsAsync(solution, new ConfigFileAnalyzer()));
        Assert.Equal(["Use port 1024", "Use port 7088", "Use port 8444"], (await FixedSolutions.ChoicesAsync(solution, finding)).Select(static choice => choice.Title));
    }

    [Theory]
    [InlineData("Program.cs", "http://*:6000/")]
    [InlineData("Program.cs", "http://*:{Ports.Web}/")]
    [InlineData("Properties/launchSettings.json", "http://*:6000/")]
    [InlineData("compose.yaml", "http://*:{Ports.Web}/")]
    public async Task Everywhere_moves_the_port_in_code_and_configuration_of_all_projects(string from, string address)
    {
        var usesConstant = address.Contains("Ports", StringComparison.Ordinal);
        var solution = FixedSolutions.Open(
            [
                ("Program.cs", $"new System.Net.HttpListener().Prefixes.Add($\"{address}\");"), ("Properties/launchSettings.json", Launch),
                ("Ports.cs", "static class Ports { public const int Web = 6000; public const int Timeout = 6000; }"),
            ],
            [("compose.yaml", Compose)],
            [("Client.cs", "class C { string s = \"http://x:6000\"; string t = \"http://x:6666\"; }"), ("notes.txt", "6000 6001")]);
        var findings = (await FixedSolutions.FindingsAsync(solution, new WebPortAnalyzer())).Concat(await FixedSolutions.FindingsAsync(solution, new ConfigFileAnalyzer()));
        var finding = findings.First(finding => finding.Location.GetLineSpan().Path == "/0/" + from);

        var before = await FixedSolutions.TextsAsync(solution);
        var choice = Assert.Single(await FixedSolutions.ChoicesAsync(solution, finding), static choice => choice.Title == "Use port 5999 everywhere");
        var after = await FixedSolutions.TextsAsync(await FixedSolutions.ApplyAsync(choice));

        var expected = before.ToDictionary(static file => file.Key, static file => file.Value.Replace("6000", "5999"));
        expected["/0/Ports.cs"] = usesConstant ? before["/0/Ports.cs"].Replace("Web = 6000", "Web = 5999") : before["/0/Ports.cs"];
        expected["/0/compose.yaml"] = Compose.Replace("6000", "5999");
        expected["/0/notes.txt"] = before["/0/notes.txt"];
        Assert.Equal(expected, after);
    }

    [Fact]
    public async Task Everywhere_is_offered_only_where_another_file_names_the_number()
    {
        var solution = FixedSolutions.Open([("Program.cs", Server + " // 6000"), ("notes.txt", "60000 5999")]);
        var finding = Assert.Single(await FixedSolutions.FindingsAsync(solution, new WebPortAnalyzer()));
        Assert.DoesNotContain(await FixedSolutions.ChoicesAsync(solution, finding), static choice => choice.Title.EndsWith("everywhere", StringComparison.Ordinal));
    }

    /// <summary>In a host that sees only findings in code, configuration files follow for the ports that it moves, and no others.</summary>
    [Theory]
    [InlineData(FixAllScope.Solution, "PORT003", "6001", "6001", "6001")]
    [InlineData(FixAllScope.Project, "PORT003", "6001", "6001", "6000")]
    [InlineData(FixAllScope.Document, "PORT003", "6001", "6000", "6000")]
    [InlineData(FixAllScope.Solution, "PORT002", "6000", "6000", "6000")]
    public async Task Configuration_follows_when_all_is_fixed(FixAllScope scope, string rule, string code, string ofProject, string ofOther)
    {
        var solution = FixedSolutions.Open([("Program.cs", Server), ("Properties/launchSettings.json", Launch)], [("compose.yaml", Compose)]);
        var provider = new UsePortCodeFixProvider();
        var context = new FixAllContext(
            FixedSolutions.Document(solution, "Program.cs"), provider, scope, "Nearest", [rule], new HostFindings(), CancellationToken.None);
        var after = await FixAllAsync(provider, context);

        Assert.Equal(Server.Replace("6000", code), after["/0/Program.cs"]);
        Assert.Equal(Launch.Replace("6000", ofProject), after["/0/Properties/launchSettings.json"]);
        Assert.Equal(Compose.Replace("6000", ofOther), after["/0/compose.yaml"]);
    }

    [Fact]
    public async Task All_findings_of_a_project_are_fixed_at_once()
    {
        var solution = FixedSolutions.Open([("compose.yaml", Compose), ("Properties/launchSettings.json", Launch)]);
        var provider = new UsePortCodeFixProvider();
        var context = new FixAllContext(
            solution.Projects.Single(), provider, FixAllScope.Project, "Nearest", ["PORT004"], new HostFindings(), CancellationToken.None);
        var after = await FixAllAsync(provider, context);

        Assert.Equal(Launch.Replace("6000", "6001"), after["/0/Properties/launchSettings.json"]);
        Assert.Equal(Compose.Replace("6000", "6001").Replace("6666", "6664"), after["/0/compose.yaml"]);
    }

    private static async Task<Dictionary<string, string>> FixAllAsync(CodeFixProvider provider, FixAllContext context)
    {
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(CancellationToken.None);
        return await FixedSolutions.TextsAsync(operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? context.Solution);
    }
}
