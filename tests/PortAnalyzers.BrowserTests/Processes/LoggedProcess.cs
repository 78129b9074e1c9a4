using System.Diagnostics;

namespace PortAnalyzers.BrowserTests.Processes;

/// <summary>
/// A program with a folder of its own for its files. What it writes to its error output is kept and told when something goes wrong.
/// Disposing it ends it with all that it started, and deletes the folder.
/// </summary>
internal sealed class LoggedProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly Task<string> _log;

    private LoggedProcess(ProcessStartInfo start, string folder)
    {
        _folder = folder;
        _process = new Process { StartInfo = start };
        _process.Start();
        _log = _process.StandardError.ReadToEndAsync();
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    public bool HasExited => _process.HasExited;

    public static LoggedProcess Start(Func<string, string[]> command) => Start(new Dictionary<string, string>(), command);

    /// <param name="environment">Variables to add.</param>
    /// <param name="command">Makes the command line; it is given the path of the program's own, empty folder.</param>
    public static LoggedProcess Start(IReadOnlyDictionary<string, string> environment, Func<string, string[]> command)
    {
        var folder = Directory.CreateTempSubdirectory("browser-").FullName;
        var line = command(folder);
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Browsers keep settings and caches in the home folder, and read them from there.
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new LoggedProcess(start, folder);
    }

    /// <summary>Waits until the program does what is asked for; fails if it exits before, or does not do it in time.</summary>
    /// <param name="attempt">Gives null as long as the program is not ready.</param>
    public async Task<T> WaitUntilReadyAsync<T>(Func<Task<T?>> attempt)
        where T : class
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Limits.Start && !_process.HasExited)
        {
            if (await attempt() is { } result)
            {
                return result;
            }

            await Task.Delay(100);
        }

        throw await FailureAsync(_process.HasExited ? $"exited with {_process.ExitCode}" : $"was not ready after {Limits.Start}");
    }

    /// <summary>An error that says what the program wrote to its error output.</summary>
    public async Task<InvalidOperationException> FailureAsync(string what, Exception? cause = null)
    {
        await EndAsync();
        return new InvalidOperationException($"{_process.StartInfo.FileName} {what}. It wrote:\n{await _log}", cause);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task EndAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }
}
