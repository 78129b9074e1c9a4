using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.BrowserTests.Drivers;

/// <summary>
/// A headless Firefox with an empty profile, driven by Marionette, Firefox's own remote protocol: messages of the form
/// <c>length:json</c> over TCP. Scripts in its chrome context have the browser's privileges.
/// </summary>
internal sealed class Firefox : IAsyncDisposable
{
    public const string Program = "firefox-esr";

    private const int MarionettePort = 2828;

    /// <summary>Turns off everything that Firefox does by itself, on the network or before the first page.</summary>
    private static readonly Dictionary<string, object> s_preferences = new()
    {
        ["marionette.port"] = MarionettePort,
        ["app.normandy.enabled"] = false,
        ["app.update.enabled"] = false,
        ["browser.aboutwelcome.enabled"] = false,
        ["browser.shell.checkDefaultBrowser"] = false,
        ["datareporting.policy.dataSubmissionEnabled"] = false,
        ["dom.security.https_first"] = false,
        ["extensions.update.enabled"] = false,
        ["network.captive-portal-service.enabled"] = false,
        ["network.connectivity-service.enabled"] = false,
        // In the network namespace it would see only loopback, and go offline.
        ["network.manage-offline-status"] = false,
        ["network.proxy.type"] = 0,
    };

    private readonly LoggedProcess _process;
    private readonly NetworkStream _stream;
    private int _lastId;

    private Firefox(LoggedProcess process, NetworkStream stream)
    {
        _process = process;
        _stream = stream;
    }

    /// <summary>Such as <c>firefox 153.7.0 build 20261103151912</c>.</summary>
    public string Version { get; private set; } = "";

    public static async Task<Firefox> StartAsync()
    {
        var process = LoggedProcess.Start(static folder =>
        {
            File.WriteAllLines(
                Path.Combine(folder, "user.js"),
                s_preferences.Select(static item => $"user_pref(\"{item.Key}\", {JsonSerializer.Serialize(item.Value)});"));
            return [Program, "--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", folder];
        });
        try
        {
            var browser = new Firefox(process, await process.WaitUntilReadyAsync(ConnectAsync));
            await browser.StartSessionAsync().WaitAsync(Limits.Start);
            return browser;
        }
        catch (Exception e)
        {
            var failure = await process.FailureAsync("did not start", e);
            await process.DisposeAsync();
            throw failure;
        }
    }

    /// <summary>Runs an asynchronous script with the browser's privileges; it passes its result to its last argument.</summary>
    public async Task<JsonNode?> ExecuteAsync(string script, params JsonNode[] arguments)
    {
        var reply = await CallAsync("WebDriver:ExecuteAsyncScript", new() { ["script"] = script, ["args"] = new JsonArray(arguments) });
        return reply!["value"];
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        await _process.DisposeAsync();
    }

    private static async Task<NetworkStream?> ConnectAsync()
    {
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", MarionettePort);
            return client.GetStream();
        }
        catch (SocketException)
        {
            client.Dispose();
            return null;
        }
    }

    private async Task StartSessionAsync()
    {
        await ReceiveAsync(); // It says hello.
        var session = await CallAsync("WebDriver:NewSession", []);
        var capabilities = session!["capabilities"]!;
        Version = $"{capabilities["browserName"]} {capabilities["browserVersion"]} build {capabilities["moz:buildID"]}";
        await CallAsync("WebDriver:SetTimeouts", new() { ["script"] = (int)Limits.Command.TotalMilliseconds });
        await CallAsync("Marionette:SetContext", new() { ["value"] = "chrome" });
    }

    private async Task<JsonNode?> CallAsync(string command, JsonObject parameters)
    {
        var request = new JsonArray(0, ++_lastId, command, parameters).ToJsonString();
        await _stream.WriteAsync(Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetByteCount(request)}:{request}"));
        var reply = (await ReceiveAsync()).AsArray(); // type, id, error, result
        return reply[2] is { } error ? throw new InvalidOperationException($"{command}: {error.ToJsonString()}") : reply[3];
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        var length = 0;
        for (var next = await ReadAsync(1); next[0] != ':'; next = await ReadAsync(1))
        {
            length = (length * 10) + (next[0] - '0');
        }

        return JsonNode.Parse(await ReadAsync(length))!;
    }

    private async Task<byte[]> ReadAsync(int length)
    {
        var bytes = new byte[length];
        await _stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
