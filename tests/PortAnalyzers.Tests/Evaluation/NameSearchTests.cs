using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Benchmarks.Inputs;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

public class NameSearchTests
{
    /// <summary>More names than are searched one by one.</summary>
    private const int ManyNames = 20;

    [Theory]
    [InlineData("var port = 1;", "port = 1")]
    [InlineData("const int port = 1;", "port = 1")]
    [InlineData("var @port = 1;", "@port = 1")]
    [InlineData("var p\\u006frt = 1;", "p\\u006frt = 1")]
    [InlineData("var p\\U0000006frt = 1;", "p\\U0000006frt = 1")]
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

    private static NameSearch NewSearch(CancellationToken cancellationToken) => new(new ProjectNames(CSharpCompilation.Create("C")), cancellationToken);
}
