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

/// <summary>Applies fixes to a solution, and checks that each does what its title says and nothing else.</summary>
internal sealed class FixCheck
{
    private readonly Solution _solution;
    private readonly List<Diagnostic> _findings;
    private readonly List<string> _errors;
    private readonly Dictionary<string, string> _texts;

    /// <summary>All places that the analyzers find and that a fix may change, whether or not they are reported.</summary>
    private readonly List<PortPlace> _places;

    private readonly SolutionNumbers _numbers;

    /// <summary>The solutions that fixes have made.</summary>
    private readonly List<(Solution Solution, Dictionary<string, string> Texts)> _made = [];

    private FixCheck(
        Solution solution, List<Diagnostic> findings, List<string> errors, Dictionary<string, string> texts, List<PortPlace> places, SolutionNumbers numbers) =>
        (_solution, _findings, _errors, _texts, _places, _numbers) = (solution, findings, errors, texts, places, numbers);

    /// <summary>The findings with editable digits.</summary>
    public IEnumerable<Diagnostic> Fixable => _findings.Where(IsFixable);

    public static async Task<FixCheck> CreateAsync(Solution solution)
    {
        var findings = await FindAsync(solution);
        var ports = findings.SelectMany(PortFinding.From).Select(static finding => finding.Port);
        return new(
            solution, findings, await ErrorsAsync(solution), await FixedSolutions.TextsAsync(solution), await PlacesAsync(solution, ports),
            await SolutionNumbers.ReadAsync(solution, default));
    }

    /// <summary>Applies each fix of a finding alone, and returns the resulting texts.</summary>
    public async Task<List<Dictionary<string, string>>> FixOneAsync(Diagnostic finding)
    {
        var results = new List<Dictionary<string, string>>();
        foreach (var choice in await FixedSolutions.ChoicesAsync(_solution, finding))
        {
            var changed = await OneOfSameTextsAsync(await FixedSolutions.ApplyAsync(choice));
            var left = await FindAsync(changed);
            Assert.True(left.Count < _findings.Count, $"{choice.Title}: as many findings as before, for {finding}");
            Assert.DoesNotContain(left, one => PlacesOf(one).Intersect(PlacesOf(finding)).Any());
            var moves = await VerifyHarmlessAsync(changed, results);
            if (choice.EquivalenceKey == "Everywhere")
            {
                await VerifyNothingIsLeftAsync(changed, moves.Keys);
            }
        }

        Assert.True(results.Count > 0, $"No fix is offered for {finding}");
        return results;
    }

    /// <summary>The texts of <see cref="FixOneAsync"/>, without any check.</summary>
    public async Task<List<Dictionary<string, string>>> TextsOfFixOneAsync(Diagnostic finding)
    {
        var results = new List<Dictionary<string, string>>();
        foreach (var choice in await FixedSolutions.ChoicesAsync(_solution, finding))
        {
            results.Add(await FixedSolutions.TextsAsync(await FixedSolutions.ApplyAsync(choice)));
        }

        return results;
    }

    /// <summary>The texts of <see cref="FixAllAsync()"/>, without any check.</summary>
    public async Task<Dictionary<string, string>> TextsOfFixAllAsync() => await FixedSolutions.TextsAsync(await FixAllAsync(_solution, FixAllScope.Solution));

    /// <summary>Applies FixAll in each scope, and returns the texts of the widest one.</summary>
    public async Task<Dictionary<string, string>> FixAllAsync()
    {
        var results = new List<Dictionary<string, string>>();
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            if (scope == FixAllScope.Document && !Fixable.Any(static finding => finding.Location.IsInSource))
            {
                continue;
            }

            var changed = await OneOfSameTextsAsync(await FixAllAsync(_solution, scope));
            var moves = await VerifyHarmlessAsync(changed, results);
            var left = (await FindAsync(changed)).Where(IsFixable).ToList();
            if (scope == FixAllScope.Document)
            {
                var path = PathOf(Fixable.First(static finding => finding.Location.IsInSource));
                Assert.DoesNotContain(left, finding => PathOf(finding) == path);
            }
            else
            {
                Assert.Empty(left);
                Assert.Equal(results[^1], await FixedSolutions.TextsAsync(await FixAllAsync(changed, scope)));
            }

            if (scope == FixAllScope.Solution)
            {
                await VerifyNothingIsLeftAsync(changed, moves.Keys);
            }
        }

        return results[^1];
    }

    /// <summary>The first solution with these texts. Its diagnostics, which are the same, may be known already.</summary>
    private async Task<Solution> OneOfSameTextsAsync(Solution solution)
    {
        var texts = await FixedSolutions.TextsAsync(solution);
        if (_made.Find(one => one.Texts.Count == texts.Count && !one.Texts.Except(texts).Any()).Solution is { } same)
        {
            return same;
        }

        _made.Add((solution, texts));
        return solution;
    }

    private bool IsFixable(Diagnostic finding) => PlacesOf(finding).Any(key => _places.Exists(place => place.Key == key));

    private static IEnumerable<(string Path, int Start)> PlacesOf(Diagnostic finding) => PortFinding.From(finding).Select(static one => one.Key);

    private static async Task<List<PortPlace>> PlacesAsync(Solution solution, IEnumerable<int> ports)
    {
        var places = new PlaceCollection(new PlaceReader(solution, default));
        var search = new PortSearch(solution, await SolutionNumbers.ReadAsync(solution, default), default);
        int[] searched = [.. ports.Distinct().Order()];
        await places.AddAsync(await search.FindAsync(solution.Projects, searched), new PortSet(searched));
        return [.. places.All.Where(places.IsMovable)];
    }

    /// <summary>No place names a port that was moved, except for those that a fix can't or must not change.</summary>
    private static async Task VerifyNothingIsLeftAsync(Solution changed, IEnumerable<int> ports) =>
        Assert.Empty((await PlacesAsync(changed, ports)).Select(static place => $"{place}: {place.Finding.Port}"));

    private static async Task<List<Diagnostic>> FindAsync(Solution solution) =>
        [.. (await DiagnosticsAsync(solution)).Where(static one => !IsOfCompiler(one))
            .OrderBy(PathOf, StringComparer.Ordinal).ThenBy(static finding => finding.Location.SourceSpan.Start)];

    private static async Task<List<string>> ErrorsAsync(Solution solution) =>
        [.. (await DiagnosticsAsync(solution)).Where(static one => IsOfCompiler(one) && one.Severity == DiagnosticSeverity.Error)
            .Select(static error => error.Id).Order(StringComparer.Ordinal)];

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(Solution solution) =>
        (await Task.WhenAll(solution.Projects.Select(TestSolution.GetDiagnosticsAsync))).SelectMany(static one => one);

    private static bool IsOfCompiler(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

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

    /// <summary>
    /// No new compiler error, no changes except digits, and each old port has become one good port that was not used before, no two
    /// the same.
    /// </summary>
    /// <returns>The replacement of each port.</returns>
    private async Task<Dictionary<int, int>> VerifyHarmlessAsync(Solution changed, List<Dictionary<string, string>> results)
    {
        Assert.Equal(_errors, await ErrorsAsync(changed));
        var texts = await FixedSolutions.TextsAsync(changed);
        Assert.Equal(_texts.Keys, texts.Keys);
        var moves = texts.SelectMany(file => MovesIn(file.Key, _texts[file.Key], file.Value)).Distinct().ToDictionary();
        Assert.Distinct(moves.Values);
        Assert.All(moves.Values, port =>
        {
            Assert.InRange(port, 1024, 49151);
            Assert.False(PortTable.Default.BlockedPorts.Contains(port), $"{port} is blocked");
            Assert.False(_numbers.Named.Contains(port), $"{port} is used already");
        });
        results.Add(texts);
        return moves;
    }

    private IEnumerable<KeyValuePair<int, int>> MovesIn(string path, string before, string after)
    {
        if (before == after)
        {
            yield break;
        }

        var digits = _places
            .Where(place => place.Key.Path == path)
            .Select(static place => place.Finding.Digits.SourceSpan)
            .Distinct()
            .Order()
            .ToList();
        var match = Regex.Match(after, Pattern(before, digits), RegexOptions.Singleline | RegexOptions.CultureInvariant);
        Assert.True(match.Success, $"Something else than digits has changed in {path}:\n{after}");
        for (var i = 0; i < digits.Count; i++)
        {
            var (old, now) = (PortDigits.Parse(before.Substring(digits[i].Start, digits[i].Length))!, PortDigits.Parse(match.Groups[i + 1].Value));
            Assert.True(now is not null && now.Last - now.First == old.Last - old.First, $"{match.Groups[i + 1].Value} in {path}");
            if (old.First != now.First)
            {
                for (var port = old.First; port <= old.Last; port++)
                {
                    yield return new(port, now.First + port - old.First);
                }
            }
        }
    }

    /// <summary>The text without its digits.</summary>
    private static string Pattern(string text, List<TextSpan> digits)
    {
        var pattern = new StringBuilder(@"\A");
        var end = 0;
        foreach (var span in digits)
        {
            pattern.Append(Regex.Escape(text[end..span.Start])).Append(@"([0-9A-Za-z_\\-]+?)");
            end = span.End;
        }

        return pattern.Append(Regex.Escape(text[end..])).Append(@"\z").ToString();
    }
}
