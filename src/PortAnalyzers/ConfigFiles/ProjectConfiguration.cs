namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// The values that the project's files provide to its program: the settings of appsettings files, and the environment variables of launch profiles, Dockerfiles, compose
/// files and env files. Only files that can contain a reported port are read, and only once in a compilation.
/// </summary>
internal sealed class ProjectConfiguration
{
    private static readonly object Question = new();

    private ProjectConfiguration(ProjectFiles files, CancellationToken cancellationToken)
    {
        foreach (var (file, format) in files.WithValues(cancellationToken))
        {
            Values.AddRange(format.Values!(file, cancellationToken));
        }
    }

    /// <summary>All values, in file order.</summary>
    public List<ConfigValue> Values { get; } = [];

    public static ProjectConfiguration Of(ProjectFiles files, CancellationToken cancellationToken) =>
        files.Answer(Question, all => new ProjectConfiguration(all, cancellationToken));
}
