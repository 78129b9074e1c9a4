using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Benchmarks.Analyzers;

/// <summary>Analyzers of other packages.</summary>
internal static class Packages
{
    public static ImmutableArray<DiagnosticAnalyzer> Sonar(params string[] rules) => Load("SonarAnalyzer.CSharp", "SonarAnalyzer.CSharp.dll", rules);

    public static ImmutableArray<DiagnosticAnalyzer> Meziantou(params string[] rules) =>
        Load("Meziantou.Analyzer", "dotnet/roslyn4.14/cs/Meziantou.Analyzer.dll", rules);

    /// <summary>The analyzers of a package that report one of the rules.</summary>
    private static ImmutableArray<DiagnosticAnalyzer> Load(string package, string file, string[] rules)
    {
        var folder = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == package).Value!;
        return Load(Path.GetFullPath(Path.Combine(folder, file)), rules);
    }

    /// <summary>The analyzers of an assembly that report one of the rules; all of them where none is named.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Load(string file, params string[] rules)
    {
        // Of the runtime's own context: parts of one package find each other.
        var analyzers = AnalyzersIn(AssemblyLoadContext.Default.LoadFromAssemblyPath(file))
            .Where(analyzer => rules.Length == 0 || analyzer.SupportedDiagnostics.Any(rule => rules.Contains(rule.Id)))
            .ToImmutableArray();
        var missing = rules.Except(analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id)).ToList();
        return missing.Count == 0 ? analyzers : throw new InvalidOperationException($"{file} has no rule {string.Join(", ", missing)}.");
    }

    public static IEnumerable<DiagnosticAnalyzer> AnalyzersIn(Assembly assembly) => TypesIn(assembly)
        .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract && type.GetConstructor([]) is not null
            && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute && attribute.Languages.Contains("C#"))
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static IEnumerable<Type> TypesIn(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partial)
        {
            // Some are for an editor, whose assemblies are not here.
            return partial.Types.OfType<Type>();
        }
    }
}
