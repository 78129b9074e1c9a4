//// what is no client though it has the name of one
var b = WebApplication.CreateBuilder(args);
var c = new Client { ClientUri = "http://localhost:{|PORT001:6000|}", LogoUri = "http://localhost:{|PORT001:6666|}/logo", RedirectUris = { "http://localhost:{|PORT001:6667|}/cb" }, BackChannelLogoutUri = "http://localhost:{|PORT001:6668|}" };
var r = new PortalClientRegistration { Address = "http://localhost:{|PORT001:6000|}" };
var o = new SpaClientOptions { CorsOrigins = ["http://localhost:{|PORT001:6000|}"], CallbackUrl = "http://localhost:{|PORT001:6666|}", BaseUrl = "http://localhost:{|PORT005:6667|}" };
var n = new BrowserClient("http://localhost:{|PORT001:6000|}");
var k = new Client("Acme", "http://acme.example:{|PORT001:6000|}");
new MailClient().Send("a@b", "Confirm at http://localhost:{|PORT001:6000|}/confirm");
new MailClient().OpenLogin(loginUrl: "http://localhost:{|PORT001:6000|}/login");
var s = new RadioChannel("http://radio:{|PORT001:6000|}/live");
class Client { public Client() { } public Client(string name, string website) { } public string? ClientUri, LogoUri; public List<string> RedirectUris { get; } = []; public string? BackChannelLogoutUri { get; set; } }
class PortalClientRegistration { public string? Address { get; set; } public string? RedirectUri { get; set; } }
class SpaClientOptions { public string[]? CorsOrigins { get; set; } public string? CallbackUrl { get; set; } public string? BaseUrl { get; set; } }
class BrowserClient(string url) { public string Url => url; }
class MailClient { public void Send(string to, string body) { } public void OpenLogin(string loginUrl) { } }
class RadioChannel(string stream) { public string Stream => stream; }
//// what a browser is sent to by real packages
using Microsoft.OpenApi; using Microsoft.Identity.Client; using Swashbuckle.AspNetCore.SwaggerUI; using Azure.Identity;
var b = WebApplication.CreateBuilder(args);
b.Services.AddCors(c => c.AddDefaultPolicy(p => p.WithOrigins("http://localhost:{|PORT001:6000|}")));
b.Services.AddSwaggerGen(s => s.AddServer(new OpenApiServer { Url = "http://localhost:{|PORT001:6000|}" }));
b.Services.AddSwaggerGen(s => s.AddSecurityDefinition("o", new OpenApiSecurityScheme { Flows = new() { AuthorizationCode = new() { AuthorizationUrl = new Uri("http://localhost:{|PORT002:6000|}/a"), TokenUrl = new Uri("http://localhost:{|PORT002:6666|}/t") } } }));
var app = b.Build();
app.UseSwaggerUI(u => u.SwaggerEndpoint("http://localhost:{|PORT001:6000|}/swagger.json", "x"));
app.MapGet("/", () => Results.Redirect("http://localhost:{|PORT001:6000|}/"));
var m = PublicClientApplicationBuilder.Create("id").WithAuthority("http://localhost:{|PORT001:6000|}/tenant").WithRedirectUri("http://localhost:{|PORT001:6666|}").Build();
var i = new InteractiveBrowserCredentialOptions { RedirectUri = new Uri("http://localhost:{|PORT002:6000|}") };
app.Run();
//// web assembly [Microsoft.AspNetCore.Components.WebAssembly]
using Microsoft.AspNetCore.SignalR.Client; using Refit; using Grpc.Net.Client;
var http = new HttpClient { BaseAddress = new Uri("http://localhost:{|PORT002:6000|}") };
var hub = new HubConnectionBuilder().WithUrl("http://localhost:{|PORT001:6000|}/hub").Build();
var api = RestService.For<IApi>("http://localhost:{|PORT001:6000|}");
var c = GrpcChannel.ForAddress("http://localhost:{|PORT001:6000|}");
public interface IApi { [Get("/x")] Task<string> Get(); }
//// component
using Microsoft.AspNetCore.Components;
class Page : ComponentBase { Task<string> Load(HttpClient http) => http.GetStringAsync("http://localhost:{|PORT001:6000|}/x"); }
class Service { Task<string> Load(HttpClient http) => http.GetStringAsync("http://localhost:{|PORT005:6000|}/x"); }
//// playwright [test, Microsoft.Playwright]
using Microsoft.Playwright;
using var p = await Playwright.CreateAsync();
await using var b = await p.Chromium.LaunchAsync();
var c = await b.NewContextAsync(new() { BaseURL = "http://localhost:{|PORT001:6000|}" });
var page = await c.NewPageAsync();
await page.GotoAsync("http://localhost:{|PORT001:6666|}/x");
await page.MainFrame.GotoAsync("http://localhost:{|PORT001:6667|}/x");
await new HttpClient().GetStringAsync("http://localhost:6000");
//// playwright with the switch [test, Microsoft.Playwright]
using Microsoft.Playwright;
using var p = await Playwright.CreateAsync();
await using var b = await p.Chromium.LaunchAsync(new() { Args = ["--explicitly-allowed-ports=6000"] });
var page = await b.NewPageAsync();
await page.GotoAsync("http://localhost:6000/x");
await page.GotoAsync("http://localhost:{|PORT001:6666|}/x");
//// selenium [test, Selenium.WebDriver]
using OpenQA.Selenium; using OpenQA.Selenium.Chrome;
using IWebDriver d = new ChromeDriver();
d.Navigate().GoToUrl("http://localhost:{|PORT001:6000|}");
d.Url = "http://localhost:{|PORT001:6666|}";
await d.Navigate().GoToUrlAsync(new Uri("http://localhost:{|PORT002:6667|}"));
//// selenium firefox with the preference [test, Selenium.WebDriver]
using OpenQA.Selenium; using OpenQA.Selenium.Firefox;
var o = new FirefoxOptions(); o.SetPreference("network.security.ports.banned.override", "6000");
using IWebDriver d = new FirefoxDriver(o);
d.Navigate().GoToUrl("http://localhost:6000");
d.Navigate().GoToUrl("http://localhost:{|PORT001:6666|}");
//// puppeteer [test, PuppeteerSharp]
using PuppeteerSharp;
await using var b = await Puppeteer.LaunchAsync(new LaunchOptions());
await using var page = await b.NewPageAsync();
await page.GoToAsync("http://localhost:{|PORT001:6000|}");
