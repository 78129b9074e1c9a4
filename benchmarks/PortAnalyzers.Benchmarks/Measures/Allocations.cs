using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Benchmarks.Analyzers;
using PortAnalyzers.Benchmarks.Inputs;
using PortAnalyzers.CSharp;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>The bytes that the analysis of code without a blocked port allocates.</summary>
internal static class Allocations
{
    public static async Task CompareAsync(Settings settings)
    {
        var text = SourceText.From(Clean(settings));
        var anchors = Scan(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Scan(text);
        var scanned = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine("Allocations");
        Console.WriteLine();
        var table = new Table("what", "bytes");
        table.Add($"CandidateScanner over a file of {text.Lines.Count:N0} lines ({anchors} places to look at)", $"{scanned:N0}");

        var compilation = Sources.Compile("Clean", [Sources.Parse(WithoutAnchors(settings.Lines), "Clean.cs")]);
        // The allocations of the driver vary.
        var runs = settings.Runs * 5;
        MeasuredAnalyzer[] candidates = [MeasuredAnalyzer.DocumentFloor, MeasuredAnalyzer.WebPort];
        var results = await Repeated.InTurnAsync(candidates, runs, candidate => AllocatedAsync(candidate, compilation));
        table.Add(
            $"WebPortAnalyzer on a file of {settings.Lines:N0} lines without such a place, above floor (a), least of {runs} runs",
            $"{results[1].Min() - results[0].Min():N0}");
        table.Print();
    }

    private static int Scan(SourceText text)
    {
        var count = 0;
        var scanner = new CandidateScanner(text, PortOptions.Default.Reported);
        while (scanner.MoveNext())
        {
            count++;
        }

        return count;
    }

    private static string Clean(Settings settings) => new WebCode(settings.Seed).File(settings.Lines);

    private static string WithoutAnchors(int lines) =>
        "class Clean\n{\n" + string.Concat(Enumerable.Range(0, lines - 3).Select(static i => $"    public string Name{i} => \"http://shop.example/{i}:8080/a\";\n")) + "}\n";

    private static async Task<long> AllocatedAsync(MeasuredAnalyzer candidate, CSharpCompilation compilation)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await AnalyzerRun.OfAsync(candidate, [compilation]);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
