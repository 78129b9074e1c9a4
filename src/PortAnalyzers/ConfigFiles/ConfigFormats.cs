using PortAnalyzers.ConfigFiles.Formats;

namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// All formats, and with them the one list of file names: a test holds the package's targets, which hand the files to the compiler, to it. A new format is a
/// file in Formats and a definition here.
/// </summary>
internal static class ConfigFormats
{
    public static readonly ConfigFormat LaunchProfiles = new(LaunchSettings.Read, Items("launchSettings.json")) { Values = LaunchSettings.Values };

    public static readonly ConfigFormat Settings = new(AppSettings.Read, Items("appsettings*.json", "hosting.json")) { Values = AppSettings.Values };

    public static readonly ConfigFormat Compose = new(
        ComposeFile.Read,
        Above(
            "compose.y*ml", "compose.*.y*ml", "compose-*.y*ml", "compose_*.y*ml", "*.compose.y*ml", "docker-compose.y*ml", "docker-compose.*.y*ml",
            "docker-compose-*.y*ml", "docker-compose_*.y*ml", "docker-stack*.y*ml"))
    { Values = ComposeFile.Values };

    public static readonly ConfigFormat Docker = new(
        Dockerfile.Read, Above("Dockerfile", "Dockerfile.*", "*.Dockerfile", "Containerfile", "Containerfile.*", "*.Containerfile"))
    { Values = Dockerfile.Values };

    public static readonly ConfigFormat Environment = new(EnvFile.Read, Above(".env", ".env.*", "*.env")) { Values = EnvFile.Values };

    public static readonly ConfigFormat Requests = new(HttpFile.Read, Items("*.http", "*.rest"));

    public static readonly ConfigFormat Razor = new(RazorPage.Read, At(FilePlacement.Compiler, "*.razor", "*.cshtml"));

    public static readonly ConfigFormat[] All = [LaunchProfiles, Settings, Compose, Docker, Environment, Requests, Razor];

    /// <summary>The format of a file, by its path alone; null where it is none that is read.</summary>
    public static ConfigFormat? Of(string path) => Array.Find(All, format => format.Matches(path));

    private static FilePattern[] Items(params string[] globs) => At(FilePlacement.Item, globs);

    private static FilePattern[] Above(params string[] globs) => At(FilePlacement.Above, globs);

    private static FilePattern[] At(FilePlacement placement, params string[] globs) => Array.ConvertAll(globs, glob => new FilePattern(placement, glob));
}
