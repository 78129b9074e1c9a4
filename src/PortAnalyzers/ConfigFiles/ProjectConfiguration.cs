namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// The values that the project's files provide to its program: the settings of appsettings files, and the environment variables of launch profiles, Dockerfiles, compose
/// files and env files. Only files that can contain a reported port are read, and only once in a compilation.
/// </summary>
internal sealed class ProjectConfiguration
{
    private static readonly object Question = new();

    private readonly Dictionary<string, List<ConfigValue>> _byKey = new(StringComparer.OrdinalIgnoreCase);

    private ProjectConfiguration(ProjectFiles files, CancellationToken cancellationToken)
    {
        foreach (var (file, format) in files.WithValues(cancellationToken))
        {
            foreach (var value in format.Values!(file, cancellationToken))
            {
                Values.Add(value);
                Add(value.Key, value);
                if (value.IsVariable && value.Key.IndexOf("__", StringComparison.Ordinal) > 0)
                {
                    Add(value.Key.Replace("__", ":"), value);
                }
            }
        }
    }

    /// <summary>All values, in file order.</summary>
    public List<ConfigValue> Values { get; } = [];

    public static ProjectConfiguration Of(ProjectFiles files, CancellationToken cancellationToken) =>
        files.Answer(Question, all => new ProjectConfiguration(all, cancellationToken));

    /// <summary>
    /// The values of a key, <c>Cors:Origins:0</c>, in any file: of a setting, or of an environment variable that .NET reads as this key
    /// (<c>Cors__Origins__0</c>).
    /// </summary>
    public IEnumerable<ConfigValue> OfKey(string key) => _byKey.TryGetValue(key, out var values) ? values : [];

    /// <summary>The values of an environment variable.</summary>
    public IEnumerable<ConfigValue> OfVariable(string name) => OfKey(name).Where(value => value.IsVariable && value.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The values whose keys are in a section: <c>Cors</c> contains <c>Cors:Origins:0</c>.</summary>
    public IEnumerable<ConfigValue> Under(string section) => _byKey
        .Where(pair => pair.Key.Length > section.Length && pair.Key[section.Length] == ':' && pair.Key.StartsWith(section, StringComparison.OrdinalIgnoreCase))
        .SelectMany(static pair => pair.Value);

    private void Add(string key, ConfigValue value)
    {
        if (!_byKey.TryGetValue(key, out var values))
        {
            _byKey.Add(key, values = []);
        }

        values.Add(value);
    }
}
