namespace PortAnalyzers.Tests.Values;

/// <summary>The texts that an expression can evaluate to, as <see cref="TracedCode"/> shows them.</summary>
public class ValueTracerTests
{
    [Theory]
    [InlineData(""" "a" """, "a")]
    [InlineData("""'a'""", "a")]
    [InlineData("""6000""", "6000")]
    [InlineData("""6_000""", "6000")]
    [InlineData("""0x1770""", "6000")]
    [InlineData("""6000UL""", "6000")]
    [InlineData("""(short)6000""", "6000")]
    [InlineData("""(byte)60""", "60")]
    [InlineData("""-6000""", "-6000")]
    [InlineData("""6000.5""", "?")]
    [InlineData("""6000m""", "?")]
    [InlineData("""true""", "?")]
    [InlineData("""null""", "")]
    [InlineData("""default(string)""", "")]
    [InlineData("""default(int)""", "0")]
    [InlineData("""text""", "?")]
    [InlineData("""number""", "#")]
    [InlineData("""text.Length""", "#")]
    [InlineData("""other""", "?")]
    [InlineData("""text ?? "a" """, "? | a")]
    [InlineData(""" "a" ?? "b" """, "a | b")]
    [InlineData("""flag ? "a" : "b" """, "a | b")]
    [InlineData("""flag ? 1 : number""", "1 | #")]
    [InlineData("""number switch { 1 => "a", _ => "b" }""", "a | b")]
    [InlineData("""number switch { 1 => "a", _ => throw new Exception() }""", "a")]
    [InlineData("""flag ? "a" : throw new Exception()""", "a")]
    [InlineData("""$"a{text}b" """, "a?b")]
    [InlineData("""$"a{number}b" """, "a#b")]
    [InlineData("""$"{6000:D}" """, "6000")]
    [InlineData("""$"{6000:X}" """, "#")]
    [InlineData("""$"{text:D}" """, "?")]
    [InlineData("""$"{"a"}{'b'}{1}" """, "ab1")]
    [InlineData("""$"{$"a{1}"}b" """, "a1b")]
    [InlineData(""" "a" + text + 1""", "a?1")]
    [InlineData(""" "a" + 1 + 2""", "a12")]
    [InlineData("""1 + 2""", "3")]
    [InlineData("""1 + 2 + "a" """, "3a")]
    [InlineData(""" "a" + (1 + 2)""", "a3")]
    [InlineData("""number + 1""", "#")]
    [InlineData("""2 * 3""", "6")]
    [InlineData(""" "a" + (flag ? "b" : "c") + "d" """, "abd | acd")]
    [InlineData("""(flag ? "a" : "b") + (flag ? "c" : "d")""", "ac | ad | bc | bd")]
    [InlineData("""DayOfWeek.Monday""", "1")]
    [InlineData("""$"{DayOfWeek.Monday}" """, "?")]
    [InlineData("""DayOfWeek.Monday + "x" """, "?x")]
    [InlineData("""(int)DayOfWeek.Monday""", "1")]
    [InlineData("""$"{(int)DayOfWeek.Monday}" """, "1")]
    [InlineData("""string.Concat("a", text, 1)""", "a?1")]
    [InlineData("""string.Concat(new[] { "a", "b" })""", "ab")]
    [InlineData("""string.Concat(new object[] { "a", 1, number })""", "a1#")]
    [InlineData("""string.Concat(text)""", "?")]
    [InlineData("""string.Concat(str1: "b", str0: "a")""", "ab")]
    [InlineData("""string.Format("a{0}b{1}", text, 1)""", "a?b1")]
    [InlineData(""" "a" + null + "b" """, "ab")]
    [InlineData("""string.Concat(null, "a")""", "a")]
    [InlineData("""string.Format("{1}{0}", "a", "b")""", "ba")]
    [InlineData("""string.Format("{0}{7}", "a")""", "a?")]
    [InlineData("""string.Format(text, "a")""", "?")]
    [InlineData("""string.Format(flag ? "{0}x" : "{0}y", "a")""", "ax | ay")]
    [InlineData("""string.Format(null, "{0}:{1}", "a", number)""", "a:#")]
    [InlineData("""string.Format("{0:X}", 1)""", "{0:X}")]
    [InlineData("""string.Format("{0}", new object[] { "a" })""", "a")]
    [InlineData("""string.Format(arg0: "a", format: "x{0}")""", "xa")]
    [InlineData("""string.Format("{0}", DayOfWeek.Monday)""", "?")]
    [InlineData("""int.Parse("6000")""", "6000")]
    [InlineData("""int.Parse(text ?? "6000")""", "? | 6000")]
    [InlineData("""long.Parse(s: "6000", provider: null)""", "6000")]
    [InlineData("""Convert.ToInt32("6000")""", "6000")]
    [InlineData("""Convert.ToString(6000)""", "6000")]
    [InlineData("""Convert.ToBoolean("a")""", "?")]
    [InlineData("""6000.ToString()""", "6000")]
    [InlineData("""6000.ToString("X")""", "?")]
    [InlineData(""" "a".ToString()""", "a")]
    [InlineData("""text.ToString()""", "?")]
    [InlineData("""true.ToString()""", "?")]
    [InlineData("""new Uri("a").ToString()""", "a")]
    [InlineData("""string.Empty""", "")]
    [InlineData("""Uri.UriSchemeHttp""", "http")]
    [InlineData("""Uri.UriSchemeHttp + Uri.SchemeDelimiter""", "http://")]
    [InlineData("""int.MaxValue""", "2147483647")]
    [InlineData("""IPEndPoint.MaxPort""", "65535")]
    [InlineData("""Environment.ProcessId""", "#")]
    [InlineData("""new Uri("a")""", "a")]
    [InlineData("""new Uri(text)""", "?")]
    [InlineData("""new Uri(new Uri("http://b"), "c")""", "c")]
    [InlineData("""new Uri(new Uri("http://b"), new Uri("c", UriKind.Relative))""", "c")]
    [InlineData("""new Uri("a").AbsoluteUri""", "a")]
    [InlineData("""new Uri("a").OriginalString""", "a")]
    [InlineData("""new Uri("a").Host""", "?")]
    [InlineData("""new IPEndPoint(IPAddress.Any, 6000)""", "6000")]
    [InlineData("""new IPEndPoint(port: 6000, address: 1)""", "6000")]
    [InlineData("""new Version(6000, 1)""", "?")]
    [InlineData("""new Version("6000")""", "?")]
    [InlineData("""new[] { "a", "b" }""", "a | b")]
    [InlineData("""new string[] { "a", text }""", "a | ?")]
    [InlineData("""new string[2]""", "?")]
    [InlineData("""(int)6000L""", "6000")]
    [InlineData("""(object)"a" """, "a")]
    [InlineData(""" "a" as object""", "a")]
    [InlineData("""("a")""", "a")]
    [InlineData("""nameof(text)""", "text")]
    [InlineData(""" "abc"[0]""", "?")]
    [InlineData("""text[0]""", "?")]
    [InlineData("""FormattableString.Invariant($"a{1}")""", "a1")]
    [InlineData("""string.Create(null, $"a{1}{text}{number}")""", "a1?#")]
    [InlineData("""new Dictionary<string, int>().GetValueOrDefault("x", 6000)""", "# | 6000")]
    [InlineData("""((int?)null).GetValueOrDefault(6000)""", "# | 6000")]
    [InlineData("""(int?)number""", "#")]
    [InlineData("""Math.Max(1, 2)""", "#")]
    [InlineData("""text.Trim()""", "?")]
    [InlineData("""typeof(int)""", "?")]
    [InlineData("""sizeof(int)""", "4")]
    [InlineData("""!flag""", "?")]
    [InlineData("""~1""", "-2")]
    [InlineData("""+1""", "1")]
    [InlineData("""-number""", "#")]
    [InlineData("""(Func<int>)(() => 1)""", "?")]
    [InlineData("""6000.ToString(provider: null)""", "6000")]
    [InlineData("""string.Format("{0}{1}", "a")""", "a?")]
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
    public void Of_an_expression(string expression, string expected) => Verify(new TracedCode(expression), expected);

    [Theory]
    [InlineData("var x = \"a\";", "a")]
    [InlineData("const string x = \"a\";", "a")]
    [InlineData("string x; x = \"a\";", "a")]
    [InlineData("var y = \"a\"; var x = y + 1;", "a1")]
    [InlineData("var x = text ?? \"a\";", "? | a")]
    [InlineData("object x = 1;", "1")]
    [InlineData("var x = \"a\"; x = \"b\";", "?")]
    [InlineData("var x = 1; x++;", "#")]
    [InlineData("foreach (var x in new[] { \"a\" })", "?")]
    [InlineData("int.TryParse(text, out var x);", "#")]
    public void Of_a_local(string statements, string expected) => Verify(new TracedCode("x", statements: statements), expected);

    [Theory]
    [InlineData("const string x = \"a\";", "a")]
    [InlineData("const string x = null;", "")]
    [InlineData("readonly string x = \"a\";", "a")]
    [InlineData("static readonly int x = 1;", "1")]
    [InlineData("string x => \"a\";", "a")]
    [InlineData("string x { get; } = \"a\";", "a")]
    [InlineData("const string y = \"a\", x = y + \"b\";", "ab")]
    [InlineData("string x = \"a\";", "?")]
    [InlineData("int x = 1;", "#")]
    [InlineData("string x { get; set; } = \"a\";", "?")]
    [InlineData("readonly string x = \"a\"; C() { x = \"b\"; }", "?")]
    [InlineData("string x => y; string y => x;", "?")]
    [InlineData("int? x => null;", "")]
    [InlineData("string x() => \"a\";", "?", "x()")]
    [InlineData("enum E { x = 1 }", "1", "E.x")]
    [InlineData("enum E { y = 1, x }", "2", "(int)E.x")]
    [InlineData("static Uri x = new(\"a\"); public static implicit operator string(C c) => \"b\";", "?", "(string)other")]
    public void Of_a_member(string members, string expected, string expression = "x") => Verify(new TracedCode(expression, members), expected);

    [Theory]
    [InlineData("int.Parse(\"6000\")")]
    [InlineData("ushort.Parse(\"6000\")")]
    [InlineData("uint.Parse(\"6000\")")]
    [InlineData("long.Parse(\"6000\")")]
    [InlineData("Convert.ToInt32(\"6000\")")]
    [InlineData("Convert.ToUInt16(\"6000\")")]
    [InlineData("Convert.ToUInt32(\"6000\")")]
    [InlineData("Convert.ToInt64(\"6000\")")]
    [InlineData("Convert.ToString(6000)")]
    [InlineData("FormattableString.Invariant($\"{6000}\")")]
    public void Of_functions_that_keep_the_digits(string expression) => Verify(new TracedCode(expression), "6000");

    [Theory]
    [InlineData("Own.Parse(\"6000\")")]
    [InlineData("Own.Concat(\"60\", \"00\")")]
    [InlineData("Own.Format(\"{0}\", 6000)")]
    [InlineData("new Own().ToString()")]
    [InlineData("Own.Uri.AbsoluteUri")]
    public void Of_functions_of_the_same_name(string expression) => Verify(
        new TracedCode(
            expression,
            """
            class Own
            {
                public static string Parse(string s) => s;
                public static string Concat(string a, string b) => b;
                public static string Format(string format, int value) => format;
                public override string ToString() => "6000";
                public static Own Uri { get; } = new();
                public string AbsoluteUri { get; set; } = "6000";
            }
            """),
        "?");

    [Theory]
    [InlineData("class D { public const string X = \"a\"; }", "a")]
    [InlineData("class D { public static readonly string X = \"a\"; }", "a")]
    [InlineData("class D { public static string X => \"a\"; }", "a")]
    [InlineData("class D { public static string X = \"a\"; }", "?")]
    public void Of_another_file(string file, string expected)
    {
        var code = new TracedCode("D.X", "", "", file);
        Verify(code, expected);
        Assert.All(code.Bound.SelectMany(static text => text.Fragments), static fragment => Assert.Equal(fragment.Text == "a" ? "D.X" : null, fragment.Use?.ToString()));
    }

    [Theory]
    [InlineData(6, 64)]
    [InlineData(7, 8)]
    [InlineData(70, 64)]
    public void Combinations_are_bounded(int choices, int expected)
    {
        var expression = string.Join(" + ", Enumerable.Repeat("(flag ? \"a\" : \"b\")", choices));
        var texts = new TracedCode(expression).Bound.Select(static text => text.Text).ToList();
        Assert.Equal(expected, texts.Count);
        Assert.Equal(expected, texts.Distinct().Count());
        Assert.All(texts, text => Assert.Equal(choices, text.Length));
    }

    [Fact]
    public void Alternatives_are_bounded() =>
        Assert.Equal(64, new TracedCode($"new[] {{ {string.Join(", ", Enumerable.Range(0, 70))} }}").Bound.Count);

    [Fact]
    public void Depth_is_bounded()
    {
        Assert.Equal("6000", TracedCode.Show(Nested(20).Bound.Select(static text => text.Text)));
        Assert.Equal("?", TracedCode.Show(Nested(60).Bound.Select(static text => text.Text)));

        static TracedCode Nested(int depth) => new(string.Concat(Enumerable.Repeat("Convert.ToString(", depth)) + "6000" + new string(')', depth));
    }

    private static void Verify(TracedCode code, string expected) => Assert.Equal(expected, TracedCode.Show(code.Bound.Select(static text => text.Text)));
}
