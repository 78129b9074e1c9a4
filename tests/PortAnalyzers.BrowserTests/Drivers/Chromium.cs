using System.Text.Json.Nodes;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.BrowserTests.Drivers;

/// <summary>A headless Chromium with an empty profile.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    public const string Program = "chromium";

    /// <summary>Chromium reads commands from file descriptor 3 and writes to 4; .NET starts a process only with 0 to 2.</summary>
    private const string WithPipes = "exec \"$@\" 3<&0 4>&1 </dev/null >&2";

    private static readonly string[] s_switches =
    [
        // The sandbox does not work for root, or for root in a namespace. The pages are the tests' own.
        "--no-sandbox",
        "--headless",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--remote-debugging-pipe",
    ];

    private readonly LoggedProcess _process;
    private readonly DevToolsPipe _devTools;

    private Chromium(LoggedProcess process)
    {
        _process = process;
        _devTools = new DevToolsPipe(process.Input, process.Output);
    }

    /// <summary>Such as <c>Chrome/156.0.8078.79</c>.</summary>
    public string Version { get; private set; } = "";

    public static async Task<Chromium> StartAsync()
    {
        var process = LoggedProcess.Start(
            static folder => ["sh", "-c", WithPipes, "sh", Program, $"--user-data-dir={folder}", .. s_switches, "about:blank"]);
        var browser = new Chromium(process);
        try
        {
            browser.Version = (string)(await browser._devTools.CallAsync("Browser.getVersion", []))["product"]!;
            return browser;
        }
        catch (Exception e)
        {
            var failure = await process.FailureAsync($"did not start {Program}", e);
            await browser.DisposeAsync();
            throw failure;
        }
    }

    public async Task<ChromiumPage> OpenPageAsync()
    {
        var target = await _devTools.CallAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        var attach = new JsonObject { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true };
        var session = await _devTools.CallAsync("Target.attachToTarget", attach);
        return new ChromiumPage(_devTools, (string)session["sessionId"]!);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
