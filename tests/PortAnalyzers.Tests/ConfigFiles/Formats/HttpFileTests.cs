namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class HttpFileTests
{
    [Theory]
    [InlineData("GET http://localhost:{|PORT004:6000|}/x")]
    [InlineData("GET http://localhost:{|PORT004:6000|}/x HTTP/1.1")]
    [InlineData("http://localhost:{|PORT004:6000|}")]
    [InlineData("  post\thttps://{{host}}:{|PORT004:6000|}{{path}}")]
    [InlineData("M-SEARCH http://localhost:{|PORT004:6000|}")]
    [InlineData("AZ-az http://localhost:{|PORT004:6000|}")]
    [InlineData("\nGET http://localhost:{|PORT004:6000|}")]
    [InlineData("WEBSOCKET wss://localhost:{|PORT004:6000|}")]
    [InlineData("@host = http://localhost:{|PORT004:6000|}")]
    [InlineData("@host=http://localhost:{|PORT004:6000|}\r\n@other = https://x:{|PORT004:6666|}/y\r\n\r\nGET {{host}}")]
    [InlineData("\uFEFF@host = http://localhost:{|PORT004:6000|}")]
    [InlineData("GET http://a:{|PORT004:6000|}\n\n###\n\nGET http://b:{|PORT004:6666|}\n### title\nGET http://c:{|PORT004:5060|}")]
    [InlineData("GET http://a\n###\n@late = http://localhost:{|PORT004:6000|}")]
    [InlineData("# comment http://localhost:6000\n// comment http://localhost:6000\n\nGET http://a:{|PORT004:6000|}")]
    [InlineData("### title http://localhost:6000")]
    [InlineData("# @name http://localhost:6000")]
    [InlineData("@port = 6000\n@host = localhost:6000")]
    [InlineData("@no equals http://localhost:6000")]
    [InlineData("GET http://localhost:{{port}}/6000?6000")]
    [InlineData("GET http://a\nReferer: http://localhost:6000\nX: http://localhost:6666")]
    [InlineData("POST http://a\nContent-Type: text/plain\n\nhttp://localhost:6000\n@x = http://localhost:6000\nGET http://localhost:6000")]
    [InlineData("GET http://a\n    ?x=http://localhost:6000")]
    [InlineData("< {%\n  client.global.set(\"http://localhost:6000\");\n%}\nGET http://a:{|PORT004:6000|}")]
    [InlineData("@port = 6000\nGET")]
    [InlineData("")]
    [InlineData("\r\r\n\n@")]
    public Task A_file(string text) => ConfigShapes.VerifyAsync("api/Shop.http", text);

    [Fact]
    public Task A_rest_file() => ConfigShapes.VerifyAsync("Shop.rest", "GET http://localhost:{|PORT004:6000|}");
}
