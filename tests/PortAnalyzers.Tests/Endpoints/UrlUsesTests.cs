using PortAnalyzers.Tests.Rules;

namespace PortAnalyzers.Tests.Endpoints;

/// <summary>Where a URL goes: the rule that reports it shows what was found.</summary>
public class UrlUsesTests
{
    [Theory]
    [InlineData("""b.WebHost.UseUrls("http://*:{|PORT003:6000|}/".TrimEnd('/'));""")]
    [InlineData("""b.WebHost.UseUrls(" http://*:{|PORT003:6000|}".TrimStart());""")]
    [InlineData("""b.WebHost.UseUrls(" http://*:{|PORT003:6000|} ".Trim().ToString());""")]
    [InlineData("""b.WebHost.UseUrls(new Uri("http://localhost:{|PORT003:6000|}").AbsoluteUri);""")]
    [InlineData("""b.WebHost.UseUrls(new Uri("http://localhost:{|PORT003:6000|}").OriginalString);""")]
    [InlineData("""b.WebHost.UseUrls(new Uri("http://localhost:{|PORT003:6000|}").ToString());""")]
    [InlineData("""b.WebHost.UseUrls(new UriBuilder("http://localhost:{|PORT003:6000|}").Uri.ToString());""")]
    [InlineData("""b.WebHost.UseUrls((flag ? "http://*:{|PORT003:6000|}" : text));""")]
    [InlineData("""b.WebHost.UseUrls(number switch { 1 => "http://*:{|PORT003:6000|}", _ => text });""")]
    [InlineData("""b.WebHost.UseUrls(string.Concat("http://*:{|PORT003:6000|}", "/", text));""")]
    [InlineData("""b.WebHost.UseUrls($"{"http://*:{|PORT003:6000|}"}/{text}");""")]
    [InlineData("""b.WebHost.UseUrls(text ?? ("http://*:{|PORT003:6000|}"));""")]
    [InlineData("""string url; url = "http://*:{|PORT003:6000|}"; b.WebHost.UseUrls(url);""")]
    [InlineData("""var url = "http://*:{|PORT003:6000|}"; var same = url; b.WebHost.UseUrls(same);""")]
    [InlineData("""var url = "http://*:{|PORT003:6000|}"; url = "http://*:{|PORT003:6666|}"; b.WebHost.UseUrls(url);""")]
    [InlineData("""var url = new Uri("http://localhost:{|PORT005:6000|}"); http.BaseAddress = url;""")]
    public Task Followed(string statements) => Shapes.VerifyStatementsAsync(statements);

    /// <summary>A URL that goes anywhere else too is no client's alone.</summary>
    [Theory]
    [InlineData("""var url = "http://localhost:{|PORT005:6000|}"; _ = http.GetAsync(url);""")]
    [InlineData("""var url = "http://localhost:{|PORT001:6000|}"; _ = http.GetAsync(url); Console.WriteLine(url);""")]
    [InlineData("""var url = "http://localhost:{|PORT001:6000|}"; _ = http.GetAsync(url); thing.Equals(url);""")]
    [InlineData("""var url = new Uri("http://localhost:{|PORT002:6000|}"); _ = http.GetAsync(url); Console.WriteLine(url);""")]
    [InlineData("""var url = new Uri("http://localhost:{|PORT005:6000|}"); _ = http.GetAsync(url); _ = http.DeleteAsync(url);""")]
    [InlineData("""var url = "http://localhost:{|PORT003:6000|}"; _ = http.GetAsync(url); b.WebHost.UseUrls(url);""")]
    [InlineData("""if (text == "http://localhost:{|PORT001:6000|}") { }""")]
    [InlineData("""_ = "http://localhost:{|PORT001:6000|}".Length;""")]
    [InlineData("""_ = "http://localhost:{|PORT001:6000|}".Replace("a", "b");""")]
    [InlineData("""_ = ("http://localhost:{|PORT001:6000|}" == text) ? 1 : 2;""")]
    public Task Elsewhere(string statements) => Shapes.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("""static readonly string Url = "http://*:{|PORT003:6000|}"; void M(WebApplicationBuilder b) => b.WebHost.UseUrls(Url);""")]
    [InlineData("""string Url { get; } = "http://*:{|PORT003:6000|}"; void M(WebApplicationBuilder b) => b.WebHost.UseUrls(Url);""")]
    [InlineData("""string Url => "http://*:{|PORT003:6000|}"; void M(WebApplicationBuilder b) => b.WebHost.UseUrls(this.Url);""")]
    [InlineData("""string _url; Shape() { _url = "http://*:{|PORT003:6000|}"; } void M(WebApplicationBuilder b) => b.WebHost.UseUrls(_url);""")]
    [InlineData("""string A = "http://*:{|PORT003:6000|}", B = "http://*:8080"; void M(WebApplicationBuilder b) => b.WebHost.UseUrls(A, B);""")]
    [InlineData("""string[] Urls = { "http://*:{|PORT003:6000|}" }; void M(WebApplicationBuilder b) => b.WebHost.UseUrls(Urls);""")]
    [InlineData("""static Uri Url = new("http://localhost:{|PORT005:6000|}"); void M(HttpClient http) => http.GetAsync(Url);""")]
    [InlineData("""string Url() => "http://localhost:{|PORT001:6000|}"; void M(HttpClient http) => http.GetAsync(Url());""")]
    [InlineData("""string Url { get; } = "http://localhost:{|PORT001:6000|}"; void M(HttpClient http, Shape other) { http.GetAsync(Url); Console.WriteLine(other.Url); }""")]
    [InlineData("""string a = "http://localhost:{|PORT005:6000|}"; void M(HttpClient http, string b) { http.GetAsync(a); { var c = b; Console.WriteLine(c); } }""")]
    public Task Through_members(string members) => Shapes.VerifyMembersAsync(members);
}
