using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.Benchmarks.Analyzers;
using PortAnalyzers.Benchmarks.Inputs;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>The time inside each analyzer on the same code.</summary>
internal static class Callbacks
{
    public static async Task CompareAsync(Settings settings)
    {
        CSharpCompilation[] compilations = settings.Source is { } source ? [.. Sources.Load(source.FullName)] : [Sources.Generate(settings.Seed, settings.Lines)];
        var lines = compilations.SelectMany(static compilation => compilation.SyntaxTrees).Sum(static tree => tree.GetText().Lines.Count);
        Console.WriteLine($"Callbacks: {lines:N0} lines in {compilations.Length} compilation(s), medians of {settings.Runs} runs");
        Console.WriteLine();
        var candidates = settings.IsShort ? MeasuredAnalyzer.Short : MeasuredAnalyzer.All;
        var results = await Repeated.InTurnAsync(candidates, settings.Runs, candidate => AnalyzerRun.OfAsync(candidate, compilations));
        Print(candidates, results);
    }

    private static void Print(ImmutableArray<MeasuredAnalyzer> candidates, AnalyzerRun[][] results)
    {
        var medians = results.Select(static runs => Repeated.Median(runs, static run => run.Callbacks.TotalMilliseconds)).ToArray();
        double Of(MeasuredAnalyzer candidate) => medians[candidates.IndexOf(candidate)];
        var table = new Table("analyzer", "callbacks, ms", "x floor (a)", "x floor (b)", "S1075 takes", "of the whole analysis", "findings");
        for (var i = 0; i < medians.Length; i++)
        {
            table.Add(
                candidates[i].Name,
                $"{medians[i]:F3}",
                $"{medians[i] / Of(MeasuredAnalyzer.DocumentFloor):F2}",
                $"{medians[i] / Of(MeasuredAnalyzer.SyntaxFloor):F2}",
                $"{Of(MeasuredAnalyzer.S1075) / medians[i]:F1}x",
                $"{Repeated.Median(results[i], static run => run.Callbacks / run.Whole):P2}",
                $"{results[i][0].Findings}");
        }

        table.Print();
    }
}
