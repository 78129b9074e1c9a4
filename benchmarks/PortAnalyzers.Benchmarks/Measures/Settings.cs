namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>The options of the command line.</summary>
/// <param name="Source">A folder of C# projects, or null for generated code.</param>
/// <param name="Lines">Lines of generated code.</param>
/// <param name="Seed">The seed of the generated code.</param>
/// <param name="Runs">The number of measurements of each thing.</param>
/// <param name="Projects">The number of projects in generated repositories.</param>
/// <param name="IsShort">Whether to leave out the rules of other packages, except for S1075: some take minutes on a large checkout.</param>
/// <param name="IsAlone">Whether the generated repositories use no package but this one.</param>
internal sealed record Settings(DirectoryInfo? Source, int Lines, int Seed, int Runs, int[] Projects, bool IsShort, bool IsAlone);
