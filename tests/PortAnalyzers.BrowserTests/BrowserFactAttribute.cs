using PortAnalyzers.BrowserTests.Engines;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.BrowserTests;

/// <summary>
/// A test that needs an engine. If the engine is missing, the test is skipped, with the reason and the command that installs it; if
/// PORTANALYZERS_REQUIRE_BROWSERS is 1, it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <param name="engine">The engine's name.</param>
    public BrowserFactAttribute(string engine) => Skip = LoopbackNamespace.SkipReason(Engine.ByName(engine).WhyMissing());
}
