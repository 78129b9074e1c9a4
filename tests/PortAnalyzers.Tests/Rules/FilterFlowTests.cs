namespace PortAnalyzers.Tests.Rules;

/// <summary>Conditions that exclude a port: those of a filter, around a use in a loop, and of a function that gets a constant.</summary>
public sealed class FilterFlowTests
{
    private const string Sites = """
        enum Kind { Web, Mail }
        record Site(string Name, Kind Kind, int Port, bool IsWeb);
        static class Sites
        {
            public static readonly Site[] All = { new("web", Kind.Web, 8080, true), new("mail", Kind.Mail, 6000, false) };
            public static int Of(Kind kind) => kind switch { Kind.Web => 8080, Kind.Mail => 6000, _ => 8081 };
            public static int Named(string name) { if (name == "mail") return 6000; return 8080; }
            public static bool Serves(Site site) => site.IsWeb;
            public static int Counted(int n) => n == 0 ? 6000 : Counted(n - 1);
        }
        """;

    [Theory]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s.Name == \"web\").Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.Single(s => s.Name.Equals(\"web\")).Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.FirstOrDefault(s => s.Kind == Kind.Web)!.Port);")]
    [InlineData("k.ListenAnyIP(Array.Find(Sites.All, s => s.Name.StartsWith(\"w\"))!.Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.Where(s => s.Kind != Kind.Mail && s.Port > 0).Select(s => s.Port).Max());")]
    [InlineData("foreach (var s in Sites.All.Where(s => !(s.Kind == Kind.Mail))) k.ListenAnyIP(s.Port);")]
    [InlineData("foreach (var port in from s in Sites.All where s.Name == \"web\" select s.Port) k.ListenAnyIP(port);")]
    [InlineData("foreach (var s in Sites.All) if (s.Kind == Kind.Web) k.ListenAnyIP(s.Port);")]
    [InlineData("foreach (var (name, kind, port, isWeb) in Sites.All) { if (kind != Kind.Web) continue; k.ListenAnyIP(port); }")]
    [InlineData("foreach (var s in Sites.All) switch (s.Name) { case \"web\": k.ListenAnyIP(s.Port); break; }")]
    [InlineData("foreach (var (name, port) in new Dictionary<string, int> { [\"web\"] = 8080, [\"mail\"] = 6000 }) if (name == \"web\") k.ListenAnyIP(port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s.IsWeb).Port);")]
    [InlineData("k.ListenAnyIP(Array.Find(Sites.All, s => s.IsWeb == true)!.Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s.IsWeb is true && s.Port > 0).Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(Sites.Serves).Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.Single(s => s.Kind is Kind.Web).Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.Single(s => s is { Kind: Kind.Web, Name: \"web\" }).Port);")]
    [InlineData("foreach (var s in Sites.All.Where(s => s.IsWeb).OrderBy(s => s.Name).ToList()) k.ListenAnyIP(s.Port);")]
    [InlineData("var (web, rest) = (Sites.All.Where(s => s.IsWeb).ToList(), Sites.All.Where(s => !s.IsWeb)); foreach (var s in web) k.ListenAnyIP(s.Port); Console.WriteLine(rest);")]
    [InlineData("foreach (var s in Sites.All) if (s.IsWeb) k.ListenAnyIP(s.Port); else Console.WriteLine(s.Port);")]
    [InlineData("foreach (var s in Sites.All) { if (!s.IsWeb) continue; k.ListenAnyIP(s.Port); }")]
    [InlineData("foreach (var s in Sites.All) Open(s); void Open(Site site) { if (!site.IsWeb) return; k.ListenAnyIP(site.Port); }")]
    [InlineData("foreach (var s in Sites.All) if (s.Kind is Kind.Web) k.ListenAnyIP(s.Port);")]
    [InlineData("foreach (var s in Sites.All) if (s is { Kind: Kind.Web }) k.ListenAnyIP(s.Port);")]
    [InlineData("foreach (var s in Sites.All) if (s is { Kind: Kind.Web, Port: var port }) k.ListenAnyIP(port);")]
    [InlineData("foreach (var s in Sites.All) if (s.Port > 0 && s.IsWeb) k.ListenAnyIP(s.Port);")]
    [InlineData("k.ListenAnyIP(Sites.Of(Kind.Web));")]
    [InlineData("k.ListenAnyIP(Sites.Named(\"web\"));")]
    [InlineData("k.ListenAnyIP(new[] { 8080, 6000 }.First());")]
    [InlineData("k.ListenAnyIP(new[] { 6000, 8080 }.Last());")]
    [InlineData("int[] ports = { 8080, 6000 }; k.ListenAnyIP(ports.ElementAt(0)); foreach (var port in ports.Skip(1)) Console.WriteLine(port);")]
    [InlineData("var ports = new[] { 8080, 8081, 6000 }; foreach (var port in ports.Take(2)) k.ListenAnyIP(port); Console.WriteLine(ports.Length);")]
    [InlineData("var ports = new[] { 6000, 8080, 6000 }; k.ListenAnyIP(ports.Skip(1).First()); k.ListenAnyIP(ports.SkipLast(1).Last());")]
    [InlineData("var ports = new[] { 8080, 8081, 6000 }; foreach (var port in ports[..2]) k.ListenAnyIP(port); Console.WriteLine(ports[^1]);")]
    [InlineData("var ports = new[] { 6000, 8080 }; k.ListenAnyIP(ports[^1]); foreach (var port in ports[1..]) k.ListenAnyIP(port);")]
    public Task A_port_that_a_condition_excludes_is_silent(string statements) => VerifyAsync(statements, "6000");

    [Theory]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s.Name == \"mail\").Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s.Name == text).Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s.Port > 1000).Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s.Name.Equals(\"MAIL\", StringComparison.OrdinalIgnoreCase)).Port);")]
    [InlineData("foreach (var port in from s in Sites.All where s.Name != \"web\" || flag select s.Port) k.ListenAnyIP(port);")]
    [InlineData("foreach (var s in Sites.All) if (s.Kind == Kind.Mail || flag) k.ListenAnyIP(s.Port);")]
    [InlineData("foreach (var s in Sites.All) if (s.Kind != Kind.Web) k.ListenAnyIP(s.Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => !s.IsWeb).Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s.IsWeb == flag).Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s.Kind is Kind.Mail).Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s is { Kind: Kind.Mail }).Port);")]
    [InlineData("k.ListenAnyIP(Sites.All.First(s => s is { Port: > 1000 }).Port);")]
    [InlineData("foreach (var s in Sites.All.OrderBy(s => s.Name)) k.ListenAnyIP(s.Port);")]
    [InlineData("foreach (var s in Sites.All) if (s.IsWeb) Console.WriteLine(s.Port); else k.ListenAnyIP(s.Port);")]
    [InlineData("foreach (var s in Sites.All) if (s.IsWeb || flag) k.ListenAnyIP(s.Port);")]
    [InlineData("foreach (var s in Sites.All) if (s is { Kind: Kind.Mail, Port: var port }) k.ListenAnyIP(port);")]
    [InlineData("foreach (var s in Sites.All) Open(s); void Open(Site site) { if (site.IsWeb) return; k.ListenAnyIP(site.Port); }")]
    public Task A_port_that_a_condition_allows_is_reported(string statements) => VerifyAsync(statements, "{|PORT003:6000|}", 0);

    [Theory]
    [InlineData("k.ListenAnyIP(Sites.Of(Kind.Mail));", 1)]
    [InlineData("k.ListenAnyIP(Sites.Of((Kind)number));", 1)]
    [InlineData("k.ListenAnyIP(Sites.Named(\"mail\"));", 2)]
    [InlineData("k.ListenAnyIP(Sites.Named(text));", 2)]
    [InlineData("k.ListenAnyIP(Sites.Counted(4));", 3)]
    public Task A_port_that_a_function_returns_for_its_argument_is_reported(string statements, int place) => VerifyAsync(statements, "{|PORT003:6000|}", place);

    [Theory]
    [InlineData("k.ListenAnyIP(new[] { 8080, {|PORT003:6000|} }.Last());")]
    [InlineData("var ports = new[] { 8080, {|PORT003:6000|}, 6666 }; k.ListenAnyIP(ports.ElementAt(1));")]
    [InlineData("var ports = new[] { 6666, 8080, {|PORT003:6000|} }; foreach (var port in ports.Skip(1)) k.ListenAnyIP(port);")]
    [InlineData("var ports = new[] { {|PORT003:6000|}, 8080, 6666 }; foreach (var port in ports.Take(2)) k.ListenAnyIP(port);")]
    [InlineData("var ports = new[] { 6666, {|PORT003:6000|} }; foreach (var port in ports.TakeLast(1)) k.ListenAnyIP(port);")]
    [InlineData("var ports = new[] { {|PORT003:6000|}, 8080, 6666 }; foreach (var port in ports[..^1]) k.ListenAnyIP(port);")]
    [InlineData("var ports = new[] { 6666, {|PORT003:6000|} }; k.ListenAnyIP(ports[^1]);")]
    [InlineData("var ports = new[] { {|PORT003:6000|}, {|PORT003:6666|} }; k.ListenAnyIP(ports.ElementAt(number));")]
    [InlineData("var ports = new[] { {|PORT003:6000|}, 8080 }; foreach (var port in ports.Take(number)) k.ListenAnyIP(port);")]
    [InlineData("var ports = new[] { {|PORT003:6000|}, 8080 }; Array.Reverse(ports); k.ListenAnyIP(ports.Last());")]
    [InlineData("var ports = new[] { 8080, 8081 }; ports[1] = {|PORT003:6000|}; k.ListenAnyIP(ports.Last());")]
    public Task A_port_at_a_position_that_may_be_read_is_reported(string statements) => Shapes.VerifyStatementsAsync($"b.WebHost.ConfigureKestrel(k => {{ {statements} }});", "");

    /// <param name="statements">Statements that configure Kestrel.</param>
    /// <param name="digits">The port in the declarations.</param>
    /// <param name="place">The one of the places in the declarations that has these digits; in all others, they are plain.</param>
    private static Task VerifyAsync(string statements, string digits, int place = -1)
    {
        var parts = Sites.Split("6000");
        var declarations = parts[0];
        for (var i = 1; i < parts.Length; i++)
        {
            declarations += (i - 1 == place ? digits : "6000") + parts[i];
        }

        return Shapes.VerifyStatementsAsync($"b.WebHost.ConfigureKestrel(k => {{ {statements} }});", declarations);
    }
}
