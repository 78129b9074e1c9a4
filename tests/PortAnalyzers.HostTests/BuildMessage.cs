using System.Text.RegularExpressions;

namespace PortAnalyzers.HostTests;

/// <summary>A warning or an error that a build printed, whoever raised it.</summary>
/// <param name="File">The path in the folder of the build; without a place in a file, the tool's name.</param>
/// <param name="Line">Counted from 1; 0 without a place in a file.</param>
/// <param name="Column">Counted from 1; 0 without a place in a file.</param>
/// <param name="Id">May be empty.</param>
/// <param name="Level">"warning" or "error".</param>
/// <param name="Message">Without the address of the rule's page and without the project, which MSBuild adds.</param>
internal sealed partial record BuildMessage(string File, int Line, int Column, string Level, string Id, string Message)
{
    /// <summary>Where, and which rule.</summary>
    public string Brief => $"{File.Replace('\\', '/')}({Line},{Column}): {Id}";

    public override string ToString() => $"{File}({Line},{Column}): {Id}: {Message}";

    /// <summary>The messages in the order of files and lines, each as often as it was printed before the summary, which repeats them all.</summary>
    public static BuildMessage[] Parse(string printed, string folder) =>
        [.. MessageLine().Matches(Summary().Split(printed)[0])
            .Select(match => Create(match.Groups, folder))
            .OrderBy(static message => message.File, StringComparer.Ordinal)
            .ThenBy(static message => message.Line)
            .ThenBy(static message => message.Column)
            .ThenBy(static message => message.Message, StringComparer.Ordinal)];

    private static BuildMessage Create(GroupCollection groups, string folder)
    {
        var file = groups["file"].Value;
        return new(
            Path.IsPathFullyQualified(file) ? Path.GetRelativePath(folder, file) : file,
            Number(groups["line"]),
            Number(groups["column"]),
            groups["level"].Value,
            groups["id"].Value,
            groups["message"].Value);
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan) : 0;

    [GeneratedRegex(@"^Build (succeeded\.|FAILED\.)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Summary();

    [GeneratedRegex(
        @"^\s*(?<file>.+?)(\((?<line>\d+),(?<column>\d+)\))? ?: (?<level>warning|error) (?<id>\w*): (?<message>.*?)( \(https?://\S+\))?( \[[^\]]*\])?\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex MessageLine();
}
