namespace PortAnalyzers.BrowserTests.Drivers;

public sealed class DevToolsPipeTests
{
    [Fact]
    public async Task Nothing_waits_for_a_browser_that_has_ended()
    {
        var pipe = new DevToolsPipe(Stream.Null, Stream.Null);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => pipe.WaitAsync(new TaskCompletionSource<int>().Task));

        Assert.Equal("Chromium closed the pipe.", error.Message);
    }
}
