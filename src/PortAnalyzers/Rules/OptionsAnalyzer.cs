using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Options;

namespace PortAnalyzers.Rules;

/// <summary>PORT007: invalid options. The compiler does not say where an option is set, so the message has no location.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.DescriptorsIn(RuleScope.Options);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(static compilation => Analyze(compilation));
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var seen = new HashSet<(OptionDefinition, string)>();
        Check(context, provider.GlobalOptions, seen);
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Check(context, provider.GetOptions(tree), seen);
        }

        foreach (var file in context.Options.AdditionalFiles)
        {
            Check(context, provider.GetOptions(file), seen);
        }
    }

    /// <summary>Reports each bad entry once in a compilation, however many files it holds for.</summary>
    private static void Check(CompilationAnalysisContext context, AnalyzerConfigOptions options, HashSet<(OptionDefinition, string)> seen)
    {
        foreach (var definition in OptionDefinitions.All)
        {
            if (options.TryGetValue(definition.Key, out var value))
            {
                foreach (var entry in definition.Reject(value))
                {
                    if (seen.Add((definition, entry)))
                    {
                        context.ReportDiagnostic(Diagnostic.Create(
                            RuleCatalog.InvalidOption.Descriptor, Location.None, definition.Key, entry, definition.Accepted));
                    }
                }
            }
        }
    }
}
