using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Rules;
using static PortAnalyzers.Tests.CodeFixes.FixedSolutions;

namespace PortAnalyzers.Tests.CodeFixes;

public class UsePortFixAllProviderTests
{
    /// <summary>Two files and another project with the same ports, by the letters of <see cref="Texts"/>.</summary>
    private static readonly (string Path, string Text)[][] Projects =
    [
        [("A.cs", Texts("A", 6000, 6666)), ("B.cs", Texts("B", 6666, 5060, 6000))],
        [("C.cs", Texts("C", 5060, 6000)), ("c.json", "6001")],
    ];

    [Theory]
    [InlineData(FixAllScope.Document, "5999 6664", "6666 5060 6000", "5060 6000")]
    [InlineData(FixAllScope.Project, "5999 6664", "6664 5059 5999", "5060 6000")]
    [InlineData(FixAllScope.Solution, "5999 6664", "6664 5059 5999", "5059 5999")]
    public async Task Maps_the_same_in_every_scope(FixAllScope scope, string first, string second, string other)
    {
        foreach (var solution in new[] { Create(Projects), Open(Projects) })
        {
            var texts = await TextsAsync(await FixAllAsync(Document(solution, "A.cs"), scope));
            Assert.Equal(Texts("A", Ports(first)), texts["/0/A.cs"]);
            Assert.Equal(Texts("B", Ports(second)), texts["/0/B.cs"]);
            Assert.Equal(Texts("C", Ports(other)), texts["/0/C.cs"]);
            Assert.Equal("6001", texts["/0/c.json"]);
        }
    }

    [Theory]
    [InlineData("Nearest", "http", "5999 6664 5059")]
    [InlineData("Development", "http", "5281 5044 5244")]
    [InlineData("Conventional", "http", "8081 8080 8082")]
    [InlineData("Nearest", "https", "5999 6664 5059")]
    [InlineData("Development", "https", "7281 7044 7244")]
    [InlineData("Conventional", "https", "8444 8443 8445")]
    [InlineData(null, "http", "5999 6664 5059")]
    [InlineData("Another", "http", "5999 6664 5059")]
    public async Task The_key_names_the_strategy(string? key, string scheme, string expected)
    {
        var solution = Create([("A.cs", Texts("A", scheme, 6000, 6666, 5060)), ("c.json", "6001")]);
        var fixedSolution = await FixAllAsync(Document(solution, "A.cs"), FixAllScope.Solution, key);
        Assert.Equal(Texts("A", scheme, Ports(expected)), (await TextsAsync(fixedSolution))["/0/A.cs"]);
        Assert.Empty(await FindingsAsync(fixedSolution));
    }

    [Fact]
    public async Task A_port_of_both_schemes_gets_one_port()
    {
        var solution = Create([("A.cs", Texts("A", "http", 6000) + Texts("B", "https", 6000))]);
        var texts = await TextsAsync(await FixAllAsync(Document(solution, "A.cs"), FixAllScope.Document, "Conventional"));
        Assert.Equal(Texts("A", "http", 8443) + Texts("B", "https", 8443), texts["/0/A.cs"]);
    }

    /// <summary>The fix that is offered for one finding is the one that FixAll applies, whatever else is found in the solution.</summary>
    [Theory]
    [InlineData("Nearest")]
    [InlineData("Development")]
    [InlineData("Conventional")]
    public async Task Does_what_the_single_fix_offers(string key)
    {
        var blocked = new[] { 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 5060, 5061, 1719, 1720, 1723, 22, 25, 6000 };
        var solution = Create([("A.cs", Texts("A", blocked)), ("B.cs", Texts("B", 6000))]);
        var offered = new List<int>();
        foreach (var finding in (await FindingsAsync(solution)).Take(blocked.Length))
        {
            var choice = (await ChoicesAsync(solution, finding)).Single(choice => choice.EquivalenceKey == key);
            offered.Add(int.Parse(choice.Title["Use port ".Length..]));
        }

        Assert.Equal(blocked.Length, offered.Distinct().Count());
        var texts = await TextsAsync(await FixAllAsync(Document(solution, "A.cs"), FixAllScope.Solution, key));
        Assert.Equal(Texts("A", [.. offered]), texts["/0/A.cs"]);
        Assert.Equal(Texts("B", offered[^1]), texts["/0/B.cs"]);
    }

    [Fact]
    public async Task The_order_of_documents_does_not_matter()
    {
        (string, string)[] files = [("A.cs", Texts("A", 6666, 6000)), ("B.cs", Texts("B", 6667, 5061)), ("C.cs", Texts("C", 6668, 5060))];
        var expected = await TextsAsync(await FixAllAsync(Document(Create(files), "A.cs"), FixAllScope.Solution));
        Array.Reverse(files);
        Assert.Equal(expected, await TextsAsync(await FixAllAsync(Document(Create(files), "A.cs"), FixAllScope.Solution)));
    }

    /// <summary>
    /// Hosts run FixAll rule by rule. dotnet format does so on a fork of the workspace's solution that already contains the new ports of earlier rules:
    /// no two old ports get the same replacement, and an old port in another place gets its earlier replacement.
    /// </summary>
    [Fact]
    public async Task Maps_the_same_for_one_rule_after_the_other()
    {
        const string program = """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseUrls("http://*:6000");
            var origins = new[] { "http://localhost:6000", "http://localhost:6666" };
            _ = new Uri("http://localhost:6001/" + origins.Length);
            builder.Build().Run();
            """;
        var solution = Open([("Program.cs", program), (".editorconfig", "root = true\n[*]\nport_analyzers.permitted_ports = 5000-5999")]);
        foreach (var rule in new[] { "PORT003", "PORT001", "PORT006" })
        {
            var before = await TextsAsync(solution);
            solution = await FixAllAsync(Document(solution, "Program.cs"), FixAllScope.Solution, "Nearest", rule);
            Assert.NotEqual(before, await TextsAsync(solution));
        }

        var expected = program.Replace("6001", "5997").Replace("6000", "5999").Replace("6666", "5998");
        Assert.Equal(expected, (await TextsAsync(solution))["/0/Program.cs"]);
    }

    /// <summary>The host asks for one rule, but the port also moves in places that other rules report; their other ports stay.</summary>
    [Theory]
    [InlineData("PORT001")]
    [InlineData("PORT002")]
    [InlineData("PORT003")]
    [InlineData("PORT005")]
    public async Task Moves_a_port_whichever_rule_is_asked_for(string rule)
    {
        const string program = """
            new System.Net.HttpListener().Prefixes.Add("http://*:6000/");
            _ = "http://localhost:6000" + new UriBuilder { Port = 6000 };
            _ = new HttpClient { BaseAddress = new("http://localhost:6000") };
            Other(0);
            """;
        var other = rule == "PORT003" ? "_ = \"http://localhost:6666\";" : "new System.Net.HttpListener().Prefixes.Add(\"http://*:6666/\");";
        var solution = Create([("A.cs", program.Replace("Other(0);", other))]);
        Assert.Equal(5, (await FindingsAsync(solution)).Count);
        var texts = await TextsAsync(await FixAllAsync(Document(solution, "A.cs"), FixAllScope.Solution, "Nearest", rule));
        Assert.Equal(program.Replace("Other(0);", other).Replace("6000", "6001"), texts["/0/A.cs"]);
    }

    /// <summary>One constant that three files use: its digits are edited once, even if only a file that uses it is in scope.</summary>
    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Edits_a_constant_of_another_file_once(FixAllScope scope)
    {
        const string settings = "static class Settings { public const int Port = 6_000; }";
        var solution = Create([("Settings.cs", settings), ("A.cs", Use("A")), ("B.cs", Use("B")), ("C.cs", Use("C"))]);
        Assert.Equal(3, (await FindingsAsync(solution)).Count(static finding => finding.AdditionalLocations.Count == 1));

        var fixedSolution = await FixAllAsync(Document(solution, "B.cs"), scope);
        var changed = fixedSolution.GetChanges(solution).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments());
        Assert.Equal([Document(solution, "Settings.cs").Id], changed);
        Assert.Equal(settings.Replace("6_000", "6_001"), (await TextsAsync(fixedSolution))["/0/Settings.cs"]);
        Assert.Empty(await FindingsAsync(fixedSolution));

        static string Use(string name) => $"class {name} {{ void M(System.Net.HttpListener l) => l.Prefixes.Add($\"http://*:{{Settings.Port}}/\"); }}";
    }

    /// <summary>A file that several projects share, such as several target frameworks, changes in each of them.</summary>
    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Edits_a_shared_file_in_every_project(FixAllScope scope)
    {
        var shared = ("Shared.cs", Texts("S", 6000, 6666));
        var solution = Create([shared], [shared], [shared]);
        var fixedSolution = await FixAllAsync(Document(solution, "Shared.cs"), scope);
        Assert.Equal(Texts("S", 6001, 6664), (await TextsAsync(fixedSolution))["/0/Shared.cs"]);
        Assert.Empty(await FindingsAsync(fixedSolution));
    }

    [Fact]
    public async Task Fixes_a_thousand_findings_at_once()
    {
        int[] blocked = [6000, 6566, 6665, 6666, 6667, 6668, 6669, 6697, 10080, 5060];
        var files = Enumerable.Range(0, 100).Select(i => ($"F{i}.cs", Texts($"F{i}", blocked))).ToArray();
        var solution = Create(files[..50], files[50..]);
        Assert.Equal(1000, (await FindingsAsync(solution)).Count);

        var fixedSolution = await FixAllAsync(Document(solution, "F0.cs"), FixAllScope.Solution);
        var texts = await TextsAsync(fixedSolution);
        var replacements = Ports(string.Join(' ', Regex.Matches(texts["/0/F0.cs"], @"(?<=:)\d+").Select(static match => match.Value)));
        Assert.Equal(blocked.Length, replacements.Distinct().Count());
        foreach (var i in Enumerable.Range(0, files.Length))
        {
            Assert.Equal(Texts($"F{i}", replacements), texts[$"/0/F{i}.cs"]);
        }

        foreach (var project in fixedSolution.Projects)
        {
            Assert.Empty(await TestSolution.GetCompilerErrorsAsync(project, default));
        }

        Assert.Empty(await FindingsAsync(fixedSolution));
        Assert.Same(fixedSolution, await FixAllAsync(Document(fixedSolution, "F0.cs"), FixAllScope.Solution));
    }

    /// <summary>Three files in two projects, fixed one finding at a time, and all findings of a document, of a project and of the solution at once.</summary>
    [Fact]
    public Task Each_scope_is_fixed_in_one_step()
    {
        var test = new CSharpCodeFixVerifier<WebPortAnalyzer, UsePortCodeFixProvider>.Test
        {
            TestState =
            {
                Sources = { Marked("A", 6000, 6566), Marked("B", 6666) },
                AdditionalProjects = { ["Other"] = { Sources = { Marked("C", 10080) } } },
            },
            FixedState =
            {
                Sources = { Of("A", 6001, 6567), Of("B", 6664) },
                AdditionalProjects = { ["Other"] = { Sources = { Of("C", 10081) } } },
            },
            NumberOfIncrementalIterations = 4,
            NumberOfFixAllInDocumentIterations = 3,
            NumberOfFixAllInProjectIterations = 2,
            NumberOfFixAllIterations = 1,
        };
        return test.RunAsync();

        static string Marked(string name, params int[] ports) => Class(name, ports.Select(static port => $"{{|PORT001:{port}|}}"));

        static string Of(string name, params int[] ports) => Class(name, ports.Select(static port => $"{port}"));

        static string Class(string name, IEnumerable<string> ports) =>
            $"class {name} {{ string[] s = {{ {string.Join(", ", ports.Select(static port => $"\"http://localhost:{port}\""))} }}; }}";
    }

    [Fact]
    public void Supports_document_project_and_solution()
    {
        var provider = new UsePortCodeFixProvider().GetFixAllProvider();
        Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], provider.GetSupportedFixAllScopes());
    }

    private static int[] Ports(string ports) => [.. ports.Split(' ').Select(int.Parse)];

    private static string Texts(string name, params int[] ports) => Texts(name, "http", ports);

    /// <summary>A class with a URL for each port, in two notations.</summary>
    private static string Texts(string name, string scheme, params int[] ports)
    {
        var members = ports.Select((port, i) => i % 2 == 0
            ? $"    string S{i} = \"{scheme}://localhost:{port}/a\"; // {i}\n"
            : $"    string S{i} = $@\"{scheme}://{{1 + 1}}:{port}/\"\"a\";\n");
        return $"class {name}\n{{\n{string.Concat(members)}}}\n";
    }
}
