using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>The use of a port in a file.</summary>
internal enum ConfigUse
{
    /// <summary>An address on which a server listens, or that a browser opens.</summary>
    Endpoint,

    /// <summary>An address to which a program connects.</summary>
    Client,

    /// <summary>A URL in a page or a script of the site.</summary>
    Page,

    /// <summary>A host port under which a container's port is published.</summary>
    ContainerHost,

    /// <summary>A port inside a container, as the container's surroundings name it: the right side of a published port, EXPOSE, a health check.</summary>
    Container,
}

/// <summary>How a port in a file is reported.</summary>
internal enum ConfigWeight
{
    /// <summary>Not at all: no browser uses it. It names a server, and moves with the server's port.</summary>
    None,

    /// <summary>One severity lower: it is not known whether a browser uses it.</summary>
    Minor,

    /// <summary>With the rule's severity.</summary>
    Full,
}

/// <summary>A port, or a range of ports, in a file.</summary>
/// <param name="Text">The value that contains it.</param>
/// <param name="Port">The port with the position of its digits in the value; for a range, the first port and the position of the range.</param>
/// <param name="Use">The use of the port.</param>
internal sealed record ConfigPort(SourceMappedString Text, PortOccurrence Port, ConfigUse Use)
{
    /// <summary>The file that contains the digits or the range.</summary>
    public ConfigFile File => Text.FileAt(Port.Start);

    /// <summary>The span of the digits or the range in their file.</summary>
    public TextSpan Span => Text.GetSpan(Port.Start, Port.Length);

    /// <summary>Whether the digits are contiguous in the file, so that they can be edited.</summary>
    public bool IsContiguous => Text.IsContiguous(Port.Start, Port.Length);

    /// <summary>The last port of a range, or the port itself.</summary>
    public int LastPort { get; init; } = Port.Port;

    public ConfigWeight Weight { get; init; } = ConfigWeight.Full;

    /// <summary>Whether the port is one of the solution's: a fix does not change a port on which somebody else's program listens.</summary>
    public bool IsOwn { get; init; } = true;

    /// <summary>Whether the address shows that a server listens on the port. That of an unknown setting may belong to anybody.</summary>
    public bool ShowsServer { get; init; } = true;

    /// <summary>Whether the port is that of an address to which a program connects.</summary>
    public bool IsOfClient => Use is ConfigUse.Client or ConfigUse.Container;

    /// <summary>The same port with a weight, unless its own is lower.</summary>
    public ConfigPort WithAtMost(ConfigWeight weight) => weight < Weight ? this with { Weight = weight } : this;

    /// <summary>The port, and its digits in the default of a variable that a file sets: <c>${PORT:-6000}</c>. The default moves along.</summary>
    public IEnumerable<ConfigPort> WithDefault() => Text.Default is { } standard ? [this, this with { Text = standard, Weight = ConfigWeight.None }] : [this];

    /// <summary>The same port as one inside a container, which its surroundings name.</summary>
    public ConfigPort OfContainer(bool isOwn) => this with { Use = ConfigUse.Container, Weight = ConfigWeight.None, IsOwn = isOwn };
}
