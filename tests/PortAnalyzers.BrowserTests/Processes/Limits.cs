namespace PortAnalyzers.BrowserTests.Processes;

/// <summary>For what hangs, not for what is slow on a loaded machine.</summary>
internal static class Limits
{
    /// <summary>From a browser's start until it takes commands.</summary>
    public static readonly TimeSpan Start = TimeSpan.FromMinutes(5);

    /// <summary>One command.</summary>
    public static readonly TimeSpan Command = TimeSpan.FromMinutes(5);
}
