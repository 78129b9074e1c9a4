using System.Reflection;

namespace PortAnalyzers.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string[] ReadLines(string path) => File.ReadAllLines(PathOf(path));
}
