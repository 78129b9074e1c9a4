namespace PortAnalyzers.HostTests;

/// <summary>The ways to tune the rules that the README names.</summary>
[Collection(PackageCollection.Name)]
public sealed class SeverityTests(PackageFeed feed)
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

    /// <summary>All at once: each folder of the project has an .editorconfig of its own.</summary>
    [Fact]
    public async Task Editorconfig_tunes_one_rule_or_all()
    {
        (string Folder, string Lines, string[] Findings)[] folders =
        [
            ("AllButOneOff", $"{Category} = none\ndotnet_diagnostic.PORT003.severity = warning", ["7 PORT003"]),
            ("AllToSuggestion", $"{Category} = suggestion", []),
            ("AllToWarning", $"{Category} = warning", ["3 PORT001", "7 PORT003", "9 PORT005"]),
            ("Default", "", ["3 PORT001", "7 PORT003"]),
            ("OneAllowed", "port_analyzers.allowed_ports = 6000", ["7 PORT003"]),
            ("OneOff", "dotnet_diagnostic.PORT001.severity = none", ["7 PORT003"]),
            ("OneToWarning", "dotnet_diagnostic.PORT005.severity = warning", ["3 PORT001", "7 PORT003", "9 PORT005"]),
        ];
        var project = feed.CreateFolder();
        await project.WriteAsync("App.csproj", ProjectFile.Library("", ProjectFile.Package()));
        foreach (var (folder, lines, _) in folders)
        {
            await project.WriteAsync($"{folder}/Sample.cs", Source.Replace("Sample", folder, StringComparison.Ordinal));
            await project.WriteAsync($"{folder}/.editorconfig", $"[*.cs]\n{lines}\n");
        }

        var warnings = await project.BuildAsync();

        string[] expected = [.. folders.SelectMany(static folder => folder.Findings.Select(finding => $"{folder.Folder}: {finding}"))];
        string[] actual = [.. warnings.Select(static warning => $"{Path.GetDirectoryName(warning.File)}: {warning.Line} {warning.Id}")];
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Editorconfig_can_make_them_errors()
    {
        var project = feed.CreateFolder();
        await project.WriteAsync("App.csproj", ProjectFile.Library("", ProjectFile.Package()));
        await project.WriteAsync("Sample.cs", Source);
        await project.WriteAsync(".editorconfig", $"[*.cs]\n{Category} = error\n");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => project.BuildAsync());

        Assert.Contains("Sample.cs(3,50): error PORT001: ", failure.Message);
        Assert.Contains("Sample.cs(7,108): error PORT003: ", failure.Message);
    }
}
