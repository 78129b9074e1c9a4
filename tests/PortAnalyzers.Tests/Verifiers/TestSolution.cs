using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>Solutions for tests that do more with them than the library's tests, and what is found in them.</summary>
internal static class TestSolution
{
    /// <summary>Makes a solution of the files as they are: markup has no meaning here.</summary>
    public static Solution Create(SolutionState state, ReferencePack references) => new Test(references).Create(state);

    /// <summary>The compiler's errors in a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetCompilerErrorsAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken);
        return [.. compilation!.GetDiagnostics(cancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>What the analyzer says about a project, as a build would show it: severities are effective, suppressed findings absent.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetFindingsAsync(
        Project project, DiagnosticAnalyzer analyzer, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken);
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return await compilation!.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

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
