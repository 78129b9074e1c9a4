using System.Text.RegularExpressions;

namespace PortAnalyzers.HostTests;

/// <summary>The package in a new web project: what its user sees, and what one command changes.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class WebProjectTests(PackageFeed feed)
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://localhost:5080;http://localhost:6000");
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins("https://localhost:5061", "http://localhost:6000")));
        var app = builder.Build();
        var callback = new Uri("http://localhost:10080/callback");
        app.MapGet("/", () => Results.Redirect(callback.AbsoluteUri));
        app.Run();

        """;

    private static readonly string[] s_programWarnings =
    [
        $"Program.cs(2,67): PORT003: {Message(6000, "x11")} 'http://localhost:6000'",
        $"Program.cs(3,105): PORT001: {Message(5061, "sips")} 'https://localhost:5061'",
        $"Program.cs(3,130): PORT001: {Message(6000, "x11")} 'http://localhost:6000'",
        $"Program.cs(5,41): PORT002: {Message(10080, "amanda")} 'http://localhost:10080/callback'",
    ];

    [Fact]
    public async Task Install_see_the_warnings_fix_them_with_one_command_and_build_cleanly()
    {
        var project = await CreateAsync();
        await project.WriteAsync("Program.cs", Program);

        Assert.Equal(s_programWarnings, Texts(await project.BuildAsync()));

        var before = await project.ReadAllAsync();
        await FormatAsync(project);

        AssertOnlyPortsMoved(before, await project.ReadAllAsync(), 5061, 6000, 10080);
        Assert.Empty(await project.BuildAsync());
    }

    [Fact]
    public async Task Digits_in_another_file_are_reported_where_they_are_used_and_fixed_where_they_stand()
    {
        var project = await CreateAsync();
        await project.WriteAsync("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(Ports.Web));
            builder.Build().Run();

            """);
        await project.WriteAsync("Settings/Ports.cs", """
            internal static class Ports
            {
                public const int Web = 6_000;
            }

            """);

        Assert.Equal([$"Program.cs(2,69): PORT003: {Message(6000, "x11")} this endpoint"], Texts(await project.BuildAsync()));

        var before = await project.ReadAllAsync();
        await FormatAsync(project);

        var after = await project.ReadAllAsync();
        AssertOnlyPortsMoved(before, after, 6000);
        Assert.Equal(before["Program.cs"], after["Program.cs"]);
        Assert.Empty(await project.BuildAsync());
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
        await FormatAsync(project);

        AssertOnlyPortsMoved(before, await project.ReadAllAsync(), 5060, 6000, 6666, 10080);
        Assert.Empty(await project.BuildAsync());
    }

    /// <summary>What NuGet does for a development dependency: it stays out of the project's own dependencies.</summary>
    [Fact]
    public async Task Install_command_makes_it_a_private_asset()
    {
        var project = await CreateAsync();

        var file = await project.ReadAsync("App.csproj");
        Assert.Contains($"<PackageReference Include=\"PortAnalyzers\" Version=\"{PackageFeed.Version}\">", file);
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", file);
    }

    /// <summary>A new project with the package, both made by the commands that the README and the SDK name.</summary>
    private async Task<HostFolder> CreateAsync()
    {
        var project = feed.CreateFolder();
        await project.DotnetAsync("new", "web", "--no-restore");
        await project.DotnetAsync("add", "package", "PortAnalyzers", "--version", PackageFeed.Version);
        return project;
    }

    /// <summary>The README's command.</summary>
    private static async Task FormatAsync(HostFolder project)
    {
        var printed = await project.DotnetAsync("format", "analyzers", "--diagnostics", "PORT001", "PORT002", "PORT003");
        Assert.DoesNotContain("warn", printed, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("unable", printed, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Same files; same text but for the digits of these ports; each of them became one other port everywhere, no two of them the same,
    /// and none a port that stood there before.
    /// </summary>
    private static void AssertOnlyPortsMoved(
        SortedDictionary<string, string> before, SortedDictionary<string, string> after, params int[] ports)
    {
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, file => Assert.Equal(Numbers().Replace(file.Value, "#"), Numbers().Replace(after[file.Key], "#")));

        var moves = Values(before).Zip(Values(after), static (from, to) => (From: from, To: to)).Distinct().Where(static move => move.From != move.To).ToList();
        Assert.Equal(ports, moves.Select(static move => move.From).Order());
        Assert.Distinct(moves.Select(static move => move.To));
        Assert.Empty(moves.Select(static move => move.To).Intersect(Values(before)));
        Assert.Empty(ports.Intersect(Values(after)));
    }

    private static IEnumerable<int> Values(SortedDictionary<string, string> sources) =>
        sources.Values.SelectMany(static text => Numbers().Matches(text)).Select(static number => int.Parse(number.Value.Replace("_", "")));

    private static IEnumerable<string> Texts(BuildWarning[] warnings) => warnings.Select(static warning => warning.ToString());

    private static string Message(int port, string service) =>
        $"Port {port} ({service}) is blocked by Chrome, Edge, Firefox and Safari: no browser will open";

    [GeneratedRegex(@"\d[\d_]*")]
    private static partial Regex Numbers();
}
