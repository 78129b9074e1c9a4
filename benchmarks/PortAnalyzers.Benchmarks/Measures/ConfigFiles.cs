using System.Text;
using PortAnalyzers.Benchmarks.Analyzers;
using PortAnalyzers.Benchmarks.Inputs;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>The speed of reading configuration files.</summary>
internal static class ConfigFiles
{
    private const int Megabytes = 8;
    private const int Depth = 20_000;

    public static async Task CompareAsync(Settings settings)
    {
        var readers = MeasuredAnalyzer.AllPort.Analyzers.Where(static analyzer => analyzer.SupportedDiagnostics.Any(static rule => rule.Id == "PORT004")).ToList();
        if (readers.Count == 0)
        {
            Console.WriteLine("Configuration files: no analyzer reads them.");
            Console.WriteLine();
            return;
        }

        var candidate = new MeasuredAnalyzer("PORT004", [.. readers]);
        var compilation = Sources.Compile("Empty", []);
        InMemoryFile[] files =
        [
            new("appsettings.json", Json(Megabytes * 1_000_000, hasBlockedNumber: false)),
            new("appsettings.Read.json", Json(Megabytes * 1_000_000, hasBlockedNumber: true)),
            new("appsettings.Nested.json", Nested(Depth)),
            new("appsettings.NestedMore.json", Nested(Depth * 10)),
        ];
        Console.WriteLine($"Configuration files: PORT004, medians of {settings.Runs} runs in a warm process");
        Console.WriteLine();
        var results = await Repeated.InTurnAsync(files, settings.Runs, file => AnalyzerRun.OfAsync(candidate, [compilation], file), Repeated.WarmUp);
        string[] names =
        [
            "JSON without a blocked port", "JSON with a blocked number that is no port, so that all is read",
            $"{Depth:N0} objects in each other", $"{Depth * 10:N0} objects in each other",
        ];
        var table = new Table("file", "MB", "ms", "MB/s", "findings");
        for (var i = 0; i < files.Length; i++)
        {
            var size = files[i].GetText().Length / 1e6;
            var time = Repeated.Median(results[i], static run => run.Callbacks.TotalMilliseconds);
            table.Add(names[i], $"{size:F1}", $"{time:F2}", $"{size / time * 1000:F0}", $"{results[i][0].Findings}");
        }

        table.Print();
    }

    private static string Json(int length, bool hasBlockedNumber)
    {
        var json = new StringBuilder("{\n");
        // Numbers that are not ports: a blocked one would have the whole file read.
        for (var i = 100_000; json.Length < length; i++)
        {
            json.Append($$"""
                  "Section{{i}}": {
                    "Url": "https://api{{i}}.example.com:8443/v2/items?page=2",
                    "Timeout": "00:00:30",
                    "Retries": 3,
                    "Enabled": true,
                    "Names": [ "first", "second", "third and last" ]
                  },

                """);
        }

        return json.Append(hasBlockedNumber ? "  \"Limit\": 6000\n}\n" : "  \"Limit\": 100\n}\n").ToString();
    }

    private static string Nested(int depth) =>
        "{\"Limit\":6000," + string.Concat(Enumerable.Repeat("\"a\":{", depth)) + "\"a\":1" + new string('}', depth + 1);
}
