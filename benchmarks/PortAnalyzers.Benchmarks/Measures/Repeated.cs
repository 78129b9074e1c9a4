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

    /// <summary>
    /// Between which of the sorted results the true median lies with 95 % certainty, whatever their distribution: at most 1.96 standard deviations of a
    /// binomial distribution away from the middle. Of few results, the smallest and the largest.
    /// </summary>
    public static (double Low, double High) IntervalOfMedian(double[] sorted)
    {
        var ranks = 1.96 * Math.Sqrt(sorted.Length) / 2;
        var low = (int)Math.Floor((sorted.Length / 2.0) - ranks) - 1;
        return (sorted[Math.Max(0, low)], sorted[Math.Min(sorted.Length - 1, sorted.Length - 1 - low)]);
    }
}
