using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>What a port in a file is for.</summary>
internal enum ConfigUse
{
    /// <summary>An address that a server listens on, or that a browser is sent to.</summary>
    Endpoint,

    /// <summary>An address that a program connects to.</summary>
    Client,

    /// <summary>A URL in a page, or in a script of the site.</summary>
    Page,
}

/// <summary>How much a port in a file matters.</summary>
internal enum ConfigWeight
{
    /// <summary>No browser comes to it.</summary>
    None,

    /// <summary>Nothing shows whether a browser comes to it: one severity lower.</summary>
    Minor,

    /// <summary>As its rule says.</summary>
    Full,
}

/// <summary>A port, or a range of ports, that stands in a file.</summary>
/// <param name="text">The value that holds it.</param>
/// <param name="port">The port, and where its digits stand in the value; of a range the first port, and where the range stands.</param>
/// <param name="use">What the port is for.</param>
internal sealed class ConfigPort(SourceMappedString text, UrlPort port, ConfigUse use)
{
    public SourceMappedString Text { get; } = text;

    public UrlPort Port { get; } = port;

    public ConfigUse Use { get; } = use;

    /// <summary>The file in which the digits, or the range, stand.</summary>
    public ConfigFile File => Text.FileAt(Port.Start);

    /// <summary>Where the digits, or the range, stand in their file.</summary>
    public TextSpan Span => Text.GetSpan(Port.Start, Port.Length);

    /// <summary>Whether nothing stands between the digits, so that they can be edited.</summary>
    public bool IsContiguous => Text.IsContiguous(Port.Start, Port.Length);

    /// <summary>The last port of a range; the port itself where it is no range.</summary>
    public int LastPort { get; init; } = port.Port;

    public ConfigWeight Weight { get; init; } = ConfigWeight.Full;

    public ConfigPort With(ConfigWeight weight) => weight == Weight ? this : new ConfigPort(Text, Port, Use) { LastPort = LastPort, Weight = weight };
}
