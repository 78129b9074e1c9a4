using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.CSharp;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Options;

namespace PortAnalyzers.Rules;

/// <summary>
/// The addresses in configuration files whose use is known from the project's code. Either a finding in code names the address, or the code does not use it for
/// the web; in both cases the file does not report it.
/// </summary>
/// <param name="compilation">The project.</param>
/// <param name="analyzerOptions">Its configuration files.</param>
/// <param name="options">The options of its files.</param>
/// <param name="project">The kind of project.</param>
/// <param name="isForFix">Whether comments that allow ports are ignored.</param>
internal sealed class ConfigurationUses(Compilation compilation, AnalyzerOptions analyzerOptions, PortOptionsCache options, Lazy<ProjectKind> project, bool isForFix)
{
    private HashSet<Location>? _digits;

    /// <summary>Whether the code uses the port with these digits. The first call analyzes all code.</summary>
    public bool Contains(Location digits, CancellationToken cancellationToken)
    {
        // Several files may call this in parallel, with the same result.
        _digits ??= Find(cancellationToken);
        return _digits.Contains(digits);
    }

    private HashSet<Location> Find(CancellationToken cancellationToken)
    {
        var digits = new HashSet<Location>();
        var names = new ProjectNames(compilation, isForFix);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!GeneratedCode.IsGenerated(tree, compilation, cancellationToken))
            {
                digits.UnionWith(FindIn(tree, names, cancellationToken));
            }
        }

        return digits;
    }

    private IEnumerable<Location> FindIn(SyntaxTree tree, ProjectNames names, CancellationToken cancellationToken)
    {
        var ofTree = options.For(tree);
        var configuration = ReportedConfiguration.Of(compilation, analyzerOptions, ofTree, isForFix, cancellationToken);
        if (configuration.NamesOfUrls.Count == 0)
        {
            return [];
        }

#pragma warning disable RS1030 // Only if a configuration file has a finding, and the code reads a key of that name.
        var analysis = new DocumentAnalysis(compilation.GetSemanticModel(tree), names, configuration, ofTree, declared: null, project, isForFix, cancellationToken);
#pragma warning restore RS1030
        analysis.VisitConfiguration();
        return analysis.Decided;
    }
}
