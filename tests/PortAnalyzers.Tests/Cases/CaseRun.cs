using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Tests.Cases;

/// <summary>The errors of the compiler and the findings of the analyzers in a case.</summary>
/// <param name="CompilerErrors">Not empty if the compiler or the reference pack is older than the case's code.</param>
/// <param name="Findings">All findings of the analyzers.</param>
internal sealed record CaseRun(ImmutableArray<Diagnostic> CompilerErrors, ImmutableArray<Diagnostic> Findings)
{
    private const string Root = "/0/";

    private static readonly ConcurrentDictionary<(string Id, ReferencePack References), Lazy<Task<CaseRun>>> Runs = new();

    /// <summary>Runs a case, or returns its cached result.</summary>
    public static Task<CaseRun> OfAsync(Case one, ReferencePack references) =>
        Runs.GetOrAdd((one.Id, references), _ => new(() => RunAsync(one, references))).Value;

    /// <summary>The path of a file in the case's notation.</summary>
    public static string PathOf(Location location) => location.GetLineSpan().Path[Root.Length..];

    /// <summary>A solution with the case's project.</summary>
    public static Solution SolutionOf(Case one, ReferencePack references) => TestSolution.Create(StateOf(one), references);

    private static async Task<CaseRun> RunAsync(Case one, ReferencePack references)
    {
        var project = SolutionOf(one, references).Projects.Single();
        var diagnostics = await TestSolution.GetDiagnosticsAsync(project);
        var ofCompiler = diagnostics.ToLookup(static one => one.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler));
        return new CaseRun([.. ofCompiler[true].Where(static one => one.Severity == DiagnosticSeverity.Error)], [.. ofCompiler[false]]);
    }

    private static SolutionState StateOf(Case one)
    {
        var state = WebProject.CreateState();
        foreach (var (path, text) in one.Files)
        {
            SourceFileCollection files = Path.GetExtension(path) switch
            {
                ".cs" => state.Sources,
                ".editorconfig" or ".globalconfig" => state.AnalyzerConfigFiles,
                _ => state.AdditionalFiles,
            };
            files.Add((Root + path, text));
        }

        if (one.Global is { } properties)
        {
            state.AnalyzerConfigFiles.Add(WebProject.BuildProperties(properties.Select(static one => (one.Key, one.Value))));
        }

        state.OutputKind = state.Sources.Count > 0 ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return state;
    }
}
