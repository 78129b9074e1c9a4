namespace PortAnalyzers.HostTests;

/// <summary>The package's file system accesses in a build without changes.</summary>
public sealed class NoChangeBuildTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private static readonly string[] s_projects = ["src/Basket/Basket.csproj", "src/Shop/Catalog/Catalog.csproj", "src/Shop/Orders/Orders.csproj", "src/Shop/Prices/Prices.csproj"];

    /// <summary>
    /// Each project with configuration files lists the files and the subfolders of its own folder, and the first project below a folder also the folders above it. A project reads only the files that say
    /// whether a project before it uses the package, and no configuration file.
    /// </summary>
    [LinuxFact]
    public async Task Only_the_first_project_below_a_folder_lists_the_folders_above_and_none_reads_a_configuration_file()
    {
        var folder = await CreateAsync();
        var with = await OpenedAsync(folder, "build", "-m:1");
        var without = await OpenedAsync(folder, "build", "-m:1", "-p:PortAnalyzersConfigFiles=false");

        Assert.Equal(
            [
                ". 4", "src 4", "src/Basket 2", "src/Basket/Properties 1", "src/Basket/obj/Basket.csproj.nuget.g.targets 1", "src/Shop 2",
                "src/Shop/Catalog 2", "src/Shop/Catalog/Properties 1", "src/Shop/Catalog/obj/Catalog.csproj.nuget.g.targets 2", "src/Shop/Orders 1",
                "src/Shop/Orders/Properties 1",
            ],
            with.Keys.Union(without.Keys)
                .Select(path => (Path: path, Count: with.GetValueOrDefault(path) - without.GetValueOrDefault(path)))
                .Where(static added => added.Count != 0)
                .Select(static added => $"{added.Path} {added.Count}"));
    }

    /// <summary>The paths that a build opens after the same build.</summary>
    private static async Task<SortedDictionary<string, int>> OpenedAsync(HostFolder folder, params string[] build)
    {
        await folder.DotnetAsync(build);
        using var opened = new OpenedPaths(folder.PathOf("."));
        await folder.DotnetAsync(build);
        return opened.Take();
    }

    private async Task<HostFolder> CreateAsync()
    {
        var folder = feed.CreateFolder(usesBuildServer: false);
        await folder.WriteAsync(".git/HEAD", "ref: refs/heads/main\n");
        await folder.WriteAsync("docker-compose.yml", "services:\n  shop:\n    ports:\n      - \"8080:8080\"\n");
        await folder.WriteSolutionAsync(s_projects);
        foreach (var project in s_projects)
        {
            var own = Path.GetDirectoryName(project);
            await folder.WriteAsync(project, ProjectFile.Library("", ProjectFile.Package()));
            await folder.WriteAsync($"{own}/Shop.cs", "public class Shop;\n");
            if (own != "src/Shop/Prices")
            {
                await folder.WriteAsync($"{own}/appsettings.json", "{}\n");
                await folder.WriteAsync($"{own}/Properties/launchSettings.json", "{}\n");
            }
        }

        return folder;
    }
}
