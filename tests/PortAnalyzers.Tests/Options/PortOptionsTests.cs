using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.Options;

/// <summary>The effect of each option on the findings, in the sections of a file and for the whole project.</summary>
public sealed class PortOptionsTests
{
    private const string Endpoints = """
        class C
        {
            void M(WebApplicationBuilder b) => b.WebHost.UseUrls("http://*:{70}", "http://*:{4190}", "http://*:{6000}", "http://*:{6697}", "http://*:{8090}");
        }
        """;

    public static TheoryData<string, string> Settings => new()
    {
        { "", "4190 6000 6697" },
        { "browsers = chromium", "6000 6697" },
        { "browsers = firefox", "4190 6000 6697" },
        { "browsers = Chromium, WEBKIT", "4190 6000 6697" },
        { "browsers = chromium, chromium", "6000 6697" },
        { "browsers =", "4190 6000 6697" },
        { "browsers = opera", "4190 6000 6697" },
        { "browsers = opera, chromium", "6000 6697" },
        { "allowed_ports = 6000", "4190 6697" },
        { "allowed_ports = 6000,6697", "4190" },
        { "allowed_ports = 6000-6700", "4190" },
        { "allowed_ports =  6000 - 6696 , 4190 ", "6697" },
        { "allowed_ports = abc, 6000, 70000, 9-3", "4190 6697" },
        { "allowed_ports = abc", "4190 6000 6697" },
        { "allowed_ports = registered", "" },
        { "additional_ports = 70, 8090-8099", "70 4190 6000 6697 8090" },
        { "additional_ports = well-known", "70 4190 6000 6697" },
        { "additional_ports = 70\nport_analyzers.allowed_ports = 70, 6000", "4190 6697" },
        { "additional_ports = 4190\nport_analyzers.browsers = chromium", "4190 6000 6697" },
        { "permitted_ports = 70, 8000-9000", "4190 6000 6697" },
        { "permitted_ports = 8000-9000", "70! 4190 6000 6697" },
        { "permitted_ports = 6000", "70! 4190 6000 6697 8090!" },
        { "permitted_ports = 80\nport_analyzers.allowed_ports = 70, 6000", "4190 6697 8090!" },
        { "permitted_ports = silverlight, registered", "70! 4190 6000 6697" },
        { "permitted_ports = abc", "4190 6000 6697" },
        { "permitted_ports = 70, 8090\nport_analyzers.browsers = chromium", "4190! 6000 6697" },
        { "allowed_ports = 6000\nport_analyzers.allowed_ports = 6697", "4190 6000" },
    };

    /// <summary>An exclamation mark means PORT006.</summary>
    [Theory]
    [MemberData(nameof(Settings))]
    public Task An_option_in_a_section_counts_for_its_files(string setting, string reported) =>
        VerifyAsync(("/0/.editorconfig", $"root = true\n[*.cs]\n{Line(setting)}"), reported);

    [Theory]
    [MemberData(nameof(Settings))]
    public Task An_option_in_a_global_file_counts_for_the_project(string setting, string reported) =>
        VerifyAsync(("/0/.globalconfig", $"is_global = true\n{Line(setting)}"), reported);

    [Fact]
    public Task An_option_of_another_file_does_not_count() =>
        VerifyAsync(("/0/.editorconfig", "root = true\n[Other.cs]\nport_analyzers.allowed_ports = 6000"), "4190 6000 6697");

    [Theory]
    [InlineData("include", "{|PORT001:6000|}")]
    [InlineData("INCLUDE", "{|PORT001:6000|}")]
    [InlineData("skip", "6000")]
    [InlineData("perhaps", "6000")]
    public Task Urls_of_tests_are_reported_if_the_option_includes_them(string value, string marked) => new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
    {
        TestState =
        {
            Sources = { $$"""class C { string S = "http://localhost:{{marked}}"; }""" },
            AnalyzerConfigFiles = { WebProject.BuildProperties(("build_property.IsTestProject", "true")), ("/0/.editorconfig", $"root = true\n[*.cs]\nport_analyzers.test_projects = {value}") },
        },
    }.RunAsync();

    [Theory]
    [InlineData("http.BaseAddress = new Uri(\"http://localhost:8088\");")]
    [InlineData("var u = new Uri(\"http://localhost:{|PORT006:8088|}\");")]
    [InlineData("var u = \"http://localhost:{|PORT006:8088|} \" + \"http://localhost:80/\" + \"http://localhost:0\";")]
    [InlineData("var u = $\"http://localhost:{{|PORT006:8088|}}\";")]
    [InlineData("b.WebHost.ConfigureKestrel(k => { k.ListenAnyIP({|PORT006:8088|}); k.ListenAnyIP(80); k.ListenAnyIP(0); });")]
    public Task A_server_on_a_port_that_is_not_permitted_is_reported(string statement) => new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
    {
        TestState =
        {
            Sources = { $$"""class C { void M(HttpClient http, WebApplicationBuilder b) { {{statement}} } }""" },
            AnalyzerConfigFiles = { ("/0/.globalconfig", "is_global = true\nport_analyzers.permitted_ports = 80") },
        },
    }.RunAsync();

    [Fact]
    public void Files_whose_options_are_alike_share_them()
    {
        var cache = new PortOptionsCache(new FileOptions(new() { ["allowed.cs"] = "6000", ["too.cs"] = "6000", ["other.cs"] = "6666" }));
        Assert.Same(PortOptions.Default, cache.For(Tree("without.cs")));
        Assert.False(cache.For(Tree("allowed.cs")).Reported.Contains(6000));
        Assert.Same(cache.For(Tree("allowed.cs")), cache.For(Tree("too.cs")));
        Assert.NotSame(cache.For(Tree("allowed.cs")), cache.For(Tree("other.cs")));

        static SyntaxTree Tree(string path) => CSharpSyntaxTree.ParseText("", path: path);
    }

    [Fact]
    public void Port_0_is_reported_only_where_it_was_added()
    {
        Assert.False(PortOptions.Default.Reported.Contains(0));
        Assert.False(With(OptionDefinitions.PermittedPorts, "80").Reported.Contains(0));
        Assert.True(With(OptionDefinitions.AdditionalPorts, "0").Reported.Contains(0));
    }

    private static PortOptions With(OptionDefinition definition, string text) =>
        PortOptions.Create([.. OptionDefinitions.All.Select(one => one == definition ? text : null)]);

    private static string Line(string setting) => setting.Length == 0 ? "" : OptionDefinition.Prefix + setting;

    private static Task VerifyAsync((string, string) config, string reported)
    {
        var source = Endpoints;
        foreach (var port in new[] { "70", "4190", "6000", "6697", "8090" })
        {
            var marked = reported.Split(' ').Contains(port) ? $"{{|PORT003:{port}|}}"
                : reported.Split(' ').Contains(port + "!") ? $"{{|PORT006:{port}|}}"
                : port;
            source = source.Replace($"{{{port}}}", marked, StringComparison.Ordinal);
        }

        return new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
        {
            TestState = { Sources = { source }, AnalyzerConfigFiles = { config } },
        }.RunAsync();
    }

    /// <summary>Allowed ports by file name.</summary>
    private sealed class FileOptions(Dictionary<string, string> allowed) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new One(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new One(allowed.GetValueOrDefault(tree.FilePath));

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class One(string? value) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? text) =>
                (text = key == OptionDefinitions.AllowedPorts.Key ? value : null) is not null;
        }
    }
}
