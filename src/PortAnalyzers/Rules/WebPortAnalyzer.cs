using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Rules;

/// <summary>Reports ports that browsers refuse to open in C# code: PORT001, PORT002, PORT003 and PORT005.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WebPortAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.UrlLiteral, Descriptors.UriConstruction, Descriptors.ServerEndpoint, Descriptors.ClientUrl);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
    }
}
