namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class FunctionSettingsTests
{
    [Theory]
    [InlineData("""{ "Host": { "LocalHttpPort": {|PORT004:6000|}, "CORS": "http://localhost:4200,http://localhost:{|PORT004:6666|}" } }""")]
    [InlineData("""{ "host": { "localHttpPort": "{|PORT004:6000|}", "cors": "*" } }""")]
    [InlineData("""{ "Values": { "ApiUrl": "http://localhost:{|note:6000|}", "SmtpPort": "25", "LocalHttpPort": 6000 } }""")]
    [InlineData("""{ "IsEncrypted": false, "LocalHttpPort": 6000, "Host": { "Port": 6000 }, "ConnectionStrings": { "Db": "Server=a,6000" } }""")]
    [InlineData("""{ /* http://localhost:6000 */ "Host": { "LocalHttpPort": {|PORT004:6000|}, } }""")]
    public Task The_hosts_port_and_origins_are_reported(string text) => ConfigShapes.VerifyAsync("local.settings.json", text);
}
