using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Rules;
using static PortAnalyzers.Tests.CodeFixes.FixedSolutions;
using Verify = PortAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<PortAnalyzers.Rules.WebPortAnalyzer, PortAnalyzers.CodeFixes.UsePortCodeFixProvider>;

namespace PortAnalyzers.Tests.CodeFixes;

public class UsePortCodeFixProviderTests
{
    private const string Program = """
        const string host = "localhost";
        _ = host;
        object x = 0;
        _ = x;
        """;

    /// <summary>Checked one by one and with FixAll in each scope: the resulting text, that it compiles, and that it has no findings.</summary>
    [Theory]
    // Literals
    [InlineData("\"http://localhost:{|PORT001:6000|}\"", "\"http://localhost:6001\"")]
    [InlineData("\"http://localhost:{|PORT001:6000|}/a?b=6000#6000\"", "\"http://localhost:6001/a?b=6000#6000\"")]
    [InlineData("\"HTTP://[::1]:{|PORT001:6000|}/\"", "\"HTTP://[::1]:6001/\"")]
    [InlineData("\"http://user:6000@localhost:{|PORT001:6000|}/\"", "\"http://user:6000@localhost:6001/\"")]
    [InlineData("\"http://localhost:{|PORT001:006000|}\"", "\"http://localhost:6001\"")]
    [InlineData("@\"http://localhost:{|PORT001:6000|}/\"\"\"", "@\"http://localhost:6001/\"\"\"")]
    [InlineData("\"\"\"http://localhost:{|PORT001:6000|}/\"\"\"", "\"\"\"http://localhost:6001/\"\"\"")]
    [InlineData("\"\"\"\n    a\n      http://localhost:{|PORT001:6000|}/\n    \"\"\"", "\"\"\"\n    a\n      http://localhost:6001/\n    \"\"\"")]
    [InlineData("\"http://localhost:{|PORT001:6000|}\"u8.Length", "\"http://localhost:6001\"u8.Length")]
    [InlineData("\"\"\"http://localhost:{|PORT001:6000|}\"\"\"u8.Length", "\"\"\"http://localhost:6001\"\"\"u8.Length")]
    [InlineData("/* a */ \"http://localhost:{|PORT001:6000|}\" /* b */", "/* a */ \"http://localhost:6001\" /* b */")]
    // Escapes
    [InlineData("\"\\thttp://localhost:{|PORT001:6000|}\\n\"", "\"\\thttp://localhost:6001\\n\"")]
    [InlineData("\"http:\\u002F\\u002Flocalhost:{|PORT001:6000|}\\u002F\"", "\"http:\\u002F\\u002Flocalhost:6001\\u002F\"")]
    [InlineData("\"http://localhost:{|PORT001:\\u0036000|}\"", "\"http://localhost:6001\"")]
    [InlineData("\"http://localhost:{|PORT001:6\\u0030\\x0030\\U00000030|}/\"", "\"http://localhost:6001/\"")]
    [InlineData("\"http://localhost\\x003a{|PORT001:6000|}\"", "\"http://localhost\\x003a6001\"")]
    // Interpolation and concatenation
    [InlineData("$\"http://{host}:{|PORT001:6000|}/\"", "$\"http://{host}:6001/\"")]
    [InlineData("$\"http://localhost:{|PORT001:6000|}/{{id}}/{host}\"", "$\"http://localhost:6001/{{id}}/{host}\"")]
    [InlineData("$@\"http://{host}:{|PORT001:6000|}/\"\"{host}\"", "$@\"http://{host}:6001/\"\"{host}\"")]
    [InlineData("$\"\"\"http://{host}:{|PORT001:6000|}/\"\"\"", "$\"\"\"http://{host}:6001/\"\"\"")]
    [InlineData("$$\"\"\"http://{{host}}:{|PORT001:6000|}/{x}\"\"\"", "$$\"\"\"http://{{host}}:6001/{x}\"\"\"")]
    [InlineData("$$\"\"\"\n    {\n      http://{{host}}:{|PORT001:6000|}/\n    }\n    \"\"\"", "$$\"\"\"\n    {\n      http://{{host}}:6001/\n    }\n    \"\"\"")]
    [InlineData("$\"http://localhost:{{|PORT001:6000|}}\"", "$\"http://localhost:{6001}\"")]
    [InlineData("\"http://\" + host + \":{|PORT001:6000|}\"", "\"http://\" + host + \":6001\"")]
    [InlineData("\"http://localhost:\" + {|PORT001:6_000|}", "\"http://localhost:\" + 6_001")]
    [InlineData("string.Format(\"http://{0}:{|PORT001:6000|}\", host)", "string.Format(\"http://{0}:6001\", host)")]
    // Uri and UriBuilder
    [InlineData("new Uri(\"http://localhost:{|PORT002:6000|}\")", "new Uri(\"http://localhost:6001\")")]
    [InlineData("new UriBuilder(\"http\", \"localhost\", {|PORT002:0x1770|})", "new UriBuilder(\"http\", \"localhost\", 0x1771)")]
    [InlineData("new UriBuilder { Port = {|PORT002:6000|} }", "new UriBuilder { Port = 6001 }")]
    // A client that is not a browser
    [InlineData("new HttpClient().GetAsync(\"http://localhost:{|PORT005:6000|}\")", "new HttpClient().GetAsync(\"http://localhost:6001\")")]
    public Task Replaces_the_digits_of_a_url(string expression, string expected) =>
        Verify.VerifyCodeFixAsync(Program.Replace("0", expression), Program.Replace("0", expected));

    [Theory]
    [InlineData("{|PORT003:6000|}", "6001")]
    [InlineData("{|PORT003:6_000|}", "6_001")]
    [InlineData("{|PORT003:0x1770|}", "0x1771")]
    [InlineData("{|PORT003:0X17_70|}", "0X17_71")]
    [InlineData("{|PORT003:0b1_0111_0111_0000|}", "0b1_0111_0111_0001")]
    [InlineData("{|PORT003:006000|}", "6001")]
    [InlineData("(int){|PORT003:6000|}u", "(int)6001u")]
    [InlineData("(int){|PORT003:0x1770|}L", "(int)0x1771L")]
    [InlineData("(int){|PORT003:6_000|}UL", "(int)6_001UL")]
    [InlineData("port: {|PORT003:6000|} /* x11 */", "port: 6001 /* x11 */")]
    [InlineData("int.Parse(Environment.GetEnvironmentVariable(\"PORT\") ?? \"{|PORT003:6000|}\")", "int.Parse(Environment.GetEnvironmentVariable(\"PORT\") ?? \"6001\")")]
    [InlineData("int.Parse(Environment.GetEnvironmentVariable(\"PORT\") ?? \"{|PORT003:\\u0036000|}\")", "int.Parse(Environment.GetEnvironmentVariable(\"PORT\") ?? \"6001\")")]
    [InlineData("args.Length > 0 ? {|PORT003:6000|} : 80", "args.Length > 0 ? 6001 : 80")]
    public Task Replaces_the_digits_of_an_endpoint(string port, string expected)
    {
        const string program = """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(PORT));
            builder.Build().Run();
            """;
        return Verify.VerifyCodeFixAsync(program.Replace("(PORT)", $"({port})"), program.Replace("(PORT)", $"({expected})"));
    }

    /// <summary>Two ports in one literal: one after the other, and both together.</summary>
    [Theory]
    [InlineData("http://*:{|PORT003:6000|};http://*:8000", "http://*:6001;http://*:8000")]
    [InlineData("http://*:8000;http://*:{|PORT003:6000|}/", "http://*:8000;http://*:6001/")]
    [InlineData("http://*:{|PORT003:6000|};https://*:{|PORT003:6666|}", "http://*:6001;https://*:6664")]
    [InlineData("http://a:{|PORT003:10080|};http://b:{|PORT003:22|}", "http://a:10081;http://b:1024")]
    public Task Leaves_the_rest_of_a_list(string urls, string expected)
    {
        const string program = """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseUrls("URLS");
            builder.Build().Run();
            """;
        return Verify.VerifyCodeFixAsync(program.Replace("URLS", urls), program.Replace("URLS", expected));
    }

    [Theory]
    [InlineData("const int Port = {|#0:6000|};", "{|#1:Settings.Port|}", "const int Port = 6001;")]
    [InlineData("static readonly int Port = {|#0:0x1770|};", "{|#1:Settings.Port|}", "static readonly int Port = 0x1771;")]
    [InlineData("const string Port = \"{|#0:6000|}\";", "int.Parse({|#1:Settings.Port|})", "const string Port = \"6001\";")]
    public async Task Replaces_digits_in_another_file(string declaration, string use, string expected)
    {
        var test = new Verify.Test
        {
            TestCode = "new System.Net.HttpListener().Prefixes.Add($\"http://*:{" + use + "}/\");",
            FixedState = { Sources = { "new System.Net.HttpListener().Prefixes.Add($\"http://*:{" + use.Replace("{|#1:", "").Replace("|}", "") + "}/\");", Settings(expected) } },
        };
        test.TestState.Sources.Add(Settings(declaration));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("PORT003", DiagnosticSeverity.Warning).WithLocation(1).WithLocation(0));
        await test.RunAsync();

        static string Settings(string member) => $"static class Settings {{ public {member} }}";
    }

    [Theory]
    [InlineData("http", "6001 5281 8080")]
    [InlineData("https", "6001 7281 8443")]
    [InlineData("ws", "6001 5281 8080")]
    [InlineData("wss", "6001 7281 8443")]
    public async Task Offers_three_ports(string scheme, string expected)
    {
        var solution = Create([("A.cs", $"class C {{ string s = \"{scheme}://localhost:6000\"; }}")]);
        var finding = Assert.Single(await FindingsAsync(solution));
        var choices = await ChoicesAsync(solution, finding);
        Assert.Equal(expected.Split(' ').Select(static port => $"Use port {port}"), choices.Select(static choice => choice.Title));
        Assert.Equal(["Nearest", "Development", "Conventional"], choices.Select(static choice => choice.EquivalenceKey));
        foreach (var (choice, port) in choices.Zip(expected.Split(' ')))
        {
            var text = (await TextsAsync(await ApplyAsync(choice)))["/0/A.cs"];
            Assert.Equal($"class C {{ string s = \"{scheme}://localhost:{port}\"; }}", text);
        }
    }

    [Theory]
    [InlineData("class D { string s = \"http://localhost:6001\"; }")]
    [InlineData("class D { int i = 6_001; }")]
    [InlineData("class D { uint i = 0x1771u; }")]
    [InlineData("class D { string s = $\"http://{1}:6001\"; }")]
    [InlineData("// curl http://localhost:6001")]
    public async Task Never_offers_a_port_in_code(string other)
    {
        const string finding = "class C { string s = \"http://localhost:6000\"; }";
        string[] expected = ["Use port 5999", "Use port 5281", "Use port 8080"];
        Assert.Equal(expected, await TitlesAsync(Create([("A.cs", $"{finding}\n{other}")])));
        Assert.Equal(expected, await TitlesAsync(Create([("A.cs", finding), ("B.cs", other)])));
        Assert.Equal(expected, await TitlesAsync(Create([("A.cs", finding)], [("B.cs", other)])));
        Assert.Equal(expected, await TitlesAsync(Open([("A.cs", finding)], [("B.cs", other)])));
    }

    [Theory]
    [InlineData("appsettings.json", """{ "urls": "http://localhost:6001" }""")]
    [InlineData("launchSettings.json", """{ "iisSettings": { "iisExpress": { "sslPort": 6001 } } }""")]
    [InlineData("docker-compose.yml", "ports:\n  - 6001:80")]
    [InlineData("Dockerfile", "ENV ASPNETCORE_HTTP_PORTS=6001")]
    public async Task Never_offers_a_port_in_configuration(string path, string content)
    {
        const string finding = "class C { string s = \"http://localhost:6000\"; }";
        string[] expected = ["Use port 5999", "Use port 5281", "Use port 8080"];
        Assert.Equal(expected, await TitlesAsync(Create([("A.cs", finding), (path, content)])));
        Assert.Equal(expected, await TitlesAsync(Create([("A.cs", finding)], [(path, content)])));
        Assert.Equal(expected, await TitlesAsync(Open([("A.cs", finding)], [(path, content)])));
    }

    [Fact]
    public async Task Sees_a_port_that_was_just_written()
    {
        var solution = Open([("A.cs", "class C { string s = \"http://localhost:6000\"; }"), ("B.cs", "class D;"), ("b.json", "{}")]);
        Assert.Equal("Use port 6001", (await TitlesAsync(solution)).First());

        solution = Change(solution.WithDocumentText(Document(solution, "B.cs").Id, SourceText.From("class D; // 6001")));
        Assert.Equal("Use port 5999", (await TitlesAsync(solution)).First());

        solution = Change(solution.WithAdditionalDocumentText(solution.GetDocumentIdsWithFilePath("/0/b.json")[0], SourceText.From("{ \"a\": 5999 }")));
        Assert.Equal("Use port 6002", (await TitlesAsync(solution)).First());

        static Solution Change(Solution changed)
        {
            Assert.True(changed.Workspace.TryApplyChanges(changed));
            return changed.Workspace.CurrentSolution;
        }
    }

    [Fact]
    public async Task Offers_fewer_choices_rather_than_a_port_twice()
    {
        var allButOne = string.Join(' ', Enumerable.Range(1024, 48128).Where(static port => port is not 8080));
        var solution = Create([("A.cs", "class C { string s = \"http://localhost:6000\"; }"), ("ports.json", allButOne)]);
        Assert.Equal(["Use port 8080"], await TitlesAsync(solution));
    }

    [Fact]
    public async Task Edits_a_file_in_every_project_that_shares_it()
    {
        (string, string) shared = ("Shared.cs", "class C { string s = \"http://localhost:6000\"; }");
        var solution = Create([shared], [shared], [("Other.cs", "class D;")]);
        var findings = await FindingsAsync(solution);
        Assert.Equal(2, findings.Count);
        foreach (var finding in findings)
        {
            var changed = await ApplyAsync((await ChoicesAsync(solution, finding))[0]);
            Assert.Equal("class C { string s = \"http://localhost:6001\"; }", (await TextsAsync(changed))["/0/Shared.cs"]);
            Assert.Empty(await FindingsAsync(changed));
            Assert.Equal(2, changed.GetChanges(solution).GetProjectChanges().Sum(static project => project.GetChangedDocuments().Count()));
        }
    }

    /// <summary>Code can use digits in generated code, but an edit of them would not last.</summary>
    [Fact]
    public async Task Offers_nothing_for_generated_digits()
    {
        var solution = Create([("A.cs", "new System.Net.HttpListener().Prefixes.Add($\"http://*:{Settings.Port}/\");")]);
        solution = solution.AddAnalyzerReference(solution.ProjectIds[0], new GeneratorReference());
        var finding = Assert.Single(await FindingsAsync(solution));
        Assert.EndsWith("Settings.cs", Assert.Single(finding.AdditionalLocations).SourceTree!.FilePath);
        Assert.Empty(await ChoicesAsync(solution, finding));
        Assert.Same(solution, await FixAllAsync(Document(solution, "A.cs"), FixAllScope.Solution));
    }

    /// <summary>A host may keep a diagnostic while the text changes: then no fix is offered.</summary>
    [Theory]
    [InlineData("class C { int port = [|6001|]; }")]
    [InlineData("class C { int port = [|600|]0; }")]
    [InlineData("class C { int [|port|] = 6000; }")]
    [InlineData("class C { int port = 6000;[| }|]")]
    [InlineData("class C { int port = [||]6000; }")]
    [InlineData("class C { string s = \"http://localhost\\x3a[|\\u0036000|]\"; }")]
    public async Task Leaves_other_text_alone(string source)
    {
        TestFileMarkupParser.GetSpan(source, out var text, out var span);
        var solution = Create([("A.cs", text)]);
        var tree = await Document(solution, "A.cs").GetSyntaxTreeAsync();
        Assert.Empty(await ChoicesAsync(solution, Finding(Location.Create(tree!, span))));
    }

    /// <summary>Two files with one path should have the same text; if they don't, only matching digits are replaced.</summary>
    [Fact]
    public async Task Leaves_a_shared_file_alone_where_its_text_differs()
    {
        const string other = "class D { string t = \"http://localhost:80\"; int i; }";
        var solution = Create([("A.cs", "class C { string s = \"http://localhost:6000\"; }")], [("A.cs", other)]);
        var changed = await ApplyAsync((await ChoicesAsync(solution, Assert.Single(await FindingsAsync(solution))))[0]);
        Assert.Single(changed.GetChanges(solution).GetProjectChanges());
        Assert.Equal(other, (await changed.Projects.Last().Documents.First().GetTextAsync()).ToString());
    }

    [Fact]
    public async Task Replaces_overlapping_digits_once()
    {
        var solution = Create([("A.cs", "class C { int port = 6000; }")]);
        var tree = (await Document(solution, "A.cs").GetSyntaxTreeAsync())!;
        var edits = new PortEdits(solution);
        var reader = new PlaceReader(solution, default);
        edits.Add(await reader.ReadAsync(new PortFinding(6000, isHttps: false, Location.Create(tree, new TextSpan(21, 4)))), 6001);
        edits.Add(await reader.ReadAsync(new PortFinding(0, isHttps: false, Location.Create(tree, new TextSpan(22, 2)))), 6002);
        Assert.Equal("class C { int port = 6001; }", (await TextsAsync(await edits.ApplyAsync(default)))["/0/A.cs"]);
    }

    [Fact]
    public async Task Leaves_a_text_alone_that_changed_after_the_offer()
    {
        var solution = Create([("A.cs", "class C { int port = 6000; }")]);
        var finding = Finding(Location.Create((await Document(solution, "A.cs").GetSyntaxTreeAsync())!, new TextSpan(21, 4)));
        Assert.NotEmpty(await ChoicesAsync(solution, finding));

        var shorter = solution.WithDocumentText(Document(solution, "A.cs").Id, SourceText.From("class C;"));
        Assert.Empty(await ChoicesAsync(shorter, finding));
    }

    [Theory]
    [InlineData(null, "true")]
    [InlineData("6000", null)]
    [InlineData("", "true")]
    [InlineData("x11", "true")]
    [InlineData("-6000", "true")]
    [InlineData("66000", "true")]
    public async Task Offers_nothing_where_the_digits_cannot_be_edited(string? port, string? editable)
    {
        var solution = Create([("A.cs", "class C { int port = 6000; }")]);
        var tree = await Document(solution, "A.cs").GetSyntaxTreeAsync();
        Assert.Empty(await ChoicesAsync(solution, Finding(Location.Create(tree!, new TextSpan(21, 4)), port, editable)));
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 0)]
    public async Task Offers_nothing_for_a_suppressed_finding(bool isSuppressed, int expected)
    {
        var solution = Create([("A.cs", "class C { int port = 6000; }")]);
        var tree = (await Document(solution, "A.cs").GetSyntaxTreeAsync())!;
        var template = Finding(Location.Create(tree, new TextSpan(21, 4)));
        var finding = Diagnostic.Create(
            template.Id, "Test", "Test", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, isEnabledByDefault: true, warningLevel: 1,
            isSuppressed, location: template.Location, properties: template.Properties);
        Assert.Equal(expected, (await ChoicesAsync(solution, finding)).Count);
    }

    /// <summary>The digits may be in a file that is not C#; its location has a path and no tree.</summary>
    [Fact]
    public async Task Replaces_digits_in_an_additional_file()
    {
        const string json = """{ "urls": "http://localhost:6000" }""";
        var solution = Create([("A.cs", "class C;"), ("appsettings.json", json)], [("appsettings.json", json)]);
        var span = new TextSpan(json.IndexOf("6000", StringComparison.Ordinal), 4);
        var finding = Finding(Location.Create("/0/appsettings.json", span, SourceText.From(json).Lines.GetLinePositionSpan(span)));

        var choices = new List<Microsoft.CodeAnalysis.CodeActions.CodeAction>();
        var file = solution.Projects.First().AdditionalDocuments.Single();
        await new UsePortCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(file, finding, (choice, _) => choices.Add(choice), default));

        var texts = await TextsAsync(await ApplyAsync(choices[0]));
        Assert.Equal("""{ "urls": "http://localhost:6001" }""", texts["/0/appsettings.json"]);
    }

    [Fact]
    public void Declares_both_kinds_of_documents_and_no_sharing()
    {
        var attributes = typeof(UsePortCodeFixProvider).GetCustomAttributes(inherit: false);
        var export = Assert.Single(attributes.OfType<ExportCodeFixProviderAttribute>());
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(["Document", "AdditionalDocument"], export.DocumentKinds);
        Assert.Null(export.DocumentExtensions);
        Assert.DoesNotContain(attributes, static attribute => attribute.GetType().Name == "SharedAttribute");
        Assert.Equal(
            RuleCatalog.All.Where(static rule => rule.HasFix).Select(static rule => rule.Id).Order(),
            new UsePortCodeFixProvider().FixableDiagnosticIds.Concat(new UseDynamicPortCodeFixProvider().FixableDiagnosticIds).Order());
    }

    private static Diagnostic Finding(Location location, string? port = "6000", string? editable = "true")
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        properties = port is null ? properties : properties.Add(DiagnosticProperties.Port, port);
        properties = editable is null ? properties : properties.Add(DiagnosticProperties.Editable, editable);
        return Diagnostic.Create(RuleCatalog.UrlLiteral.Descriptor, location, properties);
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        public override string FullPath => "/generator.dll";

        public override object Id => FullPath;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [new SettingsGenerator().AsSourceGenerator()];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
    }

    private sealed class SettingsGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(
            static output => output.AddSource("Settings.cs", "static class Settings { public const int Port = 6000; }"));
    }
}
