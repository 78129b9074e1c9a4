using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.Rules;

/// <summary>PORT007: one warning for each invalid entry.</summary>
public sealed class OptionsAnalyzerTests
{
    private const string Ports = "ports 0-65535, ranges such as 8090-8099, well-known, registered, dynamic, silverlight";

    [Theory]
    [InlineData("allowed_ports = abc, 6000, 70000, 9-3", "abc", "70000", "9-3")]
    [InlineData("allowed_ports = 6000, 6001")]
    [InlineData("allowed_ports =")]
    [InlineData("allowed_ports = ,, 6000 ,")]
    [InlineData("allowed_ports = , , 6000")]
    [InlineData("additional_ports = 8090..8099", "8090..8099")]
    [InlineData("permitted_ports = all", "all")]
    [InlineData("replacement_ports = 8080-8081-8082", "8080-8081-8082")]
    public Task Invalid_entries_of_port_lists_are_reported(string setting, params string[] rejected) => VerifyAsync(setting, Ports, rejected);

    [Theory]
    [InlineData("browsers = chrome, Firefox, edge", "chrome", "edge")]
    [InlineData("browsers = chromium, firefox, webkit")]
    public Task Unknown_browsers_are_reported(string setting, params string[] rejected) => VerifyAsync(setting, "chromium, firefox, webkit", rejected);

    [Theory]
    [InlineData("test_projects = yes", "yes")]
    [InlineData("test_projects = skip, include", "skip, include")]
    [InlineData("test_projects = Include")]
    public Task An_unknown_value_of_test_projects_is_reported(string setting, params string[] rejected) => VerifyAsync(setting, "skip, include", rejected);

    [Theory]
    [InlineData("config_severity = info", "info")]
    [InlineData("config_severity = suggestion")]
    public Task An_unknown_value_of_config_severity_is_reported(string setting, params string[] rejected) => VerifyAsync(setting, "error, warning, suggestion, none", rejected);

    /// <summary>In a section for configuration files, and for the whole project.</summary>
    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.json]", "appsettings.json")]
    [InlineData(".globalconfig", "is_global = true")]
    public async Task Invalid_entries_outside_of_sections_for_code_are_reported(string path, string section, params string[] files)
    {
        var test = new CSharpAnalyzerVerifier<OptionsAnalyzer>.Test
        {
            TestState = { AnalyzerConfigFiles = { ("/0/" + path, $"{section}\nport_analyzers.config_severity = info") } },
        };
        foreach (var file in files)
        {
            test.TestState.AdditionalFiles.Add(("/0/" + file, "{ }"));
        }

        test.TestState.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<OptionsAnalyzer>.Diagnostic("PORT007")
            .WithMessage("port_analyzers.config_severity: 'info' is invalid and ignored; expected error, warning, suggestion, none"));
        await test.RunAsync();
    }

    /// <summary>A misspelled key has no effect, and nothing else would report it.</summary>
    [Theory]
    [InlineData("port_analyzers.alowed_ports", "port_analyzers.allowed_ports")]
    [InlineData("port_analyzers.allowed_port", "port_analyzers.allowed_ports")]
    [InlineData("port_analyzer.allowed_ports", "port_analyzers.allowed_ports")]
    [InlineData("port_analyzer.browser", "port_analyzers.browsers")]
    [InlineData("Port_Analyzers.ConfigSeverity", "port_analyzers.config_severity")]
    [InlineData("port_analyzers.test_project", "port_analyzers.test_projects")]
    [InlineData("port_analyzers.replacements", "port_analyzers.replacement_ports")]
    [InlineData("port_analyzers.browsers", null)]
    [InlineData("PORT_ANALYZERS.BROWSERS", null)]
    [InlineData("port_analyzerz.browsers", null)]
    [InlineData("my_port_analyzers.browser", null)]
    [InlineData("dotnet_diagnostic.PORT001.severity", null)]
    public async Task A_misspelled_key_is_reported_with_the_right_one(string key, string? nearest)
    {
        foreach (var (path, section) in new[] { (".editorconfig", "root = true\n[*.cs]"), (".globalconfig", "is_global = true") })
        {
            var test = new CSharpAnalyzerVerifier<OptionsAnalyzer>.Test
            {
                TestState = { Sources = { "class C { }", "class D { }" }, AnalyzerConfigFiles = { ("/0/" + path, $"{section}\n{key} = chromium") } },
            };
            if (nearest is not null)
            {
                // The compiler passes keys in lower case.
                test.TestState.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<OptionsAnalyzer>.Diagnostic("PORT007")
                    .WithMessage($"Option: '{key.ToLowerInvariant()}' is invalid and ignored; expected {nearest}"));
            }

            await test.RunAsync();
        }
    }

    private static async Task VerifyAsync(string setting, string accepted, string[] rejected)
    {
        var test = new CSharpAnalyzerVerifier<OptionsAnalyzer>.Test
        {
            TestState =
            {
                Sources = { "class C { }", "class D { }" },
                AnalyzerConfigFiles = { ("/0/.editorconfig", $"root = true\n[*.cs]\nport_analyzers.{setting}") },
            },
        };
        var key = "port_analyzers." + setting.Split('=')[0].Trim();
        foreach (var entry in rejected)
        {
            test.TestState.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<OptionsAnalyzer>.Diagnostic("PORT007")
                .WithMessage($"{key}: '{entry}' is invalid and ignored; expected {accepted}"));
        }

        await test.RunAsync();
    }
}
