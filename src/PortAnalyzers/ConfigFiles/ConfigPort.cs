using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>What a port in a file is for.</summary>
internal enum ConfigUse
{
    /// <summary>An address that a server listens on, or that a browser is sent to.</summary>
    Endpoint,

    /// <summary>An address that a program connects to.</summary>
    Client,

    /// <summary>A URL in a page's markup.</summary>
    Page,
}

/// <summary>A port, or a range of ports, that stands in a file.</summary>
/// <param name="text">The value that holds it.</param>
/// <param name="port">The port, and where its digits stand in the value; of a range the first port, and where the range stands.</param>
/// <param name="use">What the port is for.</param>
internal sealed class ConfigPort(MappedText text, UrlPort port, ConfigUse use)
{
    public MappedText Text { get; } = text;

    public UrlPort Port { get; } = port;

    public ConfigUse Use { get; } = use;

    /// <summary>Where the digits, or the range, stand in the file.</summary>
    public TextSpan Span => Text.GetSpan(Port.Start, Port.Length);

    /// <summary>The last port of a range; the port itself where it is no range.</summary>
    public int LastPort { get; set; } = port.Port;

    /// <summary>Whether it matters less than usual: the file says that no browser is opened there.</summary>
    public bool IsMinor { get; set; }
}
