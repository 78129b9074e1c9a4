namespace PortAnalyzers.Ports;

/// <summary>An immutable set of TCP ports, 0 to 65535, stored as a bitmap.</summary>
internal sealed class PortSet
{
    /// <summary>The highest TCP port (RFC 9293: 16 bits).</summary>
    public const int MaxPort = 65535;

    private const int WordCount = (MaxPort + 1) / 64;

    public static readonly PortSet Empty = new(new ulong[WordCount]);

    private readonly ulong[] _bits;

    public PortSet(IEnumerable<int> ports)
        : this(ports.ToArray())
    {
    }

    /// <summary>A set of the ports of an array, which a compiler that has just started reads at less cost than a sequence.</summary>
    public PortSet(int[] ports)
    {
        _bits = new ulong[WordCount];
        foreach (var port in ports)
        {
            if ((uint)port > MaxPort)
            {
                throw new ArgumentOutOfRangeException(nameof(ports), port, $"A port is 0 to {MaxPort}.");
            }

            _bits[port >> 6] |= 1UL << (port & 63);
        }
    }

    private PortSet(ulong[] bits) => _bits = bits;

    /// <summary>All ports; a new set each time.</summary>
    public static PortSet All => Empty.Combine(Empty, static (_, _) => ulong.MaxValue);

    public bool IsEmpty => Array.TrueForAll(_bits, static word => word == 0);

    /// <summary>Whether the port is in the set; false for a number that is not a port.</summary>
    public bool Contains(int port) => (uint)port <= MaxPort && (_bits[port >> 6] & (1UL << (port & 63))) != 0;

    /// <summary>The lowest port of the set in an inclusive range, or -1.</summary>
    public int FirstIn(int first, int last)
    {
        for (var port = first; port <= last; port++)
        {
            if ((port & 63) == 0 && _bits[port >> 6] == 0)
            {
                port += 63;
            }
            else if (Contains(port))
            {
                return port;
            }
        }

        return -1;
    }

    public PortSet Union(PortSet other) => Combine(other, static (mine, theirs) => mine | theirs);

    public PortSet Intersect(PortSet other) => Combine(other, static (mine, theirs) => mine & theirs);

    public PortSet Except(PortSet other) => Combine(other, static (mine, theirs) => mine & ~theirs);

    /// <summary>All ports of the set, in ascending order.</summary>
    public IEnumerable<int> Ports()
    {
        for (var port = 0; port <= MaxPort; port++)
        {
            if (Contains(port))
            {
                yield return port;
            }
        }
    }

    private PortSet Combine(PortSet other, Func<ulong, ulong, ulong> combine)
    {
        var bits = new ulong[WordCount];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = combine(_bits[i], other._bits[i]);
        }

        return new PortSet(bits);
    }
}
