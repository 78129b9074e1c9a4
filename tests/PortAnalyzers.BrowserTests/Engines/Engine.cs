using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>A browser, or another program that refuses to connect to bad ports, and that can be tested.</summary>
internal abstract class Engine
{
    public static IReadOnlyList<Engine> All { get; } = [new ChromiumEngine(), new FirefoxEngine(), new WebKitEngine(), new NodeEngine()];

    /// <summary>The name; in ports.csv, too, if it has an entry there.</summary>
    public abstract string Name { get; }

    /// <summary>Its flag in the engines column of ports.csv; none without an entry.</summary>
    public abstract Browsers Column { get; }

    /// <summary>The commands that the test needs.</summary>
    protected abstract IReadOnlyList<string> NeededPrograms { get; }

    public static Engine ByName(string name) => All.Single(engine => engine.Name == name);

    /// <summary>Null if the engine can be tested on this machine, otherwise the missing requirements.</summary>
    public string? WhyMissing() => LoopbackNamespace.WhyMissing(NeededPrograms);

    /// <summary>Whether the engine refuses a port according to the table.</summary>
    /// <param name="row">The port's row, or null.</param>
    public virtual bool Refuses(BlockedPort? row) => row is not null && (row.Engines & Column) != 0;

    /// <summary>Starts this program in a <see cref="LoopbackNamespace"/>, where it calls <see cref="AskAsync"/>.</summary>
    public Task<EngineAnswers> AskInNamespaceAsync(params IReadOnlyList<string> options) =>
        LoopbackNamespace.RunAsync<EngineAnswers>(typeof(Program).Assembly.Location, [LoopbackNamespace.Ask, Name, .. options]);

    /// <summary>Starts and tests the engine. Only call it where nothing listens on any port: in a <see cref="LoopbackNamespace"/>.</summary>
    /// <exception cref="InvalidOperationException">It did not start, or gave an unknown answer.</exception>
    public abstract Task<EngineAnswers> AskAsync(PortSample ports);

    /// <summary>Converts an answer to yes or no. Any other answer is an error.</summary>
    internal static bool IsRefusal(string answer, string refused, string open, string address) =>
        answer == refused || (answer == open
            ? false
            : throw new InvalidOperationException($"{address}: the answer is neither '{refused}' nor '{open}', but '{answer}'."));
}
