using PortAnalyzers.Ports;
using PortAnalyzers.Rules;

namespace PortAnalyzers.CodeFixes;

/// <summary>The places of findings, each once, even if several findings have the same place.</summary>
internal sealed class PlaceCollection(PlaceReader reader)
{
    /// <summary>The longest range that is moved as a range.</summary>
    private const int MaxRange = 1_000;

    private readonly Dictionary<(string Path, int Start), PortPlace> _places = [];

    /// <summary>The ports of servers whose findings are suppressed: they stay, and so do suppressed URLs and clients of these ports.</summary>
    private readonly HashSet<int> _kept = [];

    /// <summary>The ports of containers, by host, and whether one of the solution's programs listens there.</summary>
    private readonly Dictionary<(string Host, int Port), bool> _containers = [];

    /// <summary>The ports on which servers listen that can move, apart from host ports of containers.</summary>
    private readonly HashSet<int> _served = [];

    /// <summary>The places, without the ports inside containers on which nothing else shows a server of the solution that can move: another program may listen there.</summary>
    public IEnumerable<PortPlace> All => _places.Values.Where(place => place.Finding.ContainerSide != ContainerSide.Inner || place.Ports.Any(_served.Contains));

    /// <summary>Adds the places of the findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="ports">The ports to add, or null for all.</param>
    public async Task AddAsync(IEnumerable<PortFinding> findings, PortSet? ports = null)
    {
        foreach (var finding in findings)
        {
            var place = await reader.ReadAsync(finding).ConfigureAwait(false);
            if (ports is null || ports.FirstIn(place.First, place.Last) >= 0)
            {
                Add(place);
            }
        }
    }

    /// <summary>Adds ports of containers. A host in several compose files is the solution's if it is in one of them.</summary>
    public void AddContainers(IEnumerable<(string Host, int Port, bool IsOwn)> containers)
    {
        foreach (var (host, port, isOwn) in containers)
        {
            _containers[(host, port)] = isOwn || (_containers.TryGetValue((host, port), out var known) && known);
        }
    }

    /// <summary>The ports of all places that a fix can change.</summary>
    public PortSet Ports() => new(All.Where(IsMovable).SelectMany(static place => place.Ports));

    /// <summary>
    /// Whether a place moves. A suppressed URL or client moves, because it names an endpoint that moves, unless a comment in its file keeps it.
    /// A suppressed server stays, because its port is intended, and so do suppressed URLs and clients of its port, which may connect to it. So do addresses of containers that run
    /// other programs.
    /// </summary>
    public bool IsMovable(PortPlace place) =>
        place.Digits is not null
        && place.Last - place.First < MaxRange
        && !place.Finding.IsKept
        && !IsOfOtherProgram(place)
        && !(place.Finding.IsSuppressed && (place.Finding.IsListener || place.Ports.Any(_kept.Contains)));

    private bool IsOfOtherProgram(PortPlace place) => place.Host.Length > 0 && _containers.TryGetValue((place.Host, place.First), out var isOwn) && !isOwn;

    private void Add(PortPlace place)
    {
        if (!_places.TryGetValue(place.Key, out var known) || Precedence(place.Finding) > Precedence(known.Finding))
        {
            _places[place.Key] = place;
        }

        if (place.Finding is { IsListener: true, ContainerSide: ContainerSide.None } && IsMovable(place))
        {
            _served.UnionWith(place.Ports);
        }

        if (IsSilencedListener(place.Finding))
        {
            _kept.UnionWith(place.Ports);
        }
    }

    private static bool IsSilencedListener(PortFinding finding) => finding.IsSuppressed && finding.IsListener;

    /// <summary>The finding that decides whether a place of several findings moves.</summary>
    private static int Precedence(PortFinding finding) => IsSilencedListener(finding) ? 2 : finding.IsSuppressed ? 0 : 1;
}
