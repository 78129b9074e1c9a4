using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.Tests.ConfigFiles.Readers;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: x\nb: 1\n", "a=x", "b=1")]
    [InlineData("\na: x\nb: 1\n", "a=x", "b=1")]
    [InlineData("a: x\r\nb:\r\n  c: y\r\n", "a=x", "b/c=y")]
    [InlineData("a:\n  b:\n    c: 1\n  d: 2\ne: 3", "a/b/c=1", "a/d=2", "e=3")]
    [InlineData("a:\n    b: 1\n    c: 2\n", "a/b=1", "a/c=2")]
    [InlineData("a:\n  - x\n  - y\n", "a/0=x", "a/1=y")]
    [InlineData("a:\n- x\n- y\nb: z", "a/0=x", "a/1=y", "b=z")]
    [InlineData("a:\n  - b: 1\n    c: 2\n  - b: 3\n", "a/0/b=1", "a/0/c=2", "a/1/b=3")]
    [InlineData("a:\n  -\n    b: 1\n  - \n    b: 2\n", "a/0/b=1", "a/1/b=2")]
    [InlineData("- - x\n  - y\n- z\n", "0/0=x", "0/1=y", "1=z")]
    [InlineData("a: x # c\n# b: y\n  # c: z\nd: x#y\n", "a=x", "d=x#y")]
    [InlineData("a: \"x # y: z\" # c\nb: 'it''s: \"x\"'\n", "a=x # y: z", "b=it's: \"x\"")]
    [InlineData("a: \"\\\"\\x41\\u0042\\n\\\\\"", "a=\"AB\n\\")]
    [InlineData("a: \"\\x41\"\nb: x #c\nd: y# z", "a=A", "b=x", "d=y# z")]
    [InlineData("\"a\": 1\n'b' : 2\nc d: 3\n", "a=1", "b=2", "c d=3")]
    [InlineData("a[0]: 1\nb, c: 2", "a[0]=1", "b, c=2")]
    [InlineData("- \"a\":b\n- c", "0=a", "1=c")]
    [InlineData("x: {a:[1], b:{c: 2}}", "x/a/0=1", "x/b/c=2")]
    [InlineData("a: http://x:80/y\nb: 80:80\nc::d: e", "a=http://x:80/y", "b=80:80", "c::d=e")]
    [InlineData("- 6000:80\n- \"a\": b\n- x=y: z\n", "0=6000:80", "1/a=b", "2/x=y=z")]
    [InlineData("a: [x, \"y, z\", 80:80]\nb: {c: 1, \"d\": 2, e: {f: [3]}}\ng: 4", "a/0=x", "a/1=y, z", "a/2=80:80", "b/c=1", "b/d=2", "b/e/f/0=3", "g=4")]
    [InlineData("a: [\n  x, # c\n  y\n]\nb: z", "a/0=x", "a/1=y", "b=z")]
    [InlineData("a: {\"b\":1,\"c\":[2,{\"d\":3}]}", "a/b=1", "a/c/0=2", "a/c/1/d=3")]
    [InlineData("- [a, [b, c]]\n- d", "0/0=a", "0/1/0=b", "0/1/1=c", "1=d")]
    [InlineData("[[a], b]", "0/0=a", "1=b")]
    [InlineData("a: [&x b, !!str c, *d]\nb: 1", "a/0=b", "a/1=c", "b=1")]
    [InlineData("|\nb: 1")]
    [InlineData("a: \"\\0\\9\"", "a=\0\0")]
    [InlineData("a: [${X}:1, ${Y:-2}:3]\nb: ${Z:-4}", "a/0=${X}:1", "a/1=${Y:-2}:3", "b=${Z:-4}")]
    [InlineData("a: &x b\nc: *x\n<<: *y\nd: !!str 1\ne: &z\n  f: 2\n", "a=b", "d=1", "e/f=2")]
    [InlineData("a: |\n  b: 1\n\n  c: 2\nd: 3\n", "d=3")]
    [InlineData("a:\n  - >-\n    b: 1\n  - c: |+\n      d: 1\n    e: 2\nf: 3\n", "a/1/e=2", "f=3")]
    [InlineData("--- # x\na: 1\n---\n- 2\n...\nb: 3\n", "a=1", "0=2", "b=3")]
    [InlineData("%YAML 1.2\n---\na: 1", "=%YAML 1.2", "a=1")]
    [InlineData("\uFEFFa: 1\nb: 2", "a=1", "b=2")]
    [InlineData("\uFEFFa:\n- x\n- y", "a/0=x", "a/1=y")]
    [InlineData("a:\n  b: 1\n---\n  c: 2\n---\nx", "a/b=1", "c=2", "=x")]
    [InlineData("a:\nb:\n  c:\nd: e", "d=e")]
    [InlineData("a: \"x\n  y\"\nb: z", "a=x\n  y", "b=z")]
    [InlineData("a: 'x' 'y'\nb: z", "a=x", "b=z")]
    [InlineData("a:\n   b: 1\n  c: 2\nd: 3", "a/b=1", "a/c=2", "d=3")]
    [InlineData("x", "=x")]
    [InlineData("a: x\n  y\n  z: 80\nb:\n  y\n  z\nc:\n- \n  y\n  z\n", "a=x", "a/z=80", "b=y", "c/0=y")]
    [InlineData("a:\nx\nb:\n  - x\n  y\n", "b/0=x")]
    [InlineData("a:\n  # c\n\n  \"x\"\nb:\n  [y,\n z]\nc: &d\n  w", "a=x", "b/0=y", "b/1=z", "c=w")]
    [InlineData("a: -1\nb: -\nc: - x", "a=-1", "b=-", "c=- x")]
    [InlineData("a: 1\na: 2", "a=1", "a=2")]
    [InlineData("")]
    [InlineData("#")]
    [InlineData(":")]
    [InlineData("-")]
    public void Reads_values(string text, params string[] values) => Assert.Equal(values, Read(text));

    [Theory]
    [InlineData("a: 1\nb: \"x\nc: 2", "a=1")]
    [InlineData("a: 1\nb: 'x\nc: 2", "a=1")]
    [InlineData("a: 1\nb: [x, y\nc: 2", "a=1", "b/0=x", "b/1=y")]
    [InlineData("a: 1\nb: {x: 2\nc: 3", "a=1", "b/x=2", "b/c=3")]
    [InlineData("a: 1\n\0\0\0", "a=1")]
    [InlineData("\0\0\0", "=\0\0\0")]
    [InlineData("a: [1]] }\nb: 2", "a/0=1", "b=2")]
    [InlineData("a: \"\\x4\"", "a=x4")]
    [InlineData("\"\\u0\"", "=u0")]
    [InlineData("a: \"\\", new string[0])]
    public void Survives_damage(string text, params string[] values) => Assert.Equal(values, Read(text));

    private static IEnumerable<string> Read(string text)
    {
        var yaml = new YamlReader(TestFile.Create(text));
        while (yaml.MoveNext())
        {
            yield return $"{string.Join('/', Enumerable.Range(0, yaml.Path.Count).Select(i => yaml.Path[i]))}={yaml.Value.Text}";
        }
    }
}
