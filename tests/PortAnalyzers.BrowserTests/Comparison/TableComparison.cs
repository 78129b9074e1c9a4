using PortAnalyzers.BrowserTests.Engines;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Comparison;

/// <summary>Compares an engine's answers with the table.</summary>
internal static class TableComparison
{
    /// <summary>One line for each port for which the engine, tested in any way, differs from the table.</summary>
    public static IEnumerable<string> Differences(PortTable table, Engine engine, EngineAnswers answers) =>
        from way in answers.Ways
        let refused = way.Refused.ToHashSet()
        from port in way.Asked
        where refused.Contains(port) != engine.Refuses(table.Find(port))
        group way.Name by port into ways
        orderby ways.Key
        select Describe(ways.Key, table.Find(ways.Key), engine, $"{string.Join(", ", ways)}: {engine.Name} ({answers.Version})");

    private static string Describe(int port, BlockedPort? row, Engine engine, string asked) => engine.Refuses(row)
        ? $"port {port}, {asked} opens it, the table says that it refuses: {CorrectOpen(row!, engine)}"
        : $"port {port}, {asked} refuses it, the table says that it opens: {CorrectRefused(port, row, engine)}";

    private static string CorrectOpen(BlockedPort row, Engine engine)
    {
        if (engine.Column == Browsers.None)
        {
            return NoColumn(engine);
        }

        return row.Engines == engine.Column
            ? $"remove the row 'blocked,{row.Number},{row.Service}'"
            : $"take {engine.Name} out of the engines of the row 'blocked,{row.Number},{row.Service}'";
    }

    private static string CorrectRefused(int port, BlockedPort? row, Engine engine)
    {
        if (engine.Column == Browsers.None)
        {
            return NoColumn(engine);
        }

        return row is null
            ? $"add a row 'blocked,{port},SERVICE,{engine.Name},OVERRIDE,WHY,SINCE'"
            : $"add {engine.Name} to the engines of the row 'blocked,{row.Number},{row.Service}'";
    }

    private static string NoColumn(Engine engine) =>
        $"ports.csv has no column for {engine.Name}; see what {engine.GetType().Name} says of it";
}
