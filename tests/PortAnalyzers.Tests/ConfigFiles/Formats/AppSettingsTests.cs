namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class AppSettingsTests
{
    [Theory]
    [InlineData("""{ "urls": "http://*:{|PORT004:6000|}" }""")]
    [InlineData("""{ "URLS": "http://*:8080;http://*:{|PORT004:6000|}/" }""")]
    [InlineData("""{ "urls": "https://localhost:{|PORT004:6000|}" }""")]
    [InlineData("""{ "urls": "http://*:{|PORT004:6000|}", "urls": "http://*:{|PORT004:6666|}" }""")]
    [InlineData("""{ "urls": "http://*:0;http://*:60000" }""")]
    [InlineData("""{ "urls": "ftp://*:6000;tcp://*:6000;*:6000" }""")]
    [InlineData("""{ "urls": 6000 }""")]
    [InlineData("""{ "urls": [ "http://*:{|note:6000|}" ] }""")]
    [InlineData("""{ "http_ports": "8080;{|PORT004:6000|}", "https_ports": "{|PORT004:993|}", "https_port": {|PORT004:995|} }""")]
    [InlineData("""{ "http_ports": {|PORT004:6000|} }""")]
    [InlineData("""{ "http_ports": "http://*:6000" }""")]
    [InlineData("""{ "https_port": "", "http_ports": "0", "https_ports": "6000x" }""")]
    [InlineData("""{ "Api": { "urls": "http://*:{|note:6000|}", "https_port": 6000, "http_ports": "6000" } }""")]
    [InlineData("""{ "Api:urls": "http://*:{|note:6000|}" }""")]
    [InlineData("""{ "url": "http://*:{|note:6000|}", "applicationUrl": "http://*:{|note:6000|}" }""")]
    [InlineData("""{ "url": "http\u003a//*\u003a{|note:6000|}", "name": "http//*6000" }""")]
    [InlineData("""[ { "urls": "http://*:{|note:6000|}" } ]""")]
    [InlineData("""{ "urls": "http://*:6\000;http://*:\6000" }""")]
    [InlineData("\uFEFF{ \"urls\": \"http://*:{|PORT004:6000|}\" }")]
    public Task Addresses_under_keys_of_the_host_are_reported(string text) => VerifyAsync(text);

    [Theory]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Web": { "Url": "http://*:{|PORT004:6000|}" } } } }""")]
    [InlineData("""{ "kestrel": { "ENDPOINTS": { "web": { "url": "https://*:{|PORT004:6000|}" } } } }""")]
    [InlineData("""{ "Kestrel:Endpoints:Web:Url": "http://*:{|PORT004:6000|}" }""")]
    [InlineData("""{ "Kestrel:Endpoints": { "Web:Url": "http://*:{|PORT004:6000|}" } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": [ { "Url": "http://*:5000" }, { "Url": "http://*:{|PORT004:6000|}" } ] } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Web": { "Urls": "http://*:6000", "Port": 6000, "Certificate": { "Url": "http://*:6000" } } } } }""")]
    [InlineData("""{ "Kestrel": { "Url": "http://*:6000", "Endpoints": { "Url": "http://*:6000" } } }""")]
    [InlineData("""{ "App": { "Kestrel": { "Endpoints": { "Web": { "Url": "http://*:{|note:6000|}" } } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Grpc": { "Url": "http://*:6000", "Protocols": "Http2" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Grpc": { "Protocols": "http2", "Url": "http://*:6000" } } } }""")]
    [InlineData("""{ "Kestrel:Endpoints:Grpc:Url": "http://*:6000", "Kestrel": { "Endpoints": { "grpc": { "Protocols": "Http2" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Grpc": { "Url": "https://*:{|PORT004:6000|}", "Protocols": "Http2" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Web": { "Url": "http://*:{|PORT004:6000|}", "Protocols": "Http1AndHttp2" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Web": { "Url": "http://*:{|PORT004:6000|}" }, "Grpc": { "Url": "http://*:6666", "Protocols": "Http2" } } } }""")]
    [InlineData("""{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" }, "Endpoints": { "Grpc": { "Url": "http://*:6000" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Web": { "Url": "http://*:{|PORT004:6000|}", "Protocols": "Http1" } }, "EndpointDefaults": { "Protocols": "Http2" } } }""")]
    [InlineData("""{ "urls": "http://*:6000;https://*:{|PORT004:6666|}", "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }""")]
    public Task Endpoints_of_Kestrel_that_browsers_can_speak_with_are_reported(string text) => VerifyAsync(text);

    [Theory]
    [InlineData("""{ "Smtp": { "Port": 25 }, "Ldap": { "Url": "ldap://a:389" } }""")]
    [InlineData("""{ "Cors": { "Origins": [ "http://localhost:{|note:6000|}", "https://x:8080" ] }, "Api": { "BaseUrl": "http://localhost:{|note:6666|}/x" } }""")]
    [InlineData("""{ "ConnectionStrings": { "Db": "Server=db,6000" }, "AllowedHosts": "*:6000" }""")]
    [InlineData("""{ "Routes": [ { "DownstreamHostAndPorts": [ { "Host": "a", "Port": 6000 } ], "BaseUrl": "http://a:{|note:6000|}" } ] }""")]
    public Task Urls_in_other_sections_are_notes_and_other_numbers_are_silent(string text) => VerifyAsync(text);

    [Theory]
    [InlineData("""{ "ReverseProxy": { "Clusters": { "c": { "Destinations": { "d": { "Address": "http://a:{|PORT005:6000|}/" } } } } } }""")]
    [InlineData("""{ "reverseproxy:clusters:c:destinations:d:address": "https://a:{|PORT005:6000|}/" }""")]
    [InlineData("""{ "ReverseProxy": { "Clusters": { "c": { "Destinations": { "d": { "Url": "http://a:{|note:6000|}/", "Health": "http://a:{|PORT005:6666|}/health" } } } } } }""")]
    [InlineData("""{ "ReverseProxy": { "Routes": { "c": { "Destinations": { "d": { "Address": "http://a:{|note:6000|}/" } } } } } }""")]
    [InlineData("""{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } }, "ReverseProxy:Clusters:c:Destinations:d:Address": "http://a:{|PORT005:6000|}" }""")]
    public Task Destinations_of_a_reverse_proxy_are_reported_as_clients(string text) => VerifyAsync(text);

    [Theory]
    [InlineData("""{ "OpenIdConnect": { "Authority": "https://localhost:{|note:5061|}", "Redirect": "http://a:{|note:6000|};wss://b:{|note:6666|}" } }""")]
    [InlineData("""{ "Text": "see http://localhost:{|note:6000|} for more", "A:B": "HTTP://X:{|note:6666|}" }""")]
    [InlineData("""{ "$schema": "http://localhost:6000/schema.json", "Db": "Server=a,6000;Url=tcp://b:6666", "Redis": "redis:6667", "P": 6000, "Q": "http://a:0" }""")]
    [InlineData("""{ "A": "http://a:60" + "00", "B": "http://b:6000" }""")]
    public Task Urls_whose_use_only_the_program_shows_are_notes(string text) => VerifyAsync(text);

    /// <summary>The browser reads the settings of a Blazor WebAssembly application.</summary>
    [Theory]
    [InlineData("wwwroot/appsettings.json")]
    [InlineData(@"C:\x\wwwroot\appsettings.Development.json")]
    public Task Urls_in_settings_of_a_page_are_reported(string path) => ConfigShapes.VerifyAsync(
        path, """{ "ApiBaseUrl": "http://localhost:{|PORT004:6000|}/", "Smtp": { "Port": 25 }, "Hub": "ws://localhost:{|PORT004:6666|}" }""");

    private static Task VerifyAsync(string text) => ConfigShapes.VerifyAsync("appsettings.Production.json", text);
}
