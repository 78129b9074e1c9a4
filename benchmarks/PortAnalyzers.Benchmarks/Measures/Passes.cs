using System.Collections.Immutable;
using System.Runtime;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Benchmarks.Analyzers;
using PortAnalyzers.Benchmarks.Inputs;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>
/// Three passes of some analyzers over a checkout, in a process in which nothing else has run. Each pass parses the checkout anew, as a compiler server does in each build: syntax
/// nodes that an earlier pass created would save most of the time of an analyzer that visits them all.
/// </summary>
/// <param name="Milliseconds">The time inside the analyzers of each set in each pass, as the compiler's own report counts it.</param>
/// <param name="Methods">How many methods the just-in-time compiler compiled in the first pass.</param>
/// <param name="Findings">How many findings a pass has.</param>
/// <param name="Lines">How many lines the checkout has.</param>
/// <param name="Compilations">How many compilations it is.</param>
internal sealed record Passes(Dictionary<string, double[]> Milliseconds, int Methods, int Findings, int Lines, int Compilations)
{
    private const int Count = 3;

    /// <summary>Runs the passes in this process, and prints what they took.</summary>
    public static async Task PrintAsync(string[] names, string source)
    {
        var sets = names.ToDictionary(static name => name, AnalyzerSet.Load);
        var passes = new Passes(names.ToDictionary(static name => name, static _ => new double[Count]), 0, 0, 0, 0);
        for (var pass = 0; pass < Count; pass++)
        {
            CSharpCompilation[] compilations = [.. Sources.Load(source)];
            var before = JitInfo.GetCompiledMethodCount();
            var findings = 0;
            foreach (var compilation in compilations)
            {
                findings += await AddAsync(passes, pass, sets, compilation);
            }

            passes = passes with
            {
                Methods = pass == 0 ? (int)(JitInfo.GetCompiledMethodCount() - before) : passes.Methods,
                Findings = findings,
                Lines = compilations.SelectMany(static compilation => compilation.SyntaxTrees).Sum(static tree => tree.GetText().Lines.Count),
                Compilations = compilations.Length,
            };
        }

        Console.WriteLine(JsonSerializer.Serialize(passes));
    }

    private static async Task<int> AddAsync(Passes passes, int pass, Dictionary<string, ImmutableArray<DiagnosticAnalyzer>> sets, CSharpCompilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([AnalyzerRun.SonarRules]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysis = new CompilationWithAnalyzers(compilation, [.. sets.Values.SelectMany(static set => set)], options);
        var findings = await analysis.GetAnalyzerDiagnosticsAsync();
        foreach (var (name, set) in sets)
        {
            foreach (var analyzer in set)
            {
                passes.Milliseconds[name][pass] += (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, default)).ExecutionTime.TotalMilliseconds;
            }
        }

        return findings.Length;
    }
}
