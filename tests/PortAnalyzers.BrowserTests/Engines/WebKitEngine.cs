using PortAnalyzers.BrowserTests.Drivers;
using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>
/// A WebKitGTK window opens each port. If the port is not refused, and nothing listens, it ends on an error page with the address; if it is
/// refused, on a blank page without an error. This takes 0.06 seconds per port, so a sample is tested.
/// </summary>
internal sealed class WebKitEngine : Engine
{
    private const string Open = $"Could not connect to {LoopbackNamespace.Host}: Connection refused";

    public override string Name => "webkit";

    public override Browsers Column => Browsers.WebKit;

    protected override IReadOnlyList<string> NeededPrograms => [WebKit.Driver, WebKit.Screen];

    public override async Task<EngineAnswers> AskAsync(PortSample ports)
    {
        await using var browser = await WebKit.StartAsync();
        return new EngineAnswers(browser.Version,
        [
            await AskAsync(browser, "http", ports.Sample),
            await AskAsync(browser, "https", ports.Sample),
        ]);
    }

    private static async Task<WayAnswers> AskAsync(WebKit browser, string scheme, IReadOnlyList<int> ports)
    {
        var refused = new List<int>();
        foreach (var port in ports)
        {
            var address = new Uri($"{scheme}://{LoopbackNamespace.Host}:{port}/").AbsoluteUri;
            await browser.NavigateAsync(address);
            var shown = $"{await browser.AddressAsync()} {await browser.ExecuteAsync("return document.documentElement.innerText")}";
            if (IsRefusal(shown, "about:blank ", $"{address} {Open}", address))
            {
                refused.Add(port);
            }
        }

        return new WayAnswers(scheme, ports, refused);
    }
}
