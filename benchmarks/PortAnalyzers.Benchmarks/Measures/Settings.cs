namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>What the command line asks for.</summary>
/// <param name="Source">A folder of C# projects, or null for generated code.</param>
/// <param name="Lines">Lines of generated code.</param>
/// <param name="Seed">What the generated code depends on.</param>
/// <param name="Runs">How often each thing is measured.</param>
internal sealed record Settings(DirectoryInfo? Source, int Lines, int Seed, int Runs);
