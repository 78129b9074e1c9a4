using System.Text.Json;

namespace PortAnalyzers.Tests.Cases;

/// <summary>The cases of cases.jsonl and cases-2.jsonl: small programs and configuration files with their exact findings.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IReadOnlyList<Case> Cases { get; } = [.. Read("cases.jsonl"), .. Read("cases-2.jsonl")];

    /// <summary>The rules of rules.csv: the rule of a finding, if it is not <see cref="Case.NoteRule"/> for a note.</summary>
    public static IReadOnlyDictionary<(string Id, int Line, int Port), string> Rules { get; } =
        Rows("rules.csv", 4).ToDictionary(static row => (row[0], int.Parse(row[1]), int.Parse(row[2])), static row => row[3]);

    /// <summary>The cases of pending.csv, which the analyzers do not pass yet, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Pending { get; } =
        Rows("pending.csv", 2).ToDictionary(static row => row[0], static row => row[1]);

    public static Case Find(string id) => Cases.Single(one => one.Id == id);

    private static IEnumerable<Case> Read(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Select(static line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!);

    private static IEnumerable<string[]> Rows(string file, int fields) =>
        File.ReadLines(Path.Combine(Folder, file)).Where(static line => line[0] != '#').Select(line => line.Split(',', fields));
}

/// <summary>One case.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">Its subject, such as kestrel.</param>
/// <param name="Label">flag: warnings; client: only notes; no-flag: no findings.</param>
/// <param name="Files">Sources, configuration files and files that configure analyzers.</param>
/// <param name="Expect">All warnings; for the label client, notes.</param>
/// <param name="Info">All notes, if they are listed apart from the warnings.</param>
/// <param name="Global">Values that the build passes.</param>
/// <param name="Why">What it shows.</param>
internal sealed record Case(
    string Id,
    string Kind,
    string Label,
    IReadOnlyList<CaseFile> Files,
    IReadOnlyList<ExpectedFinding> Expect,
    IReadOnlyList<ExpectedFinding>? Info,
    IReadOnlyDictionary<string, string>? Global,
    string Why)
{
    /// <summary>The rule of notes that rules.csv does not contain: a client's address.</summary>
    public const string NoteRule = "PORT005";

    public IEnumerable<ExpectedFinding> Warnings => Label == "client" ? [] : Expect;

    public IEnumerable<ExpectedFinding> Notes => [.. Label == "client" ? Expect : [], .. Info ?? []];
}

internal sealed record CaseFile(string Path, string Text);

/// <param name="Path">The file of the finding.</param>
/// <param name="Line">The one-based start line.</param>
/// <param name="Port">The port.</param>
/// <param name="Digits">The location of the port's digits, if it is another one. For digits in a configuration file only this location is compared.</param>
internal sealed record ExpectedFinding(string Path, int Line, int Port, Place? Digits);

/// <param name="Path">A file, in the case's notation.</param>
/// <param name="Line">A one-based line.</param>
internal sealed record Place(string Path, int Line)
{
    public override string ToString() => $"{Path}({Line})";
}
