namespace PortAnalyzers.Ports;

/// <summary>How a replacement is chosen. The names are the code fixes' equivalence keys.</summary>
internal enum ReplacementStrategy
{
    /// <summary>The nearest good port, preferably a higher one: 6000 becomes 6001.</summary>
    Nearest,

    /// <summary>A port from the range that ASP.NET Core's project templates use: 5000-5300 for http, 7000-7300 for https.</summary>
    Development,

    /// <summary>The usual alternative to 80 and 443: 8080 for http, 8443 for https, or the next good port.</summary>
    Conventional,
}

internal static class ReplacementStrategies
{
    /// <summary>In menu order. A host that does not ask the user, such as dotnet format, uses the first.</summary>
    public static readonly ReplacementStrategy[] All =
        [ReplacementStrategy.Nearest, ReplacementStrategy.Development, ReplacementStrategy.Conventional];
}

/// <summary>Chooses ports that browsers open and that other services are unlikely to use.</summary>
/// <param name="table">The table of blocked and poor ports. Ports that any engine blocks are excluded, whatever engines the user selected.</param>
/// <param name="taken">Ports that are never offered: those that the solution uses or that an option excludes.</param>
internal sealed class ReplacementPorts(PortTable table, PortSet taken)
{
    /// <summary>The lowest port offered. Lower ports need privileges on most systems (RFC 6335, section 6: system ports).</summary>
    public const int Lowest = 1024;

    /// <summary>The highest port offered. The operating system uses higher ports as ephemeral ports (RFC 6335, section 6: dynamic ports).</summary>
    public const int Highest = 49151;

    private readonly HashSet<int> _assigned = [];

    /// <summary>The replacement chosen by a strategy, or null if there is none.</summary>
    /// <param name="port">The port to replace; the first one of a range.</param>
    /// <param name="isHttps">Whether the endpoint is known to use TLS, which selects the range.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="offered">The only ports that may be offered, or null for any.</param>
    /// <param name="length">The number of consecutive ports that move together; all replacements must be good.</param>
    public int? Choose(int port, bool isHttps, ReplacementStrategy strategy, PortSet? offered = null, int length = 1) => strategy switch
    {
        ReplacementStrategy.Nearest => Nearest(port, offered, length),
        ReplacementStrategy.Development => Development(port, isHttps ? 7000 : 5000, offered, length),
        _ => Upwards(port, isHttps ? 8443 : 8080, offered, length),
    };

    /// <summary>Excludes a port, so that two blocked ports never get the same replacement.</summary>
    public void Assign(int port) => _assigned.Add(port);

    public bool IsGood(int port) =>
        port is >= Lowest and <= Highest
        && !table.BlockedPorts.Contains(port)
        && !table.PoorPorts.Contains(port)
        && !taken.Contains(port)
        && !_assigned.Contains(port);

    private bool IsOffered(int first, PortSet? offered, int length)
    {
        for (var port = first; port < first + length; port++)
        {
            if (!IsGood(port) || offered?.Contains(port) == false)
            {
                return false;
            }
        }

        return true;
    }

    private int? Nearest(int port, PortSet? offered, int length)
    {
        for (var distance = 1; distance <= PortSet.MaxPort; distance++)
        {
            if (IsOffered(port + distance, offered, length))
            {
                return port + distance;
            }

            if (IsOffered(port - distance, offered, length))
            {
                return port - distance;
            }
        }

        return null;
    }

    /// <summary>Starts at a position in the range that depends on the port, so that several ports get different replacements.</summary>
    private int? Development(int port, int first, PortSet? offered, int length)
    {
        const int size = 301;
        for (var i = 0; i < size; i++)
        {
            var candidate = first + ((port + i) % size);
            if (candidate != port && IsOffered(candidate, offered, length))
            {
                return candidate;
            }
        }

        return null;
    }

    private int? Upwards(int port, int first, PortSet? offered, int length)
    {
        for (var candidate = first; candidate <= Highest; candidate++)
        {
            if (candidate != port && IsOffered(candidate, offered, length))
            {
                return candidate;
            }
        }

        return null;
    }
}
