using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using PortAnalyzers.Benchmarks.Inputs;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>
/// The cost that the package adds to <c>dotnet build</c> without changes: the same repository with and without it, built once, and then again in alternation.
/// Measures the processor time of the whole command with its build nodes, in both orders of a pair. Both use an empty package, as nearly every project uses
/// some, unless <see cref="Settings.IsAlone"/> is set.
/// </summary>
internal static class NoChange
{
    private const string Version = "0.0.1-nochange";
    private const string EmptyPackage = "Shop.Empty";

    private static readonly string RepositoryRoot = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == nameof(RepositoryRoot)).Value!;

    public static Task CompareAsync(Settings settings) => TemporaryFolder.UseAsync(folder => Compare(settings, folder));

    private static void Compare(Settings settings, string folder)
    {
        Console.WriteLine($"No-change builds: processor time of 'dotnet build', {settings.Runs} pairs");
        Console.WriteLine();
        WritePackages(folder);
        var table = new Table(
            "projects", "without, s", "with, s", "ratio, median of pairs", "95 % interval of it", "a project, ms", "the same twice, ratio", "95 % interval of it");
        foreach (var projects in settings.Projects)
        {
            (string, string)[] others = settings.IsAlone ? [] : [(EmptyPackage, Version)];
            var with = Create(folder, $"with{projects}", projects, [.. others, ("PortAnalyzers", Version)]);
            var without = Create(folder, $"without{projects}", projects, others);
            var pairs = Pairs(settings.Runs, without, with);
            var twice = Pairs(settings.Runs, without, without);
            table.Add(
            [
                $"{projects}",
                $"{Repeated.Median(pairs, static pair => pair.First.TotalSeconds):F2}",
                $"{Repeated.Median(pairs, static pair => pair.Second.TotalSeconds):F2}",
                .. Ratio(pairs),
                $"{Repeated.Median(pairs, static pair => (pair.Second - pair.First).TotalMilliseconds) / projects:F2}",
                .. Ratio(twice),
            ]);
            Directory.Delete(with, recursive: true);
            Directory.Delete(without, recursive: true);
        }

        table.Print();
    }

    private static (TimeSpan First, TimeSpan Second)[] Pairs(int runs, string first, string second)
    {
        var pairs = new (TimeSpan First, TimeSpan Second)[runs];
        Build(first);
        Build(second);
        for (var i = 0; i < runs; i++)
        {
            if (i % 2 == 0)
            {
                pairs[i].First = Build(first);
                pairs[i].Second = Build(second);
            }
            else
            {
                pairs[i].Second = Build(second);
                pairs[i].First = Build(first);
            }
        }

        return pairs;
    }

    private static string[] Ratio((TimeSpan First, TimeSpan Second)[] pairs)
    {
        var ratios = pairs.Select(static pair => pair.Second / pair.First).Order().ToArray();
        var (low, high) = Repeated.IntervalOfMedian(ratios);
        return [$"{Repeated.Median(ratios, static ratio => ratio):F3}", $"{low:F3} to {high:F3}"];
    }

    /// <summary>Generates a repository and builds it, so that it is up to date.</summary>
    private static string Create(string folder, string name, int projects, params IEnumerable<(string Id, string Version)> packages)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        GeneratedRepository.Write(root, projects, packages);
        // With its own compiler server, which ends by itself; otherwise the compiler would start a thousand times.
        Run(root, "build", "-p:UseSharedCompilation=true", $"-p:SharedCompilationId=PortAnalyzers.Benchmarks.{Environment.ProcessId}");
        return root;
    }

    private static void WritePackages(string folder)
    {
        var feed = Path.Combine(folder, "feed");
        Run(RepositoryRoot, "pack", "src/PortAnalyzers.Package", "--artifacts-path", Path.Combine(folder, "build"), "--output", feed, $"-p:PackageVersion={Version}");
        WriteEmptyPackage(Path.Combine(feed, $"{EmptyPackage}.{Version}.nupkg"));
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="packed" value="{feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "packages")}" /></config>
            </configuration>
            """);
    }

    private static void WriteEmptyPackage(string file)
    {
        using var package = ZipFile.Open(file, ZipArchiveMode.Create);
        using var writer = new StreamWriter(package.CreateEntry($"{EmptyPackage}.nuspec").Open());
        writer.Write($"<package><metadata><id>{EmptyPackage}</id><version>{Version}</version><authors>Shop</authors><description>Empty.</description></metadata></package>");
    }

    private static TimeSpan Build(string root) => ProcessTime.Of(Dotnet(root, "build", "-v:quiet"));

    private static void Run(string folder, params string[] arguments) => ProcessTime.Run(Dotnet(folder, arguments));

    private static ProcessStartInfo Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder };
        // Processes that serve later commands would do their work unmeasured.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "false";
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        return start;
    }
}
