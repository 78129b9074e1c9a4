using Microsoft.CodeAnalysis;

namespace PortAnalyzers.CodeFixes;

/// <summary>The part of a solution in which a fix may change what it was not asked for.</summary>
/// <param name="projects">The projects that are searched.</param>
/// <param name="path">The one file that counts, or null where all files of the projects do.</param>
internal sealed class Reach(IEnumerable<Project> projects, string? path = null)
{
    public IEnumerable<Project> Projects { get; } = projects;

    public static Reach Of(Solution solution) => new(solution.Projects);

    /// <summary>Whether a finding of one of the projects is within reach.</summary>
    public bool Includes(PortFinding finding) => path is null || finding.Digits.GetLineSpan().Path == path;
}
