using System.Text.Json.Nodes;

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

    public Task<JsonObject> CallAsync(string method, JsonObject? parameters = null) => _devTools.CallAsync(method, parameters ?? [], _session);

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
