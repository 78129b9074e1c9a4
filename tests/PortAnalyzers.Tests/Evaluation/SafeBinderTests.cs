using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

public class SafeBinderTests
{
    private const int Deep = 600;

    [Theory]
    [InlineData("a + b", true)]
    [InlineData("((a))", true)]
    [InlineData("a ?? b", true)]
    public void What_people_write_is_safe(string expression, bool expected) => Assert.Equal(expected, IsSafe(expression));

    /// <summary>The compiler binds such chains in a loop.</summary>
    [Theory]
    [InlineData(" + a")]
    [InlineData(" && a")]
    [InlineData(" | a")]
    public void Long_chains_of_operators_are_safe(string link) => Assert.True(IsSafe("a" + string.Concat(Enumerable.Repeat(link, Deep))));

    [Theory]
    [InlineData("(", "a", ")")]
    [InlineData("- ", "a", "")]
    [InlineData("a + (", "a", ")")]
    [InlineData("a ?? ", "a", "")]
    [InlineData("flag ? a : ", "a", "")]
    [InlineData("f(", "a", ")")]
    [InlineData("(int)", "a", "")]
    [InlineData("$\"{", "a", "}\"")]
    [InlineData("new C { X = ", "a", " }")]
    public void Deep_nesting_is_not_safe(string before, string inner, string after)
    {
        var text = string.Concat(Enumerable.Repeat(before, Deep)) + inner + string.Concat(Enumerable.Repeat(after, Deep));
        Assert.False(IsSafe(text));
    }

    [Fact]
    public void Nested_blocks_count_as_nesting()
    {
        var root = SyntaxFactory.ParseCompilationUnit($"class C {{ void M() {{ {new string('{', Deep)} a = 1; {new string('}', Deep)} }} int Safe() => 1; }}");
        var members = root.DescendantNodes().OfType<MethodDeclarationSyntax>().ToList();
        var binder = new SafeBinder(CSharpCompilation.Create("C", [root.SyntaxTree]), default);
        Assert.False(binder.IsSafe(root.DescendantNodes().OfType<AssignmentExpressionSyntax>().Single()));
        Assert.False(binder.IsSafe(members[0]));
        Assert.True(binder.IsSafe(members[1]));
    }

    [Fact]
    public void What_is_not_safe_has_no_operation_and_no_symbol()
    {
        var deep = new string('(', Deep) + "b" + new string(')', Deep);
        var tree = CSharpSyntaxTree.ParseText($"class C {{ int a; int b; int Safe => a; int Unsafe => {deep}; }}");
        var compilation = CSharpCompilation.Create("C", [tree], ReferencePack.Net100.References);
        var model = compilation.GetSemanticModel(tree);
        var binder = new SafeBinder(compilation, default);
        var names = tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().ToList();
        Assert.Equal("a", binder.GetSymbol(model, names[0])?.Name);
        Assert.NotNull(binder.GetOperation(model, names[0]));
        Assert.Null(binder.GetSymbol(model, names[1]));
        Assert.Null(binder.GetOperation(model, names[1]));
    }

    /// <summary>The nodes that are bound together with the name <c>x</c>.</summary>
    [Theory]
    [InlineData("class C { int M() { return x; } }", "int M() { return x; }")]
    [InlineData("namespace N { class C { int P => x; } }", "int P => x;")]
    [InlineData("class C { int a = 1, b = x; }", "int a = 1, b = x;")]
    [InlineData("enum E { A = x }", "A = x")]
    [InlineData("var a = 1; Use(x); class C { }", "var a = 1; Use(x); class C { }")]
    [InlineData("[A(x)] class C { }", "[A(x)] class C { }")]
    public void A_member_is_bound_as_a_whole(string code, string expected)
    {
        var name = SyntaxFactory.ParseCompilationUnit(code).DescendantNodes().OfType<IdentifierNameSyntax>().Single(static name => name.Identifier.Text == "x");
        Assert.Equal(expected, SafeBinder.MemberOf(name).ToString());
    }

    [Fact]
    public void What_stands_alone_is_its_own_member()
    {
        var expression = SyntaxFactory.ParseExpression("a + b");
        Assert.Same(expression, SafeBinder.MemberOf(expression));
    }

    [Fact]
    public void A_model_is_that_of_the_tree()
    {
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText("class A;"), CSharpSyntaxTree.ParseText("class B;")];
        var compilation = CSharpCompilation.Create("C", trees);
        var model = compilation.GetSemanticModel(trees[0]);
        var binder = new SafeBinder(compilation, default);
        Assert.Same(model, binder.ModelOf(trees[0], model));
        Assert.Same(trees[1], binder.ModelOf(trees[1], model).SyntaxTree);
    }

    private static bool IsSafe(string expression) => new SafeBinder(CSharpCompilation.Create("C"), default).IsSafe(SyntaxFactory.ParseExpression(expression));
}
