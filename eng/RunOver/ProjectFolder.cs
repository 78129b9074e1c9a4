using System.Text.RegularExpressions;
using PortAnalyzers.ConfigFiles;

namespace PortAnalyzers.RunOver;

/// <summary>A folder with a project file, and the files for which it is the nearest one: an approximation of a project without building it.</summary>
/// <param name="Path">The folder.</param>
/// <param name="ProjectText">The text of the project files; empty for a root without one.</param>
/// <param name="Files">All files except build output.</param>
internal sealed partial record ProjectFolder(string Path, string ProjectText, IReadOnlyList<string> Files)
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    /// <summary>The hidden folders that contain configuration files.</summary>
    private static readonly string[] Hidden = [".vscode", ".github", ".devcontainer", ".template.config"];

    /// <summary>The C# sources.</summary>
    public IEnumerable<string> Sources => Files.Where(static file => file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase));

    /// <summary>The configuration files in any folder; a build looks for scripts in fewer folders.</summary>
    public IEnumerable<string> ConfigFiles => Files.Where(static file => ConfigFormats.Of(file) is not null);

    public bool IsTestProject => TestProject().IsMatch(ProjectText) || TestFolder().IsMatch(Path);

    public bool IsWebAssembly => ProjectText.Contains("Microsoft.NET.Sdk.BlazorWebAssembly", StringComparison.Ordinal);

    /// <summary>The assemblies of the restored packages; none if the project was not restored.</summary>
    public IEnumerable<string> PackageAssemblies => RestoredPackages.Assemblies(System.IO.Path.Combine(Path, "obj", "project.assets.json"));

    public static IEnumerable<ProjectFolder> AllIn(string root)
    {
        var projects = new SortedDictionary<string, List<string>>(StringComparer.Ordinal) { [root] = [] };
        Collect(root, root, projects);
        return projects.Where(static project => project.Value.Count > 0).Select(static project => new ProjectFolder(
            project.Key, string.Concat(ProjectFilesIn(project.Key).Select(File.ReadAllText)), project.Value));
    }

    private static void Collect(string folder, string project, SortedDictionary<string, List<string>> projects)
    {
        if (ProjectFilesIn(folder).Any())
        {
            project = folder;
            projects.TryAdd(project, []);
        }

        projects[project].AddRange(Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal));
        foreach (var inner in new DirectoryInfo(folder).EnumerateDirectories().OrderBy(static inner => inner.Name, StringComparer.Ordinal))
        {
            if (inner.LinkTarget is null && (Hidden.Contains(inner.Name) || !inner.Name.StartsWith('.')) && !Skipped.Contains(inner.Name, StringComparer.OrdinalIgnoreCase))
            {
                Collect(inner.FullName, project, projects);
            }
        }
    }

    /// <summary>The project files in a folder.</summary>
    public static IEnumerable<string> ProjectFilesIn(string folder) => Directory.EnumerateFiles(folder, "*.csproj");

    [GeneratedRegex("<IsTestProject>true|Microsoft\\.NET\\.Test\\.Sdk|\"(xunit|NUnit|MSTest|TUnit)", RegexOptions.IgnoreCase)]
    private static partial Regex TestProject();

    /// <summary>If the project file does not say so, the name often does.</summary>
    [GeneratedRegex(@"(^|[./\\])([^./\\]*Tests?)$")]
    private static partial Regex TestFolder();
}
