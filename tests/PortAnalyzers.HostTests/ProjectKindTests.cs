namespace PortAnalyzers.HostTests;

/// <summary>What the package tells the analyzers about a project reaches them, whatever way the project came to have it.</summary>
[Collection(PackageCollection.Name)]
public sealed class ProjectKindTests(PackageFeed feed)
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

    [Theory]
    [InlineData("", "", "7 PORT001", "11 PORT003")]
    [InlineData("", ProjectFile.TestSdk, "11 PORT003")]
    [InlineData("<IsTestProject>true</IsTestProject>", "", "11 PORT003")]
    [InlineData("<IsTestProject>false</IsTestProject>", "", "7 PORT001", "11 PORT003")]
    [InlineData("<UsingMicrosoftNETSdkBlazorWebAssembly>true</UsingMicrosoftNETSdkBlazorWebAssembly>", "", "7 PORT001", "9 PORT002", "11 PORT003")]
    public async Task Project_with_its_own_reference(string properties, string items, params string[] expected)
    {
        var folder = feed.CreateFolder();
        await folder.WriteAsync("App.csproj", ProjectFile.Library(properties, ProjectFile.Package() + items));
        await folder.WriteAsync("Sample.cs", Source);

        Assert.Equal(expected, Places(await folder.BuildAsync()));
    }

    [Theory]
    [InlineData("", "7 PORT001", "11 PORT003")]
    [InlineData(ProjectFile.TestSdk, "11 PORT003")]
    public async Task Project_that_gets_the_analyzers_through_a_library(string items, params string[] expected)
    {
        var folder = feed.CreateFolder();
        await folder.WriteAsync("Library/Library.csproj", ProjectFile.Library("", ProjectFile.Package(privateAssets: "none")));
        await folder.WriteAsync("App/App.csproj", ProjectFile.Library("", LibraryReference + items));
        await folder.WriteAsync("App/Sample.cs", Source);

        Assert.Equal(expected, Places(await folder.BuildAsync("App")));
    }

    private static IEnumerable<string> Places(BuildWarning[] warnings) => warnings.Select(static warning => $"{warning.Line} {warning.Id}");
}
