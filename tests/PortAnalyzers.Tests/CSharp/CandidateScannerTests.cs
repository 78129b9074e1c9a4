using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CSharp;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Rules;

namespace PortAnalyzers.Tests.CSharp;

/// <summary>The candidates in a file's text, each marked with a § before it.</summary>
public sealed class CandidateScannerTests
{
    [Theory]
    [InlineData("k.ListenAnyIP§(6000)")]
    [InlineData("k.ListenAnyIP §(6000)")]
    [InlineData("k.ListenAnyIP /* all */ §(6000)")]
    [InlineData("k.ListenAnyIP // all\n    §(6000)")]
    [InlineData("k.ListenAnyIP // all\r\n    §(6000)")]
    [InlineData("k.ListenAnyIP /* all */\n    §(6000)")]
    [InlineData("k.ListenAnyIP\r\n§(6000)")]
    [InlineData("Listen§(address, 6000)")]
    [InlineData("new UriBuilder§(\"http\", \"localhost\", 6000)")]
    [InlineData("UriBuilder b = new§(\"http\", \"localhost\", 6000)")]
    [InlineData("new UriBuilder { Port §= 6000 }")]
    [InlineData("b.Port§=6000;")]
    [InlineData("b.Port\n    §= 6000;")]
    [InlineData("app.Urls.Add§(Url)")]
    [InlineData("app.Urls?.Add§(Url)")]
    [InlineData("app.Urls!.Add§(Url)")]
    [InlineData("app.Urls . Add§(Url)")]
    [InlineData("app.Urls\n    .Add§(Url)")]
    [InlineData("app.Urls. // all\n    Add§(Url)")]
    [InlineData("k.\u00A0Listen§(address, 6000)")]
    [InlineData("WebHost.Start§(Url)")]
    [InlineData("UrlPrefix.Create§(Url)")]
    [InlineData("\"http://localhost§:6000\"")]
    [InlineData("\"http://localhost§:\" + Port")]
    [InlineData("$\"http://localhost§:{Port}\"")]
    [InlineData("$\"http§://{Host}/\"")]
    [InlineData("\"http§://\" + Host")]
    [InlineData("\"http§\\u003a//localhost\"")]
    [InlineData("\"§\\u003a6000\"")]
    [InlineData("\"§\\u0030§\\u0039\"")]
    [InlineData("\"\\u002e\\u003b\\u0041\"")]
    [InlineData("\"http://localhost§:60\" + \"00\"")]
    [InlineData("k.ListenAnyIPs(6000)")]
    [InlineData("k.MyListen(6000)")]
    [InlineData("k.zListen(6000)")]
    [InlineData("k.ZListen(6000)")]
    [InlineData("k.ÄListen(6000)")]
    [InlineData("Größ(6000)")]
    [InlineData("Hüe(6000)")]
    [InlineData("Heü(6000)")]
    [InlineData("k.a0Listen(6000)")]
    [InlineData("k.a9Listen(6000)")]
    [InlineData("k.Listen()")]
    [InlineData("list.Add(6000)")]
    [InlineData("server.Start(6000)")]
    [InlineData("M(); Add(6000)")]
    [InlineData("b.Port == 6000")]
    [InlineData("b.Port => 6000")]
    [InlineData("b.Ports = 6000")]
    [InlineData("b.Port.Value = 6000")]
    [InlineData("Port(6000)")]
    [InlineData("Root + \"§:\" + Port")]
    [InlineData("Root + (\"§:\" + Port)")]
    [InlineData("Root + '§:' + Port")]
    [InlineData("\"http§://localhost\" + End")]
    [InlineData("\"a:/b\" + End")]
    [InlineData("$\"{Root}§:{Port}\"")]
    [InlineData("\"a:\" + Port")]
    [InlineData("Root + \"a b:\" + Port")]
    [InlineData("/a:{b}")]
    [InlineData("\"http://localhost and more\"")]
    [InlineData("\"http://localhost?a\"")]
    [InlineData("\"http://localhost#a\"")]
    [InlineData("\"http://localhost:8080\"")]
    [InlineData("                    // see http://localhost:8080 and others")]
    [InlineData("\"http://localhost/a§:6000\"")]
    [InlineData("// see http://localhost:8080 and https://example.com:\n")]
    [InlineData("x ? y : z")]
    [InlineData("k.\u0080\u0080(6000)")]
    [InlineData("c[\"x\"] = 6000")]
    [InlineData("c[\"http_ports\"] §= 6000")]
    [InlineData("c[\"https_port\"] §= 6000")]
    [InlineData("c[\"urls\"]§=6000")]
    [InlineData("c[\"URLS\"]\n§= 6000")]
    [InlineData("c[WebHostDefaults.HttpPortsKey] §= 6000")]
    [InlineData("c[Other.Ky] = 6000")]
    [InlineData("c[\"keys\"] = 6000")]
    [InlineData("\"http://a§:\" + \"6\"")]
    [InlineData("\"http://a:8\" ; \"6\"")]
    [InlineData("\"http://a§:8\"\n\t + \"6\"")]
    [InlineData("\"http://a§:8{\"")]
    [InlineData("\"http://a§:8§\\x30\"")]
    [InlineData("\"http§://a\\x\"")]
    [InlineData("\"\\x3a6000\"")]
    [InlineData("\"http:/a\" + b")]
    [InlineData("\"http§://\\x\"")]
    [InlineData("\"http§://\"")]
    [InlineData("\"a/b:\" + c")]
    [InlineData("\"//b§:\" + c")]
    [InlineData("F(\"a\", \"§:\" + c)")]
    [InlineData("F(\"a\", $@\"§:{c}\")")]
    [InlineData("\"§\\U0000003a6000\"")]
    [InlineData("\"§\\x3a/6000\"")]
    [InlineData("\"\\U0000013a6000\"")]
    [InlineData("\"\\x\\u\\U\\n\"")]
    [InlineData("case 6000: break;")]
    [InlineData("§(6000)")]
    [InlineData(" x(6000)")]
    [InlineData("§=6000")]
    public void Finds_where_a_finding_can_be(string text)
    {
        var expected = Enumerable.Range(0, text.Length).Where(i => text[i] == '§').Select(static (position, i) => position - i).ToList();
        Assert.Equal(expected, Candidates(text.Replace("§", "", StringComparison.Ordinal)));
    }

    /// <summary>A file is read in chunks: a candidate at their boundary is not lost.</summary>
    [Theory]
    [InlineData("k.ListenAnyIP(6000);")]
    [InlineData("app.Urls.Add(Url);")]
    [InlineData("b.Port = 6000;")]
    [InlineData("s = \"http://localhost:6000\";")]
    public void A_candidate_across_two_chunks_of_a_file_is_found(string text)
    {
        for (var offset = (16 * 1024) - 160; offset < (16 * 1024) + 40; offset++)
        {
            var anchor = Assert.Single(Candidates(new string(' ', offset) + text));
            Assert.Equal(Candidates(text).Single() + offset, anchor);
        }
    }

    /// <summary>Very many digits are evaluated later, as their leading zeros may hide a port.</summary>
    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void A_port_with_very_many_digits_is_a_candidate(int digits, bool expected) =>
        Assert.Equal(expected ? [8] : [], Candidates($"\"http:/a:{"8080".PadLeft(digits, '0')}\""));

    /// <summary>No host name is that long.</summary>
    [Fact]
    public void The_end_of_an_overlong_host_is_not_looked_for() => Assert.Empty(Candidates($"\"http://{new string('a', 300)}\" + Port"));

    /// <summary>The scan continues after names of APIs in a text, and after texts in the arguments of an API.</summary>
    [Theory]
    [InlineData("""string s = "Listen(port): http://localhost:{|PORT001:6000|}";""")]
    [InlineData("""string s = "Port = 1, http://localhost:{|PORT001:6000|}";""")]
    [InlineData("""string s = $"Listen({text}) http://localhost:{|PORT001:6000|} {number}";""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => { k.Listen(new IPEndPoint(IPAddress.Parse("::1"), {|PORT003:6000|})); });""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => { k.ListenAnyIP /* all */ ({|PORT003:6000|}); });""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => { k.ListenAnyIP // all""" + "\n" + """({|PORT003:6000|}); });""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => { k.Listen(IPAddress.Any, 5000, _ => k.ListenAnyIP({|PORT003:6000|})); });""")]
    public Task The_scan_goes_on_after_names_in_texts_and_texts_in_arguments(string statements) => Shapes.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("static UriBuilder Make() => new(\"http\", \"localhost\", {|PORT002:6000|});")]
    [InlineData("static UriBuilder Made => new(\"http\", \"localhost\", {|PORT002:6000|});")]
    [InlineData("static UriBuilder? Made { get; } = new(\"http\", \"localhost\", {|PORT002:6000|});")]
    [InlineData("UriBuilder one = new(\"http\", \"a\", {|PORT002:6000|}), two = new(\"http\", \"b\", {|PORT002:6666|});")]
    public Task Ports_of_creations_without_a_type_name_are_found(string members) => Shapes.VerifyMembersAsync(members);

    private static List<int> Candidates(string text)
    {
        var anchors = new List<int>();
        var scanner = new CandidateScanner(SourceText.From(text), PortOptions.Default.Reported);
        while (scanner.MoveNext())
        {
            anchors.Add(scanner.Current.Position);
        }

        return anchors;
    }
}
