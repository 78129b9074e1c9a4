using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Benchmarks.Inputs;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

public class NameSearchTests
{
    /// <summary>More names than are searched for one by one.</summary>
    private const int ManyNames = 20;

    [Theory]
    [InlineData("var port = 1;", "port = 1")]
    [InlineData("const int port = 1;", "port = 1")]
    [InlineData("var @port = 1;", "@port = 1")]
    [InlineData("var p\\u006frt = 1;", "p\\u006frt = 1")]
    [InlineData("var p\u00adort = 1;", "p\u00adort = 1")]
    [InlineData("var größe = \"長さ\"; var port = größe;", "port = größe")]
    [InlineData("int port; port = 1;", "port|port")]
    [InlineData("port += 1;", "port")]
    [InlineData("foreach (var port in ports) { }", "foreach (var port in ports) { }")]
    [InlineData("for (int port = 1; ; ) { }", "port = 1")]
    [InlineData("if (o is int port) { }", "port")]
    [InlineData("M(out var port);", "port")]
    [InlineData("try { } catch (Exception port) { }", "(Exception port)")]
    [InlineData("F(port => 1);", "port")]
    [InlineData("F((int port) => 1);", "int port")]
    [InlineData("void Local(int port = 1) { }", "int port = 1")]
    [InlineData("var ports = 1; var report = 2; var port2 = 3; var _port = 4; var Port = 5;", "")]
    [InlineData("// var port = 1;", "")]
    [InlineData("var text = \"var port = 1;\";", "")]
    [InlineData("M(port); port++; this.port = 1;", "port|port|port")]
    [InlineData("#if NEVER\nvar port = 1;\n#endif", "")]
    public void Every_place_of_a_name_is_found(string statements, string expected)
    {
        var member = Members($"class C {{ void M() {{\n{statements}\n}} int port = 7; }}").First();
        Assert.Equal(expected, string.Join('|', Search("port", member)));
        Assert.Equal(expected, string.Join('|', Walk("port", member)));
    }

    [Fact]
    public void Half_typed_code_has_names_without_letters() => Assert.Empty(Search("", Members("class C { void M() { var = 1; } }").First()));

    [Fact]
    public void Half_typed_code_may_end_with_a_name() => Assert.Equal(["port = 1", "port"], Search("port", SyntaxFactory.ParseCompilationUnit("int port = 1; Use(port")));

    [Fact]
    public void A_member_is_not_looked_at_after_a_cancellation()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { void M() { var port = 1; } }");
        var member = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        Assert.Throws<OperationCanceledException>(() => NewSearch(new CancellationToken(canceled: true)).In(member, "port"));
    }

    [Fact]
    public void Top_level_statements_are_one_member_without_the_types_beside_them()
    {
        var unit = SyntaxFactory.ParseCompilationUnit("var port = 1;\nM();\nport = 2;\nclass C { void M() { var port = 3; } }");
        string[] expected = ["port = 1", "port"];
        Assert.Equal(expected, Search("port", unit));
        Assert.Equal(expected, Walk("port", unit));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_search_finds_what_a_walk_through_the_member_finds(int seed)
    {
        var found = 0;
        foreach (var member in Members(new WebCode(seed, linesForBlockedPort: 100).File(600)))
        {
            foreach (var name in member.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText).Distinct())
            {
                var searched = Search(name, member);
                found += searched.Length;
                Assert.Equal(Walk(name, member), searched);
            }
        }

        Assert.True(found > 50, $"Only {found} declarations.");
    }

    private static IEnumerable<MemberDeclarationSyntax> Members(string code) => SyntaxFactory.ParseCompilationUnit(code)
        .DescendantNodes().OfType<MemberDeclarationSyntax>().Where(static member => member is BaseMethodDeclarationSyntax or BaseFieldDeclarationSyntax or PropertyDeclarationSyntax);

    private static string[] Search(string name, SyntaxNode member) => Texts(NewSearch(default).In(member, name));

    private static string[] Walk(string name, SyntaxNode member)
    {
        var locals = NewSearch(default);
        for (var i = 0; i < ManyNames; i++)
        {
            locals.In(member, $"other{i}");
        }

        return Texts(locals.In(member, name));
    }

    private static string[] Texts(IEnumerable<SyntaxNode> locals) => [.. locals.Select(static local => local.ToString())];

    private static NameSearch NewSearch(CancellationToken cancellationToken) => new(CSharpCompilation.Create("C"), cancellationToken);

    [Theory]
    [InlineData("class C { int port = 1; } class D { void M(C c) { c.port = 2; } }", "port = 1|port")]
    [InlineData("class ports { } // port\nclass C { string text = \"port\"; int @port; }", "@port")]
    [InlineData("class C { }", "")]
    public void In_the_project(string code, string expected)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("C", [SyntaxFactory.ParseSyntaxTree(code)]);
        Assert.Equal(expected, string.Join('|', Texts(new NameSearch(compilation, default).InProject("port"))));
    }

    /// <summary>Text is read in chunks of 16,384 characters: a name may begin in one and end in the next.</summary>
    [Theory]
    [InlineData(16_380)]
    [InlineData(16_381)]
    [InlineData(16_382)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(32_765)]
    public void In_a_long_file(int position)
    {
        var code = "class C {".PadRight(position - 4) + "int port = 1; int port2 = 2; void M() => port++; }".PadRight(40_000);
        CSharpCompilation compilation = CSharpCompilation.Create("C", [SyntaxFactory.ParseSyntaxTree(code), SyntaxFactory.ParseSyntaxTree(code)]);
        Assert.Equal(["port = 1", "port", "port = 1", "port"], Texts(new NameSearch(compilation, default).InProject("port")));
    }

    [Fact]
    public void Not_more_than_some_places_are_looked_at()
    {
        var code = "class C { int M(int port) => " + string.Join(" + ", Enumerable.Repeat("port", 3_000)) + "; }";
        var found = new NameSearch(CSharpCompilation.Create("C", [SyntaxFactory.ParseSyntaxTree(code)]), default).InProject("port");
        Assert.Equal(NameSearch.MaxInProject, found.Count);
        Assert.True(NameSearch.IsCutOff(found));
    }
}
