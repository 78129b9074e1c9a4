using System.Collections.Concurrent;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.BrowserTests.Story;

/// <summary>The built Storefront, started as its users start it, with Kestrel's log.</summary>
internal sealed class RunningShop : IAsyncDisposable
{
    private const int Hosts = 3;

    private readonly LoggedProcess _process;
    private readonly ConcurrentQueue<string> _log = [];

    private RunningShop(LoggedProcess process)
    {
        _process = process;
        _ = ReadLogAsync();
    }

    /// <summary>The requests that reached one of the hosts, in Kestrel's words: "Request starting HTTP/1.1 GET http://…".</summary>
    public IReadOnlyList<string> Requests => [.. _log.Where(static line => line.Contains("Request starting", StringComparison.Ordinal))];

    /// <param name="program">
    /// The path of the built .dll: the shop stands where its code says. Or of the project: it stands where launchSettings.json says.
    /// </param>
    public static async Task<RunningShop> StartAsync(string program)
    {
        var environment = new Dictionary<string, string> { ["Logging__LogLevel__Microsoft.AspNetCore"] = "Information" };
        string[] command = ["dotnet", program];
        if (Path.GetExtension(program) == ".csproj")
        {
            command = ["dotnet", "run", "--no-build", "--project", program];
            // Without launchSettings.json the shop would stand at another port than the one where it is looked for.
            environment["PORT"] = "8085";
        }

        var shop = new RunningShop(LoggedProcess.Start(environment, _ => command));
        await shop._process.WaitUntilReadyAsync(shop.HasStartedAsync);
        return shop;
    }

    /// <summary>Waits until Kestrel has logged this many requests: its log is written behind its back.</summary>
    public Task WaitForRequestsAsync(int count) =>
        _process.WaitUntilReadyAsync(() => Task.FromResult(Requests.Count >= count ? this : null));

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private Task<RunningShop?> HasStartedAsync() =>
        Task.FromResult(_log.Count(static line => line.Contains("Application started", StringComparison.Ordinal)) == Hosts ? this : null);

    private async Task ReadLogAsync()
    {
        using var output = new StreamReader(_process.Output);
        while (await output.ReadLineAsync() is { } line)
        {
            _log.Enqueue(line);
        }
    }
}
