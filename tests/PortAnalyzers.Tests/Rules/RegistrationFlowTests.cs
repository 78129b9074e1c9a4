namespace PortAnalyzers.Tests.Rules;

/// <summary>Objects that are registered under a name: an object of another name is another one.</summary>
public sealed class RegistrationFlowTests
{
    private const string Types = """
        record Place(string Host, int Port);
        class SiteOptions { public int Port { get; set; } }
        class Settings { public int Port { get; init; } }
        """;

    /// <summary>How 8080 and another port are registered, and read.</summary>
    private static readonly (string Register, string[] Reads)[] s_shapes =
    [
        ("b.Services.AddKeyedSingleton(\"web\", new Place(\"web\", 8080)); b.Services.AddKeyedSingleton(\"mail\", new Place(\"mail\", $));",
            ["k.ListenAnyIP(app.Services.GetRequiredKeyedService<Place>(\"#\").Port);", "var place = app.Services.GetKeyedService<Place>(\"#\")!; k.ListenAnyIP(place.Port);", "void Use([FromKeyedServices(\"#\")] Place place) => k.ListenAnyIP(place.Port);"]),
        ("b.Services.AddKeyedScoped<Place>(\"web\", (services, key) => new Place(\"web\", 8080)); b.Services.AddKeyedScoped<Place>(\"mail\", (services, key) => new Place(\"mail\", $));",
            ["k.ListenAnyIP(app.Services.GetRequiredKeyedService<Place>(\"#\").Port);"]),
        ("b.Services.AddKeyedSingleton(\"web\", new Settings { Port = 8080 }); b.Services.AddKeyedSingleton(\"mail\", new Settings { Port = $ });",
            ["k.ListenAnyIP(app.Services.GetRequiredKeyedService<Settings>(\"#\").Port);"]),
        ("b.Services.Configure<SiteOptions>(\"web\", o => o.Port = 8080); b.Services.Configure<SiteOptions>(\"mail\", o => o.Port = $);",
            ["k.ListenAnyIP(app.Services.GetRequiredService<IOptionsMonitor<SiteOptions>>().Get(\"#\").Port);", "var all = app.Services.GetRequiredService<IOptionsSnapshot<SiteOptions>>(); var site = all.Get(\"#\"); k.ListenAnyIP(site.Port);"]),
        ("b.Services.AddOptions<SiteOptions>(\"web\").Configure(o => o.Port = 8080); b.Services.AddOptions<SiteOptions>(\"mail\").ValidateOnStart().PostConfigure(o => { o.Port = $; });",
            ["k.ListenAnyIP(app.Services.GetRequiredService<IOptionsMonitor<SiteOptions>>().Get(\"#\").Port);"]),
    ];

    public static TheoryData<string, string> Registrations()
    {
        var registrations = new TheoryData<string, string>();
        foreach (var (register, reads) in s_shapes)
        {
            foreach (var read in reads)
            {
                registrations.Add(register, read);
            }
        }

        return registrations;
    }

    [Theory]
    [MemberData(nameof(Registrations))]
    public Task The_port_of_the_name_is_reported(string register, string read) => VerifyAsync(register, "{|PORT003:6000|}", read.Replace("#", "mail", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Registrations))]
    public Task The_port_of_another_name_is_silent(string register, string read) => VerifyAsync(register, "6000", read.Replace("#", "web", StringComparison.Ordinal));

    /// <summary>A name that is not constant may be any.</summary>
    [Theory]
    [MemberData(nameof(Registrations))]
    public Task The_ports_of_all_names_are_reported_for_an_unknown_name(string register, string read) => VerifyAsync(register, "{|PORT003:6000|}", read.Replace("\"#\"", read.Contains('[', StringComparison.Ordinal) ? "\"mail\"" : "text", StringComparison.Ordinal));

    [Theory]
    [InlineData("b.Services.Configure<SiteOptions>(o => o.Port = 8080); b.Services.Configure<SiteOptions>(\"mail\", o => o.Port = 6000);", "IOptions<SiteOptions>>().Value")]
    [InlineData("b.Services.Configure<SiteOptions>(o => o.Port = 8080); b.Services.AddOptions<SiteOptions>(\"mail\").Configure(o => o.Port = 6000);", "IOptionsMonitor<SiteOptions>>().CurrentValue")]
    [InlineData("b.Services.AddSingleton(new SiteOptions { Port = 8080 }); b.Services.AddKeyedSingleton(\"mail\", new SiteOptions { Port = 6000 });", "SiteOptions>()")]
    [InlineData("b.Services.ConfigureAll<SiteOptions>(o => o.Port = {|PORT003:6000|});", "IOptions<SiteOptions>>().Value")]
    [InlineData("b.Services.Configure<SiteOptions>(o => o.Port = {|PORT003:6000|});", "IOptions<SiteOptions>>().Value")]
    [InlineData("b.Services.AddOptions<SiteOptions>().Configure(o => o.Port = {|PORT003:6000|});", "IOptionsSnapshot<SiteOptions>>().Value")]
    [InlineData("b.Services.AddSingleton(new SiteOptions { Port = {|PORT003:6000|} });", "SiteOptions>()")]
    public Task What_has_no_name_is_read_without_one(string register, string read) => VerifyAsync(register, "", $"k.ListenAnyIP(app.Services.GetRequiredService<{read}.Port);");

    private static Task VerifyAsync(string register, string port, string read) =>
        Shapes.VerifyStatementsAsync($"{register.Replace("$", port, StringComparison.Ordinal)} b.WebHost.ConfigureKestrel(k => {{ {read.Replace("<IOptions", "<Microsoft.Extensions.Options.IOptions", StringComparison.Ordinal)} }});", Types);
}
