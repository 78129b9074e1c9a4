using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PortAnalyzers.HostTests;

/// <summary>A folder with one or more projects, in which <c>dotnet</c> commands run.</summary>
/// <param name="path">The folder's full path.</param>
/// <param name="environment">Environment variables of every command.</param>
internal sealed partial class HostFolder(string path, Dictionary<string, string> environment)
{
    /// <summary>How a <c>dotnet</c> command is started that goes on for longer.</summary>
    public ProcessStartInfo StartInfo(params string[] arguments) => DotnetCommand.StartInfo(path, environment, arguments);

    public Task<string> DotnetAsync(params string[] arguments) => DotnetCommand.RunAsync(path, environment, arguments);

    /// <summary>Rebuilds everything.</summary>
    /// <returns>All warnings of the build.</returns>
    public Task<BuildMessage[]> BuildAsync(string project = ".") => BuildChangesAsync(project, "--no-incremental");

    /// <summary>Rebuilds everything, with the packages of an earlier command.</summary>
    /// <returns>All warnings of the build.</returns>
    public Task<BuildMessage[]> BuildAgainAsync() => BuildChangesAsync("--no-restore", "--no-incremental");

    /// <summary>Builds what is not up to date.</summary>
    /// <returns>All warnings of the build.</returns>
    public async Task<BuildMessage[]> BuildChangesAsync(params string[] arguments) => Parse(await PrintBuildAsync(arguments));

    /// <summary>Builds what is not up to date.</summary>
    /// <returns>The build's output.</returns>
    /// <remarks>Tests run side by side, so a build uses one process.</remarks>
    public Task<string> PrintBuildAsync(params string[] arguments) => DotnetAsync(["build", "-tl:off", "-m:1", .. arguments]);

    /// <summary>Builds what is not up to date, and fails if the build succeeds.</summary>
    /// <returns>All warnings and errors of the build.</returns>
    public async Task<BuildMessage[]> BuildWithErrorsAsync(params string[] arguments)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => PrintBuildAsync(arguments));
        return Parse(failure.Message);
    }

    /// <summary>The messages in the output of a build or another host of the compiler.</summary>
    public BuildMessage[] Parse(string printed) => BuildMessage.Parse(printed, path);

    public async Task WriteAsync(string file, string text)
    {
        var target = Path.Combine(path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllTextAsync(target, text);
    }

    /// <summary>A solution with the projects of these paths.</summary>
    public Task WriteSolutionAsync(params IEnumerable<string> projects) =>
        WriteAsync("All.slnx", $"<Solution>{string.Concat(projects.Select(static project => $"<Project Path=\"{project}\" />"))}</Solution>");

    public async Task WriteBytesAsync(string file, byte[] bytes)
    {
        await WriteAsync(file, "");
        await File.WriteAllBytesAsync(PathOf(file), bytes);
    }

    public string PathOf(string file) => Path.Combine(path, file);

    /// <summary>A command's output, without this folder's path.</summary>
    public string MakeRelative(string printed) => printed.Replace(path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    /// <summary>The contents of all files in a folder of this one, by their path in that folder.</summary>
    public async Task<SortedDictionary<string, byte[]>> ReadBytesAsync(string folder)
    {
        var contents = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories))
        {
            contents.Add(Path.GetRelativePath(PathOf(folder), file), await File.ReadAllBytesAsync(file));
        }

        return contents;
    }

    public Task<string> ReadAsync(string file) => File.ReadAllTextAsync(PathOf(file));

    /// <summary>The texts of all files except build output, by their path in the folder.</summary>
    public async Task<SortedDictionary<string, string>> ReadAllAsync()
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var fullPath in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(path, fullPath);
            if (!BuildOutput().IsMatch(file))
            {
                texts.Add(file, await ReadAsync(file));
            }
        }

        return texts;
    }

    [GeneratedRegex(@"(^|[\\/])(bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
