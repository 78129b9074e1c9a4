using PortAnalyzers.BrowserTests.Drivers;
using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>
/// A WebKitGTK window is sent to each port. An open one, where nothing listens, ends on an error page that names the address; a
/// refused one on a blank page, with no error at all. It takes 0.06 seconds a port, hence a sample.
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
