namespace PortAnalyzers.Tests.Evaluation;

/// <summary>A member of an object whose creation is known has this object's values; a member of another object, all that the project assigns.</summary>
public class ObjectTests
{
    private const string Settings = "class D { public int port { get; set; } = 1; public D next { get; set; } }";

    [Theory]
    [InlineData("var d = new D();", "1")]
    [InlineData("var d = new D { port = 2 };", "2")]
    [InlineData("D d = new() { port = 2 };", "2")]
    [InlineData("var d = new D { port = 2 }; var e = new D { port = 3 };", "2")]
    [InlineData("var d = new D(); var e = new D { port = 3 };", "1")]
    [InlineData("var d = flag ? new D { port = 2 } : new D { port = 3 }; new D { port = 4 };", "2 | 3")]
    [InlineData("var d = new D(); d.port = 2;", "2")]
    [InlineData("var d = new D(); if (flag) d.port = 2;", "1 | 2")]
    [InlineData("var d = new D { port = 2 }; d.port = 3;", "3")]
    [InlineData("var d = new D(); var e = new D(); e.port = 2;", "1")]
    [InlineData("var d = new D(); var e = d; e.port = 2;", "2")]
    [InlineData("var d = new D(); void Set(D one) => one.port = 2; Set(d);", "1 | 2")]
    [InlineData("var d = new D(); Set(new D()); void Set(D one) => one.port = 2;", "1")]
    [InlineData("D Make() => new D { port = 2 }; var d = Make(); var e = new D { port = 3 };", "2")]
    [InlineData("D Make(int value) => new D { port = value }; var d = Make(2); var e = Make(3);", "2")]
    [InlineData("var d = (D)thing; var e = new D { port = 2 }; e = new D();", "1 | 2")]
    [InlineData("int Port(D one) => one.port; var d = new D { port = 4 };", "2:3", "Port(new D { port = 2 }) + \":\" + Port(new D { port = 3 })")]
    [InlineData("var d = thing as D;", "1")]
    [InlineData("var d = new D { next = new D { port = 2 } }.next;", "2")]
    [InlineData("var d = new D(); d.port++;", "#")]
    [InlineData("var d = new D { port = number };", "#")]
    [InlineData("int.TryParse(text, out var n); var d = new D { port = n };", "#")]
    [InlineData("D d = null;", "1")]
    [InlineData("var d = new D { port = 2 }; d?.Equals(d);", "2", "d?.port")]
    [InlineData("var d = new D { next = new D { port = 2 } };", "2", "d?.next?.port")]
    [InlineData("var d = new D { next = new D { port = 2 } };", "2", "d?.next.port")]
    [InlineData("var d = new D { next = new D { port = 2 }, port = 3 };", "3 | 3", "(d?.next is null ? d : d)?.port")]
    public void A_property_has_the_values_that_its_object_is_given(string statements, string expected, string expression = "d.port") => Verify(Settings, statements, expression, expected);

    [Theory]
    [InlineData("record D(int port);", "var d = new D(1); var e = new D(2);", "1")]
    [InlineData("record D(int port);", "var e = new D(1); var d = e with { port = 2 };", "2")]
    [InlineData("record D(int port, int mail);", "var e = new D(1, 3); var d = e with { mail = 2 };", "1")]
    [InlineData("record D(int port = 1);", "var d = new D(); var e = new D(2);", "1")]
    [InlineData("record D { public int port { get; init; } = 1; }", "var d = new D(); var e = new D { port = 2 };", "1")]
    [InlineData("record struct D(int port);", "var d = new D(1); var e = new D(2);", "1")]
    [InlineData("class D { public int port; public D(int value) => port = value; }", "var d = new D(1); var e = new D(2);", "1")]
    [InlineData("class D { public int port = 3; public D(int value) { port = value; } }", "var d = new D(1); var e = new D(2);", "1")]
    [InlineData("class D { public int port { get; } public D(int value) : this(value, 0) { } D(int value, int other) { port = value; } }", "var d = new D(1);", "1")]
    [InlineData("class D { public int port = 1; public D() { } public D(int value) => port = value; }", "var d = new D(); var e = new D(2);", "1")]
    [InlineData("class D { public int port; public D(int value) => port = value; public void Change() => port = 3; }", "var d = new D(1);", "1 | 3")]
    [InlineData("class D { public static int port = 1; }", "D d;", "1")]
    [InlineData("class D { public string port = null; }", "var d = new D(); var e = new D { port = \"1\" };", "")]
    [InlineData("class D { public int port = 1; public D() { } public D(int value) : this() { } }", "var d = new D(2);", "1")]
    [InlineData("class D { public int port; public D(int value) => port = value; public D() : this(2) { } }", "var d = new D();", "2")]
    public void A_member_that_a_constructor_sets_has_its_values(string declaration, string statements, string expected) =>
        Verify(declaration, statements, declaration.Contains("static") ? "D.port" : "d.port", expected);

    /// <summary>A member that is calculated has the values of its object's other members.</summary>
    [Theory]
    [InlineData("record D(int Value) { public int port => Value; }", "new D($)")]
    [InlineData("record D(int Value) { public int port() => Value; }", "new D($)", "port()")]
    [InlineData("record D(int Value) { public override string ToString() => $\"{Value}\"; }", "new D($)", "ToString()")]
    [InlineData("record struct D(int Value) { public int port => Value; }", "new D($)")]
    [InlineData("class D { readonly int _value; public D(int value) => _value = value; public int port => _value; }", "new D($)")]
    [InlineData("class D { readonly int _value; public D(int value) { _value = value; } public int port() { return this._value; } }", "new D($)", "port()")]
    [InlineData("class D { public int Value { get; init; } public int port { get { return Value; } } }", "new D { Value = $ }")]
    [InlineData("class D { public int Value { get; set; } public int port => Next(); int Next() => Value; }", "new D { Value = $ }")]
    [InlineData("abstract class B { public int Value { get; set; } public int port => Value; } class D : B { }", "new D { Value = $ }")]
    [InlineData("interface I { int port { get; } } class D : I { public int Value { get; set; } public int port => Value; }", "new D { Value = $ }")]
    public void A_calculated_member_has_the_values_of_its_object(string declaration, string creation, string member = "port")
    {
        var objects = $"var d = {creation.Replace("$", "1")}; var e = {creation.Replace("$", "2")};";
        Verify(declaration, objects, $"d.{member}", "1");
        Verify(declaration, objects, $"e.{member}", "2");
        Verify(declaration, objects, $"(flag ? d : e).{member}", "1 | 2");
        Verify(declaration, objects + " D one = d; one = e;", $"one.{member}", "2");
        Verify(declaration, $"var all = new[] {{ {creation.Replace("$", "1")}, {creation.Replace("$", "2")} }};", $"all[1].{member}", "2");
        Verify(declaration, objects, $"$\"{{d.{member}}}:{{e.{member}}}\"", "1:2");
    }

#if CSHARP_12
    [Theory]
    [InlineData("class D(int value) { public int port { get; } = value; }", "var d = new D(1); var e = new D(2);", "1")]
    [InlineData("class D(int value) { public int port => value; }", "var d = new D(1); var e = new D(2);", "1")]
    public void A_member_that_a_primary_constructor_sets_has_its_values(string declaration, string statements, string expected) => Verify(declaration, statements, "d.port", expected);
#endif

    /// <summary>An object in a parameter can be any, but the initial value is excluded if each creation sets another one.</summary>
    [Theory]
    [InlineData("class D { public int port = 1; }", "new D { port = 2 };", "2")]
    [InlineData("class D { public int port = 1; }", "new D { port = 2 }; new D { port = 3 };", "2 | 3")]
    [InlineData("class D { public int port = 1; }", "new D { port = 2 }; new D();", "1 | 2")]
    [InlineData("class D { public int port = 1; }", "D e = new() { port = 2 };", "2")]
    [InlineData("class D { public int port = 1; }", "D e = new() { port = 2 }; Use(new()); void Use(D one) { }", "1 | 2")]
    [InlineData("class D { public int port = 1; }", "D e = new() { port = 2 }; List<string> other = new(); Use(new()); void Use(Random one) { }", "2")]
    [InlineData("public class D { public int port = 1; }", "new D { port = 2 };", "1 | 2")]
    [InlineData("class D { public int port = 1; }", "new D { port = 2 }; System.Text.Json.JsonSerializer.Deserialize<D>(text);", "1 | 2")]
    [InlineData("class D { public int port = 1; } class E : D { }", "new D { port = 2 };", "1 | 2")]
    [InlineData("class D { public int port = 1; }", "var list = new List<D> { new D { port = 2 } };", "2")]
    public void The_initial_value_of_an_unknown_object_counts_unless_each_creation_sets_another(string declaration, string statements, string expected) =>
        Verify(declaration, statements, "((D)thing).port", expected);

    /// <summary>Binding each <c>new()</c> of a project would be slow: with many, any may create the object.</summary>
    [Theory]
    [InlineData(31, "2")]
    [InlineData(32, "1 | 2")]
    public void The_initial_value_of_an_unknown_object_counts_if_many_creations_do_not_name_their_type(int others, string expected) => Verify(
        "class D { public int port = 1; }", $"D e = new() {{ port = 2 }}; void Use(Random one) {{ }} {string.Concat(Enumerable.Repeat("Use(new()); ", others))}", "((D)thing).port", expected);

    private static void Verify(string declaration, string statements, string expression, string expected) =>
        Assert.Equal(expected, EvaluatedCode.Show(new EvaluatedCode(expression, "", statements, declaration).Bound));
}
