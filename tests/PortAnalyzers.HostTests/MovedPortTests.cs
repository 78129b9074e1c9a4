using PortAnalyzers.HostTests.Roslyn;

namespace PortAnalyzers.HostTests;

/// <summary>The README's command on a solution of several services: each port becomes one new port in every file that names it.</summary>
public sealed class MovedPortTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Launch = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5060" } } }""";

    /// <summary>Port 6000 is in a constant, a method, a client, settings, a compose file, a script, a manifest, proxies, a pipeline, a chart, a page and the front ends; port 5060 only in a launch profile.</summary>
    private static readonly Dictionary<string, string> s_files = new()
    {
        ["Shared/Shared.csproj"] = Project("Microsoft.NET.Sdk", isProgram: false, ProjectFile.Package()),
        ["Shared/Ports.cs"] = "namespace Shared { public static class Ports { public const int Shop = 6_000; public const int Timeout = 6000; public static int Local() => 6000; } }\n",
        ["Shop/Shop.csproj"] = Project("Microsoft.NET.Sdk.Web", isProgram: true, ProjectFile.Package(), Reference),
        ["Shop/Program.cs"] = "var app = WebApplication.CreateBuilder(args).Build();\nSystem.Console.WriteLine(new System.Uri($\"http://localhost:{Shared.Ports.Local()}\"));\napp.Run($\"http://localhost:{Shared.Ports.Shop}\");\n",
        ["Shop/appsettings.json"] = "{ \"urls\": \"http://*:6000\" }",
        ["Shop/docker-compose.yml"] = "services:\n  shop:\n    build: .\n    ports:\n      - \"6000:8080\"\n      - \"6665-6669:8081-8085\"\n      - \"8086:6000\"\n    healthcheck:\n      test: curl http://localhost:6000/\n",
        ["Shop/start.sh"] = "dapr run --app-port 6000 -- dotnet run &\ncurl http://localhost:6000/\n",
        ["Shop/Directory.Build.props"] = "<Project><PropertyGroup><SpaRoot>..\\shop.client</SpaRoot></PropertyGroup></Project>\n",
        ["Shop/dapr.yaml"] = "apps:\n- appID: shop\n  appPort: 8080\n  command: [dotnet, run, --urls, http://localhost:6000]\n",
        ["k8s/shop.yaml"] = "apiVersion: v1\nkind: Service\nspec: { ports: [ { name: web, port: 80, targetPort:  6000 } ] }\n",
        [".devcontainer/devcontainer.json"] = "{ \"forwardPorts\": [8080], \"portsAttributes\": { \"8080\": { } }, \"containerEnv\": { \"API\": \"http://localhost:6000\" } }\n",
        ["nginx/default.conf"] = "upstream shop { server shop:6000; }\nserver { listen 80; location / { proxy_pass http://shop; proxy_read_timeout 6000; } }\n",
        [".github/workflows/test.yml"] = "on: push\njobs: { test: { runs-on: ubuntu-latest, timeout-minutes: 6000, steps: [ { run: 'curl http://localhost:6000/' } ] } }\n",
        ["deploy/charts/shop/values.yaml"] = "replicas: 6000\nservice:\n  targetPort:  6000\n",
        ["nginx/conf.d/admin.conf"] = "location /shop { proxy_pass http://localhost:6000/; }\n",
        ["Shop/proxy.json"] = "{ \"Address\": \"http://localhost:6000\", \"Timeout\": 6000 }\n",
        ["Frontend/src/config/index.config.ts"] = "export const api = 'http://localhost:6000';\nexport const timeout = 6000;\n",
        ["Frontend/.env.development"] = "VITE_API_URL=http://localhost:6000\n",
        ["shop.client/vite.config.ts"] = "export default { server: { proxy: { '/api': { target: 'http://localhost:6000', timeout: 6000 } } } };\n",
        ["shop.client/src/environments/environment.ts"] = "export const environment = { api: 'http://localhost:6000' };\n",
        ["Shop/Pages/Index.cshtml"] = "@page\n<a href=\"http://localhost:6000/cart\">6000</a>\n@functions { public string S => \"http://localhost:6000\"; }\n",
        ["Client/Client.csproj"] = Project("Microsoft.NET.Sdk", isProgram: true),
        ["Client/Program.cs"] = "using var client = new System.Net.Http.HttpClient { BaseAddress = new(\"http://localhost:6000\") };\n",
        ["Admin/Admin.csproj"] = Project("Microsoft.NET.Sdk.Web", isProgram: true, ProjectFile.Package()),
        ["Admin/Program.cs"] = "WebApplication.CreateBuilder(args).Build().Run();\n",
        ["Admin/Properties/launchSettings.json"] = Launch,
    };

    private static string Reference => """<ProjectReference Include="../Shared/Shared.csproj" />""";

    [Fact]
    public async Task One_command_moves_each_port_in_every_project_of_a_solution()
    {
        var solution = await CreateAsync();
        Assert.NotEmpty(await solution.BuildAsync());

        await ReadmeCommand.RunAsync(solution);
        await AssertMovedAsync(solution);
        Assert.Empty(await solution.BuildAgainAsync());

        // It would fail if there was something to change.
        await ReadmeCommand.RunAsync(solution, "--no-restore", "--verify-no-changes");
    }

    [Fact]
    public async Task A_tool_on_MSBuildWorkspace_moves_each_port_in_every_project_of_a_solution()
    {
        var solution = await CreateAsync();
        await solution.DotnetAsync("restore");

        await FixAllRun.FixAsync(solution.PathOf("Services.sln"));

        await AssertMovedAsync(solution);
        Assert.Empty(await solution.BuildAgainAsync());
    }

    private async Task<HostFolder> CreateAsync()
    {
        var solution = feed.CreateFolder();
        foreach (var (path, text) in s_files)
        {
            await solution.WriteAsync(path, text);
        }

        await solution.DotnetAsync("new", "sln", "--name", "Services", "--format", "sln");
        await solution.DotnetAsync("sln", "add", "Shared", "Shop", "Client", "Admin");
        return solution;
    }

    private static async Task AssertMovedAsync(HostFolder solution)
    {
        foreach (var (path, text) in s_files)
        {
            Assert.Equal(Moved(path, text), await solution.ReadAsync(path));
        }
    }

    /// <summary>The same number in another role stays: a timeout, and the text of a link.</summary>
    private static string Moved(string path, string text) => Path.GetFileName(path) switch
    {
        "Ports.cs" => text.Replace("6_000", "6_001", StringComparison.Ordinal).Replace("=> 6000", "=> 6001", StringComparison.Ordinal),
        _ => text.Replace(":6000", ":6001", StringComparison.Ordinal).Replace("\"6000:", "\"6001:", StringComparison.Ordinal).Replace("port 6000", "port 6001", StringComparison.Ordinal).Replace("targetPort:  6000", "targetPort:  6001", StringComparison.Ordinal)
            .Replace("6665-6669", "6670-6674", StringComparison.Ordinal).Replace("5060", "5059", StringComparison.Ordinal),
    };

    private static string Project(string sdk, bool isProgram, params string[] items) => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <OutputType>{(isProgram ? "Exe" : "Library")}</OutputType>
          </PropertyGroup>
          <ItemGroup>
            {string.Join("\n    ", items)}
          </ItemGroup>
        </Project>
        """;
}
