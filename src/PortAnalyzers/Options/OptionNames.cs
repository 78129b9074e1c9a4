using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Options;

/// <summary>Recognizes the keys of options, and misspelled ones.</summary>
internal static class OptionNames
{
    /// <summary>Prefixes of keys that are meant for PortAnalyzers.</summary>
    private static readonly string[] Prefixes = [OptionDefinition.Prefix, "port_analyzer."];

    /// <summary>
    /// Whether options contain a key that is meant for PortAnalyzers. Most projects set none, and a compiler that has just started need not compile what reads
    /// them. True if the host does not list the keys.
    /// </summary>
    public static bool AreIn(AnalyzerConfigOptions options)
    {
        foreach (var key in KeysOf(options) ?? [OptionDefinition.Prefix])
        {
            if (HasPrefix(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The keys that are meant for PortAnalyzers but are no options; none if the host does not list the keys.</summary>
    public static IEnumerable<string> MisspelledIn(AnalyzerConfigOptions options) => KeysOf(options)?.Where(IsMisspelled) ?? [];

    /// <summary>The keys of options, or null in a host that does not list them.</summary>
    private static IEnumerable<string>? KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            // Thrown by the base class.
            return null;
        }
    }

    /// <summary>Whether a key of .editorconfig is meant for PortAnalyzers but is not an option.</summary>
    private static bool IsMisspelled(string key) => HasPrefix(key)
        && !Array.Exists(OptionDefinitions.All, option => option.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>A loop, because each compiler would have to compile a lambda.</summary>
    private static bool HasPrefix(string key)
    {
        foreach (var prefix in Prefixes)
        {
            if (key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The key of the most similar option.</summary>
    public static string Nearest(string key) =>
        OptionDefinitions.All.OrderBy(option => Distance(option.Key, key.ToLowerInvariant())).First().Key;

    /// <summary>The Levenshtein distance of two texts.</summary>
    private static int Distance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[to.Length];
    }
}
