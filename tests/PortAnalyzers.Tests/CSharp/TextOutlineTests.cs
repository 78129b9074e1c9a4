using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.CSharp;
using PortAnalyzers.Options;

namespace PortAnalyzers.Tests.CSharp;

/// <summary>Texts whose literals alone exclude an address with a reported port, whatever their names and calls are, and similar texts that must be evaluated.</summary>
public sealed class TextOutlineTests
{
    [Theory]
    [InlineData("""var x = ":" + port;""", """var x = host + ":" + port;""")]
    [InlineData("""var x = "name:" + text;""", """var x = "http:" + text;""")]
    [InlineData("""var x = "http://localhost:8080/" + path;""", """var x = "http://localhost:6000/" + path;""")]
    [InlineData("""var x = $"https://{host}:8080/x";""", """var x = $"https://{host}:6000/x";""")]
    [InlineData("""var x = $"https://{host}:8080";""", """var x = $"https://{host}:8080{digit}";""")]
    [InlineData("""var x = $"https://{host}:8080?a=b";""", """var x = $"https://{host}:8080@shop";""")]
    [InlineData("""var x = $"See https://{host}:8080, please";""", """var x = $"See https://{host}:8080.{a}";""")]
    [InlineData("""var x = $"https://{host}:8080#{a}:b";""", """var x = $"https://{host}:{port}#{a}:b";""")]
    [InlineData("""var x = $"https://localhost/{path}";""", """var x = $"https://localhost{path}";""")]
    [InlineData("""var x = $"//localhost/{path}";""", """var x = $"//{host}/{path}";""")]
    [InlineData("""var x = $"Shop: //localhost/{path}";""", """var x = scheme + "//localhost" + rest;""")]
    [InlineData("""var x = $"{version}:8080";""", """var x = $"{version}:60{digits}";""")]
    [InlineData("""var x = $"{a} by x:{port}";""", """var x = $"{a}x:{port}";""")]
    [InlineData("""var x = $"{nameof(a.b)}:{port}";""", """var x = $"{host}:{nameof(a)}{port}:{port}";""")]
    [InlineData("""var x = $"{a} ({nameof(b)}:{port})";""", """var x = $"{a}{nameof(b)}:{port}";""")]
    [InlineData("""var x = "HTML:" + text;""", """var x = "HTTP:" + text;""")]
    [InlineData("""var x = "a:" + 1 + 2;""", """var x = 1 + 2 + ":" + 6000;""")]
    [InlineData("""var x = "//a:" + 1 + 2;""", """var x = "//a:" + 600 + 0;""")]
    [InlineData("""var x = a + ":" + 8080;""", """var x = a + ':' + b;""")]
    [InlineData("""var x = "//a:8080"u8;""", """var x = "//a:6000"u8;""")]
    [InlineData("""var x = "//a" + ':' + 8080;""", """var x = "//a" + ':' + 6000;""")]
    [InlineData("""var x = "//a" + ':' + 'b';""", """var x = "//a" + ':' + port;""")]
    [InlineData("""var x = a ? $"https://{host}:8080" : b;""", """var x = a ? $"https://{host}:{port}" : b;""")]
    [InlineData("""var x = a ?? ($"https://{host}:8080");""", """var x = a ?? ($"https://{host}:6000");""")]
    [InlineData("""var x = $"https://{host}:8080" ?? a;""", """var x = $"https://{host}:8080" as string;""")]
    [InlineData("""x = $"https://{host}:8080";""", """x = (string)$"https://{host}:8080";""")]
    [InlineData("""x += $":{port}";""", """x += $"{host}:{port}";""")]
    [InlineData("""return $"https://{host}:8080";""", """return $"https://{host}:8080"!;""")]
    [InlineData("""builder.Append(':');""", """var x = builder.Append(':');""")]
    [InlineData("""client.GetAsync($"https://{host}:8080");""", """var x = string.Concat($"https://{host}:8080", digit);""")]
    [InlineData("""var x = client.GetAsync($"https://{host}:8080");""", """var x = $"https://{host}:8080".Trim();""")]
    [InlineData("""var x = new Uri($"https://{host}:8080");""", """var x = string.Join("", new[] { $"https://{host}:8080", digit });""")]
    [InlineData("""var x = new[] { a }[":" + port];""", """var x = checked(":" + port);""")]
    [InlineData("""System.Func<string> x = () => $"https://{host}:8080";""", """var x = a switch { _ => $"https://{host}:8080" };""")]
    [InlineData("""var x = $"https://{host}:8080" is null;""", """var x = $"{$"https://{host}:8080"}{digit}";""")]
    [InlineData("""var x = $"rtp://{host}:{port}";""", """var x = $"ws://{host}:{port}";""")]
    [InlineData("""var x = $"rtp://{host}:{port},x";""", """var x = $"rtp://{host},http://{host}:{port}";""")]
    [InlineData("""var x = string.Format("https://{0}:8080", host);""", """var x = string.Format("https://{0}:{1}", host, port);""")]
    [InlineData("""var x = string.Format("-dump:{1} \"{2}\" -i {0}", a, b, c);""", """var x = string.Format("{1}-dump:{0} \"{2}\" -i", a, b, c);""")]
    [InlineData("""var x = string.Format(culture, "https://{0}:8080", host);""", """var x = string.Format(format, "https://localhost", 6000) + ":";""")]
    [InlineData("""var x = string.Format(culture, "{1}:\"{0}\"", a, b);""", """var x = string.Format(format, a + ":" + b, c);""")]
    [InlineData("""var x = string.Format("https://{0}" + ":8080", host);""", """var x = string.Format("https://{0}" + ":8080{1}", host, digit);""")]
    [InlineData("""var x = client.GetAsync(string.Format("https://{0}:8080", host));""", """var x = string.Format("https://{0}:8080", host).Trim();""")]
    [InlineData("""var x = string.Format("https://{0:N0}:8080", host);""", """var x = string.Format("https://{{{0}:6000", host);""")]
    [InlineData("""var x = new Uri(string.Format("https://{0}:8080", host));""", """var x = string.Concat(string.Format("https://{0}:8080", host), digit);""")]
    public void A_text_is_excluded_if_no_value_of_its_names_can_make_it_an_address(string excluded, string evaluated)
    {
        Assert.False(MayHoldUrlPort(excluded));
        Assert.True(MayHoldUrlPort(evaluated));
    }

    [Fact]
    public void A_long_chain_is_evaluated_as_a_whole()
    {
        Assert.False(MayHoldUrlPort($"var x = \":\"{string.Concat(Enumerable.Repeat(" + a", 60))};"));
        Assert.True(MayHoldUrlPort($"var x = \":\"{string.Concat(Enumerable.Repeat(" + a", 70))};"));
        Assert.True(MayHoldUrlPort($"var x = a{string.Concat(Enumerable.Repeat(" + a", 70))} + \":\";"));
    }

    /// <summary>The answer for the first literal with a colon or two slashes.</summary>
    private static bool MayHoldUrlPort(string statement)
    {
        var root = CSharpSyntaxTree.ParseText(statement).GetRoot();
        var literal = root.DescendantTokens().First(static token => token.Value is string or char && (token.ValueText.Contains(':') || token.ValueText.Contains("//")));
        return TextOutline.MayHoldUrlPort(TextSite.Of(literal)!, PortOptions.Default.Reported);
    }
}
