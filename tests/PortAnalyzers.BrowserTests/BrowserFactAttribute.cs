using PortAnalyzers.BrowserTests.Engines;

namespace PortAnalyzers.BrowserTests;

/// <summary>
/// A test that needs an engine. If the engine is missing, the test is skipped, with the reason and the command that installs it; if
/// PORTANALYZERS_REQUIRE_BROWSERS is 1, it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <param name="engine">The engine's name.</param>
    public BrowserFactAttribute(string engine) =>
        Skip = SkipReason(Engine.ByName(engine), Environment.GetEnvironmentVariable("PORTANALYZERS_REQUIRE_BROWSERS"));

    /// <param name="engine">The required engine.</param>
    /// <param name="demand">The variable's value.</param>
    internal static string? SkipReason(Engine engine, string? demand) => demand == "1" ? null : engine.WhyMissing();
}
