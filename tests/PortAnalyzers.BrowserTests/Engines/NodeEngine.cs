using System.Text.Json;
using PortAnalyzers.BrowserTests.Processes;
using PortAnalyzers.Ports;

namespace PortAnalyzers.BrowserTests.Engines;

/// <summary>
/// The fetch of Node.js, a second implementation of the standard. It is not a browser and has no column in the table. If it differs, either Node
/// is older than a row of the table (before April 2024 it lacks 4190 and 6679), or the standard has changed and browsers may follow.
/// </summary>
internal sealed class NodeEngine : Engine
{
    /// <summary>Nobody reads the stack traces of 65,000 errors, and they take a fifth of the time.</summary>
    private const string Script = """
        Error.stackTraceLimit = 0;
        const answer = async port => {
          try {
            return `HTTP ${(await fetch(`http://${process.argv[1]}:${port}/`)).status}`;
          } catch (e) {
            return e.cause?.code ?? e.cause?.message ?? String(e);
          }
        };
        (async () => {
          const answers = [];
          for (let from = 0; from < 65536; from += 64)
            answers.push(...await Promise.all(Array.from({ length: 64 }, (_, i) => answer(from + i))));
          process.stdout.write(JSON.stringify({ version: `node ${process.versions.node} undici ${process.versions.undici}`, answers }));
        })();
        """;

    public override string Name => "node";

    public override Browsers Column => Browsers.None;

    protected override IReadOnlyList<string> NeededPrograms => ["node"];

    /// <summary>All ports that any browser refuses, except for port 0, which Node's list lacks.</summary>
    public override bool Refuses(BlockedPort? row) => row is { Number: not 0 };

    public override async Task<EngineAnswers> AskAsync(PortSample ports)
    {
        await using var process = LoggedProcess.Start(static _ => ["node", "-e", Script, LoopbackNamespace.Host]);
        var output = await new StreamReader(process.Output).ReadToEndAsync().WaitAsync(Limits.Command);
        if (output.Length == 0)
        {
            throw await process.FailureAsync("printed nothing");
        }

        var result = JsonSerializer.Deserialize<Result>(output, JsonSerializerOptions.Web)!;
        var refused = PortSample.Every.Where(
            port => IsRefusal(result.Answers[port], "bad port", "ECONNREFUSED", $"http://{LoopbackNamespace.Host}:{port}/"));
        return new EngineAnswers(result.Version, [new WayAnswers("http", PortSample.Every, [.. refused])]);
    }

    private sealed record Result(string Version, string[] Answers);
}
