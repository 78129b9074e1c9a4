using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>Something that refuses to connect to bad ports, and that can be asked which ones those are.</summary>
internal abstract class Engine
{
    public static IReadOnlyList<Engine> All { get; } = [new ChromiumEngine(), new FirefoxEngine(), new WebKitEngine(), new NodeEngine()];

    /// <summary>As ports.csv names it, where it is there.</summary>
    public abstract string Name { get; }

    /// <summary>Its name in ports.csv's column of engines; none for what has no entry there.</summary>
    public abstract Browsers Column { get; }

    /// <summary>The commands without which it can't be asked.</summary>
    protected abstract IReadOnlyList<string> NeededPrograms { get; }

    public static Engine ByName(string name) => All.Single(engine => engine.Name == name);

    /// <summary>Null if the engine can be asked on this machine, else what it takes.</summary>
    public string? WhyMissing()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "needs Linux, whose network namespaces keep the browsers from reaching anything";
        }

        var missing = LoopbackNamespace.NeededPrograms.Concat(NeededPrograms).Where(static program => !Programs.Exists(program)).ToList();
        return missing.Count == 0 ? null : $"{string.Join(" and ", missing)} not found; install with: eng/install-browsers.sh";
    }

    /// <summary>Whether the engine refuses a port by what the table says.</summary>
    /// <param name="row">The port's row; null where the table has none.</param>
    public virtual bool Refuses(BlockedPort? row) => row is not null && (row.Engines & Column) != 0;

    /// <summary>Starts the engine and asks it. Only where nothing listens on any port: in a <see cref="LoopbackNamespace"/>.</summary>
    /// <exception cref="InvalidOperationException">It did not start, or gave an answer that says nothing about the port.</exception>
    public abstract Task<EngineAnswers> AskAsync(PortSample ports);

    /// <summary>An answer as a yes or no. Any other answer is an error, never taken for one of them.</summary>
    internal static bool IsRefusal(string answer, string refused, string open, string address) =>
        answer == refused || (answer == open
            ? false
            : throw new InvalidOperationException($"{address}: the answer is neither '{refused}' nor '{open}', but '{answer}'."));
}
