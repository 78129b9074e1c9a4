using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.HostTests.Roslyn;

/// <summary>Finds the package's analyzers, and formats their diagnostics.</summary>
internal static class Packed
{
    /// <summary>Whether an analyzer assembly is one of the package's.</summary>
    public static bool IsFrom(string path) => Path.GetFileName(path).StartsWith("PortAnalyzers", StringComparison.Ordinal);

    /// <summary>As the compiler's program prints it.</summary>
    public static string Print(Diagnostic diagnostic) =>
        (diagnostic.Location.Kind == LocationKind.None ? "CSC : " : "") + CSharpDiagnosticFormatter.Instance.Format(diagnostic);

    /// <summary>The fixers in an assembly of the package.</summary>
    public static IEnumerable<CodeFixProvider> Fixers(AnalyzerFileReference reference) =>
        reference.GetAssembly().GetTypes().Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!);
}
