using System.Diagnostics;
using System.Text.Json;

namespace PortAnalyzers.BrowserTests.Processes;

/// <summary>
/// Runs browsers in a network namespace that has only a loopback interface: nothing outside is reachable, nothing listens,
/// and so a port that is not refused always gives a refused connection. The program of this project drives the browser in the namespace.
/// It also has a process namespace: everything that a browser starts ends with the program.
/// </summary>
internal static class LoopbackNamespace
{
    /// <summary>First argument of the program in the namespace: prints the answers of the engine in the next argument, as JSON.</summary>
    public const string Ask = "ask";

    /// <summary>Tests all ports instead of a sample.</summary>
    public const string EveryPort = "--every-port";

    /// <summary>The tested address. It differs from the source address of connections (127.0.0.1), so that a connection can't connect to itself.</summary>
    public const string Host = "127.0.0.2";

    /// <summary>The folder of the X servers' sockets: with its own folder, a browser's screen can't conflict with another.</summary>
    private const string Prepare = """
        ip link set lo up &&
        mkdir -p /tmp/.X11-unix && mount -t tmpfs tmpfs /tmp/.X11-unix &&
        exec "$@"
        """;

    private static readonly string[] s_neededPrograms = ["unshare", "ip", "mount"];

    /// <summary>Null if programs can run in the namespace on this machine, otherwise the missing requirements.</summary>
    public static string? WhyMissing(IEnumerable<string> programs)
    {
        if (!OperatingSystem.IsLinux())
        {
            return "needs Linux, whose network namespaces keep the browsers from reaching anything";
        }

        var missing = s_neededPrograms.Concat(programs).Where(static program => !Programs.Exists(program)).ToList();
        return missing.Count == 0 ? null : $"{string.Join(" and ", missing)} not found; install with: eng/install-browsers.sh";
    }

    /// <summary>Why a test is skipped: what is missing, unless PORTANALYZERS_REQUIRE_BROWSERS is 1, so that the test runs and fails.</summary>
    public static string? SkipReason(string? whyMissing) => SkipReason(whyMissing, Environment.GetEnvironmentVariable("PORTANALYZERS_REQUIRE_BROWSERS"));

    /// <param name="whyMissing">The missing requirements, or null.</param>
    /// <param name="demand">The variable's value.</param>
    internal static string? SkipReason(string? whyMissing, string? demand) => demand == "1" ? null : whyMissing;

    /// <summary>Runs a .NET program in the namespace.</summary>
    /// <param name="program">The path of the .dll.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its output, which is JSON.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message contains its output.</exception>
    public static async Task<T> RunAsync<T>(string program, params string[] arguments)
    {
        using var process = Process.Start(Inside(program, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<T>(await output)!
            : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' failed:\n{await errors}");
    }

    private static ProcessStartInfo Inside(string program, string[] arguments)
    {
        // A user who is not root becomes root in a user namespace, which suffices for the other namespaces.
        string[] user = Environment.IsPrivilegedProcess ? [] : ["--map-root-user"];
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return new ProcessStartInfo(
            "unshare",
            [
                "--net", "--pid", "--fork", "--kill-child", "--mount-proc", .. user,
                "sh", "-c", Prepare, "sh",
                dotnet, program, .. arguments,
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
