using System.Text.Json;
using PortAnalyzers.BrowserTests.Comparison;
using PortAnalyzers.BrowserTests.Engines;
using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.BrowserTests.Story;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests;

/// <summary>
/// Without arguments: prints the differences between the table and the browsers on this machine; the exit code is 1 if there is one.
/// With <c>--every-port</c>, tests that use a sample of the ports use all of them, which takes hours.
/// The other arguments are for the program itself, in a <see cref="LoopbackNamespace"/>.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [] or [LoopbackNamespace.EveryPort]:
                return await ReportAsync(args) ? 0 : 1;
            case [LoopbackNamespace.Ask, var name, .. var options]:
                Print(await Engine.ByName(name).AskAsync(PortSample.For(PortTable.Default, options)));
                return 0;
            case [VisitCommands.Refused, var program, .. var addresses]:
                Print(await Visits.OpenAsync(program, addresses));
                return 0;
            case [VisitCommands.OfOneHost, var program, .. var addresses]:
                Print(await Visits.OpenAsync(program, addresses, hosts: 1));
                return 0;
            case [VisitCommands.Shopping, var program, var shopFront, var warehouse]:
                Print(await Visits.ShopAsync(program, shopFront, warehouse));
                return 0;
            default:
                await Console.Error.WriteLineAsync(
                    $"usage: dotnet run --project tests/PortAnalyzers.BrowserTests [-- {LoopbackNamespace.EveryPort}]");
                return 2;
        }
    }

    private static void Print<T>(T result) => Console.WriteLine(JsonSerializer.Serialize(result));

    private static async Task<bool> ReportAsync(string[] options)
    {
        var agree = true;
        foreach (var engine in Engine.All)
        {
            if (engine.WhyMissing() is { } reason)
            {
                Console.WriteLine($"{engine.Name}: not asked: {reason}");
                agree = false;
                continue;
            }

            var answers = await engine.AskInNamespaceAsync(options);
            var differences = TableComparison.Differences(PortTable.Default, engine, answers).ToList();
            Console.WriteLine($"{engine.Name} ({answers.Version}): {Summary(answers, differences.Count)}");
            differences.ForEach(Console.WriteLine);
            agree &= differences.Count == 0;
        }

        return agree;
    }

    private static string Summary(EngineAnswers answers, int differences)
    {
        var ways = answers.Ways.Select(static way => $"{way.Name} {way.Asked.Count} ports, {way.Refused.Count} refused");
        return $"{string.Join("; ", ways)}; {(differences == 0 ? "as the table says" : $"{differences} differences")}";
    }
}
