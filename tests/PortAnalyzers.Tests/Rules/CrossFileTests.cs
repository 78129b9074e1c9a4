using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.Rules;

/// <summary>Digits in another file, or in another project, than their use.</summary>
public sealed class CrossFileTests
{
    [Theory]
    [InlineData("public const int Port = 6000;", "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP({|PORT003:Other.Port|}));")]
    [InlineData("public const int Port = 6000;", "b.WebHost.ConfigureKestrel(k => { k.ListenAnyIP({|PORT003:Other.Port|}); k.ListenLocalhost(Other.Port); });")]
    [InlineData("public static readonly int Port = 6000;", "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP({|PORT003:Other.Port|}));")]
    [InlineData("public static (string Host, int Port) Site = (\"a\", 6000);", "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP({|PORT003:Other.Site.Port|}));")]
    [InlineData("public static (string Host, int Port) Site = (\"a\", 6000);", "var (host, port) = Other.Site; b.WebHost.ConfigureKestrel(k => k.ListenAnyIP({|PORT003:port|}));")]
    [InlineData("public static Func<int> Port = () => 6000;", "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP({|PORT003:Other.Port()|}));")]
    [InlineData("public static int Port => 6000;", "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP({|PORT003:Other.Port|}));")]
    [InlineData("public static readonly string Port = Environment.GetEnvironmentVariable(\"P\") ?? \"6000\";", "b.WebHost.UseUrls($\"http://*:{{|PORT003:Other.Port|}}\");")]
    [InlineData("public const int Base = 5990; public const int Port = Base + 10;", "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP({|PORT003:Other.Port|}));")]
    [InlineData("public const string Port = \"6000\";", "var s = \"http://localhost:\" + {|PORT001:Other.Port|};")]
    [InlineData("public const string Port = \"6000\";", "var s = $\"http://localhost:{{|PORT001:Other.Port|}}/\";")]
    [InlineData("public const string Port = \"6000\";", "var p = {|PORT001:Other.Port|}; var s = $\"http://localhost:{p}/\";")]
    [InlineData("public const string Host = \"localhost:6000\";", "var s = \"http://\" + {|PORT001:Other.Host|} + \"/x\";")]
    [InlineData("public const string Root = \"http://localhost\";", "var s = Other.Root + \":{|PORT001:6000|}\";")]
    [InlineData("public const string Root = \"http://localhost:{|PORT003:6000|}\";", "b.WebHost.UseUrls(Other.Root);")]
    [InlineData("public const string Root = \"http://localhost:{|PORT002:6000|}\";", "var u = new Uri(Other.Root + \"/x:\");")]
    [InlineData("public const string Root = \"http://localhost:{|PORT001:6000|}\";", "var s = $\"{Other.Root}:{b}\";")]
    [InlineData("public const int Door = {|PORT003:6000|}; void M(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k) => k.ListenAnyIP(Door);", "var s = $\"http://localhost:{{|PORT001:Other.Door|}}\";")]
    [InlineData("public int Port { get; set; } = 6000;", "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP({|PORT003:new Other().Port|}));")]
    [InlineData("public static string Root => \"http://localhost\"; public static string Path => \"/x\";", "var s = $\"{Other.Root}:{|PORT001:6000|}{Other.Path}y\";")]
    [InlineData("static string Half { get; set; } = \"60\"; static void Set() => Half = \"00\"; public static string Port => Half + Half;", "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(int.Parse({|PORT003:Other.Port|})));")]
    public Task Digits_in_another_file_are_reported_at_their_use(string declaration, string use) => Shapes.VerifyStatementsInTwoFilesAsync(use, $"class Other {{ {declaration} }}");

    /// <summary>The parts of a type can assign its private members, each in another file.</summary>
    [Theory]
    [InlineData("partial class C { void Set() => _port = 6000; }", "{|PORT003:_port|}")]
    [InlineData("partial class C { void Set() => _port = 8081; }", "_port")]
    [InlineData("class D { int _port = 8080; void Set() => _port = 6000; }", "_port")]
    public Task A_private_member_has_the_values_of_all_parts(string other, string use) => Shapes.VerifyAsync(
        $$"""partial class C { int _port = 8080; void M(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k) => k.ListenAnyIP({{use}}); }""", ("Other.cs", other));

    /// <summary>A call in another file is reported at the parameter that it gives a value, and a call in the same file at its digits.</summary>
    [Theory]
    [InlineData("Other.Open(k, 5060);", "{|PORT003:port|}", "{|PORT003:6000|}")]
    [InlineData("Other.Open(k, 8080);", "port", "{|PORT003:6000|}")]
    [InlineData("Other.Open(k, 5060);", "{|PORT003:port|}", "8080")]
    public Task An_argument_in_another_file_is_reported_at_its_use(string call, string use, string own) => Shapes.VerifyAsync(
        $$"""class C { void M(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k) { {{call}} } }""",
        ("Other.cs", $$"""
            using Microsoft.AspNetCore.Server.Kestrel.Core;

            class Other
            {
                public static void Open(KestrelServerOptions k, int port) => k.ListenAnyIP({{use}});
                static void M(KestrelServerOptions k) => Open(k, {{own}});
            }
            """));

    /// <summary>The file contains no address: the API's name alone is the candidate.</summary>
    [Theory]
    [InlineData("b.WebHost.UseUrls({|PORT003:Other.Root|});")]
    [InlineData("app.Urls.Add({|PORT003:Other.Root|});")]
    [InlineData("Microsoft.AspNetCore.WebHost.Start({|PORT003:Other.Root|}, c => Task.CompletedTask);")]
    [InlineData("b.WebHost.UseHttpSys(h => h.UrlPrefixes.Add({|PORT003:Other.Root|}));")]
    [InlineData("b.WebHost.UseHttpSys(h => h.UrlPrefixes.Add(Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create({|PORT003:Other.Root|})));")]
    [InlineData("new System.Net.HttpListener().Prefixes.Add({|PORT003:Other.Root|});")]
    [InlineData("Microsoft.Owin.Hosting.WebApp.Start({|PORT003:Other.Root|});")]
    [InlineData("var u = new UriBuilder(\"http\", \"localhost\", {|PORT002:Other.Port|});")]
    [InlineData("var u = new UriBuilder(); u.Port = {|PORT002:Other.Port|};")]
    public Task Digits_in_a_generated_file_are_reported_at_their_use(string use) => Shapes.VerifyAsync(
        $$"""class C { void M(WebApplicationBuilder b, WebApplication app) { {{use}} } }""",
        ("Other.g.cs", "// <auto-generated/>\nclass Other { public const string Root = \"http://localhost:6000\"; public const int Port = 6000; }"),
        ("Owin.cs", "namespace Microsoft.Owin.Hosting { public static class WebApp { public static void Start(string url) { } } }"));

    /// <summary>Each mark of a generated file, in which no finding would be shown.</summary>
    [Theory]
    [InlineData("Other.g.cs", "")]
    [InlineData("Other.g.i.cs", "")]
    [InlineData("Other.Designer.cs", "")]
    [InlineData("Other.generated.cs", "")]
    [InlineData("Other.cs", "// <auto-generated>\n// by a tool\n// </auto-generated>\n")]
    [InlineData("Other.cs", "// <autogenerated />\n")]
    [InlineData("TemporaryGeneratedFile_1.cs", "")]
    [InlineData("Other.cs", "[System.CodeDom.Compiler.GeneratedCode(\"tool\", \"1\")] ")]
    public Task A_file_with_any_mark_of_generated_code_is_generated(string path, string header) => Shapes.VerifyAsync(
        "class C { void M(WebApplicationBuilder b) => b.WebHost.UseUrls({|PORT003:Other.Root|}); }",
        (path, header + "class Other { public const string Root = \"http://localhost:6000\"; }"));

    [Theory]
    [InlineData("Other.cs", "// auto-generated\n")]
    [InlineData("Designer.cs", "")]
    [InlineData("Other.gi.cs", "// see <auto>\n")]
    [InlineData("MyTemporaryGeneratedFile_1.cs", "[System.Obsolete] ")]
    public Task A_file_without_a_mark_of_generated_code_is_not_generated(string path, string header) => Shapes.VerifyAsync(
        "class C { void M(WebApplicationBuilder b) => b.WebHost.UseUrls(Other.Root); }",
        (path, header + "class Other { public const string Root = \"http://localhost:{|PORT003:6000|}\"; }"));

    [Theory]
    [InlineData("Other.cs", "true", "Other.Root|}", "6000")]
    [InlineData("Other.g.cs", "false", "Other.Root", "{|PORT003:6000|}")]
    public Task The_option_decides_against_the_marks_whether_a_file_is_generated(string path, string option, string use, string digits) => new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
    {
        TestState =
        {
            Sources =
            {
                $"class C {{ void M(WebApplicationBuilder b) => b.WebHost.UseUrls({(use.EndsWith("|}") ? "{|PORT003:" : "")}{use}); }}",
                ($"/0/other/{path}", $"class Other {{ public const string Root = \"http://localhost:{digits}\"; }}"),
            },
            AnalyzerConfigFiles = { ("/0/other/.editorconfig", $"root = true\n[*.cs]\ngenerated_code = {option}\n") },
        },
    }.RunAsync();

    [Fact]
    public Task In_a_test_project_only_endpoints_in_another_file_are_reported() => new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
    {
        TestState =
        {
            Sources =
            {
                "class C { void M(WebApplicationBuilder b) => b.WebHost.UseUrls(Other.Root); string s = Other.Root; string t = Other.Page; }",
                ("Other.cs", "class Other { public const string Root = \"http://localhost:{|PORT003:6000|}\", Page = \"http://localhost:6666\"; }"),
            },
            AnalyzerConfigFiles = { WebProject.BuildProperties(("build_property.IsTestProject", "true")) },
        },
    }.RunAsync();

    [Theory]
    [InlineData("public const int Port = 6000;", "k.ListenAnyIP({|PORT003:Other.Port|});")]
    [InlineData("public static readonly int Port = 6000;", "k.ListenAnyIP(Other.Port);")]
    public Task Of_another_project_only_constants_are_reported(string declaration, string use) => new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
    {
        TestState =
        {
            Sources = { $$"""class C { void M(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k) { {{use}} } }""" },
            AdditionalProjects = { ["Library"] = { Sources = { ("/1/Other.cs", $"public class Other {{ {declaration} }}") } } },
            AdditionalProjectReferences = { "Library" },
        },
    }.RunAsync();
}
