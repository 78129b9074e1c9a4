namespace PortAnalyzers.Tests.Rules;

/// <summary>Each way in which a port can reach a use, combined with a use of each kind.</summary>
public sealed class FlowSinkTests
{
    /// <summary>Statements that assign a port to <c>port</c>, and declarations beside the method.</summary>
    private static readonly Dictionary<string, (string Statements, string Declarations)> s_flows = new()
    {
        ["constant"] = ("const int port = §;", ""),
        ["initial value"] = ("var port = §;", ""),
        ["assignment"] = ("int port; if (flag) port = §; else port = 8080;", ""),
        ["assignment where nothing is set"] = ("int? set = null; set ??= §; var port = set.Value;", ""),
        ["switch"] = ("var port = 8080; switch (number) { case 1: port = §; break; }", ""),
        ["switch expression"] = ("var port = number switch { 1 => §, _ => 8080 };", ""),
        ["default of a parse"] = ("if (!int.TryParse(text, out var port)) port = §;", ""),
        ["default of the environment"] = ("var port = int.Parse(Environment.GetEnvironmentVariable(\"P\") ?? \"§\");", ""),
        ["default of a configuration"] = ("var port = b.Configuration.GetValue(\"P\", §);", ""),
        ["local function's parameter"] = ("Use(§); void Use(int port) { ¤ }", ""),
        ["local function's default"] = ("Use(); void Use(int port = §) { ¤ }", ""),
        ["local function's result"] = ("int Port() => §; var port = Port();", ""),
        ["out parameter"] = ("void Set(out int p) => p = §; Set(out var port);", ""),
        ["method's result"] = ("var port = Ports.Of(§);", "static class Ports { public static int Of(int p) { if (p > 0) return p; return 8080; } }"),
        ["lambda"] = ("Func<int> get = () => §; var port = get();", ""),
        ["function in a field"] = ("var port = Ports.Web();", "static class Ports { public static readonly Func<int> Web = () => §; }"),
        ["function in a property"] = ("var port = Ports.Web(§);", "static class Ports { public static Func<int, int> Web => port => port; }"),
        ["partial method's result"] = ("var port = Ports.Web(§);", "static partial class Ports { public static partial int Web(int port); public static partial int Web(int port) => port; }"),
        ["field"] = ("var port = Ports.Web;", "static class Ports { public static readonly int Web = §; }"),
        ["assigned field"] = ("var port = Ports.Web;", "static class Ports { public static int Web; static void Set() => Web = §; }"),
        ["property"] = ("var port = Ports.Web;", "static class Ports { public static int Web => §; }"),
        ["enum"] = ("var port = (int)Ports.Web;", "enum Ports { Web = § }"),
        ["settings"] = ("var port = new Settings().Port;", "class Settings { public int Port { get; set; } = §; }"),
        ["settings that are bound"] = ("var port = b.Configuration.GetSection(\"S\").Get<Settings>()!.Port;", "class Settings { public int Port { get; set; } = §; }"),
        ["settings from JSON"] = ("var port = System.Text.Json.JsonSerializer.Deserialize<Settings>(text)!.Port;", "class Settings { public int Port { get; set; } = §; }"),
        ["options"] = ("var port = ((Microsoft.Extensions.Options.IOptions<Settings>)thing).Value.Port;", "class Settings { public int Port { get; set; } = §; }"),
        ["object initializer"] = ("var port = new Settings { Port = § }.Port;", "class Settings { public int Port { get; init; } }"),
        ["constructor"] = ("var port = new Settings(§).Port;", "class Settings { public int Port { get; } public Settings(int port) => Port = port; }"),
        ["record"] = ("var port = new Settings(§).Port;", "record Settings(int Port);"),
        ["record in a variable"] = ("var settings = new Settings(§); var port = settings.Port;", "record Settings(int Port);"),
        ["record as an argument"] = ("Use(new Settings(§)); void Use(Settings settings) { var port = settings.Port; ¤ }", "record Settings(int Port);"),
        ["record of a field"] = ("var port = Ports.Settings.Port;", "record Settings(int Port); static class Ports { public static readonly Settings Settings = new(§); }"),
        ["with"] = ("var port = (new Settings(1) with { Port = § }).Port;", "record Settings(int Port);"),
        ["tuple"] = ("var (port, _) = (§, 1);", ""),
        ["tuple's element"] = ("var pair = (Web: §, Mail: 1); var port = pair.Item1;", ""),
        ["tuple's named element"] = ("var pair = (Web: §, Mail: 1); var port = pair.Web;", ""),
        ["tuple that a method returns"] = ("var port = Ports().Web; (int Web, int Mail) Ports() => (§, 1);", ""),
        ["anonymous object"] = ("var ports = new { Web = §, Mail = 1 }; var port = ports.Web;", ""),
        ["array"] = ("var port = new[] { 8080, § }[number];", ""),
        ["loop"] = ("foreach (var port in new[] { 8080, § }) { ¤ }", ""),
        ["list"] = ("var ports = new List<int> { 8080 }; ports.Add(§); foreach (var port in ports) { ¤ }", ""),
        ["split"] = ("foreach (var part in \"8080;§\".Split(';')) { var port = int.Parse(part); ¤ }", ""),
        ["projection"] = ("foreach (var port in new[] { \"§\" }.Select(one => int.Parse(one))) { ¤ }", ""),
        ["projection by a method's name"] = ("foreach (var port in new[] { \"§\" }.Select(int.Parse)) { ¤ }", ""),
        ["projection by a local function"] = ("foreach (var port in new[] { \"§\" }.Select(Read)) { ¤ } int Read(string text) => int.Parse(text);", ""),
        ["projection by a method"] = ("foreach (var port in new[] { \"§\" }.Select(Ports.Read)) { ¤ }", "static class Ports { public static int Read(string text) => int.Parse(text); }"),
        ["query"] = ("foreach (var port in from one in new[] { 8080, § } where one > 1 let next = one orderby next select next) { ¤ }", ""),
        ["query with two collections"] = ("foreach (var port in from first in new[] { 1, 2 } from one in new[] { § } select one into last select last) { ¤ }", ""),
        ["dictionary"] = ("var ports = new Dictionary<string, int> { [\"web\"] = §, [\"mail\"] = 8080 }; var port = ports[\"web\"];", ""),
        ["dictionary of a field"] = ("var port = Ports.All[\"web\"];", "static class Ports { public static readonly IReadOnlyDictionary<string, int> All = new Dictionary<string, int> { { \"web\", § }, { \"mail\", 8080 } }; }"),
        ["dictionary that grows"] = ("var ports = new Dictionary<string, int>(); ports[\"mail\"] = 8080; ports.Add(\"web\", §); var port = ports[\"web\"];", ""),
        ["dictionary with an unknown key"] = ("var ports = new Dictionary<string, int> { [\"web\"] = § }; var port = ports[text];", ""),
        ["dictionary with numbers as keys"] = ("var ports = new Dictionary<int, int> { [1] = §, [2] = 8080 }; var port = ports[1];", ""),
        ["entry of a dictionary"] = ("var ports = new Dictionary<string, int> { [\"web\"] = § }; if (ports.TryGetValue(\"web\", out var port)) { ¤ }", ""),
        ["default of an entry"] = ("var ports = new Dictionary<string, int>(); var port = ports.GetValueOrDefault(\"web\", §);", ""),
        ["entries"] = ("foreach (var entry in new Dictionary<string, int> { [\"web\"] = § }) { var port = entry.Value; ¤ }", ""),
        ["deconstructed entries"] = ("foreach (var (name, port) in new Dictionary<string, int> { { \"web\", § } }) { ¤ }", ""),
        ["values of a dictionary"] = ("var ports = new Dictionary<string, int> { [\"web\"] = § }; foreach (var port in ports.Values) { ¤ }", ""),
        ["property pattern"] = ("if (new Settings { Port = § } is { Port: var port }) { ¤ }", "class Settings { public int Port { get; set; } }"),
        ["nested property pattern"] = ("var site = new Site { Web = new Settings(§) }; if (site is { Web: { Port: > 0 and var port } }) { ¤ }", "record Settings(int Port); class Site { public Settings? Web { get; set; } }"),
        ["record of unknown origin"] = ("var port = ((Settings)thing).Port; _ = new Settings(§);", "record Settings(int Port);"),
        ["deconstructed record of unknown origin"] = ("foreach (var (mail, port) in (Settings[])thing) { ¤ } _ = new Settings(1, §);", "record Settings(int Mail, int Port);"),
#if CSHARP_12
        ["partial property"] = ("var port = new Settings().Port;", "partial class Settings { public partial int Port { get; } public partial int Port => §; }"),
#endif
        ["deconstructed record"] = ("var (port, _) = new Settings(§, 1);", "record Settings(int Port, int Mail);"),
        ["deconstructed record in a variable"] = ("var settings = new Settings(1, §); var (mail, port) = settings;", "record Settings(int Mail, int Port);"),
        ["replaced text"] = ("var port = int.Parse(\"{port}\".Replace(\"{port}\", \"§\"));", ""),
        ["entry that is added if there is none"] = ("var ports = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(); var port = ports.GetOrAdd(\"web\", §);", ""),
        ["entry that is added to a concurrent dictionary"] = ("var ports = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(); ports.TryAdd(\"web\", §); var port = ports[\"web\"];", ""),
        ["lazy value"] = ("var lazy = new Lazy<int>(() => §); var port = lazy.Value;", ""),
        ["lazy value of a field"] = ("var port = Ports.Web.Value;", "static class Ports { public static readonly Lazy<int> Web = new(Read); static int Read() => 8080; static Ports() => Web = new(() => { return §; }); }"),
        ["span"] = ("var port = int.Parse(\"§\".AsSpan());", ""),
        ["params"] = ("Use(8080, §); void Use(params int[] ports) { foreach (var port in ports) { ¤ } }", ""),
        ["option's default"] = ("var port = ((Settings)thing).Port;", "class OptionAttribute : Attribute { public object? Default { get; set; } } class Settings { [Option(Default = §)] public int Port { get; set; } }"),
    };

    private static readonly Dictionary<string, string> s_sinks = new()
    {
        ["PORT003"] = "b.WebHost.ConfigureKestrel(k => k.ListenAnyIP(port));",
        ["PORT002"] = "_ = new UriBuilder(\"http\", \"localhost\", port);",
        ["PORT005"] = "http.GetAsync(\"http://localhost:\" + port);",
        ["PORT001"] = "Console.WriteLine($\"http://localhost:{port}/\");",
    };

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var flow in s_flows.Keys)
        {
            foreach (var rule in s_sinks.Keys)
            {
                rows.Add(flow, rule);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Port_reaches_the_use(string flow, string rule) => VerifyAsync(flow, s_sinks[rule], $"{{|{rule}:6000|}}");

    /// <summary>The same ways to a use that is not an endpoint.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public Task Number_that_reaches_no_endpoint_is_silent(string flow, string rule) =>
        VerifyAsync(flow, rule == "PORT003" ? "new System.Net.Sockets.TcpListener(IPAddress.Any, port).Start();" : "Console.WriteLine(port + 1);", "6000");

    private static Task VerifyAsync(string flow, string sink, string digits)
    {
        var (statements, declarations) = s_flows[flow];
        var code = statements.Contains('¤') ? statements.Replace("¤", sink) : $"{statements} {sink}";
        return Shapes.VerifyStatementsAsync(code.Replace("§", digits), declarations.Replace("§", digits));
    }
}
