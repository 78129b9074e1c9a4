namespace PortAnalyzers.Tests.Rules;

/// <summary>Addresses that objects put together from their own ports: only that of the object that is used counts.</summary>
public sealed class ObjectFlowTests
{
    /// <summary>A type with a port <c>Port</c>, and an address <c>Url</c> or <c>Url()</c> made from it. Objects are created with <c>Site.Of(…)</c> in the tests' statements.</summary>
    private static readonly (string Type, string Creation, string Url)[] s_types =
    [
        ("record Site(string Name, int Port) { public string Url => $\"http://localhost:{Port}\"; }", "new Site(\"a\", $)", "Url"),
        ("record Site(string Name, int Port) { public string Url() => \"http://localhost:\" + Port; }", "new Site(\"a\", $)", "Url()"),
        ("class Site { public int Port { get; init; } public override string ToString() => $\"http://localhost:{Port}\"; }", "new Site { Port = $ }", "ToString()"),
        ("class Site { readonly int _port; public Site(int port) => _port = port; public int Port => _port; public string Url { get { return string.Format(\"http://localhost:{0}\", _port); } } }", "new Site($)", "Url"),
        ("abstract class Base { public int Port { get; set; } public string Url => Start + Port; string Start => \"http://localhost:\"; } class Site : Base { }", "new Site { Port = $ }", "Url"),
        ("class Site { public int Port { get; init; } public string Url => $\"http://localhost:{Port}\"; public static Site Of(int port) => new() { Port = port }; }", "Site.Of($)", "Url"),
        ("record Site(string Name, int Port) { public Uri ToUri() => new UriBuilder(\"http\", \"localhost\", Port).Uri; }", "new Site(\"a\", $)", "ToUri().ToString()"),
#if CSHARP_12
        ("class Site(string name, int port) { public string Name => name; public int Port => port; public string Url => $\"http://localhost:{port}\"; }", "new Site(\"a\", $)", "Url"),
#endif
    ];

    private static readonly string[] s_uses =
    [
        "var web = WEB; var mail = MAIL; Console.WriteLine(mail.Port); app.Run(web.URL);",
        "var all = new[] { WEB, MAIL }; Console.WriteLine(all[1].Port); app.Run(all[0].URL);",
        "Start(WEB); Log(MAIL); void Start(Site site) => app.Run(site.URL); void Log(Site site) => Console.WriteLine(site.Port);",
        "foreach (var site in new[] { WEB, MAIL }) if (site.Port == 8080) app.Run(site.URL);",
    ];

    public static TheoryData<string, string> Combinations()
    {
        var combinations = new TheoryData<string, string>();
        foreach (var (type, creation, url) in s_types)
        {
            foreach (var use in s_uses)
            {
                combinations.Add(
                    use.Replace("WEB", creation.Replace("$", "$web", StringComparison.Ordinal), StringComparison.Ordinal)
                        .Replace("MAIL", creation.Replace("$", "$mail", StringComparison.Ordinal), StringComparison.Ordinal).Replace("URL", url, StringComparison.Ordinal),
                    type);
            }
        }

        return combinations;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public Task The_port_of_another_object_is_silent(string statements, string type) => VerifyAsync(statements, type, "8080", "6000");

    [Theory]
    [MemberData(nameof(Combinations))]
    public Task The_port_of_the_object_that_is_used_is_reported(string statements, string type) => VerifyAsync(statements.Replace("8080", "6000", StringComparison.Ordinal), type, "{|PORT003:6000|}", "6666");

    private const string Servers = """
        class Server { readonly int _port; public Server(int port) => _port = port; public int Port => _port; public void Start(WebApplication app) => app.Run($"http://*:{_port}"); }
        interface IServer { void Begin(WebApplication app); }
        class Other : IServer { readonly int _port; public Other(int port) => _port = port; public int Port => _port; public void Begin(WebApplication app) => app.Run($"http://*:{_port}"); }
        """;

    /// <summary>A method that uses an address of its object counts for the objects on which it is called; where not all calls are known, for all.</summary>
    [Theory]
    [InlineData("var web = new Server(8080); var mail = new Server(6000); web.Start(app); Console.WriteLine(mail.Port);")]
    [InlineData("var web = new Server({|PORT003:6000|}); var mail = new Server(6666); web.Start(app); Console.WriteLine(mail.Port);")]
    [InlineData("foreach (var server in new[] { new Server({|PORT003:6000|}), new Server({|PORT003:6666|}) }) server.Start(app);")]
    [InlineData("var web = new Server(8080); var mail = new Server(6000); Action<WebApplication> start = web.Start; start(app); Console.WriteLine(mail.Port);")]
    [InlineData("var web = new Server(8080); var mail = new Server({|PORT003:6000|}); web.Start(app); ((Server)thing).Start(app); Console.WriteLine(mail.Port);")]
    [InlineData("var web = new Server(8080); var mail = new Server({|PORT003:6000|}); Console.WriteLine(mail.Port); Console.WriteLine(web.Port);")]
    [InlineData("var web = new Other(8080); var mail = new Other({|PORT003:6000|}); web.Begin(app); ((IServer)thing).Begin(app); Console.WriteLine(mail.Port);")]
    public Task A_method_has_the_port_of_the_object_on_which_it_is_called(string statements) => Shapes.VerifyStatementsAsync(statements, Servers);

#if CSHARP_12
    /// <summary>Primary constructors that other constructors call.</summary>
    [Theory]
    [InlineData("new Shop().Start(app); Console.WriteLine(new Chat().Port);", "class Shop() : Host({|PORT003:6000|}); class Chat() : Host(6666);")]
    [InlineData("new Shop().Start(app); Console.WriteLine(new Chat().Port);", "class Shop : Host { public Shop() : base({|PORT003:6000|}) { } } class Chat : Host { public Chat() : base(6666) { } }")]
    [InlineData("new Shop().Start(app); Console.WriteLine(new Shop(1).Port);", "class Shop(int port, string name) : Host(port) { public Shop() : this({|PORT003:6000|}, \"a\") { } public Shop(int n) : this(6666, \"b\") { } }")]
    public Task A_port_goes_through_primary_constructors(string statements, string types) => Shapes.VerifyStatementsAsync(
        statements, "class Host(int port) { public int Port => port; public void Start(WebApplication app) => app.Run($\"http://*:{port}\"); } " + types);
#endif

    private static Task VerifyAsync(string statements, string type, string web, string mail) =>
        Shapes.VerifyStatementsAsync(statements.Replace("$web", web, StringComparison.Ordinal).Replace("$mail", mail, StringComparison.Ordinal), type);
}
