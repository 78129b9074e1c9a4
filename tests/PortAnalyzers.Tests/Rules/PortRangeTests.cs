using System.Globalization;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.Rules;

/// <summary>PORT008: a port from a range that reaches an endpoint.</summary>
public sealed class PortRangeTests
{
    [Theory]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ListenAnyIP({|PORT008:Random.Shared.Next(5000, 7000)|}));""")]
    [InlineData("""var port = {|PORT008:new Random().Next(6000, 6001)|}; b.WebHost.UseUrls($"http://localhost:{port}");""")]
    [InlineData("""app.Urls.Add("http://*:" + {|PORT008:Random.Shared.Next(minValue: 5000, maxValue: 7000)|});""")]
    [InlineData("""const int first = 5000; var port = {|PORT008:Random.Shared.Next(first, first + 2000)|}; app.Run($"http://localhost:{port}/");""")]
    [InlineData("""var port = {|PORT008:System.Security.Cryptography.RandomNumberGenerator.GetInt32(5000, 7000)|}; app.Run($"http://localhost:{port}");""")]
    [InlineData("""var port = {|PORT008:Random.Shared.Next(100)|}; app.Run($"http://localhost:{port}");""")]
    [InlineData("""var port = {|PORT008:5000 + Random.Shared.Next(0, 2000)|}; app.Run($"http://localhost:{port}");""")]
    [InlineData("""var port = {|PORT008:Random.Shared.Next(0, 2000) + 5000|}; app.Run($"http://localhost:{port}");""")]
    [InlineData("""var port = {|PORT008:Random.Shared.Next(7000, 8000) - 1000|}; app.Run($"http://localhost:{port}");""")]
    [InlineData("""var port = flag ? 8080 : {|PORT008:Random.Shared.Next(5000, 7000)|}; app.Run($"http://localhost:{port}");""")]
    [InlineData("""int Port() => {|PORT008:Random.Shared.Next(5000, 7000)|}; app.Run($"http://localhost:{Port()}");""")]
    [InlineData("""var s = $"http://localhost:{{|PORT008:Random.Shared.Next(5000, 7000)|}}/x";""")]
    [InlineData("""var u = new Uri($"http://localhost:{{|PORT008:Random.Shared.Next(5000, 7000)|}}");""")]
    [InlineData("""var u = new UriBuilder("http", "localhost", {|PORT008:Random.Shared.Next(5000, 7000)|});""")]
    [InlineData("""var p = {|PORT008:Random.Shared.Next(5000, 7000)|}; app.Run($"http://*:{p}"); _ = http.GetAsync($"http://localhost:{p}");""")]
    public Task A_random_port_that_may_be_blocked_is_reported(string statements) => Shapes.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(Random.Shared.Next(8000, 9000)));""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(Random.Shared.Next(49152, 65536)));""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(Random.Shared.Next(5900, 6000)));""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(Random.Shared.Next()));""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(Random.Shared.Next(number, 7000)));""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(Random.Shared.Next(5000, number)));""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(Random.Shared.Next(7000, 5000)));""")]
    [InlineData("""var port = Random.Shared.Next(5000, 7000); port += 10000; app.Run($"http://localhost:{port}");""")]
    [InlineData("""var port = Random.Shared.Next(5000, 7000) * 2; app.Run($"http://localhost:{port}");""")]
    [InlineData("""var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, Random.Shared.Next(6000, 7000));""")]
    [InlineData("""Console.WriteLine(Random.Shared.Next(1, 7));""")]
    [InlineData("""var s = $"http://localhost:60{Random.Shared.Next(10, 99)}/";""")]
    [InlineData("""var s = $"http://localhost:{Random.Shared.Next(10, 99)}00/";""")]
    [InlineData("""var s = $"http://localhost/{Random.Shared.Next(5000, 7000)}";""")]
    [InlineData("""_ = http.GetAsync($"http://localhost:{Random.Shared.Next(5000, 7000)}/x");""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(Random.Shared.Next(5000, 7000), l => l.Protocols = HttpProtocols.Http2));""")]
    public Task A_random_port_that_cannot_be_blocked_or_has_another_use_is_silent(string statements) => Shapes.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData(6000, 6001, "A port from 6000 to 6000 can be 6000 that")]
    [InlineData(6000, 6567, "A port from 6000 to 6566 can be 6000 or 6566 that")]
    [InlineData(5060, 6001, "A port from 5060 to 6000 can be 5060, 5061 or 6000 that")]
    [InlineData(5060, 6567, "A port from 5060 to 6566 can be 5060, 5061, 6000 or one other that")]
    [InlineData(5000, 7000, "A port from 5000 to 6999 can be 5060, 5061, 6000 or one of 8 others that")]
    [InlineData(10080, 100_000, "A port from 10080 to 65535 can be 10080 that")]
    public async Task Message_NamesTheFirstPortsOfTheRange(int from, int to, string expected)
    {
        var state = WebProject.CreateState();
        state.Sources.Add($$"""class C { void M(WebApplication app) => app.Run($"http://localhost:{Random.Shared.Next({{from}}, {{to}})}"); }""");
        var project = TestSolution.Create(state, ReferencePack.Net100).Projects.Single();
        var finding = Assert.Single(await TestSolution.GetFindingsAsync(project, new WebPortAnalyzer(), CancellationToken.None));
        Assert.StartsWith(expected, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.False(finding.Properties.ContainsKey(DiagnosticProperties.Editable));
    }
}
