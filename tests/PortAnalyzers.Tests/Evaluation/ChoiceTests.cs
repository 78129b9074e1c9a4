using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

public sealed class ChoiceTests
{
    /// <summary>"p=1,2" takes way 1 or 2 at the point p, "p!1" any way but 1, and "a.p=1" way 1 at the point p of the object a.</summary>
    [Theory]
    [InlineData("p=1", "p=1", false)]
    [InlineData("p=1", "p=2", true)]
    [InlineData("p=1", "q=2", false)]
    [InlineData("p=1,2", "p=2", false)]
    [InlineData("p=1,2", "p=2,3", false)]
    [InlineData("p=1,2", "p=3", true)]
    [InlineData("p=1", "p!1", true)]
    [InlineData("p=1", "p!2", false)]
    [InlineData("p=1,2", "p!1", false)]
    [InlineData("p=1,2", "p!1,2", true)]
    [InlineData("p!1", "p!2", false)]
    [InlineData("a.p=1", "a.p=2", true)]
    [InlineData("a.p=1", "b.p=2", false)]
    [InlineData("a.p=1", "p=2", false)]
    public void Contradicts_TwoChoices_IfNoRunMakesBoth(string first, string second, bool expected)
    {
        Assert.Equal(expected, Parse(first).Contradicts(Parse(second)));
        Assert.Equal(expected, Parse(second).Contradicts(Parse(first)));
    }

    /// <summary>Which of some choices can be made together with both values.</summary>
    [Theory]
    [InlineData("", "p=1", "p=1", "p=2 p!1")]
    [InlineData("p=1", "", "p=1", "p=2 p!1")]
    [InlineData("p=1", "q=1", "p=1 q=1", "p=2 q=2")]
    [InlineData("p=1", "p=1", "p=1 p!2", "p=2 p!1")]
    [InlineData("p=1,2", "p=2,3", "p=2 p!1", "p=1 p=3 p!2")]
    [InlineData("p=1,2", "p!1", "p=2 p=2,3", "p=1 p=1,3 p!2")]
    [InlineData("p!1", "p=1,2", "p=2 p=2,3", "p=1 p=1,3 p!2")]
    [InlineData("p!1", "p!2", "p=3 p=1,3 p!3", "p=1 p=2 p=1,2")]
    [InlineData("p!1,2", "p!2,3", "p=4", "p=1,2,3")]
    [InlineData("q=1 p!1", "q=1 p!2", "p=3 q=1", "p=1,2 q!1")]
    public void Union_TwoValues_HasOneChoiceForEachPoint(string first, string second, string possible, string impossible)
    {
        var both = Choice.Union(ParseAll(first), ParseAll(second));
        Assert.All(ParseAll(possible), choice => Assert.DoesNotContain(both, choice.Contradicts));
        Assert.All(ParseAll(impossible), choice => Assert.Contains(both, choice.Contradicts));
        Assert.Equal((first + second).Contains('q', StringComparison.Ordinal) ? 2 : 1, both.Length);
    }

    private static Choice[] ParseAll(string choices) => choices.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToArray();

    private static Choice Parse(string text)
    {
        var sign = text.IndexOfAny(['=', '!']);
        var point = text[..sign].Split('.');
        var choice = new Choice(point[^1], text[(sign + 1)..].Split(','));
        choice = point.Length == 1 ? choice : choice.Of(point[0]);
        return text[sign] == '!' ? choice.Negate() : choice;
    }
}
