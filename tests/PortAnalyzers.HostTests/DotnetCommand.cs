using System.Diagnostics;
using System.Reflection;

namespace PortAnalyzers.HostTests;

/// <summary>Runs the <c>dotnet</c> command as at a prompt: without the test host's environment variables.</summary>
internal static class DotnetCommand
{
    /// <summary>A time limit for a command that hangs, not for a slow one on a loaded machine without a package cache.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(15);

    /// <summary>Variables that a test host and its build set for their own processes, and that would change a nested build.</summary>
    private static readonly string[] s_foreignPrefixes =
        ["MSBUILD", "VSTEST", "CORECLR_", "COR_", "DOTNET_HOST_PATH", "DOTNET_STARTUP_HOOKS"];

    /// <summary>The name of the compiler server that all commands of this process share, and no others.</summary>
    private static readonly string s_compilerServer = $"PortAnalyzers.HostTests-{Guid.NewGuid():N}";

    private static readonly string s_compilerServerProgram = typeof(DotnetCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "CompilerServer").Value!;

    /// <summary>No process of a build may outlive the tests: it would keep files of a temporary folder open.</summary>
    public static Task EndCompilerServerAsync() => RunAsync(
        Path.GetTempPath(), new Dictionary<string, string>(), s_compilerServerProgram, "-shutdown", $"-pipename:{s_compilerServer}");

    /// <param name="folder">The working directory.</param>
    /// <param name="environment">Variables to add.</param>
    /// <param name="arguments">The arguments, without quoting.</param>
    /// <returns>The command's output, followed by its error output.</returns>
    /// <exception cref="InvalidOperationException">The exit code is not 0; the message contains the output.</exception>
    public static async Task<string> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = new Process { StartInfo = StartInfo(folder, environment, arguments) };
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
                $"In {folder}, 'dotnet {string.Join(' ', arguments)}' exited with {process.ExitCode} and printed:\n{printed}");
    }

    /// <summary>How a command is started, with all its streams redirected.</summary>
    public static ProcessStartInfo StartInfo(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
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
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = s_compilerServer;
        // These processes end before instrumented code pays.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool IsOfTestHost(string variable) =>
        s_foreignPrefixes.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
