using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PortAnalyzers.HostTests.Roslyn;

/// <summary>Finds the package's analyzers, and formats their diagnostics.</summary>
internal static class Packed
{
    /// <summary>Whether an analyzer assembly is one of the package's.</summary>
    public static bool IsFrom(string path) => Path.GetFileName(path).StartsWith("PortAnalyzers", StringComparison.Ordinal);

    /// <summary>As the compiler's program prints it.</summary>
    public static string Print(Diagnostic diagnostic) =>
        (diagnostic.Location.Kind == LocationKind.None ? "CSC : " : "") + CSharpDiagnosticFormatter.Instance.Format(diagnostic);
}
