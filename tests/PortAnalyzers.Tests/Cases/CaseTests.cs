using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Cases;

/// <summary>Every case of the corpus, against every reference pack: exactly the expected findings, with the expected properties.</summary>
public partial class CaseTests
{
    private static readonly ReferencePack[] Packs = [ReferencePack.Net80, ReferencePack.Net90, ReferencePack.Net100];

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var pack in Packs.Reverse())
        {
            foreach (var one in Corpus.Cases)
            {
                rows.Add(one.Id, one.Kind, pack.TargetFramework);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Findings_are_exactly_those_expected(string id, string kind, string framework)
    {
        var one = Corpus.Find(id);
        var run = await CaseRun.OfAsync(one, PackOf(framework));

        var expected = one.Warnings.Select(warning => Expected(one, warning, DiagnosticSeverity.Warning))
            .Concat(one.Notes.Select(note => Expected(one, note, DiagnosticSeverity.Info)))
            .ToList();
        var actual = run.Findings.Select(Actual).ToList();
        var isComplete = run.CompilerErrors.IsEmpty;
        var passes = isComplete
            ? IsWithin(actual, expected) && actual.Count == expected.Count
            : IsWithin(actual.Select(WithoutRule), expected.Select(WithoutRule));
        Assert.True(
            isComplete ? passes != Corpus.Pending.ContainsKey(id) : passes || Corpus.Pending.ContainsKey(id),
            $"""
            {kind}: {one.Why}
            {(passes ? "It passes, so it must leave pending.csv." : "")}
            Expected{(isComplete ? "" : " at most, and by any rule, since the code does not compile here")}:
            {Lines(expected)}
            Actual:
            {Lines(actual)}
            All that is said:
            {Lines([.. run.Findings, .. run.CompilerErrors])}
            """);
    }

    /// <summary>A fix edits at the location that the finding calls editable, and only the port's digits may be there.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Editable_findings_stand_on_the_digits_and_others_do_not(string id, string kind, string framework)
    {
        var one = Corpus.Find(id);
        var run = await CaseRun.OfAsync(one, PackOf(framework));

        var wrong = run.Findings.Where(finding => IsEditable(finding) != (PortIn(TextOfDigits(one, finding)) == PortOf(finding)));
        Assert.True(
            !wrong.Any(), $"{kind}: {string.Join('\n', wrong.Select(finding => $"Editable = {IsEditable(finding)} on '{TextOfDigits(one, finding)}': {finding}"))}");
    }

    /// <summary>Old compilers don't support all of the language. The number of cases that are left out must not grow unnoticed.</summary>
    [Fact]
    public async Task Few_cases_are_beyond_the_compilers_language()
    {
        var isBeforeCSharp12 = typeof(CSharpCompilation).Assembly.GetName().Version < new Version(4, 8);
        foreach (var pack in Packs)
        {
            var (syntactic, _) = await NotCompilingAsync(pack);
            AssertAtMost(isBeforeCSharp12 ? 30 : 0, syntactic);
        }
    }

    /// <summary>.NET 8 lacks X509CertificateLoader.</summary>
    [Fact]
    public async Task Few_cases_need_a_later_framework()
    {
        foreach (var pack in Packs)
        {
            var (_, semantic) = await NotCompilingAsync(pack);
            AssertAtMost(pack == ReferencePack.Net80 ? 1 : 0, semantic);
        }
    }

    [Fact]
    public void Every_expected_warning_has_its_rule()
    {
        Assert.Empty(KeysOf(static one => one.Warnings).Except(Corpus.Rules.Keys));
        Assert.Empty(Corpus.Rules.Keys.Except(KeysOf(static one => one.Warnings.Concat(one.Notes))));
    }

    [Fact]
    public void Every_pending_case_is_one_of_the_corpus() => Assert.Empty(Corpus.Pending.Keys.Except(Corpus.Cases.Select(static one => one.Id)));

    private static IEnumerable<(string Id, int Line, int Port)> KeysOf(Func<Case, IEnumerable<ExpectedFinding>> findings) =>
        Corpus.Cases.SelectMany(one => findings(one).Select(finding => (one.Id, finding.Line, finding.Port)));

    /// <summary>The cases that don't compile, by their first error: in syntax or semantics.</summary>
    private static async Task<(List<string> Syntactic, List<string> Semantic)> NotCompilingAsync(ReferencePack pack)
    {
        var (syntactic, semantic) = (new List<string>(), new List<string>());
        foreach (var one in Corpus.Cases)
        {
            var run = await CaseRun.OfAsync(one, pack);
            if (!run.CompilerErrors.IsEmpty)
            {
                var isSyntactic = run.CompilerErrors.Any(static error => error.Location.SourceTree?.GetDiagnostics().Contains(error) ?? false);
                (isSyntactic ? syntactic : semantic).Add($"{one.Id} with {pack}: {run.CompilerErrors[0]}");
            }
        }

        return (syntactic, semantic);
    }

    private static void AssertAtMost(int limit, List<string> cases) =>
        Assert.True(cases.Count <= limit, $"{cases.Count} cases instead of at most {limit}:\n{Lines(cases)}");

    private static ReferencePack PackOf(string framework) => Packs.Single(pack => pack.TargetFramework == framework);

    private static Reported Expected(Case one, ExpectedFinding finding, DiagnosticSeverity severity)
    {
        var hasRule = Corpus.Rules.TryGetValue((one.Id, finding.Line, finding.Port), out var rule);
        Assert.True(hasRule || severity == DiagnosticSeverity.Info, $"rules.csv lacks {one.Id},{finding.Line},{finding.Port}");
        var place = new Place(finding.Path, finding.Line);
        return new Reported(place, rule ?? Case.NoteRule, severity, finding.Port, finding.Port, finding.Digits ?? place);
    }

    private static Reported Actual(Diagnostic finding)
    {
        var digits = PlaceOf(DigitsOf(finding));
        var isInCode = digits.Path.EndsWith(".cs", StringComparison.Ordinal);
        return new(isInCode ? PlaceOf(finding.Location) : digits, finding.Id, finding.Severity, PortOf(finding), PortInMessage(finding), digits);
    }

    /// <summary>The rule depends on the meaning of the code, which the compiler does not know if it can't parse it.</summary>
    private static Reported WithoutRule(Reported finding) => finding with { Rule = "", Severity = default };

    private static Place PlaceOf(Location location) => new(CaseRun.PathOf(location), location.GetLineSpan().StartLinePosition.Line + 1);

    private static Location DigitsOf(Diagnostic finding) => finding.AdditionalLocations.Count > 0 ? finding.AdditionalLocations[0] : finding.Location;

    private static int PortOf(Diagnostic finding) =>
        int.Parse(finding.Properties[DiagnosticProperties.Port]!, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The blocked port in the message; for a range, the first.</summary>
    private static int? PortInMessage(Diagnostic finding) =>
        MessagePort().Match(finding.GetMessage(CultureInfo.InvariantCulture)) is { Success: true } match ? PortIn(match.Groups[1].Value) : null;

    private static bool IsEditable(Diagnostic finding) => finding.Properties.TryGetValue(DiagnosticProperties.Editable, out var value) && value == "true";

    private static string TextOfDigits(Case one, Diagnostic finding)
    {
        var digits = DigitsOf(finding);
        return one.Files.Single(file => file.Path == CaseRun.PathOf(digits)).Text.Substring(digits.SourceSpan.Start, digits.SourceSpan.Length);
    }

    /// <summary>The value of digits in C# or in a URL, or null.</summary>
    private static int? PortIn(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        var isHex = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return int.TryParse(isHex ? digits[2..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : null;
    }

    /// <summary>Whether the findings of two lists match one to one.</summary>
    private static bool IsWithin(IEnumerable<Reported> findings, IEnumerable<Reported> others)
    {
        var rest = others.ToList();
        return findings.All(rest.Remove);
    }

    private static string Lines(IEnumerable<object> lines) => string.Join('\n', lines.DefaultIfEmpty("(none)").Select(static line => "    " + line));

    [GeneratedRegex(@"\b(?:Port|can be) (\d+)\b")]
    private static partial Regex MessagePort();

    /// <summary>The expected properties of a finding.</summary>
    private sealed record Reported(Place At, string Rule, DiagnosticSeverity Severity, int Port, int? PortInMessage, Place Digits);
}
