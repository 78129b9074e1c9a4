using System.Text.Json.Nodes;
using System.Threading.Channels;
using PortAnalyzers.BrowserTests.Drivers;
using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>
/// A page fetches every port, or opens a WebSocket to it. The network error comes from the DevTools protocol, because the page does not get it.
/// </summary>
internal sealed class ChromiumEngine : Engine
{
    /// <summary>Chromium limits a page to 255 connecting WebSockets.</summary>
    private const int AtOnce = 200;

    /// <summary>Results in the URLs that answer. Stack traces of the other fetches would only take time.</summary>
    private const string Fetch = """
        urls => {
          Error.stackTraceLimit = 0;
          return Promise.all(urls.map(url => fetch(url, { mode: 'no-cors' }).then(() => url, () => null))).then(answers => answers.filter(url => url));
        }
        """;

    private const string Connect = "urls => { urls.forEach(url => new WebSocket(url)); return []; }";

    /// <summary>The domain of the protocol with an event for each failed request; the Network domain has several, which take several times longer.</summary>
    private const string Log = nameof(Log);

    private const string Network = nameof(Network);

    public override string Name => "chromium";

    public override Browsers Column => Browsers.Chromium;

    protected override IReadOnlyList<string> NeededPrograms => [Chromium.Program];

    public override async Task<EngineAnswers> AskAsync(PortSample ports)
    {
        await using var browser = await Chromium.StartAsync();
        return new EngineAnswers(browser.Version,
        [
            await AskAsync(browser, "http", Fetch, Log, PortSample.Every),
            await AskAsync(browser, "https", Fetch, Log, ports.Sample),
            await AskAsync(browser, "ws", Connect, Network, ports.Sample),
            await AskAsync(browser, "wss", Connect, Network, ports.Sample),
        ]);
    }

    private static async Task<WayAnswers> AskAsync(Chromium browser, string scheme, string script, string domain, IReadOnlyList<int> ports)
    {
        var page = await browser.OpenPageAsync();
        var errors = Channel.CreateUnbounded<(string Address, string Error)>();
        page.EventReceived += new NetworkErrorReader(errors.Writer).Read;
        await page.CallAsync($"{domain}.enable");

        var refused = new List<int>();
        foreach (var chunk in ports.Chunk(AtOnce))
        {
            var asked = chunk.ToDictionary(port => new Uri($"{scheme}://{LoopbackNamespace.Host}:{port}/").AbsoluteUri);
            var answers = await page.EvaluateAsync($"({script})({new JsonArray([.. asked.Keys]).ToJsonString()})");
            foreach (var address in answers!.AsArray())
            {
                errors.Writer.TryWrite(((string)address!, "a response"));
            }

            while (asked.Count > 0)
            {
                var (address, error) = await NextAsync(page, errors.Reader, asked.Keys);
                if (asked.Remove(address, out var port) && IsRefusal(error, "net::ERR_UNSAFE_PORT", "net::ERR_CONNECTION_REFUSED", address))
                {
                    refused.Add(port);
                }
            }
        }

        return new WayAnswers(scheme, ports, [.. refused.Order()]);
    }

    private static async Task<(string Address, string Error)> NextAsync(
        ChromiumPage page, ChannelReader<(string Address, string Error)> errors, IEnumerable<string> awaited)
    {
        try
        {
            return await page.WaitAsync(errors.ReadAsync().AsTask());
        }
        catch (TimeoutException e)
        {
            throw new InvalidOperationException($"No answer about {string.Join(", ", awaited)}.", e);
        }
    }

    /// <summary>Maps the protocol's events to addresses and errors. In the Network domain only the first event of a request has its address.</summary>
    private sealed class NetworkErrorReader(ChannelWriter<(string Address, string Error)> errors)
    {
        private const string LogPrefix = "Failed to load resource: ";

        private const string WebSocketPrefix = "Error in connection establishment: ";

        private readonly Dictionary<string, string> _addresses = [];

        public void Read(string method, JsonObject parameters)
        {
            var request = (string?)parameters["requestId"] ?? "";
            switch (method)
            {
                case "Log.entryAdded" when (string)parameters["entry"]!["text"]! is var text && text.StartsWith(LogPrefix, StringComparison.Ordinal):
                    errors.TryWrite(((string)parameters["entry"]!["url"]!, text[LogPrefix.Length..]));
                    break;
                case "Network.webSocketCreated":
                    _addresses[request] = (string)parameters["url"]!;
                    break;
                case "Network.webSocketFrameError":
                    Write(request, ((string)parameters["errorMessage"]!).Replace(WebSocketPrefix, "", StringComparison.Ordinal));
                    break;
                case "Network.webSocketHandshakeResponseReceived":
                    Write(request, "a response");
                    break;
            }
        }

        private void Write(string request, string error) => errors.TryWrite((_addresses[request], error));
    }
}
