using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CSharp;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>Runs all analyzers over broken versions of a project's files, one file at a time, as an editor does while the user types.</summary>
internal sealed class BrokenFileRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new WebPortAnalyzer(), new ConfigFileAnalyzer(), new OptionsAnalyzer()];

    private int _inputs;
    private int _lookedAt;
    private int _withFinding;

    /// <summary>The failures, with their inputs.</summary>
    public ConcurrentQueue<string> Failures { get; } = [];

    public int Inputs => _inputs;

    /// <summary>The number of inputs in which code is bound or configuration is read.</summary>
    public int LookedAt => _lookedAt;

    /// <summary>The number of inputs with findings.</summary>
    public int WithFinding => _withFinding;

    /// <summary>Analyzes a source with changes in it.</summary>
    public async Task AddAsync(Compilation compilation, SyntaxTree tree, AnalyzerOptions options, TextChange[] changes)
    {
        var text = tree.GetText().WithChanges(changes.OrderBy(static change => change.Span));
        var changed = tree.WithChangedText(text);
        var hasAnchor = new CandidateScanner(text, PortOptions.Default.Reported).MoveNext();
        await AddAsync(compilation.ReplaceSyntaxTree(tree, changed), options, text, hasAnchor, analysis =>
            analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(changed), filterSpan: null, default));
    }

    /// <summary>Analyzes a configuration file.</summary>
    public async Task AddAsync(Compilation compilation, string path, string content)
    {
        var file = new ConfigFile(path, SourceText.From(content));
        var isOpen = PortGate.MayContainPort(file.Text, PortOptions.Default.Reported);
        await AddAsync(compilation, new AnalyzerOptions([file]), file.Text, isOpen, async analysis =>
            (await analysis.GetAnalysisResultAsync(file, default)).GetAllDiagnostics());
    }

    private async Task AddAsync(
        Compilation compilation,
        AnalyzerOptions options,
        SourceText text,
        bool isLookedAt,
        Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> analyse)
    {
        var exceptions = new ConcurrentQueue<Exception>();
        var settings = new CompilationWithAnalyzersOptions(
            options, (exception, _, _) => exceptions.Enqueue(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var findings = await analyse(compilation.WithAnalyzers(Analyzers, settings));

        Interlocked.Increment(ref _inputs);
        Interlocked.Add(ref _lookedAt, isLookedAt ? 1 : 0);
        Interlocked.Add(ref _withFinding, findings.IsEmpty ? 0 : 1);
        foreach (var failure in exceptions.Select(static exception => exception.ToString()).Concat(findings.SelectMany(finding => Wrongs(finding, options))))
        {
            Failures.Enqueue($"{failure}\nin:\n{text}\n");
        }
    }

    /// <summary>A wrong statement of a finding about itself, or null.</summary>
    private static IEnumerable<string> Wrongs(Diagnostic finding, AnalyzerOptions options)
    {
        if (!finding.Id.StartsWith("PORT", StringComparison.Ordinal))
        {
            yield return $"{finding}";
        }
        else if (PortFinding.From(finding).FirstOrDefault(static one => one.IsEditable) is { } editable)
        {
            var span = editable.Digits.SourceSpan;
            var text = editable.Digits.SourceTree?.GetText() ?? options.AdditionalFiles.Single(file => file.Path == editable.Digits.GetLineSpan().Path).GetText()!;
            if (span.End > text.Length || PortDigits.Parse(text.ToString(span)) is not { } digits || editable.Port < digits.First || editable.Port > digits.Last)
            {
                yield return $"No port {editable.Port} at {span}: {finding}";
            }
        }
    }

    private sealed class ConfigFile(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public SourceText Text => text;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
