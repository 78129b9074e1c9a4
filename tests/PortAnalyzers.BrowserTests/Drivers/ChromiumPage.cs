using System.Diagnostics;
using System.Text.Json.Nodes;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.BrowserTests.Drivers;

/// <summary>One page, driven by the Chrome DevTools Protocol.</summary>
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

    /// <summary>Raised for each event with its method and parameters, on the reader thread.</summary>
    public event Action<string, JsonObject>? EventReceived;

    public Task<JsonObject> CallAsync(string method, JsonObject? parameters = null) =>
        _devTools.CallAsync(method, parameters ?? [], _session);

    /// <summary>Waits for a result of an event, with a time limit, and not after the browser has ended.</summary>
    public Task<T> WaitAsync<T>(Task<T> task) => _devTools.WaitAsync(task);

    /// <summary>Opens an address, and waits until its page or an error page has loaded.</summary>
    /// <returns>The network error, such as <c>net::ERR_UNSAFE_PORT</c>, or null.</returns>
    public async Task<string?> NavigateAsync(string address)
    {
        var error = (string?)(await CallAsync("Page.navigate", new() { ["url"] = address }))["errorText"];
        await WaitForAsync("document.readyState === 'complete'");
        return error;
    }

    /// <summary>The visible text of the page.</summary>
    public async Task<string> TextAsync() => (string)(await EvaluateAsync("document.body.innerText"))!;

    /// <summary>Waits until a JavaScript expression is truthy.</summary>
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
                // The page is being replaced.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"Not true after {Limits.Command}: {expression}. The page says:\n{await TextAsync()}");
    }

    /// <summary>Runs JavaScript in the page and awaits its promise, if any.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var evaluate = new JsonObject { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true };
        var result = await CallAsync("Runtime.evaluate", evaluate);
        return result["exceptionDetails"] is { } exception
            ? throw new InvalidOperationException($"{expression}: {exception.ToJsonString()}")
            : result["result"]!["value"];
    }
}
