using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Tests.Cases;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>
/// Files of the case corpus and of the sample, truncated at each token, without each token, and with tokens swapped: no analyzer throws, and each
/// finding is located on its digits. A test run uses a share of them; <c>eng/broken-code.sh</c> uses all.
/// </summary>
public sealed class BrokenCodeTests
{
    [Fact]
    public async Task Broken_code_of_the_corpus_crashes_no_analyzer()
    {
        var run = new BrokenFileRun();
        await Parallel.ForEachAsync(Corpus.Cases, async (one, _) => await AddAsync(run, CaseRun.SolutionOf(one, ReferencePack.Net100)));
        AssertSound(run, atLeast: 47_000);
    }

    [Fact]
    public async Task Broken_code_of_the_sample_crashes_no_analyzer()
    {
        var state = WebProject.CreateState();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples/Storefront"), "*.cs").Order(StringComparer.Ordinal))
        {
            state.Sources.Add(("/0/" + Path.GetFileName(file), await File.ReadAllTextAsync(file)));
        }

        var run = new BrokenFileRun();
        await AddAsync(run, TestSolution.Create(state, ReferencePack.Net100));
        AssertSound(run, atLeast: 6_300);
    }

    /// <summary>The configuration files of the corpus, truncated at each character and without each character.</summary>
    [Fact]
    public async Task Broken_configuration_files_of_the_corpus_crash_no_analyzer()
    {
        var run = new BrokenFileRun();
        var compilation = CSharpCompilation.Create("Settings");
        foreach (var (path, text) in Corpus.Cases.SelectMany(static one => one.Files).Where(static file => ConfigFormats.Of(file.Path) is not null))
        {
            var cut = Enumerable.Range(0, text.Length).Select(i => text[..i]);
            var withoutOne = Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1));
            await Parallel.ForEachAsync(Share(cut.Concat(withoutOne), text.Length), async (broken, _) => await run.AddAsync(compilation, path, broken));
        }

        AssertSound(run, atLeast: 10_800);
    }

    private static async Task AddAsync(BrokenFileRun run, Solution solution)
    {
        var project = solution.Projects.Single();
        var compilation = await project.GetCompilationAsync();
        foreach (var document in project.Documents.Where(static document => !document.FilePath!.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            var tree = await document.GetSyntaxTreeAsync();
            await Parallel.ForEachAsync(Share(BrokenFiles.Of(tree!), tree!.Length), async (changes, _) => await run.AddAsync(compilation!, tree, project.AnalyzerOptions, changes));
        }
    }

    private static IEnumerable<T> Share<T>(IEnumerable<T> all, int offset) => all.Where((_, i) => (i + offset) % Settings.BrokenCodeShare == 0);

    /// <summary>No failure in a minimum number of inputs, most of which are bound, and many of which have findings.</summary>
    private static void AssertSound(BrokenFileRun run, int atLeast)
    {
        var figures = $"{run.Inputs} inputs, {run.LookedAt} looked at, {run.WithFinding} with a finding";
        Console.WriteLine(figures);
        Assert.True(run.Failures.IsEmpty, $"{figures}, {run.Failures.Count} failures, of which the first:\n{run.Failures.FirstOrDefault()}");
        Assert.True(run.Inputs >= atLeast / Settings.BrokenCodeShare, figures);
        Assert.True(run.LookedAt >= run.Inputs * 2 / 5, figures);
        Assert.True(run.WithFinding >= run.Inputs / 5, figures);
    }
}
