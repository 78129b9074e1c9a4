using System.Globalization;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>The amount of work of the tests in this folder. eng/fuzz.sh and eng/broken-code.sh increase it.</summary>
internal static class Settings
{
    /// <summary>The number of random inputs of all fuzz tests.</summary>
    public static int FuzzInputs { get; } = Read("PORTANALYZERS_FUZZ_INPUTS", 20_000);

    /// <summary>The number of them that are members of C# programs, which take a thousand times longer than texts.</summary>
    public static int FuzzMembers { get; } = Math.Min(FuzzInputs, Math.Max(5_000, FuzzInputs / 200));

    /// <summary>The number of them that are texts.</summary>
    public static int FuzzTexts => FuzzInputs - FuzzMembers;

    /// <summary>The seed of the random inputs.</summary>
    public static int FuzzSeed { get; } = Read("PORTANALYZERS_FUZZ_SEED", 6000);

    /// <summary>One of this many broken files is analyzed.</summary>
    public static int BrokenCodeShare { get; } = Read("PORTANALYZERS_BROKEN_CODE_SHARE", 16);

    private static int Read(string variable, int defaultValue) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : defaultValue;
}
