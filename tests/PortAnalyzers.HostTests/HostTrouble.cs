using System.Text.RegularExpressions;

namespace PortAnalyzers.HostTests;

/// <summary>Messages that no host may print in any build: all output of hosts is checked here.</summary>
internal static partial class HostTrouble
{
    /// <param name="printed">The output of a command or a compiler.</param>
    public static void AssertNone(string printed)
    {
        var found = string.Join('\n', Find(printed));
        Assert.True(found.Length == 0, found);
    }

    /// <summary>The lines about analyzers that did not load (CS803x, CS9057), crashed (AD0001) or disturbed the build.</summary>
    public static IEnumerable<string> Find(string printed) =>
        Trouble().Matches(printed).Select(static match => match.Value.Trim()).Distinct();

    [GeneratedRegex(
        @"^.*\b(warning|error) (AD\d{4}|CS803[2-4]|CS8785|CS9057|(NU|MSB|NETSDK)\d{4})\b.*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Trouble();
}
