using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Docs;

/// <summary>The documents describe every rule as the code does, and no others.</summary>
public partial class DocsTests
{
    internal static readonly Dictionary<string, DiagnosticDescriptor> Rules =
        RuleCatalog.All.ToDictionary(static rule => rule.Id, static rule => rule.Descriptor);

    public static TheoryData<string> Ids => [.. Rules.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_with_its_title(string id) =>
        Assert.Equal($"# {id}: {Rules[id].Title}", Repository.ReadLines($"docs/rules/{id}.md")[0]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpLink_LeadsToThePageOrAsLongAsThereIsNoAddressToTheStandardOrNowhere(string id)
    {
        var withoutAddress = id is "PORT006" or "PORT007" ? "" : "https://fetch.spec.whatwg.org/#port-blocking";
        Assert.Equal(BuildConstants.BaseAddress.Length == 0 ? withoutAddress : $"{BuildConstants.BaseAddress}/docs/rules/{id}.md", Rules[id].HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_in_the_readme_with_title_and_severity(string id)
    {
        var row = Assert.Single(ReadmeRows(), row => row.Groups["id"].Value == id).Groups;
        Assert.Equal(
            ($"docs/rules/{id}.md", Rules[id].Title.ToString(), Rules[id].DefaultSeverity.ToString().ToLowerInvariant()),
            (row["page"].Value, row["title"].Value, row["severity"].Value));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_in_the_release_notes_with_category_and_severity(string id)
    {
        // A rule that was changed after a release has a row in each; the last one applies.
        var row = ReleaseRows().Last(row => row.Groups["id"].Value == id).Groups;
        Assert.Equal((Rules[id].Category, Rules[id].DefaultSeverity.ToString()), (row["category"].Value, row["severity"].Value));
    }

    /// <summary>A release names its changes, and moves the rows of AnalyzerReleases.Unshipped.md into a section of AnalyzerReleases.Shipped.md.</summary>
    [Fact]
    public void Version_IsTheLatestInChangelogAndNoOlderThanShippedRules()
    {
        var version = Version.Parse(XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value);

        Assert.Equal(version, Versions("CHANGELOG.md").First());
        Assert.True(version >= Versions("AnalyzerReleases.Shipped.md").Max());
        Assert.Empty(Versions("AnalyzerReleases.Unshipped.md"));

        static IEnumerable<Version> Versions(string path) => Match(ReleaseHeading(), path).Select(static match => Version.Parse(match.Groups["version"].Value));
    }

    [Fact]
    public void Every_page_is_that_of_a_rule() =>
        AssertRules(Directory.GetFiles(Repository.PathOf("docs/rules")).Select(static file => Path.GetFileNameWithoutExtension(file)));

    [Fact]
    public void Every_row_of_the_readme_is_that_of_a_rule() => AssertRules(ReadmeRows().Select(static row => row.Groups["id"].Value));

    [Fact]
    public void Every_row_of_the_release_notes_is_that_of_a_rule() => AssertRules(ReleaseRows().Select(static row => row.Groups["id"].Value).Distinct());

    [Fact]
    public void Every_link_to_a_file_leads_somewhere()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Concat(((string[])["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]).Select(Repository.PathOf));
        var broken =
            from page in pages
            from Match link in Link().Matches(File.ReadAllText(page))
            let target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups["path"].Value)
            where !Path.Exists(target)
            select $"{Path.GetFileName(page)}: {link.Value}";
        Assert.Empty(broken);
    }

    private static void AssertRules(IEnumerable<string> ids) => Assert.Equal(Rules.Keys.Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));

    private static IEnumerable<Match> ReadmeRows() => Match(ReadmeRow(), "README.md");

    private static IEnumerable<Match> ReleaseRows() => Match(ReleaseRow(), "AnalyzerReleases.Shipped.md").Concat(Match(ReleaseRow(), "AnalyzerReleases.Unshipped.md"));

    private static IEnumerable<Match> Match(Regex row, string path) =>
        Repository.ReadLines(path).Select(line => row.Match(line)).Where(static match => match.Success);

    [GeneratedRegex(@"^\| \[(?<id>PORT\d+)\]\((?<page>[^)]+)\) \| (?<title>.+?) \| (?<severity>\w+) \|$")]
    private static partial Regex ReadmeRow();

    [GeneratedRegex(@"^(?<id>PORT\d+) \| (?<category>\w+) \| (?<severity>\w+) \| ")]
    private static partial Regex ReleaseRow();

    [GeneratedRegex(@"^## (Release |\[)(?<version>\d+\.\d+\.\d+)(\] - \d{4}-\d{2}-\d{2})?$")]
    private static partial Regex ReleaseHeading();

    /// <summary>A Markdown link that is neither an address nor an anchor in the same page.</summary>
    [GeneratedRegex(@"\]\((?![a-z]+:|#)(?<path>[^)#\s]+)[^)]*\)")]
    private static partial Regex Link();
}
