using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>Runs a check on random inputs, and reports the smallest failing input.</summary>
internal static class Fuzz
{
    /// <summary>Runs a check on a number of inputs, always the same ones for a seed. A failing input is written as a C# literal.</summary>
    /// <param name="count">The number of inputs.</param>
    /// <param name="make">Creates an input.</param>
    /// <param name="check">Throws if the check fails.</param>
    public static void Run(int count, Func<Random, string> make, Action<string> check)
    {
        var failures = new ConcurrentQueue<(string Input, Exception Failure)>();
        Parallel.For(0, count, (i, loop) =>
        {
            var input = make(new Random(unchecked((Settings.FuzzSeed * 1_000_003) + i)));
            if (Failure(check, input) is { } failure)
            {
                failures.Enqueue((input, failure));
                loop.Stop();
            }
        });
        if (failures.TryDequeue(out var first))
        {
            var smallest = Shrink(first.Input, input => Failure(check, input)?.GetType() == first.Failure.GetType());
            Assert.Fail($"{SymbolDisplay.FormatLiteral(smallest, quote: true)}\n{Failure(check, smallest)}");
        }
    }

    private static Exception? Failure(Action<string> check, string input)
    {
        try
        {
            check(input);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    /// <summary>Removes everything that is not needed to fail: first halves, at last single characters.</summary>
    private static string Shrink(string input, Func<string, bool> fails)
    {
        for (var length = input.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= input.Length;)
            {
                var shorter = input.Remove(start, length);
                if (fails(shorter))
                {
                    input = shorter;
                }
                else
                {
                    start += length;
                }
            }
        }

        return input;
    }
}
