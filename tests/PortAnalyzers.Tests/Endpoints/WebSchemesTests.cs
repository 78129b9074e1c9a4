using PortAnalyzers.Endpoints;

namespace PortAnalyzers.Tests.Endpoints;

public class WebSchemesTests
{
    [Theory]
    [InlineData("http", true, true)]
    [InlineData("https", true, true)]
    [InlineData("ws", true, true)]
    [InlineData("wss", true, true)]
    [InlineData("HTTP", true, true)]
    [InlineData("Wss", true, true)]
    [InlineData("", false, true)]
    [InlineData("\uFFFE", false, true)]
    [InlineData("htt\uFFFE", false, true)]
    [InlineData("ftp", false, false)]
    [InlineData("httpx", false, false)]
    [InlineData("net.tcp", false, false)]
    public void Tells_whether_a_scheme_is_one_and_whether_it_may_be(string scheme, bool isWeb, bool mayBeWeb) =>
        Assert.Equal((isWeb, mayBeWeb), (WebSchemes.Is(scheme), WebSchemes.MayBe(scheme)));
}
