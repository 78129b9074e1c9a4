using System.Globalization;

namespace PortAnalyzers.Ports;

/// <summary>
/// The table of ports: ports.csv, which is embedded in this assembly and read once per process.
/// The first lines of the file describe its source and columns.
/// </summary>
internal sealed class PortTable
{
    private static readonly Lazy<PortTable> LazyDefault = new(LoadEmbedded);

    private readonly Dictionary<int, BlockedPort> _blocked = [];
    private readonly Dictionary<int, PoorPort> _poor = [];
    private readonly List<(bool IsWeb, int First, int Last)> _containerRows = [];
    private readonly List<string> _errors = [];
    private readonly Lazy<(PortSet Web, PortSet Other)> _container;

    private PortTable(TextReader rows)
    {
        var lineNumber = 0;
        while (rows.ReadLine() is { } line)
        {
            lineNumber++;
            if (line.Length > 0 && line[0] != '#')
            {
                var error = AddRow(line.Split(','));
                if (error is not null)
                {
                    _errors.Add($"line {lineNumber}: {error}");
                }
            }
        }

        BlockedPorts = new PortSet(_blocked.Keys);
        PoorPorts = new PortSet(_poor.Keys);
        _container = new Lazy<(PortSet Web, PortSet Other)>(FindContainerPorts);
    }

    /// <summary>The embedded table.</summary>
    public static PortTable Default => LazyDefault.Value;

    /// <summary>The ports that at least one engine refuses, including 0.</summary>
    public PortSet BlockedPorts { get; }

    /// <summary>Ports that browsers open, but that are bad replacements.</summary>
    public PortSet PoorPorts { get; }

    /// <summary>Container ports of web servers.</summary>
    public PortSet WebPorts => _container.Value.Web;

    /// <summary>
    /// Container ports of other servers: the <c>other</c> rows, the poor ports that are not web ports, and the blocked ports below
    /// 1024 (RFC 6335, section 6: system ports), which web servers in containers don't use.
    /// </summary>
    public PortSet OtherPorts => _container.Value.Other;

    /// <summary>All blocked ports, by number.</summary>
    public IEnumerable<BlockedPort> Blocked => _blocked.Values.OrderBy(static port => port.Number);

    /// <summary>All poor replacements, by number.</summary>
    public IEnumerable<PoorPort> Poor => _poor.Values.OrderBy(static port => port.Number);

    /// <summary>
    /// The errors in rows, with line numbers. An invalid row is ignored and the others are used, so that a user's compilation never fails.
    /// A test ensures that the embedded table has no errors.
    /// </summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Parses a table. Never throws on an invalid row; see <see cref="Errors"/>.</summary>
    public static PortTable Parse(TextReader rows) => new(rows);

    /// <summary>The row of a blocked port, or null if no engine blocks it.</summary>
    public BlockedPort? Find(int port) => _blocked.TryGetValue(port, out var row) ? row : null;

    /// <summary>The ports that at least one of the given engines refuses.</summary>
    public PortSet BlockedBy(Browsers engines)
    {
        // A loop instead of LINQ: every process would compile a generic query over integers.
        var ports = new List<int>();
        foreach (var port in _blocked.Values)
        {
            if ((port.Engines & engines) != 0)
            {
                ports.Add(port.Number);
            }
        }

        return new PortSet(ports);
    }

    private static PortTable LoadEmbedded()
    {
        using var stream = typeof(PortTable).Assembly.GetManifestResourceStream("ports.csv");
        using var reader = new StreamReader(stream);
        return new PortTable(reader);
    }

    /// <summary>Adds a row; returns its error, or null.</summary>
    private string? AddRow(string[] fields) => fields[0] switch
    {
        "blocked" => AddBlocked(fields),
        "poor" => AddPoor(fields),
        "web" or "other" => AddContainer(fields),
        _ => $"'{fields[0]}' is not a row type; accepted: blocked, poor, web, other",
    };

    private string? AddBlocked(string[] fields)
    {
        if (fields.Length != 7)
        {
            return $"a blocked row has 7 fields, this one has {fields.Length}";
        }

        if (CheckNewPort(fields[1], lowest: 0, out var port) is { } portError)
        {
            return portError;
        }

        if (!TryParseEngines(fields[3], out var engines) || engines == Browsers.None)
        {
            return $"'{fields[3]}' are not engines; accepted: chromium, firefox, webkit, separated by spaces";
        }

        var overridable = Browsers.None;
        if (fields[4] != "none" && !TryParseEngines(fields[4], out overridable))
        {
            return $"'{fields[4]}' are not engines; accepted: none, or chromium, firefox, webkit, separated by spaces";
        }

        if (EmptyField(fields) is { } emptyError)
        {
            return emptyError;
        }

        _blocked.Add(port, new BlockedPort(port, fields[2], engines, overridable, fields[5], fields[6]));
        return null;
    }

    private string? AddPoor(string[] fields)
    {
        if (fields.Length != 4)
        {
            return $"a poor row has 4 fields, this one has {fields.Length}";
        }

        var error = CheckNewPort(fields[1], lowest: 1, out var port) ?? EmptyField(fields);
        if (error is null)
        {
            _poor.Add(port, new PoorPort(port, fields[2], fields[3]));
        }

        return error;
    }

    private string? AddContainer(string[] fields)
    {
        if (fields.Length != 3)
        {
            return $"a row of the kind {fields[0]} has 3 fields, this one has {fields.Length}";
        }

        var dash = fields[1].IndexOf('-');
        var last = 0;
        var error = CheckPort(dash < 0 ? fields[1] : fields[1].Substring(0, dash), lowest: 1, out var first)
            ?? CheckPort(fields[1].Substring(dash + 1), lowest: 1, out last)
            ?? EmptyField(fields);
        if (error is null && first > last)
        {
            return $"'{fields[1]}' is not a range; accepted: FIRST-LAST, where FIRST is not above LAST";
        }

        if (error is null)
        {
            _containerRows.Add((fields[0] == "web", first, last));
        }

        return error;
    }

    /// <summary>A row for one port takes precedence over the poor ports, and those over a range.</summary>
    private (PortSet Web, PortSet Other) FindContainerPorts()
    {
        var ownWeb = Ports(isWeb: true, isRange: false).Except(BlockedPorts);
        var others = Ports(isWeb: false, isRange: false).Union(Ports(isWeb: false, isRange: true)).Union(PoorPorts).Except(ownWeb);
        var system = new PortSet(_blocked.Keys.Where(static port => port < 1024));
        return (Ports(isWeb: true, isRange: true).Except(others).Except(BlockedPorts).Union(ownWeb), others.Union(system));

        PortSet Ports(bool isWeb, bool isRange) => new(_containerRows
            .Where(row => row.IsWeb == isWeb && row.First != row.Last == isRange)
            .SelectMany(static row => Enumerable.Range(row.First, row.Last - row.First + 1)));
    }

    private string? CheckNewPort(string text, int lowest, out int port)
    {
        var error = CheckPort(text, lowest, out port);
        return error is null && (_blocked.ContainsKey(port) || _poor.ContainsKey(port)) ? $"port {port} has a row already" : error;
    }

    private static string? CheckPort(string text, int lowest, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port >= lowest && port <= PortSet.MaxPort
            ? null
            : $"'{text}' is not a port; accepted: {lowest} to {PortSet.MaxPort}";

    private static string? EmptyField(string[] fields)
    {
        var index = Array.FindIndex(fields, string.IsNullOrWhiteSpace);
        return index < 0 ? null : $"field {index + 1} is empty";
    }

    private static bool TryParseEngines(string text, out Browsers engines)
    {
        engines = Browsers.None;
        foreach (var name in text.Split(' '))
        {
            if (!BrowsersExtensions.TryParseEngine(name, out var engine))
            {
                return false;
            }

            engines |= engine;
        }

        return true;
    }
}
