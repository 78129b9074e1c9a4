using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Tests.Evaluation;

/// <summary>The keys of settings and their parts.</summary>
public class KnownSettingsTests
{
    [Theory]
    [InlineData("Port", "Port")]
    [InlineData("Web:Port", "Port")]
    [InlineData("Web:Site:Port", "Port")]
    [InlineData("Web:Urls:0", "Urls")]
    [InlineData("Web:Urls:12", "Urls")]
    [InlineData("Urls:9", "Urls")]
    [InlineData("Web:Port2", "Port2")]
    [InlineData("Web:", "")]
    [InlineData(":Port", "Port")]
    [InlineData("0", "0")]
    [InlineData("", "")]
    public void The_name_of_a_key_is_its_last_part_that_is_no_index(string key, string expected) => Assert.Equal(expected, KnownSettings.NameOf(key));

    [Theory]
    [InlineData("Urls:0", true)]
    [InlineData("Web:Urls:109", true)]
    [InlineData("U:0", true)]
    [InlineData("Urls", false)]
    [InlineData("Urls:", false)]
    [InlineData("Urls:x", false)]
    [InlineData("Urls:0x", false)]
    [InlineData("Urls:x0", false)]
    [InlineData("Urls0", false)]
    [InlineData(":0", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    public void An_item_of_a_list_has_an_index_as_its_last_part(string key, bool expected) => Assert.Equal(expected, KnownSettings.IsItem(key));

    [Theory]
    [InlineData("Web:Urls:0", "Web:Urls", true)]
    [InlineData("web:urls:10", "Web:Urls", true)]
    [InlineData("Web:Urls:x", "Web:Urls", false)]
    [InlineData("Web:Urls", "Web", false)]
    [InlineData("Web:Urls:0", "Urls", false)]
    [InlineData("Web:Urls:0", "Web", false)]
    [InlineData("Web:Ports:0", "Web:Names", false)]
    public void An_item_belongs_to_the_list_before_its_index(string key, string list, bool expected) => Assert.Equal(expected, KnownSettings.IsItemOf(key, list));
}
