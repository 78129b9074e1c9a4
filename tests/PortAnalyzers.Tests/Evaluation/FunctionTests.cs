namespace PortAnalyzers.Tests.Evaluation;

/// <summary>The arguments that functions get and the results that they return, in the notation of <see cref="EvaluatedCode"/>.</summary>
public class FunctionTests
{
    private const string Declared = "class D { public int port; public D(int p, int q = 3) => port = p; public static void Other(int p) { } }";

    /// <summary>Each way to call a constructor. Calls of others with the same name, or with other arguments, are no calls of it.</summary>
    [Theory]
    [InlineData(Declared, "new D(1); new D(2);", "1 | 2")]
    [InlineData(Declared, "D d = new(1);", "1")]
    [InlineData(Declared, "new global::D(1);", "1")]
    [InlineData(Declared, "new D(q: 2, p: 1);", "1")]
    [InlineData(Declared, "new D(p: 1);", "1")]
    [InlineData(Declared, "new D(1) { port = 2 };", "2 | 1")]
    [InlineData(Declared, "new D[1]; D.Other(4); typeof(D); default(D); (D)thing;", "#")]
    [InlineData(Declared, "new D();", "#")]
    [InlineData(Declared, "new D(1, 2, 3);", "#")]
    [InlineData(Declared, "new List<D>(4); new D?(4);", "#")]
    [InlineData(Declared + "namespace N { class D { public D(int p) { } } }", "new N.D(4);", "#")]
    [InlineData(Declared + "class E : D { E() : base(1) { } }", "", "1")]
    [InlineData(Declared + "class E : D { E(int r) : base(p: r) { } void N() => new E(1); }", "", "1")]
    [InlineData(Declared + "class E : D { E() : this(1) { } E(int r) : base(2) { } }", "", "2")]
    [InlineData(Declared + "class E : List<D> { E() : base(4) { } }", "", "#")]
    [InlineData("class D { public int port; public D() : this(1) { } public D(int p) => port = p; }", "new D(2);", "2 | 1")]
    [InlineData("partial class D { public int port; public D(int p) => port = p; } partial class D { public D() : this(1) { } }", "", "1")]
    [InlineData("class D { public int port; public D(int p = 3) => port = p; }", "new D(); new D(2);", "3 | 2")]
    [InlineData("class D { public int port; public D(params int[] p) => port = p[0]; }", "new D(1, 2); new D();", "1 | 2 | #")]
    [InlineData("class D { public int port; public D(string s, [System.Runtime.CompilerServices.CallerLineNumber] int p = 0) => port = p; }", "new D(text, 1);", "1")]
    [InlineData("class D<T> { } class D { public int port; public D(int p) => port = p; }", "new D<int>(4); new D(1);", "1")]
    [InlineData("struct D { public int port; public D(int p) => port = p; }", "new D(1);", "1")]
    [InlineData("namespace N { class D { public int port; public D(int p) => port = p; } }", "new N.D(1); new global::N.D(2);", "1 | 2")]
#if CSHARP_12
    [InlineData("class D(int p) { public int port = p; }", "new D(1); D d = new(2);", "1 | 2")]
    [InlineData("class D(int p) { public int port = p; } class E(int q) : D(q);", "new E(1);", "1")]
    [InlineData("class D(int p) { public int port = p; } class E() : D(1);", "new E();", "1")]
    [InlineData("class D(int p) { public int port = p; D() : this(1) { } }", "", "1")]
#endif
    public void A_constructor_gets_the_arguments_of_each_call(string declaration, string statements, string expected) => Assert.Equal(
        expected, EvaluatedCode.Show(new EvaluatedCode(declaration.StartsWith("namespace", StringComparison.Ordinal) ? "((N.D)thing).port" : "((D)thing).port", "", statements, declaration).Bound));

    /// <summary>Each way to call a method, whose parameter is evaluated within it.</summary>
    [Theory]
    [InlineData("object F(int port) { return port; } void N() { F(1); this.F(2); }", "1 | 2")]
    [InlineData("object F(int port) { return port; } void N(C c) { c.F(1); c?.F(2); c!.F(3); }", "1 | 2 | 3")]
    [InlineData("object F(int port) { return port; } void N() { (F)(1); }", "#")]
    [InlineData("object F(int port) { return port; } Func<int, object> N() => F;", "#")]
    [InlineData("object F(int port) { return port; } void N() { nameof(F); Invoke(F, 4); }", "#")]
    [InlineData("object F(int port) { return port; } object F(string port) => null; void N() { F(\"4\"); }", "#")]
    [InlineData("object F<T>(T port) { return port; } void N() { F(1); F<int>(2); }", "1 | 2")]
    [InlineData("object F(int other, int port) { return port; } void N() { F(port: 1, other: 4); F(4, port: 2); F(other: 4, 3); }", "1 | 2 | 3")]
    [InlineData("object F(int port = 1) { return port; } void N() { F(); }", "1")]
    [InlineData("object F(int port = 1) { return port; } void N() { F(2); }", "2")]
    [InlineData("object F(int port = 1) { return port; }", "#")]
    [InlineData("object F(in int port) { return port; } void N() { F(1); }", "1")]
    [InlineData("object F(ref int port) { return port; } void N() { var n = 1; F(ref n); }", "#")]
    [InlineData("object F(out int port) { port = 2; return port; } void N() { F(out var n); }", "2")]
    [InlineData("object F(params int[] ports) { foreach (var port in ports) { return port; } } void N() { F(1, 2); F(new[] { 3 }); F(); }", "1 | 2 | 3 | ?")]
    [InlineData("object F(int port, params int[] other) { return port; } void N() { F(1, 4, 5); }", "1")]
    [InlineData("object F(int port) { port = 2; return port; } void N() { F(1); }", "2")]
    [InlineData("object F(int port) { if (port > 1) { port = 2; } return port; } void N() { F(1); }", "1 | 2")]
    [InlineData("object F(int port) { port++; return port; } void N() { F(1); }", "#")]
    [InlineData("object F(int port) { while (true) { return port; port = 2; } } void N() { F(1); }", "1 | 2")]
    [InlineData("object F(int port) { return port; } object N(int n) => F(n); void O() { N(1); }", "1")]
    [InlineData("object F(int port) { return port; } object N(int n) => F(n);", "#")]
    [InlineData("object F(int port) { F(port); return port; } void N() { F(1); }", "# | 1")]
    [InlineData("object F(int port) { return port; } int this[int i] => 1; void N() { F(this[0]); }", "#")]
    public void A_method_gets_the_arguments_of_each_call(string members, string expected) => Assert.Equal(
        expected, EvaluatedCode.Show(EvaluatedCode.OfFile($"class C {{ {members} }}").Bound));

    /// <summary>Calls through an interface or a base class, and of extension methods.</summary>
    [Theory]
    [InlineData("interface I { object F(int port); } class D : I { public object F(int port) { return port; } void N(I i) { i.F(1); } }", "1")]
    [InlineData("interface I { object F(int port); } class D : I { object I.F(int port) { return port; } void N(I i, D d) { i.F(1); } }", "1")]
    [InlineData("interface I { object F(int port); } class E : I { public object F(int port) => 1; } class D { public object F(int port) { return port; } void N(I i) { i.F(4); } }", "#")]
    [InlineData("interface I { static abstract object F(int port); } class D : I { public static object F(int port) { return port; } void N<T>() where T : I { T.F(1); } }", "1")]
    [InlineData("class B { public virtual object F(int port) => 1; } class D : B { public override object F(int port) { return port; } void N(B b) { b.F(1); } }", "1")]
    [InlineData("class A { public virtual object F(int port) => 1; } class B : A { } class D : B { public override object F(int port) { return port; } void N(A a) { a.F(1); } }", "1")]
    [InlineData("class B { public virtual object F(int port) => 1; } class D : B { public new object F(int port) { return port; } void N(B b) { b.F(4); } }", "#")]
    [InlineData("class B { public object F(int port) => 1; } class D : B { public new object F(int port) { return port; } void N(B b) { b.F(4); } }", "#")]
    [InlineData("static class D { public static object F(this int port, int other) { return port; } static void N() { 1.F(4); F(2, 4); D.F(3, 4); D.F(other: 4, port: 5); } }", "1 | 2 | 3 | 5")]
    [InlineData("static class D { public static object F(this int other, int port = 3) { return port; } static void N() { 4.F(1); F(4, 2); 4.F(); 4.F(port: 5); } }", "1 | 2 | 3 | 5")]
    [InlineData("static class D { public static object F(this string other, int port) { return port; } static void N(string s) { s?.F(4); s.F(1); } }", "4 | 1")]
    [InlineData("class D { object N() { F(1); return 0; object F(int port) => G(port); object G(int n) { return n; } } }", "1")]
    [InlineData("class D { Func<object> N() { return () => { F(1); return null; }; object F(int port) { return port; } } }", "1")]
    public void A_method_gets_the_arguments_of_calls_that_do_not_name_its_type(string file, string expected) => Assert.Equal(expected, EvaluatedCode.Show(EvaluatedCode.OfFile(file).Bound));

    /// <summary>The parameter of a lambda, in the first return statement.</summary>
    [Theory]
    [InlineData("Func<int, object> f = port => { return port; }; f(1); f(2);", "1 | 2")]
    [InlineData("Func<int, object> f = (int port) => { return port; }; f(1);", "1")]
    [InlineData("Func<int, int, object> f = (_, port) => { return port; }; f(4, 1);", "1")]
    [InlineData("Func<int, object> f = delegate (int port) { return port; }; f(1);", "1")]
#if CSHARP_12
    [InlineData("var f = (int port = 3) => { return port; }; f(); f(1);", "3 | 1")]
    [InlineData("var f = (params int[] port) => { return port; }; f(1, 2);", "1 | 2")]
#endif
    [InlineData("Func<int, object> f; f = port => { return port; }; f(1);", "#")]
    [InlineData("Func<int, object> f = port => { return port; }; f.Invoke(1);", "#")]
    [InlineData("Func<int, object> f = port => { return port; }; { Func<int, object> g = f; g(1); }", "#")]
    [InlineData("Func<int, object> f = port => { return port; }; thing.f(4); f(1);", "1")]
    [InlineData("Use(port => { return port; }, 4);", "?")]
    [InlineData("new[] { 1, 2 }.Select(port => { return port; });", "1 | 2")]
    [InlineData("new[] { 1, 2 }.Select((port, i) => { return port; });", "1 | 2")]
    [InlineData("new[] { 1, 2 }.Select((i, port) => { return port; });", "#")]
    [InlineData("new[] { 1, 2 }.Select(delegate (int port) { return port; });", "1 | 2")]
    [InlineData("Enumerable.Select(new[] { 1, 2 }, port => { return port; });", "1 | 2")]
    [InlineData("Enumerable.Select(selector: port => { return port; }, source: new[] { 1, 2 });", "#")]
    [InlineData("new[] { 1, 2 }?.Select(port => { return port; });", "1 | 2")]
    [InlineData("new[] { 1, 2 }.Max(port => { return port; });", "#")]
    [InlineData("thing.Select(port => { return port; });", "?")]
    [InlineData("new System.Threading.Thread(port => { return port; });", "?")]
    public void A_lambda_gets_the_arguments_of_its_variables_calls_or_the_elements_of_a_collection(string statements, string expected) =>
        Assert.Equal(expected, EvaluatedCode.Show(EvaluatedCode.AtFirstReturn(statements).Bound));

    /// <summary>The results of a function: what it returns or yields itself, not what functions within it do.</summary>
    [Theory]
    [InlineData("int F() => 1;", "F()", "1")]
    [InlineData("int F() { return 1; }", "F()", "1")]
    [InlineData("int F() { if (true) { return 1; } return 2; }", "F()", "1 | 2")]
    [InlineData("int F() { Func<int> f = () => { return 4; }; return 1; }", "F()", "1")]
    [InlineData("int F() { int G() { return 4; } return 1; }", "F()", "1")]
    [InlineData("int F() { int G() => 1; return G(); }", "F()", "1")]
    [InlineData("IEnumerable<int> F() { yield return 1; yield return 2; yield break; }", "F().First()", "1 | 2")]
    [InlineData("int F() { throw null; }", "F()", "#")]
    [InlineData("void F() { return; }", "F()", "?")]
    [InlineData("async Task<int> F() { return 1; }", "F().Result", "1")]
    [InlineData("async Task<int> F() { return 1; }", "F().GetAwaiter().GetResult()", "1")]
    [InlineData("int F(int n) => n;", "F(1)", "1")]
    [InlineData("int F(int n) => n;", "F(n: F(1))", "1")]
    [InlineData("int F(int n) => n == 0 ? 1 : F(n - 1);", "F(4)", "1 | #")]
    [InlineData("int F(int n) => G(n); int G(int n) => n;", "F(1)", "1")]
    [InlineData("int F(int n, int m = 2) => m;", "F(1)", "2")]
    [InlineData("int F(params int[] n) => n[0];", "F(1, 2)", "1 | 2")]
    [InlineData("extern int F();", "F()", "#")]
    [InlineData("private partial int F(); private partial int F() => 1;", "F()", "1")]
    [InlineData("private partial int F(int n = 2); private partial int F(int n) => n;", "F(1)", "1")]
    [InlineData("private partial int F(int n); private partial int F(int n) { return n; } int _n = 1;", "F(_n)", "1")]
    [InlineData("virtual int F() => 1;", "F()", "1")]
    [InlineData("override int F() => 1;", "F()", "1")]
    [InlineData("Func<int> F => () => 1;", "F()", "1")]
    [InlineData("Func<int> F => () => { return 1; };", "F()", "1")]
    [InlineData("Func<int, int> F => n => n;", "F(1)", "1")]
    [InlineData("Func<int> F => flag ? () => 1 : () => 2; bool flag;", "F()", "1 | 2")]
    [InlineData("Func<int> F = G; static int G() => 1;", "F()", "#")]
    [InlineData("Func<int> F => null;", "F()", "#")]
    public void A_call_has_the_results_of_the_function(string members, string expression, string expected) =>
        Assert.Equal(expected, EvaluatedCode.Show(new EvaluatedCode(expression, members).Bound));
}
