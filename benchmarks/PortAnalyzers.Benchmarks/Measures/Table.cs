namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>Prints a Markdown table.</summary>
internal sealed class Table(params string[] head)
{
    private readonly List<string[]> _rows = [head];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print()
    {
        var widths = head.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();
        _rows.Insert(1, [.. widths.Select(static (width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ":")]);
        foreach (var row in _rows)
        {
            Console.WriteLine("| " + string.Join(" | ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))) + " |");
        }

        Console.WriteLine();
    }
}
