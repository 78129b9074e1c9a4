namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class SettingsFileTests
{
    /// <summary>Marked are the ports that move with a server's.</summary>
    [Theory]
    [InlineData("sharedsettings.json", "{ \"Clients\": [ { \"Uri\": \"https://localhost:[|6000|]/signin-oidc\", \"Timeout\": 6000 } ], // http://localhost:6000\n \"Other\": \"http://shop.example.com:[|6001|]\", }")]
    [InlineData("config/yarp.json", "{ \"$schema\": \"http://localhost:6000/schema\", \"Address\": \"http:\\/\\/localhost:[|6000|]\", \"Db\": \"postgres://localhost:6000\", \"Port\": 6000 }")]
    public void Urls_are_read(string path, string markup) => ConfigShapes.VerifyMentions(path, markup);

    [Fact]
    public Task No_rule_reports_them() => ConfigShapes.VerifyAsync("sharedsettings.json", "{ \"urls\": \"http://*:6000\", \"Api\": \"http://localhost:6000\" }");
}
