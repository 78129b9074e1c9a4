using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.ConfigFiles;

/// <summary>
/// Checks the findings in configuration files. Markup states them: <c>{|PORT004:6000|}</c> with the rule's severity, <c>{|note:6000|}</c> for PORT004 one
/// severity lower. Nothing else may be reported.
/// </summary>
internal static class ConfigShapes
{
    private static readonly CSharpCompilation Compilation =
        CSharpCompilation.Create("Shapes", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static Task VerifyAsync(string path, string text) => VerifyAsync((path, text));

    /// <summary>Checks the ports in a file that no rule reports, and that move with a server's. Markup states them: <c>[|6000|]</c>.</summary>
    public static void VerifyMentions(string path, string markup)
    {
        TestFileMarkupParser.GetSpans(markup, out var text, out ImmutableArray<TextSpan> expected);
        var ports = TestFile.Read(path, text).ToList();
        Assert.Equal(expected, ports.Select(static port => port.Span).Order());
        Assert.All(ports, static port => Assert.Equal(ConfigWeight.None, port.Weight));
    }

    public static async Task VerifyAsync(params (string Path, string Text)[] files)
    {
        var expected = new List<string>();
        var additional = ImmutableArray.CreateBuilder<AdditionalText>();
        foreach (var (path, markup) in files)
        {
            TestFileMarkupParser.GetSpans(markup, treatPositionIndicatorsAsCode: true, out var text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
            var source = SourceText.From(text);
            additional.Add(new AdditionalFile(path, source));
            expected.AddRange(spans.SelectMany(pair => pair.Value.Select(span => Describe(path, source.Lines.GetLinePositionSpan(span), pair.Key))));
        }

        var analysis = Compilation.Clone().WithAnalyzers([new ConfigFileAnalyzer()], new AnalyzerOptions(additional.ToImmutable()));
        var findings = await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var actual = findings.Select(static finding => Describe(finding.Location.GetLineSpan().Path, finding.Location.GetLineSpan().Span, NameOf(finding)));
        Assert.Equal(Lines(expected), Lines(actual));
    }

    private static string NameOf(Diagnostic finding) =>
        finding.Severity == finding.DefaultSeverity ? finding.Id
        : finding is { Id: "PORT004", Severity: DiagnosticSeverity.Info } ? "note"
        : $"{finding.Severity} {finding.Id}: {finding.GetMessage()}";

    private static string Describe(string path, LinePositionSpan span, string name) => $"{path} {span} {name}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
