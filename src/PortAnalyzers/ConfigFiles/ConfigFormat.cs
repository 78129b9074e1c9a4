namespace PortAnalyzers.ConfigFiles;

/// <summary>A kind of file that is read: what its files are named, and what stands in them.</summary>
/// <param name="read">
/// Reads a file: never fails, on whatever text, but where it is cancelled; the ports come in no certain order, and some may stand in files that the one refers to.
/// </param>
/// <param name="patterns">The names of its files.</param>
internal sealed class ConfigFormat(Func<ConfigFile, CancellationToken, IEnumerable<ConfigPort>> read, FilePattern[] patterns)
{
    public Func<ConfigFile, CancellationToken, IEnumerable<ConfigPort>> Read { get; } = read;

    public IReadOnlyList<FilePattern> Patterns { get; } = patterns;

    /// <summary>What the file gives to the program as configuration or as environment variables; null where the format gives none.</summary>
    public Func<ConfigFile, CancellationToken, IEnumerable<ConfigValue>>? Values { get; init; }

    public bool Matches(string path) => Array.Exists(patterns, pattern => pattern.Matches(path));
}
