namespace PortAnalyzers.ConfigFiles;

/// <summary>A configuration file format: its file names and its reader.</summary>
/// <param name="read">
/// Reads a file. Never throws, for any text, except when cancelled. The ports are in no particular order, and may be in files that this file refers to.
/// </param>
/// <param name="patterns">The file names.</param>
internal sealed class ConfigFormat(Func<ConfigFile, CancellationToken, IEnumerable<ConfigPort>> read, FilePattern[] patterns)
{
    public Func<ConfigFile, CancellationToken, IEnumerable<ConfigPort>> Read { get; } = read;

    public IReadOnlyList<FilePattern> Patterns { get; } = patterns;

    /// <summary>Reads the settings or environment variables that the file provides to the program; null if the format provides none.</summary>
    public Func<ConfigFile, CancellationToken, IEnumerable<ConfigValue>>? Values { get; init; }

    /// <summary>Whether rules report ports in the file. If not, a fix reads it, and moves the ports in it with a server's.</summary>
    public bool IsReported { get; init; } = true;

    /// <summary>
    /// Whether a file tells how the containers of several projects are reached. A project with a Dockerfile reads such a file even if it belongs to another project,
    /// which reports its ports.
    /// </summary>
    public bool IsOfContainers { get; init; }

    /// <summary>The format of a file that the project's code adds to its configuration; null if code can't add one.</summary>
    public ConfigFormat? WhenAdded { get; init; }

    public bool Matches(string path)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(path))
            {
                return true;
            }
        }

        return false;
    }
}
