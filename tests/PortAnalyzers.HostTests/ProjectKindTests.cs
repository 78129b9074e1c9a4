namespace PortAnalyzers.HostTests;

/// <summary>The properties of a project reach the analyzers, however the project references the package.</summary>
public sealed class ProjectKindTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Source = """
        using System;
        using System.Net;
        using System.Net.Http;

        public static class Sample
        {
            public const string Home = "http://localhost:6000/";

            public static HttpClient Client { get; } = new() { BaseAddress = new Uri("http://localhost:6665/") };

            public static void Listen(HttpListener listener) => listener.Prefixes.Add("http://localhost:6697/");
        }

        """;

    private const string LibraryReference = """<ProjectReference Include="../Library/Library.csproj" />""";

    /// <summary>All in one solution of small projects, which builds much faster than each of them alone.</summary>
    [Fact]
    public async Task The_kind_of_a_project_reaches_the_analyzers()
    {
        (string Name, string Properties, string Items, string[] Findings)[] projects =
        [
            (
                "Blazor",
                "<UsingMicrosoftNETSdkBlazorWebAssembly>true</UsingMicrosoftNETSdkBlazorWebAssembly>",
                ProjectFile.Package(),
                ["7 PORT001", "9 PORT002", "11 PORT003"]
            ),
            // The analyzers flow to users of this project.
            ("Library", "", ProjectFile.Package(privateAssets: "none"), ["7 PORT001", "11 PORT003"]),
            ("NoTests", "<IsTestProject>false</IsTestProject>", ProjectFile.Package(), ["7 PORT001", "11 PORT003"]),
            ("Tests", "<IsTestProject>true</IsTestProject>", ProjectFile.Package(), ["11 PORT003"]),
            ("TestsBySdk", "", ProjectFile.Package() + ProjectFile.TestSdk, ["11 PORT003"]),
            ("UserOfLibrary", "", LibraryReference, ["7 PORT001", "11 PORT003"]),
            ("UserOfLibraryTests", "", LibraryReference + ProjectFile.TestSdk, ["11 PORT003"]),
        ];
        var folder = feed.CreateFolder();
        await folder.WriteSolutionAsync(projects.Select(static project => $"{project.Name}/{project.Name}.csproj"));
        foreach (var (name, properties, items, _) in projects)
        {
            await folder.WriteAsync($"{name}/{name}.csproj", ProjectFile.Library(properties, items));
            await folder.WriteAsync($"{name}/Sample.cs", Source);
        }

        var warnings = await folder.BuildAsync("All.slnx");

        string[] expected = [.. projects.SelectMany(static project => project.Findings.Select(finding => $"{project.Name}: {finding}"))];
        string[] actual = [.. warnings.Select(static warning => $"{Path.GetDirectoryName(warning.File)}: {warning.Line} {warning.Id}")];
        Assert.Equal(expected, actual);
    }
}
