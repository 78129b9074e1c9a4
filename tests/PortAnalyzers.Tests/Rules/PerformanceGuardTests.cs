using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Rules;

/// <summary>What the analyzer must not cost. No test here measures absolute time; benchmarks/ does.</summary>
public class PerformanceGuardTests
{
    private const int Runs = 5;

    /// <summary>Lines of a file that holds no port to report, but much that looks like one.</summary>
    private static readonly string[] CleanLines =
    [
        "    public string Url@ => \"http://localhost:8080/orders/@\";",
        "    // The handbook, https://docs.example.com:8443/orders#@, says why.",
        "    public string Time@(DateTime time) => $\"{time:HH:mm:ss} {Time@(time)}\";",
        "    public string Text@ => \"One, two, three: a colon and \\t escapes \\\"@\\\"\";",
        "    public int Count@(List<string> names) => names.Where(name => name.Length > @).Count();",
        "    public Dictionary<string, int> Map@ { get; } = new() { [\"first\"] = 6000, [\"second\"] = 6666 };",
        "    public int Sum@(int one, int other) => one > other ? one + @ : other - @;",
        "    public string Path@ => System.IO.Path.Combine(\"a\", Text@.Trim(), \"b:c\");",
    ];

    [Theory]
    [InlineData(100)]
    [InlineData(2_000)]
    [InlineData(20_000)]
    public void A_pass_over_a_clean_file_allocates_nothing(int lines)
    {
        var text = SourceText.From(Clean(lines));
        Assert.Equal(0, CountAnchors(text));

        var before = GC.GetAllocatedBytesForCurrentThread();
        CountAnchors(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Looking_at_names_and_ports_allocates_nothing()
    {
        var text = SourceText.From(string.Concat(Enumerable.Repeat("options.ListenLocalhost(6000); var url = \"http://localhost:6000\";\n", 1_000)));
        Assert.Equal(2_000, CountAnchors(text));

        var before = GC.GetAllocatedBytesForCurrentThread();
        CountAnchors(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>
    /// Measured against an analyzer that is called for each literal, call, creation and assignment and does nothing: what rules like these
    /// can't go below when they are written the usual way. The least of several runs of both in turn is what other work on the machine
    /// disturbed least.
    /// </summary>
    [Fact]
    public async Task Callbacks_cost_little_more_than_empty_ones()
    {
        var compilation = CSharpCompilation.Create(
            "Clean", [CSharpSyntaxTree.ParseText(SourceText.From(Clean(800)))],
            ReferenceAssemblies.Net100.References);
        var (empty, real) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            empty = Min(empty, await MeasureAsync(new EmptySyntaxAnalyzer(), compilation));
            real = Min(real, await MeasureAsync(new WebPortAnalyzer(), compilation));
        }

        Assert.True(real <= 3 * empty, $"{real.TotalMilliseconds} ms, and the empty callbacks {empty.TotalMilliseconds} ms");
    }

    private static int CountAnchors(SourceText text)
    {
        var count = 0;
        var anchors = new AnchorScanner(text, PortOptions.Default.Reported);
        while (anchors.MoveNext())
        {
            count++;
        }

        return count;
    }

    private static string Clean(int lines) => "using System; using System.Collections.Generic; using System.Linq;\nclass Clean\n{\n"
        + string.Concat(Enumerable.Range(0, lines).Select(static i => CleanLines[i % CleanLines.Length].Replace("@", $"{i}") + "\n")) + "}\n";

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static async Task<TimeSpan> MeasureAsync(DiagnosticAnalyzer analyzer, Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analysis = new CompilationWithAnalyzers(compilation, [analyzer], options);
        Assert.Empty(await analysis.GetAnalyzerDiagnosticsAsync());
        return (await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, default)).ExecutionTime;
    }

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class EmptySyntaxAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("FLOOR", "Floor", "Floor", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                static _ => { },
                SyntaxKind.StringLiteralExpression, SyntaxKind.InterpolatedStringExpression, SyntaxKind.InvocationExpression,
                SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression, SyntaxKind.SimpleAssignmentExpression);
        }
    }
}
