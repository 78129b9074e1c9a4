namespace PortAnalyzers.BrowserTests.Processes;

/// <summary>Time limits for operations that hang, not for slow ones on a loaded machine.</summary>
internal static class Limits
{
    /// <summary>From a browser's start until it accepts commands.</summary>
    public static readonly TimeSpan Start = TimeSpan.FromMinutes(5);

    /// <summary>One command.</summary>
    public static readonly TimeSpan Command = TimeSpan.FromMinutes(5);
}
