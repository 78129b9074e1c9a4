using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Benchmarks.Analyzers;
using PortAnalyzers.Benchmarks.Inputs;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>One document after a change of one character: the only one that an editor analyzes again.</summary>
internal static class EditedDocument
{
    private const int Lines = 2_000;

    private static readonly MeasuredAnalyzer[] Candidates = [MeasuredAnalyzer.DocumentFloor, MeasuredAnalyzer.SyntaxFloor, MeasuredAnalyzer.AllPort, MeasuredAnalyzer.S1075];

    public static async Task CompareAsync(Settings settings)
    {
        var runs = settings.Runs * 5;
        var document = Sources.Parse(new WebCode(settings.Seed + 1).File(Lines), "Edited.cs");
        var compilation = Sources.Generate(settings.Seed, settings.Lines).AddSyntaxTrees(document);
        Console.WriteLine($"Edited document: {document.GetText().Lines.Count:N0} lines in a project of {settings.Lines:N0}, medians of {runs} keys");
        Console.WriteLine();
        var results = await Repeated.InTurnAsync(Candidates, runs, candidate => PressKeyAsync(candidate));
        var medians = results.Select(static of => Repeated.Median(of, static run => run.Callbacks.TotalMilliseconds)).ToArray();
        var table = new Table("analyzer", "callbacks, ms", "above floor (a), ms", "above floor (b), ms");
        for (var i = 0; i < Candidates.Length; i++)
        {
            table.Add(Candidates[i].Name, $"{medians[i]:F3}", $"{medians[i] - medians[0]:F3}", $"{medians[i] - medians[1]:F3}");
        }

        table.Print();

        Task<AnalyzerRun> PressKeyAsync(MeasuredAnalyzer candidate)
        {
            var edited = document.WithChangedText(document.GetText().WithChanges(new TextChange(new TextSpan(document.Length / 2, 0), " ")));
            compilation = compilation.ReplaceSyntaxTree(document, edited);
            document = edited;
            return AnalyzerRun.OfDocumentAsync(candidate, compilation, edited);
        }
    }
}
