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
    [InlineData("@host = localhost\n@port = {|PORT004:6000|}\nGET http://{{host}}:{{port}}/x")]
    [InlineData("@host=localhost:{|PORT004:6000|}\nGET http://{{host}}/x\n\n###\nGET http://{{host}}/y")]
    [InlineData("@port = {|PORT004:6000|}\n@base = https://localhost:{{ port }}\nGET {{base}}/x")]
    [InlineData("GET {{base}}/x\n###\n@port = {|PORT004:6000|}\n@base = {{scheme}}://{{host}}:{{port}}\n@scheme = http\n@host = a")]
    [InlineData("@port = 6000\nGET http://localhost:{{other}}/x?p={{port}}")]
    [InlineData("@port = 6000\nGET ftp://localhost:{{port}}/x")]
    [InlineData("@a = {{b}}\n@b = {{a}}\nGET http://{{a}}:{|PORT004:6000|}")]
    [InlineData("@port = 60\n@end = 00\nGET http://localhost:{{port}}{{end}}")]
    [InlineData("GET http://localhost:{{$dotenv PORT}}/{{$guid}}")]
    [InlineData("GET http://{{host:{|PORT004:6000|}")]
    [InlineData("@no equals http://localhost:6000")]
    [InlineData("GET http://localhost:{{port}}/6000?6000")]
    [InlineData("GET http://a\nReferer: http://localhost:6000\nX: http://localhost:6666")]
    [InlineData("POST http://a\nContent-Type: text/plain\n\nhttp://localhost:6000\n@x = http://localhost:6000\nGET http://localhost:6000")]
    [InlineData("GET http://a\n    ?x=http://localhost:6000")]
    [InlineData("< {%\n  client.global.set(\"http://localhost:6000\");\n%}\nGET http://a:{|PORT004:6000|}")]
    [InlineData("@port = 6000\nGET")]
    [InlineData("")]
    [InlineData("\r\r\n\n@")]
    public Task Addresses_of_requests_are_reported(string text) => ConfigShapes.VerifyAsync("api/Shop.http", text);

    [Fact]
    public Task A_rest_file_is_read_as_an_http_file() => ConfigShapes.VerifyAsync("Shop.rest", "GET http://localhost:{|PORT004:6000|}");

    [Theory]
    [InlineData("""{ "dev": { "Address": "http://localhost:{|PORT004:6000|}" } }""", "GET {{Address}}/x")]
    [InlineData("""{ "dev": { "Address": "http://localhost:{|PORT004:6000|}", "n": 6666 }, "prod": { "Address": "http://localhost:{|PORT004:6666|}" } }""", "")]
    [InlineData("""{ "dev": { "port": "{|PORT004:6000|}", "smtp": "25" }, "prod": { "port": 8080 } }""", "GET http://localhost:{{port}}/x")]
    [InlineData("""{ "$shared": { "port": 6000 }, "dev": { "port": "8080" }, "prod": { "a": "b" } }""", "GET http://localhost:{{p}}/x")]
    [InlineData("""{ "$shared": { "port": {|PORT004:6000|} }, "dev": { "a": "b" } }""", "GET http://localhost:{{port}}/x")]
    [InlineData("""{ "dev": { "secret": { "provider": "http", "name": 6000 }, "port": [6000] } }""", "GET http://localhost:{{port}}/x")]
    [InlineData("""{ "dev": { "host": "a" } }""", "@port = {|PORT004:6000|}\nGET http://{{host}}:{{port}}/x")]
    public Task Variables_of_an_environment_file_are_reported_if_an_address_uses_them(string environment, string requests) => ConfigShapes.VerifyAsync(
        ("api/http-client.env.json", environment), ("api/tests/Shop.http", requests), ("other/Shop.http", "GET http://localhost:{{port}}{{p}}{{smtp}}/x"));
}
