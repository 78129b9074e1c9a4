using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CSharp;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>
/// Random programs: if a scan of every token finds something, the text scan finds it, too. Each member of a program
/// is one input.
/// </summary>
public sealed class CandidateFuzzTests
{
    private const int MembersOfProgram = 100;

    private static readonly Compilation Empty = CreateCompilation();

    [Fact]
    public void The_text_scan_finds_whatever_a_scan_of_all_tokens_finds() =>
        Fuzz.Run(Settings.FuzzMembers / MembersOfProgram, MakeProgram, static program => Assert.Equal(FindAtEveryToken(program), FindAtAnchors(program)));

    [Fact]
    public void Most_programs_have_many_findings() =>
        Assert.InRange(FindAtEveryToken(MakeProgram(new Random(Settings.FuzzSeed))).Count, MembersOfProgram / 4, 10 * MembersOfProgram);

    private static string MakeProgram(Random random) =>
        "using System;\npublic class C\n{\n"
        + string.Concat(Enumerable.Range(0, MembersOfProgram).Select(i => "    " + Grammars.OfCSharp.Write("member", random).Replace("$N", $"{i}") + "\n"))
        + "}\n";

    private static List<string> FindAtAnchors(string program)
    {
        var (compilation, tree) = Parse(program);
        return Describe(CandidatePass.Find(compilation, tree));
    }

    private static List<string> FindAtEveryToken(string program)
    {
        var (compilation, tree) = Parse(program);
        var analysis = CandidatePass.Begin(compilation, tree);
        foreach (var token in tree.GetRoot().DescendantTokens().Where(static token => !token.IsKind(SyntaxKind.IdentifierToken)))
        {
            var kind = token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.EqualsToken ? CandidateKind.Api : CandidateKind.Text;
            analysis.Visit(tree.GetRoot(), new Candidate(kind, token.SpanStart));
        }

        return Describe(analysis.Findings);
    }

    private static (Compilation Compilation, SyntaxTree Tree) Parse(string program)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(program), new CSharpParseOptions(LanguageVersion.Preview));
        return (Empty.AddSyntaxTrees(tree), tree);
    }

    private static List<string> Describe(IEnumerable<Finding> findings) =>
        [.. findings.Select(static finding => $"{finding.Rule.Id} {finding.Port.Port} at {finding.Source.Location.GetLineSpan().Span}").Order(StringComparer.Ordinal)];

    private static CSharpCompilation CreateCompilation() => CSharpCompilation.Create(
        "Fuzz", references: ReferencePack.Net100.References, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText("global using Microsoft.AspNetCore.Hosting;", new CSharpParseOptions(LanguageVersion.Preview)));
}
