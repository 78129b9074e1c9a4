using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.BrowserTests.Drivers;

/// <summary>
/// The Chrome DevTools Protocol over a pair of pipes: JSON messages that end with a zero byte. Unlike a WebSocket it needs no open port.
/// </summary>
internal sealed class DevToolsPipe
{
    private readonly Stream _input;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _calls = [];
    private readonly Task _reading;
    private int _lastId;

    public DevToolsPipe(Stream input, Stream output)
    {
        _input = input;
        _reading = ReadAllAsync(PipeReader.Create(output));
    }

    /// <summary>Raised for each event of the browser with its session, method and parameters, in order.</summary>
    public event Action<string?, string, JsonObject>? EventReceived;

    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">The browser answered with an error.</exception>
    public async Task<JsonObject> CallAsync(string method, JsonObject parameters, string? session = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        var reply = _calls.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        await SendAsync(new() { ["id"] = id, ["method"] = method, ["params"] = parameters, ["sessionId"] = session });
        var message = await WaitAsync(reply.Task);
        return message["error"] is null
            ? message["result"]!.AsObject()
            : throw new InvalidOperationException($"{method}: {message["error"]!.ToJsonString()}");
    }

    /// <summary>Waits for a result of the browser, with a time limit, and not after it has ended.</summary>
    public async Task<T> WaitAsync<T>(Task<T> task)
    {
        await await Task.WhenAny(task, _reading).WaitAsync(Limits.Command);
        return await task;
    }

    private async Task SendAsync(JsonObject message)
    {
        if (message["sessionId"] is null)
        {
            message.Remove("sessionId");
        }

        await _writing.WaitAsync();
        try
        {
            await _input.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(message), 0]);
            await _input.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAllAsync(PipeReader output)
    {
        while (true)
        {
            var read = await output.ReadAsync();
            var rest = read.Buffer;
            while (rest.PositionOf((byte)0) is { } end)
            {
                Dispatch(JsonNode.Parse(rest.Slice(0, end).ToArray())!.AsObject());
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            output.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                throw new InvalidOperationException("Chromium closed the pipe.");
            }
        }
    }

    private void Dispatch(JsonObject message)
    {
        if (message["id"] is { } id)
        {
            if (_calls.TryRemove((int)id, out var call))
            {
                call.SetResult(message);
            }
        }
        else
        {
            EventReceived?.Invoke((string?)message["sessionId"], (string)message["method"]!, message["params"]!.AsObject());
        }
    }
}
