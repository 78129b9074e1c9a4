using Microsoft.CodeAnalysis;

namespace PortAnalyzers.CodeFixes;

/// <summary>The part of a solution in which a fix may change places other than the requested ones.</summary>
/// <param name="projects">The projects to search.</param>
/// <param name="path">The only file to change, or null for all files of the projects.</param>
internal sealed class Reach(IEnumerable<Project> projects, string? path = null)
{
    public IEnumerable<Project> Projects { get; } = projects;

    public static Reach Of(Solution solution) => new(solution.Projects);

    /// <summary>Whether a finding of one of the projects is in this part.</summary>
    public bool Includes(PortFinding finding) => path is null || finding.Digits.GetLineSpan().Path == path;
}
