namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>Measures several things in alternation, so that other work on the machine affects all of them equally.</summary>
internal static class Repeated
{
    /// <summary>The results, without a first run of each.</summary>
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
    /// The range of sorted results that contains the true median with 95 % confidence, for any distribution: at most 1.96 standard deviations of a
    /// binomial distribution from the middle. For few results, the smallest and the largest.
    /// </summary>
    public static (double Low, double High) IntervalOfMedian(double[] sorted)
    {
        var ranks = 1.96 * Math.Sqrt(sorted.Length) / 2;
        var low = (int)Math.Floor((sorted.Length / 2.0) - ranks) - 1;
        return (sorted[Math.Max(0, low)], sorted[Math.Min(sorted.Length - 1, sorted.Length - 1 - low)]);
    }
}
