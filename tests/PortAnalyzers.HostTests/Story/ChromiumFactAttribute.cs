using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.HostTests.Story;

/// <summary>
/// A test that needs Chromium. If it is missing, the test is skipped, with the reason and the command that installs it; if PORTANALYZERS_REQUIRE_BROWSERS is 1, it runs
/// and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = LoopbackNamespace.SkipReason(LoopbackNamespace.WhyMissing(["chromium"]));
}
