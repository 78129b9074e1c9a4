using System.Text.RegularExpressions;

namespace PortAnalyzers.HostTests;

/// <summary>A warning or an error in a build's output.</summary>
/// <param name="File">The path in the folder of the build, or the tool's name for a message without a location.</param>
/// <param name="Line">One-based; 0 without a location.</param>
/// <param name="Column">One-based; 0 without a location.</param>
/// <param name="Id">May be empty.</param>
/// <param name="Level">"warning" or "error".</param>
/// <param name="Message">Without the help link and the project that MSBuild adds.</param>
internal sealed partial record BuildMessage(string File, int Line, int Column, string Level, string Id, string Message)
{
    /// <summary>The location and the rule.</summary>
    public string Brief => $"{File.Replace('\\', '/')}({Line},{Column}): {Id}";

    public override string ToString() => $"{File}({Line},{Column}): {Id}: {Message}";

    /// <summary>The messages in order of files and lines, as often as they were printed before the summary, which repeats them.</summary>
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
