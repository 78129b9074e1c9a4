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

    [Theory]
    [InlineData("", "3 PORT001", "7 PORT003")]
    [InlineData("dotnet_diagnostic.PORT001.severity = none", "7 PORT003")]
    [InlineData("dotnet_diagnostic.PORT005.severity = warning", "3 PORT001", "7 PORT003", "9 PORT005")]
    [InlineData("dotnet_analyzer_diagnostic.category-BrowserPorts.severity = suggestion")]
    [InlineData("dotnet_analyzer_diagnostic.category-BrowserPorts.severity = none\ndotnet_diagnostic.PORT003.severity = warning", "7 PORT003")]
    public async Task Editorconfig(string lines, params string[] expected)
    {
        var folder = await CreateAsync(lines);

        Assert.Equal(expected, (await folder.BuildAsync()).Select(static warning => $"{warning.Line} {warning.Id}"));
    }

    [Fact]
    public async Task Editorconfig_can_make_them_errors()
    {
        var folder = await CreateAsync("dotnet_analyzer_diagnostic.category-BrowserPorts.severity = error");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => folder.BuildAsync());
        Assert.Contains("Sample.cs(3,50): error PORT001: ", failure.Message);
        Assert.Contains("Sample.cs(7,108): error PORT003: ", failure.Message);
    }

    private async Task<HostFolder> CreateAsync(string lines)
    {
        var folder = feed.CreateFolder();
        await folder.WriteAsync("App.csproj", ProjectFile.Library("", ProjectFile.Package()));
        await folder.WriteAsync("Sample.cs", Source);
        await folder.WriteAsync(".editorconfig", $"[*.cs]\n{lines}\n");
        return folder;
    }
}
