using System.Text.RegularExpressions;

namespace PortAnalyzers.HostTests;

/// <summary>What no host may ever say, whatever it builds: everything that a host prints goes through this one check.</summary>
internal static partial class HostTrouble
{
    /// <param name="printed">What a command or a compiler printed.</param>
    public static void AssertNone(string printed)
    {
        var found = string.Join('\n', Find(printed));
        Assert.True(found.Length == 0, found);
    }

    /// <summary>The lines that say that analyzers did not load (CS803x, CS9057), crashed (AD0001) or upset the build around them.</summary>
    public static IEnumerable<string> Find(string printed) =>
        Trouble().Matches(printed).Select(static match => match.Value.Trim()).Distinct();

    [GeneratedRegex(
        @"^.*\b(warning|error) (AD\d{4}|CS803[2-4]|CS8785|CS9057|(NU|MSB|NETSDK)\d{4})\b.*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Trouble();
}
