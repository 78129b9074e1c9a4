using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>How a test applies a fix.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>Fixes one finding after the other, and then everything at once, by FixAll in document, project and solution.</summary>
    None = 0,

    /// <summary>The pass that fixes one finding after the other stops after the first.</summary>
    FixOne = 1,

    SkipFixAllInDocumentCheck = 2,
    SkipFixAllInProjectCheck = 4,
    SkipFixAllInSolutionCheck = 8,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,
}

/// <summary>
/// A test of a code fix: after it, the files must be those of the fixed state, which must compile and have only the findings
/// that its markup states. What a fixed state leaves out (its sources, its additional files …) must stay as it was.
/// </summary>
public class CSharpCodeFixTest<TAnalyzer, TCodeFix> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>What fixing one finding after the other leads to.</summary>
    public SolutionState FixedState { get; } = new();

    /// <summary>What FixAll leads to, where that differs from <see cref="FixedState"/>.</summary>
    public SolutionState BatchFixedState { get; } = new();

    /// <summary>Adds a source to <see cref="FixedState"/>.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>Adds a source to <see cref="BatchFixedState"/>.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>Which of the fixes offered for a finding is taken; the first by default.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The key of the fix that is taken.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>
    /// Where not null, the test runs one FixAll of this scope, from the first finding on, instead of all the passes of
    /// <see cref="CodeFixTestBehaviors"/>, and <see cref="FixedState"/> is what it leads to.
    /// </summary>
    public FixAllScope? OnlyFixAll { get; set; }

    public override async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await base.RunAsync(cancellationToken);
        if (OnlyFixAll is { } scope)
        {
            await VerifyPassAsync($"after FixAll in {scope}", FixedState, (fixer, solution) => fixer.FixAllAsync(solution, scope, passes: 1));
            return;
        }

        var maxFixes = CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne) ? 1 : int.MaxValue;
        await VerifyPassAsync("after fixing one finding after the other", FixedState, (fixer, solution) => fixer.FixEachAsync(solution, maxFixes));

        await VerifyFixAllAsync(FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck, passes: TestState.Projects.Sum(static project => project.Project.Sources.Count));
        await VerifyFixAllAsync(FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck, passes: TestState.Projects.Count());
        await VerifyFixAllAsync(FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck, passes: 1);

        async Task VerifyFixAllAsync(FixAllScope scope, CodeFixTestBehaviors skip, int passes)
        {
            if (!CodeFixTestBehaviors.HasFlag(skip))
            {
                var state = SolutionDifference.IsStated(BatchFixedState) ? BatchFixedState : FixedState;
                await VerifyPassAsync($"after FixAll in {scope}", state, (fixer, solution) => fixer.FixAllAsync(solution, scope, passes));
            }
        }

        async Task VerifyPassAsync(string stage, SolutionState fixedState, Func<CodeFixRunner, Solution, Task<Solution>> fix)
        {
            var before = TestSolution.Create(ReadMarkup(TestState).State, ReferenceAssemblies);
            var runner = new CodeFixRunner(new TAnalyzer(), new TCodeFix(), CodeActionIndex ?? 0, CodeActionEquivalenceKey, cancellationToken);
            var after = await fix(runner, before);

            var (state, expected) = ReadMarkup(SolutionDifference.Complete(fixedState, TestState));
            await SolutionDifference.VerifyNoneAsync(stage, TestSolution.Create(state, ReferenceAssemblies), after, cancellationToken);
            await VerifyDiagnosticsAsync(stage, after, expected, cancellationToken);
        }
    }
}
