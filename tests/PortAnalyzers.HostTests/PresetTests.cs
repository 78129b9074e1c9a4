namespace PortAnalyzers.HostTests;

/// <summary>The presets of <c>PortAnalyzersMode</c>, and the precedence of the user's own settings.</summary>
public sealed class PresetTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    /// <summary>A finding of each rule: those of PORT004 and PORT007 are not in a C# file.</summary>
    private const string Source = """
        using System;
        using System.Net;
        using System.Net.Http;

        public static class Sample
        {
            public const string Literal = "http://localhost:6000/";
            public static readonly Uri Address = new("http://localhost:6665/");
            public static readonly HttpClient Client = new() { BaseAddress = new("http://localhost:6666/") };
            public const string NotPermitted = "http://localhost:8081/";

            public static void Listen(HttpListener listener) => listener.Prefixes.Add("http://localhost:6697/");
        }

        """;

    private const string Options = """
        root = true
        [*]
        port_analyzers.permitted_ports = 80, 443, no-port

        """;

    private const string Category = "dotnet_analyzer_diagnostic.category-BrowserPorts.severity";

    private const string None = "";
    private const string Default = "001 002 003 004 006 007";
    private const string Strict = "E001 E002 E003 E004 005 E006 E007";

    private const string UnknownMode = "PortAnalyzersMode: 'loose' is invalid and ignored; expected none, default, strict";

    /// <summary>All in one solution of small projects, which builds much faster than each of them alone.</summary>
    [Fact]
    public async Task Presets_set_the_severities_and_the_users_own_lines_win()
    {
        (string Name, string Mode, string Editorconfig, string Globalconfig, string Findings)[] projects =
        [
            ("Absent", "", "", "", Default),
            ("DefaultMode", " Default ", "", "", Default),
            ("NoneMode", "None", "", "", None),
            ("NoneButOne", "none", "[*.cs]\ndotnet_diagnostic.PORT003.severity = warning", "", "003"),
            ("NoneButOneGlobally", "none", "", "dotnet_diagnostic.PORT004.severity = warning", "004"),
            ("StrictMode", "STRICT", "", "", Strict),
            ("StrictButOne", "strict", "[*.cs]\ndotnet_diagnostic.PORT003.severity = suggestion", "", "E001 E002 E004 005 E006 E007"),
            ("StrictButCategory", "strict", $"[*.cs]\n{Category} = warning", "", "001 002 003 E004 005 006 E007"),
            ("StrictButConfigFiles", "strict", "[*.json]\nport_analyzers.config_severity = warning", "", "E001 E002 E003 004 005 E006 E007"),
            (
                "StrictButGlobally",
                "strict",
                "",
                "dotnet_diagnostic.PORT001.severity = none\ndotnet_diagnostic.PORT004.severity = warning\ndotnet_diagnostic.PORT007.severity = warning",
                "E002 E003 004 005 E006 007"
            ),
        ];
        var solution = feed.CreateFolder();
        await solution.WriteAsync(".editorconfig", Options);
        await solution.WriteSolutionAsync(projects.Select(static project => $"{project.Name}/{project.Name}.csproj"));
        foreach (var (name, mode, editorconfig, globalconfig, _) in projects)
        {
            await WriteProjectAsync(solution, name, $"<PortAnalyzersMode>{mode}</PortAnalyzersMode>");
            await solution.WriteAsync($"{name}/.editorconfig", editorconfig);
            await solution.WriteAsync($"{name}/.globalconfig", $"is_global = true\n{globalconfig}\n");
        }

        var messages = await solution.BuildWithErrorsAsync();

        // Messages without a location have the compiler's name: those of all projects together.
        Assert.Equal(
            projects.OrderBy(static project => project.Name, StringComparer.Ordinal)
                .Select(static project => $"{project.Name}: {WithoutUnreadable(project.Findings)}").Where(static line => !line.EndsWith(": ", StringComparison.Ordinal)),
            messages.Where(static message => message.Line > 0).GroupBy(static message => Path.GetDirectoryName(message.File))
                .Select(static project => $"{project.Key}: {string.Join(' ', project.OrderBy(static message => message.Id).Select(Brief))}"));
        Assert.Equal(
            projects.SelectMany(static project => project.Findings.Split(' ')).Where(static finding => finding.EndsWith("007", StringComparison.Ordinal)).Order(),
            messages.Where(static message => message.Line == 0).Select(Brief).Order());
    }

    /// <summary>Also shows that another mode compiles the project again, and that a project for several frameworks prints the message once.</summary>
    [Fact]
    public async Task A_mode_that_does_not_exist_is_warned_of_and_counts_as_default()
    {
        var project = feed.CreateFolder();
        await WriteProjectAsync(project, ".", "<TargetFramework/><TargetFrameworks>net10.0;net9.0</TargetFrameworks>");

        var messages = await project.BuildChangesAsync("-p:PortAnalyzersMode=loose");
        var unreadable = Assert.Single(messages, static message => message.Id == "PORT007");
        Assert.Equal(("App.csproj", UnknownMode), (unreadable.File, unreadable.Message));
        Assert.Equal(["PORT001", "PORT002", "PORT003", "PORT004", "PORT007"], messages.Select(static message => message.Id).Distinct().Order());

        Assert.Equal("E001 E002 E003 E004 005", Distinct(await project.BuildWithErrorsAsync("--no-restore", "-p:PortAnalyzersMode=strict")));
        Assert.Empty(await project.BuildChangesAsync("--no-restore", "-p:PortAnalyzersMode=none"));
    }

    private static async Task WriteProjectAsync(HostFolder folder, string path, string properties)
    {
        var name = path == "." ? "App" : path;
        await folder.WriteAsync($"{path}/{name}.csproj", ProjectFile.Library(properties, ProjectFile.Package()));
        await folder.WriteAsync($"{path}/Sample.cs", Source);
        await folder.WriteAsync($"{path}/appsettings.json", """{ "urls": "http://*:6668" }""");
    }

    private static string WithoutUnreadable(string findings) =>
        string.Join(' ', findings.Split(' ').Where(static finding => !finding.EndsWith("007", StringComparison.Ordinal)));

    private static string Distinct(BuildMessage[] messages) =>
        string.Join(' ', messages.OrderBy(static message => message.Id).Select(Brief).Distinct());

    /// <summary>"E003" for an error of PORT003, "003" for a warning.</summary>
    private static string Brief(BuildMessage message) =>
        (message.Level == "error" ? "E" : "") + message.Id.Replace("PORT", "", StringComparison.Ordinal);
}
