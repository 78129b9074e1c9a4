//// aspire real
using Aspire.Hosting; using Aspire.Hosting.ApplicationModel; using System.Net.Sockets;
var b = DistributedApplication.CreateBuilder(args);
b.AddContainer("web", "x").WithEndpoint("http", e => e.Port = {|PORT003:6000|});
b.AddContainer("web2", "x").WithEndpoint("http", e => { e.UriScheme = "http"; e.TargetPort = 6667; e.Port = {|PORT003:6000|}; });
b.AddContainer("web3", "x").WithHttpEndpoint(name: "front").WithEndpoint("front", e => { e.Port = {|PORT003:6000|}; });
b.AddContainer("irc", "x").WithEndpoint("irc", e => { e.Port = 6667; e.UriScheme = "tcp"; }).WithEndpoint("tcp", e => e.Port = 6668);
b.AddContainer("a", "x").WithHttpEndpoint(targetPort: {|PORT003:6000|}, isProxied: false).WithHttpEndpoint(targetPort: 6000, name: "b").WithHttpEndpoint(8080, 6000, isProxied: false);
b.AddContainer("a", "x").WithEndpoint(scheme: "https", targetPort: {|PORT003:6000|}, isProxied: false).WithEndpoint(targetPort: 6000, isProxied: false);
b.AddContainer("a", "x").WithEndpoint("https", e => { e.TargetPort = {|PORT003:6000|}; e.IsProxied = false; });
b.AddContainer("a", "x").WithAnnotation(new EndpointAnnotation(ProtocolType.Tcp, uriScheme: "http", port: {|PORT003:6000|}));
b.AddContainer("a", "x").WithAnnotation(new EndpointAnnotation(ProtocolType.Tcp, uriScheme: "http") { Port = {|PORT003:6000|} });
b.AddContainer("a", "x").WithAnnotation(new EndpointAnnotation(ProtocolType.Tcp, name: "redis", port: 6000));
b.AddContainer("a", "x").WithAnnotation(new EndpointAnnotation(ProtocolType.Tcp) { UriScheme = "http", TargetPort = {|PORT003:6666|}, IsProxied = false });
b.AddContainer("a", "x").WithEnvironment("ASPNETCORE_HTTP_PORTS", "{|PORT003:6000|}").WithEnvironment("SMTP_PORT", "25").WithEnvironment(c => { c.EnvironmentVariables["ASPNETCORE_HTTP_PORTS"] = "{|PORT003:6666|}"; c.EnvironmentVariables["X"] = "6000"; });
b.AddPostgres("pg", port: 6000).WithPgAdmin(a => a.WithHostPort({|PORT003:6000|})).WithPgWeb(a => a.WithHostPort({|PORT003:6666|})).WithHostPort(6667);
b.AddRedis("r", 6000).WithRedisInsight(a => a.WithHostPort({|PORT003:6000|})).WithRedisCommander(a => a.WithHostPort({|PORT003:6666|}));
b.AddRabbitMQ("q", port: 6000).WithManagementPlugin({|PORT003:6000|});
var rpc = b.AddContainer("a", "x");
rpc.WithEndpoint(port: 6000, scheme: "grpc");
b.Build().Run();
//// redirect
using Microsoft.AspNetCore.Rewrite; using Microsoft.AspNetCore.HttpsPolicy;
var b = WebApplication.CreateBuilder(args);
b.Services.AddHttpsRedirection(o => { o.HttpsPort = {|PORT003:5061|}; });
b.Services.Configure<HttpsRedirectionOptions>(o => o.HttpsPort = {|PORT003:5061|});
b.Services.AddControllers(o => o.SslPort = {|PORT003:5061|});
var app = b.Build();
app.UseRewriter(new RewriteOptions().AddRedirectToHttps(301, {|PORT003:5061|}));
app.MapGet("/", (HttpContext c) => { var h = new HostString("localhost", {|PORT002:6000|}); return h.Value; });
app.Run();
//// settings
var b = WebApplication.CreateBuilder(args);
b.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, "{|PORT003:6000|}");
b.WebHost.UseSetting(WebHostDefaults.HttpsPortsKey, "8443;{|PORT003:6666|}");
b.Configuration["http_ports"] = "{|PORT003:6000|}";
b.Configuration[WebHostDefaults.HttpPortsKey] = "{|PORT003:6667|}";
b.Configuration["https_port"] = "{|PORT003:5061|}";
b.Configuration["smtp_port"] = "6000";
b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["http_ports"] = "{|PORT003:6000|}", ["x"] = "6000" });
b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { { "https_ports", "{|PORT003:6000|}" }, { "other", "6000" }, { "urls", "http://*:{|PORT003:6666|}" } });
b.Configuration.AddInMemoryCollection([new("http_ports", "{|PORT003:6000|}"), new KeyValuePair<string, string?>("https_ports", "{|PORT003:6666|}")]);
var d = new Dictionary<string, string?> { { "http_ports", "{|PORT003:5060|}" } };
b.Configuration.AddInMemoryCollection(d);
b.Configuration.AddInMemoryCollection(new[] { KeyValuePair.Create("http_ports", (string?)"{|PORT003:6000|}") });
b.Build().Run();
//// process
using System.Diagnostics;
var p = new ProcessStartInfo("dotnet");
p.Environment["ASPNETCORE_HTTP_PORTS"] = "{|PORT003:6000|}";
p.EnvironmentVariables["ASPNETCORE_HTTPS_PORTS"] = "{|PORT003:6666|}";
p.Environment.Add("ASPNETCORE_HTTP_PORTS", "{|PORT003:5060|}");
p.EnvironmentVariables.Add("DOTNET_HTTP_PORTS", "{|PORT003:5061|}");
p.Environment["ASPNETCORE_URLS"] = "http://*:{|PORT003:6667|}";
p.Environment["SHOP"] = "http://*:{|PORT001:6667|}";
p.Environment["SMTP_PORT"] = "6000";
var q = new ProcessStartInfo("dotnet") { Environment = { ["ASPNETCORE_HTTP_PORTS"] = "{|PORT003:6000|}" } };
Process.Start(p);
//// factory
using Microsoft.AspNetCore.Mvc.Testing;
var f = new F(); f.UseKestrel({|PORT003:5061|});
class F : WebApplicationFactory<Program> { public F() { UseKestrel({|PORT003:6000|}); } }
//// kestrel
using System.Net; using Microsoft.AspNetCore.Server.Kestrel.Core;
var b = WebApplication.CreateBuilder(args);
b.WebHost.ConfigureKestrel(o => {
  o.Listen(IPEndPoint.Parse("0.0.0.0:{|PORT003:6000|}"));
  o.Listen(IPEndPoint.Parse("[::]:{|PORT003:6666|}"));
  var e = IPEndPoint.Parse("127.0.0.1:{|PORT003:6667|}"); o.Listen(e);
  o.Listen(IPEndPoint.Parse("127.0.0.1"), l => l.UseHttps());
  Action<ListenOptions> grpc = l => l.Protocols = HttpProtocols.Http2;
  o.ListenAnyIP(6000, grpc);
  o.ListenAnyIP(6000, S.Grpc);
  o.ListenAnyIP(6000, S.Field);
  o.ListenAnyIP(6000, l => S.Grpc(l));
  o.ListenAnyIP(6000, l => l.UseGrpcOnly());
  o.ListenAnyIP({|PORT003:6000|}, l => S.Web(l));
  Action<ListenOptions> web = l => l.Protocols = HttpProtocols.Http1AndHttp2;
  o.ListenAnyIP({|PORT003:6000|}, web);
  void Local(ListenOptions l) { l.Protocols = HttpProtocols.Http2; }
  o.ListenAnyIP(6000, Local);
});
b.Build().Run();
static class S { public static void Grpc(ListenOptions o) => o.Protocols = HttpProtocols.Http2; public static void Web(ListenOptions o) => o.UseHttps(); public static readonly Action<ListenOptions> Field = o => o.Protocols = HttpProtocols.Http2;
 public static void UseGrpcOnly(this ListenOptions o) { o.Protocols = HttpProtocols.Http2; } }
//// metrics
using Prometheus;
var m = new MetricServer(port: {|PORT003:6000|}); m.Start();
var m2 = new MetricServer("localhost", {|PORT003:6000|});
var k = new KestrelMetricServer(port: {|PORT003:6666|});
var b = WebApplication.CreateBuilder(args);
b.Services.AddMetricServer(o => o.Port = {|PORT003:6000|});
var app = b.Build();
app.UseMetricServer({|PORT003:6000|}, "/metrics");
app.Run();
//// otel listener
using OpenTelemetry; using OpenTelemetry.Metrics;
using var p = Sdk.CreateMeterProviderBuilder().AddPrometheusHttpListener(o => { o.Port = {|PORT003:6000|}; }).Build();
//// wiremock
using WireMock.Server; using WireMock.Settings;
var s = WireMockServer.Start({|PORT003:6000|});
var s2 = WireMockServer.Start("http://localhost:{|PORT003:6000|}");
var s3 = WireMockServer.Start(new WireMockServerSettings { Port = {|PORT003:6666|}, Urls = ["http://localhost:{|PORT003:6667|}"] });
var s4 = WireMockServer.StartWithAdminInterface({|PORT003:6000|});
//// names of others
var x = new Mine(); x.UseKestrel(6000); x.Start(6000); x.WithHostPort(6000); x.AddKeycloak("a", 6000); x["http_ports"] = "6000"; x.Port = 6000; x.HttpsPort = 6000; 
var y = new MetricServer(6000); y.WithEnvironment("ASPNETCORE_HTTP_PORTS", "6000"); new Other(6000);
class Mine { public int Port, HttpsPort; public string this[string k] { get => ""; set { } } public void UseKestrel(int port) { } public void Start(int port) { } public void WithHostPort(int port) { } public void AddKeycloak(string name, int port) { } public void AddInMemoryCollection(object initialData) { } }
class MetricServer(int port) { public int P => port; public void WithEnvironment(string name, string value) { } }
class Other(int port) { public int P => port; }
