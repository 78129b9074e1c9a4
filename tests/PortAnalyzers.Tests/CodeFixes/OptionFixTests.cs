using PortAnalyzers.CodeFixes;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.CodeFixes;

/// <summary>The ports that options let fixes offer.</summary>
public sealed class OptionFixTests
{
    [Theory]
    [InlineData("replacement_ports = 8080, 8100-8199", "6000", "8080")]
    [InlineData("replacement_ports = 8100-8199", "6000", "8100")]
    [InlineData("replacement_ports = 5000-5999, 6005", "6000", "5999")]
    [InlineData("replacement_ports = abc, 6005", "6000", "6005")]
    [InlineData("additional_ports = 6001", "6000", "5999")]
    [InlineData("additional_ports = 5000-6100", "6000", "6101")]
    [InlineData("additional_ports = 8090-8099", "8095", "8100")]
    [InlineData("permitted_ports = 80, 443, 5050-5099", "6000", "5099")]
    [InlineData("permitted_ports = 80, 5050-5099\nport_analyzers.replacement_ports = 5060, 5070", "6000", "5070")]
    public Task A_blocked_port_moves_to_a_port_that_the_options_offer(string setting, string port, string replacement) => VerifyAsync("PORT001", setting, port, replacement);

    [Theory]
    [InlineData("permitted_ports = 80, 443, 5050-5099", "8088", "5099")]
    [InlineData("permitted_ports = silverlight", "8080", "4534")]
    [InlineData("permitted_ports = 5000-5001, 5060", "5002", "5001")]
    public Task A_port_that_is_not_permitted_moves_to_a_permitted_one(string setting, string port, string replacement) => VerifyAsync("PORT006", setting, port, replacement);

    private static Task VerifyAsync(string rule, string setting, string port, string replacement)
    {
        var config = ("/0/.editorconfig", $"root = true\n[*.cs]\nport_analyzers.{setting}");
        return new CSharpCodeFixVerifier<WebPortAnalyzer, UsePortCodeFixProvider>.Test
        {
            TestState = { Sources = { $$"""class C { string s = "http://localhost:{|{{rule}}:{{port}}|}"; }""" }, AnalyzerConfigFiles = { config } },
            FixedState = { Sources = { $$"""class C { string s = "http://localhost:{{replacement}}"; }""" } },
        }.RunAsync();
    }
}
