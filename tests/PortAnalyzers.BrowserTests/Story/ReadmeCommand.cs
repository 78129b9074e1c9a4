using PortAnalyzers.HostTests;

namespace PortAnalyzers.BrowserTests.Story;

/// <summary>The one command with which the README moves all ports.</summary>
internal static class ReadmeCommand
{
    public static Task RunAsync(HostFolder project) => project.DotnetAsync(
        File.ReadLines(Path.Combine(PackageFeed.RepositoryRoot, "README.md")).Single(static line => line.StartsWith("dotnet format ", StringComparison.Ordinal)).Split(' ')[1..]);
}
