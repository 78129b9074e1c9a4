using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.Tests.ConfigFiles.Readers;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("""{"a": "x", "b": 1}""", "a=x", "b=1")]
    [InlineData("""{"a": 0, "b": 9}""", "a=0", "b=9")]
    [InlineData("""{"a": {"b": {"c": true}}, "d": null}""", "a/b/c=true", "d=null")]
    [InlineData("""{"a": [1, [2, 3], {"b": 4}], "c": -1.5e+3}""", "a/0=1", "a/1/0=2", "a/1/1=3", "a/2/b=4", "c=-1.5e+3")]
    [InlineData("""{"a": {}, "b": [], "c": 1}""", "c=1")]
    [InlineData("""{"a": "x", "a": "y"}""", "a=x", "a=y")]
    [InlineData("""{"a": 1, "b": [2,],}""", "a=1", "b/0=2")]
    [InlineData("{/* {\"x\": 1} */\"a\" /**/ : // \"y\"\n1}", "a=1")]
    [InlineData("""// "x": 1""")]
    [InlineData("\uFEFF{\"a\": 1}", "a=1")]
    [InlineData("""{"a": "\u0041\"\\\/\t\u00e9", "\u0062": "\q"}""", "a=A\"\\/\té", "b=q")]
    [InlineData("""{"a": "\n0041", "b": "\9"}""", "a=\n0041", "b=\0")]
    [InlineData("""{"a": ""}""", "a=")]
    [InlineData("""{"Port": 1, "Part": 2, "": 3, "Port": 4}""", "Port=1", "Part=2", "=3", "Port=4")]
    [InlineData("""{"a:b": 1, ":": 2}""", "a:b=1", ":=2")]
    [InlineData(""" "x" """, "=x")]
    [InlineData("")]
    [InlineData("   \r\n ")]
    public void Values_are_read_with_their_keys(string text, params string[] values) => Assert.Equal(values, Read(text, splitsKeys: false));

    [Theory]
    [InlineData("""{"a:b:c": 1, "d": {"e:f": 2}}""", "a/b/c=1", "d/e/f=2")]
    [InlineData("""{"a:": 1, ":b": 2, "::": 3}""", "a/=1", "/b=2", "//=3")]
    public void A_key_with_colons_is_split(string text, params string[] values) => Assert.Equal(values, Read(text, splitsKeys: true));

    /// <summary>Values before the first syntax error are read, values after it are not.</summary>
    [Theory]
    [InlineData("""{"a": 1, "b": "x""", "a=1")]
    [InlineData("{\"a\": 1, \"b\": \"x\n\", \"c\": 2}", "a=1")]
    [InlineData("""{"a": 1, "b": "x\""", "a=1")]
    [InlineData("""{"a": 1} }, "b": 2""", "a=1")]
    [InlineData("""{"a": 1], "b": 2}""", "a=1")]
    [InlineData("""{"a": [1}, "b": 2}""", "a/0=1")]
    [InlineData("""{"a": 1, "b", "c": 2}""", "a=1")]
    [InlineData("""{"a": 1, {"b": 2}}""", "a=1")]
    [InlineData("""{"a": 1, ["b"], "c": 2}""", "a=1")]
    [InlineData("""{"a": [1, "b": 2]}""", "a/0=1")]
    [InlineData("""{"a": 1, b: 2}""", "a=1")]
    [InlineData("""{"a": 1, "b": yes, "c": 2}""", "a=1")]
    [InlineData("""{"a": 1, "b": nope, "c": 2}""", "a=1")]
    [InlineData("""{"a": 1, 'b': 2}""", "a=1")]
    [InlineData("""{"a": 1, /* "b": 2}""", "a=1")]
    [InlineData("""{"a": 1, / "b": 2}""", "a=1")]
    [InlineData("{\"a\": 1, \0\0 \"b\": 2}", "a=1")]
    [InlineData("""{"a": 1, "b": "\u00""", "a=1")]
    [InlineData("""{"a" 1}""")]
    [InlineData("""{"a": "\u00"}""", "a=u00")]
    [InlineData("\"\\u0\"", "=u0")]
    public void Reading_ends_at_the_first_damage(string text, params string[] values) => Assert.Equal(values, Read(text, splitsKeys: false));

    [Fact]
    public void Says_where_a_value_stands()
    {
        const string Text = """{"a": "x\u0036\n0y"}""";
        var json = new JsonReader(TestFile.Create(Text), splitsKeys: false);
        Assert.True(json.MoveNext());
        Assert.Equal(["x", @"\u0036", @"\n", "0", "y"], Enumerable.Range(0, 5).Select(i => Source(i, 1)));
        Assert.Equal(@"\u0036\n0", Source(1, 3));

        string Source(int start, int length) => Text.Substring(json.Value.GetSpan(start, length).Start, json.Value.GetSpan(start, length).Length);
    }

    private static IEnumerable<string> Read(string text, bool splitsKeys)
    {
        var json = new JsonReader(TestFile.Create(text), splitsKeys);
        while (json.MoveNext())
        {
            yield return $"{string.Join('/', Enumerable.Range(0, json.Path.Count).Select(i => json.Path[i]))}={json.Value.Text}";
        }
    }
}
