using PortAnalyzers.Ports;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// Maps ports to their replacements, by one strategy. No two ports get the same replacement, and a port's replacement does not depend on
/// the other findings that are fixed: every blocked port in the solution gets one, found or not. Thus a single fix, FixAll in any
/// scope, and FixAll for the next rule agree. A range of ports moves as a whole, and with it every place that names one of its ports.
/// </summary>
internal sealed class PortMap
{
    private readonly Dictionary<int, int> _replacements = [];
    private readonly ReplacementStrategy _strategy;
    private readonly PortSet _used;
    private readonly ILookup<int, int> _moves;
    private readonly PortSet _https;
    private readonly Dictionary<int, PortSet> _offered;
    private readonly int _blockedCount;

    /// <summary>Creates the map.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="used">The ports that the solution names.</param>
    /// <param name="moves">
    /// The numbers that have replaced others in the solution's files. An old port that was replaced in one place gets the same port elsewhere.
    /// </param>
    /// <param name="places">The places to fix. A port that any of them knows to use TLS gets a replacement for https.</param>
    public PortMap(ReplacementStrategy strategy, PortSet used, IEnumerable<(int Old, int New)> moves, IReadOnlyCollection<PortPlace> places)
    {
        _strategy = strategy;
        _moves = moves.ToLookup(static move => move.Old, static move => move.New);
        _https = new PortSet(places.Where(static place => place.Finding.IsHttps).Select(static place => place.Finding.Port));
        _offered = OfferedByPort(places);
        var found = BlocksOf(places);
        // A range must not move to ports inside of its old range, which no text names.
        _used = used.Union(new PortSet(found.Where(static block => block.Length > 1).SelectMany(static block => block.Ports)));

        var isFound = new PortSet(found.SelectMany(static block => block.Ports));
        var named = PortTable.Default.Blocked.Select(static blocked => blocked.Number).Where(used.Contains).ToList();
        _blockedCount = named.Count;
        Fill(found.Concat(named.Where(port => !isFound.Contains(port)).Select(static port => new Block(port, port))));
        if (!isFound.Ports().All(_replacements.ContainsKey))
        {
            // Good ports are scarce: findings come before ports that are only named.
            _replacements.Clear();
            Fill(found);
        }
    }

    /// <summary>The replacement of a port, or null if no good port is left.</summary>
    public int? Find(int port) => _replacements.TryGetValue(port, out var replacement) ? replacement : null;

    /// <summary>
    /// Earlier choices come first, then long ranges, then high ports: low numbers occur in any code without being ports, and should not use up
    /// good choices.
    /// </summary>
    private void Fill(IEnumerable<Block> blocks)
    {
        var choice = new ReplacementPorts(PortTable.Default, _used);
        var others = new List<Block>();
        foreach (var block in blocks.OrderByDescending(static block => block.Length).ThenByDescending(static block => block.First))
        {
            if (Remembered(block) is { } first)
            {
                Assign(block, first);
            }
            else
            {
                others.Add(block);
            }
        }

        foreach (var block in others)
        {
            if (Choose(choice, block, _strategy) is { } first)
            {
                Assign(block, first);
            }
        }

        void Assign(Block block, int first)
        {
            for (var i = 0; i < block.Length; i++)
            {
                choice.Assign(first + i);
                _replacements.Add(block.First + i, first + i);
            }
        }
    }

    /// <summary>The replacement that an earlier fix has chosen, with any strategy; null if a number was changed for another reason.</summary>
    private int? Remembered(Block block)
    {
        foreach (var first in _moves[block.First].Distinct().Except(_replacements.Values))
        {
            if (Array.Exists(ReplacementStrategies.All, strategy => IsChoice(first, block, strategy)))
            {
                return first;
            }
        }

        return null;
    }

    /// <summary>Whether a strategy would choose a port if it was free, or if only other blocked ports had taken it.</summary>
    private bool IsChoice(int first, Block block, ReplacementStrategy strategy)
    {
        var taken = new PortSet(Enumerable.Range(first, Math.Min(block.Length, PortSet.MaxPort + 1 - first)));
        var choice = new ReplacementPorts(PortTable.Default, _used.Except(taken));
        for (var i = 0; i <= _blockedCount; i++)
        {
            var chosen = Choose(choice, block, strategy);
            if (chosen is null || chosen == first)
            {
                return chosen == first;
            }

            choice.Assign(chosen.Value);
        }

        return false;
    }

    private int? Choose(ReplacementPorts choice, Block block, ReplacementStrategy strategy)
    {
        PortSet? offered = null;
        foreach (var port in block.Ports)
        {
            if (_offered.TryGetValue(port, out var set))
            {
                offered = offered?.Intersect(set) ?? set;
            }
        }

        return choice.Choose(block.First, block.Ports.Any(_https.Contains), strategy, offered, block.Length);
    }

    /// <summary>The ports that the options of all places allow as a replacement, or null for any.</summary>
    private static Dictionary<int, PortSet> OfferedByPort(IEnumerable<PortPlace> places)
    {
        var offered = new Dictionary<int, PortSet>();
        foreach (var finding in places.Select(static place => place.Finding))
        {
            if (finding.Offered is { } set)
            {
                offered[finding.Port] = offered.TryGetValue(finding.Port, out var known) && known != set ? known.Intersect(set) : set;
            }
        }

        return offered;
    }

    /// <summary>The ports of the places; ranges that overlap form one block.</summary>
    private static List<Block> BlocksOf(IEnumerable<PortPlace> places)
    {
        var blocks = new List<Block>();
        foreach (var (first, last) in places.Select(static place => (place.First, place.Last)).Distinct().OrderBy(static range => range.First))
        {
            if (blocks.Count > 0 && blocks[blocks.Count - 1] is var previous && first <= previous.Last)
            {
                blocks[blocks.Count - 1] = new Block(previous.First, Math.Max(previous.Last, last));
            }
            else
            {
                blocks.Add(new Block(first, last));
            }
        }

        return blocks;
    }

    /// <summary>Consecutive ports that move together.</summary>
    private sealed class Block(int first, int last)
    {
        public int First { get; } = first;

        public int Last { get; } = last;

        public int Length => Last - First + 1;

        public IEnumerable<int> Ports => Enumerable.Range(First, Length);
    }
}
