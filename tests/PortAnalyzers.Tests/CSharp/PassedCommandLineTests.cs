using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.CSharp;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.CSharp;

/// <summary>Arguments of <c>Host</c> that are the command line of the program, and similar ones that the evaluator must follow.</summary>
public sealed class PassedCommandLineTests
{
    [Theory]
    [InlineData("Host(args);")]
    [InlineData("Use(args); Host(args); Use(args);")]
    [InlineData("class P { static void Main(string[] args) => Host(args); }")]
    [InlineData("class P { static void Main(string[] a) { Use(a); Host(a); } }")]
    [InlineData("class P { static void Main(string[] args) => Build(args).Run(); static object Build(string[] args) => Host(args); }")]
    [InlineData("class P { static void Main(string[] args) => Q.Build(1, args); } class Q { static object Build(int i, string[] a) => Host(a); }")]
    [InlineData("class P { static void Main(string[] args) => Q.Build(a: args, i: 1); } class Q { static object Build(int i, string[] a) => Host(a); }")]
    [InlineData("class P { static void A(string[] args) { B(args); } static void B(string[] args) { if (x) A(args); Host(args); } }")]
    [InlineData("P.Build(args); class P { static object Build(string[] args) => Host(args); }")]
    public void The_command_line_needs_no_evaluation(string code) => Assert.True(IsPassed(code));

    [Theory]
    [InlineData("args = Other(); Host(args);")]
    [InlineData("args[0] = x; Host(args);")]
    [InlineData("Fill(ref args); Host(args);")]
    [InlineData("void F() { string[] args = Other(); Host(args); }")]
    [InlineData("var options = Other(); Host(options);")]
    [InlineData("class P { static void Main(string[] args) { args = Other(); Host(args); } }")]
    [InlineData("class P { static void Main(string[] args) => Build(Other()); static object Build(string[] args) => Host(args); }")]
    [InlineData("class P { static void Main(string[] args) { Build(args); Build(new[] { x }); } static object Build(string[] args) => Host(args); }")]
    [InlineData("class P { static void Main(string[] args) { Use(Build); } static object Build(string[] args) => Host(args); }")]
    [InlineData("class P { static void Main(params string[] args) => Host(args); }")]
    [InlineData("class P { static void Build(string[] args = null) => Host(args); }")]
    [InlineData("class P { static void Build(int args) => Host(args); }")]
    [InlineData("class P { P(string[] args) => Host(args); }")]
    [InlineData("class P { string[] args; void Build() => Host(args); }")]
    [InlineData("class P { void Build() => Host(Other()); }")]
    public void Another_value_is_evaluated(string code) => Assert.False(IsPassed(code));

    [Fact]
    public void Methods_that_pass_it_to_each_other_are_visited_once()
    {
        var calls = string.Concat(Enumerable.Repeat("F(args); G(args); ", 500));
        Assert.True(IsPassed($"class P {{ static void F(string[] args) {{ {calls} Host(args); }} static void G(string[] args) {{ {calls} }} }}"));
    }

    [Fact]
    public void A_long_chain_of_methods_is_evaluated()
    {
        var chain = string.Concat(Enumerable.Range(0, 20).Select(static i => $"static void M{i}(string[] args) => M{i + 1}(args); "));
        Assert.False(IsPassed($"class P {{ {chain} static void M20(string[] args) => Host(args); }}"));
    }

    private static bool IsPassed(string code)
    {
        var compilation = CSharpCompilation.Create("Program", [CSharpSyntaxTree.ParseText(code)]);
        var call = compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Single(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "Host" });
        return PassedCommandLine.Is(call.ArgumentList.Arguments[0].Expression, new NameSearch(new ProjectNames(compilation), default));
    }
}
