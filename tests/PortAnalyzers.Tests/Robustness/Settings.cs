using System.Globalization;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>How much the tests of this folder do. eng/fuzz.sh and eng/broken-code.sh ask for more than a test run.</summary>
internal static class Settings
{
    /// <summary>How many random inputs the fuzz tests make together.</summary>
    public static int FuzzInputs { get; } = Read("PORTANALYZERS_FUZZ_INPUTS", 20_000);

    /// <summary>How many of them are members of C# programs, which take a thousand times as long as the others.</summary>
    public static int FuzzMembers { get; } = Math.Min(FuzzInputs, Math.Max(5_000, FuzzInputs / 200));

    /// <summary>How many of them are texts.</summary>
    public static int FuzzTexts => FuzzInputs - FuzzMembers;

    /// <summary>What the random inputs depend on.</summary>
    public static int FuzzSeed { get; } = Read("PORTANALYZERS_FUZZ_SEED", 6000);

    /// <summary>Of how many broken files one is analysed.</summary>
    public static int BrokenCodeShare { get; } = Read("PORTANALYZERS_BROKEN_CODE_SHARE", 16);

    private static int Read(string variable, int defaultValue) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : defaultValue;
}
