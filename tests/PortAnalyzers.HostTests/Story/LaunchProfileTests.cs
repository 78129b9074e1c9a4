using PortAnalyzers.BrowserTests.Story;

namespace PortAnalyzers.HostTests.Story;

/// <summary>The commonest case: the port is in a launch profile alone, and no code names it.</summary>
public sealed class LaunchProfileTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Profile = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5060" } } }""";

    [ChromiumFact]
    public async Task No_browser_opens_the_shop_until_one_command_has_moved_the_port_of_its_launch_profile()
    {
        var project = feed.CreateFolder();
        await project.DotnetAsync("new", "web", "--no-restore");
        await project.DotnetAsync("add", "package", "PortAnalyzers", "--version", PackageFeed.Version);
        await project.WriteAsync("Properties/launchSettings.json", Profile);
        Assert.Equal(["Properties/launchSettings.json(1,89): PORT004"], (await project.BuildAsync()).Select(static warning => warning.Brief));
        Assert.Equal(["net::ERR_UNSAFE_PORT"], (await VisitAsync(project, 5060)).Errors);

        await ReadmeCommand.RunAsync(project, "--no-restore");

        Assert.Equal(Profile.Replace("5060", "5059", StringComparison.Ordinal), await project.ReadAsync("Properties/launchSettings.json"));
        Assert.Empty(await project.BuildAgainAsync());
        var visit = await VisitAsync(project, 5059);
        Assert.Equal([null], visit.Errors);
        Assert.Equal(["Hello World!"], visit.Texts);
    }

    private static Task<RefusedVisit> VisitAsync(HostFolder project, int port) =>
        BrowserProgram.RunAsync<RefusedVisit>(VisitCommands.OfOneHost, project.PathOf("App.csproj"), $"http://localhost:{port}/");
}
