using System.Diagnostics;
using System.Text.Json.Nodes;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.BrowserTests.Drivers;

/// <summary>One page, as the Chrome DevTools Protocol shows it.</summary>
internal sealed class ChromiumPage
{
    private readonly DevToolsPipe _devTools;
    private readonly string _session;

    public ChromiumPage(DevToolsPipe devTools, string session)
    {
        _devTools = devTools;
        _session = session;
        devTools.EventReceived += (from, method, parameters) =>
        {
            if (from == session)
            {
                EventReceived?.Invoke(method, parameters);
            }
        };
    }

    /// <summary>Raised with each event's method and parameters, on the thread that reads them.</summary>
    public event Action<string, JsonObject>? EventReceived;

    public Task<JsonObject> CallAsync(string method, JsonObject? parameters = null) =>
        _devTools.CallAsync(method, parameters ?? [], _session);

    /// <summary>Waits for what an event is to bring; not longer than the browser runs, and not for ever.</summary>
    public Task<T> WaitAsync<T>(Task<T> task) => _devTools.WaitAsync(task);

    /// <summary>Opens an address, and waits until its page has loaded, or the one that tells an error.</summary>
    /// <returns>The network error, such as <c>net::ERR_UNSAFE_PORT</c>, or null.</returns>
    public async Task<string?> NavigateAsync(string address)
    {
        var error = (string?)(await CallAsync("Page.navigate", new() { ["url"] = address }))["errorText"];
        await WaitForAsync("document.readyState === 'complete'");
        return error;
    }

    /// <summary>The text that the page shows.</summary>
    public async Task<string> TextAsync() => (string)(await EvaluateAsync("document.body.innerText"))!;

    /// <summary>Waits until an expression is true, or another value that JavaScript takes for true.</summary>
    /// <returns>The value, as text.</returns>
    public async Task<string> WaitForAsync(string expression)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Limits.Command)
        {
            try
            {
                var value = await EvaluateAsync($"(value => value ? String(value) : null)({expression})");
                if (value is not null)
                {
                    return (string)value!;
                }
            }
            catch (InvalidOperationException)
            {
                // The page is being replaced by the next one.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"Not true after {Limits.Command}: {expression}. The page says:\n{await TextAsync()}");
    }

    /// <summary>Runs JavaScript in the page; its promise, if it has one, is awaited.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var evaluate = new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true };
        var result = await CallAsync("Runtime.evaluate", evaluate);
        return result["exceptionDetails"] is { } exception
            ? throw new InvalidOperationException($"{expression}: {exception.ToJsonString()}")
            : result["result"]!["value"];
    }
}
