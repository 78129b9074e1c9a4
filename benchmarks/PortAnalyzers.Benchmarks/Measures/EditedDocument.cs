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

    /// <summary>The maximum number of documents of a checkout that are edited.</summary>
    private const int MaxDocuments = 500;

    private const int Slowest = 5;

    private static readonly MeasuredAnalyzer[] Candidates = [MeasuredAnalyzer.DocumentFloor, MeasuredAnalyzer.SyntaxFloor, MeasuredAnalyzer.AllPort, MeasuredAnalyzer.S1075];

    public static Task CompareAsync(Settings settings) => settings.Source is { } source ? CompareRealAsync(source.FullName, settings) : CompareGeneratedAsync(settings);

    private static async Task CompareGeneratedAsync(Settings settings)
    {
        var runs = settings.Runs * 5;
        var document = Sources.Parse(new WebCode(settings.Seed + 1).File(Lines), "Edited.cs");
        var project = new EditedProject(Sources.Generate(settings.Seed, settings.Lines).AddSyntaxTrees(document));
        Console.WriteLine($"Edited document: {document.GetText().Lines.Count:N0} lines in a project of {settings.Lines:N0}, medians of {runs} keys in a warm process");
        Console.WriteLine();
        var results = await project.PressKeysAsync(document, runs, Repeated.WarmUp);
        var medians = results.Select(static of => Repeated.Median(of, static run => run.Callbacks.TotalMilliseconds)).ToArray();
        var table = new Table("analyzer", "callbacks, ms", "above floor (a), ms", "above floor (b), ms");
        for (var i = 0; i < Candidates.Length; i++)
        {
            table.Add(Candidates[i].Name, $"{medians[i]:F3}", $"{medians[i] - medians[0]:F3}", $"{medians[i] - medians[1]:F3}");
        }

        table.Print();
    }

    /// <summary>A key in each of some documents of a checkout: what an analyzer must find out again about the rest of a project shows only in real ones.</summary>
    private static async Task CompareRealAsync(string source, Settings settings)
    {
        EditedProject[] projects = [.. Sources.Load(source).Select(static compilation => new EditedProject(compilation))];
        var documents = projects.SelectMany(static project => project.Compilation.SyntaxTrees.Where(static tree => tree.Length > 0).Select(tree => (Project: project, Path: tree.FilePath))).ToArray();
        new Random(settings.Seed).Shuffle(documents);
        var edited = documents[..Math.Min(MaxDocuments, documents.Length)];
        Console.WriteLine($"Edited documents: {edited.Length:N0} of {documents.Length:N0} in {projects.Length} project(s), medians of {settings.Runs} keys");
        Console.WriteLine();
        var times = Candidates.ToDictionary(static candidate => candidate, static _ => new List<(double Milliseconds, string Path)>());
        foreach (var (project, path) in edited)
        {
            var results = await project.PressKeysAsync(project.Compilation.SyntaxTrees.First(tree => tree.FilePath == path), settings.Runs);
            for (var i = 0; i < Candidates.Length; i++)
            {
                times[Candidates[i]].Add((Repeated.Median(results[i], static run => run.Callbacks.TotalMilliseconds), path));
            }
        }

        var table = new Table("analyzer", "median document, ms", "19 of 20 documents, ms", "slowest document, ms", "mean, ms");
        foreach (var (candidate, all) in times)
        {
            all.Sort();
            table.Add(
                candidate.Name,
                $"{all[all.Count / 2].Milliseconds:F3}",
                $"{all[all.Count * 19 / 20].Milliseconds:F3}",
                $"{all[^1].Milliseconds:F3}",
                $"{all.Average(static one => one.Milliseconds):F3}");
        }

        table.Print();
        Console.WriteLine($"Slowest of {MeasuredAnalyzer.AllPort.Name}:");
        foreach (var (milliseconds, path) in times[MeasuredAnalyzer.AllPort].AsEnumerable().Reverse().Take(Slowest))
        {
            Console.WriteLine($"{milliseconds,9:F3} ms  {Path.GetRelativePath(source, path)}");
        }
    }

    /// <summary>A project of which each edit makes a new compilation, with the syntax trees of the other documents, as in an editor.</summary>
    private sealed class EditedProject(CSharpCompilation compilation)
    {
        public CSharpCompilation Compilation { get; private set; } = compilation;

        /// <summary>Presses keys in a document; each analyzer in turn analyzes it after one of them.</summary>
        public Task<AnalyzerRun[][]> PressKeysAsync(SyntaxTree document, int runs, TimeSpan warmUp = default)
        {
            return Repeated.InTurnAsync(Candidates, runs, PressKeyAsync, warmUp);

            Task<AnalyzerRun> PressKeyAsync(MeasuredAnalyzer candidate)
            {
                document = PressKeyIn(document);
                return AnalyzerRun.OfDocumentAsync(candidate, Compilation, document);
            }
        }

        /// <summary>Inserts a blank before a token in the middle of a document.</summary>
        /// <returns>The document after the edit.</returns>
        private SyntaxTree PressKeyIn(SyntaxTree document)
        {
            var position = document.GetRoot().FindToken(document.Length / 2).SpanStart;
            var edited = document.WithChangedText(document.GetText().WithChanges(new TextChange(new TextSpan(position, 0), " ")));
            Compilation = Compilation.ReplaceSyntaxTree(document, edited);
            return edited;
        }
    }
}
