using System.Globalization;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Options;

/// <summary>Parses lists of ports: <c>80, 443, 8090-8099, registered</c>.</summary>
internal static class PortRanges
{
    /// <summary>The accepted entries, for messages and documents.</summary>
    public const string Accepted = "ports 0-65535, ranges such as 8090-8099, well-known, registered, dynamic, silverlight";

    /// <summary>
    /// Parses one entry: a port, an inclusive range, or the name of one. The names are IANA's ranges (RFC 6335, section 6: system ports
    /// 0-1023, also called well-known, user or registered ports 1024-49151, dynamic ports 49152-65535) and 4502-4534, the ports that
    /// Microsoft Silverlight allowed.
    /// </summary>
    public static bool TryParse(string entry, out int first, out int last)
    {
        (first, last) = entry.ToLowerInvariant() switch
        {
            "well-known" => (0, 1023),
            "registered" => (1024, 49151),
            "dynamic" => (49152, PortSet.MaxPort),
            "silverlight" => (4502, 4534),
            _ => (-1, -1),
        };
        if (first >= 0)
        {
            return true;
        }

        var dash = entry.IndexOf('-');
        return dash < 0
            ? TryParsePort(entry, out first) && TryParsePort(entry, out last)
            : TryParsePort(entry.Substring(0, dash), out first) && TryParsePort(entry.Substring(dash + 1), out last) && first <= last;
    }

    /// <summary>The ports of valid entries.</summary>
    public static PortSet ToSet(string[] entries)
    {
        var ports = new List<int>();
        foreach (var entry in entries)
        {
            TryParse(entry, out var first, out var last);
            ports.AddRange(Enumerable.Range(first, last - first + 1));
        }

        return new PortSet(ports);
    }

    private static bool TryParsePort(string text, out int port) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= PortSet.MaxPort;
}
