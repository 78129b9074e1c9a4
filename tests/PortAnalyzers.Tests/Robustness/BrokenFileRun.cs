using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>Runs all analyzers over broken versions of a project's files, one file at a time, as an editor does while somebody types.</summary>
internal sealed class BrokenFileRun
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new WebPortAnalyzer(), new ConfigFileAnalyzer(), new OptionsAnalyzer()];

    private int _inputs;
    private int _withAnchor;
    private int _withFinding;

    /// <summary>What went wrong, with the text that shows it.</summary>
    public ConcurrentQueue<string> Failures { get; } = [];

    public int Inputs => _inputs;

    /// <summary>The inputs whose text holds a place that is looked at, so that their code is bound.</summary>
    public int WithAnchor => _withAnchor;

    /// <summary>The inputs in which something is found.</summary>
    public int WithFinding => _withFinding;

    public async Task AddAsync(Compilation compilation, SyntaxTree tree, AnalyzerOptions options, TextChange[] changes)
    {
        var text = tree.GetText().WithChanges(changes.OrderBy(static change => change.Span));
        var changed = tree.WithChangedText(text);
        var exceptions = new ConcurrentQueue<Exception>();
        var settings = new CompilationWithAnalyzersOptions(
            options, (exception, _, _) => exceptions.Enqueue(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var analysis = compilation.ReplaceSyntaxTree(tree, changed).WithAnalyzers(Analyzers, settings);
        var findings = await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(changed), filterSpan: null, default);

        Interlocked.Increment(ref _inputs);
        Interlocked.Add(ref _withAnchor, new AnchorScanner(text, PortOptions.Default.Reported).MoveNext() ? 1 : 0);
        Interlocked.Add(ref _withFinding, findings.IsEmpty ? 0 : 1);
        foreach (var failure in exceptions.Select(static exception => exception.ToString()).Concat(findings.SelectMany(Wrongs)))
        {
            Failures.Enqueue($"{failure}\nin {tree.FilePath}:\n{text}\n");
        }
    }

    /// <summary>What a finding says of itself that does not hold.</summary>
    private static IEnumerable<string> Wrongs(Diagnostic finding)
    {
        if (!finding.Id.StartsWith("PORT", StringComparison.Ordinal))
        {
            yield return $"{finding}";
        }
        else if (PortFinding.From(finding) is { } editable)
        {
            var span = editable.Digits.SourceSpan;
            var text = editable.Digits.SourceTree!.GetText();
            if (span.End > text.Length || DigitText.Parse(text.ToString(span))?.Value != editable.Port)
            {
                yield return $"No port {editable.Port} at {span}: {finding}";
            }
        }
    }
}
