using System.Diagnostics;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>Measures several things in alternation, so that other work on the machine affects all of them equally.</summary>
internal static class Repeated
{
    /// <summary>
    /// The time in which the just-in-time compiler optimizes what a long-lived process, such as an editor, runs often. After the first ten runs, the JSON
    /// reader is still three times slower than later, and an edited document takes twice as long.
    /// </summary>
    public static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    /// <summary>The results, without those of the first run of each, and of more of them until the process is warm.</summary>
    public static async Task<TResult[][]> InTurnAsync<T, TResult>(IReadOnlyList<T> things, int runs, Func<T, Task<TResult>> measure, TimeSpan warmUp = default)
    {
        var sinceStart = Stopwatch.StartNew();
        do
        {
            await RunAsync(static (_, _) => { });
        }
        while (sinceStart.Elapsed < warmUp);

        var results = things.Select(_ => new TResult[runs]).ToArray();
        for (var run = 0; run < runs; run++)
        {
            await RunAsync((thing, result) => results[thing][run] = result);
        }

        return results;

        async Task RunAsync(Action<int, TResult> keep)
        {
            for (var i = 0; i < things.Count; i++)
            {
                keep(i, await measure(things[i]));
            }

            GC.Collect();
        }
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
