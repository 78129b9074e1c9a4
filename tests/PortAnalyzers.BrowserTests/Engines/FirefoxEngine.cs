using System.Text.Json;
using System.Text.Json.Nodes;
using PortAnalyzers.BrowserTests.Drivers;
using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>
/// Firefox is tested in two ways: every port with the check that all its channels make (nsIIOService.allowPort), and a sample with
/// real channels.
/// </summary>
internal sealed class FirefoxEngine : Engine
{
    private const string AllowPort = """
        const [scheme, ports, done] = arguments;
        done(ports.filter(port => !Services.io.allowPort(port, scheme)));
        """;

    private const string OpenChannels = """
        const [scheme, host, ports, done] = arguments;
        const nameOf = status => Object.keys(Components.results).find(name => Components.results[name] === status) ?? String(status);
        const open = port => new Promise(resolve => {
          const channel = Services.io.newChannelFromURI(
            Services.io.newURI(`${scheme}://${host}:${port}/`), null, Services.scriptSecurityManager.getSystemPrincipal(), null,
            Ci.nsILoadInfo.SEC_ALLOW_CROSS_ORIGIN_SEC_CONTEXT_IS_NULL, Ci.nsIContentPolicy.TYPE_OTHER);
          const listener = {
            QueryInterface: ChromeUtils.generateQI(["nsIStreamListener"]),
            onStartRequest() {},
            onDataAvailable() {},
            onStopRequest(request, status) { resolve(nameOf(status)); },
          };
          try { channel.asyncOpen(listener); } catch (e) { resolve(e.name); }
        });
        (async () => {
          const answers = [];
          for (const port of ports) answers.push(await open(port));
          done(answers);
        })();
        """;

    public override string Name => "firefox";

    public override Browsers Column => Browsers.Firefox;

    protected override IReadOnlyList<string> NeededPrograms => [Firefox.Program];

    public override async Task<EngineAnswers> AskAsync(PortSample ports)
    {
        await using var browser = await Firefox.StartAsync();
        return new EngineAnswers(browser.Version,
        [
            await AskCheckAsync(browser, "http"),
            await AskCheckAsync(browser, "https"),
            await AskCheckAsync(browser, "ws"),
            await AskCheckAsync(browser, "wss"),
            await OpenChannelsAsync(browser, "http", ports.Sample),
            await OpenChannelsAsync(browser, "https", ports.Sample),
        ]);
    }

    private static async Task<WayAnswers> AskCheckAsync(Firefox browser, string scheme)
    {
        var refused = await browser.ExecuteAsync(AllowPort, scheme, Array(PortSample.Every));
        return new WayAnswers(scheme, PortSample.Every, refused.Deserialize<int[]>()!);
    }

    private static async Task<WayAnswers> OpenChannelsAsync(Firefox browser, string scheme, IReadOnlyList<int> ports)
    {
        var refused = new List<int>();
        // In small steps, so that each script stays below its time limit.
        foreach (var chunk in ports.Chunk(1000))
        {
            var answers = (await browser.ExecuteAsync(OpenChannels, scheme, LoopbackNamespace.Host, Array(chunk))).Deserialize<string[]>()!;
            refused.AddRange(chunk.Where((port, i) => IsRefusal(answers[i], $"{scheme}://{LoopbackNamespace.Host}:{port}/")));
        }

        return new WayAnswers($"{scheme} channel", ports, refused);
    }

    private static bool IsRefusal(string answer, string address) =>
        IsRefusal(answer, "NS_ERROR_PORT_ACCESS_NOT_ALLOWED", "NS_ERROR_CONNECTION_REFUSED", address);

    private static JsonNode Array(IReadOnlyList<int> ports) => JsonSerializer.SerializeToNode(ports)!;
}
