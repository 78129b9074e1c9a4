using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.Benchmarks.Inputs;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

public class ProjectNamesTests
{
    [Theory]
    [InlineData("class C { int port = 1; } class D { void M(C c) { c.port = 2; } }", "port = 1|port")]
    [InlineData("class ports { } // port\nclass C { string text = \"port\"; int @port; }", "@port")]
    [InlineData("class port2 { int Port, _port, p\\u006frt; }", "")]
    [InlineData("#if NEVER\nclass port { }\n#endif", "")]
    [InlineData("class C { C port = new(port: 1); }", "port = new(port: 1)|port")]
    [InlineData("class C { }", "")]
    [InlineData("port.M(); class C { static C port; }", "port|port")]
    [InlineData("class C { C port", "port")]
    [InlineData("port = 1; class C { int port; }", "port|port")]
    [InlineData(" port = 1;", "port")]
    [InlineData(";port", "port")]
    [InlineData("1 port", "port")]
    [InlineData("", "")]
    public void Find_Name_GivesEveryPlace(string code, string expected) => Verify(expected, "port", code);

    [Theory]
    [InlineData("class C { C a = new(1), b = new C(2); }", "new", "new(1)|new C(2)")]
    [InlineData("class C : B { C() : base(1) { } C(int i) : this() { } }", "base", ": base(1)")]
    [InlineData("class C { int größe; }", "größe", "größe")]
    public void Find_OtherNames_GivesEveryPlace(string code, string name, string expected) => Verify(expected, name, code);

    /// <summary>Text is read in chunks of 16,384 characters: a name may begin in one and end in the next.</summary>
    [Theory]
    [InlineData(16_380)]
    [InlineData(16_381)]
    [InlineData(16_382)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(32_765)]
    public void Find_InLongFiles_GivesEveryPlace(int position)
    {
        var code = "class C {".PadRight(position - 4) + "int port = 1; int port2 = 2; void M() => port++; }".PadRight(40_000);
        Verify("port = 1|port|port = 1|port", "port", code, code);
    }

    [Fact]
    public void Find_ManyPlaces_IsCutOff()
    {
        var code = "class C { int M(int port) => " + string.Join(" + ", Enumerable.Repeat("port", 3_000)) + "; }";
        foreach (var names in Both(code))
        {
            var found = names.Find("port", default);
            Assert.Equal(ProjectNames.MaxPlaces, found.Count);
            Assert.True(ProjectNames.IsCutOff(found));
        }
    }

    [Fact]
    public void Find_ManyPlacesInSeveralFiles_IsCutOff()
    {
        var code = "class C { int M(int port) => " + string.Join(" + ", Enumerable.Repeat("port", 1_500)) + "; }";
        Assert.All(Both(code, code, code), static names => Assert.Equal(ProjectNames.MaxPlaces, names.Find("port", default).Count));
    }

    [Fact]
    public void Find_NoName_GivesNothing() => Assert.All(Both("class C { int = 1; }"), static names => Assert.Empty(names.Find("", default)));

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    public void Members_Many_SomeAreGiven(int count)
    {
        var names = Both(string.Concat(Enumerable.Range(0, count).Select(static i => $"class C{i} {{ int port; }}")))[0];
        Assert.Equal(Math.Min(count, 64), names.Members("port", default).Length);
        Assert.Equal((true, false), (names.IsMember("port", default), names.IsMember("C0", default)));
        Assert.Empty(names.Members("other", default));
        Assert.Same(names.Members("port", default), names.Members("port", default));
    }

    [Fact]
    public void Settings_AreFoundOnce()
    {
        var names = Both("class C { }")[0];
        Assert.Same(names.Settings, names.Settings);
        Assert.Same(names.Find("C", default), names.Find("C", default));
    }

    [Fact]
    public void Find_AfterCancellation_Throws() =>
        Assert.All(Both("class C { }"), static names => Assert.ThrowsAny<OperationCanceledException>(() => names.Find("port", new CancellationToken(canceled: true))));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Find_FewNamesOrMany_GivesTheSame(int seed)
    {
        string[] files = [.. new WebCode(seed).Files(2_000)];
        var words = files.SelectMany(static file => SyntaxFactory.ParseTokens(file)).Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText);
        var all = 0;
        var (compilation, indexed) = (Compile(files), Both(files)[1]);
        foreach (var name in words.Distinct().Take(200))
        {
            var found = new ProjectNames(compilation).Find(name, default);
            Assert.Equal(found.Select(static node => node.SpanStart), indexed.Find(name, default).Select(static node => node.SpanStart));
            all += found.Count;
        }

        Assert.True(all > 1_000, $"Only {all} places.");
    }

    [Theory]
    [InlineData("class C { string text = \"web\"; }", true)]
    [InlineData("class C { string text = @\"C:\\WEB\"; }", true)]
    [InlineData("class C { string text = $\"a {1} Web_{2}\"; }", true)]
    [InlineData("class C { string text = \"\"\"\na\nthe web\n\"\"\"; }", true)]
    [InlineData("class C { string text = \"site\"; }", true)]
    [InlineData("class Web { int site; /* \"web\" */ string text = \"w\" + \"eb\"; // web\n }", false)]
    [InlineData("class C { char web = 'w'; }", false)]
    [InlineData("", false)]
    public void HaveText_Literals_AreSearched(string code, bool expected) => Assert.Equal(expected, HaveText("class D { }", code));

    [Theory]
    [InlineData(16_316)]
    [InlineData(16_319)]
    [InlineData(16_382)]
    [InlineData(32_638)]
    public void HaveText_InLongFiles_SearchesWholeFile(int position) =>
        Assert.True(HaveText("class C { string text = \"".PadRight(position, ' ') + "web\"; }".PadRight(40_000)));

    [Fact]
    public void HaveText_AfterCancellation_Throws() => Assert.ThrowsAny<OperationCanceledException>(
        static () => Both("class C { }")[0].HaveText(["web"], new CancellationToken(canceled: true)));

    private static bool HaveText(params string[] files)
    {
        string[] parts = ["web", "site"];
        var names = Both(files)[0];
        var found = names.HaveText(parts, default);
        Assert.Equal(found, names.HaveText(parts, default));
        return found;
    }

    private static void Verify(string expected, string name, params string[] files) => Assert.All(
        Both(files), names => Assert.Equal(expected, string.Join('|', names.Find(name, default).Select(static node => node.ToString()))));

    /// <summary>One that searches the text, and one that has sorted the names after many requests.</summary>
    private static ProjectNames[] Both(params string[] files)
    {
        var compilation = Compile(files);
        var many = new ProjectNames(compilation);
        for (var i = 0; i < 40; i++)
        {
            many.Find($"other{i}", default);
        }

        return [new ProjectNames(compilation), many];
    }

    private static Compilation Compile(string[] files) => CSharpCompilation.Create("C", files.Select(static file => SyntaxFactory.ParseSyntaxTree(file)));
}
