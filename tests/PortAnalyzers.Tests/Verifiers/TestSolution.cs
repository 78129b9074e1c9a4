using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>Solutions for tests that need more than the testing library does, and their findings.</summary>
internal static class TestSolution
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [
            .. typeof(WebPortAnalyzer).Assembly.GetTypes()
                .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];

    /// <summary>Projects are immutable, so each is compiled once.</summary>
    private static readonly ConditionalWeakTable<Project, Lazy<Task<ImmutableArray<Diagnostic>>>> Diagnostics = [];

    /// <summary>Creates a solution of the files as they are, without markup.</summary>
    public static Solution Create(SolutionState state, ReferencePack references) => new Test(references).Create(state);

    /// <summary>The diagnostics of the compiler and all analyzers in a project, as in a build: with effective severities, without suppressed findings.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Project project) =>
        Diagnostics.GetValue(project, static one => new(() => AnalyzeAsync(one))).Value;

    /// <summary>The compiler's errors in a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetCompilerErrorsAsync(Project project, CancellationToken cancellationToken)
    {
        var diagnostics = await GetDiagnosticsAsync(project).WaitAsync(cancellationToken);
        return [.. diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error && one.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler))];
    }

    /// <summary>The findings of one analyzer in a project.</summary>
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

    /// <summary>Only used for solutions that the testing library creates.</summary>
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
