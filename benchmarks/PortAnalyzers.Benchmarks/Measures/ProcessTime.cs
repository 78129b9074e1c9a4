using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>Runs commands, and measures the processor time of each with all processes that it starts, including those that outlive it. Linux only.</summary>
internal static class ProcessTime
{
    private const int AnyChild = -1;
    private const int Children = -1;
    private const int SetChildSubreaper = 36;

    /// <param name="start">The command.</param>
    /// <returns>User and system time of the command and all processes that it started.</returns>
    /// <exception cref="PlatformNotSupportedException">On systems other than Linux.</exception>
    /// <exception cref="InvalidOperationException">The command failed; the message contains its output.</exception>
    public static TimeSpan Of(ProcessStartInfo start)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("The processor time of a command with all that it starts is measured on Linux only.");
        }

        // Build nodes end shortly after the command that started them. They become children of this process, and are counted when they are waited for.
        prctl(SetChildSubreaper, 1, 0, 0, 0);
        var before = OfChildren();
        Run(start);
        while (waitpid(AnyChild, 0, 0) > 0)
        {
        }

        prctl(SetChildSubreaper, 0, 0, 0, 0);
        return OfChildren() - before;
    }

    /// <exception cref="InvalidOperationException">The command failed; the message contains its output.</exception>
    public static void Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{start.FileName} {string.Join(' ', start.ArgumentList)}' in {start.WorkingDirectory} failed:\n{output}");
        }
    }

    private static TimeSpan OfChildren() => getrusage(Children, out var usage) == 0
        ? TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds) + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds)
        : throw new InvalidOperationException($"getrusage failed with {Marshal.GetLastPInvokeError()}.");

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int getrusage(int who, out Usage usage);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int prctl(int option, nuint value, nuint unused, nuint unused2, nuint unused3);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int waitpid(int child, nint status, int options);

    /// <summary>The beginning of struct rusage on 64-bit Linux, and room for the rest.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private readonly struct Usage
    {
        public readonly long UserSeconds;
        public readonly long UserMicroseconds;
        public readonly long SystemSeconds;
        public readonly long SystemMicroseconds;
    }
}
