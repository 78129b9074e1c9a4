namespace PortAnalyzers.ConfigFiles;

/// <summary>A kind of file that is read, and how its files are named.</summary>
/// <param name="matches">Whether a file with this name, in lower case and without folders, is of the kind.</param>
/// <param name="read">
/// Reads a file's text: never fails, on whatever text, but where it is cancelled; the ports come in no certain order.
/// </param>
internal sealed class ConfigFormat(Func<string, bool> matches, Func<string, CancellationToken, IEnumerable<ConfigPort>> read)
{
    private static readonly ConfigFormat[] All =
    [
        new(static name => name == "launchsettings.json", LaunchSettings.Read),
        new(static name => name == "hosting.json" || HasAffixes(name, "appsettings", ".json"), AppSettings.Read),
        new(IsCompose, ComposeFile.Read),
        new(static name => name == "dockerfile" || HasAffixes(name, "dockerfile.", "") || HasAffixes(name, "", ".dockerfile"), Dockerfile.Read),
        new(static name => HasAffixes(name, "", ".http") || HasAffixes(name, "", ".rest"), HttpFile.Read),
        new(static name => HasAffixes(name, "", ".razor") || HasAffixes(name, "", ".cshtml"), RazorPage.Read),
    ];

    public Func<string, CancellationToken, IEnumerable<ConfigPort>> Read { get; } = read;

    /// <summary>The format of a file, by its name alone; null where it is none that is read.</summary>
    public static ConfigFormat? Of(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1).ToLowerInvariant();
        return Array.Find(All, format => format.Matches(name));
    }

    private bool Matches(string name) => matches(name);

    /// <summary><c>compose.yaml</c>, <c>docker-compose.override.yml</c>, <c>docker-compose-test.yml</c>.</summary>
    private static bool IsCompose(string name)
    {
        if (!HasAffixes(name, "", ".yml") && !HasAffixes(name, "", ".yaml"))
        {
            return false;
        }

        var rest = HasAffixes(name, "docker-", "") ? name.Substring("docker-".Length) : name;
        return HasAffixes(rest, "compose", "") && rest["compose".Length] is '.' or '-' or '_';
    }

    private static bool HasAffixes(string name, string start, string end) =>
        name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal);
}
