using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

/// <summary>The work for one expression is limited by the length of the members that are bound in other files.</summary>
public class BoundWorkTests
{
    private const int Limit = 16 * 1024;

    /// <summary>A caller that only binding recognizes.</summary>
    private const string BoundCaller = "class T { void M{0}(C[] c) { c[0].Start({0}); {1} } }";

    /// <summary>A caller is not bound if the declarations show what it calls: tests call their helpers hundreds of times.</summary>
    [Theory]
    [InlineData("class T : C { void M{0}() { Start({0}); {1} } }", 8 * Limit)]
    [InlineData("class T : C { void M{0}() { new Server({0}); {1} } }", 8 * Limit)]
    [InlineData("class T { void M{0}(C c) { c.Start({0}); {1} } }", 8 * Limit)]
    [InlineData("class T { void M{0}(C[] c) { c[0].Start({0}); {1} } }", Limit / 2)]
    public void Evaluate_ParameterOfFunctionWithManyCallers_HasTheValueOfEach(string caller, int length)
    {
        var callers = Callers(caller, length).ToList();

        var values = new Evaluation(callers).Values;

        Assert.Equal(callers.Count, values.Count);
    }

    [Fact]
    public void Evaluate_MoreCallersThanTheLimit_HasTheValuesUpToIt()
    {
        var callers = Callers(BoundCaller, 2 * Limit).ToList();

        var values = new Evaluation(callers).Values;

        Assert.InRange(values.Count, callers.Count / 3, callers.Count * 2 / 3);
    }

    /// <summary>What the limit left out of one expression is not kept for another.</summary>
    [Fact]
    public void Evaluate_AfterTheLimit_BeginsAnew()
    {
        var evaluation = new Evaluation([.. Callers(BoundCaller, 2 * Limit), "class F { public static string Far => string.Concat(\"a\", \"b\"); }"]);
        var before = evaluation.Values;

        Assert.Equal(["ab"], evaluation.ValuesOf("F.Far"));
        Assert.Equal(before, evaluation.Values);
    }

    [Fact]
    public void Evaluate_FunctionWhoseCallersWereLeftOut_SearchesThemAgain()
    {
        var callers = Callers("class TListener { void M{0}(C[] c) { c[0].Listen({0}); {1} } }", Limit / 2).ToList();
        var evaluation = new Evaluation([.. Callers("class T { void M{0}(C[] c) { c[0].Other({0}); {1} } }", 2 * Limit), .. callers]);
        _ = evaluation.ValuesOf("$\"{_other}{_port}\"");

        Assert.Equal(callers.Count, evaluation.ValuesOf("_port").Distinct().Count());
    }

    /// <summary>Files with a caller each, of some thousand characters, that pass the numbers from 1.</summary>
    private static IEnumerable<string> Callers(string caller, int length)
    {
        var filler = string.Concat(Enumerable.Repeat("_ = 0.ToString(); ", 100));
        for (var i = 1; length > 0; i++, length -= filler.Length)
        {
            yield return caller.Replace("{0}", $"{i}", StringComparison.Ordinal).Replace("{1}", filler, StringComparison.Ordinal).Replace("class T", $"class T{i}", StringComparison.Ordinal);
        }
    }

    private sealed class Evaluation
    {
        private readonly SyntaxTree _tree = CSharpSyntaxTree.ParseText("""
            class C
            {
                public void Start(int port) => _ = port;
                public class Server { public Server(int port) => _ = port; }
                object M() => F.Far;
                int _port;
                int _other;
                public void Listen(int listen) => _port = listen;
                public void Other(int other) => _other = other;
                object Sum() => $"{_other}{_port}";
            }
            """);

        private readonly StringEvaluator _evaluator;

        public Evaluation(IEnumerable<string> otherFiles)
        {
            var compilation = CSharpCompilation.Create("C", [_tree, .. otherFiles.Select(static file => CSharpSyntaxTree.ParseText(file))], ReferencePack.Net100.References);
            var names = new NameSearch(new ProjectNames(compilation), CancellationToken.None);
            _evaluator = new StringEvaluator(
                new BoundSemantics(compilation.GetSemanticModel(_tree), new SafeBinder(compilation, CancellationToken.None), names, NoConfiguration.Instance, CancellationToken.None), _tree);
        }

        /// <summary>The known values of the two parameters.</summary>
        public List<string> Values => ValuesOf("port");

        public List<string> ValuesOf(string expression) =>
        [
            .. _tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
                .Where(node => node.ToString() == expression)
                .SelectMany(_evaluator.Evaluate).Where(static value => !value.IsUnknown).Select(static value => value.Text),
        ];
    }
}
