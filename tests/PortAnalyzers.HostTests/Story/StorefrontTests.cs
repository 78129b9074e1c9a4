using System.Text.RegularExpressions;
using PortAnalyzers.BrowserTests.Story;
using PortAnalyzers.HostTests.Roslyn;

namespace PortAnalyzers.HostTests.Story;

/// <summary>The whole story: no browser opens the sample shop, the build says why, one command fixes it, and customers can buy.</summary>
public sealed partial class StorefrontTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string ShopFront = "http://localhost:6666/";

    /// <summary>An address of each host that is refused, then one that is not.</summary>
    private static readonly string[] s_addresses =
        [ShopFront, "http://localhost:6000/", "http://localhost:10080/stock", "http://localhost:5060/stock", "http://localhost:5080/"];

    /// <summary>Started as a program, the shop uses the addresses in its code. Ports that only configuration files name move, too.</summary>
    [ChromiumFact]
    public Task No_browser_opens_the_shop_until_one_command_has_moved_its_ports() =>
        TellAsync("bin/Debug/net10.0/App.dll", static project => ReadmeCommand.RunAsync(project, "--no-restore"));

    /// <summary>Started from its project, the shop uses launchSettings.json. Ports that customers do not need stay.</summary>
    [ChromiumFact]
    public Task No_browser_opens_the_shop_until_the_light_bulb_on_launchSettings_has_moved_its_port_everywhere() =>
        TellAsync("App.csproj", UseLightBulbAsync, "5060", "6000", "6697", "990");

    /// <param name="program">The path to start, in the project's folder.</param>
    /// <param name="fixAsync">Moves the ports.</param>
    /// <param name="left">The ports in warnings after that.</param>
    private async Task TellAsync(string program, Func<HostFolder, Task> fixAsync, params string[] left)
    {
        var project = await CreateShopAsync();
        Assert.Equal(["10080", "5060", "6000", "6666", "6697", "990"], PortsOf(await project.BuildAsync()));

        await AssertRefusedAsync(project.PathOf(program));

        var before = await project.ReadAllAsync();
        await fixAsync(project);
        var moves = Moves(before, await project.ReadAllAsync());
        Assert.Equal(left, PortsOf(await project.BuildAgainAsync()));

        await AssertSellsAsync(project.PathOf(program), moves[6666], moves[10080]);
    }

    private static async Task UseLightBulbAsync(HostFolder project)
    {
        await ChooseAsync(project, "Properties/launchSettings.json", UsePortEverywhere());
        // The pages need the warehouse, whose port is in one place.
        await ChooseAsync(project, "Pages.cs", UsePort());
    }

    /// <summary>Opens the project as an editor does, and applies the first action with a matching title for the findings in a file.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message lists the actions.</exception>
    private static async Task ChooseAsync(HostFolder project, string file, Regex title)
    {
        using var workspace = await WorkspaceRun.OpenAsync(project.PathOf("App.csproj"));
        var actions = await workspace.ActionsAsync(project.PathOf(file));
        var chosen = actions.Find(action => title.IsMatch(action.Title)) ?? throw new InvalidOperationException(
            $"{file}: no '{title}' in [{string.Join(", ", actions.Select(static action => action.Title))}].");
        await workspace.ApplyAsync(chosen);
    }

    /// <returns>The ports in warnings, and any other warning.</returns>
    private static IEnumerable<string> PortsOf(BuildMessage[] warnings) =>
        warnings
            .Select(static warning => Port().Match(warning.Message) is { Success: true } port ? port.Value : warning.ToString())
            .Distinct().Order(StringComparer.Ordinal);

    private static async Task AssertRefusedAsync(string program)
    {
        var visit = await BrowserProgram.RunAsync<RefusedVisit>([VisitCommands.Refused, program, .. s_addresses]);

        Assert.Equal(["net::ERR_UNSAFE_PORT", "net::ERR_UNSAFE_PORT", "net::ERR_UNSAFE_PORT", "net::ERR_UNSAFE_PORT", null], visit.Errors);
        Assert.All(visit.Texts.SkipLast(1), static text => Assert.Contains("ERR_UNSAFE_PORT", text, StringComparison.Ordinal));
        Assert.StartsWith("Orders", visit.Texts[^1], StringComparison.Ordinal);
        Assert.Equal([200, 200, 200, 200, 200], visit.Statuses);
        // HttpClient's five requests and, from Chromium, only the one to the port that is not refused.
        Assert.Equal(
            s_addresses.Append("http://localhost:5080/").Order(StringComparer.Ordinal),
            visit.Requests.Select(static line => Address().Match(line).Value).Order(StringComparer.Ordinal));
    }

    private static async Task AssertSellsAsync(string program, int shopFront, int warehouse)
    {
        var trip = await BrowserProgram.RunAsync<ShoppingTrip>(
            VisitCommands.Shopping, program, $"http://localhost:{shopFront}/", $"http://localhost:{warehouse}");

        Assert.Null(trip.Error);
        Assert.Equal("Tea and cups", trip.Title);
        Assert.Equal($"{12 + trip.Counted}", trip.Stock);
        Assert.Equal("1 in your cart, 49.00", trip.Cart);
        Assert.Equal("Total 49.00, paid", trip.Total);
        Assert.Equal($"http://localhost:{shopFront}/orders/1", trip.Address);
    }

    /// <summary>The sample in a separate project, with the package.</summary>
    private async Task<HostFolder> CreateShopAsync()
    {
        var project = feed.CreateFolder();
        await project.WriteAsync("App.csproj", ProjectFile.Web());
        var sample = Path.Combine(PackageFeed.RepositoryRoot, "samples/Storefront");
        var files = Directory.EnumerateFiles(sample).Append(Path.Combine(sample, "Properties/launchSettings.json"));
        foreach (var file in files.Where(static file => Path.GetExtension(file) != ".csproj"))
        {
            await project.WriteAsync(Path.GetRelativePath(sample, file), await File.ReadAllTextAsync(file));
        }

        return project;
    }

    /// <summary>The replaced numbers, old to new.</summary>
    private static Dictionary<int, int> Moves(SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        Numbers(before).Zip(Numbers(after)).Where(static pair => pair.First != pair.Second).Distinct()
            .ToDictionary(static pair => pair.First, static pair => pair.Second);

    private static IEnumerable<int> Numbers(SortedDictionary<string, string> texts) =>
        texts.Values.SelectMany(static text => Number().Matches(text)).Select(static match => int.Parse(match.Value));

    [GeneratedRegex(@"^Use port \d+$")]
    private static partial Regex UsePort();

    [GeneratedRegex(@"^Use port \d+ everywhere$")]
    private static partial Regex UsePortEverywhere();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=Port )\d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();
}
