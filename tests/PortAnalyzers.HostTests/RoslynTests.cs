using PortAnalyzers.HostTests.Roslyn;

namespace PortAnalyzers.HostTests;

/// <summary>The packed analyzers and fixes in Roslyn versions other than that of <c>dotnet build</c>, all on the same small web project.</summary>
public sealed class RoslynTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    /// <summary>The language version is the oldest compiler's; its arguments are reused for the others.</summary>
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <LangVersion>11</LangVersion>
            <ImplicitUsings>enable</ImplicitUsings>
            <ProvideCommandLineArgs>true</ProvideCommandLineArgs>
          </PropertyGroup>
          <ItemGroup>
            {0}
          </ItemGroup>
          <Target Name="WriteArguments" AfterTargets="CoreCompile" Condition="'$(DesignTimeBuild)' != 'true'">
            <WriteLinesToFile File="arguments.txt" Lines="@(CscCommandLineArgs)" Overwrite="true" />
          </Target>
        </Project>
        """;

    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://localhost:5080;http://localhost:6000", $"http://localhost:{Ports.Admin}");
        builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(args.Length > 0 ? 5060 : 0x1_770));
        var app = builder.Build();
        var callback = new Uri("http://localhost:10080/callback");
        app.MapGet("/", () => Results.Redirect(callback.AbsoluteUri + "?from=http://localhost:6668"));
        app.Urls.Add(Environment.GetEnvironmentVariable("SHOP_URL") ?? "http://*:6697");
        using var client = new HttpClient { BaseAddress = new("http://localhost:6566") };
        app.Run("http://localhost:8081");

        """;

    private static readonly Dictionary<string, string> s_files = new()
    {
        ["App.csproj"] = Project.Replace("{0}", ProjectFile.Package(), StringComparison.Ordinal),
        ["Program.cs"] = Program,
        ["Ports.cs"] =
            "internal static class Ports { public const int Admin = 6_669; public const string Old = \"http://localhost:6665\"; }\n",
        ["appsettings.json"] = "{\n  \"urls\": \"http://*:5080;http://*:6666\"\n}\n",
        ["Properties/launchSettings.json"] = """{ "profiles": { "http": { "applicationUrl": "http://localhost:6000" } } }""",
        ["docker-compose.yml"] = "services:\n  shop:\n    build: .\n    ports:\n      - \"6697:8080\"\n",
        ["Dockerfile"] = "FROM x\nENV ASPNETCORE_HTTP_PORTS=6668\n",
        ["requests/Shop.http"] = "GET http://localhost:6000/\n",
        [".editorconfig"] = """
            root = true
            [*]
            port_analyzers.permitted_ports = 80, 5000-5300, 6000-6999, 8080, 10080, no-port
            [*.cs]
            dotnet_diagnostic.PORT001.severity = none
            [Program.cs]
            dotnet_diagnostic.PORT001.severity = warning
            [*.http]
            port_analyzers.config_severity = none

            """,
        [".globalconfig"] = "is_global = true\ndotnet_diagnostic.PORT005.severity = warning\n",
    };

    private static readonly string[] s_findings =
    [
        "CSC(0,0): PORT007", "Dockerfile(2,27): PORT004", "Program.cs(2,65): PORT003", "Program.cs(2,92): PORT003",
        "Program.cs(3,83): PORT003", "Program.cs(3,90): PORT003", "Program.cs(5,42): PORT002", "Program.cs(6,87): PORT001",
        "Program.cs(7,74): PORT003", "Program.cs(8,73): PORT005", "Program.cs(9,27): PORT006",
        "Properties/launchSettings.json(1,63): PORT004", "appsettings.json(2,35): PORT004", "docker-compose.yml(5,10): PORT004",
    ];

    private static readonly string[] s_compilers = ["4.5.0", "4.8.0", "4.14.0", "5.12.0"];

    [Fact]
    public async Task Each_supported_compiler_finds_what_the_build_finds()
    {
        var project = await CreateAsync();
        var built = await project.BuildAsync();
        Assert.Equal(s_findings, Brief(built));

        foreach (var version in s_compilers)
        {
            var compiler = RoslynHost.Compiler(version);
            Assert.Equal($"{version}.0", compiler.Version);
            Assert.Equal(built, project.Parse(await compiler.RunAsync(CompilerRun.PrintAsync, project.PathOf("arguments.txt"))));
        }
    }

    [Fact]
    public async Task A_tool_on_MSBuildWorkspace_finds_in_code_and_configuration_and_writes_its_fixes_to_disk()
    {
        var project = await CreateAsync();
        await project.DotnetAsync("restore");
        using var tool = await WorkspaceRun.OpenAsync(project.PathOf("App.csproj"));
        Assert.Equal(s_findings, Brief(project.Parse(await tool.PrintAsync())));

        while (await tool.FixOneAsync())
        {
        }

        // An option can't be fixed.
        Assert.Equal(["CSC(0,0): PORT007"], Brief(project.Parse(await tool.PrintAsync())));
        Assert.Equal(
            s_files.ToDictionary(static file => file.Key, static file => Fixed(file.Key, file.Value)), await project.ReadAllAsync());
    }

    [Fact]
    public async Task The_light_bulb_offers_the_same_whichever_kind_of_file_is_opened_first()
    {
        string[] inCode =
        [
            "Program.cs(2,65): Use port 6001 everywhere", "Program.cs(2,65): Use port 6001", "Program.cs(2,65): Use port 5281",
            "Program.cs(2,92): Use port 6670", "Program.cs(2,92): Use port 5047", "Program.cs(3,83): Use port 5059",
            "Program.cs(3,83): Use port 5244", "Program.cs(3,90): Use port 6001 everywhere", "Program.cs(3,90): Use port 6001",
            "Program.cs(3,90): Use port 5281", "Program.cs(5,42): Use port 6999", "Program.cs(5,42): Use port 5147",
            "Program.cs(6,87): Use port 6671 everywhere", "Program.cs(6,87): Use port 6671", "Program.cs(6,87): Use port 5046",
            "Program.cs(7,74): Use port 6698 everywhere", "Program.cs(7,74): Use port 6698", "Program.cs(7,74): Use port 5075",
            "Program.cs(8,73): Use port 6567", "Program.cs(8,73): Use port 5245", "Program.cs(9,27): Use port 6999",
            "Program.cs(9,27): Use port 5255",
        ];
        string[] atBuilder =
        [
            "Program.cs(1,15): Use port 6671 everywhere", "Program.cs(1,15): Use port 6671", "Program.cs(1,15): Use port 5046",
            "Program.cs(1,15): Use port 6664", "Program.cs(1,15): Use port 5044", "Program.cs(1,15): Use port 6001 everywhere",
            "Program.cs(1,15): Use port 6001", "Program.cs(1,15): Use port 5281", "Program.cs(1,15): Use port 6698 everywhere",
            "Program.cs(1,15): Use port 6698", "Program.cs(1,15): Use port 5075",
        ];
        string[] inConfiguration = ["appsettings.json(2,35): Use port 6664", "appsettings.json(2,35): Use port 5044"];
        var project = await CreateAsync();
        await project.DotnetAsync("restore");
        var editor = RoslynHost.OfSdk();

        await VerifyAsync([.. inCode, .. inConfiguration], "Program.cs", "appsettings.json");
        await VerifyAsync([.. inConfiguration, .. inCode], "appsettings.json", "Program.cs");

        // The notes at the builder call, one per port of a configuration file, are in no particular order.
        async Task VerifyAsync(string[] expected, params string[] files)
        {
            var offered = (await OfferedAsync(files)).ToList();
            Assert.Equal(expected, offered.Where(static entry => !IsNote(entry)));
            Assert.Equal(atBuilder.Order(), offered.Where(IsNote).Order());
        }

        static bool IsNote(string entry) => entry.StartsWith("Program.cs(1,15): ", StringComparison.Ordinal);

        async Task<IEnumerable<string>> OfferedAsync(string[] files)
        {
            var paths = files.Prepend("App.csproj").Select(project.PathOf);
            var printed = await editor.RunAsync(LightBulb.PrintAsync, string.Join('\n', paths));
            // Entries that the editor offers for every rule.
            return printed.Split('\n').Where(static entry => !entry.Contains(": Suppress PORT") && !entry.Contains(": Configure "));
        }
    }

    private async Task<HostFolder> CreateAsync()
    {
        var project = feed.CreateFolder();
        foreach (var (path, text) in s_files)
        {
            await project.WriteAsync(path, text);
        }

        return project;
    }

    /// <summary>Each port moves to the nearest free one, in all places; numbers that are not reported stay.</summary>
    private static string Fixed(string file, string text)
    {
        string[] moves = file.EndsWith("config", StringComparison.Ordinal) ? [] :
        [
            "6000 6001", "0x1_770 0x1_771", "5060 5059", "10080 6999", "6668 6671", "6697 6698", "6566 6567", "8081 6998", "6_669 6_670", "6666 6664",
        ];
        return moves.Select(static move => move.Split(' '))
            .Aggregate(text, static (moved, move) => moved.Replace(move[0], move[1], StringComparison.Ordinal));
    }

    private static IEnumerable<string> Brief(BuildMessage[] messages) => messages.Select(static message => message.Brief);
}
