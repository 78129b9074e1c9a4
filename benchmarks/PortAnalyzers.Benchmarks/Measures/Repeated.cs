namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>Things measured in turn, again and again, so that what else the machine does meets all of them alike.</summary>
internal static class Repeated
{
    /// <summary>Each thing's results, after one run of each that does not count.</summary>
    public static async Task<TResult[][]> InTurnAsync<T, TResult>(IReadOnlyList<T> things, int runs, Func<T, Task<TResult>> measure)
    {
        var results = things.Select(_ => new TResult[runs]).ToArray();
        for (var run = -1; run < runs; run++)
        {
            for (var i = 0; i < things.Count; i++)
            {
                var result = await measure(things[i]);
                if (run >= 0)
                {
                    results[i][run] = result;
                }
            }

            GC.Collect();
        }

        return results;
    }

    public static double Median<T>(IEnumerable<T> results, Func<T, double> of)
    {
        var sorted = results.Select(of).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
