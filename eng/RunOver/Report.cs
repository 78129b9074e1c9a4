using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PortAnalyzers.RunOver;

/// <summary>The results of all projects of a checkout.</summary>
internal sealed class Report
{
    private readonly List<ProjectRun> _runs = [];

    public IReadOnlyList<string> Crashes => [.. _runs.SelectMany(static run => run.Crashes)];

    public void Add(ProjectRun run) => _runs.Add(run);

    /// <summary>Prints each finding as a build does, each crash, and a line with totals.</summary>
    public void Print(string root, TextWriter output)
    {
        var findings = _runs.SelectMany(static run => run.Findings).OrderBy(static finding => finding.Id, StringComparer.Ordinal).ToList();
        foreach (var finding in findings)
        {
            var place = finding.Location.GetLineSpan();
            var position = place.StartLinePosition;
            output.WriteLine(
                $"{Path.GetRelativePath(root, place.Path)}({position.Line + 1},{position.Character + 1}): {finding.Severity.ToString().ToLowerInvariant()} "
                + $"{finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}");
        }

        foreach (var crash in Crashes)
        {
            output.WriteLine($"CRASH in {crash}");
        }

        var compiler = _runs.Sum(static run => run.Compiler.TotalSeconds);
        var analyzers = _runs.Sum(static run => run.Analyzers.TotalSeconds);
        output.WriteLine(
            $"{_runs.Count} projects, {_runs.Sum(static run => run.Sources):N0} C# files, {_runs.Sum(static run => run.Lines):N0} lines, "
            + $"{_runs.Sum(static run => run.ConfigFiles):N0} configuration files: {findings.Count} findings ({CountByRule(findings)}), {Crashes.Count} crashes; "
            + $"compiler {compiler:F1} s, analyzers {analyzers:F2} s ({analyzers / compiler:P1})");
    }

    private static string CountByRule(IEnumerable<Diagnostic> findings) =>
        string.Join(", ", findings.GroupBy(static finding => finding.Id).Select(static rule => $"{rule.Count()} {rule.Key}").DefaultIfEmpty("none"));
}
