namespace PortAnalyzers.Tests.Rules;

/// <summary>Entries of dictionaries: what is under another key is not meant. <see cref="FlowSinkTests"/> has the ways to an entry.</summary>
public sealed class DictionaryFlowTests
{
    private const string Ports = """
        static class Ports
        {
            public const string Mail = "mail";
            public static readonly IReadOnlyDictionary<string, int> All = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["web"] = 8080, ["mail"] = 6000 };
        }
        enum Service { Web, Mail }
        """;

    [Theory]
    [InlineData("var ports = new Dictionary<string, int> { [\"web\"] = 8080, [\"mail\"] = 6000 }; k.ListenAnyIP(ports[\"web\"]);")]
    [InlineData("var ports = new Dictionary<string, int> { { \"web\", 8080 }, { \"mail\", 6000 } }; k.ListenAnyIP(ports[\"web\"]);")]
    [InlineData("var ports = new Dictionary<string, int> { [\"web\"] = 8080 }; ports.Add(\"mail\", 6000); ports[\"ftp\"] = 6666; k.ListenAnyIP(ports[\"web\"]);")]
    [InlineData("var ports = new Dictionary<Service, int> { [Service.Web] = 8080, [Service.Mail] = 6000 }; k.ListenAnyIP(ports[Service.Web]);")]
    [InlineData("if (Ports.All.TryGetValue(\"web\", out var port)) k.ListenAnyIP(port);")]
    [InlineData("k.ListenAnyIP(Ports.All.GetValueOrDefault(\"web\", 8081));")]
    [InlineData("var names = new Dictionary<string, int> { [\"web\"] = 6000 }; foreach (var name in names.Keys) k.ListenAnyIP(name.Length);")]
    [InlineData("var sites = new Dictionary<int, int> { { 6000, 8080 } }; foreach (var (id, port) in sites) k.ListenAnyIP(port);")]
    [InlineData("var ports = new[] { (\"web\", 8080), (\"mail\", 6000) }.ToDictionary(one => one.Item1, one => one.Item2); k.ListenAnyIP(ports[\"web\"]);")]
    [InlineData("var sites = new[] { new { Name = \"web\", Port = 8080 }, new { Name = \"mail\", Port = 6000 } }.ToDictionary(one => one.Name); k.ListenAnyIP(sites[\"web\"].Port);")]
    [InlineData("foreach (var one in new[] { (Service.Web, 8080), (Service.Mail, 6000) }.ToLookup(one => one.Item1)[Service.Web]) k.ListenAnyIP(one.Item2);")]
    [InlineData("var ports = new Dictionary<string, int>(Ports.All) { [\"mail\"] = 8080 }; k.ListenAnyIP(ports[\"mail\"]);")]
    [InlineData("foreach (var (name, port) in new[] { \"a\" }.Zip(new[] { 8080 }, new[] { 6000 }).Select(one => (one.First, one.Second))) k.ListenAnyIP(port);")]
    [InlineData("foreach (var (name, count) in new[] { 8080 }.Zip(new[] { 6000 })) { k.ListenAnyIP(name); Console.WriteLine(count); }")]
    [InlineData("var headers = new Dictionary<string, string> { [\"port\"] = \"6000\" }; Console.WriteLine(headers[\"port\"]);")]
    public Task A_port_under_another_key_is_silent(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("k.ListenAnyIP(Ports.All[\"Mail\"]);")]
    [InlineData("k.ListenAnyIP(Ports.All[Ports.Mail]);")]
    [InlineData("k.ListenAnyIP(Ports.All[text]);")]
    [InlineData("k.ListenAnyIP(Ports.All.First(one => one.Key == text).Value);")]
    [InlineData("foreach (var port in Ports.All.Values) k.ListenAnyIP(port);")]
    [InlineData("foreach (var url in Ports.All.Select(one => $\"http://*:{one.Value}\")) b.WebHost.UseUrls(url);")]
    public Task A_port_under_the_key_is_reported(string statements) => VerifyAsync(statements, "{|PORT003:6000|}");

    [Theory]
    [InlineData("var ports = new[] { (\"web\", 6666), (\"mail\", {|PORT003:6000|}) }.ToDictionary(one => one.Item1, one => one.Item2); k.ListenAnyIP(ports[\"mail\"]);")]
    [InlineData("var sites = new[] { new { Name = \"web\", Port = {|PORT003:6000|} }, new { Name = \"mail\", Port = 6666 } }.ToDictionary(one => one.Name); k.ListenAnyIP(sites[\"web\"].Port);")]
    [InlineData("foreach (var one in new[] { (Service.Web, {|PORT003:6000|}), (Service.Mail, 6666) }.ToLookup(one => one.Item1)[Service.Web]) k.ListenAnyIP(one.Item2);")]
    [InlineData("foreach (var (name, port) in new[] { \"a\", \"b\" }.Zip(new[] { 8080, {|PORT003:6000|} })) k.ListenAnyIP(port);")]
    [InlineData("foreach (var pair in new[] { \"a\" }.Zip(new[] { {|PORT003:6000|} })) k.ListenAnyIP(pair.Second);")]
    [InlineData("foreach (var url in new[] { \"a\" }.Zip(new[] { {|PORT003:6000|} }, (host, port) => $\"http://{host}:{port}\")) b.WebHost.UseUrls(url);")]
    [InlineData("foreach (var url in new[] { \"a\" }.SelectMany(host => new[] { {|PORT003:6000|} }, (host, port) => $\"http://{host}:{port}\")) b.WebHost.UseUrls(url);")]
    [InlineData("foreach (var row in new[] { 1 }.Join(new[] { (Id: 1, Port: {|PORT003:6000|}) }, id => id, one => one.Id, (id, one) => new { Url = $\"http://*:{one.Port}\" })) b.WebHost.UseUrls(row.Url);")]
#if CSHARP_12
    [InlineData("foreach (var (i, port) in new[] { {|PORT003:6000|} }.Index()) k.ListenAnyIP(port);")]
#endif
    public Task A_port_in_a_pair_is_reported(string statements) => Shapes.VerifyStatementsAsync($"b.WebHost.ConfigureKestrel(k => {{ {statements} }});", Ports);

    /// <summary>Two entries of one dictionary can be in one address.</summary>
    [Fact]
    public Task Entries_of_one_dictionary_make_an_address() => Shapes.VerifyStatementsAsync(
        "var site = new Dictionary<string, string> { [\"host\"] = \"localhost\", [\"port\"] = \"{|PORT001:6000|}\" }; Console.WriteLine($\"http://{site[\"host\"]}:{site[\"port\"]}/\");");

    private static Task VerifyAsync(string statements, string digits = "6000") =>
        Shapes.VerifyStatementsAsync($"b.WebHost.ConfigureKestrel(k => {{ {statements} }});", Ports.Replace("6000", digits, StringComparison.Ordinal));
}
