using System.Reflection;
using System.Xml.Linq;

namespace PortAnalyzers.HostTests;

/// <summary>
/// The package, packed once for all tests, in a temporary folder whose projects can restore it. Other packages that they restore stay in that
/// folder; packages that the machine already has are used from its cache.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    public const string Version = "0.0.1-hosttests";

    private static readonly Dictionary<string, string> s_noVariables = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("PortAnalyzers.HostTests-").FullName;

    public static string RepositoryRoot { get; } = typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == nameof(RepositoryRoot)).Value!;

    /// <summary>The path of the .nupkg file.</summary>
    public string PackageFile { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await PackAsync();
        await WriteNuGetConfigAsync();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>An empty folder; the projects in it restore the package from the feed.</summary>
    internal HostFolder CreateFolder()
    {
        // A new project is named after its folder.
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"), "App"));
        return new HostFolder(folder.FullName, new() { ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages") });
    }

    /// <summary>Builds and packs from scratch, in another output folder than the repository's, from which other tests may run.</summary>
    private async Task PackAsync()
    {
        var output = Path.Combine(_folder, "feed");
        var build = Path.Combine(_folder, "build");
        await DotnetCommand.RunAsync(
            RepositoryRoot,
            s_noVariables,
            ["pack", "src/PortAnalyzers.Package", "--artifacts-path", build, "--output", output, $"-p:PackageVersion={Version}"]);
        Directory.Delete(build, recursive: true);
        PackageFile = Path.Combine(output, $"PortAnalyzers.{Version}.nupkg");
    }

    private async Task WriteNuGetConfigAsync()
    {
        // These are added to the machine's own configuration.
        var config = new XElement("configuration", new XElement("packageSources", Add("packed", Path.GetDirectoryName(PackageFile)!)));
        var listed = await DotnetCommand.RunAsync(_folder, s_noVariables, "nuget", "locals", "global-packages", "--list");
        var machinePackages = listed[(listed.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        if (Directory.Exists(machinePackages))
        {
            config.Add(new XElement("fallbackPackageFolders", Add("machine", machinePackages)));
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), config.ToString());
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
}

[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "package";
}
