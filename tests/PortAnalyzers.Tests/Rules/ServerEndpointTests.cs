namespace PortAnalyzers.Tests.Rules;

/// <summary>PORT003: the APIs of the table, and endpoints that are not for browsers.</summary>
public sealed class ServerEndpointTests
{
    [Theory]
    [InlineData("k.ListenAnyIP({|PORT003:6000|});")]
    [InlineData("k.ListenLocalhost({|PORT003:6000|});")]
    [InlineData("k.Listen(IPAddress.Any, {|PORT003:6000|});")]
    [InlineData("k.Listen(port: {|PORT003:6000|}, address: IPAddress.Any);")]
    [InlineData("k.Listen(IPEndPoint.Parse(\"0.0.0.0:{|PORT003:6000|}\"));")]
    [InlineData("k.Listen(IPEndPoint.Parse(\"[::1]:{|PORT003:6000|}\"));")]
    [InlineData("k.Listen(new IPEndPoint(IPAddress.Any, {|PORT003:6000|}));")]
    [InlineData("k.Listen(new IPEndPoint(port: {|PORT003:6000|}, address: 0L));")]
    [InlineData("var e = new IPEndPoint(IPAddress.Any, {|PORT003:6000|}); k.Listen(e);")]
    [InlineData("k.Listen((EndPoint)new IPEndPoint(IPAddress.Any, {|PORT003:6000|}));")]
    [InlineData("k.ListenAnyIP({|PORT003:6_000|});")]
    [InlineData("k.ListenAnyIP({|PORT003:0x1770|});")]
    [InlineData("k.ListenAnyIP({|PORT003:0b1_0111_0111_0000|});")]
    [InlineData("k.ListenAnyIP((int){|PORT003:6000|}L);")]
    [InlineData("k.ListenAnyIP(({|PORT003:6000|}));")]
    [InlineData("int p = {|PORT003:6000|}; if (flag) p = 8080; k.ListenAnyIP(p);")]
    [InlineData("k.ListenAnyIP({|PORT003:5990 + 10|});")]
    [InlineData("k.ListenAnyIP(flag ? {|PORT003:6000|} : {|PORT003:6666|});")]
    [InlineData("k.ListenAnyIP(number switch { 1 => {|PORT003:6000|}, 2 => 8080, _ => {|PORT003:6666|} });")]
    [InlineData("k.ListenAnyIP(number switch { 1 => {|PORT003:6000|}, _ => throw new Exception() });")]
    [InlineData("int? p = null; k.ListenAnyIP(p ?? {|PORT003:6000|});")]
    [InlineData("int? p = null; k.ListenAnyIP(p.GetValueOrDefault({|PORT003:6000|}));")]
    [InlineData("var p = {|PORT003:6000|}; k.ListenAnyIP(p);")]
    [InlineData("const int p = {|PORT003:6000|}; k.ListenAnyIP(p); k.ListenLocalhost(p);")]
    [InlineData("int p; p = {|PORT003:6000|}; k.ListenAnyIP(p);")]
    [InlineData("k.ListenAnyIP(int.Parse(\"{|PORT003:6000|}\"));")]
    [InlineData("k.ListenAnyIP(int.Parse(text ?? \"{|PORT003:6000|}\", System.Globalization.CultureInfo.InvariantCulture));")]
    [InlineData("k.ListenAnyIP(Convert.ToInt32(text ?? \" {|PORT003:6000|} \"));")]
    [InlineData("k.ListenAnyIP(ushort.Parse(text ?? \"{|PORT003:6000|}\"));")]
    [InlineData("k.ListenAnyIP(b.Configuration.GetValue(\"Port\", {|PORT003:6000|}));")]
    [InlineData("k.ListenAnyIP(b.Configuration.GetValue<int>(\"Port\", defaultValue: {|PORT003:6000|}));")]
    [InlineData("k.ListenAnyIP(b.Configuration.GetValue<int?>(\"Port\") ?? {|PORT003:6000|});")]
    [InlineData("k.ListenAnyIP(new Dictionary<string, int>().GetValueOrDefault(\"x\", {|PORT003:6000|}));")]
    [InlineData("k.ListenAnyIP(int.TryParse(text, out var p) ? p : {|PORT003:6000|});")]
    [InlineData("k.Configure().AnyIPEndpoint({|PORT003:6000|}).LocalhostEndpoint({|PORT003:6666|}).Endpoint(IPAddress.Any, {|PORT003:5060|});")]
    [InlineData("k.Configure().Endpoint(new IPEndPoint(IPAddress.Any, {|PORT003:6000|}));")]
    [InlineData("k.ListenAnyIP({|PORT003:6000|}, e => e.UseHttps());")]
    [InlineData("k.ListenAnyIP({|PORT003:6000|}, e => { e.Protocols = HttpProtocols.Http2; e.UseHttps(); });")]
    [InlineData("k.ListenAnyIP({|PORT003:6000|}, e => e.Protocols = HttpProtocols.Http1AndHttp2);")]
    [InlineData("k.ListenAnyIP({|PORT003:6000|}, e => { e.Protocols = HttpProtocols.Http2; e.Protocols = HttpProtocols.Http1; });")]
    [InlineData("k.ListenAnyIP({|PORT003:6000|}, e => { if (flag) e.Protocols = HttpProtocols.Http2; });")]
    [InlineData("k.ListenAnyIP({|PORT003:6000|}, e => e.Protocols = flag ? HttpProtocols.Http2 : HttpProtocols.Http1);")]
    [InlineData("k.ListenAnyIP({|PORT003:6000|}, e => { if (flag) e.UseConnectionHandler<Handler>(); });")]
    [InlineData("k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2); k.ListenAnyIP({|PORT003:6000|}, e => e.Protocols = HttpProtocols.Http1);")]
    [InlineData("k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2); k.ListenAnyIP({|PORT003:6000|}, e => e.UseHttps());")]
    [InlineData("k.ListenAnyIP({|PORT003:6000|}); k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2);")]
    [InlineData("if (flag) { k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2); } k.ListenAnyIP({|PORT003:6000|});")]
    [InlineData("Action<ListenOptions> configure = null!; k.ListenAnyIP({|PORT003:6000|}, configure);")]
    public Task A_blocked_port_of_Kestrel_is_reported(string statements) => Shapes.VerifyKestrelAsync(statements, Handler);

    /// <summary>An enum member in a text is its name, not its number.</summary>
    [Theory]
    [InlineData("""b.WebHost.UseUrls($"{Protocol.Http}://*:{|PORT003:6000|}");""")]
    [InlineData("""b.WebHost.UseUrls(Protocol.Http + "://*:{|PORT003:6000|}");""")]
    [InlineData("""b.WebHost.UseUrls($"{DayOfWeek.Monday}://*:{|PORT003:6000|}");""")]
    public Task An_enum_member_in_a_text_is_its_name(string statements) => Shapes.VerifyStatementsAsync(statements, "enum Protocol { Http = 1, Https = 2 }");

    /// <summary>Locals of another scope do not hide a field of the same name.</summary>
    [Theory]
    [InlineData("Array.ForEach(new int[1], port => { }); k.ListenAnyIP(port);")]
    [InlineData("Func<int, int> next = delegate (int port) { return port; }; k.ListenAnyIP(port);")]
    [InlineData("int Next(int port) => port + 1; k.ListenAnyIP(port);")]
    [InlineData("foreach (var port in new int[1]) { } k.ListenAnyIP(port);")]
    [InlineData("for (var port = 0; port < 1; port++) { } k.ListenAnyIP(port);")]
    [InlineData("{ var port = 8080; Console.WriteLine(port); } k.ListenAnyIP(port);")]
    [InlineData("while (thing is int port) { } k.ListenAnyIP(port);")]
    [InlineData("Func<object, bool> isPort = o => o is int port && port > 0; k.ListenAnyIP(port);")]
    [InlineData("using (var port = new MemoryStream()) { } k.ListenAnyIP(port);")]
    [InlineData("try { } catch (Exception port) { Console.WriteLine(port); } k.ListenAnyIP(port);")]
    public Task A_local_of_another_scope_does_not_hide_a_field(string statements) => Shapes.VerifyMembersAsync(
        $$"""const int port = {|PORT003:6000|}; void M(KestrelServerOptions k, object thing) { {{statements}} }""");

    [Theory]
    [InlineData("k.ListenAnyIP(0);")]
    [InlineData("k.ListenAnyIP(8080);")]
    [InlineData("k.ListenAnyIP(60000);")]
    [InlineData("k.ListenAnyIP(-6000);")]
    [InlineData("k.ListenAnyIP(number);")]
    [InlineData("k.ListenAnyIP(number + 6000);")]
    [InlineData("k.ListenAnyIP(6000 + 1);")]
    [InlineData("k.ListenAnyIP(Math.Max(6000, number));")]
    [InlineData("k.ListenAnyIP(int.Parse(\"60\" + text));")]
    [InlineData("int p = 6000; p = number; k.ListenAnyIP(p);")]
    [InlineData("int p = 6000; p += number; k.ListenAnyIP(p);")]
    [InlineData("k.ListenUnixSocket(\"/tmp/6000\");")]
    [InlineData("k.Limits.MaxConcurrentConnections = 6000;")]
    [InlineData("k.ListenAnyIP(6000, e => e.Protocols = HttpProtocols.Http2);")]
    [InlineData("k.ListenAnyIP(configure: e => e.Protocols = HttpProtocols.Http2, port: 6000);")]
    [InlineData("k.ListenAnyIP(6000, delegate(ListenOptions e) { e.Protocols = HttpProtocols.Http2; });")]
    [InlineData("k.ListenAnyIP(6000, Configure.Grpc);")]
    [InlineData("static void Grpc(ListenOptions e) => e.Protocols = HttpProtocols.Http2; k.ListenAnyIP(6000, Grpc);")]
    [InlineData("k.ListenAnyIP(6000, e => e.UseConnectionHandler<Handler>());")]
    [InlineData("k.ListenAnyIP(6000, e => e.Run(c => Task.CompletedTask));")]
    [InlineData("k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2); k.ListenAnyIP(6000);")]
    [InlineData("k.ConfigureEndpointDefaults(e => e.UseConnectionHandler<Handler>()); k.ListenAnyIP(6000);")]
    [InlineData("k.Configure().AnyIPEndpoint(6000, e => e.Protocols = HttpProtocols.Http2);")]
    [InlineData("const int p = 6000; k.ListenAnyIP(p, e => e.Protocols = HttpProtocols.Http2);")]
    [InlineData("k.Listen(IPEndPoint.Parse(\"::1:6000\"));")]
    [InlineData("k.Listen(IPEndPoint.Parse(\"[::1]\"));")]
    [InlineData("k.Listen(IPEndPoint.Parse(\"[::1]:8080\"));")]
    [InlineData("k.Listen(IPEndPoint.Parse(\"0.0.0.0:8080\"));")]
    [InlineData("k.Listen(IPEndPoint.Parse(\"0.0.0.0:6000x\"));")]
    [InlineData("k.Listen(IPEndPoint.Parse(\"0.0.0.0:\"));")]
    [InlineData("k.Listen(IPEndPoint.Parse(\"::6000\"));")]
    [InlineData("k.Listen(IPEndPoint.Parse(\":6000\"));")]
    public Task Other_ports_and_calls_of_Kestrel_are_silent(string statements) => Shapes.VerifyKestrelAsync(statements, Handler);

    [Theory]
    [InlineData("""b.WebHost.UseUrls("http://*:{|PORT003:6000|}", "https://*:6001", "http://+:{|PORT003:6666|}");""")]
    [InlineData("""b.WebHost.UseUrls("http://*:5000;http://*:{|PORT003:6000|};https://*:{|PORT003:6697|}");""")]
    [InlineData("""b.WebHost.UseUrls(new[] { "http://*:{|PORT003:6000|}" });""")]
#if CSHARP_12
    [InlineData("""b.WebHost.UseUrls(["http://*:{|PORT003:6000|}"]);""")]
#endif
    [InlineData("""var urls = new[] { "http://*:{|PORT003:6000|}", "http://*:8080" }; b.WebHost.UseUrls(urls);""")]
#if CSHARP_12
    [InlineData("""string[] urls = ["http://*:{|PORT003:6000|}", "http://*:8080"]; b.WebHost.UseUrls(urls);""")]
#endif
    [InlineData("""var url = "http://*:{|PORT003:6000|}"; b.WebHost.UseUrls(url);""")]
    [InlineData("""var url = "http://*:{|PORT003:6000|}"; Console.WriteLine(url); b.WebHost.UseUrls(url);""")]
    [InlineData("""b.WebHost.UseUrls($"{text}://*:{|PORT003:6000|}");""")]
    [InlineData("""b.WebHost.UseUrls($"{text}:{|PORT003:6000|}");""")]
    [InlineData("""var port = text ?? "{|PORT003:6000|}"; b.WebHost.UseUrls($"http://*:{port}");""")]
    [InlineData("""HostingAbstractionsWebHostBuilderExtensions.UseUrls(b.WebHost, "http://*:{|PORT003:6000|}");""")]
    [InlineData("""b.WebHost.UseSetting("urls", "http://*:{|PORT003:6000|}");""")]
    [InlineData("""b.WebHost.UseSetting("URLS", "http://*:{|PORT003:6000|}");""")]
    [InlineData("""b.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "http://*:{|PORT003:6000|}");""")]
    [InlineData("""b.Configuration[WebHostDefaults.HttpPortsKey] = "{|PORT003:6000|}";""")]
    [InlineData("""void Set(string someKey, string value) => b.Configuration[someKey] = value; Set("http_ports", "{|PORT003:6000|}");""")]
    [InlineData("""void Set(string someKey, string value) => b.Configuration[someKey] = value; Set("size", "6000");""")]
    [InlineData("""b.WebHost.UseSetting(value: "8080;{|PORT003:6000|}", key: "http_ports");""")]
    [InlineData("""new WebHostBuilder().UseSetting("https_port", "{|PORT003:6697|}");""")]
    [InlineData("""IWebHostBuilder w = b.WebHost; w.UseSetting("http_ports", "{|PORT003:6000|}");""")]
    [InlineData("""app.Urls.Add("http://*:{|PORT003:6000|}");""")]
    [InlineData("""((ICollection<string>)app.Urls).Add("http://*:{|PORT003:6000|}");""")]
    [InlineData("""var urls = app.Urls; urls.Add("http://*:{|PORT003:6000|}");""")]
    [InlineData("""const int p = {|PORT003:6000|}; app.Urls.Add($"http://*:{p}"); Console.WriteLine($"http://localhost:{p}");""")]
    [InlineData("""app.Run("http://*:{|PORT003:6000|}");""")]
    [InlineData("""_ = app.RunAsync("http://*:{|PORT003:6000|}");""")]
    [InlineData("""app.Run(url: $"http://*:{text ?? "{|PORT003:6000|}"}");""")]
    [InlineData("""Microsoft.AspNetCore.WebHost.Start("http://*:{|PORT003:6000|}", c => Task.CompletedTask);""")]
    [InlineData("""Microsoft.AspNetCore.WebHost.StartWith("http://*:{|PORT003:6000|}", a => { });""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://*:{|PORT003:6000|}");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", "{|PORT003:6000|};8080");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_HTTPS_PORTS", "{|PORT003:6697|}", EnvironmentVariableTarget.Process);""")]
    [InlineData("""Environment.SetEnvironmentVariable("DOTNET_URLS", "http://*:{|PORT003:6000|}");""")]
    [InlineData("""var l = new HttpListener(); l.Prefixes.Add("http://+:{|PORT003:6000|}/");""")]
    [InlineData("""var l = new HttpListener { Prefixes = { "http://+:{|PORT003:6000|}/" } };""")]
    [InlineData("""var l = new HttpListener(); var p = l.Prefixes; p.Add($"http://+:{text ?? "{|PORT003:6000|}"}/");""")]
    [InlineData("""b.WebHost.UseHttpSys(h => h.UrlPrefixes.Add("http://+:{|PORT003:6000|}/"));""")]
    [InlineData("""b.WebHost.UseHttpSys(h => h.UrlPrefixes.Add(Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create("http", "*", {|PORT003:6000|}, "/")));""")]
    [InlineData("""b.WebHost.UseHttpSys(h => h.UrlPrefixes.Add(Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create("http", "*", "{|PORT003:6000|}", "/")));""")]
    [InlineData("""b.WebHost.UseHttpSys(h => h.UrlPrefixes.Add(Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create("http://*:{|PORT003:6000|}/")));""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2)); b.WebHost.UseUrls("https://*:{|PORT003:6000|}");""")]
    public Task A_blocked_port_in_an_address_of_a_server_is_reported(string statements) => Shapes.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("""b.WebHost.UseUrls("http://*:8080", "http://*:0");""")]
    [InlineData("""b.WebHost.UseUrls(text);""")]
    [InlineData("""b.WebHost.UseSetting("port", "6000");""")]
    [InlineData("""b.WebHost.UseHttpSys(h => h.UrlPrefixes.Add(Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create("http", "*", ";6000", "/")));""")]
    [InlineData("""b.WebHost.UseSetting(text, "6000");""")]
    [InlineData("""b.WebHost.UseSetting("http_ports", text);""")]
    [InlineData("""Environment.SetEnvironmentVariable("PORT", "6000");""")]
    [InlineData("""Environment.SetEnvironmentVariable("MY_HTTP_PORTS", "6000");""")]
    [InlineData("""Environment.SetEnvironmentVariable("urls", "6000");""")]
    [InlineData("""new List<string>().Add("6000");""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2)); b.WebHost.UseUrls("http://*:6000");""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2)); var url = "http://*:6000"; b.WebHost.UseUrls(url); app.Run(url);""")]
    [InlineData("""b.WebHost.ConfigureKestrel(k => k.ConfigureEndpointDefaults(e => e.UseConnectionHandler<Handler>())); app.Run("http://*:6000");""")]
    public Task Other_addresses_of_a_server_are_silent(string statements) => Shapes.VerifyStatementsAsync(statements, Handler);

    /// <summary>Libraries without a package here, declared with their full names.</summary>
    [Theory]
    [InlineData("""Microsoft.Owin.Hosting.WebApp.Start<Shape>("http://*:{|PORT003:6000|}");""")]
    [InlineData("""Microsoft.Owin.Hosting.WebApp.Start(new Microsoft.Owin.Hosting.StartOptions("http://*:{|PORT003:6000|}") { Port = {|PORT003:6666|} });""")]
    [InlineData("""var o = new Microsoft.Owin.Hosting.StartOptions(); o.Urls.Add("http://*:{|PORT003:6000|}"); o.Port = {|PORT003:6666|};""")]
    [InlineData("""var o = new Microsoft.Owin.Hosting.StartOptions { Urls = { "http://*:{|PORT003:6000|}" } };""")]
    [InlineData("""var c = new System.Web.Http.SelfHost.HttpSelfHostConfiguration("http://localhost:{|PORT003:6000|}");""")]
    [InlineData("""var c = new System.Web.Http.SelfHost.HttpSelfHostConfiguration(new Uri("http://localhost:{|PORT003:6000|}"));""")]
    [InlineData("""var w = new EmbedIO.WebServer({|PORT003:6000|});""")]
    [InlineData("""EmbedIO.WebServer w = new({|PORT003:6000|});""")]
    [InlineData("""var w = new EmbedIO.WebServer("http://*:{|PORT003:6000|}/", "http://*:8080/");""")]
    [InlineData("""var w = new EmbedIO.WebServer(new EmbedIO.WebServerOptions().WithUrlPrefix("http://*:{|PORT003:6000|}"));""")]
    [InlineData("""var w = new EmbedIO.WebServer(new EmbedIO.WebServerOptions().WithUrlPrefixes("http://*:8080", "http://*:{|PORT003:6000|}"));""")]
    [InlineData("""new EmbedIO.WebServerOptions().AddUrlPrefix("http://*:{|PORT003:6000|}");""")]
    [InlineData("""var n = new Nancy.Hosting.Self.NancyHost(new object(), new Uri("http://localhost:{|PORT003:6000|}"));""")]
    [InlineData("""var n = new Nancy.Hosting.Self.NancyHost(new Uri("http://localhost:{|PORT003:6000|}"), new Uri("http://localhost:8080"));""")]
    [InlineData("""var u = new Uri("http://localhost:{|PORT003:6000|}"); var n = new Nancy.Hosting.Self.NancyHost(u);""")]
    [InlineData("""new Aspire.Hosting.Builder().WithHttpEndpoint({|PORT003:6000|}, 6000).WithHttpsEndpoint(targetPort: 6000, port: {|PORT003:6697|});""")]
    [InlineData("""new Aspire.Hosting.Builder().WithEndpoint({|PORT003:6000|}, 6000, "http").WithEndpoint(port: {|PORT003:6697|}, scheme: "https");""")]
    [InlineData("""new Aspire.Hosting.Builder().WithEndpoint(6000, 6000, "tcp").WithEndpoint(6000).WithHttpEndpoint(targetPort: 6000);""")]
    public Task Endpoints_of_other_libraries_are_reported(string statements) => Shapes.VerifyAsync(
        "using Aspire.Hosting; using EmbedIO; class Shape { void M() { " + statements + " } }",
        ("Libraries.cs", Libraries));

    [Theory]
    [InlineData("k.ListenAnyIP(6000); k.UseUrls(\"6000\"); k.Endpoint(6000);")]
    public Task Types_that_share_a_name_are_silent(string statements) => Shapes.VerifyStatementsAsync(
        "var k = new Own.KestrelServerOptions(); " + statements,
        "namespace Own { class KestrelServerOptions { public void ListenAnyIP(int port) { } public void UseUrls(params string[] urls) { } public void Endpoint(int port) { } } }");

    private const string Handler = """
        class Handler : ConnectionHandler
        {
            public override Task OnConnectedAsync(ConnectionContext connection) => Task.CompletedTask;
        }

        static class Configure
        {
            public static void Grpc(ListenOptions e) => e.Protocols = HttpProtocols.Http2;
        }
        """;

    private const string Libraries = """
        namespace Microsoft.Owin.Hosting
        {
            public static class WebApp
            {
                public static IDisposable Start<T>(string url) => null!;
                public static IDisposable Start(StartOptions options) => null!;
            }

            public class StartOptions
            {
                public StartOptions() { }
                public StartOptions(string url) { }
                public int? Port { get; set; }
                public IList<string> Urls { get; } = new List<string>();
            }
        }

        namespace System.Web.Http.SelfHost
        {
            public class HttpSelfHostConfiguration
            {
                public HttpSelfHostConfiguration(string baseAddress) { }
                public HttpSelfHostConfiguration(Uri baseAddress) { }
            }
        }

        namespace EmbedIO
        {
            public class WebServer
            {
                public WebServer(int port) { }
                public WebServer(params string[] urlPrefixes) { }
                public WebServer(WebServerOptions options) { }
            }

            public class WebServerOptions
            {
                public void AddUrlPrefix(string urlPrefix) { }
            }

            public static class WebServerOptionsExtensions
            {
                public static WebServerOptions WithUrlPrefix(this WebServerOptions options, string urlPrefix) => options;
                public static WebServerOptions WithUrlPrefixes(this WebServerOptions options, params string[] urlPrefixes) => options;
            }
        }

        namespace Nancy.Hosting.Self
        {
            public class NancyHost
            {
                public NancyHost(params Uri[] baseUris) { }
                public NancyHost(object bootstrapper, Uri baseUri) { }
            }
        }

        namespace Aspire.Hosting
        {
            public class Builder { }

            public static class ResourceBuilderExtensions
            {
                public static Builder WithHttpEndpoint(this Builder builder, int? port = null, int? targetPort = null) => builder;
                public static Builder WithHttpsEndpoint(this Builder builder, int? port = null, int? targetPort = null) => builder;
                public static Builder WithEndpoint(this Builder builder, int? port = null, int? targetPort = null, string? scheme = null) => builder;
            }
        }
        """;
}
