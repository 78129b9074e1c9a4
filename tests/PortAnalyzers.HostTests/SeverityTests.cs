namespace PortAnalyzers.HostTests;

/// <summary>The ways to tune the rules that the README names.</summary>
public sealed class SeverityTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Source = """
        public static class Sample
        {
            public const string Home = "http://localhost:6000/";
        #pragma warning disable PORT001 // Seen by no browser.
            public const string Feed = "http://localhost:6665/";
        #pragma warning restore PORT001
            public static void Listen(System.Net.HttpListener listener) => listener.Prefixes.Add("http://localhost:6697/");

            public static System.Net.Http.HttpClient Client { get; } = new() { BaseAddress = new System.Uri("http://localhost:6666/") };
        }

        """;

    private const string Category = "dotnet_analyzer_diagnostic.category-BrowserPorts.severity";

    /// <summary>All in one project: each folder has its own .editorconfig in addition to those above it.</summary>
    [Fact]
    public async Task Editorconfig_tunes_one_rule_or_all_a_folder_at_a_time()
    {
        (string Folder, string Lines, string[] Findings)[] folders =
        [
            ("AllButOneOff", $"{Category} = none\ndotnet_diagnostic.PORT003.severity = warning", ["7 warning PORT003"]),
            ("AllToError", $"{Category} = error", ["3 error PORT001", "7 error PORT003"]),
            ("AllToError/Nested", "dotnet_diagnostic.PORT003.severity = warning", ["3 error PORT001", "7 warning PORT003"]),
            ("AllToError/Nested/Deeper", $"{Category} = none", ["7 warning PORT003"]),
            ("AllToSuggestion", $"{Category} = suggestion", []),
            ("AllToWarning", $"{Category} = warning", ["3 warning PORT001", "7 warning PORT003"]),
            ("Default", "", ["3 warning PORT001", "7 warning PORT003"]),
            ("OneAllowed", "port_analyzers.allowed_ports = 6000", ["7 warning PORT003"]),
            ("OneAllowed/Nested", "port_analyzers.allowed_ports = 6697", ["3 warning PORT001"]),
            ("OneOff", "dotnet_diagnostic.PORT001.severity = none", ["7 warning PORT003"]),
            ("OneToWarning", "dotnet_diagnostic.PORT005.severity = warning", ["3 warning PORT001", "7 warning PORT003", "9 warning PORT005"]),
            ("Unreadable", "port_analyzers.allowed_ports = abc, 6000, 70000, 9-3", ["7 warning PORT003"]),
        ];
        var project = feed.CreateFolder();
        await project.WriteAsync("App.csproj", ProjectFile.Library("", ProjectFile.Package()));
        foreach (var (folder, lines, _) in folders)
        {
            var name = folder.Replace('/', '_');
            await project.WriteAsync($"{folder}/Sample.cs", Source.Replace("Sample", name, StringComparison.Ordinal));
            await project.WriteAsync($"{folder}/.editorconfig", $"[*.cs]\n{lines}\n");
        }

        var messages = await project.BuildWithErrorsAsync();

        Assert.Equal(
            Sorted(folders.SelectMany(static folder => folder.Findings.Select(finding => $"{folder.Folder}/Sample.cs: {finding}"))),
            Sorted(messages.Where(static message => message.Line > 0).Select(Brief)));
        Assert.Equal(
            ["'70000'", "'9-3'", "'abc'"],
            messages.Where(static message => message.Line == 0).Select(static message =>
            {
                Assert.Equal(("CSC", "PORT007"), (message.File, message.Id));
                Assert.StartsWith("port_analyzers.allowed_ports: '", message.Message, StringComparison.Ordinal);
                return message.Message.Split(' ')[1];
            }));
    }

    /// <summary>The compiler ignores <c>dotnet_diagnostic</c> lines in sections for files other than C#; this option replaces them.</summary>
    [Fact]
    public async Task Config_severity_tunes_the_findings_in_configuration_files()
    {
        var project = feed.CreateFolder();
        await project.WriteAsync("App.csproj", ProjectFile.Library("", ProjectFile.Package()));
        await project.WriteAsync("Sample.cs", Source);
        await project.WriteAsync("appsettings.json", """{ "urls": "http://*:6000" }""");
        await project.WriteAsync("appsettings.Development.json", """{ "urls": "http://*:6000" }""");
        await project.WriteAsync("hosting.json", """{ "urls": "http://*:6000" }""");
        await project.WriteAsync(
            ".editorconfig",
            """
            root = true
            [*.json]
            port_analyzers.config_severity = error
            [*.Development.json]
            port_analyzers.config_severity = warning
            [hosting.json]
            port_analyzers.config_severity = suggestion
            """);

        Assert.Equal(
            ["Sample.cs: 3 warning PORT001", "Sample.cs: 7 warning PORT003", "appsettings.Development.json: 1 warning PORT004", "appsettings.json: 1 error PORT004"],
            (await project.BuildWithErrorsAsync()).Select(Brief));
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> findings) => findings.Order(StringComparer.Ordinal);

    private static string Brief(BuildMessage message) => $"{message.File.Replace('\\', '/')}: {message.Line} {message.Level} {message.Id}";
}
