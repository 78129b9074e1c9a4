namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class OcelotFileTests
{
    [Theory]
    [InlineData("""{ "GlobalConfiguration": { "BaseUrl": "https://localhost:{|PORT004:6000|}" } }""")]
    [InlineData("""{ "globalConfiguration:baseUrl": "https://localhost:{|PORT004:6000|}" }""")]
    [InlineData("""{ "GlobalConfiguration": { "RequestIdKey": "x", "ServiceDiscoveryProvider": { "Host": "a", "Port": 6000, "Type": "Consul" } } }""")]
    [InlineData("""{ "Routes": [ { "DownstreamScheme": "http", "DownstreamHostAndPorts": [ { "Host": "a", "Port": {|PORT005:6000|} }, { "Host": "b", "Port": 8080 } ] } ] }""")]
    [InlineData("""{ "Routes": [ { "DownstreamHostAndPorts": [ { "Host": "a", "Port": "{|PORT005:6000|}" } ], "DownstreamScheme": "wss" } ] }""")]
    [InlineData("""{ "ReRoutes": [ { "DownstreamHostAndPorts": [ { "Host": "a", "Port": {|PORT005:6000|} } ] } ] }""")]
    [InlineData("""{ "Routes": [ { "DownstreamScheme": "tcp", "DownstreamHostAndPorts": [ { "Port": 6000 } ] }, { "DownstreamHostAndPorts": [ { "Port": {|PORT005:6666|} } ] } ] }""")]
    [InlineData("""{ "Routes": [ { "RateLimitOptions": { "Limit": 6000 }, "UpstreamPathTemplate": "/6000", "Priority": 22 } ] }""")]
    [InlineData("""{ "SwaggerEndPoints": [ { "Config": [ { "Url": "http://a:{|note:6000|}/swagger.json" } ] } ] }""")]
    [InlineData("""{ "Routes": [ { "DownstreamHostAndPorts": [ { "Port": {|PORT005:6000|} } ] """)]
    public Task The_base_address_is_reported_and_a_destination_as_a_clients(string text) => ConfigShapes.VerifyAsync("ocelot.Development.json", text);
}
