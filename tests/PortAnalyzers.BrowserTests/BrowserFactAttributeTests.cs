using PortAnalyzers.BrowserTests.Engines;
using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests;

public sealed class BrowserFactAttributeTests
{
    [Fact]
    public void A_missing_browser_skips_with_the_command_that_installs_it() =>
        Assert.EndsWith(
            OperatingSystem.IsLinux() ? "no-such-browser not found; install with: eng/install-browsers.sh" : "reaching anything",
            LoopbackNamespace.SkipReason(new MissingEngine(Browsers.Firefox).WhyMissing(), demand: null));

    [Fact]
    public void A_missing_browser_does_not_skip_where_it_is_demanded() =>
        Assert.Null(LoopbackNamespace.SkipReason(new MissingEngine(Browsers.Firefox).WhyMissing(), demand: "1"));

    [Fact]
    public async Task A_missing_browser_that_is_demanded_fails()
    {
        var failure = await Assert.ThrowsAsync<Xunit.Sdk.FailException>(() => EngineTest.RunAsync(new MissingEngine(Browsers.Firefox)));

        Assert.Contains(new MissingEngine(Browsers.Firefox).WhyMissing()!, failure.Message, StringComparison.Ordinal);
    }

    private sealed class MissingEngine(Browsers column) : Engine
    {
        public override string Name => "missing";

        public override Browsers Column => column;

        protected override IReadOnlyList<string> NeededPrograms => ["no-such-browser"];

        public override Task<EngineAnswers> AskAsync(PortSample ports) => throw new NotSupportedException();
    }
}
