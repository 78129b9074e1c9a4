namespace PortAnalyzers.Ports;

/// <summary>How a replacement is chosen. The names are the code fixes' equivalence keys.</summary>
internal enum ReplacementStrategy
{
    /// <summary>The closest good port, upwards first: 6000 becomes 6001.</summary>
    Nearest,

    /// <summary>A port from the range in which ASP.NET Core's templates put new projects: 5000-5300 for http, 7000-7300 for https.</summary>
    Development,

    /// <summary>The usual alternative to 80 and 443: 8080 for http, 8443 for https, or the next good one.</summary>
    Conventional,
}

internal static class ReplacementStrategies
{
    /// <summary>In the order of the menu. A host that does not ask, such as dotnet format, takes the first.</summary>
    public static readonly ReplacementStrategy[] All =
        [ReplacementStrategy.Nearest, ReplacementStrategy.Development, ReplacementStrategy.Conventional];
}

/// <summary>Chooses ports that browsers open and that nothing else is likely to use.</summary>
/// <param name="table">Says which ports are blocked by any browser, whatever the user's selection, or poor.</param>
/// <param name="taken">Ports that the solution already uses, or that are barred for another reason; never offered.</param>
internal sealed class ReplacementPorts(PortTable table, PortSet taken)
{
    /// <summary>The lowest port offered: below it a server needs privileges on most systems (RFC 6335, section 6: system ports).</summary>
    public const int Lowest = 1024;

    /// <summary>The highest port offered: from 49152 on a port may be taken as an ephemeral one (RFC 6335, section 6: dynamic ports).</summary>
    public const int Highest = 49151;

    private readonly HashSet<int> _assigned = [];

    /// <summary>The replacement by the given strategy, which is another port, or null where none is left.</summary>
    /// <param name="port">The port to move away from; of a range, its first one.</param>
    /// <param name="isHttps">Whether the endpoint is known to speak TLS, which decides the range.</param>
    /// <param name="strategy">How to choose.</param>
    /// <param name="offered">Where not null, nothing else is offered.</param>
    /// <param name="length">How many ports move along, in a row: all of them have to be good.</param>
    public int? Choose(int port, bool isHttps, ReplacementStrategy strategy, PortSet? offered = null, int length = 1) => strategy switch
    {
        ReplacementStrategy.Nearest => Nearest(port, offered, length),
        ReplacementStrategy.Development => Development(port, isHttps ? 7000 : 5000, offered, length),
        _ => Upwards(port, isHttps ? 8443 : 8080, offered, length),
    };

    /// <summary>Takes a port out of the choice, so that two blocked ports never become the same one.</summary>
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

    /// <summary>Starts at a place in the range that depends on the port, so that several ports do not crowd at its beginning.</summary>
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
