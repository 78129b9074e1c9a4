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
    private readonly bool _isForFix;

    /// <summary>Creates the analyzer for compilers and editors.</summary>
    public WebPortAnalyzer()
    {
    }

    /// <summary>Creates the analyzer for a fix, which needs all places.</summary>
    internal WebPortAnalyzer(bool isForFix) => _isForFix = isForFix;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.DescriptorsIn(RuleScope.Code);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(
            _isForFix ? GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics : GeneratedCodeAnalysisFlags.None);
        var isForFix = _isForFix;
        context.RegisterCompilationStartAction(start =>
        {
            var provider = start.Options.AnalyzerConfigOptionsProvider;
            var project = new Lazy<ProjectKind>(() => ProjectKind.Of(start.Compilation, provider.GlobalOptions));
            var options = new PortOptionsCache(provider);
            var names = new ProjectNames(start.Compilation, isForFix);
            var isConfigured = ProjectFiles.AreIn(start.Options, withValues: true);
            start.RegisterSemanticModelAction(document => Analyze(document, names, project, options.For(document.SemanticModel.SyntaxTree), isConfigured, isForFix));
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context, ProjectNames names, Lazy<ProjectKind> project, PortOptions options, bool isConfigured, bool isForFix)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var declared = options.DeclaresServers ? DeclaredNames.Of(DeclaredApis.Of(options), context.SemanticModel.Compilation) : null;
        var configuration = isConfigured ? ReportedConfiguration.Of(context.SemanticModel.Compilation, context.Options, options, isForFix, context.CancellationToken) : null;
        DocumentAnalysis? analysis = null;
        var candidates = new CandidateScanner(tree.GetText(context.CancellationToken), options.Reported, declared);
        while (candidates.MoveNext())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            analysis ??= Begin();
            candidates.SkipTo(analysis.Visit(tree.GetRoot(context.CancellationToken), candidates.Current));
        }

        if (configuration is { NamesOfUrls.Count: > 0 })
        {
            analysis ??= Begin();
            analysis.VisitConfiguration();
        }

        if (analysis is not null)
        {
            foreach (var finding in analysis.Findings)
            {
                context.ReportDiagnostic(DiagnosticFactory.Create(finding, options));
            }
        }

        DocumentAnalysis Begin() => new(context.SemanticModel, names, configuration, options, declared, project, isForFix, context.CancellationToken);
    }
}
