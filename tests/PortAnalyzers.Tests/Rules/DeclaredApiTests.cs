using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.Rules;

/// <summary>The APIs that a team declares with server_apis and client_apis.</summary>
public sealed class DeclaredApiTests
{
    private const string Library = """
        namespace Contoso
        {
            public class Server
            {
                public Server() { }
                public Server(int port) { }
                public Server(string address) { }
                public int Port { get; set; }
                public string Url { get; set; } = "";
                public int Threads { get; set; }
                public List<string> Urls { get; } = new();
                public void Listen(int port, int backlog = 100) { }
                public static void Open(object to) { }
            }

            public class Derived : Server { }

            public class Gate
            {
                public Gate(string baseAddress) { }
                public string Home { get; set; } = "";
                public void Fetch(string what) { }
            }
        }

        namespace Contoso.Deep
        {
            public class Inner { public void Run(int port, int count) { } public void Fetch(string what) { } }
        }

        namespace Other
        {
            public class Server { public Server(int port) { } public int Port { get; set; } public void Listen(int port) { } public static void Open(object to) { } }
        }
        """;

    [Theory]
    [InlineData("Contoso.Server.Listen(port)", "s.Listen({|PORT003:6000|}); s.Listen(8080, 6000); new Contoso.Derived().Listen({|PORT003:6666|}); new Other.Server(1).Listen(6000);")]
    [InlineData("Contoso.Server.Listen(port)", "var p = {|PORT003:6000|}; s.Listen(backlog: 5, port: p);")]
    [InlineData("Contoso.Server.Listen", "s.Listen({|PORT003:6000|}); s.Port = 6000;")]
    [InlineData("Contoso.Server(port)", "_ = new Contoso.Server({|PORT003:6000|}); Contoso.Server t = new({|PORT003:6666|}); _ = new Other.Server(6000);")]
    [InlineData("Contoso.Server(*)", """_ = new Contoso.Server({|PORT003:6000|}); _ = new Contoso.Server("http://localhost:{|PORT003:6666|}");""")]
    [InlineData("Contoso.Server.Port", "s.Port = {|PORT003:6000|}; s.Threads = 6000; _ = new Contoso.Server { Port = {|PORT003:6666|} }; new Other.Server(1).Port = 6000;")]
    [InlineData("Contoso.Server.Url", """s.Url = "http://localhost:{|PORT003:6000|}"; s.Url = "ftp://localhost:6000"; s.Url = "6000";""", "{|PORT003:6000|}")]
    [InlineData("Contoso.Server.Urls", """s.Urls.Add("http://localhost:{|PORT003:6000|}");""")]
    [InlineData("Contoso.Server.Open(to)", """Contoso.Server.Open("http://localhost:{|PORT003:6000|}"); Contoso.Server.Open({|PORT003:6666|}); Other.Server.Open(6000);""")]
    [InlineData("Contoso.Server", """s.Listen({|PORT003:6000|}, 6666); s.Port = {|PORT003:6000|}; s.Threads = 6000; s.Url = "http://*:{|PORT003:6666|}"; _ = new Contoso.Server({|PORT003:6667|});""")]
    [InlineData("Contoso.*", "s.Listen({|PORT003:6000|}); new Contoso.Deep.Inner().Run({|PORT003:6666|}, 6000); new Other.Server(6000).Listen(6000);")]
    [InlineData("Contoso.Server.*", "s.Listen({|PORT003:6000|}); new Contoso.Deep.Inner().Run(6666, 6000);")]
    [InlineData("Unknown.Type.Member(port), Contoso.Server.Listen(port)", "s.Listen({|PORT003:6000|});")]
    [InlineData("Contoso.Server.Listen(backlog)", "s.Listen(6000, {|PORT003:6666|});")]
    [InlineData("none of these", "s.Listen(6000);")]
    public Task ServerApis_What_they_are_given_is_an_endpoint(string apis, string statements, string? instead = null) =>
        VerifyAsync("server_apis", apis, instead is null ? statements : statements.Replace("\"6000\"", $"\"{instead}\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("Contoso.Gate(baseAddress)", """_ = new Contoso.Gate("http://a:{|PORT005:6000|}") { Home = "http://a:{|PORT001:6666|}" };""")]
    [InlineData("Contoso.Gate.Home", """_ = new Contoso.Gate("http://a:{|PORT001:6000|}") { Home = "http://a:{|PORT005:6666|}" };""")]
    [InlineData("Contoso.Gate.Fetch(what)", """var url = "http://a:{|PORT005:6000|}"; g.Fetch(url + "/x");""")]
    [InlineData("Contoso.Gate.Fetch(what)", """var url = "http://a:{|PORT001:6000|}"; g.Fetch(url); Console.WriteLine(url);""")]
    [InlineData("Contoso.Gate", """_ = new Contoso.Gate("http://a:{|PORT005:6000|}"); g.Fetch("http://a:{|PORT005:6666|}"); g.Home = "http://a:{|PORT005:6667|}";""")]
    [InlineData("Contoso.Deep.*", """new Contoso.Deep.Inner().Fetch("http://a:{|PORT005:6000|}"); g.Fetch("http://a:{|PORT001:6666|}");""")]
    public Task ClientApis_What_they_are_given_is_a_note(string apis, string statements) => VerifyAsync("client_apis", apis, statements);

    private static Task VerifyAsync(string option, string apis, string statements)
    {
        var test = new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
        {
            TestCode = $$"""class Shape { void M(Contoso.Server s, Contoso.Gate g) { {{statements}} } }""",
        };
        test.TestState.Sources.Add(("Library.cs", Library));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nport_analyzers.{option} = {apis}\n"));
        return test.RunAsync();
    }
}
