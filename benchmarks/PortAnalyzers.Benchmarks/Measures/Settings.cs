namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>What the command line asks for.</summary>
/// <param name="Source">A folder of C# projects, or null for generated code.</param>
/// <param name="Lines">Lines of generated code.</param>
/// <param name="Seed">What the generated code depends on.</param>
/// <param name="Runs">How often each thing is measured.</param>
/// <param name="Projects">How many projects generated repositories have.</param>
/// <param name="IsShort">Whether other packages' rules are left out but for S1075: some take minutes on a large checkout.</param>
internal sealed record Settings(DirectoryInfo? Source, int Lines, int Seed, int Runs, int[] Projects, bool IsShort);
