using PortAnalyzers.Ports;

namespace PortAnalyzers.CodeFixes;

/// <summary>The places that findings lead to, each once, however many findings lead there.</summary>
internal sealed class PlaceCollection(PlaceReader reader)
{
    /// <summary>The longest range that is moved as a range.</summary>
    private const int MaxRange = 1_000;

    private readonly Dictionary<(string Path, int Start), PortPlace> _places = [];

    /// <summary>The ports on which a server listens at a place that is silenced: it stays, and so do the silenced addresses of that port.</summary>
    private readonly HashSet<int> _kept = [];

    public IEnumerable<PortPlace> All => _places.Values;

    /// <summary>Adds the places of the findings.</summary>
    /// <param name="findings">What to add.</param>
    /// <param name="ports">Where not null, a place counts only if it has one of them.</param>
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

    /// <summary>The ports of all places that a fix can change.</summary>
    public PortSet Ports() => new(All.Where(IsMovable).SelectMany(static place => place.Ports));

    /// <summary>
    /// Whether a place moves. What is silenced moves along too, since it names an endpoint that moves; but not where a server listens
    /// there: somebody wants it on this port, and the other silenced places with the port may be those that connect to it.
    /// </summary>
    public bool IsMovable(PortPlace place) =>
        place.Digits is not null
        && place.Last - place.First < MaxRange
        && !(place.Finding.IsSuppressed && (place.Finding.IsListener || place.Ports.Any(_kept.Contains)));

    private void Add(PortPlace place)
    {
        if (!_places.TryGetValue(place.Key, out var known) || Precedence(place.Finding) > Precedence(known.Finding))
        {
            _places[place.Key] = place;
        }

        if (IsSilencedListener(place.Finding))
        {
            _kept.UnionWith(place.Ports);
        }
    }

    private static bool IsSilencedListener(PortFinding finding) => finding.IsSuppressed && finding.IsListener;

    /// <summary>Of the findings that lead to one place, which one says whether it moves.</summary>
    private static int Precedence(PortFinding finding) => IsSilencedListener(finding) ? 2 : finding.IsSuppressed ? 0 : 1;
}
