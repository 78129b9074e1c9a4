using System.Diagnostics;
using System.Text.Json;
using PortAnalyzers.BrowserTests.Engines;

namespace PortAnalyzers.BrowserTests.Processes;

/// <summary>
/// Runs browsers in a network namespace that has a loopback interface and nothing else: nothing outside is reached, nothing listens,
/// and so an open port always shows as a refused connection. This program is started in it once more, to drive the browser from inside.
/// A namespace of processes goes with it: whatever a browser started ends with the program.
/// </summary>
internal static class LoopbackNamespace
{
    /// <summary>First argument of the program inside: prints what the engine named next answers, as JSON.</summary>
    public const string Ask = "ask";

    /// <summary>Where a sample of the ports would be asked, all are.</summary>
    public const string EveryPort = "--every-port";

    /// <summary>The address to ask about. It is not the one that connections come from (127.0.0.1), so that none can meet itself.</summary>
    public const string Host = "127.0.0.2";

    /// <summary>The sockets of X servers lie in a folder, by number: with one of its own, a browser's screen can't meet another.</summary>
    private const string Prepare = """
        ip link set lo up &&
        mkdir -p /tmp/.X11-unix && mount -t tmpfs tmpfs /tmp/.X11-unix &&
        exec "$@"
        """;

    public static readonly string[] NeededPrograms = ["unshare", "ip", "mount"];

    public static Task<EngineAnswers> AskAsync(Engine engine, params IReadOnlyList<string> options) =>
        RunAsync<EngineAnswers>([Ask, engine.Name, .. options]);

    /// <summary>Runs this program inside.</summary>
    /// <returns>What it printed, as JSON.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message has what it wrote.</exception>
    public static async Task<T> RunAsync<T>(params string[] arguments)
    {
        using var process = Process.Start(Inside(arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<T>(await output)!
            : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' failed:\n{await errors}");
    }

    private static ProcessStartInfo Inside(string[] arguments)
    {
        // Whoever is not root becomes it in a user namespace, where that is enough for the other namespaces.
        string[] user = Environment.IsPrivilegedProcess ? [] : ["--map-root-user"];
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return new ProcessStartInfo(
            "unshare",
            [
                "--net", "--pid", "--fork", "--kill-child", "--mount-proc", .. user,
                "sh", "-c", Prepare, "sh",
                dotnet, typeof(Program).Assembly.Location, .. arguments,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
