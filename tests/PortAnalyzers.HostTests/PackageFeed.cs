using System.Reflection;
using System.Xml.Linq;

namespace PortAnalyzers.HostTests;

/// <summary>
/// The package, packed once for all test classes, in a temporary folder whose projects can restore it. Other packages that they restore stay in that
/// folder; packages that the machine already has are used from its cache.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>
    /// Another version in each run: NuGet would use an earlier package of the same version in the machine's cache without a word. Chance only adds letters, because
    /// digits in a project file may be ports.
    /// </summary>
    public static string Version { get; } = $"0.0.1-hosttests-{Random.Shared.GetString("abcdefghijklmnopqrstuvwxyz", 20)}";

    private static readonly Dictionary<string, string> s_noVariables = [];

    private static readonly Lazy<Task<string>> s_folder = new(CreateAsync);

    private string _folder = "";

    public static string RepositoryRoot { get; } = typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == nameof(RepositoryRoot)).Value!;

    /// <summary>The path of the .nupkg file.</summary>
    public string PackageFile => Path.Combine(_folder, "feed", $"PortAnalyzers.{Version}.nupkg");

    public async Task InitializeAsync() => _folder = await s_folder.Value;

    /// <summary>Other classes may still use the folder.</summary>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Deletes the folder when all classes have run.</summary>
    internal static async Task EndAsync()
    {
        if (s_folder.IsValueCreated)
        {
            await DotnetCommand.EndServersAsync();
            Directory.Delete(await s_folder.Value, recursive: true);
        }
    }

    /// <summary>An empty folder; the projects in it restore the package from the feed.</summary>
    /// <param name="usesBuildServer">Whether builds run in a process of earlier builds, which knows some files already.</param>
    internal HostFolder CreateFolder(bool usesBuildServer = true)
    {
        // A new project is named after its folder.
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"), "App"));
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages") };
        if (!usesBuildServer)
        {
            environment[DotnetCommand.UseBuildServer] = "false";
        }

        return new HostFolder(folder.FullName, environment);
    }

    private static async Task<string> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("PortAnalyzers.HostTests-").FullName;
        await PackAsync(folder);
        await WriteNuGetConfigAsync(folder);
        return folder;
    }

    /// <summary>Builds and packs from scratch, in another output folder than the repository's, from which other tests may run.</summary>
    private static async Task PackAsync(string folder)
    {
        var build = Path.Combine(folder, "build");
        await DotnetCommand.RunAsync(
            RepositoryRoot,
            s_noVariables,
            // The build of the tests has analyzed the code already.
            ["pack", "src/PortAnalyzers.Package", "-m:1", "-p:RunAnalyzers=false", "--artifacts-path", build, "--output", Path.Combine(folder, "feed"), $"-p:PackageVersion={Version}"]);
        Directory.Delete(build, recursive: true);
    }

    private static async Task WriteNuGetConfigAsync(string folder)
    {
        // These are added to the machine's own configuration.
        var config = new XElement("configuration", new XElement("packageSources", Add("packed", Path.Combine(folder, "feed"))));
        var listed = await DotnetCommand.RunAsync(folder, s_noVariables, "nuget", "locals", "global-packages", "--list");
        var machinePackages = listed[(listed.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        if (Directory.Exists(machinePackages))
        {
            config.Add(new XElement("fallbackPackageFolders", Add("machine", machinePackages)));
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), config.ToString());
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
}
