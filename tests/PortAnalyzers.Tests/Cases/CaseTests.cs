using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Cases;

/// <summary>Every case of the corpus, against every reference pack: exactly the findings that it expects, each with all that it promises.</summary>
public partial class CaseTests
{
    /// <summary>The kinds of cases that the analyzer covers.</summary>
    private static readonly string[] Kinds =
    [
        "aspire", "client", "comment", "cors", "env", "flow", "generated", "httplistener", "kestrel", "look-alike", "other", "scheme",
        "test-project", "uri", "uribuilder", "url-literal", "useurls",
    ];

    /// <summary>The kinds that wait for the rules and options that they are about.</summary>
    private static readonly string[] LaterKinds = ["compose", "config-json", "config-other", "dockerfile", "http-file", "options"];

    private static readonly ReferenceAssemblies[] Packs = [ReferenceAssemblies.Net80, ReferenceAssemblies.Net90, ReferenceAssemblies.Net100];

    private static IEnumerable<Case> Covered => Corpus.Cases.Where(static one => Kinds.Contains(one.Kind));

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var pack in Packs.Reverse())
        {
            foreach (var one in Covered)
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

        var expected = one.Expect.Select(finding => Describe(one, finding)).Order(StringComparer.Ordinal).ToList();
        var actual = run.Findings.Select(Describe).Order(StringComparer.Ordinal).ToList();
        var isComplete = run.CompilerErrors.IsEmpty;
        Assert.True(
            isComplete ? expected.SequenceEqual(actual) : IsSubset(actual, expected),
            $"""
            {kind}: {one.Why}
            Expected{(isComplete ? "" : " at most, since the code does not compile here")}:
            {Lines(expected)}
            Actual:
            {Lines(actual)}
            All that is said:
            {Lines([.. run.Findings.Select(static finding => finding.ToString()), .. run.CompilerErrors.Select(static error => error.ToString())])}
            """);
    }

    /// <summary>A fix edits at the place that the finding calls editable, and nothing but the port's digits may stand there.</summary>
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

    /// <summary>Old compilers know less of the language. How many cases that concerns must not grow unseen.</summary>
    [Fact]
    public async Task Few_cases_are_beyond_the_compilers_language()
    {
        var isBeforeCSharp12 = typeof(CSharpCompilation).Assembly.GetName().Version < new Version(4, 8);
        foreach (var pack in Packs)
        {
            var (syntactic, _) = await NotCompilingAsync(pack);
            AssertAtMost(isBeforeCSharp12 ? 25 : 0, syntactic);
        }
    }

    /// <summary>.NET 8 lacks X509CertificateLoader.</summary>
    [Fact]
    public async Task Few_cases_need_a_later_framework()
    {
        foreach (var pack in Packs)
        {
            var (_, semantic) = await NotCompilingAsync(pack);
            AssertAtMost(pack == ReferenceAssemblies.Net80 ? 1 : 0, semantic);
        }
    }

    [Fact]
    public void Every_case_is_covered_or_of_a_later_kind() =>
        Assert.Equal(Corpus.Cases.Select(static one => one.Kind).Distinct().Order(StringComparer.Ordinal), Kinds.Concat(LaterKinds).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_expected_warning_has_its_rule() =>
        Assert.Equal(
            Covered.Where(static one => one.Label == "flag").SelectMany(static one => one.Expect.Select(finding => (one.Id, finding.Line, finding.Port))).Order(),
            Corpus.Rules.Keys.Order());

    /// <summary>The cases that do not compile, by their first error: in the syntax, or in what the syntax means.</summary>
    private static async Task<(List<string> Syntactic, List<string> Semantic)> NotCompilingAsync(ReferenceAssemblies pack)
    {
        var (syntactic, semantic) = (new List<string>(), new List<string>());
        foreach (var one in Covered)
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

    private static ReferenceAssemblies PackOf(string framework) => Packs.Single(pack => pack.TargetFramework == framework);

    private static string Describe(Case one, ExpectedFinding finding)
    {
        var (rule, severity) = one.Label == "client"
            ? ("PORT005", DiagnosticSeverity.Info)
            : (Corpus.Rules[(one.Id, finding.Line, finding.Port)], DiagnosticSeverity.Warning);
        var digits = finding.Digits ?? new Place(finding.Path, finding.Line);
        return Describe(finding.Path, finding.Line, severity, rule, finding.Port, digits, finding.Port);
    }

    private static string Describe(Diagnostic finding) => Describe(
        CaseRun.PathOf(finding.Location),
        LineOf(finding.Location),
        finding.Severity,
        finding.Id,
        PortOf(finding),
        new Place(CaseRun.PathOf(DigitsOf(finding)), LineOf(DigitsOf(finding))),
        PortInMessage(finding));

    private static string Describe(string path, int line, DiagnosticSeverity severity, string rule, int port, Place digits, int? portInMessage) =>
        $"{path}({line}): {severity} {rule} for {port}, digits at {digits.Path}({digits.Line}), message names {portInMessage}";

    private static Location DigitsOf(Diagnostic finding) => finding.AdditionalLocations.Count > 0 ? finding.AdditionalLocations[0] : finding.Location;

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    private static int PortOf(Diagnostic finding) =>
        int.Parse(finding.Properties[DiagnosticProperties.Port]!, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The port that the message says is blocked.</summary>
    private static int? PortInMessage(Diagnostic finding) =>
        MessagePort().Match(finding.GetMessage(CultureInfo.InvariantCulture)) is { Success: true } match ? PortIn(match.Groups[1].Value) : null;

    private static bool IsEditable(Diagnostic finding) => finding.Properties.TryGetValue(DiagnosticProperties.Editable, out var value) && value == "true";

    private static string TextOfDigits(Case one, Diagnostic finding)
    {
        var digits = DigitsOf(finding);
        return one.Files.Single(file => file.Path == CaseRun.PathOf(digits)).Text.Substring(digits.SourceSpan.Start, digits.SourceSpan.Length);
    }

    /// <summary>The value of digits as C# or a URL writes them, or null.</summary>
    private static int? PortIn(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        var isHex = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return int.TryParse(isHex ? digits[2..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : null;
    }

    private static bool IsSubset(IEnumerable<string> lines, IEnumerable<string> of)
    {
        var rest = of.ToList();
        return lines.All(rest.Remove);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.DefaultIfEmpty("(none)").Select(static line => "    " + line));

    [GeneratedRegex(@"\bPort (\d+)\b")]
    private static partial Regex MessagePort();
}
