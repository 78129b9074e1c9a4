using System.Diagnostics;

namespace PortAnalyzers.BrowserTests.Processes;

/// <summary>
/// A program with its own folder for its files. Its error output is stored and included in error messages.
/// Dispose ends it with all processes that it started, and deletes the folder.
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
    /// <param name="command">Creates the command line from the path of the program's own, empty folder.</param>
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
        // Browsers keep settings and caches in the home folder.
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new LoggedProcess(start, folder);
    }

    /// <summary>Waits until an attempt succeeds; fails if the program exits before, or after a time limit.</summary>
    /// <param name="attempt">Returns null while the program is not ready.</param>
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

    /// <summary>An error with the program's error output.</summary>
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
