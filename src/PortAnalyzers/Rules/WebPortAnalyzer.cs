using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.CSharp;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Options;

namespace PortAnalyzers.Rules;

/// <summary>Reports ports that browsers refuse to open in C# code: PORT001, PORT002, PORT003, PORT005, PORT006 and PORT008.</summary>
/// <remarks>
/// Text first, then syntax, then binding: the text scan finds the few candidates, and only their
/// tokens are visited. A file without a candidate costs one pass over its text and no allocation.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WebPortAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.DescriptorsIn(RuleScope.Code);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var provider = start.Options.AnalyzerConfigOptionsProvider;
            var project = new Lazy<ProjectKind>(() => ProjectKind.Of(start.Compilation, provider.GlobalOptions));
            var options = new PortOptionsCache(provider);
            var names = new ProjectNames(start.Compilation);
            var isConfigured = ProjectFiles.AreIn(start.Options, withValues: true);
            start.RegisterSemanticModelAction(document =>
            {
                var ofDocument = options.For(document.SemanticModel.SyntaxTree);
                if (Analyze(document.SemanticModel, document.Options, names, project, ofDocument, isConfigured, isForFix: false, document.CancellationToken) is { } analysis)
                {
                    foreach (var finding in analysis.Findings)
                    {
                        document.ReportDiagnostic(DiagnosticFactory.Create(finding, ofDocument));
                    }
                }
            });
        });
    }

    /// <summary>
    /// All places that a fix needs: also those in generated code, and those that no rule reports. The compiler's driver would compile the whole project for them.
    /// </summary>
    internal static IEnumerable<Diagnostic> FindForFix(Compilation compilation, AnalyzerOptions analyzerOptions, CancellationToken cancellationToken)
    {
        var provider = analyzerOptions.AnalyzerConfigOptionsProvider;
        var project = new Lazy<ProjectKind>(() => ProjectKind.Of(compilation, provider.GlobalOptions));
        var options = new PortOptionsCache(provider);
        var names = new ProjectNames(compilation, readsReferences: true);
        var isConfigured = ProjectFiles.AreIn(analyzerOptions, withValues: true);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var ofDocument = options.For(tree);
#pragma warning disable RS1030 // Not in a diagnostic analyzer's action: a fix calls this.
            var model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            var analysis = Analyze(model, analyzerOptions, names, project, ofDocument, isConfigured, isForFix: true, cancellationToken);
            foreach (var finding in analysis?.Findings ?? [])
            {
                yield return DiagnosticFactory.Create(finding, ofDocument);
            }

            foreach (var (place, port) in PortMentions.In(model, ofDocument.Reported, cancellationToken))
            {
                yield return DiagnosticFactory.Create(new Finding(RuleCatalog.ClientUrl, place, port, url: null), ofDocument);
            }
        }
    }

    /// <summary>Analyzes a file; null if it has no candidate.</summary>
    private static DocumentAnalysis? Analyze(
        SemanticModel model,
        AnalyzerOptions analyzerOptions,
        ProjectNames names,
        Lazy<ProjectKind> project,
        PortOptions options,
        bool isConfigured,
        bool isForFix,
        CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        var declared = options.DeclaresServers ? DeclaredNames.Of(DeclaredApis.Of(options), model.Compilation) : null;
        var configuration = isConfigured ? ReportedConfiguration.Of(model.Compilation, analyzerOptions, options, isForFix, cancellationToken) : null;
        DocumentAnalysis? analysis = null;
        var candidates = new CandidateScanner(tree.GetText(cancellationToken), options.Reported, declared);
        while (candidates.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            analysis ??= Begin();
            candidates.SkipTo(analysis.Visit(tree.GetRoot(cancellationToken), candidates.Current));
        }

        if (configuration is { NamesOfUrls.Count: > 0 })
        {
            analysis ??= Begin();
            analysis.VisitConfiguration();
        }

        return analysis;

        DocumentAnalysis Begin() => new(model, names, configuration, options, declared, project, isForFix, cancellationToken);
    }
}
