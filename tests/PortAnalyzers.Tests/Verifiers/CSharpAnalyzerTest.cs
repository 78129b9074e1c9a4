using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>Which of the compiler's own diagnostics a test has to expect.</summary>
public enum CompilerDiagnostics
{
    None,
    Errors,
}

/// <summary>
/// A test of an analyzer: files with markup go in, and the diagnostics must be exactly those that the markup and
/// <see cref="SolutionState.ExpectedDiagnostics"/> state. An exception in the analyzer is a diagnostic too.
/// </summary>
public class CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public SolutionState TestState { get; } = new();

    /// <summary>Adds a source to <see cref="TestState"/>.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Net100;

    /// <summary>By default the code must compile, but for the errors that the test expects.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>Fails unless everything is as the test states.</summary>
    public virtual async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var (state, expected) = ReadMarkup(TestState);
        await VerifyDiagnosticsAsync("before any fix", TestSolution.Create(state, ReferenceAssemblies), expected, cancellationToken);
    }

    private protected async Task VerifyDiagnosticsAsync(
        string stage, Solution solution, IReadOnlyList<DiagnosticResult> expected, CancellationToken cancellationToken)
    {
        var actual = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            if (CompilerDiagnostics == CompilerDiagnostics.Errors)
            {
                actual.AddRange(await TestSolution.GetCompilerErrorsAsync(project, cancellationToken));
            }

            actual.AddRange(await TestSolution.GetFindingsAsync(project, new TAnalyzer(), cancellationToken));
        }

        DiagnosticMatching.Verify(stage, expected, actual);
    }

    /// <summary>The same state without markup, and everything that the state expects.</summary>
    private protected static (SolutionState State, IReadOnlyList<DiagnosticResult> Expected) ReadMarkup(SolutionState state)
    {
        var reader = new MarkupReader(new TAnalyzer().SupportedDiagnostics);
        var plain = new SolutionState
        {
            Sources = reader.Read(state.Sources),
            AdditionalFiles = reader.Read(state.AdditionalFiles),
            AnalyzerConfigFiles = state.AnalyzerConfigFiles,
            GlobalOptions = state.GlobalOptions,
            AdditionalProjectReferences = state.AdditionalProjectReferences,
            OutputKind = state.OutputKind,
            AdditionalProjects = state.AdditionalProjects.ToDictionary(static project => project.Key, project => reader.Read(project.Value)),
        };
        return (plain, reader.Resolve(state.ExpectedDiagnostics));
    }

    /// <summary>Takes the markup out of files and keeps what it states.</summary>
    private sealed class MarkupReader(ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        private readonly List<DiagnosticResult> _expected = [];
        private readonly Dictionary<int, ExpectedLocation> _places = [];

        public ProjectState Read(ProjectState state) => new()
        {
            Sources = Read(state.Sources),
            AdditionalFiles = Read(state.AdditionalFiles),
            AnalyzerConfigFiles = state.AnalyzerConfigFiles,
            GlobalOptions = state.GlobalOptions,
            AdditionalProjectReferences = state.AdditionalProjectReferences,
            OutputKind = state.OutputKind,
        };

        public SourceFileList Read(SourceFileList files)
        {
            var plain = new SourceFileList();
            foreach (var (path, content) in files)
            {
                var markup = TestMarkup.Parse(content.ToString());
                var text = SourceText.From(markup.Text, content.Encoding ?? Encoding.UTF8);
                plain.Add((path, text));
                foreach (var span in markup.Spans)
                {
                    Keep(span, new ExpectedLocation(path, text.Lines.GetLinePositionSpan(span.Span), null));
                }
            }

            return plain;
        }

        /// <summary>All expectations, with the places for which the given ones name only a key.</summary>
        public IReadOnlyList<DiagnosticResult> Resolve(IEnumerable<DiagnosticResult> results) =>
            [.. _expected, .. results.Select(result => result with { Locations = [.. result.Locations.Select(Resolve)] })];

        private void Keep(MarkupSpan span, ExpectedLocation place)
        {
            if (span.Key is { } key)
            {
                _places.Add(key, place);
            }
            else
            {
                _expected.Add(Default(span.Id).WithLocation(place));
            }
        }

        private DiagnosticResult Default(string? id)
        {
            if (id is null)
            {
                Assert.True(descriptors.Length == 1, "[|…|] needs an analyzer with a single rule; write {|ID:…|}.");
                return new DiagnosticResult(descriptors[0]);
            }

            return descriptors.FirstOrDefault(descriptor => descriptor.Id == id) is { } descriptor
                ? new DiagnosticResult(descriptor)
                : new DiagnosticResult(id);
        }

        private ExpectedLocation Resolve(ExpectedLocation place) => place.MarkupKey is { } key ? _places[key] : place;
    }
}
