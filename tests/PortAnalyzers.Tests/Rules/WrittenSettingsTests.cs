namespace PortAnalyzers.Tests.Rules;

/// <summary>Settings that code writes under its own keys: the finding is on the digits in the code, and what reads the key decides the rule.</summary>
public sealed class WrittenSettingsTests
{
    private const string Found = "{|PORT003:6000|}";
    private const string Server = "k.ListenAnyIP(c.GetValue<int>(\"Web:Port\"));";

    /// <summary>The ways to write a setting. Each is tried with a server, with a mail client, with code that reads another key, and with none; and with a safe port.</summary>
    [Theory]
    [InlineData("c[\"Web:Port\"] = \"6000\";")]
    [InlineData("c[\"web:PORT\"] = \"6000\";")]
    [InlineData("c[\"Web:Port\"] ??= \"6000\";")]
    [InlineData("b.Configuration[\"Web:Port\"] = \"6000\";")]
    [InlineData("b.Configuration.GetSection(\"Web\")[\"Port\"] = \"6000\";")]
    [InlineData("var web = c.GetSection(\"Web\"); web[\"Port\"] = \"6000\";")]
    [InlineData("const string Key = \"Web:Port\"; c[Key] = \"6000\";")]
    [InlineData("const string Web = \"Web\"; c[$\"{Web}:Port\"] = \"6000\";")]
    [InlineData("c[\"Web:\" + nameof(Site.Port)] = \"6000\";")]
    [InlineData("c[ConfigurationPath.Combine(\"Web\", \"Port\")] = \"6000\";")]
    [InlineData("c[Site.Key] = \"6000\";")]
    [InlineData("c[Site.Name] = \"6000\";")]
    [InlineData("c[(\"Web\" + (\":Port\"))] = \"6000\";")]
    [InlineData("c[$\"Web:{\"Po\"}rt\"] = \"6000\";")]
    [InlineData("c[string.Concat(\"Web:\", nameof(Site.Port))] = \"6000\";")]
    [InlineData("var port = 6000; c[\"Web:Port\"] = port.ToString();")]
    [InlineData("c[\"Web:Port\"] = flag ? \"6000\" : \"8080\";")]
    [InlineData("b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" });")]
    [InlineData("b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { { \"Web:Port\", \"6000\" } });")]
    [InlineData("b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { { \"Web:Other\", \"6666\" }, { \"web:port\", \"6000\" } });")]
    [InlineData("b.Configuration.AddInMemoryCollection(new KeyValuePair<string, string?>[] { new(\"Web:Port\", \"6000\") });")]
    [InlineData("b.Configuration.AddInMemoryCollection(new[] { new KeyValuePair<string, string?>(\"Web:Port\", \"6000\") });")]
    [InlineData("b.Configuration.AddInMemoryCollection(new[] { new KeyValuePair<string, string?>(value: \"6000\", key: \"Web:Port\") });")]
    [InlineData("b.Configuration.AddInMemoryCollection(new[] { new KeyValuePair<string, string?>(\"Web:Port\", \"6000\") { } });")]
    [InlineData("MemoryConfigurationBuilderExtensions.AddInMemoryCollection(initialData: new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" }, configurationBuilder: b.Configuration);")]
    [InlineData("b.Configuration.AddInMemoryCollection(new[] { KeyValuePair.Create<string, string?>(\"Web:Port\", \"6000\") });")]
    [InlineData("b.Configuration.AddInMemoryCollection(new List<KeyValuePair<string, string?>> { new(\"Web:Port\", \"6000\") });")]
    [InlineData("b.Configuration.AddInMemoryCollection(initialData: new Dictionary<string, string?> { [Site.Key] = \"6000\" });")]
    [InlineData("MemoryConfigurationBuilderExtensions.AddInMemoryCollection(b.Configuration, new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" });")]
    [InlineData("var d = new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" }; b.Configuration.AddInMemoryCollection(d);")]
    [InlineData("var d = new Dictionary<string, string?>(); d[\"Web:Port\"] = \"6000\"; b.Configuration.AddInMemoryCollection(d);")]
    [InlineData("var d = new Dictionary<string, string?>(); d.Add(\"Web:Port\", \"6000\"); b.Configuration.AddInMemoryCollection(d);")]
    [InlineData("var l = new List<KeyValuePair<string, string?>>(); l.Add(new(\"Web:Port\", \"6000\")); b.Configuration.AddInMemoryCollection(l);")]
    [InlineData("Dictionary<string, string?> All(string port) => new() { [\"Web:Port\"] = port }; b.Configuration.AddInMemoryCollection(All(\"6000\"));")]
    [InlineData("void Add(Dictionary<string, string?> d) => b.Configuration.AddInMemoryCollection(d); Add(new() { [\"Web:Port\"] = \"6000\" });")]
    [InlineData("b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [\"Other\"] = \"6666\" }.Concat(new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" }));")]
    [InlineData("c = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" }).Build();")]
    [InlineData("((IConfigurationBuilder)b.Configuration).Add(new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" } });")]
    [InlineData("b.Host.ConfigureAppConfiguration(a => a.AddInMemoryCollection(new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" }));")]
    [InlineData("b.WebHost.UseSetting(\"Web:Port\", \"6000\");")]
    [InlineData("b.WebHost.UseSetting(value: \"6000\", key: \"Web:Port\");")]
    [InlineData("b.WebHost.UseSetting(Site.Key, 6000.ToString());")]
    [InlineData("Environment.SetEnvironmentVariable(\"Web__Port\", \"6000\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"WEB__PORT\", \"6000\", EnvironmentVariableTarget.Process);")]
    [InlineData("const string Name = \"Web__Port\"; Environment.SetEnvironmentVariable(Name, \"6000\");")]
    [InlineData("Environment.SetEnvironmentVariable(value: \"6000\", variable: \"Web__Port\");")]
#if CSHARP_12
    [InlineData("b.Configuration.AddInMemoryCollection([new(\"Web:Port\", \"6000\")]);")]
    [InlineData("KeyValuePair<string, string?>[] all = [new(\"Web:Port\", \"6000\")]; b.Configuration.AddInMemoryCollection([.. all, new(\"Other\", \"6666\")]);")]
#endif
    public async Task Writer(string write)
    {
        await VerifyAsync(write.Replace("6000", Found) + Server);
        await VerifyAsync(Server + write.Replace("6000", Found));
        await VerifyAsync(write.Replace("6000", "8080") + Server);
        await VerifyAsync(write + Server.Replace("Web:Port", "Web:Other2"));
        await VerifyAsync(write + Server.Replace("Web:Port", "Mail:Port"));
        await VerifyAsync(write + "new System.Net.Mail.SmtpClient(\"mail\", c.GetValue<int>(\"Web:Port\")).Dispose();");
        await VerifyAsync(write);
    }

    /// <summary>The ways to read one, and the rules of their uses.</summary>
    [Theory]
    [InlineData("k.ListenAnyIP(c.GetValue<int>(\"Web:Port\"));")]
    [InlineData("k.ListenAnyIP(c.GetValue(\"Web:Port\", 8080));")]
    [InlineData("k.ListenAnyIP(int.Parse(c[\"Web:Port\"]!));")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Web\").GetValue<int>(\"Port\"));")]
    [InlineData("k.ListenAnyIP(int.Parse(c.GetSection(\"Web\")[\"Port\"]!));")]
    [InlineData("k.ListenAnyIP(int.Parse(c.GetSection(\"Web:Port\").Value!));")]
    [InlineData("var s = c.GetSection(\"Web\").GetSection(\"Port\"); k.ListenAnyIP(int.Parse(s.Value!));")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Web:Port\").Get<int>());")]
    [InlineData("k.ListenAnyIP(ConfigurationBinder.Get<int>(c.GetSection(\"Web:Port\")));")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Web\").Get<Site>()!.Port);")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Web\").Get<Settings>()!.Port);")]
    [InlineData("k.ListenAnyIP(c.Get<Root>()!.Web.Port);")]
    [InlineData("var s = new Site(); c.GetSection(\"Web\").Bind(s); k.ListenAnyIP(s.Port);")]
    [InlineData("var s = new Site(); c.Bind(\"Web\", s); k.ListenAnyIP(s.Port);")]
    [InlineData("b.Services.Configure<Site>(c.GetSection(\"Web\")); void Use(Microsoft.Extensions.Options.IOptions<Site> o) => k.ListenAnyIP(o.Value.Port);")]
    [InlineData("b.Services.AddOptions<Site>().BindConfiguration(\"Web\"); void Use(Microsoft.Extensions.Options.IOptions<Site> o) => k.ListenAnyIP(o.Value.Port);")]
    [InlineData("app.Run($\"http://*:{c[\"Web:Port\"]}\");")]
    [InlineData("app.Urls.Add(\"http://*:\" + c[\"Web:Port\"]);")]
    [InlineData("string Read(string key) => c[key] ?? \"\"; k.ListenAnyIP(int.Parse(Read(\"Web:Port\")));")]
    [InlineData("k.ListenAnyIP(int.Parse(c.GetSection(\"Web\")[nameof(Site.Port)]!));")]
    [InlineData("http.GetAsync($\"http://localhost:{c[\"Web:Port\"]}/x\");", "PORT005")]
    [InlineData("app.MapGet(\"/\", () => Results.Redirect($\"http://localhost:{c[\"Web:Port\"]}/x\"));", "PORT001")]
    [InlineData("var u = new Uri($\"http://localhost:{c[\"Web:Port\"]}/x\");", "PORT002")]
    public async Task Reader(string read, string rule = "PORT003")
    {
        await VerifyAsync($"c[\"Web:Port\"] = \"{{|{rule}:6000|}}\";" + read);
        await VerifyAsync($"b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> {{ [\"Web:Port\"] = \"{{|{rule}:6000|}}\", [\"Mail:Port\"] = \"25\" }});" + read);
        await VerifyAsync($"Environment.SetEnvironmentVariable(\"Web__Port\", \"{{|{rule}:6000|}}\");" + read);
        await VerifyAsync("c[\"Mail:Port\"] = \"6000\";" + read);
        await VerifyAsync("var d = new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" };" + read);
    }

    /// <summary>An environment variable is also read by its name.</summary>
    [Theory]
    [InlineData("Environment.SetEnvironmentVariable(\"WEB_PORT\", \"{|PORT003:6000|}\"); k.ListenAnyIP(int.Parse(Environment.GetEnvironmentVariable(\"WEB_PORT\")!));")]
    [InlineData("Environment.SetEnvironmentVariable(\"WEB_PORT\", \"{|PORT003:6000|}\"); app.Run($\"http://*:{Environment.GetEnvironmentVariable(\"WEB_PORT\") ?? \"8080\"}\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"WEB_PORT\", \"{|PORT003:6000|}\"); k.ListenAnyIP(c.GetValue<int>(\"WEB_PORT\"));")]
    [InlineData("Environment.SetEnvironmentVariable(\"MAIL_PORT\", \"6000\"); k.ListenAnyIP(int.Parse(Environment.GetEnvironmentVariable(\"WEB_PORT\")!));")]
    [InlineData("c[\"WEB_PORT\"] = \"6000\"; k.ListenAnyIP(int.Parse(Environment.GetEnvironmentVariable(\"WEB_PORT\")!));")]
    [InlineData("Environment.SetEnvironmentVariable(\"Web__Port\", \"6000\"); k.ListenAnyIP(int.Parse(Environment.GetEnvironmentVariable(\"Web:Port\")!));")]
    [InlineData("Environment.SetEnvironmentVariable(\"WEB_PORT\", null); k.ListenAnyIP(int.Parse(Environment.GetEnvironmentVariable(\"WEB_PORT\")!));")]
    public Task Variable(string statements) => VerifyAsync(statements);

    /// <summary>The whole address is written: what reads it decides the rule. Without a known reader it is a URL like any other.</summary>
    [Theory]
    [InlineData("PORT003", "b.WebHost.UseUrls(c[\"Web:Address\"]!);")]
    [InlineData("PORT003", "app.Run(c.GetSection(\"Web\").Get<Site>()!.Address);")]
    [InlineData("PORT005", "http.BaseAddress = new Uri(c[\"Web:Address\"]!);")]
    [InlineData("PORT005", "http.GetAsync(c.GetSection(\"Web:Address\").Value);")]
    [InlineData("PORT005", "var s = c.GetSection(\"Web\").Get<Site>()!; http.GetAsync(s.Address + \"/x\");")]
    [InlineData("PORT002", "var u = new Uri(c[\"Web:Address\"]!);")]
    [InlineData("PORT001", "app.MapGet(\"/\", () => Results.Redirect(c[\"Web:Address\"]!));")]
    [InlineData("PORT001", "b.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins(c[\"Web:Address\"]!)));")]
    [InlineData("PORT001", "http.GetAsync(c[\"Web:Address\"]); app.MapGet(\"/\", () => Results.Redirect(c[\"Web:Address\"]!));")]
    [InlineData("PORT001", "http.GetAsync(c[\"Mail:Address\"]);")]
    [InlineData("PORT001", "")]
    public async Task Address(string rule, string read)
    {
        foreach (var write in new[]
        {
            "c[\"Web:Address\"] = \"http://localhost:6000\";",
            "b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [\"Web:Address\"] = \"http://localhost:6000\" });",
            "b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { { \"Web:Address\", \"http://localhost:6000\" } });",
            "b.Configuration.AddInMemoryCollection(new[] { new KeyValuePair<string, string?>(\"Web:Address\", \"http://localhost:6000\") });",
            "b.WebHost.UseSetting(\"Web:Address\", \"http://localhost:6000\");",
            "b.WebHost.UseSetting(value: \"http://localhost:6000\", key: \"Web:Address\");",
            "Environment.SetEnvironmentVariable(\"Web__Address\", \"http://localhost:6000\");",
        })
        {
            await VerifyAsync(write.Replace("6000", $"{{|{rule}:6000|}}") + read);
        }
    }

    /// <summary>Several values of a key are possible, each with a finding; so are the items of a list.</summary>
    [Theory]
    [InlineData("c[\"Web:Port\"] = \"{|PORT003:6000|}\"; c[\"web:port\"] = \"{|PORT003:6666|}\"; b.WebHost.UseSetting(\"Web:Port\", \"8080\");" + Server)]
    [InlineData("c[\"Web:Urls:0\"] = \"http://*:{|PORT003:6000|}\"; c[\"Web:Urls:1\"] = \"http://*:{|PORT003:6666|}\"; b.WebHost.UseUrls(c.GetSection(\"Web:Urls\").Get<string[]>()!);")]
    [InlineData("c[\"Web:Urls:0\"] = \"http://*:{|PORT003:6000|}\"; b.WebHost.UseUrls(c[\"Web:Urls:0\"]!);")]
    [InlineData("c[\"Web:Port\"] = \"{|PORT003:6000|}\"; k.ListenAnyIP(c.GetValue<int>(\"Web:Port\", {|PORT003:6666|}));")]
    [InlineData("c[\"Web__Port\"] = \"{|PORT003:6000|}\"; k.ListenAnyIP(c.GetValue<int>(\"Web__Port\"));")]
    [InlineData("c[\"ConnectionStrings:Web\"] = \"http://a:{|PORT005:6000|}\"; http.GetAsync(c.GetConnectionString(\"Web\"));")]
    [InlineData("c.GetSection(\"ConnectionStrings\")[\"Web\"] = \"http://a:{|PORT005:6000|}\"; http.GetAsync(c.GetConnectionString(\"Web\"));")]
    [InlineData("c[\"Web\"] = \"http://a:{|PORT001:6000|}\"; http.GetAsync(c.GetConnectionString(\"Web\"));")]
    [InlineData("c[\"Web:\"] = \"http://a:{|PORT001:6000|}\"; c[\"\"] = \"http://a:{|PORT001:6000|}\"; http.GetAsync(c[\"Web:\"]);")]

    // Keys that only the compiler knows
    [InlineData("c[$\"Web{1 + 1}:Port\"] = \"{|PORT003:6000|}\"; k.ListenAnyIP(c.GetValue<int>(\"Web2:Port\"));")]
    [InlineData("c[$\"Web{1 + 1}:Port\"] = \"6000\"; k.ListenAnyIP(c.GetValue<int>(\"Web3:Port\"));")]
    [InlineData("b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [$\"Web{1 + 1}:Port\"] = \"{|PORT003:6000|}\" }); k.ListenAnyIP(c.GetValue<int>(\"Web2:Port\"));")]
    [InlineData("b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [$\"Web{1 + 1}:Port\"] = \"6000\" }); k.ListenAnyIP(c.GetValue<int>(\"Web3:Port\"));")]
    [InlineData("b.Configuration.AddInMemoryCollection(flag ? All9.Get() : null); k.ListenAnyIP({|PORT003:c.GetValue<int>(\"Web9:Port\")|});")]
    [InlineData("b.Configuration.AddInMemoryCollection(All9.Get()); k.ListenAnyIP(c.GetValue<int>(\"Web8:Port\"));")]

    // Other sections, other types, and keys that are not known
    [InlineData("c[\"Web:\" + text] = \"6000\"; c[$\"{text}:Port\"] = \"6000\"; c[string.Concat(text, \"Port\")] = \"6000\"; c[text + text] = \"6000\";" + Server)]
    [InlineData("c[\"Other:Web:Port\"] = \"6000\";" + Server)]
    [InlineData("c.GetSection(\"Mail\")[\"Web:Port\"] = \"6000\";" + Server)]
    [InlineData("c.GetSection(text)[\"Port\"] = \"6000\";" + Server)]
    [InlineData("c[text] = \"6000\";" + Server)]
    [InlineData("var d = new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" }; d[\"Web:Port\"] = \"6000\";" + Server)]
    [InlineData("new Mine().UseSetting(\"Web:Port\", \"6000\"); new Mine()[\"Web:Port\"] = \"6000\";" + Server)]
    [InlineData("new Mine().AddInMemoryCollection(new Dictionary<string, string?> { [\"Web:Port\"] = \"6000\" });" + Server)]
    [InlineData("Mine.SetEnvironmentVariable(\"Web__Port\", \"6000\");" + Server)]
    [InlineData("c[\"Web:Port\"] = \"6000\"; k.ListenAnyIP(int.Parse(new Mine()[\"Web:Port\"]));")]
    [InlineData("c[\"Web:Port\"] += \"6000\";" + Server)]
    [InlineData("if (c[\"Web:Port\"] == \"6000\") { }" + Server)]
    [InlineData("b.Configuration.AddInMemoryCollection(); b.Configuration.AddInMemoryCollection(null);" + Server)]
    public Task Several_and_other_places(string statements) => Shapes.VerifyAsync(Program(statements), ("All.cs", s_all));

    /// <summary>More classes with a method of one name than are searched without binding.</summary>
    private static readonly string s_all = string.Concat(Enumerable.Range(0, 10).Select(static i =>
        $"static class All{i} {{ public static Dictionary<string, string?> Get() => new() {{ [\"Web{i}:Port\"] = \"6000\" }}; }}\n"));

    /// <summary>Settings that lead to each other end, and what is known beside them is still reported.</summary>
    [Theory]
    [InlineData("c[\"A\"] = c[\"B\"]; c[\"B\"] = c[\"A\"]; k.ListenAnyIP(c.GetValue<int>(\"A\"));")]
    [InlineData("c[\"A\"] = c[\"A\"]; k.ListenAnyIP(c.GetValue<int>(\"A\"));")]
    [InlineData("c[\"A\"] = c[\"B\"]; c[\"B\"] = c[\"C\"]; c[\"C\"] = \"{|PORT003:6000|}\"; k.ListenAnyIP(c.GetValue<int>(\"A\"));")]
    [InlineData("c[\"A\"] = c[\"B\"]; c[\"B\"] = c[\"A\"]; c[\"A\"] = \"{|PORT003:6000|}\"; k.ListenAnyIP(c.GetValue<int>(\"B\"));")]
    [InlineData("c[c[\"A\"]!] = \"6000\"; k.ListenAnyIP(c.GetValue<int>(\"A\"));")]
    [InlineData("c[\"A\"] = c[c[\"A\"]!]; k.ListenAnyIP(c.GetValue<int>(c[\"A\"]!));")]
    [InlineData("c[\"A\"] = c[\"B\"]; c[\"B\"] = \"http://localhost:{|PORT001:6000|}\"; c[\"B\"] = c[\"A\"];")]
    [InlineData("c[\"A\"] = \"http://localhost:{|PORT005:6000|}\"; c[\"B\"] = c[\"A\"]; c[\"A\"] = c[\"B\"]; http.GetAsync(c[\"B\"]);")]
    public Task Circles(string statements) => VerifyAsync(statements);

    [Fact]
    public async Task Thousands_of_settings()
    {
        var writes = string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"c[\"Key{i}:Port\"] = \"{(i == 1_500 ? "{|PORT003:6000|}" : "6666")}\";\n"));
        await VerifyAsync(writes + "k.ListenAnyIP(c.GetValue<int>(\"Key1500:Port\"));");
        var pairs = string.Concat(Enumerable.Range(0, 900).Select(static i => $"{{ \"Key{i}:Port\", \"{(i == 500 ? "{|PORT003:6000|}" : "6666")}\" }},\n"));
        await VerifyAsync($"b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> {{ {pairs} }}); k.ListenAnyIP(c.GetValue<int>(\"Key500:Port\"));");
        var same = string.Concat(Enumerable.Range(0, 1_000).Select(static i => $"c[\"A{i}\"] = c[\"A{(i + 1) % 1_000}\"];\n"));
        await VerifyAsync(same + "k.ListenAnyIP(c.GetValue<int>(\"A0\"));");
    }

    /// <summary>A name under which very many settings are read is no longer followed.</summary>
    [Theory]
    [InlineData(100, "PORT005")]
    [InlineData(101, "PORT001")]
    public Task Readers_are_bounded(int count, string rule) => VerifyAsync(
        $"c[\"Web:Address\"] = \"http://localhost:{{|{rule}:6000|}}\"; {string.Concat(Enumerable.Repeat("http.GetAsync(c[\"Web:Address\"]);\n", count - 1))}");

    /// <summary>Digits in another file: the finding is on the expression that reads them. A whole address is reported in its own file.</summary>
    [Theory]
    [InlineData("k.ListenAnyIP({|PORT003:c.GetValue<int>(\"Web:Port\")|});", "c[\"Web:Port\"] = \"6000\";")]
    [InlineData("k.ListenAnyIP({|PORT003:c.GetSection(\"Web\").Get<Site>()!.Port|});", "c[\"Web:Port\"] = \"6000\";")]
    [InlineData("k.ListenAnyIP({|PORT003:c.GetValue<int>(\"Web:Port\")|});", "new ConfigurationBuilder().AddInMemoryCollection(Defaults);")]
    [InlineData("b.WebHost.UseUrls(c[\"Web:Address\"]!);", "c[\"Web:Address\"] = \"http://*:{|PORT003:6000|}\";")]
    [InlineData("http.GetAsync(c[\"Web:Address\"]);", "c[\"Web:Address\"] = \"http://localhost:{|PORT005:6000|}\";")]
    [InlineData("k.ListenAnyIP(c.GetValue<int>(\"Web:Port\"));", "c[\"Mail:Port\"] = \"6000\";")]
    public Task In_another_file(string read, string write) => Shapes.VerifyAsync(Program(read), ("Other.cs", $$"""
        class Other
        {
            static readonly Dictionary<string, string?> Defaults = new() { ["Web:Port"] = "6000", ["Mail:Port"] = "25" };
            static void Write(IConfiguration c) { {{write}} }
        }
        """));

    private static Task VerifyAsync(string statements) => Shapes.VerifyAsync(Program(statements));

    private static string Program(string statements) => $$"""
        class Shape
        {
            void M(WebApplicationBuilder b, WebApplication app, IConfiguration c, Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k, HttpClient http, string text, bool flag)
            {
                {{statements}}
            }
        }

        class Site
        {
            public const string Key = "Web:Port";
            public static string Name => "Web:Port";
            public int Port { get; set; }
            public string Address { get; set; } = "";
        }

        record Settings(int Port);

        class Root { public Site Web { get; set; } = new(); }

        class Mine
        {
            public string this[string key] { get => ""; set { } }
            public void UseSetting(string key, string value) { }
            public void AddInMemoryCollection(Dictionary<string, string?> all) { }
            public static void SetEnvironmentVariable(string key, string value) { }
        }
        """;
}
