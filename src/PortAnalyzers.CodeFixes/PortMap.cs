using PortAnalyzers.Ports;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// Which port replaces which, by one strategy. No two ports get the same replacement, and a port's replacement does not depend on
/// what is fixed along with it: every blocked port that the solution names gets one, found or not. So a single fix, FixAll in any
/// scope, and the next rule's FixAll agree.
/// </summary>
internal sealed class PortMap
{
    private readonly Dictionary<int, int> _replacements = [];

    /// <summary>Makes the map.</summary>
    /// <param name="strategy">How a replacement is chosen.</param>
    /// <param name="used">The ports that the solution names.</param>
    /// <param name="findings">What is to be fixed. A port that any of them knows to speak TLS gets a replacement for https.</param>
    public PortMap(ReplacementStrategy strategy, PortSet used, IReadOnlyCollection<PortFinding> findings)
    {
        var found = new PortSet(findings.Select(static finding => finding.Port));
        var https = new PortSet(findings.Where(static finding => finding.IsHttps).Select(static finding => finding.Port));
        var offered = OfferedByPort(findings);
        Fill(found.Union(new PortSet(PortTable.Default.Blocked.Select(static blocked => blocked.Number).Where(used.Contains))));
        if (!found.Ports().All(_replacements.ContainsKey))
        {
            // Good ports are scarce: what is found goes before what is only named.
            _replacements.Clear();
            Fill(found);
        }

        // High ports first: low numbers stand in any code without being ports, and should take no good choice away.
        void Fill(PortSet ports)
        {
            var choice = new ReplacementPorts(PortTable.Default, used);
            foreach (var port in ports.Ports().Reverse())
            {
                if (choice.Choose(port, https.Contains(port), strategy, offered.TryGetValue(port, out var set) ? set : null) is { } replacement)
                {
                    choice.Assign(replacement);
                    _replacements.Add(port, replacement);
                }
            }
        }
    }

    /// <summary>What all findings of a port may become, where the user restricts any of them.</summary>
    private static Dictionary<int, PortSet> OfferedByPort(IEnumerable<PortFinding> findings)
    {
        var offered = new Dictionary<int, PortSet>();
        foreach (var finding in findings)
        {
            if (finding.Offered is { } set)
            {
                offered[finding.Port] = offered.TryGetValue(finding.Port, out var known) && known != set ? known.Intersect(set) : set;
            }
        }

        return offered;
    }

    /// <summary>The replacement of a finding's port, or null where no good port is left.</summary>
    public int? Find(int port) => _replacements.TryGetValue(port, out var replacement) ? replacement : null;
}
