using System.Text.RegularExpressions;
using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.HostTests;

namespace PortAnalyzers.BrowserTests.Story;

/// <summary>The whole story: no browser opens the sample shop, the build says why, one command fixes it, and customers can buy.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class StorefrontTests(PackageFeed feed)
{
    private const string ShopFront = "http://localhost:6666/";

    /// <summary>An address of each host that is refused, then one that is not.</summary>
    private static readonly string[] s_addresses =
        [ShopFront, "http://localhost:6000/", "http://localhost:10080/stock", "http://localhost:5060/stock", "http://localhost:5080/"];

    [BrowserFact("chromium")]
    public async Task No_browser_opens_the_shop_until_one_command_has_moved_its_ports()
    {
        var project = await CreateShopAsync();
        var warnings = await project.BuildAsync();
        var assembly = project.PathOf("bin/Debug/net10.0/App.dll");

        await AssertRefusedAsync(assembly);

        // The build names each of the ports that Chromium refused.
        Assert.Equal(
            ["10080", "5060", "6000", "6666"],
            warnings.Select(static warning => Port().Match(warning.Message).Value).Distinct().Order(StringComparer.Ordinal));

        var before = await project.ReadAllAsync();
        await project.DotnetAsync("format", "analyzers", "--diagnostics", "PORT001", "PORT002", "PORT003");
        var moves = Moves(before, await project.ReadAllAsync());
        Assert.Empty(await project.BuildAsync());

        await AssertSellsAsync(assembly, moves[6666], moves[10080]);
    }

    private static async Task AssertRefusedAsync(string assembly)
    {
        var visit = await LoopbackNamespace.RunAsync<RefusedVisit>([Visits.Refused, assembly, .. s_addresses]);

        Assert.Equal(["net::ERR_UNSAFE_PORT", "net::ERR_UNSAFE_PORT", "net::ERR_UNSAFE_PORT", "net::ERR_UNSAFE_PORT", null], visit.Errors);
        Assert.All(visit.Texts.SkipLast(1), static text => Assert.Contains("ERR_UNSAFE_PORT", text, StringComparison.Ordinal));
        Assert.StartsWith("Orders", visit.Texts[^1], StringComparison.Ordinal);
        Assert.Equal([200, 200, 200, 200, 200], visit.Statuses);
        // HttpClient's five and, from Chromium, only the one to the port that is not refused.
        Assert.Equal(
            s_addresses.Append("http://localhost:5080/").Order(StringComparer.Ordinal),
            visit.Requests.Select(static line => Address().Match(line).Value).Order(StringComparer.Ordinal));
    }

    private static async Task AssertSellsAsync(string assembly, int shopFront, int warehouse)
    {
        var trip = await LoopbackNamespace.RunAsync<ShoppingTrip>(
            Visits.Shopping, assembly, $"http://localhost:{shopFront}/", $"http://localhost:{warehouse}");

        Assert.Null(trip.Error);
        Assert.Equal("Tea and cups", trip.Title);
        Assert.Equal($"{12 + trip.Counted}", trip.Stock);
        Assert.Equal("1 in your cart, 49.00", trip.Cart);
        Assert.Equal("Total 49.00, paid", trip.Total);
        Assert.Equal($"http://localhost:{shopFront}/orders/1", trip.Address);
    }

    /// <summary>The sample in a project of its own, with the package.</summary>
    private async Task<HostFolder> CreateShopAsync()
    {
        var project = feed.CreateFolder();
        await project.DotnetAsync("new", "web", "--no-restore");
        await project.DotnetAsync("add", "package", "PortAnalyzers", "--version", PackageFeed.Version);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PackageFeed.RepositoryRoot, "samples/Storefront"), "*.cs"))
        {
            await project.WriteAsync(Path.GetFileName(file), await File.ReadAllTextAsync(file));
        }

        return project;
    }

    /// <summary>The numbers that were changed, old to new.</summary>
    private static Dictionary<int, int> Moves(SortedDictionary<string, string> before, SortedDictionary<string, string> after) =>
        Numbers(before).Zip(Numbers(after)).Where(static pair => pair.First != pair.Second).Distinct()
            .ToDictionary(static pair => pair.First, static pair => pair.Second);

    private static IEnumerable<int> Numbers(SortedDictionary<string, string> texts) =>
        texts.Values.SelectMany(static text => Number().Matches(text)).Select(static match => int.Parse(match.Value));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=Port )\d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();
}
