using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Benchmarks.Inputs;

namespace PortAnalyzers.Benchmarks.Analyzers;

/// <summary>What one run of some analyzers took: the time inside them, as the compiler's own report (-reportanalyzer) counts it, and in all.</summary>
internal readonly record struct AnalyzerRun(TimeSpan Callbacks, TimeSpan Whole, int Findings)
{
    /// <summary>Sonar's rules about security run only where this file, which its build tasks write, names them.</summary>
    public static readonly InMemoryFile SonarRules = new("SonarLint.xml", """
        <?xml version="1.0" encoding="UTF-8"?>
        <AnalysisInput><Rules><Rule><Key>S1075</Key></Rule><Rule><Key>S1313</Key></Rule><Rule><Key>S5332</Key></Rule></Rules></AnalysisInput>
        """);

    /// <summary>Analyzes whole compilations one after the other, on one thread.</summary>
    public static async Task<AnalyzerRun> OfAsync(MeasuredAnalyzer candidate, IEnumerable<CSharpCompilation> compilations, params AdditionalText[] files)
    {
        var sum = default(AnalyzerRun);
        foreach (var compilation in compilations)
        {
            sum += await OfAsync(candidate, compilation, files, static analysis => analysis.GetAnalyzerDiagnosticsAsync());
        }

        return sum;
    }

    /// <summary>Analyzes one document, as an editor does.</summary>
    public static Task<AnalyzerRun> OfDocumentAsync(MeasuredAnalyzer candidate, CSharpCompilation compilation, SyntaxTree document) => OfAsync(
        candidate, compilation, [],
        analysis => analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(document), filterSpan: null, default));

    public static AnalyzerRun operator +(AnalyzerRun one, AnalyzerRun other) =>
        new(one.Callbacks + other.Callbacks, one.Whole + other.Whole, one.Findings + other.Findings);

    private static async Task<AnalyzerRun> OfAsync(
        MeasuredAnalyzer candidate, CSharpCompilation compilation, AdditionalText[] files, Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> analyze)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files, SonarRules]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysis = new CompilationWithAnalyzers(compilation, candidate.Analyzers, options);
        var start = Stopwatch.GetTimestamp();
        var findings = await analyze(analysis);
        var whole = Stopwatch.GetElapsedTime(start);
        if (findings.FirstOrDefault(static finding => finding.Id == "AD0001") is { } crash)
        {
            throw new InvalidOperationException(crash.GetMessage());
        }

        var callbacks = TimeSpan.Zero;
        foreach (var analyzer in candidate.Analyzers)
        {
            callbacks += (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, default)).ExecutionTime;
        }

        return new AnalyzerRun(callbacks, whole, findings.Length);
    }
}
