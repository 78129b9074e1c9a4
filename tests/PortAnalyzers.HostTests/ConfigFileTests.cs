using System.Text;
using System.Text.RegularExpressions;

namespace PortAnalyzers.HostTests;

/// <summary>Configuration files in real builds: the package passes them to the compiler, and nothing else changes.</summary>
public sealed partial class ConfigFileTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Program = "WebApplication.Create(args).Run();\n";
    private const string Launch = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:6000" } } }""";
    private const string Settings = "{\n  // The shop's address.\n  \"urls\": \"http://*:5080;http://*:6666\"\n}\n";
    private const string Compose = "services:\n  shop:\n    build: .\n    ports:\n      - \"6697:8080\"\n";
    private const string Docker = "FROM x\nEXPOSE 6668\nENV ASPNETCORE_HTTP_PORTS=6668\n";

    private static readonly Dictionary<string, string> s_files = new()
    {
        ["Program.cs"] = Program,
        ["Properties/launchSettings.json"] = Launch,
        ["appsettings.json"] = Settings,
        ["appsettings.Development.json"] = """
            { "Smtp": { "Port": 25 }, "Kestrel": { "Endpoints": { "Grpc": { "Url": "http://*:6000", "Protocols": "Http2" } } } }
            """,
        ["docker-compose.yml"] = Compose,
        ["Dockerfile"] = Docker,
        ["web.Dockerfile"] = Docker,
        ["requests/Shop.http"] = "GET http://localhost:6000/\n",
        ["Pages/Index.cshtml"] =
            "@page\n@* http://localhost:6000 *@\n<a href=\"http://localhost:6665\">@{ var a = \"http://localhost:6669\"; }@a</a>\n",
        ["service.yaml"] = "ports:\n  - 6000:80\n",
        ["other.json"] = Settings,
    };

    private static readonly string[] s_findings =
    [
        "Dockerfile(2,8): PORT004", "Dockerfile(3,27): PORT004", "Pages/Index.cshtml(3,27): PORT001", "Pages/Index.cshtml(3,62): PORT001",
        "Properties/launchSettings.json(1,89): PORT004", "appsettings.json(3,35): PORT004", "docker-compose.yml(5,10): PORT004",
        "requests/Shop.http(1,22): PORT004", "web.Dockerfile(2,8): PORT004", "web.Dockerfile(3,27): PORT004",
    ];

    [Fact]
    public async Task Each_kind_of_file_is_read_anew_when_it_alone_changes_and_not_otherwise()
    {
        var project = await CreateAsync(s_files);

        Assert.Equal(s_findings, Findings(await PrintAsync(project, "--no-incremental")));
        Assert.Empty(Findings(await PrintAsync(project, "--no-restore")));

        await project.WriteAsync("requests/Shop.http", "GET http://localhost:5060/\n");
        var printed = await PrintAsync(project, "--no-restore");
        Assert.Equal(s_findings, Findings(printed));
        Assert.Contains(
            "requests/Shop.http(1,22): warning PORT004: Port 5060 (sip) is blocked by Chrome, Edge, Firefox and Safari: "
                + "no browser will open 'http://localhost:5060' (ERR_UNSAFE_PORT)",
            printed);
        Assert.Empty(Findings(await PrintAsync(project, "--no-restore")));
    }

    [Fact]
    public async Task Each_format_is_found_in_a_build_where_its_files_usually_are()
    {
        const string Profile = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:6000" } } }""";
        const string Run = "dotnet run --urls http://localhost:6000\n";
        Dictionary<string, string> files = new()
        {
            [".env"] = "ASPNETCORE_URLS=http://+:6000\n",
            [".vscode/launch.json"] = """{ "configurations": [ { "args": [ "--urls", "http://localhost:6000" ] } ] }""",
            [".vscode/tasks.json"] = """{ "tasks": [ { "command": "dotnet", "args": [ "run", "--urls", "http://localhost:6000" ] } ] }""",
            ["Containerfile"] = "FROM x\nENV ASPNETCORE_HTTP_PORTS=6000\n",
            ["Docker/dev/docker-compose.yml"] = Compose,
            ["Makefile"] = $"run:\n\t{Run}",
            ["Properties/PublishProfiles/Folder.pubxml"] = "<Project><PropertyGroup><SiteUrlToLaunchAfterPublish>http://localhost:6000</SiteUrlToLaunchAfterPublish></PropertyGroup></Project>",
            ["Shop.run.json"] = Profile,
            ["aspire.config.json"] = Profile,
            ["http-client.env.json"] = """{ "dev": { "shop": "http://localhost:6000" } }""",
            ["local.settings.json"] = """{ "Host": { "LocalHttpPort": 6000 } }""",
            ["ocelot.json"] = """{ "GlobalConfiguration": { "BaseUrl": "http://localhost:6000" } }""",
            ["requests/Shop.http"] = "@host = localhost\n@port = 6000\nGET http://{{host}}:{{port}}/\n",
            ["scripts/start.cmd"] = Run,
            ["shop.service"] = "[Service]\nEnvironment=ASPNETCORE_URLS=http://*:6000\n",
            ["start.ps1"] = Run,
            ["start.sh"] = Run,
            ["web.config"] = """<configuration><environmentVariable name="ASPNETCORE_URLS" value="http://*:6000" /></configuration>""",
            ["wwwroot/index.html"] = "<a href=\"http://localhost:6000\">Shop</a>\n",
            ["wwwroot/js/shop.js"] = "fetch('http://localhost:6000/cart');\n",
        };
        var project = await CreateAsync(new(files)
        {
            ["Program.cs"] = Program,
            ["wwwroot/js/shop.min.js"] = files["wwwroot/js/shop.js"],
            ["wwwroot/lib/shop.js"] = files["wwwroot/js/shop.js"],
            ["start.txt"] = Run,
        });

        var found = Findings(await PrintAsync(project));

        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), found.Select(static finding => finding[..finding.IndexOf('(', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task What_is_published_is_the_same_without_the_package()
    {
        var project = await CreateAsync(s_files);
        await project.DotnetAsync("publish", "-o", "../with", "-tl:off");
        var with = await project.ReadBytesAsync("../with");
        await project.WriteAsync("App.csproj", WebProject("net10.0", ""));
        await project.DotnetAsync("publish", "-o", "../without", "-tl:off");
        var without = await project.ReadBytesAsync("../without");

        Assert.Contains("appsettings.json", with.Keys);
        Assert.Equal(without.Keys, with.Keys);
        Assert.All(without, file => Assert.True(file.Value.SequenceEqual(with[file.Key]), file.Key));
    }

    /// <summary>The compiler itself fails on a binary file, so none must be passed to it.</summary>
    [Fact]
    public async Task Any_content_leaves_the_build_alone()
    {
        const string Hostile = """
            { "x": "'$(No) ) %(No) @(No) ; ' \" $([System.IO.File]::No()) `%27", "urls": "http://*:6000", "y": "') or true(";
            """;
        var project = await CreateAsync(
            new() { ["Program.cs"] = Program, ["Properties/launchSettings.json"] = Launch, ["hosting.json"] = Hostile });
        await project.WriteBytesAsync("appsettings.json", [.. Encoding.UTF8.GetBytes(Settings), 0xFF, 0xFE, 0, 0, 0, 0]);
        await project.WriteBytesAsync("appsettings.16.json", WithMark(Encoding.Unicode, Settings));
        await project.WriteBytesAsync("appsettings.Empty.json", []);
        await project.WriteAsync("appsettings.Huge.json", $$"""{ "x": "{{new string('7', 20_000_000)}}", "urls": "http://*:6000" }""");

        Assert.Equal(
            [
                "Properties/launchSettings.json(1,89): PORT004", "appsettings.16.json(3,35): PORT004", "appsettings.Huge.json(1,20000030): PORT004",
                $"hosting.json(1,{Hostile.IndexOf("6000", StringComparison.Ordinal) + 1}): PORT004",
            ],
            Findings(await PrintAsync(project)));
    }

    [Fact]
    public async Task A_project_for_several_frameworks_prints_each_finding_once_and_one_with_own_additional_files_too()
    {
        var project = await CreateAsync(
            new() { ["Program.cs"] = Program, ["Properties/launchSettings.json"] = Launch, ["appsettings.json"] = Settings });
        var items = $"""{ProjectFile.Package()}<AdditionalFiles Include="appsettings.json" />""";
        await project.WriteAsync(
            "App.csproj", WebProject("net10.0;net9.0", items).Replace("TargetFramework>", "TargetFrameworks>", StringComparison.Ordinal));

        // A file that the project itself passes to the compiler goes to each framework.
        Assert.Equal(
            ["Properties/launchSettings.json(1,89): PORT004", "appsettings.json(3,35): PORT004", "appsettings.json(3,35): PORT004"],
            Findings(await PrintAsync(project)));
    }

    /// <summary>The command ignores findings outside of code, but a port that code has moves in files, too, and a note in code moves one that only a file has.</summary>
    [Fact]
    public async Task The_format_command_moves_a_port_in_code_and_configuration_alike()
    {
        const string Server = "var app = WebApplication.Create(args);\napp.Urls.Add(\"http://localhost:6000\");\napp.Run();\n";
        var project = await CreateAsync(new() { ["Program.cs"] = Server, ["docker-compose.yml"] = Compose.Replace("6697", "6000") });
        var settings = Settings.Replace("5080", "6000").Replace("\n", "\r\n");
        await project.WriteBytesAsync("appsettings.json", WithMark(Encoding.UTF8, settings));
        await project.WriteBytesAsync("Properties/launchSettings.json", WithMark(Encoding.Unicode, Launch));

        await ReadmeCommand.RunAsync(project);

        Assert.Equal(Server.Replace("6000", "6001"), await project.ReadAsync("Program.cs"));
        Assert.Equal(Compose.Replace("6697", "6001"), await project.ReadAsync("docker-compose.yml"));
        var movedSettings = settings.Replace("6000", "6001").Replace("6666", "6664");
        Assert.Equal(WithMark(Encoding.UTF8, movedSettings), await File.ReadAllBytesAsync(project.PathOf("appsettings.json")));
        var launch = await File.ReadAllBytesAsync(project.PathOf("Properties/launchSettings.json"));
        Assert.Equal(WithMark(Encoding.Unicode, Launch.Replace("6000", "6001")), launch);
        Assert.Empty(Findings(await PrintAsync(project, "--no-restore")));
    }

    [Fact]
    public async Task An_editorconfig_a_globalconfig_and_a_property_tune_the_findings()
    {
        var project = await CreateAsync(s_files);
        await project.WriteAsync(
            ".editorconfig", "root = true\n[*ocker*]\nport_analyzers.config_severity = none\n[*.http]\nport_analyzers.allowed_ports = 6000\n");
        var expected = s_findings.Where(
            static finding => !finding.Contains("ocker", StringComparison.Ordinal) && !finding.Contains(".http", StringComparison.Ordinal));
        Assert.Equal(expected, Findings(await PrintAsync(project, "--no-incremental")));

        await project.WriteAsync(".globalconfig", "is_global = true\ndotnet_diagnostic.PORT004.severity = none\n");
        Assert.Equal(["Pages/Index.cshtml(3,27): PORT001", "Pages/Index.cshtml(3,62): PORT001"], Findings(await PrintAsync(project, "--no-restore", "--no-incremental")));

        File.Delete(project.PathOf(".globalconfig"));
        Assert.Equal(
            ["Pages/Index.cshtml(3,27): PORT001", "Pages/Index.cshtml(3,62): PORT001"],
            Findings(await PrintAsync(project, "--no-restore", "--no-incremental", "-p:PortAnalyzersConfigFiles=false")));
    }

    /// <summary>
    /// The first project by path that uses the package has the files of the folders above. A project in the folder itself comes before those below,
    /// and no project has the files of another one.
    /// </summary>
    [Theory]
    [InlineData("")]
    [InlineData("<UseArtifactsOutput>true</UseArtifactsOutput>")]
    public async Task A_solution_prints_each_finding_once(string properties)
    {
        var solution = feed.CreateFolder();
        foreach (var name in new[] { "Archive", "Basket", "Catalog" })
        {
            var package = name == "Archive" ? "" : ProjectFile.Package();
            await solution.WriteAsync($"src/{name}/{name}.csproj", WebProject("net10.0", package));
            await solution.WriteAsync($"src/{name}/Program.cs", Program);
            await solution.WriteAsync($"src/{name}/appsettings.json", Settings);
        }

        await solution.WriteAsync("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>{properties}</PropertyGroup>
              <PropertyGroup Condition="'$(MSBuildProjectName)' == 'Basket'">
                <DefaultItemExcludes>$(DefaultItemExcludes);Tools/**/*.cs;Tools/obj/**</DefaultItemExcludes>
              </PropertyGroup>
            </Project>
            """);
        await solution.WriteAsync("src/Catalog/Dockerfile", Docker);
        await solution.WriteAsync("src/Basket/Tools/Tools.csproj", WebProject("net10.0", ProjectFile.Package()));
        await solution.WriteAsync("src/Basket/Tools/Program.cs", Program);
        await solution.WriteAsync("src/Basket/Tools/compose.yaml", Compose);
        await solution.WriteAsync("src/Basket/Tools/hosting.json", Settings);
        await solution.WriteAsync("docker-compose.yml", Compose);
        await solution.WriteAsync("src/all.Dockerfile", Docker);
        await solution.WriteAsync("deploy/it's (x)/compose.yaml", Compose);
        await solution.WriteAsync("deploy/Seed/Seed.csproj", WebProject("net10.0", ProjectFile.Package()));
        await solution.WriteAsync("deploy/Seed/Program.cs", Program);
        await solution.WriteAsync("deploy/Seed/docker/Dockerfile", Docker);
        await solution.WriteSolutionAsync(
            "src/Archive/Archive.csproj", "src/Basket/Basket.csproj", "src/Basket/Tools/Tools.csproj", "src/Catalog/Catalog.csproj", "deploy/Seed/Seed.csproj");

        string[] above = ["deploy/it's (x)/compose.yaml(5,10): PORT004", "docker-compose.yml(5,10): PORT004", "src/all.Dockerfile(2,8): PORT004", "src/all.Dockerfile(3,27): PORT004"];
        string[] ofBasket = ["src/Basket/appsettings.json(3,35): PORT004"];
        string[] ofTools = ["src/Basket/Tools/compose.yaml(5,10): PORT004", "src/Basket/Tools/hosting.json(3,35): PORT004"];
        string[] ofSeed = ["deploy/Seed/docker/Dockerfile(2,8): PORT004", "deploy/Seed/docker/Dockerfile(3,27): PORT004"];
        string[] ofCatalog =
            ["src/Catalog/Dockerfile(2,8): PORT004", "src/Catalog/Dockerfile(3,27): PORT004", "src/Catalog/appsettings.json(3,35): PORT004"];

        // A project that is not restored beside others has all files above it.
        Assert.Equal(Sorted([.. above, .. ofCatalog]), Findings(await PrintAsync(solution, "src/Catalog", "--no-incremental")));
        Assert.Equal(Sorted([.. above, .. ofBasket, .. ofTools, .. ofCatalog, .. ofSeed]), Findings(await PrintAsync(solution, "--no-incremental", "-m")));
        Assert.Equal(Sorted(ofCatalog), Findings(await PrintAsync(solution, "src/Catalog", "--no-restore", "--no-incremental")));
        Assert.Equal(Sorted([.. above, .. ofBasket]), Findings(await PrintAsync(solution, "src/Basket", "--no-restore", "--no-incremental")));
    }

    /// <summary>A compose file belongs to one project, which reports it. It also tells the other projects how their containers are reached, and what their settings are.</summary>
    [Fact]
    public async Task A_compose_file_above_several_projects_is_read_by_each_and_reported_once()
    {
        const string Server = "var b = WebApplication.CreateBuilder(args);\nb.WebHost.UseUrls(\"http://*:\" + b.Configuration[\"Web:Port\"]);\nb.Build().Run();\n";
        const string Compose = """
            services:
              basket:
                build: src/Basket
              catalog:
                build: { context: ., dockerfile: src/Catalog/Dockerfile }
                environment: [ Web__Port=6666 ]
                ports: [ "8080:6668", "6666:6666" ]

            """;
        var solution = feed.CreateFolder();
        await solution.WriteAsync(".git/HEAD", "ref: refs/heads/main\n");
        await solution.WriteAsync("docker-compose.yml", Compose);
        foreach (var name in new[] { "Basket", "Catalog" })
        {
            await solution.WriteAsync($"src/{name}/{name}.csproj", WebProject("net10.0", ProjectFile.Package()));
            await solution.WriteAsync($"src/{name}/Dockerfile", Docker);
            await solution.WriteAsync($"src/{name}/Program.cs", Server);
        }

        await solution.WriteSolutionAsync("src/Basket/Basket.csproj", "src/Catalog/Catalog.csproj");
        string[] ofBasket = ["src/Basket/Dockerfile(2,8): PORT004", "src/Basket/Dockerfile(3,27): PORT004"];
        string[] ofCatalog = ["src/Catalog/Program.cs(2,33): PORT003"];

        Assert.Equal(Sorted(["docker-compose.yml(7,28): PORT004", .. ofBasket, .. ofCatalog]), Findings(await PrintAsync(solution, "--no-incremental")));

        // A change of the file compiles the projects again that read it. One without a blocked port is read by its own project alone.
        await solution.WriteAsync("docker-compose.yml", Compose.Replace("6666", "6667", StringComparison.Ordinal));
        Assert.Equal(Sorted(["docker-compose.yml(7,28): PORT004", .. ofBasket, .. ofCatalog]), Findings(await PrintAsync(solution, "--no-restore")));
        await solution.WriteAsync("docker-compose.yml", "services: {}\n");
        Assert.Equal(Sorted([.. ofBasket, "src/Catalog/Dockerfile(2,8): PORT004", "src/Catalog/Dockerfile(3,27): PORT004"]), Findings(await PrintAsync(solution, "--no-restore")));
        await solution.WriteAsync("docker-compose.yml", "services: { }\n");
        Assert.Equal(Sorted(ofBasket), Findings(await PrintAsync(solution, "--no-restore")));
    }

    /// <summary>Folders above the repository's root are not searched; a folder below it with a solution is not a root. Folders may have any name.</summary>
    [Fact]
    public async Task The_root_is_where_the_repository_is()
    {
        const string Root = "it's (a, b) 50% @c";
        var folder = feed.CreateFolder();
        await folder.WriteAsync("compose.yaml", Compose);
        await folder.WriteAsync($"{Root}/.git", "gitdir: elsewhere");
        await folder.WriteAsync($"{Root}/compose.yaml", Compose);
        await folder.WriteAsync($"{Root}/src/All.sln", "");
        await folder.WriteAsync($"{Root}/src/compose.yaml", Compose);
        await folder.WriteAsync($"{Root}/src/App/App.csproj", WebProject("net10.0", ProjectFile.Package()));
        await folder.WriteAsync($"{Root}/src/App/Program.cs", Program);
        await folder.WriteAsync($"{Root}/src/App/appsettings.it's (1), 2.json", Settings);

        await folder.WriteAsync($"{Root}/.vscode/launch.json", """{ "configurations": [ { "args": [ "--urls", "http://localhost:6000" ] } ] }""");
        await folder.WriteAsync($"{Root}/scripts/start.sh", "dotnet run --urls http://localhost:6000\n");
        await folder.WriteAsync($"{Root}/src/other/start.sh", "dotnet run --urls http://localhost:6000\n");

        Assert.Equal(
            [
                $"{Root}/.vscode/launch.json(1,63): PORT004", $"{Root}/compose.yaml(5,10): PORT004", $"{Root}/scripts/start.sh(1,36): PORT004",
                $"{Root}/src/App/appsettings.it's (1), 2.json(3,35): PORT004", $"{Root}/src/compose.yaml(5,10): PORT004",
            ],
            Findings(await PrintAsync(folder, $"{Root}/src/App")));
    }

    private async Task<HostFolder> CreateAsync(Dictionary<string, string> files)
    {
        var project = feed.CreateFolder();
        await project.WriteAsync("App.csproj", WebProject("net10.0", ProjectFile.Package()));
        foreach (var (path, text) in files)
        {
            await project.WriteAsync(path, text);
        }

        return project;
    }

    private static string WebProject(string framework, string items) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;

    private static byte[] WithMark(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    /// <summary>The output of a build before its summary, which repeats each warning.</summary>
    private static async Task<string> PrintAsync(HostFolder folder, params string[] arguments)
    {
        var printed = folder.MakeRelative(await folder.PrintBuildAsync(arguments));
        return printed[..printed.IndexOf("Build succeeded.", StringComparison.Ordinal)];
    }

    /// <summary>Each as often as it was printed.</summary>
    private static IEnumerable<string> Findings(string printed) =>
        Sorted(Finding().Matches(printed).Select(static match => $"{match.Groups["place"].Value.Replace('\\', '/')}: {match.Groups["id"].Value}"));

    private static IEnumerable<string> Sorted(IEnumerable<string> findings) => findings.Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*(?<place>.+?\(\d+,\d+\)): (warning|error) (?<id>PORT\d+): ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Finding();
}
