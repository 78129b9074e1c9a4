using System.Text;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.ConfigFiles;

/// <summary>A comment allows a port on its line; a comment that allows nothing is reported.</summary>
public sealed class AllowCommentsTests
{
    [Theory]
    [InlineData("      - \"6000:80\" # port-analyzers: allow 6000 - the X server")]
    [InlineData("      - \"6000:80\"    #PORT-ANALYZERS: Allow 6000")]
    [InlineData("      # port-analyzers: allow 6000 - the X server\n      - \"6000:80\"")]
    [InlineData("      # port-analyzers: allow 6000\r\n      # port-analyzers: allow 6666\r\n      - \"6000:80\" # x\r\n      - \"{|PORT004:6666|}:80\"\r\n", "allow 6666")]
    [InlineData("      - \"6665-6669:8080-8084\" # port-analyzers: allow 6665-6669 - chat")]
    [InlineData("      - \"{|PORT004:6665-6669|}:8080-8084\" # port-analyzers: allow 6665, 6666 - chat")]
    [InlineData("      # port-analyzers: allow 6000, 6666\n      - \"6000:80\"\n      - \"{|PORT004:6666|}:80\"")]
    [InlineData("      - \"{|PORT004:6000|}:80\" # port-analyzers: allow 6666 - other", "allow 6666 - other")]
    [InlineData("      # port-analyzers: allow 6000\n\n      - \"{|PORT004:6000|}:80\"", "allow 6000")]
    [InlineData("      - \"8080:80\" # port-analyzers: allow 8080", "allow 8080")]
    [InlineData("      - \"8080:80\" # port-analyzers: allow 1234 - no port of the table", "allow 1234 - no port of the table")]
    [InlineData("      - \"{|PORT004:6000|}:80\" # port-analyzers: ignore 6000", "ignore 6000")]
    [InlineData("      - \"{|PORT004:6000|}:80\" # port-analyzers: allow", "allow")]
    [InlineData("      - \"{|PORT004:6000|}:80\" # port-analyzers: allow all", "allow all")]
    [InlineData("      - \"{|PORT004:6000|}:80\" # port-analyzers: allowed 6000", "allowed 6000")]
    [InlineData("      - \"{|PORT004:6000|}:80\" # see port-analyzers: allow 6000")]
    [InlineData("      - \"{|PORT004:6000|}:80\" # port-analyzer allow 6000")]
    public Task A_comment_in_a_compose_file_allows_its_port(string ports, string? useless = null) => VerifyAsync("compose.yaml", "services:\n  web:\n    build: .\n    ports:\n" + ports, useless);

    [Theory]
    [InlineData("launchSettings.json", "{ \"profiles\": { \"a\": {\n\"applicationUrl\": \"http://x:6000\" // port-analyzers: allow 6000 - x\n} } }")]
    [InlineData("appsettings.json", "{\n/* port-analyzers: allow 6000 - x */\n\"urls\": \"http://x:6000\" }")]
    [InlineData("appsettings.json", "{ /* port-analyzers: allow 6000 - x */ \"urls\": \"http://x:6000\" }")]
    [InlineData("Dockerfile", "# port-analyzers: allow 6000 - x\nENV ASPNETCORE_HTTP_PORTS=6000")]
    [InlineData(".env", "ASPNETCORE_HTTP_PORTS=6000 # port-analyzers: allow 6000 - x")]
    [InlineData("x.http", "// port-analyzers: allow 6000 - x\nGET http://x:6000")]
    [InlineData("x.sh", "dotnet run --urls http://x:6000 # port-analyzers: allow 6000 - x")]
    [InlineData("x.cmd", "REM port-analyzers: allow 6000 - x\ndotnet run --urls http://x:6000\n:: port-analyzers: allow 6666\nopen http://x:6666 & dotnet run --urls http://x:6666")]
    [InlineData("x.service", "; port-analyzers: allow 6000 - x\nExecStart=dotnet x --urls http://x:6000")]
    [InlineData("x.csproj", "<Project><!-- port-analyzers: allow 6000 - x -->\n<SpaProxyServerUrl>http://x:6000</SpaProxyServerUrl></Project>", "allow 6000 - x", "6000</Spa")]
    [InlineData("x.csproj", "<Project>\n<!-- port-analyzers: allow 6000 - x -->\n<SpaProxyServerUrl>http://x:6000</SpaProxyServerUrl></Project>")]
    [InlineData("x.razor", "@* port-analyzers: allow 6000 - x *@ <a href=\"http://x:6000\">x</a>")]
    [InlineData("x.cshtml", "<a href=\"http://x:6000\">x</a> <!-- port-analyzers: allow 6000 -->")]
    [InlineData("wwwroot/x.js", "fetch('http://x:6000') // port-analyzers: allow 6000 - x")]
    public async Task A_comment_in_every_format_allows_its_port(string path, string text, string? useless = null, string? reported = null)
    {
        if (reported is not null)
        {
            text = text.Replace(reported, $"{{|PORT004:6000|}}{reported["6000".Length..]}");
        }

        await VerifyAsync(path, text, useless);
    }

    /// <summary>A comment also keeps a port that no rule reports, but that would move with a server.</summary>
    [Theory]
    [InlineData("x.sh", "curl http://x:6000 # port-analyzers: allow 6000 - x")]
    [InlineData("x.sh", "# port-analyzers: allow 6000 - x\ndapr run --app-port 6000 -- dotnet run")]
    [InlineData("x.sh", "node server -p 6000 # port-analyzers: allow 6000 - x", "allow 6000 - x")]
    [InlineData("x.sh", "curl http://x:6000 # port-analyzers: allow 6666 - x", "allow 6666 - x")]
    [InlineData("x.sh", "curl http://x:8080 # port-analyzers: allow 8080 - x", "allow 8080 - x")]
    [InlineData(".env", "API=http://x:6000 # port-analyzers: allow 6000 - x")]
    [InlineData("Dockerfile", "FROM dotnet/aspnet\n# port-analyzers: allow 6000 - x\nEXPOSE 6000")]
    [InlineData("Dockerfile", "FROM dotnet/aspnet\n# port-analyzers: allow 6000 - x\nEXPOSE 6000/udp", "allow 6000 - x")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    ports:\n    - 8080:6000 # port-analyzers: allow 6000 - x")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    healthcheck:\n      test: curl http://x:6000 # port-analyzers: allow 6000 - x")]
    public Task A_comment_keeps_a_port_that_only_moves_with_a_server(string path, string text, string? useless = null) => VerifyAsync(path, text, useless);

    /// <summary>A comment allows one port of a value that code makes an endpoint; the others are reported.</summary>
    [Fact]
    public Task A_comment_allows_one_port_of_a_value_that_code_reads() => new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
    {
        TestCode = """class C { void M(System.Net.HttpListener l, Microsoft.Extensions.Configuration.IConfiguration c) => l.Prefixes.Add({|PORT003:c["Addresses"]|}); }""",
        TestState = { AdditionalFiles = { ("/0/appsettings.json", "{\n\"Addresses\": \"http://*:6000;http://*:6666\" // port-analyzers: allow 6000 - x\n}") } },
    }.RunAsync();

    [Theory]
    [InlineData("# port-analyzers: allow 6000 - x\n")]
    [InlineData("# port-analyzers: ")]
    [InlineData("# port-analyzers: allow 6000, ")]
    [InlineData("<!-- /* @* # port-analyzers: allow 1-65535\n")]
    [InlineData("port-analyzers:")]
    public void In_AFileOf20Megabytes_IsReadInLinearTime(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 20_000_000 / unit.Length).ToString();
        HostileSamples.AssertSoon(() => AllowComments.In(TestFile.Create(text))!.FirstReported(PortOptions.Default.Reported, 6000, 6000, 1));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public async Task In_AnyEncoding_AllowsThePort(string encoding)
    {
        var file = Encoding.GetEncoding(encoding);
        using var stream = new MemoryStream([.. file.GetPreamble(), .. file.GetBytes("# ö\nA=http://x:6000\nASPNETCORE_URLS=http://x:6000 # port-analyzers: allow 6000 - ä")]);
        var test = new CSharpAnalyzerVerifier<ConfigFileAnalyzer>.Test();
        test.TestState.AdditionalFiles.Add(("/0/.env", SourceText.From(stream)));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "]")]
    public Task Below_ADeepNesting_AllowsThePort(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));
        return VerifyAsync("appsettings.json", $"{{ \"x\": {nested},\n\"urls\": \"http://x:6000\", // port-analyzers: allow 6000 - x\n\"https_port\": {{|PORT004:993|}} }}", useless: null);
    }

    private static Task VerifyAsync(string path, string text, string? useless) => ConfigShapes.VerifyAsync(
        path, useless is null ? text : text.Replace($"port-analyzers: {useless}", $"{{|PORT007:port-analyzers: {useless}|}}"));
}
