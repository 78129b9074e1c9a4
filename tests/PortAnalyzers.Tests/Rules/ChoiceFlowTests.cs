namespace PortAnalyzers.Tests.Rules;

/// <summary>Values that the code never has at once are no address: the scheme of one call and the port of another, or of another object or branch.</summary>
public sealed class ChoiceFlowTests
{
    [Theory]
    [InlineData("string Url(string scheme, int port) => $\"{scheme}://a:{port}\"; void M() { Url(\"http\", {|PORT001:6000|}); Url(\"sip\", 5060); }")]
    [InlineData("string Url(string scheme, int port) => string.Concat(scheme, \"://a:\", port); void M() { Url(\"http\", {|PORT001:6000|}); Url(\"sip\", 5060); }")]
    [InlineData("string Url(string scheme, int port) { var start = scheme + \"://\"; return start + \"a:\" + port; } void M() { Url(\"http\", {|PORT001:6000|}); Url(\"sip\", 5060); }")]
    [InlineData("string Url(string scheme, int port) => $\"{scheme}://a:{port}\"; string Hop(int port, string scheme) => Url(scheme, port); void M() { Hop({|PORT001:6000|}, \"http\"); Hop(5060, \"sip\"); }")]
    [InlineData("string M() { return Url(\"http\", {|PORT001:6000|}) + Url(\"sip\", 5060); string Url(string scheme, int port) => $\"{scheme}://a:{port}\"; }")]
    [InlineData("static string Url(string scheme, int port = {|PORT001:6000|}) => $\"{scheme}://a:{port}\"; void M() { Url(\"http\"); Url(\"sip\", 5060); }")]
    [InlineData("record Site(string Scheme, int Port) { public string Url => $\"{Scheme}://a:{Port}\"; } void M() { new Site(\"http\", {|PORT001:6000|}); new Site(\"sip\", 5060); }")]
    [InlineData("record Site(string Scheme, int Port); string Url(Site site) => $\"{site.Scheme}://a:{site.Port}\"; void M() { Url(new(\"http\", {|PORT001:6000|})); Url(new(\"sip\", 5060)); }")]
    [InlineData("class Site { readonly string _scheme; readonly int _port; public Site(string scheme, int port) { _scheme = scheme; _port = port; } string Url => _scheme + \"://a:\" + _port; string Same => _scheme + \"://a:\" + _port; } Site A = new(\"http\", {|PORT001:6000|}), B = new(\"sip\", 5060);")]
    [InlineData("record Site(string Scheme, int Port); string Url(Site one, Site other) => $\"{one.Scheme}://a:{other.Port}\"; void M() => Url(new(\"http\", 80), new(\"sip\", {|PORT001:5060|}));")]
    public Task Arguments_of_one_call_are_evaluated_together(string members) => Shapes.VerifyMembersAsync(members);

    [Theory]
    [InlineData("""class Site { public string Scheme { get; set; } = ""; public int Port { get; set; } public string Url => $"{Scheme}://a:{Port}"; } void M() { new Site { Scheme = "sip", Port = 5060 }; new Site { Scheme = "http", Port = {|PORT001:6000|} }; }""")]
    [InlineData("""class Site { public string Scheme { get; init; } = "http"; public int Port { get; init; } = 5060; public string Url => $"{Scheme}://a:{Port}"; } void M() { new Site { Scheme = "sip" }; new Site { Port = {|PORT001:6000|} }; }""")]
#if CSHARP_12
    [InlineData("""class Site(string scheme) { public int Port { get; init; } public string Url => $"{scheme}://a:{Port}"; } void M() { new Site("sip") { Port = 5060 }; new Site("http") { Port = {|PORT001:6000|} }; }""")]
#endif
    [InlineData("""class Site { public string Scheme = "", Host = "a"; public int Port; } string Url(Site s) => $"{s.Scheme}://{s.Host}:{s.Port}"; void M() { Url(new() { Scheme = "sip", Port = 5060 }); Url(new() { Scheme = "http", Port = {|PORT001:6000|} }); }""")]
#if CSHARP_12
    [InlineData("""class Site { public string Scheme = ""; public int Port; } IEnumerable<string> Urls() { Site[] sites = [new() { Scheme = "sip", Port = 5060 }, new() { Scheme = "http", Port = {|PORT001:6000|} }]; foreach (var s in sites) yield return $"{s.Scheme}://a:{s.Port}"; }""")]
#endif
    [InlineData("""class Site { public string Scheme = ""; public int Port; public string Url => Scheme + "://a:" + Port; } class Other : Site { } void M() { new Other { Scheme = "sip", Port = 5060 }; new Site { Scheme = "http", Port = {|PORT001:6000|} }; }""")]
    [InlineData("""record Site(string Scheme, int Port) { public string Url => $"{Scheme}://a:{Port}"; } void M() { var s = new Site("http", 80) with { Port = {|PORT001:6000|} }; var t = new Site("sip", 5060); }""")]
    [InlineData("""class Site { public string Scheme { get; set; } = "http"; public int Port { get; set; } = 80; public string Url => $"{Scheme}://a:{Port}"; } void M() { var s = new Site { Scheme = "https" }; s.Port = {|PORT001:6000|}; }""")]
    [InlineData("""class Site { public string Scheme = ""; public int Port; } string Url(Site one, Site other) => $"{one.Scheme}://a:{other.Port}"; void M() => Url(new() { Scheme = "http" }, new() { Scheme = "sip", Port = {|PORT001:5060|} });""")]
    [InlineData("""class Site { public string Scheme = "http"; public int Port = 6000; public string Url => $"{Scheme}://a:{Port}"; } void M() { new Site { Scheme = "sip", Port = 5060 }; new Site { Port = 80 }; new Site { Scheme = "ftp" }; }""")]
    public Task Members_of_one_object_are_evaluated_together(string members) => Shapes.VerifyMembersAsync(members);

    [Theory]
    [InlineData("""IEnumerable<string> Urls() { foreach (var (scheme, port) in new[] { ("sip", 5060), ("http", {|PORT001:6000|}) }) yield return $"{scheme}://a:{port}"; }""")]
    [InlineData("""IEnumerable<string> Urls() { foreach (var s in new[] { (Scheme: "sip", Port: 5060), (Scheme: "http", Port: {|PORT001:6000|}) }) yield return $"{s.Scheme}://a:{s.Port}"; }""")]
    [InlineData("""string Url(bool sip) { var (scheme, port) = sip ? ("sip", 5060) : ("http", {|PORT001:6000|}); return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url((string Scheme, int Port) s) => $"{s.Scheme}://a:{s.Port}"; void M() { Url(("sip", 5060)); Url(("http", {|PORT001:6000|})); }""")]
    [InlineData("""string Url(bool sip) { var s = sip ? new { Scheme = "sip", Port = 5060 } : new { Scheme = "http", Port = {|PORT001:6000|} }; return $"{s.Scheme}://a:{s.Port}"; }""")]
    [InlineData("""(string Scheme, int Port) Address(int kind) => kind switch { 1 => ("sip", 5060), 2 => ("ftp", 21), _ => ("http", {|PORT001:6000|}) }; string Url(int kind) { var a = Address(kind); return $"{a.Scheme}://a:{a.Port}"; }""")]
    public Task Parts_of_one_tuple_are_evaluated_together(string members) => Shapes.VerifyMembersAsync(members);

    [Theory]
    [InlineData("""Uri At(string scheme, int port) => new UriBuilder(scheme, "a", port).Uri; void M() { At("http", {|PORT002:6000|}); At("sip", 5060); }""")]
    [InlineData("""Uri At(bool sip) => new UriBuilder { Scheme = sip ? "sip" : "http", Host = "a", Port = sip ? 5060 : {|PORT002:6000|} }.Uri;""")]
    [InlineData("""string Url(bool sip) => (sip ? "sip" : "http") + "://a:" + (sip ? 5060 : {|PORT001:6000|});""")]
    [InlineData("""string Url(bool sip) => $"{(sip ? "sip" : "http")}://a:{(!sip ? {|PORT001:6000|} : 5060)}";""")]
    [InlineData("""string Url(bool sip) { var scheme = sip ? "sip" : "http"; var port = (sip) ? 5060 : {|PORT001:6000|}; return scheme + "://a:" + port; }""")]
    [InlineData("""bool Sip { get; set; } string Scheme => Sip ? "sip" : "http"; int Port => Sip ? 5060 : {|PORT001:6000|}; string Url => $"{Scheme}://a:{Port}";""")]
    [InlineData("""string Url(int kind) => $"{(kind switch { 1 => "sip", _ => "http" })}://a:{(kind switch { 1 => 5060, _ => {|PORT001:6000|} })}";""")]
    [InlineData("""string Url(int kind) => $"{(kind switch { 1 or 2 => "sip", _ => "http" })}://a:{(kind switch { 1 => 5060, 2 => 5061, _ => {|PORT001:6000|} })}";""")]
    [InlineData("""string Url(int kind) => $"{(kind switch { 1 => "sip", _ => "http" })}://a:{(kind == 1 ? 5060 : {|PORT001:6000|})}";""")]
    [InlineData("""string Url(int kind) => $"{(kind is not 1 ? "http" : "sip")}://a:{(1 != kind ? {|PORT001:6000|} : 5060)}";""")]
    [InlineData("""enum Kind { Sip, Web } static string Scheme(Kind kind) => kind switch { Kind.Sip => "sip", Kind.Web => "http", _ => throw new Exception() }; static int Port(Kind k) => k == Kind.Sip ? 5060 : {|PORT001:6000|}; string Url(Kind kind) => $"{Scheme(kind)}://a:{Port(kind)}";""")]
    [InlineData("""static int Port(string scheme) => scheme switch { "ftp" => 21, "http" => {|PORT001:6000|}, _ => 443 }; static string Url(string scheme) => $"{scheme}://a:{Port(scheme)}"; void M() { Url("ftp"); Url("http"); }""")]
    [InlineData("""static string Url(string scheme) => $"{scheme}://a:{(scheme == "ftp" ? 21 : scheme == "sip" ? 5060 : {|PORT001:6000|})}"; void M() { Url("http"); Url("sip"); Url("https"); }""")]
    [InlineData("""static string Url(string scheme) => $"{scheme}://a:{(scheme switch { "sip" => 5060, _ => 443 })}"; void M() { Url("http"); Url("https"); }""")]
    [InlineData("""static int Port(string scheme) { switch (scheme) { case "ftp": return 21; case "http": return {|PORT001:6000|}; default: return 443; } } static string Url(string s) => $"{s}://a:{Port(s)}"; void M() { Url("ftp"); Url("http"); }""")]
    [InlineData("""bool _sip; void Set(bool sip) => _sip = sip; string Url() => (_sip ? "sip" : "http") + "://a:" + (_sip ? 5060 : {|PORT001:6000|});""")]
#if CSHARP_12
    [InlineData("""class Site(bool sip) { public void Set() => sip = true; public string Scheme => sip ? "sip" : "http"; public string Url => $"{Scheme}://a:{(sip ? 5060 : {|PORT001:6000|})}"; }""")]
#endif
    [InlineData("""class Options { public bool Sip; public string Scheme => Sip ? "sip" : "http"; public int Port => Sip ? 5060 : {|PORT001:6000|}; } string Url(Options o) => $"{o.Scheme}://a:{o.Port}";""")]
    [InlineData("""string Url(string[] args) => (args.Contains("sip") ? "sip" : "http") + "://a:" + (args.Contains("sip") ? 5060 : {|PORT001:6000|});""")]
    [InlineData("""string Url(int kind) => $"{(kind switch { (1) => "sip", _ => "http" })}://a:{(kind is (1) ? 5060 : {|PORT001:6000|})}";""")]
    [InlineData("""string Url(int kind) => $"{(kind switch { not 1 => "http", _ => "sip" })}://a:{(kind is 1 ? 5060 : {|PORT001:6000|})}";""")]
    [InlineData("""string Url(bool? sip) => $"{(sip == true ? "sip" : "http")}://a:{(sip switch { true => 5060, false => {|PORT001:6000|}, null => {|PORT001:6666|} })}";""")]
    [InlineData("""string Url(string name) => $"{(name == null ? "sip" : "http")}://a:{(name is null ? 5060 : {|PORT001:6000|})}";""")]
    [InlineData("""string Url(int kind) { int Port() { switch (kind) { case 1 or 2: return 5060; case 3: case 4: return 21; default: return {|PORT001:6000|}; } } return $"{(kind is 1 or 2 ? "sip" : kind is 3 or 4 ? "ftp" : "http")}://a:{Port()}"; }""")]
    [InlineData("""static string Url(int kind) => $"{(kind == 1 ? "sip" : "http")}://a:{(kind == 1 ? 5060 : {|PORT001:6000|})}"; void M() { Url(1); Url(2); }""")]
    [InlineData("""int Port(int kind) { switch (kind) { case 1: default: return 6000; case 2: return 80; } } string Url(int kind) => $"{(kind == 2 ? "http" : "sip")}://a:{Port(kind)}";""")]
    [InlineData("""string Url(bool sip) => (sip == true ? "sip" : "http") + "://a:" + (sip ? 5060 : {|PORT001:6000|});""")]
    [InlineData("""int Port(int kind) { switch (kind) { case 1: case 2: return {|PORT001:6000|}; default: return 80; } } string Url(int kind) => $"{(kind == 1 ? "http" : kind == 2 ? "ftp" : "sip")}://a:{Port(kind)}";""")]
    [InlineData("""int Port(int kind) { switch (kind) { case 1: case 2: return 80; default: return 6000; } } string Url(int kind) => $"{(kind == 1 ? "http" : kind == 2 ? "ws" : "sip")}://a:{Port(kind)}";""")]
    public Task Branches_of_one_condition_are_evaluated_together(string members) => Shapes.VerifyMembersAsync(members);

    [Theory]
    [InlineData("""string Url(bool sip) { string scheme; int port; if (sip) { scheme = "sip"; port = 5060; } else { scheme = "http"; port = {|PORT001:6000|}; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(bool sip) { var scheme = "http"; var port = {|PORT001:6000|}; if (sip) { scheme = "sip"; port = 5060; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(bool sip) { var scheme = "http"; var port = {|PORT001:6000|}; if (!sip) { } else { scheme = "sip"; port = 5060; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(int kind) { var scheme = "http"; var port = {|PORT001:6000|}; if (kind == 1) { scheme = "sip"; port = 5060; } else if (kind == 2) { scheme = "ftp"; port = 21; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(int kind) { string scheme; int port; switch (kind) { case 1: scheme = "sip"; port = 5060; break; case 2: case 3: scheme = "ftp"; port = 21; break; default: scheme = "http"; port = {|PORT001:6000|}; break; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(int kind) { var scheme = "http"; var port = {|PORT001:6000|}; switch (kind) { case 1: scheme = "sip"; port = 5060; break; case 2: scheme = "ftp"; port = 21; break; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(int kind) { switch (kind) { default: return At("http", {|PORT001:6000|}); case 1: return At("sip", 5060); } string At(string s, int p) => $"{s}://a:{p}"; }""")]
    [InlineData("""string Scheme(bool sip) { if (sip) { return "sip"; } return "http"; } int Port(bool sip) { if (sip) return 5060; return {|PORT001:6000|}; } string Url(bool x) => $"{Scheme(x)}://a:{Port(x)}";""")]
    [InlineData("""string Scheme(bool sip) { if (sip) { return "sip"; } else { return "http"; } } string Url(bool sip) => $"{Scheme(sip)}://a:{(sip ? 5060 : {|PORT001:6000|})}";""")]
    [InlineData("""string Url(bool sip, bool tls) { var scheme = tls ? "https" : "http"; var port = {|PORT001:6000|}; if (sip) { scheme = "sip"; if (tls) { port = 5061; } else { port = 5060; } } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(bool sip) { string scheme; var port = {|PORT001:6000|}; if (sip) scheme = "sip"; else scheme = "http"; if (sip) { port = 5060; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(int n, bool sip) { switch (n) { case 1: var scheme = "http"; var port = {|PORT001:6000|}; if (sip) { scheme = "sip"; port = 5060; } return $"{scheme}://a:{port}"; default: return ""; } }""")]
    [InlineData("""int Port(int kind) { if (kind == 1) { throw new Exception(); } return 6000; } string Url(int kind) => $"{(kind == 1 ? "http" : "sip")}://a:{Port(kind)}";""")]
    [InlineData("""int Port(int kind) { if (kind == 1) { throw new Exception(); } return {|PORT001:6000|}; } string Url(int kind) => $"{(kind == 2 ? "http" : "sip")}://a:{Port(kind)}";""")]
    [InlineData("""int Port(int kind) { if (kind == 1) return 80; if (kind == 2) return 81; return 6000; } string Url(int kind) => $"{(kind is 1 or 2 ? "http" : "sip")}://a:{Port(kind)}";""")]
    [InlineData("""int Port(int kind) { if (kind == 1) return 80; if (kind == 2) return 81; return {|PORT001:6000|}; } string Url(int kind) => $"{(kind is 1 or 2 or 3 ? "http" : "sip")}://a:{Port(kind)}";""")]
    [InlineData("""int Port(int kind) { if (kind == 1) { throw new Exception(); } if (kind == 2) return 80; return 6000; } string Url(int kind) => $"{(kind == 1 ? "http" : "sip")}://a:{Port(kind)}";""")]
    [InlineData("""int Port(int kind) { if (kind == 1) { kind.ToString(); return 80; } return 6000; } string Url(int kind) => $"{(kind == 1 ? "http" : "sip")}://a:{Port(kind)}";""")]
    [InlineData("""IEnumerable<string> Urls(int[] kinds) { foreach (var k in kinds) { int port; if (k == 1) { continue; } if (k == 2) port = 80; else port = 6000; yield return $"{(k == 1 ? "http" : "sip")}://a:{port}"; } }""")]
    [InlineData("""IEnumerable<string> Urls(int[] kinds) { foreach (var k in kinds) { int port; if (k == 1) break; if (k == 2) port = 80; else port = 6000; yield return $"{(k == 1 ? "http" : "sip")}://a:{port}"; } }""")]
    [InlineData("""string Url(bool sip) { var scheme = "http"; var port = {|PORT001:6000|}; if (!sip) { Console.WriteLine(); } else { Console.WriteLine(); scheme = "sip"; port = 5060; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""int Port(bool web){if(web)return 80;return 6000;} string Url(bool web) => $"{(web ? "http" : "sip")}://a:{Port(web)}";""")]
    [InlineData("""string Url(bool sip){var port={|PORT001:6000|};var scheme="http";if(sip){scheme="sip";port=5060;}return $"{scheme}://a:{port}";}""")]
    public Task Assignments_and_results_of_one_branch_are_evaluated_together(string members) => Shapes.VerifyMembersAsync(members);

    [Theory]
    [InlineData("""string Url(bool tls, bool old) => (tls ? "ftp" : "http") + "://a:" + (old ? {|PORT001:6000|} : 80);""")]
    [InlineData("""string Url(bool sip) { var scheme = sip ? "sip" : "http"; sip = false; return scheme + "://a:" + (sip ? 80 : {|PORT001:6000|}); }""")]
    [InlineData("""bool Next() => DateTime.Now.Ticks % 2 == 0; string Url() { var next = Next(); var scheme = next ? "ftp" : "http"; next = Next(); return scheme + "://a:" + (next ? {|PORT001:6000|} : 80); }""")]
    [InlineData("""static string Either(bool first, string a, string b) => first ? a : b; string Url(bool x, bool y) => Either(x, "ftp", "http") + "://a:" + Either(y, "{|PORT001:6000|}", "80");""")]
    [InlineData("""class Options { public bool Old; public string Scheme => Old ? "ftp" : "http"; public int Port => Old ? {|PORT001:6000|} : 80; } string Url(Options a, Options b) => $"{a.Scheme}://a:{b.Port}";""")]
    [InlineData("""string Url(string kind) => $"{(kind switch { "a" => "http", _ => "ftp" })}://a:{(kind switch { "b" => 80, _ => {|PORT001:6000|} })}";""")]
    [InlineData("""string Url(int kind) => $"{(kind switch { > 1 => "http", _ => "ftp" })}://a:{(kind switch { < 1 => 80, _ => {|PORT001:6000|} })}";""")]
    [InlineData("""string Url(int kind, bool tls) => $"{(kind switch { 1 when tls => "https", 1 => "http", _ => "ftp" })}://a:{(kind switch { 1 => {|PORT001:6000|}, _ => 21 })}";""")]
    [InlineData("""string Url(bool tls) { var scheme = "http"; var port = 80; if (tls) { scheme = "https"; } if (!tls) { port = {|PORT001:6000|}; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(int tries) { var scheme = "ftp"; var port = 80; while (tries-- > 0) { if (tries == 1) { scheme = "http"; } else { port = {|PORT001:6000|}; } } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""int Port(int kind, bool tls) { switch (kind) { case 1 when tls: case 2 when tls: return 80; default: return {|PORT001:6000|}; } } string Url(int kind, bool tls) => $"{(kind == 1 ? "http" : "sip")}://a:{Port(kind, tls)}";""")]
    [InlineData("""int Port(int kind, bool tls) { switch (kind) { case 1 when tls: case 2: return 80; default: return {|PORT001:6000|}; } } string Url(int kind, bool tls) => $"{(kind == 1 ? "http" : "sip")}://a:{Port(kind, tls)}";""")]
    [InlineData("""int Port(int kind, bool tls) { switch (kind) { case 2: case 1 when tls: return 80; default: return {|PORT001:6000|}; } } string Url(int kind, bool tls) => $"{(kind == 1 ? "http" : "sip")}://a:{Port(kind, tls)}";""")]
    [InlineData("""static string Url(string scheme, string kind) => $"{scheme}://a:{(kind == "old" ? {|PORT001:6000|} : 80)}"; void M(string kind) { Url("sip", "old"); Url("http", kind); }""")]
    [InlineData("""string Either(string a, string b) => new Random().Next(2) > 0 ? a : b; string Url() => Either("ftp", "http") + "://a:" + Either("{|PORT001:6000|}", "80");""")]
    [InlineData("""class Options { public bool Old; } Options Next() => new Options(); string Url() { string scheme; int port; { var o = Next(); scheme = o.Old ? "ftp" : "http"; } { var o = Next(); port = o.Old ? {|PORT001:6000|} : 80; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""bool Next() => DateTime.Now.Ticks % 2 == 0; string Url() { string scheme; int port; { var old = Next(); scheme = old ? "ftp" : "http"; } { var old = Next(); port = old ? {|PORT001:6000|} : 80; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(bool old, int n, string a, string b) => "http://" + (old ? n > 1 ? a : "x" : b) + ":" + (old ? 80 : {|PORT001:6000|});""")]
    [InlineData("""static int Port(string kind) => kind == "old" ? {|PORT001:6000|} : 80; static string Url(string kind) => $"http://a:{Port(kind)}"; void M() { Url("new"); }""")]
    [InlineData("""class Site { public string Scheme = "http"; public int Port = {|PORT001:6000|}; public string Url => $"{Scheme}://a:{Port}"; } void Set(Site s) { s.Scheme = "sip"; s.Port = 80; }""")]
    [InlineData("""int _n; string Url() => (_n++ > 1 ? "ftp" : "http") + "://a:" + (_n++ > 1 ? {|PORT001:6000|} : 80);""")]
    [InlineData("""int _n; string Url() => (_n-- > 1 ? "ftp" : "http") + "://a:" + (_n-- > 1 ? {|PORT001:6000|} : 80);""")]
    [InlineData("""int _n; string Url() => (++_n > 1 ? "ftp" : "http") + "://a:" + (++_n > 1 ? {|PORT001:6000|} : 80);""")]
    [InlineData("""int _n; string Url() => (--_n > 1 ? "ftp" : "http") + "://a:" + (--_n > 1 ? {|PORT001:6000|} : 80);""")]
    [InlineData("""int _n; string Url() => ((_n += 2) > 9 ? "ftp" : "http") + "://a:" + ((_n += 2) > 9 ? {|PORT001:6000|} : 80);""")]
    [InlineData("""string Url() => (new Random().Next(2) > 0 ? "ftp" : "http") + "://a:" + (new Random().Next(2) > 0 ? {|PORT001:6000|} : 80);""")]
    [InlineData("""bool Next() => DateTime.Now.Ticks % 2 == 0; string Scheme() { var next = Next(); return next ? "ftp" : "http"; } int Port() { var next = Next(); return next ? {|PORT001:6000|} : 80; } string Url() => $"{Scheme()}://a:{Port()}";""")]
    [InlineData("""bool Next() => DateTime.Now.Ticks % 2 == 0; string Either(string a, string b) { var next = Next(); return next ? a : b; } string Url() => Either("ftp", "http") + "://a:" + Either("{|PORT001:6000|}", "80");""")]
    [InlineData("""string Url(int n) { var scheme = "ftp"; var port = 80; for (var i = 0; i < n; i++) { if (n == 1) { scheme = "http"; } else { port = {|PORT001:6000|}; } } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(int[] kinds) { var scheme = "ftp"; var port = 80; foreach (var kind in kinds) { if (kind == 1) { scheme = "http"; } else { port = {|PORT001:6000|}; } } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(int tries) { var scheme = "ftp"; var port = 80; do { if (tries == 1) { scheme = "http"; } else { port = {|PORT001:6000|}; } } while (tries-- > 0); return $"{scheme}://a:{port}"; }""")]
    [InlineData("""int Port(int kind) { if (kind == 1) { Console.WriteLine(); } if (kind == 2) return 80; return {|PORT001:6000|}; } string Url(int kind) => $"{(kind == 1 ? "http" : "sip")}://a:{Port(kind)}";""")]
    [InlineData("""string Url(bool old) { var scheme = "ftp"; var port = 80; if (!old) { scheme = "http"; } if (old) { Console.WriteLine(); } else if (DateTime.Now.Year > 2000) { port = {|PORT001:6000|}; } return $"{scheme}://a:{port}"; }""")]
    [InlineData("""string Url(int kind) => $"{(kind switch { 1 or > 5 => "http", _ => "ftp" })}://a:{(kind == 1 ? 80 : {|PORT001:6000|})}";""")]
    [InlineData("""class Site { public string Scheme = "http"; public int Port = {|PORT001:6000|}; public string Url => $"{Scheme}://a:{Port}"; } void M(Func<Site> any) { new Site { Scheme = "sip", Port = 5060 }; new Site { Port = 80 }; new Site { Scheme = "ftp" }; new Site(); }""")]
    public Task Values_of_independent_choices_are_combined(string members) => Shapes.VerifyMembersAsync(members);

    /// <summary>With more combinations than are tried, each alternative is still combined with others that go with it.</summary>
    [Theory]
    [InlineData("!sip ? \"http\" : \"sip\"", "sip ? 5060 : throw new Exception()", 65)]
    [InlineData("!sip ? \"http\" : \"sip\"", "sip ? 5060 : {|PORT001:6000|}", 30)]
    [InlineData("sip ? \"sip\" : \"http\"", "sip ? 5060 : {|PORT001:6000|}", 65)]
    public Task Many_alternatives_are_evaluated_together(string scheme, string port, int hosts) => Shapes.VerifyMembersAsync($$"""
        string Url(int kind, bool sip) => ({{scheme}}) + "://" + (kind switch { {{string.Concat(Enumerable.Range(0, hosts).Select(static i => $"{i} => \"a{i}\", "))}}_ => "b" }) + ":" + ({{port}});
        """);

    [Fact]
    public Task Each_of_many_alternatives_without_conditions_is_combined() => Shapes.VerifyMembersAsync($$"""
        IEnumerable<string> Urls() { foreach (var host in new[] { {{string.Join(", ", Enumerable.Range(0, 65).Select(static i => $"\"a{i}\""))}} }) foreach (var port in new[] { 80, {|PORT001:6000|} }) yield return $"http://{host}:{port}"; }
        """);
}
