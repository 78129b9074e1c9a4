namespace PortAnalyzers.Benchmarks;

/// <summary>Where the newest SDK is of the version of .NET that runs this program, and what comes with it.</summary>
internal static class DotnetSdk
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    public static string Folder { get; } = Newest("sdk");

    /// <summary>The compiler, compiled ahead of time, unlike the one in packages.</summary>
    public static string Roslyn => Path.Combine(Folder, "Roslyn", "bincore");

    public static string Analyzers => Path.Combine(Folder, "Sdks", "Microsoft.NET.Sdk", "analyzers");

    public static string AspNetCoreAnalyzers => Path.Combine(Newest("packs/Microsoft.AspNetCore.App.Ref"), "analyzers", "dotnet", "cs");

    private static string Newest(string folder) =>
        Directory.EnumerateDirectories(Path.Combine(Root, folder), $"{Environment.Version.Major}.*")
            .OrderBy(static path => path.Length).ThenBy(static path => path, StringComparer.Ordinal).LastOrDefault()
        ?? throw new InvalidOperationException($"There is no .NET SDK {Environment.Version.Major} in {Root}.");
}
