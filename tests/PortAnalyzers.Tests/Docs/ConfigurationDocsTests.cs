using System.Text.RegularExpressions;
using PortAnalyzers.Options;

namespace PortAnalyzers.Tests.Docs;

/// <summary>docs/configuration.md describes every option as the code does, and no others.</summary>
public partial class ConfigurationDocsTests
{
    [Fact]
    public void The_table_has_each_option_with_default_and_accepted_text() => Assert.Equal(
        OptionDefinitions.All.Select(static option => (option.Key, option.DefaultText, option.Accepted)),
        Lines().Select(static line => Row().Match(line)).Where(static match => match.Success)
            .Select(static match => (match.Groups["key"].Value, match.Groups["default"].Value, match.Groups["accepted"].Value)));

    [Fact]
    public void Each_option_has_a_section_with_an_example_that_can_be_read()
    {
        var text = string.Join('\n', Lines());
        foreach (var option in OptionDefinitions.All)
        {
            var name = option.Key[OptionDefinition.Prefix.Length..];
            var section = Regex.Match(text, $@"^### {name}\n(?<text>.*?)(?=^### |\z)", RegexOptions.Multiline | RegexOptions.Singleline);
            var example = Regex.Match(section.Groups["text"].Value, $@"^{Regex.Escape(option.Key)} = (?<value>.+)$", RegexOptions.Multiline);
            Assert.True(example.Success, $"{option.Key} has no example in a section '### {name}'");
            Assert.Empty(option.Reject(example.Groups["value"].Value));
        }
    }

    private static IReadOnlyList<string> Lines() => Repository.ReadLines("docs/configuration.md");

    [GeneratedRegex(@"^\| `(?<key>[^`]+)` \| (?<default>[^|]+) \| (?<accepted>[^|]+) \|$")]
    private static partial Regex Row();
}
