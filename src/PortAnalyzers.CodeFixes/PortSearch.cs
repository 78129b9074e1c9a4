using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// Finds what a host does not hand over to a fix: a finding's companions in the rest of the solution. The analyzers look for them, so
/// that options and suppressions count as everywhere else.
/// </summary>
internal static class PortSearch
{
    /// <summary>All findings of a port, in code and in configuration files.</summary>
    public static async Task<IEnumerable<PortFinding>> InSolutionAsync(Solution solution, int port, CancellationToken cancellationToken)
    {
        var findings = new List<PortFinding>();
        foreach (var project in await ProjectsNamingAsync(solution, port, cancellationToken).ConfigureAwait(false))
        {
            if (await AnalysisOfAsync(project, new WebPortAnalyzer(), cancellationToken).ConfigureAwait(false) is { } analysis)
            {
                findings.AddRange(Read(await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false)));
            }
        }

        findings.AddRange(await InConfigurationAsync(solution.Projects, cancellationToken).ConfigureAwait(false));
        return findings.Where(finding => finding.Port == port);
    }

    /// <summary>All findings in the configuration files of projects.</summary>
    public static async Task<IEnumerable<PortFinding>> InConfigurationAsync(IEnumerable<Project> projects, CancellationToken cancellationToken)
    {
        var findings = new List<PortFinding>();
        foreach (var project in projects.Where(static project => project.AnalyzerOptions.AdditionalFiles.Length > 0))
        {
            if (await AnalysisOfAsync(project, new ConfigFileAnalyzer(), cancellationToken).ConfigureAwait(false) is not { } analysis)
            {
                continue;
            }

            foreach (var file in project.AnalyzerOptions.AdditionalFiles)
            {
                var result = await analysis.GetAnalysisResultAsync(file, cancellationToken).ConfigureAwait(false);
                findings.AddRange(Read(result.GetAllDiagnostics()));
            }
        }

        return findings;
    }

    private static IEnumerable<PortFinding> Read(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(PortFinding.From).OfType<PortFinding>();

    /// <summary>Null for a project without a compilation, or in another language.</summary>
    private static async Task<CompilationWithAnalyzers?> AnalysisOfAsync(
        Project project, DiagnosticAnalyzer analyzer, CancellationToken cancellationToken)
    {
        if (project.Language != LanguageNames.CSharp)
        {
            return null;
        }

        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation?.WithAnalyzers(ImmutableArray.Create(analyzer), project.AnalyzerOptions);
    }

    /// <summary>Digits in another project are none that a finding's fix edits, so that only the projects that name the number count.</summary>
    private static async Task<IEnumerable<Project>> ProjectsNamingAsync(Solution solution, int port, CancellationToken cancellationToken)
    {
        var projects = new List<Project>();
        foreach (var project in solution.Projects)
        {
            if (await UsedPorts.IsNamedInAsync(project.Documents, port, cancellationToken).ConfigureAwait(false))
            {
                projects.Add(project);
            }
        }

        return projects;
    }
}
