using Microsoft.CodeAnalysis;
using PortAnalyzers.Tests.Cases;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>
/// Files of the case corpus and of the sample, cut off at each token, without each token, and with tokens swapped: no analyzer throws, and what is
/// found stands where it says. A test run takes a share of them; <c>eng/broken-code.sh</c> takes all.
/// </summary>
public sealed class BrokenCodeTests
{
    [Fact]
    public async Task The_corpus()
    {
        var run = new BrokenFileRun();
        await Parallel.ForEachAsync(Corpus.Cases, async (one, _) => await AddAsync(run, CaseRun.SolutionOf(one, ReferenceAssemblies.Net100)));
        AssertSound(run, atLeast: 47_000);
    }

    [Fact]
    public async Task The_sample()
    {
        var state = new SolutionState();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples/Storefront"), "*.cs").Order(StringComparer.Ordinal))
        {
            state.Sources.Add((Path.GetFileName(file), await File.ReadAllTextAsync(file)));
        }

        var run = new BrokenFileRun();
        await AddAsync(run, TestSolution.Create(state, ReferenceAssemblies.Net100));
        AssertSound(run, atLeast: 6_300);
    }

    private static async Task AddAsync(BrokenFileRun run, Solution solution)
    {
        var project = solution.Projects.Single();
        var compilation = await project.GetCompilationAsync();
        foreach (var document in project.Documents.Where(static document => !document.FilePath!.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            var tree = await document.GetSyntaxTreeAsync();
            var broken = BrokenFiles.Of(tree!).Where((_, i) => (i + tree!.Length) % Settings.BrokenCodeShare == 0);
            await Parallel.ForEachAsync(broken, async (changes, _) => await run.AddAsync(compilation!, tree!, project.AnalyzerOptions, changes));
        }
    }

    /// <summary>No failure in a number of inputs that cannot be small unseen; most of them are bound, and many still have findings.</summary>
    private static void AssertSound(BrokenFileRun run, int atLeast)
    {
        var figures = $"{run.Inputs} inputs, {run.WithAnchor} with an anchor, {run.WithFinding} with a finding";
        Console.WriteLine(figures);
        Assert.True(run.Failures.IsEmpty, $"{figures}, {run.Failures.Count} failures, of which the first:\n{run.Failures.FirstOrDefault()}");
        Assert.True(run.Inputs >= atLeast / Settings.BrokenCodeShare, figures);
        Assert.True(run.WithAnchor >= run.Inputs / 2, figures);
        Assert.True(run.WithFinding >= run.Inputs / 5, figures);
    }
}
