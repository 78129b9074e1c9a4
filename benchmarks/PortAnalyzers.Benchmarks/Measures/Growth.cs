using PortAnalyzers.Benchmarks.Analyzers;
using PortAnalyzers.Benchmarks.Inputs;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>What ten times the code costs.</summary>
internal static class Growth
{
    public static async Task CompareAsync(Settings settings)
    {
        var small = Math.Max(1, settings.Lines / 3);
        var compilations = new[] { Sources.Generate(settings.Seed, small), Sources.Generate(settings.Seed, small * 10) };
        Console.WriteLine($"Growth: {small:N0} and {small * 10:N0} lines, all rules, medians of {settings.Runs} runs");
        Console.WriteLine();
        var results = await Repeated.InTurnAsync(compilations, settings.Runs, compilation => AnalyzerRun.OfAsync(Candidate.AllPort, [compilation]));
        var medians = results.Select(static runs => Repeated.Median(runs, static run => run.Callbacks.TotalMilliseconds)).ToArray();
        var table = new Table("lines", "callbacks, ms", "ratio");
        table.Add($"{small:N0}", $"{medians[0]:F3}", "1");
        table.Add($"{small * 10:N0}", $"{medians[1]:F3}", $"{medians[1] / medians[0]:F2}");
        table.Print();
    }
}
