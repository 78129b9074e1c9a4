using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Benchmarks.Analyzers;
using PortAnalyzers.Benchmarks.Inputs;
using PortAnalyzers.CSharp;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Benchmarks;

/// <summary>The whole analysis of generated code: the compiler and the analyzers.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private CSharpCompilation? _compilation;

    [Params(1_000, 10_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => _compilation = Sources.Generate(seed: 1, Lines);

    [Benchmark(Baseline = true)]
    public Task<int> Floor() => FindAsync(MeasuredAnalyzer.DocumentFloor);

    [Benchmark]
    public Task<int> SyntaxFloor() => FindAsync(MeasuredAnalyzer.SyntaxFloor);

    [Benchmark]
    public Task<int> AllRules() => FindAsync(MeasuredAnalyzer.AllPort);

    [Benchmark]
    public Task<int> S1075() => FindAsync(MeasuredAnalyzer.S1075);

    private async Task<int> FindAsync(MeasuredAnalyzer candidate) => (await AnalyzerRun.OfAsync(candidate, [_compilation!])).Findings;
}

/// <summary>The text scan of a file.</summary>
[MemoryDiagnoser]
public class ScannerBenchmarks
{
    private SourceText? _text;

    [Params(250, 2_000, 30_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup() => _text = SourceText.From(new WebCode(seed: 1).File(Lines));

    [Benchmark]
    public int Candidates()
    {
        var count = 0;
        var scanner = new CandidateScanner(_text!, PortOptions.Default.Reported);
        while (scanner.MoveNext())
        {
            count++;
        }

        return count;
    }
}
