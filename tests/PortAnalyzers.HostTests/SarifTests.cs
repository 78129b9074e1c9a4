using System.Text.Json;

namespace PortAnalyzers.HostTests;

/// <summary>The log that a build writes for other tools, with <c>ErrorLog=….sarif,version=2.1</c>.</summary>
public sealed class SarifTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Source = """
        public static class Sample
        {
            public static void Listen(System.Net.HttpListener listener) =>
                listener.Prefixes.Add($"http://localhost:{Ports.Admin}/");

            public const string Home = "http://localhost:6000/";
            public static readonly System.Uri Shop = new("http://localhost:10080/");

            public static System.Net.Http.HttpClient Client { get; } = new() { BaseAddress = new("http://localhost:6666/") };
        }

        """;

    private const string Ports = "public static class Ports { public const int Admin = 6_697; }\n";

    /// <summary>The columns of a region are one-based; its end is the column after the last digit.</summary>
    private static readonly string[] s_results =
    [
        "Ports.cs 1,21-1,26 note PORT009: appsettings.json(2): port 6668 (ircu) is blocked by Chrome, Edge, Firefox and Safari "
            + "(ERR_UNSAFE_PORT) [appsettings.json 2,21-2,25]",
        "Sample.cs 4,51-4,62 warning PORT003: Port 6697 (ircs-u) is blocked by Chrome, Edge, Firefox and Safari: "
            + "no browser will open 'http://localhost:6697', whose port is set in Ports.cs(1) (ERR_UNSAFE_PORT) [Ports.cs 1,54-1,59]",
        "Sample.cs 6,50-6,54 warning PORT001: Port 6000 (x11) is blocked by Chrome, Edge, Firefox and Safari: "
            + "no browser will open 'http://localhost:6000' (ERR_UNSAFE_PORT) []",
        "Sample.cs 7,68-7,73 warning PORT002: Port 10080 (amanda) is blocked by Chrome, Edge, Firefox and Safari: "
            + "no browser will open 'http://localhost:10080' (ERR_UNSAFE_PORT) []",
        "Sample.cs 9,108-9,112 note PORT005: Port 6666 (ircu) is blocked by Chrome, Edge, Firefox and Safari: "
            + "this client works, but no browser will open 'http://localhost:6666' (ERR_UNSAFE_PORT) []",
        "appsettings.json 2,21-2,25 warning PORT004: Port 6668 (ircu) is blocked by Chrome, Edge, Firefox and Safari: "
            + "no browser will open 'http://*:6668' (ERR_UNSAFE_PORT) []",
    ];

    [Fact]
    public async Task Log_has_the_rules_and_the_exact_place_of_each_finding()
    {
        var run = await BuildAsync();

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        var ours = rules.Where(static rule => IsOurs(rule, "id")).ToList();
        var results = run.GetProperty("results").EnumerateArray().Where(static result => IsOurs(result, "ruleId")).ToList();

        Assert.Equal(s_results, results.Select(Describe).Order(StringComparer.Ordinal));
        Assert.Subset(ours.Select(static rule => Text(rule, "id")).ToHashSet(), results.Select(static result => Text(result, "ruleId")).ToHashSet());
        Assert.All(ours, AssertDescribed);
        AssertServerEndpoint(Assert.Single(ours, static rule => Text(rule, "id") == "PORT003"));
        // A result refers to its rule by index, too.
        Assert.All(results, result => Assert.Equal(Text(result, "ruleId"), Text(rules[result.GetProperty("ruleIndex").GetInt32()], "id")));
    }

    private async Task<JsonElement> BuildAsync()
    {
        var project = feed.CreateFolder();
        await project.WriteAsync("App.csproj", ProjectFile.Library("", ProjectFile.Package()));
        await project.WriteAsync("Sample.cs", Source);
        await project.WriteAsync("Ports.cs", Ports);
        await project.WriteAsync("appsettings.json", "{\n  \"urls\": \"http://*:6668\"\n}\n");
        // A comma would end the property, so it is escaped for MSBuild.
        await project.BuildChangesAsync("-p:ErrorLog=log.sarif%2Cversion=2.1");
        using var log = JsonDocument.Parse(await project.ReadAsync("log.sarif"));
        Assert.Equal("2.1.0", Text(log.RootElement, "version"));
        return log.RootElement.GetProperty("runs").EnumerateArray().Single().Clone();
    }

    private static void AssertDescribed(JsonElement rule)
    {
        var id = Text(rule, "id");
        Assert.NotEmpty(Text(rule.GetProperty("shortDescription"), "text"));
        Assert.NotEmpty(Text(rule.GetProperty("fullDescription"), "text"));
        if (rule.TryGetProperty("helpUri", out _))
        {
            Assert.True(Uri.IsWellFormedUriString(Text(rule, "helpUri"), UriKind.Absolute));
        }

        Assert.Equal(id is "PORT005" or "PORT009" ? "BrowserPortNotes" : "BrowserPorts", Text(rule.GetProperty("properties"), "category"));
    }

    private static void AssertServerEndpoint(JsonElement rule)
    {
        Assert.Equal("Server endpoint on a port that browsers refuse to open", Text(rule.GetProperty("shortDescription"), "text"));
        Assert.Equal(
            "The server starts and answers curl, but browsers refuse to open a page on this port (ERR_UNSAFE_PORT) before they send any request.",
            Text(rule.GetProperty("fullDescription"), "text"));
    }

    private static string Describe(JsonElement result)
    {
        var related = result.TryGetProperty("relatedLocations", out var locations) ? locations.EnumerateArray().Select(Place) : [];
        var place = Place(result.GetProperty("locations").EnumerateArray().Single());
        return $"{place} {Text(result, "level")} {Text(result, "ruleId")}: {Text(result.GetProperty("message"), "text")} [{string.Join(' ', related)}]";
    }

    private static string Place(JsonElement location)
    {
        var physical = location.GetProperty("physicalLocation");
        var file = new Uri(Text(physical.GetProperty("artifactLocation"), "uri")).Segments[^1];
        var region = physical.GetProperty("region");
        return $"{file} {Number("startLine")},{Number("startColumn")}-{Number("endLine")},{Number("endColumn")}";

        int Number(string name) => region.GetProperty(name).GetInt32();
    }

    /// <summary>The SDK's own analyzers report diagnostics, too.</summary>
    private static bool IsOurs(JsonElement element, string id) => Text(element, id).StartsWith("PORT", StringComparison.Ordinal);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
