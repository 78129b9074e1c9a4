using PortAnalyzers.Rules;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Tests.Rules;

/// <summary>How a message shows a URL. § is an unknown part, ¶ an unknown number.</summary>
public sealed class UrlDisplayTests
{
    private const string Ten = "0123456789";
    private const string Host = Ten + Ten + Ten + Ten + Ten + Ten;

    [Theory]
    [InlineData("http://localhost:6000", "http://localhost:6000")]
    [InlineData("see https://localhost:6000/path?x=@y", "https://localhost:6000")]
    [InlineData("http://§:6000/", "http://{…}:6000")]
    [InlineData("http://§.example:6000", "http://{…}.example:6000")]
    [InlineData("§:6000", "{…}:6000")]
    [InlineData("§:6000//x", "{…}:6000")]
    [InlineData("http://host¶:6000", "http://host{…}:6000")]
    [InlineData("//localhost:6000", "//localhost:6000")]
    [InlineData("//me:secret@localhost:6000", "//localhost:6000")]
    [InlineData("http://me:secret@localhost:6000", "http://localhost:6000")]
    [InlineData("http://a@localhost:6000", "http://localhost:6000")]
    [InlineData("http://me:se@cret@localhost:6000", "http://localhost:6000")]
    [InlineData("me@x http://localhost:6000", "http://localhost:6000")]
    [InlineData("http://" + Host + "12345678:6000", "http://" + Host + "12345678:6000")]
    [InlineData("http://" + Host + "123456789:6000", "…ttp://" + Host + "123456789:6000")]
    public void Ends_with_the_port_and_shows_no_password(string text, string shown)
    {
        text = text.Replace('§', Placeholder.Unknown).Replace('¶', Placeholder.UnknownNumber);
        var scanner = new UrlPortScanner(text, text.StartsWith('/') ? UrlContext.UriReference : UrlContext.WebAddress);
        Assert.True(scanner.MoveNext());
        Assert.Equal(shown, UrlDisplay.Shorten(text, scanner.Current));
    }
}
