using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Options;

namespace PortAnalyzers.Rules;

/// <summary>PORT007: invalid options. The compiler does not say where an option is set, so the diagnostic has no location.</summary>
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
        var seen = new HashSet<string>();
        AnalyzerConfigOptions? previous = null;
        Check(provider.GlobalOptions);
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Check(provider.GetOptions(tree));
        }

        foreach (var file in context.Options.AdditionalFiles)
        {
            Check(provider.GetOptions(file));
        }

        // Files with the same sections share one object.
        void Check(AnalyzerConfigOptions options)
        {
            if (!ReferenceEquals(options, previous) && OptionNames.AreIn(options))
            {
                CheckEntries(context, options, seen);
                CheckKeys(context, options, seen);
            }

            previous = options;
        }
    }

    /// <summary>Reports each invalid entry once in a compilation, however many files it applies to.</summary>
    private static void CheckEntries(CompilationAnalysisContext context, AnalyzerConfigOptions options, HashSet<string> seen)
    {
        foreach (var definition in OptionDefinitions.All)
        {
            if (options.TryGetValue(definition.Key, out var value))
            {
                foreach (var entry in definition.Reject(value))
                {
                    if (seen.Add($"{definition.Key} = {entry}"))
                    {
                        Report(context, definition.Key, entry, definition.Accepted);
                    }
                }
            }
        }
    }

    /// <summary>Reports each key that resembles one of an option, with the key of the most similar option.</summary>
    private static void CheckKeys(CompilationAnalysisContext context, AnalyzerConfigOptions options, HashSet<string> seen)
    {
        foreach (var key in OptionNames.MisspelledIn(options))
        {
            if (seen.Add(key))
            {
                Report(context, "Option", key, OptionNames.Nearest(key));
            }
        }
    }

    private static void Report(CompilationAnalysisContext context, string subject, string entry, string expected) =>
        context.ReportDiagnostic(Diagnostic.Create(RuleCatalog.InvalidOption.Descriptor, Location.None, subject, entry, expected));
}
