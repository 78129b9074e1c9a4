namespace PortAnalyzers.Tests.Evaluation;

/// <summary>
/// The values by the syntax of one file, in the notation of <see cref="EvaluatedCode"/>. What other files may decide is deferred (^) until the whole project may be searched;
/// what the file itself decides is not, since most expressions are found to hold no port by this alone.
/// </summary>
public class DeferredValueTests
{
    /// <summary>Another part of a partial type can assign its members, and declare others.</summary>
    [Theory]
    [InlineData("const int x = 1;", "1")]
    [InlineData("readonly int x = 1;", "? | 1 | ^")]
    [InlineData("public readonly int x = 1;", "? | 1 | ^")]
    [InlineData("int x = 1;", "? | 1 | ^")]
    [InlineData("public int x = 1;", "? | 1 | ^")]
    [InlineData("public int x;", "? | ^")]
    [InlineData("int x => 1;", "? | 1")]
    [InlineData("int x { get; } = 1;", "? | 1 | ^")]
    [InlineData("} class E { const int x = 1; } partial class C {", "? | ^")]
    public void A_member_of_a_partial_type_is_deferred_if_another_part_may_decide(string members, string expected) => Verify(new EvaluatedCode("x", members), expected);

    [Theory]
    [InlineData("const int x = 1;", "1")]
    [InlineData("readonly int x = 1;", "? | 1")]
    [InlineData("int x = 1;", "? | 1")]
    [InlineData("int x = 1; void N() => x = 2;", "? | 1 | 2")]
    [InlineData("int x; void N() => x = 2;", "? | 2")]
    [InlineData("int x;", "?")]
    [InlineData("private int x = 1;", "? | 1")]
    [InlineData("static int x = 1;", "? | 1")]
    [InlineData("public int x = 1;", "? | 1 | ^")]
    [InlineData("internal int x = 1;", "? | 1 | ^")]
    [InlineData("protected int x = 1;", "? | 1 | ^")]
    [InlineData("private protected int x = 1;", "? | 1 | ^")]
    [InlineData("public readonly int x = 1;", "? | 1")]
    [InlineData("public int x => 1;", "? | 1")]
    [InlineData("public int x { get; } = 1;", "? | 1 | ^")]
    [InlineData("public int x { get; set; } = 1;", "? | 1 | ^")]
    [InlineData("public int x { get; init; } = 1;", "? | 1 | ^")]
    [InlineData("public int x { get; private set; } = 1;", "? | 1 | ^")]
    [InlineData("public int x { get; private set; } = 1; void N() => x = 2;", "? | 1 | 2 | ^")]
    [InlineData("int _x = 1; public int x { get => _x; set => _x = value; }", "? | 1 | ^")]
    [InlineData("int _x = 1; int x { get => _x; set => _x = value; } void N() => x = 2;", "? | 1 | 2")]
    [InlineData("int _x = 1; int x { get => _x; set { _x = value; } } void N() => x = 2;", "? | 1 | 2")]
    [InlineData("int _x = 1; int x { get => _x; init => _x = value; } void N() => x = 2;", "? | 1 | 2")]
    [InlineData("int _x = 1; int x { get { int value = 3; _x = value; return _x; } }", "? | 1 | 3")]
    [InlineData("int x() => 1;", "? | ^")]
    public void A_member_is_deferred_if_other_files_may_assign_it(string members, string expected) => VerifyIn("class T", members, "x", expected);

    [Theory]
    [InlineData("class T : Exception", "const int x = 1;", "1")]
    [InlineData("class T : Exception", "int x = 1;", "? | 1")]
    [InlineData("class T : Exception", "", "? | ^")]
    [InlineData("class U { int x = 1; class T : Exception", "", "? | ^ | 1")]
    [InlineData("class T", "", "? | ^")]
    [InlineData("struct T", "readonly int x = 1;", "? | 1")]
    [InlineData("record T", "readonly int x = 1;", "? | 1")]
    [InlineData("interface T", "int x { get; } object Other() => 1;", "? | ^")]
    [InlineData("record T(int x)", "", "? | ^")]
    [InlineData("record struct T(int x)", "", "? | ^")]
    [InlineData("class T(int x)", "", "? | ^")]
    [InlineData("class T(int y, int x = 1)", "const int z = 2;", "? | ^")]
    public void The_kind_of_a_type_decides_who_can_give_a_member_its_value(string type, string members, string expected) => VerifyIn(type, members, "x", expected);

    /// <summary>All arguments of local functions and lambdas are in the file; those of methods may be in others.</summary>
    [Theory]
    [InlineData("class T { object N(int x) { return x; } }", "? | ^")]
    [InlineData("class T { object N(int x = 1) { return x; } }", "? | ^")]
    [InlineData("class T { T(int x) { Func<int> f = () => { return x; }; } }", "? | ^")]
    [InlineData("class T { void N() { F(1); object F(int x) { return x; } } }", "? | 1")]
    [InlineData("class T { void N() { F(); object F(int x = 1) { return x; } } }", "? | 1")]
    [InlineData("class T { void N() { object F(int x) => x; return F(1); } }", "? | 1")]
    [InlineData("class T { void N() { Func<int, int> f = x => x; return f(1); } }", "? | 1")]
    [InlineData("class T { object F(int x) => x; object N() { return F(1); } }", "? | ^")]
    [InlineData("class T { object N() { return Missing(1); } }", "?")]
    [InlineData("class T { object N() { return \"a\".Substring(1); } }", "?")]
    [InlineData("class T { object N() { return int.Parse(\"1\"); } }", "? | 1")]
    public void An_argument_is_deferred_if_other_files_may_pass_it(string file, string expected) => Verify(EvaluatedCode.OfFile(file), expected);

    /// <summary>A type's name decides which member is meant; a name that no type of the project declares needs no search.</summary>
    [Theory]
    [InlineData("class D { public const int x = 1; } class E { public const int x = 2; }", "D.x", "1")]
    [InlineData("class D { public const int x = 1; } class E { public const int x = 2; }", "other.x", "1 | 2")]
    [InlineData("class D { public const int x = 1; } class E : D { }", "E.x", "1")]
    [InlineData("class D { public const int x = 1; }", "F.D.x", "1")]
    [InlineData("class D<T> { public const int x = 1; } class E { public const int x = 2; }", "D<int>.x", "1")]
    [InlineData("class D { public const int x = 1; } class E { public const int x = 2; }", "global::D.x", "1")]
    [InlineData("class D { public const int x = 1; } class E { public const int x = 2; }", "N.D.x", "1")]
    [InlineData("class D { public const int x = 1; } class E { public const int x = 2; }", "n.D.x", "1 | 2")]
    [InlineData("class D { public const int x = 1; } class E { public const int x = 2; }", "N.d.x", "1 | 2")]
    [InlineData("class D { public const int x = 1; } class E { public const int x = 2; }", "Get().D.x", "1 | 2")]
    [InlineData("class D { public const int x = 1; } class E { public const int x = 2; }", "number.D.x", "1 | 2")]
    [InlineData("class D<T> { public const int x = 1; }", "D<int>.y", "~")]
    [InlineData("class D { public const int x = 1; }", "global::D.y", "~")]
    [InlineData("class D { public const int x = 1; }", "global::D.x", "1")]
    [InlineData("class D { public const int x = 1; }", "F.x", "1")]
    [InlineData("class D { public const int x = 1; }", "D.y", "~")]
    [InlineData("class D { public const int x = 1; }", "F.y", "~")]
    [InlineData("class D { public const int x = 1; }", "Get().y", "?")]
    [InlineData("class D { public const int x = 1; }", "Get().x", "1")]
    [InlineData("class D { public const int x = 1; }", "F.Next.y", "~")]
    [InlineData("class D { public const int x = 1; }", "F.next.y", "? | ~")]
    [InlineData("class D { public const int x = 1; }", "new D().y", "?")]
    [InlineData("class D { public const int x = 1; }", "D?.y", "~")]
    public void A_members_owner_decides_which_one_is_meant(string declarations, string expression, string expected) => Verify(new EvaluatedCode(expression, "", "", declarations), expected);

    /// <summary>Settings that code writes are in any file; a key that is not known needs no search.</summary>
    [Theory]
    [InlineData("Missing()[\"a\"]", "? | ^")]
    [InlineData("Missing()[\"a:b\"]", "? | ^")]
    [InlineData("Missing()[$\"a{Missing()}\"]", "? | ^")]
    [InlineData("Missing()[Missing()]", "?")]
    [InlineData("Missing()[1]", "?")]
    [InlineData("Missing()[1, 2]", "?")]
    [InlineData("Missing()[1 + 1]", "? | ~")]
    [InlineData("Missing().GetValue<int>(\"a\")", "? | a | ^")]
    [InlineData("Missing().GetValue<int>(Missing())", "?")]
    [InlineData("Missing().GetConnectionString(\"a\")", "? | ^")]
    [InlineData("Missing().GetConnectionString(1 + 1)", "? | ~")]
    [InlineData("Missing().GetSection(\"a\")", "? | ?")]
    [InlineData("Missing().GetSection(\"a\").Value", "? | ? | ^")]
    [InlineData("Missing().GetSection(Missing()).Value", "? | ?")]
    [InlineData("Missing().GetSection(1 + 1).Value", "? | ? | ~")]
    [InlineData("Missing().GetSection(\"a\").Get<int>()", "? | ^ | ?")]
    [InlineData("Missing().GetRequiredSection(\"a\").Get<int>()", "? | ^ | ?")]
    [InlineData("Missing().Get<int>(\"a\")", "? | ? | ?")]
    [InlineData("(1 + 1).Get<int>()", "? | ~ | ?")]
    [InlineData("number.Get<int>()", "? | ^ | ?")]
    [InlineData("number.GetSection(\"a\").Get<int>()", "? | ^ | ?")]
    [InlineData("Environment.GetEnvironmentVariable(\"A\")", "? | ^")]
    [InlineData("Environment.GetEnvironmentVariable(Missing())", "?")]
    public void A_setting_is_deferred_if_its_key_is_known(string expression, string expected) => Verify(new EvaluatedCode(expression), expected);

    private static void VerifyIn(string type, string members, string expression, string expected) => Verify(
        EvaluatedCode.OfFile($"{type} {{ {members} object M(int number) {{ return {expression}; }} }}"), expected);

    private static void Verify(EvaluatedCode code, string expected) => Assert.Equal(expected, EvaluatedCode.Show(code.ToldByFile));
}
