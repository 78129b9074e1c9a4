using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Ports;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.CodeFixes;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>Applies fixes to a solution, and checks that each does what it says and nothing else.</summary>
internal sealed class FixCheck
{
    private readonly Solution _solution;
    private readonly List<Diagnostic> _findings;
    private readonly List<string> _errors;
    private readonly Dictionary<string, string> _texts;

    private FixCheck(Solution solution, List<Diagnostic> findings, List<string> errors, Dictionary<string, string> texts) =>
        (_solution, _findings, _errors, _texts) = (solution, findings, errors, texts);

    /// <summary>The findings whose digits a fix can change.</summary>
    public IEnumerable<Diagnostic> Fixable => _findings.Where(static finding => PortFinding.From(finding) is not null);

    public static async Task<FixCheck> CreateAsync(Solution solution) =>
        new(solution, await FindAsync(solution), await ErrorsAsync(solution), await FixedSolutions.TextsAsync(solution));

    /// <summary>Applies each fix that is offered for a finding, one at a time, and returns the texts that each leads to.</summary>
    public async Task<List<Dictionary<string, string>>> FixOneAsync(Diagnostic finding)
    {
        var results = new List<Dictionary<string, string>>();
        foreach (var choice in await FixedSolutions.ChoicesAsync(_solution, finding))
        {
            var changed = await FixedSolutions.ApplyAsync(choice);
            var left = await FindAsync(changed);
            Assert.True(left.Count < _findings.Count, $"{choice.Title}: as many findings as before, for {finding}");
            Assert.DoesNotContain(left, one => PlaceOf(one) == PlaceOf(finding));
            if (choice.EquivalenceKey == "Everywhere")
            {
                Assert.DoesNotContain(left, one => PortFinding.From(one)?.Port == PortFinding.From(finding)!.Port);
            }

            results.Add(await VerifyHarmlessAsync(changed));
        }

        Assert.True(results.Count > 0, $"No fix is offered for {finding}");
        return results;
    }

    /// <summary>Fixes all in each scope, and returns the texts that the widest leads to.</summary>
    public async Task<Dictionary<string, string>> FixAllAsync()
    {
        var texts = _texts;
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            if (scope == FixAllScope.Document && !Fixable.Any(static finding => finding.Location.IsInSource))
            {
                continue;
            }

            var changed = await FixAllAsync(_solution, scope);
            texts = await VerifyHarmlessAsync(changed);
            var left = (await FindAsync(changed)).Where(static finding => PortFinding.From(finding) is not null).ToList();
            if (scope == FixAllScope.Document)
            {
                var path = PathOf(Fixable.First(static finding => finding.Location.IsInSource));
                Assert.DoesNotContain(left, finding => PathOf(finding) == path);
            }
            else
            {
                Assert.Empty(left);
                Assert.Equal(texts, await FixedSolutions.TextsAsync(await FixAllAsync(changed, scope)));
            }
        }

        return texts;
    }

    private static Task<List<Diagnostic>> FindAsync(Solution solution) =>
        FixedSolutions.FindingsAsync(solution, new WebPortAnalyzer(), new ConfigFileAnalyzer());

    private static async Task<List<string>> ErrorsAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            errors.AddRange((await TestSolution.GetCompilerErrorsAsync(project, CancellationToken.None)).Select(static error => error.Id));
        }

        return [.. errors.Order(StringComparer.Ordinal)];
    }

    private static (string Path, int Start) PlaceOf(Diagnostic finding) =>
        PortFinding.From(finding)?.Digits is { } digits ? (digits.GetLineSpan().Path, digits.SourceSpan.Start) : ("", 0);

    private static string PathOf(Diagnostic finding) => finding.Location.GetLineSpan().Path;

    private async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope)
    {
        var provider = new UsePortCodeFixProvider();
        var document = Fixable.FirstOrDefault(static finding => finding.Location.IsInSource) is { } finding
            ? solution.GetDocument(solution.GetDocumentIdsWithFilePath(PathOf(finding))[0])
            : null;
        var rules = provider.FixableDiagnosticIds;
        var context = document is not null
            ? new FixAllContext(document, provider, scope, "Nearest", rules, new HostFindings(), CancellationToken.None)
            : new FixAllContext(solution.Projects.First(), provider, scope, "Nearest", rules, new HostFindings(), CancellationToken.None);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<Microsoft.CodeAnalysis.CodeActions.ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? solution;
    }

    /// <summary>No new error of the compiler, and no other text than that of digits.</summary>
    private async Task<Dictionary<string, string>> VerifyHarmlessAsync(Solution changed)
    {
        Assert.Equal(_errors, await ErrorsAsync(changed));
        var texts = await FixedSolutions.TextsAsync(changed);
        Assert.Equal(_texts.Keys, texts.Keys);
        foreach (var (path, text) in texts)
        {
            VerifyOnlyDigits(path, _texts[path], text);
        }

        return texts;
    }

    private void VerifyOnlyDigits(string path, string before, string after)
    {
        if (before == after)
        {
            return;
        }

        var digits = Fixable
            .Select(static finding => PortFinding.From(finding)!.Digits)
            .Where(place => place.GetLineSpan().Path == path)
            .Select(static place => place.SourceSpan)
            .Distinct()
            .Order()
            .ToList();
        var match = Regex.Match(after, Pattern(before, digits), RegexOptions.Singleline | RegexOptions.CultureInvariant);
        Assert.True(match.Success, $"Something else than digits has changed in {path}:\n{after}");
        for (var i = 0; i < digits.Count; i++)
        {
            var (old, now) = (before.Substring(digits[i].Start, digits[i].Length), match.Groups[i + 1].Value);
            var port = DigitText.Parse(now)?.Value;
            Assert.True(old == now || port is > 1023 and < 49152, $"{old} became {now} in {path}");
            Assert.False(old != now && PortTable.Default.BlockedPorts.Contains(port!.Value), $"{old} became {now} in {path}");
        }
    }

    /// <summary>The text as it was, but for its digits.</summary>
    private static string Pattern(string text, List<TextSpan> digits)
    {
        var pattern = new StringBuilder(@"\A");
        var end = 0;
        foreach (var span in digits)
        {
            pattern.Append(Regex.Escape(text[end..span.Start])).Append(@"([0-9A-Za-z_\\]+?)");
            end = span.End;
        }

        return pattern.Append(Regex.Escape(text[end..])).Append(@"\z").ToString();
    }
}
