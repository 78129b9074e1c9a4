using System.Collections.Concurrent;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.BrowserTests.Story;

/// <summary>The built Storefront, started as a user starts it, with Kestrel's log.</summary>
internal sealed class RunningShop : IAsyncDisposable
{
    /// <summary>How many hosts the sample starts.</summary>
    public const int Hosts = 3;

    private readonly LoggedProcess _process;
    private readonly ConcurrentQueue<string> _log = [];

    private RunningShop(LoggedProcess process)
    {
        _process = process;
        _ = ReadLogAsync();
    }

    /// <summary>The requests that reached a host, as Kestrel logs them: "Request starting HTTP/1.1 GET http://…".</summary>
    public IReadOnlyList<string> Requests => [.. _log.Where(static line => line.Contains("Request starting", StringComparison.Ordinal))];

    /// <param name="program">
    /// The path of the built .dll, which listens on the addresses in its code, or of the project, which uses launchSettings.json.
    /// </param>
    /// <param name="hosts">How many hosts the program starts.</param>
    public static async Task<RunningShop> StartAsync(string program, int hosts = Hosts)
    {
        var environment = new Dictionary<string, string> { ["Logging__LogLevel__Microsoft.AspNetCore"] = "Information" };
        string[] command = ["dotnet", program];
        if (Path.GetExtension(program) == ".csproj")
        {
            command = ["dotnet", "run", "--no-build", "--project", program];
            // Without launchSettings.json the shop would listen on another port than expected.
            environment["PORT"] = "8085";
        }

        var shop = new RunningShop(LoggedProcess.Start(environment, _ => command));
        await shop._process.WaitUntilReadyAsync(() => shop.HasStartedAsync(hosts));
        return shop;
    }

    /// <summary>Waits until Kestrel has logged this many requests: it writes its log asynchronously.</summary>
    public Task WaitForRequestsAsync(int count) =>
        _process.WaitUntilReadyAsync(() => Task.FromResult(Requests.Count >= count ? this : null));

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private Task<RunningShop?> HasStartedAsync(int hosts) =>
        Task.FromResult(_log.Count(static line => line.Contains("Application started", StringComparison.Ordinal)) == hosts ? this : null);

    private async Task ReadLogAsync()
    {
        using var output = new StreamReader(_process.Output);
        while (await output.ReadLineAsync() is { } line)
        {
            _log.Enqueue(line);
        }
    }
}
