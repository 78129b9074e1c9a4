using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>A value that a file gives to the program: a setting, or an environment variable.</summary>
/// <param name="key">The setting's keys with colons between them, <c>Cors:Origins:0</c>; the variable's name. Case does not matter.</param>
/// <param name="value">The value.</param>
/// <param name="isVariable">Whether it is an environment variable.</param>
internal sealed class ConfigValue(string key, SourceMappedString value, bool isVariable)
{
    public string Key { get; } = key;

    public SourceMappedString Value { get; } = value;

    public bool IsVariable { get; } = isVariable;

    /// <summary>What a server that listens there matters to browsers: less in a container that does not publish the port.</summary>
    public ConfigWeight Weight { get; init; } = ConfigWeight.Full;

    /// <summary>Whether the file shows what the value is for, and reports it, whatever the program does with it.</summary>
    public bool IsKnownToFile { get; init; }

    /// <summary>Whether the value holds the number of one of the ports that no comment beside it allows; notes which comments are of use.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="commentsOf">The comments of a file that allow ports, or null where it has none.</param>
    public bool HoldsPort(PortSet ports, Func<ConfigFile, AllowComments?> commentsOf)
    {
        var text = Value.Text;
        var holdsPort = false;
        for (var i = 0; i < text.Length;)
        {
            if (PortText.TryRead(text, i, out var port, out var length) && ports.Contains(port))
            {
                var file = Value.FileAt(i);
                holdsPort |= commentsOf(file) is not { } comments
                    || comments.FirstReported(ports, port, port, file.Source.Lines.GetLinePosition(Value.GetSpan(i, length).Start).Line) >= 0;
            }

            i += Math.Max(length, 1);
        }

        return holdsPort;
    }
}
