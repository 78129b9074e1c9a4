using PortAnalyzers.Ports;

namespace PortAnalyzers.Tests.Ports;

public class BrowsersTests
{
    [Theory]
    [InlineData("chromium", "Chromium")]
    [InlineData("firefox", "Firefox")]
    [InlineData("webkit", "WebKit")]
    [InlineData("WebKit", "WebKit")]
    [InlineData("FIREFOX", "Firefox")]
    public void Reads_the_name_of_an_engine(string name, string engine)
    {
        Assert.True(BrowsersExtensions.TryParseEngine(name, out var browsers));
        Assert.Equal(engine, browsers.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("chrome")]
    [InlineData("safari")]
    [InlineData("None")]
    [InlineData("All")]
    [InlineData("1")]
    [InlineData("chromium ")]
    [InlineData("chromium,firefox")]
    public void Reads_no_other_name(string name)
    {
        Assert.False(BrowsersExtensions.TryParseEngine(name, out var browsers));
        Assert.Equal(Browsers.None, browsers);
    }

    [Theory]
    [InlineData(0, "no browser")]
    [InlineData(1, "Chrome and Edge")]
    [InlineData(2, "Firefox")]
    [InlineData(3, "Chrome, Edge and Firefox")]
    [InlineData(4, "Safari")]
    [InlineData(5, "Chrome, Edge and Safari")]
    [InlineData(6, "Firefox and Safari")]
    [InlineData(7, "Chrome, Edge, Firefox and Safari")]
    public void Names_browsers_as_users_know_them(int browsers, string text) =>
        Assert.Equal(text, ((Browsers)browsers).ToDisplayText());
}
