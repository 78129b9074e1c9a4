using System.Text.Json;
using PortAnalyzers.BrowserTests.Processes;

namespace PortAnalyzers.BrowserTests.Urls;

/// <summary>The URL parser of Node.js, which follows the WHATWG URL standard as browsers do.</summary>
internal static class NodeUrls
{
    private const string Script = """
        const parse = text => {
          try {
            const url = new URL(text);
            return { scheme: url.protocol.slice(0, -1), port: url.port };
          } catch {
            return null;
          }
        };
        let input = '';
        process.stdin.on('data', part => input += part);
        process.stdin.on('end', () => process.stdout.write(JSON.stringify(JSON.parse(input).map(parse))));
        """;

    /// <summary>Parses each text; null if it is not a URL.</summary>
    public static async Task<IReadOnlyList<ParsedUrl?>> ParseAsync(IReadOnlyList<string> texts)
    {
        await using var process = LoggedProcess.Start(static _ => ["node", "-e", Script]);
        await JsonSerializer.SerializeAsync(process.Input, texts);
        process.Input.Close();
        var output = await new StreamReader(process.Output).ReadToEndAsync().WaitAsync(Limits.Command);
        return output.Length == 0
            ? throw await process.FailureAsync("printed nothing")
            : JsonSerializer.Deserialize<ParsedUrl?[]>(output, JsonSerializerOptions.Web)!;
    }
}

/// <param name="Scheme">In lower case.</param>
/// <param name="Port">Empty if it is the scheme's default port, or missing.</param>
internal sealed record ParsedUrl(string Scheme, string Port);
