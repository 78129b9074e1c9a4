using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>
/// Expressions nested 10,000 levels deep. The compiler's parser fails on them on an ordinary thread, so they are parsed on one with a
/// large stack; the analyzers then get them on a thread with the smallest stack that a known host has.
/// </summary>
public sealed class DeepNestingTests
{
    private const int Levels = 10_000;
    private const int LargeStack = 1024 * 1024 * 1024;
    private const int SmallStack = 1536 * 1024;

    [Theory]
    [InlineData("\"x\" ?? ", "")]
    [InlineData("\"x \" + ", "")]
    [InlineData("\"x \" + (", ")")]
    [InlineData("true ? \"x\" : ", "")]
    [InlineData("true ? ", " : \"x\"")]
    [InlineData("(string)", "")]
    [InlineData("M(", ")")]
    [InlineData("string.Concat(", ")")]
    [InlineData("1 switch { _ => ", " }")]
    [InlineData("new[] { ", " }")]
    [InlineData("new Uri(", ")")]
    [InlineData("!", "")]
    public void Ports_in_and_behind_ten_thousand_levels_are_found(string open, string close)
    {
        var expression = string.Concat(Enumerable.Repeat(open, Levels)) + "\"http://localhost:6000\"" + string.Concat(Enumerable.Repeat(close, Levels));
        var source = $"using System; class C {{ static string M(object s) => \"\"; object s = {expression}; string after = \"http://localhost:6666\"; }}";
        var tree = On(LargeStack, () => CSharpSyntaxTree.ParseText(source));
        Assert.DoesNotContain(tree.GetDiagnostics(), static error => error.Id == "CS8078");

        Assert.Equal([6000, 6666], PortsIn(tree));
    }

    [Fact]
    public void Ports_in_and_behind_ten_thousand_parentheses_are_found() => AssertFound(static inner => ParenthesizedExpression(inner));

    [Fact]
    public void Ports_in_and_behind_ten_thousand_interpolations_are_found() => AssertFound(static inner => InterpolatedStringExpression(
        Token(SyntaxKind.InterpolatedStringStartToken), SingletonList<InterpolatedStringContentSyntax>(Interpolation(inner))));

    /// <summary>Builds the tree without the parser, which reads the inside of these expressions again for each level.</summary>
    private static void AssertFound(Func<ExpressionSyntax, ExpressionSyntax> enclose)
    {
        ExpressionSyntax expression = LiteralExpression(SyntaxKind.StringLiteralExpression, Literal("http://localhost:6000"));
        for (var i = 0; i < Levels; i++)
        {
            expression = enclose(expression);
        }

        var method = ParseMemberDeclaration("object M() => null;") as MethodDeclarationSyntax;
        var after = ParseMemberDeclaration("string after = \"http://localhost:6666\";")!;
        var type = ClassDeclaration("C").AddMembers(method!.WithExpressionBody(ArrowExpressionClause(expression)), after);
        Assert.Equal([6000, 6666], PortsIn(CSharpSyntaxTree.Create(CompilationUnit().AddMembers(type))));
    }

    private static List<int> PortsIn(SyntaxTree tree)
    {
        var compilation = CSharpCompilation.Create("Deep", [tree], ReferencePack.Net100.References);
        return On(SmallStack, () => CandidatePass.Find(compilation, tree).Select(static finding => finding.Port.Port).Order().ToList());
    }

    private static T On<T>(int stackSize, Func<T> work)
    {
        var result = default(T);
        var thread = new Thread(() => result = work(), stackSize);
        thread.Start();
        thread.Join();
        return result!;
    }
}
