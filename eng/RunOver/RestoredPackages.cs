using System.Text.Json;

namespace PortAnalyzers.RunOver;

/// <summary>Reads the output of a restore: obj/project.assets.json.</summary>
internal static class RestoredPackages
{
    /// <summary>The assemblies to compile against, for the first target framework; none without the file.</summary>
    public static IEnumerable<string> Assemblies(string assetsFile)
    {
        if (!File.Exists(assetsFile))
        {
            yield break;
        }

        using var assets = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        string[] folders = [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(static folder => folder.Name)];
        var packages = assets.RootElement.GetProperty("targets").EnumerateObject().First().Value;
        foreach (var package in packages.EnumerateObject().Where(static package => package.Value.TryGetProperty("compile", out _)))
        {
            foreach (var file in package.Value.GetProperty("compile").EnumerateObject())
            {
                var paths = folders.Select(folder => Path.Combine(folder, package.Name.ToLowerInvariant(), file.Name));
                if (paths.FirstOrDefault(File.Exists) is { } path && path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                {
                    yield return path;
                }
            }
        }
    }
}
