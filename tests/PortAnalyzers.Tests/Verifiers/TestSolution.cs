using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>Solutions for tests that do more with them than the library's tests, and what is found in them.</summary>
internal static class TestSolution
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [
            .. typeof(WebPortAnalyzer).Assembly.GetTypes()
                .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];

    /// <summary>A project never changes, another one takes its place: it is compiled once for all that ask.</summary>
    private static readonly ConditionalWeakTable<Project, Lazy<Task<ImmutableArray<Diagnostic>>>> Diagnostics = [];

    /// <summary>Makes a solution of the files as they are: markup has no meaning here.</summary>
    public static Solution Create(SolutionState state, ReferencePack references) => new Test(references).Create(state);

    /// <summary>What the compiler and all analyzers say about a project, as a build would show it: severities are effective, suppressed findings absent.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Project project) =>
        Diagnostics.GetValue(project, static one => new(() => AnalyzeAsync(one))).Value;

    /// <summary>The compiler's errors in a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetCompilerErrorsAsync(Project project, CancellationToken cancellationToken)
    {
        var diagnostics = await GetDiagnosticsAsync(project).WaitAsync(cancellationToken);
        return [.. diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error && one.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler))];
    }

    /// <summary>What one analyzer says about a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetFindingsAsync(
        Project project, DiagnosticAnalyzer analyzer, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken);
        return await compilation!.WithAnalyzers([analyzer], Options(project)).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers(Analyzers, Options(project)).GetAllDiagnosticsAsync();
    }

    private static CompilationWithAnalyzersOptions Options(Project project) =>
        new(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);

    /// <summary>Only used for the solutions that the library makes of a state.</summary>
    private sealed class Test : CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier>
    {
        public Test(ReferencePack references) => WebProject.SetUp(this, references);

        public Solution Create(SolutionState state)
        {
            WebProject.AddImplicitUsings(state);
            var others = state.AdditionalProjects.Values.Select(project => new EvaluatedProjectState(project, ReferenceAssemblies));
            return CreateProjectAsync(new EvaluatedProjectState(state, ReferenceAssemblies), [.. others], CancellationToken.None).GetAwaiter().GetResult().Solution;
        }

        protected override Task<Workspace> CreateWorkspaceImplAsync() => WebProject.CreateWorkspaceAsync();
    }
}
