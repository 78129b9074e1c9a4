using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace PortAnalyzers.HostTests;

/// <summary>
/// Counts how often any process opens files and folders below a folder, to read, write or list them. Uses inotify.
/// </summary>
internal sealed class OpenedPaths : IDisposable
{
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const uint Open = 0x20;
    private const uint QueueOverflow = 0x4000;
    private const uint IsFolder = 0x40000000;
    private const int TryAgain = 11;

    private readonly string _root;
    private readonly int _queue;
    private readonly Dictionary<int, string> _folders = [];

    /// <param name="root">The folder; folders that are created later below it are not watched.</param>
    public OpenedPaths(string root)
    {
        _root = root;
        _queue = Check(inotify_init1(NonBlocking | CloseOnExec));
        foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories).Prepend(root).ToList())
        {
            _folders.Add(Check(inotify_add_watch(_queue, folder, Open)), folder);
        }

        // Exclude the search for the folders above.
        Take();
    }

    public void Dispose() => _ = close(_queue);

    /// <summary>The paths opened since the last call, relative to the folder ("." for itself), with their counts.</summary>
    public SortedDictionary<string, int> Take()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var buffer = new byte[64 * 1024];
        for (int read; (read = Read(buffer)) > 0;)
        {
            for (var i = 0; i < read;)
            {
                var watch = BitConverter.ToInt32(buffer, i);
                var mask = BitConverter.ToUInt32(buffer, i + 4);
                var length = BitConverter.ToInt32(buffer, i + 12);
                var name = Encoding.UTF8.GetString(buffer, i + 16, length).TrimEnd('\0');
                i += 16 + length;
                if ((mask & QueueOverflow) != 0)
                {
                    throw new InvalidOperationException("More was opened than the kernel keeps account of.");
                }

                // The folder's own watch reports it already, without a name.
                if ((mask & IsFolder) == 0 || name.Length == 0)
                {
                    var path = Path.GetRelativePath(_root, Path.Combine(_folders[watch], name));
                    counts[path] = counts.GetValueOrDefault(path) + 1;
                }
            }
        }

        return counts;
    }

    private int Read(byte[] buffer)
    {
        var count = (int)read(_queue, buffer, (nuint)buffer.Length);
        return count >= 0 ? count : Marshal.GetLastPInvokeError() == TryAgain ? 0 : throw new Win32Exception();
    }

    private static int Check(int result) => result >= 0 ? result : throw new Win32Exception();

    [DllImport("libc", SetLastError = true)]
    private static extern int inotify_init1(int flags);

    [DllImport("libc", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false)]
    private static extern int inotify_add_watch(int queue, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mask);

    [DllImport("libc", SetLastError = true)]
    private static extern nint read(int queue, byte[] buffer, nuint count);

    [DllImport("libc")]
    private static extern int close(int queue);
}
