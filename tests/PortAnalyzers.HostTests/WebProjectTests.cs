using System.Text.RegularExpressions;

namespace PortAnalyzers.HostTests;

/// <summary>The package in a new web project: what the user sees, and what one command changes.</summary>
public sealed partial class WebProjectTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://localhost:5080;http://localhost:6000", $"http://localhost:{Ports.Admin}");
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(
            policy => policy.WithOrigins("https://localhost:5061", "http://localhost:6000")));
        var app = builder.Build();
        var callback = new Uri("http://localhost:10080/callback");
        app.MapGet("/", () => Results.Redirect(callback.AbsoluteUri));
        app.Run();

        """;

    private const string Settings = """
        internal static class Ports
        {
            public const int Admin = 6_697;
        }

        """;

    private const string Blocked = "is blocked by Chrome, Edge, Firefox and Safari: no browser will open";

    private static readonly string[] s_warnings =
    [
        $"Program.cs(2,65): PORT003: Port 6000 (x11) {Blocked} 'http://localhost:6000' (ERR_UNSAFE_PORT)",
        $"Program.cs(2,92): PORT003: Port 6697 (ircs-u) {Blocked} 'http://localhost:6697', whose port is set in Ports.cs(3) (ERR_UNSAFE_PORT)",
        $"Program.cs(4,53): PORT001: Port 5061 (sips) {Blocked} 'https://localhost:5061' (ERR_UNSAFE_PORT)",
        $"Program.cs(4,78): PORT001: Port 6000 (x11) {Blocked} 'http://localhost:6000' (ERR_UNSAFE_PORT)",
        $"Program.cs(6,42): PORT002: Port 10080 (amanda) {Blocked} 'http://localhost:10080' (ERR_UNSAFE_PORT)",
    ];

    /// <summary>One of the ports is in another file: it is reported at its use, and fixed in that file.</summary>
    [Fact]
    public async Task Install_see_the_warnings_fix_them_with_one_command_and_build_cleanly()
    {
        var project = await CreateAsync(usesBuildServer: false);
        await project.WriteAsync("Program.cs", Program);
        await project.WriteAsync("Settings/Ports.cs", Settings);

        string[] warnings = [.. (await project.BuildAsync()).Select(static warning => warning.ToString())];
        Assert.Equal(s_warnings, warnings);

        var before = await project.ReadAllAsync();
        // The attributes that NuGet writes for a development dependency keep it out of the project's own dependencies.
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", before["App.csproj"]);
        await ReadmeCommand.RunAsync(project);

        AssertOnlyPortsMoved(before, await project.ReadAllAsync(), 5061, 6000, 6697, 10080);
        Assert.Empty(await project.BuildAgainAsync());
    }

    /// <summary>The sample, with the package in place of the project references.</summary>
    [Fact]
    public async Task The_sample_shop_is_clean_after_one_command_and_its_parts_still_fit_together()
    {
        var project = await CreateAsync();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PackageFeed.RepositoryRoot, "samples/Storefront"), "*.cs"))
        {
            await project.WriteAsync(Path.GetFileName(file), await File.ReadAllTextAsync(file));
        }

        var warnings = await project.BuildAsync();
        Assert.Equal(["PORT001", "PORT002", "PORT003"], warnings.Select(static warning => warning.Id).Distinct().Order());

        var before = await project.ReadAllAsync();
        await ReadmeCommand.RunAsync(project, "--no-restore");

        AssertOnlyPortsMoved(before, await project.ReadAllAsync(), 5060, 6000, 6666, 10080);
        Assert.Empty(await project.BuildAgainAsync());
    }

    /// <summary>A new project with the package, both created by the commands that the README and the SDK name.</summary>
    private async Task<HostFolder> CreateAsync(bool usesBuildServer = true)
    {
        var project = feed.CreateFolder(usesBuildServer);
        await project.DotnetAsync("new", "web", "--no-restore");
        await project.DotnetAsync("add", "package", "PortAnalyzers", "--version", PackageFeed.Version);
        return project;
    }

    /// <summary>
    /// Same files, and same text except for the digits of these ports; each of them became one other port in all places, no two of them the same,
    /// and none that was used before.
    /// </summary>
    private static void AssertOnlyPortsMoved(
        SortedDictionary<string, string> before, SortedDictionary<string, string> after, params int[] ports)
    {
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, file => Assert.Equal(Numbers().Replace(file.Value, "#"), Numbers().Replace(after[file.Key], "#")));

        var moves = Values(before).Zip(Values(after), static (from, to) => (From: from, To: to))
            .Distinct().Where(static move => move.From != move.To).ToList();
        Assert.Equal(ports, moves.Select(static move => move.From).Order());
        Assert.Distinct(moves.Select(static move => move.To));
        Assert.Empty(moves.Select(static move => move.To).Intersect(Values(before)));
        Assert.Empty(ports.Intersect(Values(after)));
    }

    private static IEnumerable<int> Values(SortedDictionary<string, string> sources) =>
        sources.Values.SelectMany(static text => Numbers().Matches(text)).Select(static number => int.Parse(number.Value.Replace("_", "")));

    [GeneratedRegex(@"\d[\d_]*")]
    private static partial Regex Numbers();
}
