using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>A host port, or a range of them, through which a container's port is reached.</summary>
/// <param name="port">The host's side.</param>
/// <param name="hasEqualSides">Whether the container's port has the same number.</param>
internal sealed class PublishedPort(ConfigPort port, bool hasEqualSides)
{
    public ConfigPort Port { get; } = port;

    public bool HasEqualSides { get; } = hasEqualSides;

    /// <summary>Reads <c>[[ip:]host:]container[/protocol]</c>; false where no host port is given, or where nobody can speak HTTP over it.</summary>
    public static bool TryRead(SourceMappedString text, out PublishedPort port)
    {
        port = null!;
        var value = text.Text;
        var slash = value.IndexOf('/');
        var end = slash < 0 ? value.Length : slash;
        var colon = end == 0 ? -1 : value.LastIndexOf(':', end - 1);
        if (colon <= 0)
        {
            return false;
        }

        var start = value.LastIndexOf(':', colon - 1) + 1;
        var protocol = slash < 0 ? "tcp" : value.Substring(slash + 1);
        return TryRead(text, start, colon, value.Substring(colon + 1, end - colon - 1), protocol, out port);
    }

    /// <summary>Reads a host port, or a range such as <c>6000-6005</c>, that stands in a text.</summary>
    public static bool TryRead(SourceMappedString text, int start, int end, string target, string protocol, out PublishedPort port)
    {
        port = null!;
        if (!protocol.Trim().Equals("tcp", StringComparison.OrdinalIgnoreCase)
            || !PortText.TryRead(text.Text, start, out var first, out var length))
        {
            return false;
        }

        var last = first;
        if (start + length < end && (text.Text[start + length] != '-' || !TryReadLast(text.Text, start + length + 1, end, out last)))
        {
            return false;
        }

        var isTls = target.Trim() is "443" or "8443";
        var digits = new UrlPort(first, start, end - start, isTls, urlStart: -1);
        var hostPort = new ConfigPort(text, digits, ConfigUse.Endpoint) { LastPort = Math.Max(first, last) };
        port = new PublishedPort(hostPort, hasEqualSides: target.Trim() == text.Text.Substring(start, end - start));
        return true;
    }

    private static bool TryReadLast(string text, int start, int end, out int last) =>
        PortText.TryRead(text, start, out last, out var length) && start + length == end;
}
