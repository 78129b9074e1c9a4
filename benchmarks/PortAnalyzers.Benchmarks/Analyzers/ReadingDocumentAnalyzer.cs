using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Benchmarks.Analyzers;

/// <summary>The minimum cost of reading a file's text: it is called once for each file, and searches the text for a character that no file contains.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ReadingDocumentAnalyzer : DiagnosticAnalyzer
{
    private const char Nowhere = '\uFFFF';
    private const int ChunkSize = 16 * 1024;

    private static readonly DiagnosticDescriptor Rule = new("FLOOR3", "Floor", "Floor", "Floor", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var buffer = new ThreadLocal<char[]>(static () => new char[ChunkSize]);
            start.RegisterSemanticModelAction(document =>
            {
                if (Find(document.SemanticModel.SyntaxTree.GetText(document.CancellationToken), buffer.Value!))
                {
                    document.ReportDiagnostic(Diagnostic.Create(Rule, Location.None));
                }
            });
        });
    }

    private static bool Find(SourceText text, char[] buffer)
    {
        for (var start = 0; start < text.Length; start += ChunkSize)
        {
            var length = Math.Min(ChunkSize, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            if (buffer.AsSpan(0, length).Contains(Nowhere))
            {
                return true;
            }
        }

        return false;
    }
}
