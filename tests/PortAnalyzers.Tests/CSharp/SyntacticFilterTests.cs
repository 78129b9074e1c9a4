using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.CSharp;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;
using PortAnalyzers.Urls;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.CSharp;

/// <summary>Which expressions are excluded by syntax alone, and that none of them contains a port.</summary>
public sealed class SyntacticFilterTests
{
    private const string Declarations = """
        using System;
        using System.Net;

        enum Doors { Front = 6000, Back }

        class Other
        {
            public const string Host = "localhost", Colon = ":", Good = "8080";
            public const int Bad = 6000;
            public static readonly string Port = "6000";
            public static string Path => "/x";
            public string Name { get; } = "h:6666";
            public string Text { get; set; } = "6000";
            public string GoodText { get; set; } = "8080";
        }

        class Base { protected const int Inherited = 6000; protected static int Unset; }

        partial class Parts { const int There = 6000; }
        """;

    private const string Members = """
            const string Scheme = "http";
            const string Path = "/list", Empty = "";
            const int Port = 6000, GoodPort = 8080, Half = 60;
            static readonly string Host = "localhost";
            static string Digits => "00";
            readonly string _bad = "6000";
            string _any = "6000";
            string _good = "8080";
            string Get { get; } = "6000";
            string Changing { get; set; } = "6000";
            static string Many(bool b) => (b ? "1" : "2") + (b ? "1" : "2") + (b ? "1" : "2") + (b ? "1" : "2") + (b ? "1" : "2") + (b ? "1" : "2") + (b ? "1" : "2");
        """;

    /// <summary>Texts that resemble an address with a port, but can't be one that is reported.</summary>
    [Theory]
    [InlineData("""text + ":" + number""")]
    [InlineData("""text.Trim() + ":" + texts[0]""")]
    [InlineData(""" "\"name\":" + Port""")]
    [InlineData("""$"http://{text}/path" """)]
    [InlineData("""$"http://{text}:{number}/path" """)]
    [InlineData("""$"{text}:{number}" """)]
    [InlineData("""$"http://localhost:{GoodPort}/" """)]
    [InlineData("""$"http://localhost:{Other.Good}/" """)]
    [InlineData("""$"http://localhost:{text.Length}" """)]
    [InlineData("""$"http://localhost:{Environment.ProcessId}" """)]
    [InlineData("""$"http://localhost:{Unset}" """)]
    [InlineData("""$"{Scheme}://{Host}{Path}" """)]
    [InlineData(""" "http://localhost:8080" + Path""")]
    [InlineData(""" "http://localhost:8080" + Empty""")]
    [InlineData("""Scheme + ":" + Port""")]
    [InlineData("""string.Format("{0}:{1}", text, number)""")]
    [InlineData("""string.Format(null, "http://{0}:{1}", Host, GoodPort)""")]
    [InlineData("""string.Concat("http://", Host, ":", number)""")]
    [InlineData("""flag ? "http://a:" + number : null + ":1" """)]
    [InlineData(""" "rtsp://localhost:554/x" """)]
    [InlineData("""$"rtsp://{text}:{Changing}" """)]
    [InlineData(""" "a:b " + Many(flag)""")]
    [InlineData("""string.Format("({1}*{1}/{1})*{1}*{1}:{0}", text, flag ? 64 : 2)""")]
    [InlineData("""string.Format("scale=({1}*{1}/{1})*{1}*{1}*{1}*{1}:{0}", text, flag ? 64 : number)""")]
    [InlineData(""" "http://localhost:" + string.Empty""")]
    [InlineData("""$"http://localhost:{_good}" """)]
    [InlineData("""$"http://localhost:{other.GoodText}" """)]
    [InlineData("""$"http://localhost:{good}" """)]
    [InlineData("""text + ":" + good""")]
    [InlineData("""$"http://localhost:{Random.Shared.Next(8080, 8090)}" """)]
    public void Settles_texts_that_hold_no_port(string text) => Assert.False(FilterOf(text, out var expression).MayHoldUrl(expression));

    [Theory]
    [InlineData(""" "http://localhost:6000" """)]
    [InlineData(""" "http://localhost:" + Port""")]
    [InlineData(""" "http://localhost:" + Half + Digits""")]
    [InlineData(""" "http://localhost:60" + Digits""")]
    [InlineData(""" "http://" + Host + ":" + Other.Port""")]
    [InlineData("""Host + ":6000" """)]
    [InlineData("""text + ":6000" """)]
    [InlineData("""Scheme + Uri.SchemeDelimiter + text + ":6000" """)]
    [InlineData("""$"http://{other.Name}/" """)]
    [InlineData("""$"http://localhost:{Inherited}" """)]
    [InlineData("""$"http://localhost:{There}" """)]
    [InlineData("""$"http://localhost:{(int)Doors.Front}" """)]
    [InlineData("""$"http://localhost:{(int)Doors.Back}" """)]
    [InlineData("""$"http://localhost:{5990 + 10}" """)]
    [InlineData("""$"http://localhost:{IPEndPoint.MaxPort}" """, "0-65535")]
    [InlineData("""$"http://localhost:{System.Net.IPEndPoint.MaxPort}" """, "0-65535")]
    [InlineData("""$"http://localhost:{(global::System.Net.IPEndPoint.MaxPort)}" """, "0-65535")]
    [InlineData("""$"http://localhost:{late}" """)]
    [InlineData(""" "//" + Many(flag)""")]
    [InlineData("""$"http://{text}:{Many(flag)}" """)]
    [InlineData("""(flag ? "a" : "b") + (flag ? "a" : "b") + (flag ? "a" : "b") + (flag ? "a" : "b") + (flag ? "a" : "b") + (flag ? "a" : "b") + (flag ? text + ":" : "b") + Port""")]
    [InlineData("""string.Format("http://localhost:{0}", Port)""")]
    [InlineData("""string.Format("http://localhost:6000/{{0}}", Port)""")]
    [InlineData("""string.Format("http://localhost:6000")""")]
    [InlineData("""string.Format(null, "http://localhost:6000", Port)""")]
    [InlineData("""string.Format(_any, Port) + ":6000" """)]
    [InlineData("""string.Format("{0}:{1}{2}{2}{2}/{1}{1}{1}{1}{1}", "http://a", flag ? "6" : "5", flag ? "0" : "")""")]
    [InlineData("""$"http://{text}:{Changing}://" """)]
    [InlineData("""string.Concat(values: new[] { "http://localhost:", "6000" })""")]
    [InlineData("""$"http://localhost:{_any}" """)]
    [InlineData("""$"http://localhost:{other.Text}" """)]
    [InlineData("""$"http://localhost:{Changing}" """)]
    [InlineData(""" "http://localhost:" + reassigned""")]
    [InlineData("""text + ":" + reassigned""")]
    [InlineData("""local + ":" + reassigned""")]
    [InlineData("""$"http://localhost:{Random.Shared.Next(5000, 7000)}" """)]
    public void Lets_texts_pass_that_may_hold_one(string text, string? added = null) =>
        Assert.True(FilterOf(text, out var expression, added).MayHoldUrl(expression));

    [Theory]
    [InlineData("Listen(8080)", false)]
    [InlineData("Listen(GoodPort)", false)]
    [InlineData("Listen(number)", false)]
    [InlineData("Listen(-6000)", false)]
    [InlineData("Listen(-1)", false)]
    [InlineData("Listen(_ => { })", false)]
    [InlineData("Listen(text.Length)", false)]
    [InlineData("Listen(options.Door ?? 8080)", false)]
    [InlineData("Listen(int.Parse(texts[0]))", false)]
    [InlineData("Listen(new Uri(text))", false)]
    [InlineData("Listen(6000)", true)]
    [InlineData("Listen(006_000)", true)]
    [InlineData("Listen(0x1770)", true)]
    [InlineData("Listen(Port)", true)]
    [InlineData("Listen(port: Other.Bad)", true)]
    [InlineData("Listen(this._bad)", true)]
    [InlineData("Listen(this.Get)", true)]
    [InlineData("Listen(int.Parse(Environment.GetEnvironmentVariable(\"PORT\") ?? \"6000\"))", true)]
    [InlineData("Listen(new IPEndPoint(IPAddress.Any, 6000))", true)]
    [InlineData("Listen(flag ? 8080 : 6000)", true)]
    [InlineData("Listen(number switch { 1 => 8080, _ => 6000 })", true)]
    [InlineData("Listen(options.Port ?? 6000)", true)]
    [InlineData("Listen(checked((int)6000L))", true)]
    [InlineData("Listen(new[] { \"http://*:5000\", \"http://*:6000\" })", true)]
    [InlineData("Listen(\"8080;6000\")", true)]
    [InlineData("SetEnvironmentVariable(\"DEBUG\", \"1\")", false)]
    [InlineData("SetEnvironmentVariable(\"ASPNETCORE_HTTP_PORTS\", \"6000\")", true)]
    [InlineData("SetEnvironmentVariable(\"ASPNETCORE_\" + Other.Path, \"6000\")", false)]
    [InlineData("SetEnvironmentVariable((Doors.Back + 1).ToString(), \"6000\")", false)]
    [InlineData("SetEnvironmentVariable((Doors.Back + 1).ToString() + \"_HTTP_PORTS\", \"6000\")", true)]
    [InlineData("SetEnvironmentVariable(text, \"6000\")", false)]
    [InlineData("SetEnvironmentVariable(other.Name, \"6000\")", false)]
    [InlineData("SetEnvironmentVariable(\"SHOP\", other.Text)", false)]
    [InlineData("SetEnvironmentVariable(value: other.Text, variable: \"HTTP_PORTS\")", true)]
    [InlineData("SetEnvironmentVariable(variable: \"HTTP_PORTS\", other.Text)", true)]
    [InlineData("SetEnvironmentVariable(\"HTTP_PORTS\", other.Text, EnvironmentVariableTarget.Process)", true)]
    [InlineData("AddInMemoryCollection(new Dictionary<string, string> { [\"shop\"] = \"6000\", [\"a:\" + text] = \"6000\" })", false)]
    [InlineData("AddInMemoryCollection(new Dictionary<string, string> { { \"shop\", \"6000\" }, { Scheme, \"6000\" } })", false)]
    [InlineData("AddInMemoryCollection(new[] { new KeyValuePair<string, string>(\"shop\", \"6000\"), new(\"home\", Other.Port) })", false)]
    [InlineData("AddInMemoryCollection()", false)]
    [InlineData("AddInMemoryCollection(new Dictionary<string, string> { [\"shop\"] = \"6000\", [\"urls\"] = \"6000\" })", true)]
    [InlineData("AddInMemoryCollection(new Dictionary<string, string> { { \"shop\", \"6000\" }, { \"HTTP_PORTS\", Other.Port } })", true)]
    [InlineData("AddInMemoryCollection(new Dictionary<string, string>())", true)]
    [InlineData("AddInMemoryCollection(new[] { new KeyValuePair<string, string>(\"shop\", \"6000\"), new(\"urls\", \"6000\") })", true)]
    [InlineData("AddInMemoryCollection(new[] { new KeyValuePair<string, string>(value: \"6000\", key: \"urls\") })", true)]
    [InlineData("AddInMemoryCollection(new[] { new KeyValuePair<string, string>(value: \"6000\", key: \"shop\") })", false)]
    [InlineData("AddInMemoryCollection(new[] { Pair(\"shop\", \"6000\") })", true)]
    [InlineData("AddInMemoryCollection(new[] { pair })", true)]
    [InlineData("AddInMemoryCollection(new Dictionary<string, string>(pairs) { [\"shop\"] = \"6000\" })", true)]
    [InlineData("AddInMemoryCollection(pairs)", true)]
    [InlineData("texts[other.Key] = \"6000\"", false)]
    [InlineData("texts[Microsoft.AspNetCore.Hosting.WebHostDefaults.ServerUrlsKey] = \"6000\"", true)]
    public void Tells_whether_a_call_may_be_given_a_port(string call, bool expected) =>
        Assert.Equal(expected, FilterOf(call, out var expression).MayContainPort(expression));

    /// <summary>
    /// The filter must pass every expression in which binding finds a port. Random expressions are built from parts of addresses; the result of
    /// <see cref="BoundSemantics"/> is the expected one.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Lets_through_whatever_binding_finds(int seed)
    {
        var random = new RandomExpressions(seed);
        var tree = Parse([.. Enumerable.Range(0, 400).Select(_ => random.Next())]);
        var model = ModelOf(tree);
        var binder = new SafeBinder(model.Compilation, CancellationToken.None);
        var names = new NameSearch(new ProjectNames(model.Compilation), CancellationToken.None);
        var evaluator = new StringEvaluator(new BoundSemantics(model, binder, names, NoConfiguration.Instance, CancellationToken.None), tree);
        var filter = new SyntacticFilter(model, binder, names, NoConfiguration.Instance, DeclaredApis.None, PortOptions.Default.Reported, CancellationToken.None);
        var (found, settled) = (0, 0);
        var errors = model.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static error => error.Location.SourceSpan).ToList();
        foreach (var expression in tree.GetRoot().DescendantNodes().OfType<ReturnStatementSyntax>().Select(static result => Inner(result.Expression!)))
        {
            if (errors.Exists(expression.FullSpan.IntersectsWith))
            {
                continue;
            }

            var passes = filter.MayHoldUrl(TextSite.WholeText(expression, filter.Semantics));
            settled += passes ? 0 : 1;
            if (evaluator.Evaluate(expression).Any(static text => HoldsPort(text.Text)))
            {
                found++;
                Assert.True(passes, expression.ToString());
                Assert.True(Colons(expression) is not { Count: > 0 } texts || texts.Exists(static text => TextOutline.MayHoldUrlPort(text, PortOptions.Default.Reported)), expression.ToString());
            }
        }

        Assert.InRange(found, 20, 380);
        Assert.InRange(settled, 20, 380);
    }

    /// <summary>The texts with a colon, which the scanner finds.</summary>
    private static List<ExpressionSyntax> Colons(ExpressionSyntax expression) =>
    [
        .. expression.DescendantTokens().Where(static token => token.Value is string or char && token.ValueText.Contains(':')).Select(static token => TextSite.Of(token)).OfType<ExpressionSyntax>(),
    ];

    /// <summary>Parentheses have no operation.</summary>
    private static ExpressionSyntax Inner(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax { Expression: var inner } ? Inner(inner) : expression;

    private static bool HoldsPort(string text)
    {
        var scanner = new UrlPortScanner(text, UrlContext.WebAddress);
        while (scanner.MoveNext())
        {
            if (PortOptions.Default.Reported.Contains(scanner.Current.Port))
            {
                return true;
            }
        }

        return false;
    }

    private static SyntacticFilter FilterOf(string expression, out ExpressionSyntax syntax, string? added = null)
    {
        var tree = Parse([expression]);
        syntax = tree.GetRoot().DescendantNodes().OfType<ReturnStatementSyntax>().Single().Expression!;
        var model = ModelOf(tree);
        var binder = new SafeBinder(model.Compilation, CancellationToken.None);
        var reported = added is null ? PortOptions.Default.Reported : OptionDefinitions.AdditionalPorts.Read(added)!;
        return new SyntacticFilter(model, binder, new NameSearch(new ProjectNames(model.Compilation), CancellationToken.None), NoConfiguration.Instance, DeclaredApis.None, reported, CancellationToken.None);
    }

    private static SyntaxTree Parse(string[] expressions) => CSharpSyntaxTree.ParseText($$"""
        {{Declarations}}
        partial class Parts : Base
        {
        {{Members}}
        {{string.Concat(expressions.Select(static (expression, i) => $$"""
                object E{{i}}(string text, int number, bool flag, string[] texts, Other other, dynamic options)
                {
                    var local = "http://localhost";
                    var reassigned = "6000";
                    reassigned = flag ? text : "6001";
                    if (flag) reassigned = "6666";
                    var good = "8080";
                    if (flag) good = text;
                    string late;
                    late = "6000";
                    return {{expression}};
                }

            """))}}
        }
        """, new CSharpParseOptions(LanguageVersion.Preview));

    private static SemanticModel ModelOf(SyntaxTree tree) =>
        CSharpCompilation.Create("Gate", [tree], ReferencePack.Net100.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetSemanticModel(tree);

    /// <summary>Texts made of parts of addresses: literals, names of all kinds, and all ways to combine them.</summary>
    private sealed class RandomExpressions(int seed)
    {
        private static readonly string[] Texts =
        [
            "\"http://\"", "\"https://h\"", "\"localhost\"", "\":\"", "\":60\"", "\"00\"", "\"6000\"", "\":6000\"", "\"/x\"", "\"://\"", "\"//h:\"", "\"http\"", "\" \"", "\"{0}:{1}\"", "':'", "\"rtp://\"", "\"rtp://h,\"",
            "Scheme", "Path", "Empty", "Host", "Digits", "_bad", "_any", "Get", "Changing", "this._bad", "other.Name", "other.Text", "Other.Host", "Other.Colon", "Other.Port", "Other.Path",
            "text", "texts[0]", "local", "reassigned", "late", "text.Trim()", "Uri.SchemeDelimiter", "Uri.UriSchemeHttp", "string.Empty", "nameof(Port)", "null", "Many(flag)",
        ];

        private static readonly string[] Numbers =
            ["6000", "8080", "60", "0x1770", "Port", "GoodPort", "Half", "Other.Bad", "Inherited", "Unset", "There", "number", "(int)Doors.Front", "(int)Doors.Back", "(5990 + 10)", "int.Parse(_bad)", "texts.Length"];

        private readonly Random _random = new(seed);

        public string Next() => Text(3);

        private string Text(int depth) => depth == 0 ? Leaf() : _random.Next(14) switch
        {
            < 4 => $"{Text(depth - 1)} + {Text(depth - 1)}",
            4 => $"$\"http://{{{Hole(depth - 1)}}}:{{{Hole(depth - 1)}}}/\"",
            5 => $"$\"{{{Hole(depth - 1)}}}:{{{Hole(depth - 1)}}}\"",
            6 => $"(flag ? {Text(depth - 1)} : {Text(depth - 1)})",
            7 => $"({Text(depth - 1)} ?? {Text(depth - 1)})",
            8 => $"string.Concat({Text(depth - 1)}, {Text(depth - 1)}, {Text(depth - 1)})",
            9 => $"string.Format(\"http://{{0}}:{{1}}\", {Text(depth - 1)}, {Text(depth - 1)})",
            10 => $"string.Format(null, \"a:{{1}}://{{0}}:{{1}}\", {Text(depth - 1)}, {Text(depth - 1)})",
            11 => $"string.Format({Text(depth - 1)}, {Text(depth - 1)}, {Text(depth - 1)})",
            12 => $"(number switch {{ 1 => {Text(depth - 1)}, _ => {Text(depth - 1)} }})",
            _ => $"({Text(depth - 1)})",
        };

        private string Hole(int depth) => $"({Text(depth)})";

        private string Leaf() => _random.Next(3) == 0 ? Numbers[_random.Next(Numbers.Length)] : Texts[_random.Next(Texts.Length)];
    }
}
