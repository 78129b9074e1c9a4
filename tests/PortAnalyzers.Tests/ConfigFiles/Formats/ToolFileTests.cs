namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class ToolFileTests
{
    private const string DevContainer = ".devcontainer/devcontainer.json";
    private const string Template = ".template.config/template.json";

    /// <summary>Marked are the ports that move with a server's.</summary>
    [Theory]
    [InlineData(DevContainer, "{ \"forwardPorts\": [[|6000|], \"[|6001|]\", \"web:[|6002|]\"], \"appPort\": [|6003|] } // 6000")]
    [InlineData(DevContainer, "{ \"portsAttributes\": { \"[|6000|]\": { \"label\": \"6000\" }, \"[|6001|]\" : { } /* \"6002\": */ }, \"a\": { \"6000-6005\": 1, \"web6000\": 1 } }")]
    [InlineData(DevContainer, "{ \"containerEnv\": { \"ASPNETCORE_URLS\": \"http://+:[|6000|]\", \"SIZE\": \"6000\" }, \"postStartCommand\": \"sleep 6000\", \"hostRequirements\": { \"memory\": 6000 } }")]
    [InlineData(DevContainer, "6000")]
    [InlineData(DevContainer, "[6000, \"6000\"]")]
    [InlineData(DevContainer, "{ \"6000")]
    [InlineData(Template, "{ \"symbols\": { \"port\": { \"type\": \"generated\", \"parameters\": { \"low\": 5000, \"high\": 6000 }, \"replaces\": \"[|6000|]\" } } }")]
    [InlineData(Template, "{ \"symbols\": { \"a\": { \"replaces\": \"localhost:[|6000|]\" }, \"b\": { \"replaces\": \"Company.6000\", \"defaultValue\": \"6000\" } } }")]
    public void Ports_and_addresses_are_read(string path, string markup) => ConfigShapes.VerifyMentions(path, markup);

    [Theory]
    [InlineData(DevContainer, "{ \"forwardPorts\": [6000], \"containerEnv\": { \"ASPNETCORE_URLS\": \"http://+:6000\" } }")]
    [InlineData(Template, "{ \"symbols\": { \"a\": { \"replaces\": \"6000\" } } }")]
    public Task No_rule_reports_them(string path, string text) => ConfigShapes.VerifyAsync(path, text);
}
