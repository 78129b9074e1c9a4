using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Options;

namespace PortAnalyzers.Rules;

/// <summary>What kind of project is analysed, as far as the rules depend on it.</summary>
/// <param name="isTest">Whether it holds tests: its URLs are test data.</param>
/// <param name="isWebAssembly">Whether its code runs in the browser, so that the browser is what its clients go through.</param>
internal sealed class ProjectKind(bool isTest, bool isWebAssembly)
{
    private static readonly string[] TestFrameworks =
    [
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    ];

    public bool IsWebAssembly { get; } = isWebAssembly;

    public static ProjectKind Of(Compilation compilation, AnalyzerConfigOptions options) => new(
        IsTrue(options, "build_property.IsTestProject")
            || compilation.ReferencedAssemblyNames.Any(static assembly => TestFrameworks.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase)),
        IsTrue(options, "build_property.UsingMicrosoftNETSdkBlazorWebAssembly")
            || compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder") is not null);

    /// <summary>Whether the rule says nothing in this project: in tests only what really listens counts.</summary>
    public bool IsSilent(Rule rule, PortOptions options) =>
        isTest && !options.IncludesTests && rule.IsSilentInTests;

    private static bool IsTrue(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue(property, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
