using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.Rules;

/// <summary>Code that is incomplete, invalid or enormous: nothing crashes, and every finding is true.</summary>
public sealed class HostileCodeTests
{
    [Theory]
    [InlineData("""class C { string s = "http://localhost:{|PORT001:6000|}""")]
    [InlineData("""class C { string s = "http://localhost:{|PORT001:6000|}" + """)]
    [InlineData("""class C { string s = $"http://localhost:{|PORT001:6000|}/{ """)]
    [InlineData("""class C { string s = $"http://localhost:{""")]
    [InlineData("""class C { string s = $"http://localhost:{{|PORT001:6000|}""")]
    [InlineData("class C { string s = {|PORT001:\"\"\"\n http://localhost:6000\n x|}")]
    [InlineData("class C { string s = $\"\"\"\n   {1} http://localhost:{|PORT001:6000|}\n x\"\"\"; }")]
    [InlineData("""class C { void M(WebApplicationBuilder b) { b.WebHost.UseUrls("http://*:{|PORT003:6000|}" } }""")]
    [InlineData("""class C { void M(WebApplicationBuilder b) { b.WebHost.UseUrls(""")]
    [InlineData("""class C { void M(WebApplicationBuilder b) { b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(6000, """)]
    [InlineData("""class C { void M(Missing k) { k.ListenAnyIP(6000); k.UseUrls("http://*:{|PORT001:6000|}"); } }""")]
    [InlineData("""class C { Missing u = new("http://localhost:{|PORT001:6000|}"); }""")]
    [InlineData("""class C { void M() { new UriBuilder("http", "x", ); new UriBuilder(; new UriBuilder { Port = }; } }""")]
    [InlineData("""class C { int Port = ; Listen UseUrls Prefixes; void M() { Listen(); Port = 6000; UriBuilder; } }""")]
    [InlineData("""[Missing("http://localhost:{|PORT001:6000|}")] class C { }""")]
    [InlineData("""using static System.UriBuilder; namespace Listen.UseUrls.Port { class UriBuilder : UriBuilder { } }""")]
    [InlineData("""class C { static string A = B + ":6000"; static string B = A; const string D = E + " http://x:{|PORT001:22|}"; const string E = D; }""")]
    [InlineData("""class C { void M(string x = $"http://localhost:{|PORT001:6000|}", int y = ) { } }""")]
    public Task Ports_in_half_typed_code_are_found(string source) => VerifyAsync(source);

    [Theory]
    [InlineData("\"http://localhost:99999\"")]
    [InlineData("\"http://localhost:-6000\"")]
    [InlineData("\"http://localhost:+6000\"")]
    [InlineData("\"http://localhost:{|PORT001:000006000|}\"")]
    [InlineData("\"\\uD800http://localhost:{|PORT001:6000|}\"")]
    [InlineData("\"\uD800 http://localhost:{|PORT001:6000|}\"")]
    [InlineData("\"http://\\uD800:{|PORT001:6000|}\"")]
    [InlineData("\"http://localhost:6000\\uDC00\"")]
    [InlineData("\"http://localhost:{|PORT001:6000|}\\0\"")]
    [InlineData("\"\\uFFFE http://localhost:{|PORT001:6000|}\"")]
    public Task Ports_in_odd_texts_are_found(string literal) => VerifyAsync($"class C {{ string s = {literal}; }}");

    [Fact]
    public Task Duplicate_types_do_no_harm() => VerifyAsync("""
        namespace System { public class UriBuilder { public UriBuilder(string a, string b, int port) { } public int Port { get; set; } } }
        namespace System { public class UriBuilder { public UriBuilder(string a, string b, int port) { } } }
        class C { object o = new UriBuilder("http", "x", 6000); string s = "http://localhost:{|PORT001:6000|}"; }
        """);

    [Fact]
    public async Task Ports_in_code_without_references_are_found()
    {
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(
            "x", [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("class C { string s = \"http://x:6000\"; object u = new Uri(\"http://x:22\"); }")]);
        var findings = await Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions.WithAnalyzers(compilation, [new WebPortAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(["PORT001", "PORT001"], findings.Select(static finding => finding.Id));
    }

    /// <summary>As deep as the compiler itself goes on a small stack; at greater depths it fails without any analyzer.</summary>
    [Theory]
    [InlineData(1_000, "(", ")")]
    [InlineData(1_000, "\"x\" ?? ", "")]
    [InlineData(10_000, "\"x \" + ", "")]
    [InlineData(1_000, "true ? \"x\" : ", "")]
    [InlineData(1_000, "(string)", "")]
    [InlineData(300, "M(", ")")]
    [InlineData(300, "string.Concat(", ")")]
    [InlineData(10, "$\"{", "}\"")]
    [InlineData(300, "1 switch { _ => ", " }")]
    public async Task Ports_in_and_behind_deep_nesting_are_found(int levels, string open, string close)
    {
        var expression = string.Concat(Enumerable.Repeat(open, levels)) + "\"http://localhost:6000\"" + string.Concat(Enumerable.Repeat(close, levels));
        var findings = await FindingsAsync($"class C {{ static string M(string s) => s; object s = {expression}; string after = \"http://localhost:6666\"; }}");
        Assert.Equal(["6000", "6666"], findings.Where(static finding => finding.Id == "PORT001").Select(static finding => finding.Properties["Port"]!).Order());
        Assert.All(findings, static finding => Assert.Equal("PORT001", finding.Id));
    }

    [Fact]
    public async Task Each_port_in_a_literal_of_five_million_characters_is_found()
    {
        var text = string.Concat(Enumerable.Repeat("http://localhost:6000 \\t", 5_000_000 / 24));
        var findings = await FindingsAsync($"class C {{ string s = \"{text}\"; }}");
        Assert.Equal(5_000_000 / 24, findings.Length);
    }

    [Fact]
    public async Task Each_port_in_a_sum_of_two_thousand_addresses_is_found()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("\"http://localhost:6000 \"", 2_000));
        Assert.Equal(2_000, (await FindingsAsync($"class C {{ void M(string x) {{ x = x + {sum}; }} }}")).Length);
    }

    [Fact]
    public async Task The_one_blocked_port_of_a_thousand_callers_is_found()
    {
        var calls = string.Concat(Enumerable.Range(0, 1_000).Select(static i => $"Open(k, {(i == 500 ? 6000 : 20_000 + i)}); "));
        var findings = await FindingsAsync(
            $"class C {{ void Open(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k, int port) => k.ListenAnyIP(port); void M(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k) {{ {calls} }} }}");
        Assert.Equal("6000", Assert.Single(findings).Properties["Port"]);
    }

    /// <summary>Values that lead to each other end, and what is known beside them is still reported.</summary>
    [Theory]
    [InlineData("int A => B; int B => A; void M(Kestrel k) => k.ListenAnyIP(A);")]
    [InlineData("int A => flag ? B : {|PORT003:6000|}; int B => A; bool flag; void M(Kestrel k) => k.ListenAnyIP(B);")]
    [InlineData("int F(int n) => n == 0 ? {|PORT003:6000|} : F(n - 1); void M(Kestrel k) => k.ListenAnyIP(F(3));")]
    [InlineData("int F(int n) => G(n); int G(int n) => F(n); void M(Kestrel k) => k.ListenAnyIP(F({|PORT003:6000|}));", "no")]
    [InlineData("C? next; int port = {|PORT003:6000|}; void M(Kestrel k) { var c = new C(); c.next = c; c = c.next.next; k.ListenAnyIP(c.next!.port); }")]
    [InlineData("C? next; int port = {|PORT003:6000|}; void M(Kestrel k) { for (var c = this; c != null; c = c.next) { k.ListenAnyIP(c.port); } }")]
    [InlineData("int port; void M(Kestrel k) { var c = new C { port = new C { port = {|PORT003:6000|} }.port }; k.ListenAnyIP(c.port); }")]
    [InlineData("int port = {|PORT003:6000|}; void M(Kestrel k) { k.ListenAnyIP(new C().port } int = ; C { get")]
    [InlineData("void M(Kestrel k) { k.ListenAnyIP(new C { port = {|PORT003:6000|}, = 3 }.port); } int port;")]
    public Task Values_that_lead_to_each_other_end(string members, string findings = "")
    {
        var source = findings.Length == 0 ? members : members.Replace("{|PORT003:", "").Replace("|}", "");
        return VerifyAsync($"using Kestrel = Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions; partial class C {{ {source} }}");
    }

    [Fact]
    public Task A_settings_class_in_two_files_has_the_findings_of_both() => Shapes.VerifyAsync(
        "partial class S { public int Port { get; set; } = {|PORT003:6000|}; } class C { void M(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k, S s) => k.ListenAnyIP({|PORT003:s.Port|}); }",
        ("Other.cs", "partial class S { public S() { } public void Change() => Port = 6666; }"));

    private static Task VerifyAsync(string source) => new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
    {
        TestCode = source,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    private static async Task<System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> FindingsAsync(string source)
    {
        var state = WebProject.CreateState();
        state.Sources.Add(source);
        var project = TestSolution.Create(state, ReferencePack.Net100).Projects.Single();
        return await TestSolution.GetFindingsAsync(project, new WebPortAnalyzer(), CancellationToken.None);
    }
}
