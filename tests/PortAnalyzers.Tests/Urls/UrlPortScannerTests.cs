using PortAnalyzers.Urls;

namespace PortAnalyzers.Tests.Urls;

public sealed class UrlPortScannerTests
{
    /// <summary>Braces are an unknown part, a hash in braces an unknown number.</summary>
    [Theory]
    [InlineData("http://localhost:6000", 6000)]
    [InlineData("https://localhost:6000/", 6000)]
    [InlineData("ws://localhost:6000/x", 6000)]
    [InlineData("WSS://localhost:6000?x", 6000)]
    [InlineData("HtTp://localhost:6000#top", 6000)]
    [InlineData("http://localhost:1", 1)]
    [InlineData("http://localhost:65535", 65535)]
    [InlineData("http://127.0.0.1:6000/", 6000)]
    [InlineData("http://0.0.0.0:6000", 6000)]
    [InlineData("http://*:6000", 6000)]
    [InlineData("http://+:6000/", 6000)]
    [InlineData("http://[::1]:6000/", 6000)]
    [InlineData("http://[2001:db8::6666]:6697/", 6697)]
    [InlineData("http://[fe80::1%25eth0]:6000/", 6000)]
    [InlineData("http://user:secret@host:6000", 6000)]
    [InlineData("http://user:6666@host:6000", 6000)]
    [InlineData("http://a@b@host:6000", 6000)]
    [InlineData("http://user@[::1]:6000", 6000)]
    [InlineData("http://user@[::1:22@host:6000", 6000)]
    [InlineData("http://{host}:6000/", 6000)]
    [InlineData("http://x.{HOST}.y:6000/", 6000)]
    [InlineData("http://{}:6000/", 6000)]
    [InlineData("http://localhost:6000{}", 6000)]
    [InlineData("http://localhost:6000{}:22", 6000)]
    [InlineData("http://localhost:006000/", 6000)]
    [InlineData("http://localhost:000006000/", 6000)]
    [InlineData("http://localhost:6000;https://localhost:6001", 6000, 6001)]
    [InlineData("http://localhost:6000,https://localhost:6001", 6000, 6001)]
    [InlineData("http://a:6000 http://b:6001\thttp://c:6002", 6000, 6001, 6002)]
    [InlineData("(http://localhost:6000)", 6000)]
    [InlineData("<http://localhost:6000>", 6000)]
    [InlineData("'http://localhost:6000'", 6000)]
    [InlineData("\"http://localhost:6000\"", 6000)]
    [InlineData("`http://localhost:6000`", 6000)]
    [InlineData("{\"a\":\"http://localhost:6000\"}", 6000)]
    [InlineData("\\\"http://localhost:6000\\\"", 6000)]
    [InlineData("http://localhost:6000\\x", 6000)]
    [InlineData("See http://localhost:6000.", 6000)]
    [InlineData("http://localhost:6000. And more", 6000)]
    [InlineData("http://localhost:6000: refused", 6000)]
    [InlineData("**http://localhost:6000**", 6000)]
    [InlineData("http://localhost:6000!", 6000)]
    [InlineData("?next=http://localhost:6000&x=1", 6000)]
    [InlineData("view-source:http://localhost:6000/", 6000)]
    [InlineData("a=http://localhost:6000", 6000)]
    [InlineData("{}http://localhost:6000", 6000)]
    [InlineData("http://localhost:8080/http://localhost:6000", 8080, 6000)]
    [InlineData("http://localhost/http://localhost:6000", 6000)]
    [InlineData("(see http://localhost:6000.)", 6000)]
    [InlineData("http://localhost:6000:", 6000)]
    [InlineData("http://localhost:6669{}", 6669)]
    [InlineData(": http://localhost:6000", 6000)]
    public void Ports_of_urls_in_a_text_are_found(string text, params int[] ports) => Assert.Equal(ports, Scan(text, UrlContext.Text));

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("://")]
    [InlineData("http:")]
    [InlineData("http:/")]
    [InlineData("http://")]
    [InlineData("http://:6000")]
    [InlineData("http://user@:6000")]
    [InlineData("http://localhost")]
    [InlineData("http://localhost:")]
    [InlineData("http://localhost:/")]
    [InlineData("http://localhost:x")]
    [InlineData("http://localhost:-6000")]
    [InlineData("http://localhost:+6000")]
    [InlineData("http://localhost: 6000")]
    [InlineData("http://localhost :6000")]
    [InlineData("http://localhost:6000x")]
    [InlineData("http://localhost:6000_1")]
    [InlineData("http://localhost:6000-6010")]
    [InlineData("http://localhost:6000.5")]
    [InlineData("http://localhost:6000%20")]
    [InlineData("http://localhost:6000é")]
    [InlineData("http://localhost:600000")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:99999999999999999999999999")]
    [InlineData("http://localhost:{#}")]
    [InlineData("http://localhost:60{#}")]
    [InlineData("http://localhost:{#}60")]
    [InlineData("http://localhost:{}")]
    [InlineData("http://localhost/port:6000")]
    [InlineData("http://localhost?port=:6000")]
    [InlineData("http://localhost#:6000")]
    [InlineData("http://[::6000]/")]
    [InlineData("http://[::6000")]
    [InlineData("http://::1:6000")]
    [InlineData("http://a:b:6000")]
    [InlineData("localhost:6000")]
    [InlineData("//localhost:6000")]
    [InlineData("{}://localhost:6000")]
    [InlineData("{}:6000")]
    [InlineData("ftp://localhost:6000")]
    [InlineData("net.tcp://localhost:6000")]
    [InlineData("git+https://localhost:6000")]
    [InlineData("xhttp://localhost:6000")]
    [InlineData("sip:127.0.0.1:5060")]
    [InlineData("http//localhost:6000")]
    [InlineData("http:localhost:6000")]
    [InlineData("11:22:25 00:1B:44:11:3A:25")]
    [InlineData("http://[::1/x:6000")]
    [InlineData("http:/localhost:6000")]
    [InlineData("http:x/localhost:6000")]
    [InlineData("ahttp://localhost:6000")]
    [InlineData("zhttp://localhost:6000")]
    [InlineData("Ahttp://localhost:6000")]
    [InlineData("Zhttp://localhost:6000")]
    [InlineData("0http://localhost:6000")]
    [InlineData("9http://localhost:6000")]
    public void A_text_without_a_url_with_a_port_has_none(string text) => Assert.Empty(Scan(text, UrlContext.Text));

    [Theory]
    [InlineData("//localhost:6000/x", 6000)]
    [InlineData("//[::1]:6000", 6000)]
    [InlineData("http://localhost:6000", 6000)]
    [InlineData("/localhost:6000")]
    [InlineData("x//localhost:6000")]
    [InlineData("{}://localhost:6000")]
    public void Finds_references_in_a_Uri(string text, params int[] ports) => Assert.Equal(ports, Scan(text, UrlContext.UriReference));

    [Theory]
    [InlineData("{}://localhost:6000", 6000)]
    [InlineData("{}:6000", 6000)]
    [InlineData("{}:6000/x", 6000)]
    [InlineData("x{}:6000")]
    [InlineData("ftp://localhost:6000")]
    [InlineData("//localhost:6000")]
    [InlineData("://localhost:6000")]
    [InlineData("{}:")]
    public void Finds_unknown_schemes_in_a_web_address(string text, params int[] ports) => Assert.Equal(ports, Scan(text, UrlContext.WebAddress));

    [Theory]
    [InlineData("rtp://{}:6000/x", "            /x")]
    [InlineData("a=net.tcp://h:6000;b", "a=                ;b")]
    [InlineData("rtp://a,http://b:6000", "       ,http://b:6000")]
    [InlineData("rtp://", "      ")]
    [InlineData("see http://localhost:6000", "see http://localhost:6000")]
    [InlineData("HTTPS://h", "HTTPS://h")]
    [InlineData("{}://h", "{}://h")]
    [InlineData("{}s://h", "{}s://h")]
    [InlineData("://h", "://h")]
    [InlineData("a://http://b:6000", "a://http://b:6000")]
    [InlineData("http://{}:6000://x", "http://{}:6000://x")]
    [InlineData("rtp:/h", "rtp:/h")]
    public void Other_urls_are_blanked(string text, string expected)
    {
        var unknown = text.Replace("{}", Placeholder.UnknownText, StringComparison.Ordinal);
        Assert.Equal(expected.Replace("{}", Placeholder.UnknownText, StringComparison.Ordinal), UrlPortScanner.WithoutOtherUrls(unknown));
    }

    [Theory]
    [InlineData("see http://localhost:006000/x", 21, 6, false, 4)]
    [InlineData("https://user:x@[::1]:22", 21, 2, true, 0)]
    [InlineData("ws://h:22", 7, 2, false, 0)]
    [InlineData("wss://h:22", 8, 2, true, 0)]
    [InlineData("//h:22", 4, 2, false, 0, "UriReference")]
    [InlineData("\uFFFE:22", 2, 2, false, 0, "WebAddress")]
    public void Says_where_the_digits_stand(string text, int start, int length, bool isTls, int urlStart, string context = "Text")
    {
        var scanner = new UrlPortScanner(text, Enum.Parse<UrlContext>(context));
        Assert.True(scanner.MoveNext());
        var found = scanner.Current;
        Assert.Equal((start, length, isTls, urlStart), (found.Start, found.Length, found.IsTls, found.UrlStart));
        Assert.False(scanner.MoveNext());
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("://")]
    [InlineData("http://a:")]
    [InlineData("http://[")]
    [InlineData("http://@:6000")]
    [InlineData("a://b ")]
    [InlineData("\uD800http://x:6000\uDC00")]
    public void Is_linear_on_repeated_text(string part)
    {
        // A quadratic scan of five million characters would take hours.
        var text = string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length));
        Assert.All(Scan(text, UrlContext.Text), static port => Assert.Equal(6000, port));
        Assert.Equal(text.Length, UrlPortScanner.WithoutOtherUrls(text).Length);
    }

    private static List<int> Scan(string text, UrlContext context)
    {
        var marked = text.Replace("{#}", Placeholder.UnknownNumber.ToString(), StringComparison.Ordinal)
            .Replace("{}", Placeholder.Unknown.ToString(), StringComparison.Ordinal);
        var scanner = new UrlPortScanner(marked, context);
        var ports = new List<int>();
        while (scanner.MoveNext())
        {
            ports.Add(scanner.Current.Port);
        }

        return ports;
    }
}
