using PortAnalyzers.BrowserTests.Comparison;
using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

// One class per engine, because tests of different classes run in parallel.

public sealed class ChromiumTests
{
    [BrowserFact("chromium")]
    public async Task Refuses_what_the_table_says()
    {
        var answers = await EngineTest.RunAsync("chromium");

        EngineTest.AssertAsked(answers, every: ["http"], sample: ["https", "ws", "wss"]);
    }
}

public sealed class FirefoxTests
{
    [BrowserFact("firefox")]
    public async Task Refuses_what_the_table_says()
    {
        var answers = await EngineTest.RunAsync("firefox");

        EngineTest.AssertAsked(answers, every: ["http", "https", "ws", "wss"], sample: ["http channel", "https channel"]);
    }
}

public sealed class WebKitTests
{
    [BrowserFact("webkit")]
    public async Task Refuses_what_the_table_says()
    {
        var answers = await EngineTest.RunAsync("webkit");

        EngineTest.AssertAsked(answers, every: ["ws", "wss"], sample: ["http", "https"], atLeast: 150);
    }
}

public sealed class NodeTests
{
    [BrowserFact("node")]
    public async Task Refuses_what_the_table_says()
    {
        var answers = await EngineTest.RunAsync("node");

        EngineTest.AssertAsked(answers, every: ["http"], sample: []);
    }
}

internal static class EngineTest
{
    private const string Guide = "docs/maintaining-the-table.md";

    public static Task<EngineAnswers> RunAsync(string name) => RunAsync(Engine.ByName(name));

    /// <summary>Compares the engine's answers with the table.</summary>
    public static async Task<EngineAnswers> RunAsync(Engine engine)
    {
        if (engine.WhyMissing() is { } reason)
        {
            Assert.Fail(reason);
        }

        var answers = await engine.AskInNamespaceAsync();
        var differences = TableComparison.Differences(PortTable.Default, engine, answers).ToList();
        Assert.True(
            differences.Count == 0,
            string.Join('\n', [$"src/PortAnalyzers/Ports/ports.csv is not what {engine.Name} does; see {Guide}:", .. differences]));
        return answers;
    }

    /// <summary>Answers for too few ports must not pass.</summary>
    public static void AssertAsked(EngineAnswers answers, string[] every, string[] sample, int atLeast = 600)
    {
        Assert.Equal([.. every, .. sample], answers.Ways.Select(static way => way.Name));
        Assert.All(every, way => Assert.Equal(65536, answers.Way(way).Asked.Distinct().Count()));
        var table = PortTable.Default.Blocked.Select(static row => row.Number);
        Assert.All(sample, way => Assert.Superset(table.ToHashSet(), answers.Way(way).Asked.ToHashSet()));
        Assert.All(sample, way => Assert.InRange(answers.Way(way).Asked.Count, atLeast, 65536));
    }
}
