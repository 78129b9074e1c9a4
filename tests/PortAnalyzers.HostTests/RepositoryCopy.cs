namespace PortAnalyzers.HostTests;

/// <summary>A copy of this repository in another folder, like a clone with the uncommitted changes.</summary>
internal static class RepositoryCopy
{
    /// <summary>Output of builds and editors.</summary>
    private static readonly HashSet<string> s_leftOut = ["artifacts", "bin", "obj", "TestResults", ".vs", ".idea"];

    public static void Create(string target) => Copy(new(PackageFeed.RepositoryRoot), Directory.CreateDirectory(target));

    private static void Copy(DirectoryInfo source, DirectoryInfo target)
    {
        foreach (var file in source.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(target.FullName, file.Name));
        }

        foreach (var folder in source.EnumerateDirectories().Where(static folder => !s_leftOut.Contains(folder.Name)))
        {
            Copy(folder, target.CreateSubdirectory(folder.Name));
        }
    }
}
