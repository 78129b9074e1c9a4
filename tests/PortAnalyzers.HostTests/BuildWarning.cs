using System.Text.RegularExpressions;

namespace PortAnalyzers.HostTests;

/// <summary>A warning that a build printed, whoever raised it.</summary>
/// <param name="File">The path in the folder of the build; for a warning without a place in a file, the tool's name.</param>
/// <param name="Line">Counted from 1; 0 for a warning without a place in a file.</param>
/// <param name="Column">Counted from 1; 0 for a warning without a place in a file.</param>
/// <param name="Id">The warning's ID; may be empty.</param>
/// <param name="Message">Without the address of the rule's page and without the project, which MSBuild adds.</param>
internal sealed partial record BuildWarning(string File, int Line, int Column, string Id, string Message)
{
    public override string ToString() => $"{File}({Line},{Column}): {Id}: {Message}";

    /// <summary>The warnings in the order of files and lines, each once, however often it was printed.</summary>
    public static BuildWarning[] Parse(string printed, string folder) =>
        [.. WarningLine().Matches(printed)
            .Select(match => Create(match.Groups, folder))
            .Distinct()
            .OrderBy(static warning => warning.File, StringComparer.Ordinal)
            .ThenBy(static warning => warning.Line)
            .ThenBy(static warning => warning.Column)];

    private static BuildWarning Create(GroupCollection groups, string folder)
    {
        var file = groups["file"].Value;
        return new(
            Path.IsPathFullyQualified(file) ? Path.GetRelativePath(folder, file) : file,
            Number(groups["line"]),
            Number(groups["column"]),
            groups["id"].Value,
            groups["message"].Value);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan) : 0;

    [GeneratedRegex(
        @"^\s*(?<file>.+?)(\((?<line>\d+),(?<column>\d+)\))? ?: warning (?<id>\w*): (?<message>.*?)( \(https?://\S+\))?( \[[^\]]*\])?\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex WarningLine();
}
