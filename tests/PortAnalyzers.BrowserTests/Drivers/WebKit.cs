using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.BrowserTests.Drivers;

/// <summary>WebKitGTK's MiniBrowser, on a virtual screen, driven by the W3C WebDriver protocol.</summary>
internal sealed class WebKit : IAsyncDisposable
{
    public const string Driver = "WebKitWebDriver";

    public const string Screen = "Xvfb";

    private const string DriverAddress = "http://127.0.0.1:4444/";

    private static readonly Dictionary<string, string> s_environment = new()
    {
        // A virtual screen has no graphics card.
        ["LIBGL_ALWAYS_SOFTWARE"] = "1",
        ["WEBKIT_DISABLE_COMPOSITING_MODE"] = "1",
        ["WEBKIT_DISABLE_DMABUF_RENDERER"] = "1",
        // There are no desktop services.
        ["GIO_USE_VFS"] = "local",
        ["NO_AT_BRIDGE"] = "1",
    };

    private readonly LoggedProcess _screen;
    private readonly LoggedProcess _driver;
    private readonly HttpClient _client = new() { BaseAddress = new(DriverAddress), Timeout = Limits.Command };
    private string _session = "";

    private WebKit(LoggedProcess screen, LoggedProcess driver)
    {
        _screen = screen;
        _driver = driver;
    }

    /// <summary>Such as <c>MiniBrowser 2.50.6</c>; the number is WebKitGTK's.</summary>
    public string Version { get; private set; } = "";

    public static async Task<WebKit> StartAsync()
    {
        var screen = LoggedProcess.Start(static _ => [Screen, "-displayfd", "1", "-nolock", "-nolisten", "tcp"]);
        var display = await new StreamReader(screen.Output).ReadLineAsync().WaitAsync(Limits.Start)
            ?? throw await screen.FailureAsync("did not start");
        var environment = new Dictionary<string, string>(s_environment) { ["DISPLAY"] = $":{display}" };
        var driver = LoggedProcess.Start(environment, static _ => [Driver, "--port=4444"]);
        var browser = new WebKit(screen, driver);
        try
        {
            await browser.StartSessionAsync();
            return browser;
        }
        catch (Exception e)
        {
            var failure = await driver.FailureAsync("did not start a session", e);
            await browser.DisposeAsync();
            throw failure;
        }
    }

    /// <summary>Opens an address and waits until a page has loaded.</summary>
    public Task NavigateAsync(string address) => CallAsync(HttpMethod.Post, $"{_session}/url", new() { ["url"] = address });

    /// <summary>The address that the browser shows.</summary>
    public async Task<string> AddressAsync() => (string)(await CallAsync(HttpMethod.Get, $"{_session}/url"))!;

    /// <summary>Runs the body of a JavaScript function in the page. Its arguments are an array and the function that it calls with its result.</summary>
    public Task<JsonNode?> ExecuteAsync(string script, JsonArray argument) =>
        CallAsync(HttpMethod.Post, $"{_session}/execute/async", new() { ["script"] = script, ["args"] = new JsonArray(argument) });

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _driver.DisposeAsync();
        await _screen.DisposeAsync();
    }

    private async Task StartSessionAsync()
    {
        await _driver.WaitUntilReadyAsync(IsReadyAsync);
        var session = await CallAsync(HttpMethod.Post, "session", new() { ["capabilities"] = new JsonObject() });
        var capabilities = session!["capabilities"]!;
        Version = $"{capabilities["browserName"]} {capabilities["browserVersion"]}";
        _session = $"session/{session["sessionId"]}";
    }

    private async Task<JsonNode?> IsReadyAsync()
    {
        try
        {
            return await CallAsync(HttpMethod.Get, "status");
        }
        catch (HttpRequestException)
        {
            return null; // It does not listen yet.
        }
    }

    private async Task<JsonNode?> CallAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonNode.Parse(text)!["value"]
            : throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {text}");
    }
}
