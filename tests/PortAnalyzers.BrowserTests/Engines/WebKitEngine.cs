using PortAnalyzers.BrowserTests.Drivers;
using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>
/// WebKitGTK is tested in two ways. A page opens a WebSocket to every port: it fails before it connects if the port is refused, and afterwards if nothing listens.
/// And a window opens a sample of the ports, which takes 0.06 seconds for each: it ends on an error page with the address if nothing listens, and on a blank
/// page without an error if the port is refused.
/// </summary>
internal sealed class WebKitEngine : Engine
{
    /// <summary>So few that a script stays below its time limit on any machine.</summary>
    private const int AtOnce = 4_096;

    private const string Connect = """
        const [addresses, done] = arguments;
        const states = ["connecting", "open", "closing", "closed"];
        const connect = address => new Promise(answer => {
          const socket = new WebSocket(address);
          socket.onopen = socket.onerror = () => answer(states[socket.readyState]);
        });
        Promise.all(addresses.map(connect)).then(done);
        """;

    private const string Open = $"Could not connect to {LoopbackNamespace.Host}: Connection refused";

    public override string Name => "webkit";

    public override Browsers Column => Browsers.WebKit;

    protected override IReadOnlyList<string> NeededPrograms => [WebKit.Driver, WebKit.Screen];

    public override async Task<EngineAnswers> AskAsync(PortSample ports)
    {
        await using var browser = await WebKit.StartAsync();
        return new EngineAnswers(browser.Version,
        [
            await ConnectAsync(browser, "ws"),
            await ConnectAsync(browser, "wss"),
            await OpenAsync(browser, "http", ports.TableAndNeighbours),
            await OpenAsync(browser, "https", ports.TableAndNeighbours),
        ]);
    }

    private static async Task<WayAnswers> ConnectAsync(WebKit browser, string scheme)
    {
        var refused = new List<int>();
        foreach (var chunk in PortSample.Every.Chunk(AtOnce))
        {
            var addresses = chunk.Select(port => AddressOf(scheme, port)).ToArray();
            var states = (await browser.ExecuteAsync(Connect, [.. addresses]))!.AsArray();
            refused.AddRange(chunk.Where((port, i) => IsRefusal((string)states[i]!, "connecting", "closed", addresses[i])));
        }

        return new WayAnswers(scheme, PortSample.Every, refused);
    }

    private static async Task<WayAnswers> OpenAsync(WebKit browser, string scheme, IReadOnlyList<int> ports)
    {
        var refused = new List<int>();
        foreach (var port in ports)
        {
            var address = AddressOf(scheme, port);
            await browser.NavigateAsync(address);
            var shown = $"{await browser.AddressAsync()} {await browser.ExecuteAsync("arguments[1](document.documentElement.innerText)", [])}";
            if (IsRefusal(shown, "about:blank ", $"{address} {Open}", address))
            {
                refused.Add(port);
            }
        }

        return new WayAnswers(scheme, ports, refused);
    }

    private static string AddressOf(string scheme, int port) => new Uri($"{scheme}://{LoopbackNamespace.Host}:{port}/").AbsoluteUri;
}
