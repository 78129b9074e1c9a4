using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

public class EvaluatedStringTests
{
    /// <summary>The source of each <c>6000</c> in the text; digits that no single literal contains are in angle brackets.</summary>
    [Theory]
    [InlineData(""" "6000" """, "6000@1")]
    [InlineData(""" "x6000y6000" """, "6000@2 6000@7")]
    [InlineData(""" "\t6000\u00366000" """, "6000@3 6000@13")]
    [InlineData(""" "a:" + 6000 + "/" """, "6000@7")]
    [InlineData(""" "a:" + 6000u """, "6000@7")]
    [InlineData(""" "a:" + "6000" """, "6000@8")]
    [InlineData(""" "a:60" + "00" """, "<\"a:60\">@0")]
    [InlineData(""" "a:" + (5990 + 10) """, "<5990 + 10>@8")]
    [InlineData(""" "6000:" + text + ":6000" """, "6000@1 6000@19")]
    [InlineData(""" $"a{text}:6000{6000}" """, "6000@10 6000@15")]
    [InlineData(""" string.Format("{0}6000{1}6000", "a", "6000") """, "6000@18 6000@38 6000@25")]
    [InlineData(""" string.Concat("a6000", "b", "6000b") """, "6000@16 6000@29")]
    [InlineData(""" "\x36\x30\x30\x30" """, "\\x36\\x30\\x30\\x30@1")]
    public void Says_where_a_part_comes_from(string expression, string expected)
    {
        var code = new EvaluatedCode(expression.Trim());
        var text = code.Bound.Single();
        Assert.Equal(expected, string.Join(' ', PlacesOf(text).Select(start => Show(text.Locate(start, 4)))));

        string Show(PortLocation digits)
        {
            Assert.Null(digits.Use);
            var span = digits.Location.SourceSpan;
            var source = digits.Location.SourceTree!.ToString();
            var spelled = source[span.Start..span.End];
            return $"{(digits.IsEditable ? spelled : $"<{spelled}>")}@{span.Start - source.IndexOf(expression.Trim(), StringComparison.Ordinal)}";
        }
    }

    [Fact]
    public void A_place_behind_the_text_comes_from_nowhere() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluatedCode("\"a\" + text").Bound.Single().Locate(2, 1));

    [Theory]
    [InlineData(0, 2, true)]
    [InlineData(1, 2, true)]
    [InlineData(0, 3, false)]
    [InlineData(1, 3, false)]
    [InlineData(2, 4, true)]
    [InlineData(2, 5, true)]
    [InlineData(3, 6, false)]
    [InlineData(5, 6, true)]
    [InlineData(5, 7, false)]
    [InlineData(6, 7, false)]
    public void Says_whether_a_part_is_of_one_literal(int start, int end, bool expected) =>
        Assert.Equal(expected, new EvaluatedCode("\"ab\" + \"cde\" + 'f'").Bound.Single().IsInOneFragment(start, end));

    [Fact]
    public void Remembers_through_what_it_was_reached()
    {
        var text = new EvaluatedCode("\"a:\" + D.Port", "", "", "class D { public static readonly string Port = \"6000\"; }").Bound.Single();
        var digits = text.Locate(2, 4);
        Assert.Equal(("D.Port", true), (digits.Use?.ToString(), digits.IsEditable));
        Assert.Contains("class D", digits.Location.SourceTree!.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<int> PlacesOf(EvaluatedString text)
    {
        for (var i = text.Text.IndexOf("6000", StringComparison.Ordinal); i >= 0; i = text.Text.IndexOf("6000", i + 1, StringComparison.Ordinal))
        {
            yield return i;
        }
    }
}
