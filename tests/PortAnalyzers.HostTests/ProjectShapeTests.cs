namespace PortAnalyzers.HostTests;

/// <summary>Projects that are not ASP.NET Core applications, and the build options of build servers.</summary>
public sealed class ProjectShapeTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Source = """
        public static class Sample
        {
            public const string Home = "http://localhost:6000/";
            public static readonly System.Uri Shop = new System.Uri("http://localhost:10080/");

            public static void Listen(System.Net.HttpListener listener) => listener.Prefixes.Add("http://localhost:6697/");
        }

        """;

    /// <summary>The port is a constant of the F# project.</summary>
    private const string UserOfFSharp = """
        public static class Sample
        {
            public static void Listen(System.Net.HttpListener listener) =>
                listener.Prefixes.Add("http://localhost:" + Legacy.Ports.Admin + "/");
        }

        """;

    private const string FSharp = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>
          <ItemGroup><Compile Include="Ports.fs" /></ItemGroup>
        </Project>
        """;

    private const string Clean = """{ "urls": "http://*:5080" }""";

    private static readonly string[] s_findings =
    [
        "Desktop/Sample.cs(3,50): PORT001", "Desktop/Sample.cs(4,79): PORT002", "Desktop/Sample.cs(6,108): PORT003",
        "Desktop/appsettings.json(1,21): PORT004",
        "Standard/Sample.cs(3,50): PORT001", "Standard/Sample.cs(4,79): PORT002", "Standard/Sample.cs(6,108): PORT003",
        "UserOfFSharp/Sample.cs(4,53): PORT003",
    ];

    [Fact]
    public async Task Projects_of_every_shape_are_built_with_the_findings_and_nothing_else()
    {
        var solution = feed.CreateFolder();
        await WriteAsync(solution);

        var warnings = await solution.BuildChangesAsync("-p:ReportAnalyzer=true", "-flp:Verbosity=detailed;LogFile=detailed.log");
        Assert.Equal(s_findings, warnings.Select(static warning => warning.Brief));
        Assert.All(warnings, static warning => Assert.Equal("warning", warning.Level));

        // The log has everything that the console omits, and the compiler's table of times.
        var log = await solution.ReadAsync("detailed.log");
        HostTrouble.AssertNone(log);
        Assert.All(
            ["ConfigFileAnalyzer", "OptionsAnalyzer", "WebPortAnalyzer"],
            analyzer => Assert.Matches($@"\d +PortAnalyzers\.Rules\.{analyzer} \(PORT00\d", log));

        var errors = await solution.BuildWithErrorsAsync("--no-restore", "--no-incremental", "-warnaserror");
        Assert.Equal(s_findings, errors.Select(static error => error.Brief));
        Assert.All(errors, static error => Assert.Equal("error", error.Level));
        // Without a finding, there is no error.
        Assert.Empty(await solution.BuildChangesAsync("Empty", "--no-restore", "--no-incremental", "-warnaserror"));
    }

    private static async Task WriteAsync(HostFolder solution)
    {
        await solution.WriteAsync("Desktop/Desktop.csproj", Project("net472"));
        await solution.WriteAsync("Desktop/Sample.cs", Source);
        await solution.WriteAsync("Desktop/appsettings.json", """{ "urls": "http://*:6000" }""");
        await solution.WriteAsync("Empty/Empty.csproj", Project("net10.0"));
        await solution.WriteAsync("Empty/appsettings.json", Clean);
        await solution.WriteAsync("Legacy/Legacy.fsproj", FSharp);
        await solution.WriteAsync("Legacy/Ports.fs", "module Legacy.Ports\n[<Literal>]\nlet Admin = \"6669\"\n");
        await solution.WriteAsync("Standard/Standard.csproj", Project("netstandard2.0"));
        await solution.WriteAsync("Standard/Sample.cs", Source);
        await solution.WriteAsync(
            "UserOfFSharp/UserOfFSharp.csproj", Project("net10.0", """<ProjectReference Include="../Legacy/Legacy.fsproj" />"""));
        await solution.WriteAsync("UserOfFSharp/Sample.cs", UserOfFSharp);
        await solution.WriteSolutionAsync(
            "Desktop/Desktop.csproj", "Empty/Empty.csproj", "Legacy/Legacy.fsproj", "Standard/Standard.csproj", "UserOfFSharp/UserOfFSharp.csproj");
    }

    private static string Project(string framework, string items = "") => ProjectFile.Library("", ProjectFile.Package() + items, framework);
}
