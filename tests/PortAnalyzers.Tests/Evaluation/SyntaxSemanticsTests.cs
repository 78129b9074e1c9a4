namespace PortAnalyzers.Tests.Evaluation;

/// <summary>The values by syntax, in the notation of <see cref="EvaluatedCode"/>: all that binding finds, and more.</summary>
public class SyntaxSemanticsTests
{
    [Theory]
    [InlineData(""" "a"!""", "a")]
    [InlineData("""checked((int)6000L)""", "? | 6000")]
    [InlineData("""unchecked((short)66000)""", "? | 66000")]
    [InlineData("""6000 * number""", "?")]
    [InlineData("""number switch { 1 => number, _ => number } * 2""", "?")]
    [InlineData("""string.Concat("a", str1: "b")""", "? | ~:~ | a | b")]
    public void An_expression_has_every_value_that_it_may_have(string expression, string expected) => Verify(new EvaluatedCode(expression), expected);

    [Theory]
    [InlineData("const string x = \"a\";", "a")]
    [InlineData("readonly string x = \"a\";", "? | a")]
    [InlineData("static string x => \"a\";", "? | a")]
    [InlineData("string x { get; } = \"a\";", "? | a")]
    [InlineData("string x { get => \"a\"; }", "? | a")]
    [InlineData("string x { get; set; } = \"a\";", "? | a")]
    [InlineData("string x = \"a\";", "? | a")]
    [InlineData("readonly string x;", "?")]
    [InlineData("const string a = \"a\", x = \"b\", c = \"c\";", "b")]
    [InlineData("readonly string x = y; const string y = \"a\";", "? | a")]
    [InlineData("string X = \"a\"; string xx = \"b\";", "?")]
    [InlineData("} partial class C { const string x = \"a\";", "a")]
    [InlineData("} partial class C { readonly string x = \"a\";", "? | a")]
    [InlineData("} class B { protected const string x = \"a\"; } partial class C : B {", "a")]
    [InlineData("const string x = \"a\"; } partial class C : Exception {", "a")]
#if CSHARP_12
    [InlineData("} partial class C(string x) {", "?")]
    [InlineData("} partial class C(string y) { const string x = \"a\";", "a")]
#endif
    [InlineData("const string x = \"a\";", "a", "this.x")]
    [InlineData("const string x = \"a\";", "a", "C.x")]
    [InlineData("readonly string x = \"a\";", "? | a", "other.x")]
    [InlineData("readonly string x = \"a\";", "? | a", "M2().x")]
    [InlineData("const string x = \"a\";", "~", "base.x")]
    [InlineData("enum E { x = 1 }", "? | 1", "E.x")]
    [InlineData("enum E { y, x }", "? | ~", "E.x")]
    [InlineData("class D { public const string x = \"a\"; }", "a", "D.x")]
    [InlineData("class D { public class F { public const string x = \"a\"; } }", "a", "D.F.x")]
    [InlineData("class D { public const string x = \"a\"; } class F : D { }", "a", "F.x")]
    [InlineData("class D<T> { public const string x = \"a\"; }", "a", "D<int>.x")]
    [InlineData("class D { public readonly string x = \"a\"; }", "? | a", "((D)thing).x")]
    [InlineData("class D { public readonly string x = \"a\"; } class F { public readonly string x = \"b\"; }", "? | a | b", "M2().x")]
    [InlineData("class D { public const string x = \"a\"; } class F { public readonly string x = \"b\"; }", "? | a | b", "M2().x")]
    [InlineData("class D { public const string x = \"a\"; } class F { public const string x = \"b\"; }", "a | b", "M2().x")]
    [InlineData("class D { public readonly string x = \"a\"; } enum F { x }", "? | a | ~", "M2().x")]
    [InlineData("class D { public int x() => 1; }", "?", "M2().x")]
    [InlineData("class D { public event Action x; }", "?", "M2().x")]
    public void A_member_has_every_value_that_it_may_have(string members, string expected, string expression = "x") => Verify(new EvaluatedCode(expression, members), expected);

    /// <summary>With too many members of one name, the value is unknown: any of them may be meant.</summary>
    [Theory]
    [InlineData(8, "? | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7")]
    [InlineData(9, "~")]
    public void Too_many_members_of_one_name_are_unknown(int count, string expected) => Verify(
        new EvaluatedCode("M2().x", string.Concat(Enumerable.Range(0, count).Select(static i => $"class D{i} {{ public readonly int x = {i}; }}"))), expected);

    [Theory]
    [InlineData(8, "? | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7")]
    [InlineData(9, "? | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | ~")]
    public void Too_many_methods_of_one_name_are_unknown(int count, string expected) => Verify(
        new EvaluatedCode("M2().x()", string.Concat(Enumerable.Range(0, count).Select(static i => $"class D{i} {{ public int x() => {i}; }}"))), expected);

    /// <summary>A local or parameter hides a member in the statement, function or member around it, and nowhere else.</summary>
    [Theory]
    [InlineData("{ var x = 1; x.ToString(); }")]
    [InlineData("switch (number) { case 1: var x = 1; break; }")]
    [InlineData("_ = number switch { int x => 1 };")]
    [InlineData("Action f = () => { var x = 1; };")]
    [InlineData("Func<int, int> f = x => 1;")]
    [InlineData("Func<int, int> f = (int x) => 1;")]
    [InlineData("Func<int, int> f = delegate (int x) { return 1; };")]
    [InlineData("void F(int x) { }")]
    [InlineData("int F() { var x = 1; return x; }")]
    [InlineData("for (var x = 1; ; ) { }")]
    [InlineData("foreach (var x in text) { }")]
    [InlineData("foreach (var (x, y) in new (int, int)[1]) { }")]
    [InlineData("while (thing is int x) { }")]
    [InlineData("using (var x = other) { }")]
    [InlineData("unsafe { fixed (char* x = text) { } }")]
    [InlineData("try { } catch (Exception x) { }")]
    public void A_local_of_another_scope_does_not_hide_a_member(string statements) => Verify(new EvaluatedCode("x", "const string x = \"c\";", statements + " thing = text;"), "c");

    [Theory]
    [InlineData("void N(int x) { }")]
    [InlineData("void N() { var x = 1; }")]
    [InlineData("delegate void N(int x);")]
    [InlineData("class E { const int x = 1; }")]
    [InlineData("class E { void N() { const int x = 1; } }")]
    [InlineData("class E { enum F { x = 1 } }")]
    public void A_name_in_another_member_or_type_does_not_hide_a_member(string members) => Verify(new EvaluatedCode("x", members + " const string x = \"c\";"), "c");

    [Theory]
    [InlineData("switch (1) { case 1: var x = \"1\"; return x; }")]
    [InlineData("Action f = () => { const string x = \"1\"; return x; };")]
    [InlineData("for (var x = \"1\"; ; ) { return x; }")]
    [InlineData("foreach (var x in new[] { \"1\" }) { return x; }")]
    [InlineData("foreach (var (x, y) in new[] { (\"1\", 2) }) { return x; }")]
    [InlineData("if (\"1\" is string x) { } return x;")]
    [InlineData("if (\"1\" is not { } x) { } return x;")]
    [InlineData("var (x, y) = (\"1\", 2); return x;")]
    [InlineData("using (var x = \"1\") { return x; }")]
    [InlineData("while (\"1\" is var x) { return x; }")]
    [InlineData("string x; x = \"1\"; return x;")]
    [InlineData("switch (\"1\") { case string x: return x; }")]
    [InlineData("switch (\"1\") { case string x when flag: return x; }")]
    public void A_local_in_scope_hides_a_member(string statements)
    {
        var code = new EvaluatedCode("x", "const string x = \"c\";", statements) { IsFirst = true };
        var known = EvaluatedCode.Show(code.Told).Split(" | ");
        Assert.Contains("1", known);
        Assert.DoesNotContain("c", known);
        Assert.Equal("1", EvaluatedCode.Show(code.Bound));
    }

    [Theory]
    [InlineData("var x = \"a\";", "? | a")]
    [InlineData("const string x = \"a\";", "a")]
    [InlineData("const string x = \"a\"; { const string y = \"b\"; }", "a")]
    [InlineData("string x; x = \"a\";", "? | a")]
    [InlineData("string x; x = \"a\"; x = \"b\";", "? | a | b")]
    [InlineData("var x = \"a\"; x = \"b\";", "? | a | b")]
    [InlineData("{ var x = \"a\"; }", "? | c")]
    [InlineData("{ var x = \"a\"; x = \"b\"; } { const string x = \"d\"; }", "? | c | b")]
    [InlineData("string x;", "?")]
    [InlineData("foreach (var x in new int[1]) { }", "? | c")]
    [InlineData("if (thing is string x) { }", "?")]
    [InlineData("Func<int, int> f = x => x;", "? | c")]
    [InlineData("int.TryParse(text, out var x);", "?")]
    public void A_local_has_every_value_that_it_may_have(string statements, string expected) => Verify(new EvaluatedCode("x", "readonly string x = \"c\";", statements), expected);

    [Theory]
    [InlineData("int? n = 1;", "? | 1 | c", "n.Value")]
    [InlineData("", "? | c", "field.Value")]
    public void A_member_that_another_type_has_too_may_be_that_of_either(string statements, string expected, string expression) =>
        Verify(new EvaluatedCode(expression, "class D { public readonly string Value = \"c\"; }", statements), expected);

    [Theory]
    [InlineData("string.Empty", "")]
    [InlineData("string.Join", "~")]
    [InlineData("int.MinValue", "~")]
    [InlineData("System.Net.IPEndPoint.MinPort", "0")]
    [InlineData("global::System.Net.IPEndPoint.MinPort", "0")]
    [InlineData("Net.IPEndPoint.MinPort", "?")]
    [InlineData("global::Net.IPEndPoint.MinPort", "?")]
    [InlineData("DateTimeKind.Utc", "? | 1")]
    [InlineData("Uri.UriSchemeHttp", "http")]
    [InlineData("Guid.Empty", "?")]
    [InlineData("char.MaxValue", "~")]
    [InlineData("StringSplitOptions.None", "?")]
    [InlineData("Globalization.CultureInfo.CurrentCulture", "?")]
    [InlineData("System.Globalization.NumberStyles.HexNumber", "?")]
    [InlineData("System.Uri.UriSchemeHttps", "https")]
    [InlineData("Uri.SchemeDelimiter", "://")]
    [InlineData("Missing.Name", "?")]
    [InlineData("missing", "?")]
    public void A_name_of_the_framework_has_its_value_or_is_unknown(string expression, string expected) => Verify(new EvaluatedCode(expression), expected);

    [Theory]
    [InlineData("int x() => 1;", "? | 1", "x()")]
    [InlineData("static string Concat(string a, string b) => b;", "? | ab | a | b", "Concat(\"a\", \"b\")")]
    [InlineData("static string Concat(string a, string b) => b;", "?", "(flag ? Concat : null)(\"a\", \"b\")")]
    [InlineData("int x() => 1;", "?", "x(number)")]
    [InlineData("int x(int a, int b = 1) => a;", "? | 2", "x(2)")]
    [InlineData("int x(int a, int b) => a;", "?", "x(2)")]
    [InlineData("int x(params int[] a) => 1;", "? | 1", "x(2, 3)")]
    [InlineData("} static class D { public static int x(this object a, int b) => b;", "? | 2", "thing.x(2)")]
    [InlineData("class D { public override string ToString() => \"a\"; }", "? | a", "thing.ToString()")]
    [InlineData("class D { public override string ToString() => \"a\"; }", "?", "number.ToString(Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("class Uri { public static string UriSchemeHttp => \"a\"; }", "? | a", "Uri.UriSchemeHttp")]
    [InlineData("class NumberStyles { public const int Any = 6000; }", "6000", "NumberStyles.Any")]
    [InlineData("", "?", "ToString()")]
    [InlineData("", "?", "string.Format()")]
    [InlineData("", "? | a", "string.Format(\"a\")")]
    [InlineData("", "? | a", "string.Format(\"{0}\", \"a\")")]
    [InlineData("const string f = \"{0}\";", "? | a", "string.Format(f, \"a\")")]
    [InlineData("enum E { f }", "? | ~ | a", "string.Format(E.f, \"a\")")]
    [InlineData("", "?", "string.Format(null, null, \"{0}\", \"a\")")]
    public void A_call_has_every_result_that_it_may_have(string members, string expected, string expression) => Verify(new EvaluatedCode(expression, members), expected);

    /// <summary>Files that end where a setting begins to be written.</summary>
    [Theory]
    [InlineData("[\"a\"] = \"1\";", "? | 1")]
    [InlineData("[\"a\"]=\"1\";", "? | 1")]
    [InlineData("[\"a\"] ??= \"1\";", "? | 1")]
    [InlineData("[\"a\"]??=\"1\"", "? | 1")]
    [InlineData("[\"a\"] = \"1\"; e[\"a\"] = \"2\"", "? | 1 | 2")]
    [InlineData("[\"b\"] = \"1\";", "?")]
    [InlineData("[\"a\"] += \"1\";", "?")]
    [InlineData("[\"a\"] ?? \"1\";", "?")]
    [InlineData("[\"a\"] == \"1\";", "?")]
    [InlineData("[1] = \"1\";", "?")]
    [InlineData("[\"a\", 1] = \"1\";", "?")]
    [InlineData("[\"a\"] =", "?")]
    [InlineData("[\"a\"]=", "?")]
    [InlineData("[\"a\"] ??", "?")]
    [InlineData("[\"a\"]?", "?")]
    [InlineData("[\"a\"] ", "?")]
    [InlineData("[\"a\"]", "?")]
    [InlineData("[\"a", "?")]
    [InlineData(".UseSetting(\"a\", \"1\");", "? | 1")]
    [InlineData(".UseSetting(\"a\",", "?")]
    [InlineData(".UseSetting(\"a\"", "?")]
    [InlineData(".UseSetting(", "?")]
    [InlineData(".UseSetting", "?")]
    [InlineData("?.UseSetting(\"a\", \"1\");", "? | 1")]
    [InlineData(".AddInMemoryCollection(", "?")]
    [InlineData(".InitialData =", "?")]
    [InlineData(".InitialData = new() { [\"a\"] = \"1\" };", "? | 1")]
    public void A_setting_has_the_values_that_are_written_even_in_half_typed_code(string end, string expected) =>
        Verify(new EvaluatedCode("Missing()[\"a\"]", "", "", "class E { void N(E e) { e" + end), expected);

    [Theory]
    [InlineData(6, 64)]
    [InlineData(7, 1)]
    public void Combinations_are_bounded(int choices, int expected)
    {
        var holes = string.Concat(Enumerable.Repeat("{(flag ? \"a\" : \"b\")}", choices));
        Assert.Equal(expected, new EvaluatedCode($"$\"{holes}\"").Told.Count);
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void Alternatives_are_bounded(int count, bool areTold)
    {
        var numbers = Enumerable.Range(0, count).ToList();
        Verify(new EvaluatedCode($"new[] {{ {string.Join(", ", numbers)} }}"), areTold ? string.Join(" | ", numbers) : "~:~");
    }

    /// <summary>A single part has as many alternatives as an expression can have, and is as long as it is.</summary>
    [Theory]
    [InlineData(100, 0, false)]
    [InlineData(1, 9_999, false)]
    [InlineData(1, 10_000, true)]
    [InlineData(64, 1, false)]
    [InlineData(65, 1, true)]
    public void Combinations_with_one_part_and_long_texts_are_bounded(int count, int rest, bool isTooMuch)
    {
        var hole = $"{{(number switch {{ {string.Join(", ", Enumerable.Range(0, count).Select(static i => $"{i} => {i}"))} }})}}";
        var told = EvaluatedCode.Show(new EvaluatedCode($"$\"{hole}{new string('x', rest)}\"").Told);
        Assert.Equal(isTooMuch, told == "~");
        Assert.Equal(isTooMuch ? 1 : count, told.Split(" | ").Length);
    }

    [Theory]
    [InlineData(39, "6000")]
    [InlineData(40, "~")]
    [InlineData(39, "x:1", "\"x:1\"")]
    [InlineData(40, "~:~", "\"x:1\"")]
    [InlineData(40, "~:~", "\"x\\u003a1\"")]
    [InlineData(40, "~", "Pair", "string Pair => \"x:1\";")]
    public void Depth_is_bounded_and_a_colon_that_is_written_there_counts(int depth, string expected, string inner = "6000", string members = "") =>
        Verify(new EvaluatedCode(new string('(', depth) + inner + new string(')', depth), members), expected);

    [Theory]
    [InlineData("'a'", 1_900, false)]
    [InlineData("'a'", 2_100, true)]
    [InlineData("text", 95, false)]
    [InlineData("text", 105, true)]
    public void Steps_are_bounded(string operand, int operands, bool isTooMuch) => Assert.Equal(
        isTooMuch, EvaluatedCode.Show(new EvaluatedCode(string.Join(" + ", Enumerable.Repeat(operand, operands))).Told).Contains('~'));

    private static void Verify(EvaluatedCode code, string expected) => Assert.Equal(expected, EvaluatedCode.Show(code.Told));
}
