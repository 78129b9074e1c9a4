namespace PortAnalyzers.Tests.Rules;

/// <summary>One set of digits gets one finding, by the most specific rule, in any order of analysis.</summary>
public sealed class FindingTests
{
    private const string Server = """app.Urls.Add($"http://*:{p}");""";
    private const string Made = """thing.Equals(new Uri($"http://a:{p}"));""";
    private const string Literal = """thing.Equals($"http://b:{p}");""";
    private const string Client = """http.GetStringAsync($"http://c:{p}");""";

    [Theory]
    [InlineData("PORT003", Server, Made)]
    [InlineData("PORT003", Server, Literal)]
    [InlineData("PORT003", Server, Client)]
    [InlineData("PORT002", Made, Literal)]
    [InlineData("PORT002", Made, Client)]
    [InlineData("PORT001", Literal, Client)]
    [InlineData("PORT005", Client, Client)]
    public async Task The_most_specific_rule_reports(string rule, string one, string other)
    {
        await Shapes.VerifyStatementsAsync($"const int p = {{|{rule}:6000|}}; {one} {other}");
        await Shapes.VerifyStatementsAsync($"const int p = {{|{rule}:6000|}}; {other} {one}");
    }
}
