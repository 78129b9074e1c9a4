namespace PortAnalyzers.Tests.Rules;

/// <summary>PORT002: Uri and UriBuilder.</summary>
public sealed class UriConstructionTests
{
    [Theory]
    [InlineData("""var u = new Uri("http://localhost:{|PORT002:6000|}");""")]
    [InlineData("""Uri u = new("http://localhost:{|PORT002:6000|}", UriKind.Absolute);""")]
    [InlineData("""var u = new Uri(uriKind: UriKind.Absolute, uriString: "http://localhost:{|PORT002:6000|}");""")]
#if CSHARP_12
    [InlineData("""Uri[] u = [new("http://localhost:{|PORT002:6000|}")];""")]
#endif
    [InlineData("""thing.Equals(new Uri("http://localhost:{|PORT002:6000|}"));""")]
    [InlineData("""var u = new Uri(uri, "//localhost:{|PORT002:6000|}/x");""")]
    [InlineData("""var u = new Uri(uri, "http://localhost:{|PORT002:6000|}/x");""")]
    [InlineData("""var u = new Uri("//localhost:{|PORT002:6000|}/x", UriKind.Relative);""")]
    [InlineData("""var u = new Uri($"http://{text}:{|PORT002:6000|}");""")]
    [InlineData("""var u = new Uri("http://localhost:" + {|PORT002:6000|});""")]
    [InlineData("""var s = "http://localhost:{|PORT002:6000|}"; var u = new Uri(s);""")]
    [InlineData("""var s = "http://localhost:{|PORT002:6000|}"; var u = new Uri(s); var v = new Uri(s);""")]
    [InlineData("""const string s = "http://localhost:{|PORT002:6000|}"; var u = new Uri(s + "/x");""")]
    [InlineData("""var s = text ?? "http://localhost:{|PORT002:6000|}"; var u = new Uri(s);""")]
    [InlineData("""int port = {|PORT002:6000|}; var u = new Uri($"http://localhost:{port}/");""")]
    [InlineData("""Uri.TryCreate("http://localhost:{|PORT002:6000|}", UriKind.Absolute, out var u);""")]
    [InlineData("""Uri.TryCreate("http://localhost:{|PORT002:6000|}", new UriCreationOptions(), out var u);""")]
    [InlineData("""Uri.TryCreate(uri, "//localhost:{|PORT002:6000|}", out var u);""")]
    [InlineData("""var u = new UriBuilder("http", "localhost", {|PORT002:6000|});""")]
    [InlineData("""var u = new UriBuilder("https", "localhost", {|PORT002:6000|}, "/path", "?x");""")]
    [InlineData("""UriBuilder u = new("http", "localhost", {|PORT002:6000|});""")]
    [InlineData("""var u = new UriBuilder("http://localhost:{|PORT002:6000|}/");""")]
    [InlineData("""var u = new UriBuilder { Port = {|PORT002:6000|} };""")]
    [InlineData("""var u = new UriBuilder(uri) { Port = {|PORT002:6000|} };""")]
    [InlineData("""var u = new UriBuilder("localhost") { Port = {|PORT002:6000|} };""")]
    [InlineData("""var u = new UriBuilder(uri); u.Port = {|PORT002:6000|};""")]
    [InlineData("""var u = new UriBuilder("ftp://localhost") { Scheme = "http", Port = {|PORT002:6000|} };""")]
    [InlineData("""var u = new UriBuilder(text, "localhost", {|PORT002:6000|});""")]
    [InlineData("""var u = new UriBuilder(flag ? "ftp" : "http", "localhost", {|PORT002:6000|});""")]
    [InlineData("""var u = new UriBuilder(Uri.UriSchemeHttps, "localhost", {|PORT002:6000|}).Uri;""")]
    [InlineData("""var u = new UriBuilder { Port = {|PORT002:6000|} }; u.Scheme = "https"; var other = new UriBuilder(); other.Scheme = "redis";""")]
    [InlineData("""var u = new UriBuilder { Scheme = "http", Host = "localhost", Port = flag ? {|PORT002:6000|} : {|PORT002:6666|} };""")]
    [InlineData("""const int Port = {|PORT002:6000|}; var a = new UriBuilder("http", "a", Port); var b2 = new UriBuilder("http", "b", Port);""")]
    public Task A_blocked_port_of_a_Uri_is_reported(string statements) => Shapes.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("""var u = new Uri("http://localhost:8080");""")]
    [InlineData("""var u = new Uri("ftp://localhost:21");""")]
    [InlineData("""var u = new Uri(uri, "/x:6000");""")]
    [InlineData("""var u = new Uri($"{text}://localhost:6000");""")]
    [InlineData("""var u = new UriBuilder("ftp", "localhost", 21);""")]
    [InlineData("""var u = new UriBuilder("http", "localhost", -1);""")]
    [InlineData("""var u = new UriBuilder("http", "localhost", 0);""")]
    [InlineData("""var u = new UriBuilder { Scheme = "redis", Port = 6000 };""")]
    [InlineData("""var u = new UriBuilder("redis://localhost"); u.Port = 6000;""")]
    [InlineData("""var u = new UriBuilder(); u.Scheme = "redis"; u.Port = 6000;""")]
    [InlineData("""var u = new UriBuilder { Host = "a", Port = 6000 }; u.Scheme = "redis";""")]
    [InlineData("""UriBuilder u; u = new UriBuilder { Port = 6000 }; u.Scheme = "redis";""")]
    [InlineData("""var u = new UriBuilder(Uri.UriSchemeFtp, "localhost", 21); Console.WriteLine(u);""")]
    [InlineData("""UriBuilder u = new("ldap", "localhost", 389);""")]
    [InlineData("""var e = new IPEndPoint(IPAddress.Any, 6000); e.Port = 6666;""")]
    [InlineData("""var d = new DnsEndPoint("localhost", 6000);""")]
    public Task Other_ports_schemes_and_types_are_silent(string statements) => Shapes.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("""class UriBuilder { public UriBuilder(string scheme, string host, int port) { } public int Port { get; set; } }""", """var u = new Own.UriBuilder("http", "x", 6000); u.Port = 6666;""")]
    public Task Another_type_of_the_same_name_is_silent(string type, string statements) =>
        Shapes.VerifyStatementsAsync(statements, $"namespace Own {{ {type.Replace("class", "public class", StringComparison.Ordinal)} }}");
}
