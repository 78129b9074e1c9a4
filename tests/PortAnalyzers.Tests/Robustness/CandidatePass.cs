using Microsoft.CodeAnalysis;
using PortAnalyzers.CSharp;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>The analysis of one file without the compiler's driver: on the caller's thread, and without catching exceptions.</summary>
internal static class CandidatePass
{
    public static DocumentAnalysis Begin(Compilation compilation, SyntaxTree tree) =>
        new(compilation.GetSemanticModel(tree), new ProjectNames(compilation), null, PortOptions.Default, declared: null, new(() => new ProjectKind(compilation, isTest: false, isWebAssembly: false)), isForFix: false, CancellationToken.None);

    public static IEnumerable<Finding> Find(Compilation compilation, SyntaxTree tree)
    {
        var analysis = Begin(compilation, tree);
        var anchors = new CandidateScanner(tree.GetText(), PortOptions.Default.Reported);
        while (anchors.MoveNext())
        {
            anchors.SkipTo(analysis.Visit(tree.GetRoot(), anchors.Current));
        }

        return analysis.Findings;
    }
}
