namespace PortAnalyzers.Tests.Evaluation;

/// <summary>The texts to which an expression can evaluate, in the notation of <see cref="EvaluatedCode"/>.</summary>
public class BoundSemanticsTests
{
    [Theory]
    [InlineData("""6000.ToString(provider: null)""", "6000")]
    [InlineData("""new DnsEndPoint("a", 6000)""", "?")]
    [InlineData("""new[] { "a" }.ToString()""", "?")]
    [InlineData("""sbyte.MaxValue""", "127")]
    [InlineData("""byte.MaxValue""", "255")]
    [InlineData("""short.MaxValue""", "32767")]
    [InlineData("""ushort.MaxValue""", "65535")]
    [InlineData("""uint.MaxValue""", "4294967295")]
    [InlineData("""long.MaxValue""", "9223372036854775807")]
    [InlineData("""ulong.MaxValue""", "18446744073709551615")]
    [InlineData("""sbyte.Parse(text)""", "#")]
    [InlineData("""ulong.Parse(text)""", "#")]
    [InlineData("""float.Parse(text)""", "?")]
    [InlineData("""6000.ToString(System.Globalization.CultureInfo.InvariantCulture)""", "6000")]
    [InlineData("""6000.ToString("X", null)""", "?")]
    [InlineData("""string.Create(null, $"{6000:X}{number:D}{DayOfWeek.Monday}")""", "##?")]
    [InlineData("""string.Create(null, $"{6000:D}{6000,5:0}")""", "60006000")]
    public void An_expression_has_its_value(string expression, string expected) => Verify(new EvaluatedCode(expression), expected);

    [Theory]
    [InlineData("var x = \"a\";", "a")]
    [InlineData("const string x = \"a\";", "a")]
    [InlineData("string x; x = \"a\";", "a")]
    [InlineData("var y = \"a\"; var x = y + 1;", "a1")]
    [InlineData("var x = text ?? \"a\";", "? | a")]
    [InlineData("object x = 1;", "1")]
    [InlineData("var x = \"a\"; x = \"b\";", "b")]
    [InlineData("var x = 1; x++;", "#")]
    [InlineData("foreach (var x in new[] { \"a\" })", "a")]
    [InlineData("int.TryParse(text, out var x);", "#")]
    public void A_local_has_the_values_that_it_is_given(string statements, string expected) => Verify(new EvaluatedCode("x", statements: statements), expected);

    [Theory]
    [InlineData("const string x = \"a\";", "a")]
    [InlineData("const string x = null;", "")]
    [InlineData("readonly string x = \"a\";", "a")]
    [InlineData("static readonly int x = 1;", "1")]
    [InlineData("string x => \"a\";", "a")]
    [InlineData("string x { get; } = \"a\";", "a")]
    [InlineData("const string y = \"a\", x = y + \"b\";", "ab")]
    [InlineData("string x = \"a\";", "a")]
    [InlineData("int x = 1;", "1")]
    [InlineData("string x { get; set; } = \"a\";", "a")]
    [InlineData("readonly string x = \"a\"; C() { x = \"b\"; }", "b")]
    [InlineData("string x => y; string y => x;", "?")]
    [InlineData("int? x => null;", "")]
    [InlineData("string x() => \"a\";", "a", "x()")]
    [InlineData("enum E { x = 1 }", "1", "E.x")]
    [InlineData("enum E { y = 1, x }", "2", "(int)E.x")]
    [InlineData("static Uri x = new(\"a\"); public static implicit operator string(C c) => \"b\";", "?", "(string)other")]
    public void A_member_has_the_values_that_it_is_given(string members, string expected, string expression = "x") => Verify(new EvaluatedCode(expression, members), expected);

    [Theory]
    [InlineData("Own.Parse(\"6000\")")]
    [InlineData("Own.Concat(\"60\", \"00\")")]
    [InlineData("Own.Format(\"{0}\", 6000)")]
    [InlineData("new Own().ToString()")]
    [InlineData("Own.Uri.AbsoluteUri")]
    public void Other_functions_of_the_same_name_are_unknown(string expression) => Verify(
        new EvaluatedCode(
            expression,
            """
            class Own
            {
                public static string Parse(string s) => s.Substring(1);
                public static string Concat(string a, string b) => b.Substring(1);
                public static string Format(string format, int value) => format.Substring(1);
                public override string ToString() => "6000".Substring(1);
                public static Own Uri { get; } = new();
                public string AbsoluteUri { get; set; }
            }
            """),
        "?");

    [Theory]
    [InlineData("class D { public const string X = \"a\"; }", "a")]
    [InlineData("class D { public static readonly string X = \"a\"; }", "a")]
    [InlineData("class D { public static string X => \"a\"; }", "a")]
    [InlineData("class D { public static string X = \"a\"; }", "a")]
    public void A_member_of_another_file_has_its_value(string file, string expected)
    {
        var code = new EvaluatedCode("D.X", "", "", file);
        Verify(code, expected);
        Assert.All(code.Bound.SelectMany(static text => text.Fragments), static fragment => Assert.Equal(fragment.Text == "a" ? "D.X" : null, fragment.Use?.ToString()));
    }

    [Theory]
    [InlineData(6, 64)]
    [InlineData(7, 8)]
    [InlineData(70, 71)]
    public void Combinations_are_bounded(int choices, int expected)
    {
        var expression = string.Join(" + ", Enumerable.Range(0, choices).Select(static i => $"(number > {i} ? \"a\" : \"b\")"));
        var texts = new EvaluatedCode(expression).Bound.Select(static text => text.Text).ToList();
        Assert.Equal(expected, texts.Count);
        Assert.Equal(expected, texts.Distinct().Count());
        Assert.All(texts, text => Assert.Equal(choices, text.Length));
    }

    [Theory]
    [InlineData(400, 799)]
    [InlineData(600, 1_000)]
    public void Combinations_of_many_alternatives_are_bounded(int count, int expected)
    {
        var choice = $"(number switch {{ {string.Join(", ", Enumerable.Range(0, count).Select(static i => $"{i} => \"{i}\""))} }})";
        Assert.Equal(expected, new EvaluatedCode($"{choice} + {choice.Replace("number", "text.Length", StringComparison.Ordinal)}").Bound.Count);
    }

    /// <summary>What a limit or a circle cut off is evaluated again where it can be known.</summary>
    [Theory]
    [InlineData("static string x = \"a\" + (\"b\");", "x + \":\" + DEEP(x)", "ab:a?")]
    [InlineData("static string x = y ?? \"1\"; static string y = x ?? \"2\";", "new[] { y, x }", "? | 1 | 2 | 2 | 1")]
    [InlineData("static string x = y ?? \"1\"; static string y = x ?? \"2\";", "new[] { x, y }", "? | 2 | 1 | 1 | 2")]
    public void What_was_cut_off_is_not_remembered(string members, string expression, string expected) => Verify(
        new EvaluatedCode(expression.Replace("DEEP(x)", string.Concat(Enumerable.Repeat("Convert.ToString(", 44)) + "x" + new string(')', 44)), members), expected);

    [Fact]
    public void Alternatives_are_bounded() =>
        Assert.Equal(1_000, new EvaluatedCode($"new[] {{ {string.Join(", ", Enumerable.Range(0, 1_100))} }}").Bound.Count);

    [Fact]
    public void Depth_is_bounded()
    {
        Assert.Equal("6000", EvaluatedCode.Show(Nested(20).Bound));
        Assert.Equal("?", EvaluatedCode.Show(Nested(60).Bound));

        static EvaluatedCode Nested(int depth) => new(string.Concat(Enumerable.Repeat("Convert.ToString(", depth)) + "6000" + new string(')', depth));
    }

    private static void Verify(EvaluatedCode code, string expected) => Assert.Equal(expected, EvaluatedCode.Show(code.Bound));
}
