using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>Feeds random inputs to a check, and shows the smallest that it finds to fail.</summary>
internal static class Fuzz
{
    /// <summary>Runs a check on so many inputs, always the same ones for a seed. What fails goes out as a C# literal, ready to be kept.</summary>
    /// <param name="count">How many inputs.</param>
    /// <param name="make">Makes an input.</param>
    /// <param name="check">Throws where something is wrong.</param>
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

    /// <summary>Leaves out what is not needed to fail: halves first, single characters last.</summary>
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
