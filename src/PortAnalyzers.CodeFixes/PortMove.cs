using Microsoft.CodeAnalysis;
using PortAnalyzers.Ports;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// Moves ports: from the places of the requested findings to every place that the analyzers know, so that a server, its clients and its
/// configuration keep the same port.
/// </summary>
internal sealed class PortMove
{
    private readonly Solution _solution;
    private readonly SolutionNumbers _numbers;
    private readonly List<PortPlace> _places;
    private readonly List<PortPlace> _left;

    private PortMove(Solution solution, SolutionNumbers numbers, List<PortPlace> places, List<PortPlace> left)
    {
        _solution = solution;
        _numbers = numbers;
        _places = places;
        _left = left;
    }

    /// <summary>The places that move.</summary>
    public IReadOnlyList<PortPlace> Places => _places;

    /// <summary>The places that name a port that moves, but keep it, because no fix can change them or the port is intended.</summary>
    public IReadOnlyList<PortPlace> Left => _left;

    /// <summary>Finds all places that move.</summary>
    /// <param name="solution">The solution to change.</param>
    /// <param name="numbers">The numbers in it.</param>
    /// <param name="asked">The findings that the host wants to fix.</param>
    /// <param name="reach">Where to search for other places of the same ports.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static async Task<PortMove> PlanAsync(
        Solution solution, SolutionNumbers numbers, IReadOnlyCollection<PortFinding> asked, Reach reach, CancellationToken cancellationToken)
    {
        var places = new PlaceCollection(new PlaceReader(solution, cancellationToken));
        await places.AddAsync(asked).ConfigureAwait(false);
        var search = new PortSearch(solution, numbers, cancellationToken);
        var searched = PortSet.Empty;
        for (var ports = places.Ports(); !ports.Except(searched).IsEmpty; ports = places.Ports())
        {
            // A range among the places adds its other ports.
            searched = ports;
            int[] wanted = [.. ports.Ports()];
            places.AddContainers(await search.FindContainersAsync(wanted).ConfigureAwait(false));
            var found = await search.FindAsync(reach.Projects, wanted).ConfigureAwait(false);
            await places.AddAsync(found.Where(reach.Includes), ports).ConfigureAwait(false);
        }

        var movable = places.All.ToLookup(places.IsMovable);
        var move = new PortMove(solution, numbers, [.. movable[true]], [.. movable[false].Where(place => searched.FirstIn(place.First, place.Last) >= 0)]);
        move.LeaveRangesWithoutRoom();
        return move;
    }

    /// <summary>The replacements of the ports, by a strategy.</summary>
    public PortMap MapBy(ReplacementStrategy strategy) => new(strategy, _numbers.Named, _numbers.Moves, _places);

    /// <summary>Changes some of the places. If there is no good port for one of them, all places with its port stay.</summary>
    public Task<Solution> ApplyAsync(IEnumerable<PortPlace> places, PortMap map, CancellationToken cancellationToken)
    {
        var edits = new PortEdits(_solution);
        foreach (var place in places)
        {
            if (map.Find(place.First) is { } replacement)
            {
                edits.Add(place, replacement);
            }
        }

        return edits.ApplyAsync(cancellationToken);
    }

    /// <summary>The suffix of a title for places that keep their port: <c> (still names 6000: Program.cs(12), Client.g.cs(3))</c>.</summary>
    public string DescribeLeft()
    {
        const int shown = 3;
        if (_left.Count == 0)
        {
            return "";
        }

        var moved = new HashSet<int>(_places.SelectMany(static place => place.Ports));
        var ports = string.Join(", ", _left.SelectMany(static place => place.Ports).Where(moved.Contains).Distinct().OrderBy(static port => port));
        var names = _left.OrderBy(static place => place.Key).Select(static place => place.ToString()).Distinct().ToList();
        var more = names.Count > shown ? $" and {names.Count - shown} more" : "";
        return $" (still {(names.Count == 1 ? "names" : "name")} {ports}: {string.Join(", ", names.Take(shown))}{more})";
    }

    /// <summary>If there is no room for a range, places that name one of its ports still move.</summary>
    private void LeaveRangesWithoutRoom()
    {
        var map = MapBy(ReplacementStrategy.Nearest);
        var stuck = _places.Where(place => place.Last > place.First && map.Find(place.First) is null).ToList();
        _left.AddRange(stuck);
        _places.RemoveAll(stuck.Contains);
    }
}
