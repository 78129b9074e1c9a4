using System.Text;
using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>Compares the diagnostics that a test expects with those that there are.</summary>
internal static class DiagnosticMatching
{
    /// <summary>Fails, with a list of what is missing and what is unexpected, unless each diagnostic has its expectation and the reverse.</summary>
    public static void Verify(string stage, IReadOnlyList<DiagnosticResult> expected, IReadOnlyList<Diagnostic> actual)
    {
        var unexpected = actual.ToList();
        var missing = new List<DiagnosticResult>();

        // The expectation that says most chooses first, so that a vaguer one for the same place takes what is left.
        foreach (var result in expected.OrderByDescending(static result => (result.Locations.Count, result.Message is not null)))
        {
            var index = unexpected.FindIndex(diagnostic => Matches(result, diagnostic));
            if (index < 0)
            {
                missing.Add(result);
            }
            else
            {
                unexpected.RemoveAt(index);
            }
        }

        if (missing.Count + unexpected.Count > 0)
        {
            Assert.Fail(Describe(stage, missing, unexpected, actual));
        }
    }

    private static bool Matches(DiagnosticResult expected, Diagnostic actual) =>
        expected.Id == actual.Id
        && (expected.Severity is null || expected.Severity == actual.Severity)
        && (expected.Message is null || expected.Message == actual.GetMessage())
        && MatchesLocations(expected.Locations, [actual.Location, .. actual.AdditionalLocations]);

    private static bool MatchesLocations(IReadOnlyList<ExpectedLocation> expected, IReadOnlyList<Location> actual) => expected.Count switch
    {
        0 => actual[0] == Location.None,
        1 => expected[0].Matches(actual[0]),
        _ => expected.Count == actual.Count && expected.Zip(actual).All(static pair => pair.First.Matches(pair.Second)),
    };

    private static string Describe(
        string stage, IEnumerable<DiagnosticResult> missing, IEnumerable<Diagnostic> unexpected, IEnumerable<Diagnostic> actual)
    {
        var text = new StringBuilder($"The diagnostics {stage} differ from the expected ones.\n");
        AppendAll(text, "Missing", missing.Select(Describe));
        AppendAll(text, "Unexpected", unexpected.Select(Describe));
        AppendAll(text, "All that there are", actual.Select(Describe));
        return text.ToString();
    }

    private static void AppendAll(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        text.Append(heading).Append(":\n");
        foreach (var line in lines.Order(StringComparer.Ordinal).DefaultIfEmpty("(none)"))
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }

    private static string Describe(DiagnosticResult result) =>
        $"{string.Join(" + ", result.Locations.DefaultIfEmpty(null!).Select(static place => place?.ToString() ?? "(no location)"))}: {result.Severity?.ToString() ?? "any severity"} {result.Id}: {result.Message ?? "any message"}";

    private static string Describe(Diagnostic diagnostic) =>
        $"{string.Join(" + ", diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Select(ExpectedLocation.Format))}: {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage()}{Exception(diagnostic)}";

    /// <summary>The stack trace, where the diagnostic says that an analyzer threw.</summary>
    private static string Exception(Diagnostic diagnostic) => diagnostic.Id == "AD0001" ? "\n" + diagnostic.Descriptor.Description : "";
}
