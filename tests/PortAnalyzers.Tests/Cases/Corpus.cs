using System.Text.Json;

namespace PortAnalyzers.Tests.Cases;

/// <summary>The cases of cases.jsonl: small programs and configuration files with the findings that they must produce, and no others.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IReadOnlyList<Case> Cases { get; } =
        [.. File.ReadLines(Path.Combine(Folder, "cases.jsonl")).Select(static line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!)];

    /// <summary>The rules of rules.csv: which one reports a finding of the cases labelled flag.</summary>
    public static IReadOnlyDictionary<(string Id, int Line, int Port), string> Rules { get; } =
        Rows("rules.csv", 4).ToDictionary(static row => (row[0], int.Parse(row[1]), int.Parse(row[2])), static row => row[3]);

    /// <summary>The cases of disputed.csv, which we take to be wrong, and why.</summary>
    public static IReadOnlyDictionary<string, string> Disputed { get; } =
        Rows("disputed.csv", 2).ToDictionary(static row => row[0], static row => row[1]);

    public static Case Find(string id) => Cases.Single(one => one.Id == id);

    private static IEnumerable<string[]> Rows(string file, int fields) =>
        File.ReadLines(Path.Combine(Folder, file)).Where(static line => line[0] != '#').Select(line => line.Split(',', fields));
}

/// <summary>One case.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it is about, such as kestrel.</param>
/// <param name="Label">flag: warnings; client: findings of PORT005; no-flag: no finding at all.</param>
/// <param name="Files">Sources, configuration files and files that configure analyzers.</param>
/// <param name="Expect">All findings.</param>
/// <param name="Global">Values that the build hands over.</param>
/// <param name="Why">What is special about it.</param>
internal sealed record Case(
    string Id,
    string Kind,
    string Label,
    IReadOnlyList<CaseFile> Files,
    IReadOnlyList<ExpectedFinding> Expect,
    IReadOnlyDictionary<string, string>? Global,
    string Why);

internal sealed record CaseFile(string Path, string Text);

/// <param name="Path">The file in which the finding stands.</param>
/// <param name="Line">The line on which it starts, from 1 on.</param>
/// <param name="Port">The port that it names.</param>
/// <param name="Digits">Where the port's digits stand, if not there.</param>
internal sealed record ExpectedFinding(string Path, int Line, int Port, Place? Digits);

/// <param name="Path">A file, as the case writes it.</param>
/// <param name="Line">A line, from 1 on.</param>
internal sealed record Place(string Path, int Line)
{
    public override string ToString() => $"{Path}({Line})";
}
