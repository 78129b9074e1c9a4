using PortAnalyzers.Benchmarks.Analyzers;
using PortAnalyzers.Benchmarks.Inputs;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>
/// What ten times the code costs, beside what it costs an analyzer that does nothing: that more code fits a processor's caches less well shows in both.
/// </summary>
internal static class Growth
{
    public static async Task CompareAsync(Settings settings)
    {
        var small = Math.Max(1, settings.Lines / 3);
        var compilations = new[] { Sources.Generate(settings.Seed, small), Sources.Generate(settings.Seed, small * 10) };
        Candidate[] candidates = [Candidate.SyntaxFloor, Candidate.AllPort];
        Console.WriteLine($"Growth: {small:N0} and {small * 10:N0} lines, medians of {settings.Runs} runs");
        Console.WriteLine();
        var things = candidates.SelectMany(candidate => compilations.Select(compilation => (Candidate: candidate, Compilation: compilation))).ToList();
        var results = await Repeated.InTurnAsync(things, settings.Runs, static thing => AnalyzerRun.OfAsync(thing.Candidate, [thing.Compilation]));
        var medians = results.Select(static runs => Repeated.Median(runs, static run => run.Callbacks.TotalMilliseconds)).ToArray();
        var table = new Table("analyzer", $"{small:N0} lines, ms", $"{small * 10:N0} lines, ms", "ratio");
        for (var i = 0; i < candidates.Length; i++)
        {
            table.Add(candidates[i].Name, $"{medians[2 * i]:F3}", $"{medians[(2 * i) + 1]:F3}", $"{medians[(2 * i) + 1] / medians[2 * i]:F2}");
        }

        table.Print();
    }
}
