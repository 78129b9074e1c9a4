namespace PortAnalyzers.HostTests;

/// <summary>The one command with which the README moves all ports.</summary>
internal static class ReadmeCommand
{
    private static readonly string[] s_arguments =
        File.ReadLines(Path.Combine(PackageFeed.RepositoryRoot, "README.md")).Single(static line => line.StartsWith("dotnet format ", StringComparison.Ordinal)).Split(' ')[1..];

    /// <summary>Fails if the command warns of something or is unable to do it.</summary>
    public static async Task RunAsync(HostFolder folder, params string[] options)
    {
        var printed = await folder.DotnetAsync([.. s_arguments, .. options]);
        Assert.DoesNotContain("warn", printed, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("unable", printed, StringComparison.OrdinalIgnoreCase);
    }
}
