using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>A value that a file provides to the program: a setting, or an environment variable.</summary>
/// <param name="key">The setting's key, <c>Cors:Origins:0</c>, or the variable's name, ignoring case.</param>
/// <param name="value">The value.</param>
/// <param name="isVariable">Whether it is an environment variable.</param>
internal sealed class ConfigValue(string key, SourceMappedString value, bool isVariable)
{
    public string Key { get; } = key;

    public SourceMappedString Value { get; } = value;

    public bool IsVariable { get; } = isVariable;

    /// <summary>How a server that listens there is reported: one severity lower in a container that does not publish the port.</summary>
    public ConfigWeight Weight { get; init; } = ConfigWeight.Full;

    /// <summary>Whether the file shows the use of the value, and reports it itself.</summary>
    public bool IsKnownToFile { get; init; }

    /// <summary>Whether the value contains a number of one of the ports that no comment allows. Marks the comments that are used.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="commentsOf">The comments of a file that allow ports, or null if it has none.</param>
    /// <param name="portsOf">The ports that the options of a file report, or null for all.</param>
    /// <param name="excluded">Gets the indexes in the value of the ports that the options of their file do not report, or a comment allows.</param>
    public bool HoldsPort(PortSet ports, Func<ConfigFile, AllowComments?> commentsOf, Func<ConfigFile, PortSet>? portsOf = null, List<int>? excluded = null)
    {
        var text = Value.Text;
        var holdsPort = false;
        for (var i = 0; i < text.Length;)
        {
            if (PortText.TryRead(text, i, out var port, out var length) && ports.Contains(port))
            {
                if (IsReported(port, i, length))
                {
                    holdsPort = true;
                }
                else
                {
                    excluded?.Add(i);
                }
            }

            i += Math.Max(length, 1);
        }

        return holdsPort;

        bool IsReported(int port, int start, int length)
        {
            var file = Value.FileAt(start);
            return portsOf?.Invoke(file).Contains(port) != false
                && (commentsOf(file) is not { } comments
                    || comments.FirstReported(ports, port, port, file.Source.Lines.GetLinePosition(Value.GetSpan(start, length).Start).Line) >= 0);
        }
    }
}
