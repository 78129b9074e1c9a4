using PortAnalyzers.Options;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Tests.Urls;

/// <summary>Texts with parts that are open (□), unknown (?) or an unknown number (#).</summary>
public sealed class OpenTextTests
{
    [Theory]
    [InlineData("http://localhost:6000", true)]
    [InlineData("//localhost:6000", true)]
    [InlineData("http://localhost:8080", false)]
    [InlineData("rtsp://localhost:554", false)]
    [InlineData("http://localhost:□", true)]
    [InlineData("http://localhost:60□", true)]
    [InlineData("http://□", true)]
    [InlineData("http://a.□.b/x", true)]
    [InlineData("//□/x", true)]
    [InlineData("□:6000", true)]
    [InlineData("□:□", true)]
    [InlineData("?://localhost:6000", true)]
    [InlineData("?:6000", true)]
    [InlineData("?:□", true)]
    [InlineData("http://?:6000/", true)]
    [InlineData("http://localhost:6000?", true)]
    [InlineData("□", false)]
    [InlineData("?", false)]
    [InlineData("http://?", false)]
    [InlineData("http://localhost:?", false)]
    [InlineData("http://localhost:60?", false)]
    [InlineData("http://localhost:60#", false)]
    [InlineData("http://localhost:8080□x", true)]
    [InlineData("http://localhost:8080/□", false)]
    [InlineData("http://localhost/□", false)]
    [InlineData("name:□", false)]
    [InlineData("a?:6000", false)]
    [InlineData(":6000□", false)]
    [InlineData("//localhost:6000/?", true)]
    [InlineData("//localhost/□", false)]
    [InlineData("//localhost:8080/?", false)]
    [InlineData("?x:6000", false)]
    [InlineData("x:6000?", false)]
    [InlineData("", false)]
    public void Tells_whether_a_web_address_may_have_a_port(string text, bool expected) =>
        Assert.Equal(expected, OpenText.MayHoldUrlPort(WithPlaceholders(text), PortOptions.Default.Reported));

    [Theory]
    [InlineData("6000", true)]
    [InlineData("8080;6000", true)]
    [InlineData("□", true)]
    [InlineData("60□", true)]
    [InlineData("8080", false)]
    [InlineData("-6000", false)]
    [InlineData("60?", false)]
    [InlineData("?", false)]
    [InlineData("", false)]
    public void Tells_whether_a_text_may_be_a_port(string text, bool expected) =>
        Assert.Equal(expected, OpenText.MayBePort(WithPlaceholders(text), PortOptions.Default.Reported));

    /// <summary>Twice the text is twice the work: no part is gone over again for each colon.</summary>
    [Fact]
    public void Reads_each_character_few_times() =>
        Assert.False(OpenText.MayHoldUrlPort(string.Concat(Enumerable.Repeat(":6000 ", 1_000_000)) + Placeholder.Unknown, PortOptions.Default.Reported));

    private static string WithPlaceholders(string text) =>
        text.Replace('□', Placeholder.Open).Replace('?', Placeholder.Unknown).Replace('#', Placeholder.UnknownNumber);
}
