using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Benchmarks.Inputs;
using PortAnalyzers.CSharp;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Rules;

/// <summary>What the analyzer must not allocate, visit or bind. No test here measures time, which depends on other programs; benchmarks/ does.</summary>
public class PerformanceGuardTests
{
    /// <summary>Lines of a file without a reported port, but with much that resembles one.</summary>
    private static readonly string[] CleanLines =
    [
        "    public string Url@ => \"http://localhost:8080/orders/@\";",
        "    // The handbook, https://docs.example.com:8443/orders#@, says why.",
        "    public string Time@(DateTime time) => $\"{time:HH:mm:ss} {Time@(time)}\";",
        "    public string Text@ => \"One, two, three: a colon and \\t escapes \\\"@\\\"\";",
        "    public int Count@(List<string> names) => names.Where(name => name.Length > @).Count();",
        "    public Dictionary<string, int> Map@ { get; } = new() { [\"first\"] = 6000, [\"second\"] = 6666 };",
        "    public int Sum@(int one, int other) => one > other ? one + @ : other - @;",
        "    public string Path@ => System.IO.Path.Combine(\"a\", Text@.Trim(), \"b:c\");",
    ];

    [Theory]
    [InlineData(100)]
    [InlineData(2_000)]
    [InlineData(20_000)]
    public void A_pass_over_a_clean_file_allocates_nothing(int lines)
    {
        var text = SourceText.From(Clean(lines));
        Assert.Equal(0, CountCandidates(text));
        Assert.Equal(0, AllocatedBy(text));
    }

    [Fact]
    public void Looking_at_names_and_ports_allocates_nothing()
    {
        var text = SourceText.From(string.Concat(Enumerable.Repeat("options.ListenLocalhost(6000); var url = \"http://localhost:6000\";\n", 1_000)));
        Assert.Equal(2_000, CountCandidates(text));
        Assert.Equal(0, AllocatedBy(text));
    }

    /// <summary>Binding one expression binds the whole member around it, which costs a thousand times more than visiting its syntax.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Code_without_a_blocked_port_is_looked_at_in_few_places_and_bound_in_none(int seed)
    {
        const int lines = 10_000;
        SyntaxTree[] trees = [.. new WebCode(seed).Files(lines).Select(static text => CSharpSyntaxTree.ParseText(text))];
        var compilation = CSharpCompilation.Create("Shop", trees, ReferencePack.Net80.References);
        Assert.InRange(trees.Sum(static tree => CountCandidates(tree.GetText())), lines / 100, lines / 50);
        Assert.Empty(trees.SelectMany(tree => ToBind(compilation, tree)));
    }

    /// <summary>Nearly every web project has this line, and a lookup of the name would read all references.</summary>
    [Fact]
    public void The_command_line_of_top_level_statements_is_not_searched_for_in_the_project()
    {
        var tree = CSharpSyntaxTree.ParseText("var builder = WebApplication.CreateBuilder(args);");
        var filter = FilterOf(CSharpCompilation.Create("Shop", [tree], ReferencePack.Net80.References), tree);
        var args = tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Single(static name => name.Identifier.ValueText == "args");
        Assert.All(filter.InFile.Evaluate(args), static value => Assert.True(value.IsUnknown));
    }

    private static SyntacticFilter FilterOf(CSharpCompilation compilation, SyntaxTree tree) => new(
        compilation.GetSemanticModel(tree), new SafeBinder(compilation, default), new NameSearch(new ProjectNames(compilation), default),
        NoConfiguration.Instance, DeclaredApis.None, PortOptions.Default.Reported, default);

    private static IEnumerable<string> ToBind(CSharpCompilation compilation, SyntaxTree tree)
    {
        var filter = FilterOf(compilation, tree);
        foreach (var candidate in Candidates(tree.GetText()))
        {
            var token = tree.GetRoot().FindToken(candidate.Position);
            var text = TextSite.Of(token);
            ExpressionSyntax? whole = text is null ? EndpointSite.Of(token) : TextSite.WholeText(TextSite.WholeSum(text), filter.Semantics);
            if (whole is not null && (text is null ? filter.MayContainPort(whole) : filter.MayHoldUrl(whole)))
            {
                yield return whole.ToString();
            }
        }
    }

    /// <summary>
    /// The bytes that a pass allocates, as the minimum of several runs: if tests in parallel cause a garbage collection, the runtime counts the rest of
    /// the thread's allocation context, up to 8 kB, as allocated.
    /// </summary>
    private static long AllocatedBy(SourceText text) => Enumerable.Range(0, 5).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        CountCandidates(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    private static int CountCandidates(SourceText text)
    {
        var count = 0;
        var anchors = new CandidateScanner(text, PortOptions.Default.Reported);
        while (anchors.MoveNext())
        {
            count++;
        }

        return count;
    }

    private static List<Candidate> Candidates(SourceText text)
    {
        var found = new List<Candidate>();
        var anchors = new CandidateScanner(text, PortOptions.Default.Reported);
        while (anchors.MoveNext())
        {
            found.Add(anchors.Current);
        }

        return found;
    }

    private static string Clean(int lines) => "using System; using System.Collections.Generic; using System.Linq;\nclass Clean\n{\n"
        + string.Concat(Enumerable.Range(0, lines).Select(static i => CleanLines[i % CleanLines.Length].Replace("@", $"{i}") + "\n")) + "}\n";
}
