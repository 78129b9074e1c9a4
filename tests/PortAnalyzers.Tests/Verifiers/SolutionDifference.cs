using System.Text;
using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>Compares the files that a test expects with those that there are.</summary>
internal static class SolutionDifference
{
    /// <summary>Whether a test has set any file of this state.</summary>
    public static bool IsStated(SolutionState state) =>
        state.AdditionalProjects.Count > 0 || state.Sources.Count + state.AdditionalFiles.Count + state.AnalyzerConfigFiles.Count > 0;

    /// <summary>The state with everything that it leaves out taken from another.</summary>
    public static SolutionState Complete(SolutionState state, SolutionState from) => new()
    {
        Sources = Either(state.Sources, from.Sources),
        AdditionalFiles = Either(state.AdditionalFiles, from.AdditionalFiles),
        AnalyzerConfigFiles = Either(state.AnalyzerConfigFiles, from.AnalyzerConfigFiles),
        GlobalOptions = from.GlobalOptions,
        AdditionalProjectReferences = from.AdditionalProjectReferences,
        OutputKind = from.OutputKind,
        AdditionalProjects = from.AdditionalProjects.ToDictionary(
            static project => project.Key, project => Complete(state.AdditionalProjects.GetValueOrDefault(project.Key), project.Value)),
        ExpectedDiagnostics = state.ExpectedDiagnostics,
    };

    /// <summary>Fails unless both solutions have the same files with the same texts.</summary>
    public static async Task VerifyNoneAsync(string stage, Solution expected, Solution actual, CancellationToken cancellationToken)
    {
        var expectedTexts = await GetTextsAsync(expected, cancellationToken);
        var actualTexts = await GetTextsAsync(actual, cancellationToken);
        Assert.Equal(expectedTexts.Keys.Order(StringComparer.Ordinal), actualTexts.Keys.Order(StringComparer.Ordinal));
        foreach (var (file, text) in expectedTexts)
        {
            if (text != actualTexts[file])
            {
                Assert.Fail($"{file} {stage} is not as expected.\n{Describe(text, actualTexts[file])}");
            }
        }
    }

    private static ProjectState Complete(ProjectState? state, ProjectState from) => state is null ? from : new()
    {
        Sources = Either(state.Sources, from.Sources),
        AdditionalFiles = Either(state.AdditionalFiles, from.AdditionalFiles),
        AnalyzerConfigFiles = Either(state.AnalyzerConfigFiles, from.AnalyzerConfigFiles),
        GlobalOptions = from.GlobalOptions,
        AdditionalProjectReferences = from.AdditionalProjectReferences,
        OutputKind = from.OutputKind,
    };

    private static SourceFileList Either(SourceFileList stated, SourceFileList other) => stated.Count > 0 ? stated : other;

    private static async Task<Dictionary<string, string>> GetTextsAsync(Solution solution, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>();
        foreach (var project in solution.Projects)
        {
            foreach (var document in project.Documents.Concat(project.AdditionalDocuments).Concat(project.AnalyzerConfigDocuments))
            {
                texts.Add($"{project.Name}: {document.FilePath}", (await document.GetTextAsync(cancellationToken)).ToString());
            }
        }

        return texts;
    }

    /// <summary>The lines between the first and the last that differ.</summary>
    private static string Describe(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var start = old.Zip(now).TakeWhile(static pair => pair.First == pair.Second).Count();
        var end = old.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(static pair => pair.First == pair.Second).Count();
        var text = new StringBuilder();
        for (var line = start; line < Math.Max(old.Length, now.Length) - end; line++)
        {
            text.Append(line < old.Length - end ? $"{line + 1,4} expected: {old[line]}\n" : "");
            text.Append(line < now.Length - end ? $"{line + 1,4} actual:   {now[line]}\n" : "");
        }

        return text.ToString();
    }
}
