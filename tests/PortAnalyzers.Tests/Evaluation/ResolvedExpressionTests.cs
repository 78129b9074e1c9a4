namespace PortAnalyzers.Tests.Evaluation;

/// <summary>The expression whose value a variable, conversion or parenthesized expression has: followed as long as there is only one.</summary>
public class ResolvedExpressionTests
{
    [Theory]
    [InlineData("", "text", "text")]
    [InlineData("", "(text)", "text")]
    [InlineData("", "((object)text)", "text")]
    [InlineData("", "text!", "text")]
    [InlineData("", "text ?? \"a\"", "text ?? \"a\"")]
    [InlineData("", "-number", "-number")]
    [InlineData("", "number++", "number++")]
    [InlineData("var x = text;", "x", "text")]
    [InlineData("string x; x = text;", "x", "text")]
    [InlineData("string x; (x, _) = (text, 1);", "x", "x")]
    [InlineData("var x = text; x = \"a\";", "x", "x")]
    [InlineData("string x; x = text; x = \"a\";", "x", "x")]
    [InlineData("string x; if (flag) { x = text; }", "x", "text")]
    [InlineData("string x; Set(out x); void Set(out string s) => s = \"a\";", "x", "x")]
    [InlineData("var x = 1; x++;", "x", "x")]
    [InlineData("int x; x = 1; x += 2;", "x", "x")]
    [InlineData("string x;", "x", "x")]
    [InlineData("var x = new List<int>(); x.Add(1);", "x", "new List<int>()")]
    [InlineData("List<int> x; x = new(); x.Add(1);", "x", "new()")]
    [InlineData("var x = (object)(text); var y = x!;", "y", "text")]
    [InlineData("var x = y; var y = x;", "x", "x")]
    [InlineData("foreach (var x in text) { }", "x", "x")]
    [InlineData("var (x, y) = (text, 1);", "x", "x")]
    [InlineData("const string x = \"a\";", "x", "\"a\"")]
    public void A_local_with_one_value_has_that_expression(string statements, string expression, string expected) => Verify("", statements, expression, expected);

    [Theory]
    [InlineData("readonly string x = \"a\";", "x", "\"a\"")]
    [InlineData("readonly string x = \"a\";", "this.x", "\"a\"")]
    [InlineData("string x = \"a\";", "x", "\"a\"")]
    [InlineData("string x = \"a\"; void N() => x = \"b\";", "x", "x")]
    [InlineData("string x; void N() => x = \"b\";", "x", "\"b\"")]
    [InlineData("string x; void N() { x = \"b\"; x = \"c\"; }", "x", "x")]
    [InlineData("int x = 1; void N() => x++;", "x", "x")]
    [InlineData("string x => \"a\";", "x", "\"a\"")]
    [InlineData("string x { get => \"a\"; }", "x", "\"a\"")]
    [InlineData("string x { get { return \"a\"; } }", "x", "\"a\"")]
    [InlineData("string x { get { if (y) { return \"a\"; } return \"b\"; } } bool y;", "x", "x")]
    [InlineData("string x { get; } = \"a\";", "x", "x")]
    [InlineData("string x() => \"a\";", "x()", "x()")]
    [InlineData("enum E { x = 1 }", "E.x", "E.x")]
    [InlineData("string x => y; string y => z; const string z = \"a\";", "x", "\"a\"")]
    [InlineData("string x => y; string y => x;", "other.x", "x")]
    public void A_member_with_one_value_has_that_expression(string members, string expression, string expected) => Verify(members, "", expression, expected);

    [Fact]
    public void A_value_in_another_file_is_not_followed() =>
        Assert.Equal("D.Port", new EvaluatedCode("x", "string x => D.Port;", "", "static class D { public static string Port => \"a\"; }").Resolved);

    private static void Verify(string members, string statements, string expression, string expected) =>
        Assert.Equal(expected, new EvaluatedCode(expression, members, statements).Resolved);
}
