using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.Rules;

/// <summary>
/// Values of configuration files that code reads: the finding is at the use, the digits are in the file, and the use decides the rule. Digits whose use
/// is not known are a note in their file.
/// </summary>
public sealed class ConfigurationFlowTests
{
    /// <summary>Each row's settings contain the port on line 3.</summary>
    private const string Settings = """
        {
          "Site": {
            "Port": 6000,  "Address": "http://localhost:6000",  "Addresses": [ "http://localhost:6000" ],  "Nested": { "Url": "http://localhost:6000" },
            "Other": 8081
          },
          "ConnectionStrings": { "Site": "Server=x:25" },
          "Mail": { "Port": 25, "Server": "smtp://mail:25" }
        }
        """;

    private const string BindBoth = "b.Services.Configure<WebHost>(c.GetSection(\"Web\")); b.Services.Configure<MailHost>(c.GetSection(\"Mail\")); ";

    private const string Server = "PORT003 Warning";
    private const string Client = "PORT005 Info";
    private const string Uri = "PORT002 Warning";
    private const string Url = "PORT001 Warning";

    /// <summary>The ways to read a value that a server uses.</summary>
    [Theory]
    [InlineData("k.ListenAnyIP(c.GetValue<int>(\"Site:Port\"));", Server)]
    [InlineData("k.ListenAnyIP(c.GetValue<int>(\"site:PORT\", 8080));", Server)]
    [InlineData("k.ListenAnyIP(c.GetValue(\"Site:Port\", 8080));", Server)]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Site\").GetValue<int>(\"Port\"));", Server)]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Site\").Get<Dictionary<string, int>>()![\"Port\"]);", Server)]
    [InlineData("var ports = c.GetSection(\"Site\").Get<Dictionary<string, int>>() ?? new(); k.ListenAnyIP(ports[\"Port\"]);", Server)]
    [InlineData("k.ListenAnyIP(c.GetRequiredSection(\"Site\").GetSection(\"Port\").Get<int>());", Server)]
    [InlineData("k.ListenAnyIP(int.Parse(c[\"Site:Port\"]!));", Server)]
    [InlineData("k.ListenAnyIP(int.TryParse(c[\"Site:Port\"], out var port) ? port : 8080);", Server)]
    [InlineData("k.ListenAnyIP(Convert.ToInt32(c.GetSection(\"Site:Port\").Value));", Server)]
    [InlineData("var site = c.GetSection(\"Site\"); var port = site[\"Port\"]; k.ListenAnyIP(int.Parse(port!));", Server)]
    [InlineData("const string Key = \"Site\"; k.ListenAnyIP(c.GetValue<int>(Key + \":Port\"));", Server)]
    [InlineData("k.ListenAnyIP(c.GetValue<int>($\"{\"Site\"}:Port\"));", Server)]
    [InlineData("k.ListenAnyIP(c.GetValue<int>(ConfigurationPath.Combine(\"Site\", \"Port\")));", Server)]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Site\").Get<Site>()!.Port);", Server)]
    [InlineData("var s = new Site(); c.GetSection(\"Site\").Bind(s); k.ListenAnyIP(s.Port);", Server)]
    [InlineData("var s = new Site(); c.Bind(\"Site\", s); k.ListenAnyIP(s.Port);", Server)]
    [InlineData("k.ListenAnyIP(c.Get<Root>()!.Site.Port);", Server)]
    [InlineData("b.WebHost.UseUrls(c[\"Site:Address\"]!);", Server)]
    [InlineData("b.WebHost.UseUrls(c.GetSection(\"Site:Addresses\").Get<string[]>()!);", Server)]
    [InlineData("b.WebHost.UseUrls($\"http://*:{c[\"Site:Port\"]}\");", Server)]
    [InlineData("b.WebHost.UseUrls(\"http://*:\" + c[\"Site:Port\"]);", Server)]
    [InlineData("b.WebHost.UseUrls(c.GetSection(\"Site\").Get<Site>()!.Nested.Url);", Server)]
    [InlineData("app.Run(c[\"Site:Address\"]);", Server)]

    [InlineData("b.Services.Configure<Site>(c.GetSection(\"Site\")); void Use(Microsoft.Extensions.Options.IOptions<Site> o) => k.ListenAnyIP(o.Value.Port);", Server)]
    [InlineData("b.Services.Configure<Site>(\"x\", c.GetSection(\"Site\")); void Use(Microsoft.Extensions.Options.IOptionsMonitor<Site> o) => k.ListenAnyIP(o.CurrentValue.Port);", Server)]
    [InlineData("b.Services.AddOptions<Site>().Bind(c.GetSection(\"Site\")); void Use(Microsoft.Extensions.Options.IOptionsSnapshot<Site> o) => k.ListenAnyIP(o.Value.Port);", Server)]
    [InlineData("b.Services.AddOptions<Site>().BindConfiguration(\"Site\"); void Use(Microsoft.Extensions.Options.IOptions<Site> o) => k.ListenAnyIP(o.Value.Port);", Server)]
    [InlineData("b.Services.AddOptionsWithValidateOnStart<Site>().BindConfiguration(\"Site\"); void Use(Microsoft.Extensions.Options.IOptions<Site> o) => k.ListenAnyIP(o.Value.Port);", Server)]
    [InlineData("foreach (var a in c.GetSection(\"Site:Addresses\").Get<string[]>()!) app.Urls.Add(a);", Server)]
    [InlineData("string Read(string key) => c[key] ?? \"\"; app.Run(Read(\"Site:Address\"));", Server)]
    [InlineData("var s = c.GetRequiredSection(\"Site\").Get<Settings>()!; k.ListenAnyIP(s.Port);", Server)]
    [InlineData("Reader.Listen(k, c.GetSection(\"Site\"));", Server)]
    [InlineData("Reader.Listen(k, c.GetSection(\"Else\"));")]

    // Other keys, other sections, and other APIs
    [InlineData("k.ListenAnyIP(c.GetValue<int>(\"Site:Other\"));")]
    [InlineData("k.ListenAnyIP(c.GetValue<int>(\"Port\"));")]
    [InlineData("foreach (var site in c.GetSection(\"Mail\").GetChildren()) k.ListenAnyIP(site.GetValue<int>(\"Port\"));")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Site\").Get<Dictionary<string, int>>()![\"Other\"]);")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Mail\").GetValue<int>(\"Other\"));")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Else\").Get<Site>()!.Port);")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Site\").Get<Site>()!.Other);")]
    [InlineData("var d = new Dictionary<string, string>(); k.ListenAnyIP(int.Parse(d[\"Site:Port\"]));")]
    [InlineData("k.ListenAnyIP(new Site().Port);")]
    [InlineData("var mail = new Site(); c.GetSection(\"Site\").Bind(mail); var web = new Site(); c.GetSection(\"Web\").Bind(web); k.ListenAnyIP(web.Port);")]
    [InlineData("var mail = c.GetSection(\"Site\").Get<Site>()!; Console.WriteLine(mail.Port); k.ListenAnyIP(new Site { Port = 8080 }.Port);")]
    [InlineData("var mail = c.GetSection(\"Site\").Get<Site>()!; Console.WriteLine(mail.Port); k.ListenAnyIP(c.GetSection(\"Web\").Get<Site>()!.Port);")]
    [InlineData("new System.Net.Mail.SmtpClient(\"mail\", c.GetValue<int>(\"Mail:Port\")).Dispose();")]
    [InlineData("new System.Net.Mail.SmtpClient(\"mail\", c.GetValue<int>(\"Site:Port\")).Dispose();")]
    public Task A_key_that_a_server_reads_is_reported(string statements, params string[] findings) => VerifyAsync(statements, findings);

    /// <summary>The uses of the address. A row without findings only has the note in its file.</summary>
    [Theory]
    [InlineData("new HttpClient().BaseAddress = new Uri(c[\"Site:Address\"]!);", Client)]
    [InlineData("b.Services.AddHttpClient(\"x\", h => h.BaseAddress = new Uri(c[\"Site:Address\"]!));", Client)]
    [InlineData("var a = c[\"Site:Address\"]; Console.WriteLine(a); new HttpClient().BaseAddress = new Uri(a!);", Client)]
    [InlineData("var a = c[\"Site:Address\"]; new HttpClient().GetAsync(a + \"/x\");", Client)]
    [InlineData("new HttpClient().GetAsync(c[\"Site:Address\"] ?? \"http://localhost:8080\");", Client)]
    [InlineData("new HttpClient().GetAsync($\"http://localhost:{c[\"Site:Port\"]}/x\");", Client)]
    [InlineData("var u = new Uri(c[\"Site:Address\"]!);", Uri)]
    [InlineData("b.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins(c[\"Site:Address\"]!)));", Url)]
    [InlineData("b.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins(c.GetSection(\"Site:Addresses\").Get<string[]>()!)));", Url)]
    [InlineData("b.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins(c.GetSection(\"Site\").Get<Site>()!.Address)));", Url)]
    [InlineData("app.MapGet(\"/\", () => Results.Redirect(c[\"Site:Address\"]!));", Url)]
    [InlineData("app.MapGet(\"/\", (HttpContext x) => x.Response.Redirect(c[\"Site:Address\"] + \"/login\"));", Url)]
    [InlineData("Console.WriteLine(c[\"Site:Address\"]);")]
    [InlineData("app.MapGet(\"/\", () => c[\"Site:Address\"]);")]
    [InlineData("")]
    public Task The_use_of_an_address_decides_its_rule(string statements, params string[] findings) => VerifyAsync(statements, findings);

    /// <summary>Environment variables that the program reads by their names, from each kind of file that sets them.</summary>
    [Theory]
    [InlineData("Dockerfile", "FROM scratch\nENV WEB_PORT=6000\n")]
    [InlineData("Dockerfile", "FROM scratch\nENV WEB_PORT 6000\n")]
    [InlineData("Dockerfile", "FROM scratch\nENV WEB_PORT=25\nENV WEB_PORT=6000\n")]
    [InlineData("Properties/launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "WEB_PORT": "6000", "MAIL_PORT": "25" } } } }""")]
    [InlineData("docker-compose.yml", "services:\n  web:\n    build: .\n    environment:\n      WEB_PORT: 6000\n      MAIL_PORT: 25\n    ports: [ \"6000:6000\" ]\n")]
    [InlineData("docker-compose.yml", "services:\n  web:\n    build: .\n    environment:\n      - WEB_PORT=6000\n    network_mode: host\n")]
    [InlineData("appsettings.json", """{ "WEB_PORT": 6000, "MAIL_PORT": 25 }""")]
    public async Task A_variable_that_a_program_reads_is_found_in_every_kind_of_file(string path, string text)
    {
        var isVariable = path != "appsettings.json";
        string[] reads =
        [
            "k.ListenAnyIP(c.GetValue<int>(\"WEB_PORT\"));", "app.Run($\"http://*:{c[\"WEB_PORT\"]}\");",
            .. isVariable ? [
                "k.ListenAnyIP(int.Parse(Environment.GetEnvironmentVariable(\"WEB_PORT\")!));",
                "var port = Environment.GetEnvironmentVariable(\"WEB_PORT\") ?? \"8080\"; app.Urls.Add($\"http://*:{port}\");"] : Array.Empty<string>(),
        ];
        foreach (var read in reads)
        {
            Assert.Equal([(Server, path, "6000")], Summarize(await FindAsync(read, (path, text))));
            Assert.Empty(Summarize(await FindAsync(read.Replace("WEB_PORT", "OTHER_PORT"), (path, text))));
        }

        Assert.Empty(Summarize(await FindAsync("new System.Net.Mail.SmtpClient(\"mail\", c.GetValue<int>(\"WEB_PORT\"));", (path, text))));
    }

    /// <summary>Protocols that a settings file sets for all endpoints apply to those in code, unless the code sets others.</summary>
    [Theory]
    [InlineData("k.ListenAnyIP(6000);")]
    [InlineData("app.Run(\"http://*:6000\");")]
    [InlineData("b.WebHost.UseUrls(\"http://*:6000\");")]
    [InlineData("app.Run(\"https://*:6000\");", Server)]
    [InlineData("k.ListenAnyIP(6000, e => e.UseHttps());", Server)]
    [InlineData("k.ListenAnyIP(6000, e => e.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http1);", Server)]
    [InlineData("k.ConfigureEndpointDefaults(e => e.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http1AndHttp2); k.ListenAnyIP(6000);", Server)]
    [InlineData("new System.Net.HttpListener().Prefixes.Add(\"http://*:6000/\");", Server)]
    public async Task Protocols_of_a_settings_file_apply_to_endpoints_in_code(string statements, params string[] findings)
    {
        const string Http2 = """{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }""";
        Assert.Equal(findings, (await FindAsync(statements, ("appsettings.json", Http2))).Select(static one => $"{one.Id} {one.Severity}"));
        Assert.Equal([Server], (await FindAsync(statements, ("appsettings.json", Http2.Replace("Http2", "Http1AndHttp2")))).Select(static one => $"{one.Id} {one.Severity}"));
    }

    /// <summary>A container's own port is for browsers if it is published under the same number.</summary>
    [Theory]
    [InlineData("ports: [ \"6000:6000\" ]", Server)]
    [InlineData("network_mode: host", Server)]
    [InlineData("ports: [ \"8080:6000\" ]")]
    [InlineData("ports: [ \"8080:80\" ]", "PORT003 Info")]
    [InlineData("image: vendor/mail", "PORT003 Info")]
    public async Task A_containers_own_port_is_for_browsers_if_it_is_published_under_the_same_number(string definition, params string[] findings)
    {
        var compose = $"services:\n  web:\n    build: .\n    environment:\n      WEB_PORT: 6000\n    {definition}\n";
        Assert.Equal(findings, Summarize(await FindAsync("k.ListenAnyIP(c.GetValue<int>(\"WEB_PORT\"));", ("docker-compose.yml", compose))).Select(static one => one.Rule));
        Assert.Equal(
            findings,
            Summarize(await FindAsync("app.Run(c[\"WEB_URL\"]);", ("docker-compose.yml", compose.Replace("WEB_PORT: 6000", "WEB_URL: http://+:6000")))).Select(static one => one.Rule));
        Assert.Empty(Summarize(await FindAsync("k.ListenAnyIP(c.GetValue<int>(\"WEB_PORT\"));", ("docker-compose.yml", compose.Replace("build: .", "image: vendor/web")))));
    }

    /// <summary>Among several services, those whose image a Dockerfile of the project builds.</summary>
    [Theory]
    [InlineData("web/Dockerfile", Server)]
    [InlineData("mail/Dockerfile")]
    [InlineData("other/Dockerfile", Server)]
    public async Task A_service_counts_if_a_Dockerfile_of_the_project_builds_its_image(string dockerfile, params string[] findings)
    {
        const string Compose = """
            services:
              web: { build: ./web, network_mode: host, environment: [ WEB_PORT=6000 ] }
              mail: { build: ./mail, network_mode: host, environment: [ WEB_PORT=8080 ] }
            """;
        var found = await FindAsync("k.ListenAnyIP(c.GetValue<int>(\"WEB_PORT\"));", ("docker-compose.yml", Compose), (dockerfile, "FROM scratch\n"));
        Assert.Equal(findings, Summarize(found).Select(static one => one.Rule));
    }

    /// <summary>A key in several files is one setting with several values, each with its own location.</summary>
    [Theory]
    [InlineData("""{ "Web": { "Port": 6000 } }""", """{ "Web": { "Port": 6666 } }""", "6000", "6666")]
    [InlineData("""{ "Web": { "Port": 6000 } }""", """{ "Web": { "Port": 8080 } }""", "6000")]
    [InlineData("""{ "Web": { "Port": 6000 """, """{ "Web": { "Port": [ 6666 } } """, "6000")]
    [InlineData("""{ "Web:Port": "6000" }""", "", "6000")]
    [InlineData("""{ "web": { "port": 0x1770 } }""", """{ "Web": { "Port": "sixthousand" } }""")]
    public async Task A_key_in_several_files_has_the_values_of_all(string text, string other, params string[] ports)
    {
        var findings = await FindAsync("k.ListenAnyIP(c.GetValue<int>(\"Web:Port\"));", ("appsettings.json", text), ("appsettings.Development.json", other));
        Assert.Equal(ports, Summarize(findings).Select(static one => one.Port).Order());
    }

    /// <summary>Under the key of Kestrel are settings that Kestrel reads, and others that only code reads.</summary>
    [Theory]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Port": 6000 } } } }""", "k.ListenAnyIP(c.GetValue<int>(\"Kestrel:Endpoints:Http:Port\", 5001));", Server)]
    [InlineData("""{ "Kestrel": { "Port": 6000 } }""", "k.ListenAnyIP(c.GetSection(\"Kestrel\").GetValue<int>(\"Port\"));", Server)]
    [InlineData("""{ "Kestrel": { "Url": "http://*:6000" } }""", "b.WebHost.UseUrls(c[\"Kestrel:Url\"] ?? \"\");", Server)]
    [InlineData("""{ "Kestrel": { "Port": 6000 } }""", "new System.Net.Mail.SmtpClient(\"mail\", c.GetValue<int>(\"Kestrel:Port\"));")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:6000" } } } }""", "b.WebHost.UseUrls(c[\"Kestrel:Endpoints:Http:Url\"]!);", "PORT004 Warning")]
    public async Task A_setting_of_Kestrel_that_only_code_reads_is_found(string text, string read, params string[] findings) =>
        Assert.Equal(findings, (await FindAsync(read, ("appsettings.json", text))).Where(static one => one.Id != "PORT009").Select(static one => $"{one.Id} {one.Severity}"));

    /// <summary>Several settings can have one type: each object has the values of its own section.</summary>
    [Theory]
    [InlineData("var s = c.Get<Hosts>()!; k.ListenAnyIP(s.{0}.Port);")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"\").Get<Hosts>()!.{0}.Port);")]
    [InlineData("var s = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Hosts>>().Value.{0}; b.Services.Configure<Hosts>(c); k.ListenAnyIP(s.Port);")]
    [InlineData("var s = new Hosts(); c.Bind(s); k.ListenAnyIP(s.{0}.Port);")]
    [InlineData("var s = c.Get<Hosts>()!; app.Run($\"http://*:{{s.{0}.Port}}\");")]
    [InlineData("b.Services.Configure<OneHost>(\"web\", c.GetSection(\"Web\")); b.Services.Configure<OneHost>(\"mail\", c.GetSection(\"Mail\")); var m = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<OneHost>>(); k.ListenAnyIP(m.Get(\"{1}\").Port);")]
    public async Task Each_of_several_settings_of_one_type_has_its_own_section(string read)
    {
        foreach (var initial in new[] { "", " = new();" })
        {
            var types = $"class Hosts {{ public OneHost Web {{ get; set; }}{initial} public OneHost Mail {{ get; set; }}{initial} }} class OneHost {{ public int Port {{ get; set; }} }}";
            var files = ("appsettings.json", """{ "Web": { "Port": 6000 }, "Mail": { "Port": 6666 } }""");
            Assert.Equal(["6000"], Summarize(await FindAsync(string.Format(null, read, "Web", "web"), "", types, files)).Select(static one => one.Port));
            Assert.Equal(["6666"], Summarize(await FindAsync(string.Format(null, read, "Mail", "mail"), "", types, files)).Select(static one => one.Port));
        }
    }

    /// <summary>A list of objects has the values of all of its items, and of no other list.</summary>
    [Theory]
    [InlineData("foreach (var s in c.GetSection(\"Sites\").Get<List<OneHost>>() ?? new()) k.ListenAnyIP(s.Port);")]
    [InlineData("foreach (var s in c.GetSection(\"Sites\").Get<OneHost[]>()!) { app.Urls.Add($\"http://*:{s.Port}\"); }")]
    [InlineData("foreach (var s in c.GetSection(\"Sites\").GetChildren()) k.ListenAnyIP(s.GetValue<int>(\"Port\"));")]
    [InlineData("foreach (var s in c.GetSection(\"Sites\").GetChildren()) { var port = s[\"Port\"]; app.Urls.Add(\"http://*:\" + port); }")]
    [InlineData("foreach (var port in c.GetSection(\"Sites\").GetChildren().Select(s => s.GetValue<int>(\"Port\"))) k.ListenAnyIP(port);")]
    [InlineData("foreach (var s in c.Get<Hosts>()!.Sites) { k.ListenAnyIP(s.Port); }")]
    [InlineData("b.Services.Configure<Hosts>(c); foreach (var s in app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Hosts>>().Value.Sites) { k.ListenAnyIP(s.Port); }")]
    [InlineData("var all = new Hosts(); c.Bind(all); all.Sites.ForEach(s => k.ListenAnyIP(s.Port));")]
    public async Task A_list_of_settings_has_the_values_of_its_items(string read)
    {
        const string Types = "class Hosts { public List<OneHost> Sites { get; set; } = new(); public List<OneHost> Mails { get; set; } = new(); } class OneHost { public int Port { get; set; } }";
        const string Text = """{ "Sites": [ { "Port": 8080 }, { "Port": 6000 } ], "Mails": [ { "Port": 6666 } ] }""";
        Assert.Equal(["6000"], Summarize(await FindAsync(read, "", Types, ("appsettings.json", Text))).Select(static one => one.Port));
    }

    /// <summary>A property that a class inherits is set by the section to which this class is bound.</summary>
    [Theory]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Web\").Get<WebHost>()!.Port); var mail = c.GetSection(\"Mail\").Get<MailHost>();", "6000")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Mail\").Get<MailHost>()!.Port); var web = c.GetSection(\"Web\").Get<WebHost>();", "6666")]
    [InlineData("var web = new WebHost(); c.GetSection(\"Web\").Bind(web); k.ListenAnyIP(web.Port);", "6000")]
    [InlineData(BindBoth + "k.ListenAnyIP(app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<WebHost>>().Value.Port);", "6000")]
    [InlineData(BindBoth + "k.ListenAnyIP(app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<MailHost>>().Value.Port);", "6666")]
    [InlineData(BindBoth + "k.ListenAnyIP(app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<WebHost>>().Value.Number);", "6000")]
    [InlineData(BindBoth + "void Listen(OneHost host) => k.ListenAnyIP(host.Port);", "6000, 6666")]
    public async Task An_inherited_property_has_the_value_of_its_class(string read, string ports)
    {
        const string Types = "abstract class OneHost { public int Port { get; set; } public int Number => Port; } class WebHost : OneHost { } class MailHost : OneHost { }";
        const string Text = """{ "Web": { "Port": 6000 }, "Mail": { "Port": 6666 } }""";
        Assert.Equal(ports, string.Join(", ", Summarize(await FindAsync(read, "", Types, ("appsettings.json", Text))).Select(static one => one.Port).Order()));
    }

    /// <summary>A property can have another name in the configuration.</summary>
    [Theory]
    [InlineData("[ConfigurationKeyName(\"listen_port\")] public int Port { get; set; }", "6000")]
    [InlineData("[Obsolete, ConfigurationKeyNameAttribute(\"listen_port\")] public int Port { get; set; } = 8080;", "6000")]
    [InlineData("public int Port { get; set; }", "6666")]
    public async Task A_property_has_the_value_of_its_key(string property, string port)
    {
        var files = ("appsettings.json", """{ "Web": { "listen_port": 6000, "Port": 6666 } }""");
        Assert.Equal([port], Summarize(await FindAsync("k.ListenAnyIP(c.GetSection(\"Web\").Get<OneHost>()!.Port);", "", $"class OneHost {{ {property} }}", files)).Select(static one => one.Port));
    }

    /// <summary>Addresses of a login or a redirect, in properties that only a library reads.</summary>
    [Theory]
    [InlineData("new Login { Authority = c[\"Web\"] };", Url)]
    [InlineData("new Login { RedirectUris = { $\"{c[\"Web\"]}/signin\" } };", Url)]
    [InlineData("var web = c.GetValue<string>(\"Web\"); b.Services.Configure<Login>(l => l.SignedOutRedirectUri = web);", Url)]
    [InlineData("new Login { Name = c[\"Web\"] };")]
    [InlineData("System.Console.WriteLine(new Login { Read = c[\"Web\"] }.Read);")]
    public async Task An_address_of_a_login_that_only_a_library_reads_is_reported(string statements, params string[] findings)
    {
        const string Types = "class Login { public string? Authority { get; set; } public string? SignedOutRedirectUri { get; set; } public string? Name { get; set; } public string? Read { get; set; } public ICollection<string> RedirectUris { get; set; } = new List<string>(); }";
        Assert.Equal(findings, Summarize(await FindAsync(statements, "", Types, ("appsettings.json", """{ "Web": "https://localhost:6000" }"""))).Select(static one => one.Rule));
    }

    /// <summary>A JSON file with any name is a settings file if the code adds it to the configuration.</summary>
    [Theory]
    [InlineData("shop.json", "b.Configuration.AddJsonFile(\"shop.json\");", true)]
    [InlineData("/src/config/Shop.json", "b.Configuration.AddJsonFile(System.IO.Path.Combine(\"config\", \"shop.json\"), optional: true);", true)]
    [InlineData("shop.Development.json", "b.Configuration.AddJsonFile($\"../shared/shop.{b.Environment.EnvironmentName}.json\");", true)]
    [InlineData("shop.json", "b.Host.ConfigureHostConfiguration(host => { host?.AddJsonFile(\"shop.json\"); });", true)]
    [InlineData("shop.json", "", false)]
    [InlineData("shop.json", "b.Configuration.AddJsonFile(\"my-shop.json\");", false)]
    [InlineData("shop.json", "b.Configuration.AddJsonFile(b.Environment.ApplicationName); /* AddJsonFile(\"shop.json\") */", false)]
    [InlineData("shop.json", "System.Func<string, string> ReadJsonFiles = x => x; ReadJsonFiles(\"shop.json\");", false)]
    [InlineData("shop.Development.json", "b.Configuration.AddJsonFile(\"shop.json\");", false)]
    public async Task A_JSON_file_that_code_adds_to_the_configuration_is_one_of_settings(string path, string add, bool isSettings)
    {
        const string Text = """{ "urls": "http://*:6000", "Web": { "Port": 6666 }, "Mail": { "Port": 6665 } }""";
        var found = await FindAsync(add + " k.ListenAnyIP(c.GetValue<int>(\"Web:Port\"));", (path, Text));
        Assert.Equal(isSettings ? [(Server, path, "6666")] : [], Summarize(found));
        Assert.Equal(isSettings ? ["PORT004 6000"] : [], found.Where(static one => !one.Location.IsInSource).Select(static one => $"{one.Id} {one.Properties[DiagnosticProperties.Port]}"));
    }

    /// <summary>The section that code passes to Kestrel may have any name; its endpoints are those of the server, with their protocols.</summary>
    [Theory]
    [InlineData("k.Configure(c.GetSection(\"Hosting\"));", "6000")]
    [InlineData("k.Configure(c.GetRequiredSection(\"hosting\"), reloadOnChange: true);", "6000")]
    [InlineData("var section = c.GetSection(\"Hosting\"); k.Configure(section);", "6000")]
    [InlineData("b.WebHost.ConfigureKestrel((context, kestrel) => kestrel.Configure(context.Configuration.GetSection(\"App\").GetSection(\"Server\")).Endpoint(\"Web\", one => { }));", "6666")]
    [InlineData("k.Configure(c.GetSection(\"App:Server\"));", "6666")]
    [InlineData("k.Configure(c.GetSection(\"Other\"));")]
    [InlineData("b.Services.Configure<object>(c.GetSection(\"Hosting\"));")]
    [InlineData("Console.WriteLine(c.GetSection(\"Hosting\"));")]
    public async Task A_section_that_code_passes_to_Kestrel_has_endpoints(string statements, params string[] ports)
    {
        const string Text = """
            { "Hosting": { "Endpoints": { "Web": { "Url": "http://*:6000" }, "Grpc": { "Url": "http://*:6665", "Protocols": "Http2" } }, "Docs": { "Url": "http://docs:8080" } },
              "App": { "Server": { "Endpoints": { "Web": { "Url": "http://*:6666" } } } } }
            """;
        var found = await FindAsync(statements, ("appsettings.json", Text));
        Assert.Equal(ports, found.Where(static one => one is { Id: "PORT004", Severity: DiagnosticSeverity.Warning }).Select(static one => one.Properties[DiagnosticProperties.Port]));
    }

    /// <summary>The key of a variable with a prefix that the code adds to the configuration does not have the prefix.</summary>
    [Theory]
    [InlineData("b.Configuration.AddEnvironmentVariables(\"SHOP_\");", true)]
    [InlineData("b.Configuration.AddEnvironmentVariables(prefix: \"shop_\");", true)]
    [InlineData("b.Host.ConfigureHostConfiguration(host => host.AddEnvironmentVariables(\"SHOP_\"));", true)]
    [InlineData("b.Configuration.AddEnvironmentVariables(\"STORE_\");", false)]
    [InlineData("b.Configuration.AddEnvironmentVariables();", false)]
    [InlineData("", false)]
    public async Task A_variable_with_a_prefix_sets_the_key_without_it(string add, bool isSet)
    {
        foreach (var (variable, key) in new[] { ("SHOP_Web__Port", "Web:Port"), ("SHOP_PORT", "Port") })
        {
            var found = await FindAsync($"{add} k.ListenAnyIP(c.GetValue<int>(\"{key}\"));", ("Dockerfile", $"FROM scratch\nENV {variable}=6000\n"));
            Assert.Equal(isSet ? [(Server, "Dockerfile", "6000")] : [], Summarize(found));
        }
    }

    /// <summary>A comment in the file suppresses the finding in code, and is used.</summary>
    [Theory]
    [InlineData("WEB_PORT: 6000 # port-analyzers: allow 6000 - for tests")]
    [InlineData("WEB_PORT: 6000 # port-analyzers: allow 6666 - for tests", "PORT003 Warning", "PORT007 Warning")]
    [InlineData("WEB_PORT: 8080 # port-analyzers: allow 6000 - for tests", "PORT007 Warning")]
    public async Task A_comment_in_a_file_suppresses_the_finding_in_code(string variable, params string[] findings)
    {
        var compose = $"services:\n  web:\n    build: .\n    network_mode: host\n    environment:\n      {variable}\n";
        Assert.Equal(
            findings, (await FindAsync("k.ListenAnyIP(c.GetValue<int>(\"WEB_PORT\"));", ("compose.yaml", compose))).Select(static one => $"{one.Id} {one.Severity}").Order());
    }

    /// <summary>The options of the file that contains the digits hold, too.</summary>
    [Theory]
    [InlineData("[appsettings.json]\nport_analyzers.allowed_ports = 6000")]
    [InlineData("[*.json]\nport_analyzers.allowed_ports = 5900-6100")]
    [InlineData("[*.cs]\nport_analyzers.allowed_ports = 6000")]
    [InlineData("[appsettings.json]\nport_analyzers.allowed_ports = 6666", Server)]
    [InlineData("[appsettings.Development.json]\nport_analyzers.allowed_ports = 6000", Server)]
    [InlineData("[*.yml]\nport_analyzers.allowed_ports = 6000", Server)]
    public async Task Section_of_the_file(string section, params string[] findings)
    {
        const string Text = """{ "Web": { "Port": 6000, "Url": "http://*:6000" }, "Other": { "Port": 6666 } }""";
        foreach (var read in new[] { "k.ListenAnyIP(c.GetValue<int>(\"Web:Port\"));", "b.WebHost.UseUrls(c[\"Web:Url\"]!);", "app.Run($\"http://*:{c[\"Web:Port\"]}\");" })
        {
            Assert.Equal(findings, Summarize(await FindAsync(read, "root = true\n" + section, ("appsettings.json", Text))).Select(static one => one.Rule));
        }
    }

    /// <summary>Of several ports in one value, those that the file's options allow.</summary>
    [Fact]
    public async Task Section_of_the_file_allows_one_of_several_ports()
    {
        var findings = await FindAsync(
            "b.WebHost.UseUrls(c[\"Web:Urls\"]!);",
            "root = true\n[appsettings.json]\nport_analyzers.allowed_ports = 6000",
            ("appsettings.json", """{ "Web": { "Urls": "http://*:6000;http://*:6666" } }"""));
        Assert.Equal([(Server, "appsettings.json", "6666")], Summarize(findings));
    }

    /// <summary>A suppression of one rule must not suppress another: the same digits have a finding for each.</summary>
    [Fact]
    public async Task Suppression_is_per_rule()
    {
        const string Statements = """
            #pragma warning disable PORT003
            k.ListenAnyIP(c.GetValue<int>("Web:Port"));
            #pragma warning restore PORT003
            app.MapGet("/", () => Results.Redirect($"http://localhost:{c["Web:Port"]}/x"));
            """;
        Assert.Equal([(Url, "appsettings.json", "6000")], Summarize(await FindAsync(Statements, ("appsettings.json", """{ "Web": { "Port": 6000 } }"""))));
    }

    private static IEnumerable<(string Rule, string Path, string Port)> Summarize(IEnumerable<Diagnostic> findings) => findings
        .Where(static one => one.Location.IsInSource && one.Id != "PORT009")
        .Select(static one => ($"{one.Id} {one.Severity}", one.AdditionalLocations[0].GetLineSpan().Path["/0/".Length..], one.Properties[DiagnosticProperties.Port]!));

    private static async Task VerifyAsync(string statements, string[] expected)
    {
        var findings = await FindAsync(statements, ("appsettings.json", Settings));
        Assert.True(expected.Length == findings.Count(static one => one.Location.IsInSource && one.Id != "PORT009"), string.Join("\n", findings));
        Assert.Equal(expected, findings.Where(static one => one.Location.IsInSource && one.Id != "PORT009").Select(static one => $"{one.Id} {one.Severity}"));

        // Every address without a known use stays a note in its file.
        var inCode = findings.Where(static one => one.Location.IsInSource).SelectMany(static one => one.AdditionalLocations).Select(static one => one.SourceSpan.Start).ToHashSet();
        var addresses = Enumerable.Range(0, Settings.Length).Where(static i => Settings.AsSpan(i).StartsWith("http://localhost:6000")).Select(static i => i + "http://localhost:".Length);
        Assert.Equal(
            addresses.Where(one => !inCode.Contains(one)),
            findings.Where(static one => !one.Location.IsInSource).OrderBy(static one => one.Location.SourceSpan.Start).Select(static one => one.Location.SourceSpan.Start));
    }

    private static Task<IReadOnlyList<Diagnostic>> FindAsync(string statements, params (string Path, string Text)[] files) => FindAsync(statements, "", files);

    private static Task<IReadOnlyList<Diagnostic>> FindAsync(string statements, string editorConfig, params (string Path, string Text)[] files) => FindAsync(statements, editorConfig, "", files);

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string statements, string editorConfig, string types, params (string Path, string Text)[] files)
    {
        var state = WebProject.CreateState();
        if (editorConfig.Length > 0)
        {
            state.AnalyzerConfigFiles.Add(("/0/.editorconfig", editorConfig));
        }

        state.Sources.Add(("/0/Program.cs", $$"""
            class Shape
            {
                void M(WebApplicationBuilder b, WebApplication app, IConfiguration c, Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k)
                {
                    {{statements}}
                }
            }

            {{types}}

            class Site
            {
                public int Port { get; set; }
                public int Other { get; set; }
                public string Address { get; set; } = "";
                public Nested Nested { get; set; } = new();
            }

            class Nested { public string Url { get; set; } = ""; }

            record Settings(int Port, string Address);

            class Root { public Site Site { get; set; } = new(); }

            static class Reader
            {
                public static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k, IConfiguration c) => k.ListenAnyIP(c.GetValue<int>("Port"));
            }
            """));
        foreach (var (path, text) in files)
        {
            state.AdditionalFiles.Add(("/0/" + path, text));
        }

        var project = TestSolution.Create(state, ReferencePack.Net100).Projects.Single();
        Assert.Empty(await TestSolution.GetCompilerErrorsAsync(project, CancellationToken.None));
        return [.. (await TestSolution.GetDiagnosticsAsync(project)).Where(static one => one.Id.StartsWith("PORT"))];
    }
}
