namespace PortAnalyzers.BrowserTests.Processes;

internal static class Programs
{
    /// <summary>Whether a program of this name is on the PATH.</summary>
    public static bool Exists(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}
