using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace PortAnalyzers.HostTests;

/// <summary>Runs the <c>dotnet</c> command as at a prompt: without the test host's environment variables.</summary>
internal static class DotnetCommand
{
    /// <summary>Whether MSBuild runs in a process that stays for the next build.</summary>
    public const string UseBuildServer = "DOTNET_CLI_USE_MSBUILD_SERVER";

    /// <summary>Only processes of MSBuild with the same value connect to each other.</summary>
    private const string BuildServer = "MSBUILDNODEHANDSHAKESALT";

    /// <summary>A time limit for a command that hangs, not for a slow one on a loaded machine without a package cache.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(15);

    /// <summary>Variables that a test host and its build set for their own processes, and that would change a nested build.</summary>
    private static readonly string[] s_foreignPrefixes =
        ["MSBUILD", "VSTEST", "CORECLR_", "COR_", "DOTNET_HOST_PATH", "DOTNET_STARTUP_HOOKS"];

    /// <summary>A name that the servers of this process's commands have, and no others.</summary>
    private static readonly string s_servers = $"PortAnalyzers.HostTests-{Guid.NewGuid():N}";

    private static readonly string s_compilerServerProgram = typeof(DotnetCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "CompilerServer").Value!;

    /// <summary>
    /// The build servers that no command uses. Starting MSBuild takes much longer than a small build, so servers stay; each runs one build at a time, so
    /// simultaneous commands have different ones.
    /// </summary>
    private static readonly ConcurrentStack<string> s_idleBuildServers = [];

    /// <summary>No process of a build may outlive the tests: it would keep files of a temporary folder open.</summary>
    public static async Task EndServersAsync()
    {
        var folder = Path.GetTempPath();
        await RunAsync(StartInfo(folder, [], [s_compilerServerProgram, "-shutdown", $"-pipename:{s_servers}"]));
        while (s_idleBuildServers.TryPop(out var server))
        {
            await RunAsync(StartInfo(folder, new() { [BuildServer] = server }, ["build-server", "shutdown", "--msbuild"]));
        }
    }

    /// <param name="folder">The working directory.</param>
    /// <param name="environment">Variables to add.</param>
    /// <param name="arguments">The arguments, without quoting.</param>
    /// <returns>The command's output, followed by its error output.</returns>
    /// <exception cref="InvalidOperationException">The exit code is not 0; the message contains the output.</exception>
    public static async Task<string> RunAsync(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var server = s_idleBuildServers.TryPop(out var idle) ? idle : $"{s_servers}-{Guid.NewGuid():N}";
        try
        {
            return await RunAsync(StartInfo(folder, new(environment) { [BuildServer] = server }, arguments));
        }
        finally
        {
            s_idleBuildServers.Push(server);
        }
    }

    /// <summary>How a command is started, with all its streams redirected.</summary>
    public static ProcessStartInfo StartInfo(string folder, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTestHost).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment[UseBuildServer] = "true";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = s_servers;
        // These processes end before instrumented code, code that is compiled again, or a heap for each processor pays.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountThreshold"] = "1000";
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task<string> RunAsync(ProcessStartInfo start)
    {
        using var process = new Process { StartInfo = start };
        process.Start();
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        var printed = await output + await errors;
        HostTrouble.AssertNone(printed);
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException(
                $"In {start.WorkingDirectory}, 'dotnet {string.Join(' ', start.ArgumentList)}' exited with {process.ExitCode} and printed:\n{printed}");
    }

    private static bool IsOfTestHost(string variable) =>
        s_foreignPrefixes.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
