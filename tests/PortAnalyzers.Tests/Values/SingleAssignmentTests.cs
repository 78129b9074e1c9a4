using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.Values;

namespace PortAnalyzers.Tests.Values;

/// <summary>The one expression from which the first variable named <c>port</c> gets its value, if there is one.</summary>
public class SingleAssignmentTests
{
    [Theory]
    [InlineData("var port = 1;", "1")]
    [InlineData("const int port = 1;", "1")]
    [InlineData("int port; port = 1;", "1")]
    [InlineData("int port; if (flag) { port = 1; }", "1")]
    [InlineData("int port = 1, other = 2; other = 3;", "1")]
    [InlineData("{ var port = 1; } { var port = 2; port = 3; }", "1")]
    [InlineData("switch (number) { case 1: var port = 1; break; } number = 2;", "1")]
    [InlineData("var port = 1; Use(port); Use(-port); Use(~port); number = port; numbers[port] = 2; number += port;", "1")]
    [InlineData("var port = \"1\"; Use(port!); Use(port?.Length); Use(port[0]);", "\"1\"")]
    [InlineData("var port = 1; thing.port = 2; thing.port++;", "1")]
    [InlineData("var port = 1; Read(in port); Read(port); var pair = (port, 2);", "1")]
    [InlineData("var port = true; Use(!port);", "true")]
    [InlineData("var port = 1; void Local() => Use(port);", "1")]
    [InlineData("const int port = 1; static void Local(int port) { port = 2; }", "1")]
    [InlineData("if (thing is int port) { port = 2; }", null)]
    [InlineData("Set(out var port); port = 2;", null)]
    [InlineData("int port;", null)]
    [InlineData("var port = 1; port = 2;", null)]
    [InlineData("int port; port = 1; port = 2;", null)]
    [InlineData("int port; (port) = 1;", null)]
    [InlineData("int port; port += 1;", null)]
    [InlineData("var port = 1; port += 2;", null)]
    [InlineData("var port = 1; port++;", null)]
    [InlineData("var port = 1; port--;", null)]
    [InlineData("var port = 1; ++port;", null)]
    [InlineData("var port = 1; --port;", null)]
    [InlineData("var port = 1; Write(ref port);", null)]
    [InlineData("var port = 1; Set(out port);", null)]
    [InlineData("var port = 1; ref var same = ref port; same = 2;", null)]
    [InlineData("var port = 1; unsafe { *(&port) = 2; }", null)]
    [InlineData("var port = 1; (port, number) = (2, 3);", null)]
    [InlineData("var port = 1; (number, (_, port)) = (2, (3, 4));", null)]
    [InlineData("var port = 1; void Local() { port = 2; }", null)]
    [InlineData("var port = 1; this.port = 2;", null)]
    [InlineData("foreach (var port in numbers) { }", null)]
    [InlineData("ref int port = ref number; number = 1;", null)]
    [InlineData("if (thing is int port) { }", null)]
    [InlineData("Set(out var port);", null)]
    [InlineData("void Local(int port = 1) { }", null)]
    public void Of_a_local(string statements, string? expected) => Verify(
        $$"""class C { void M(bool flag, int number, int[] numbers, dynamic thing) { {{statements}} } }""", expected);

    [Theory]
    [InlineData("const int port = 1;", "1")]
    [InlineData("readonly int port = 1;", "1")]
    [InlineData("readonly int port = 1; int M() => port + this.port;", "1")]
    [InlineData("readonly int port = 1; void M(dynamic other) { other.port = 2; }", "1")]
    [InlineData("int port => 1;", "1")]
    [InlineData("int port { get; } = 1;", "1")]
    [InlineData("static int port { get; } = 1;", "1")]
    [InlineData("int port { get => field; } = 1;", "1")]
    [InlineData("int port { get => field + 1; } = 1;", null)]
    [InlineData("int port { get { if (flag) { return 2; } return field; } } = 1;", null)]
    [InlineData("int port = 1;", null)]
    [InlineData("readonly int port;", null)]
    [InlineData("readonly int port = 1; C() { port = 2; }", null)]
    [InlineData("readonly int port = 1; C() { this.port = 2; }", null)]
    [InlineData("readonly int port = 1; C() { (this.port, _) = (2, 3); }", null)]
    [InlineData("readonly int port = 1; C() { Set(out port); }", null)]
    [InlineData("readonly int port = 1; } partial class C { C() { port = 2; }", null)]
    [InlineData("int port { get; } = 1; C() { port = 2; }", null)]
    [InlineData("int port { get; } = 1; } partial class C { C() { port = 2; }", null)]
    [InlineData("int port { get; set; } = 1;", null)]
    [InlineData("int port { get; init; } = 1;", null)]
    [InlineData("int port { get; }", null)]
    [InlineData("int port { get => 1; }", "1")]
    [InlineData("int port { get { return 1; } }", "1")]
    [InlineData("int port { get { if (flag) { return 1; } return 2; } }", null)]
    [InlineData("int port { get { throw null; } }", null)]
    [InlineData("int port { get => 1; set { } }", null)]
    [InlineData("int port { set { } }", null)]
    [InlineData("public virtual int port => 1;", null)]
    [InlineData("public override int port => 1;", null)]
    [InlineData("public abstract int port { get; }", null)]
    [InlineData("int port() => 1;", null)]
    public void Of_a_member(string members, string? expected) => Verify($$"""partial class C { {{members}} }""", expected);

    [Theory]
    [InlineData("enum E { port = 1 }", "1")]
    [InlineData("enum E { other = 1, port }", null)]
    [InlineData("interface I { int port => 1; }", null)]
    [InlineData("interface I { int port { get; } }", null)]
    [InlineData("record R(int port = 1);", null)]
    public void Of_other_types(string code, string? expected) => Verify(code, expected);

    [Theory]
    [InlineData("int port; port = 1; { int other = port; other = 2; }", "1")]
    [InlineData("var port = 1; class C { int port; void M() { port = 2; } }", "1")]
    [InlineData("var port = 1; namespace N { struct S { static int port; static S() => port = 2; } }", "1")]
    [InlineData("var port = 1; void Local() { port = 2; } class C;", null)]
    public void Of_a_top_level_local(string code, string? expected) => Verify(code, expected);

    [Fact]
    public void A_constant_of_a_library_has_no_expression() => Assert.Null(
        SingleAssignment.Find(CompilationOf("").GetSpecialType(SpecialType.System_Int32).GetMembers("MaxValue").Single(), default));

    private static void Verify(string code, string? expected)
    {
        var compilation = CompilationOf(code);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var variable = tree.GetRoot().DescendantNodes().Select(node => model.GetDeclaredSymbol(node)).First(static symbol => symbol?.Name == "port")!;
        Assert.Equal(expected, SingleAssignment.Find(variable, default)?.ToString());
    }

    private static CSharpCompilation CompilationOf(string code) => CSharpCompilation.Create(
        "C", [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview))], ReferenceAssemblies.Net100.References);
}
