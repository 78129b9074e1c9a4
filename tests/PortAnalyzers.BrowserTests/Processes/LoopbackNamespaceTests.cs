using PortAnalyzers.BrowserTests.Engines;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Processes;

public sealed class LoopbackNamespaceTests
{
    [BrowserFact("chromium")]
    public async Task An_engine_that_cannot_be_asked_is_an_error()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new UnknownEngine().AskInNamespaceAsync());

        Assert.StartsWith("'ask no-such-engine' failed:", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The program in the namespace does not know the engine, and fails.</summary>
    private sealed class UnknownEngine : Engine
    {
        public override string Name => "no-such-engine";

        public override Browsers Column => Browsers.None;

        protected override IReadOnlyList<string> NeededPrograms => [];

        public override Task<EngineAnswers> AskAsync(PortSample ports) => throw new NotSupportedException();
    }
}
