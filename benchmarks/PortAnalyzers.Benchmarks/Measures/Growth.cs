using PortAnalyzers.Benchmarks.Analyzers;
using PortAnalyzers.Benchmarks.Inputs;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>
/// The cost of ten times as much code, compared with an analyzer that does nothing: both show that more code fits a processor's caches less well.
/// Code with findings has ten times as many of them, too: each one costs the binding of its member.
/// </summary>
internal static class Growth
{
    private const int LinesForBlockedPort = 1_000;

    public static async Task CompareAsync(Settings settings)
    {
        Thing[] things =
        [
            new("floor (b)", MeasuredAnalyzer.SyntaxFloor, 0),
            new("PortAnalyzers, code without findings", MeasuredAnalyzer.AllPort, 0),
            new($"PortAnalyzers, a member with findings in {LinesForBlockedPort:N0} lines", MeasuredAnalyzer.AllPort, LinesForBlockedPort),
        ];
        var (few, many) = Sizes(settings);
        Console.WriteLine($"Growth: {few:N0} and {many:N0} lines, medians of {settings.Runs} runs");
        Console.WriteLine();
        var runs = things.SelectMany(thing => new[] { few, many }.Select(lines => (thing.MeasuredAnalyzer, Code: Sources.Generate(settings.Seed, lines, thing.LinesForBlockedPort)))).ToList();
        var results = await Repeated.InTurnAsync(runs, settings.Runs, static run => AnalyzerRun.OfAsync(run.MeasuredAnalyzer, [run.Code]));
        Print(settings, things, results);
    }

    private static (int Few, int Many) Sizes(Settings settings) => (settings.Lines / 2, settings.Lines / 2 * 10);

    private static void Print(Settings settings, Thing[] things, AnalyzerRun[][] results)
    {
        var (few, many) = Sizes(settings);
        var table = new Table("what", $"{few:N0} lines, ms", $"{many:N0} lines, ms", "ratio", "findings");
        for (var i = 0; i < things.Length; i++)
        {
            var (ofFew, ofMany) = (results[2 * i], results[(2 * i) + 1]);
            table.Add(
                things[i].Name, $"{Median(ofFew):F3}", $"{Median(ofMany):F3}", $"{Median(ofMany) / Median(ofFew):F2}", $"{ofFew[0].Findings} and {ofMany[0].Findings}");
        }

        table.Print();
    }

    private static double Median(AnalyzerRun[] runs) => Repeated.Median(runs, static run => run.Callbacks.TotalMilliseconds);

    private sealed record Thing(string Name, MeasuredAnalyzer MeasuredAnalyzer, int LinesForBlockedPort);
}
