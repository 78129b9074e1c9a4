using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Tests.Cases;
using PortAnalyzers.Tests.Robustness;

namespace PortAnalyzers.Tests.ConfigFiles.Readers;

/// <summary>Compares the JSON reader with System.Text.Json (values and their positions) and .NET configuration (keys with colons).</summary>
public sealed class JsonJudgeTests
{
    private static readonly Grammar Json = new(new Dictionary<string, string[]>
    {
        [Grammar.Start] = ["<space><value><space>", "{<members>}", "{<members>}", "{<members>}"],
        ["value"] = ["\"<text>\"", "{<members>}", "{<members>}", "[<items>]", "<number>", "\"http://x:<port>\"", "true", "false", "null", "{}", "[ ]"],
        ["members"] = ["<member>", "<member>", "<member>,<members>", "<member>,<members>", "<member>,<space>"],
        ["member"] = ["<space>\"<text>\"<space>:<space><value><space>"],
        ["items"] = ["<space><value><space>", "<space><value><space>,<items>", "<space><value><space>,"],
        ["space"] = ["", "", "", " ", "\t", "\n", "\r\n", "/* \"c\": 1 */", "// c\n", "/**/"],
        ["port"] = ["6000", "\\u0036000"],
        ["number"] = ["0", "6000", "-1", "1.5e+3", "6E-2", "60000.0"],
        ["text"] = ["", "<piece>", "<piece>", "<piece><text>", "<piece><text>"],
        ["piece"] =
        [
            "a", "b", "c", "d", "6000", "http://x:6000", ":", "é", "\U0001F600", "\\u0036", "\\u003a", "\\u00E9", "\\uD83D\\uDE00", "\\n", "\\t", "\\\\", "\\/", "\\\"", "\\b\\f\\r", "{", "]", "//", "/*", "'", " ",
        ],
    });

    public static TheoryData<string> CorpusFiles =>
        [.. Corpus.Cases.SelectMany(static one => one.Files).Where(static file => file.Path.EndsWith(".json", StringComparison.Ordinal)).Select(static file => file.Text).Distinct()];

    [Fact]
    public void Read_RandomDocument_AgreesWithSystemTextJson() => Fuzz.Run(Settings.FuzzTexts / 5, Write, AssertSame);

    [Theory]
    [MemberData(nameof(CorpusFiles))]
    public void Read_DocumentOfTheCorpus_AgreesWithSystemTextJson(string text)
    {
        Assert.NotNull(Judge(text));
        AssertSame(text);
    }

    [Fact]
    public void Read_RandomDocument_AgreesWithConfiguration() => Fuzz.Run(Settings.FuzzTexts / 5, Write, static text =>
    {
        if (Configure(text) is { } expected)
        {
            var read = Read(text, splitsKeys: true).Select(static one => (one.Path, one.Value.Text));
            Assert.Equal(expected, read.OrderBy(static one => one.Path, StringComparer.OrdinalIgnoreCase));
        }
    });

    [Fact]
    public void Write_RandomDocument_IsMostlyValid()
    {
        var random = new Random(Settings.FuzzSeed);
        string[] texts = [.. Enumerable.Range(0, 1_000).Select(_ => Write(random))];
        Assert.InRange(texts.Count(static text => Judge(text) is { Count: > 0 }), 400, 1_000);
        Assert.InRange(texts.Count(static text => Configure(text) is { Count: > 0 }), 100, 1_000);
    }

    private static string Write(Random random) => Json.Write(Grammar.Start, random);

    private static void AssertSame(string text)
    {
        if (Judge(text) is { } expected)
        {
            var read = Read(text, splitsKeys: false).ToList();
            Assert.Equal(expected, read.Select(static one => (one.Path, one.Value.Text, one.Value.Text.Length == 0 ? -1 : one.Value.GetSpan(0, 1).Start)));
            Assert.All(read, one => MappedText.AssertStandsThere(text, one.Value, escape: '\\'));
        }
    }

    private static IEnumerable<(string Path, SourceMappedString Value)> Read(string text, bool splitsKeys)
    {
        var json = new JsonReader(TestFile.Create(text), splitsKeys);
        while (json.MoveNext())
        {
            yield return (json.Path.ToString(), json.Value);
        }
    }

    /// <summary>The values and their start positions; null if System.Text.Json does not accept the document.</summary>
    private static List<(string Path, string Value, int Start)>? Judge(string text)
    {
        // It does not accept a byte order mark.
        var bytes = Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? $" {text[1..]}" : text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var values = new List<(string, string, int)>();
        try
        {
            reader.Read();
            Collect(ref reader, bytes, null, values);
            return reader.Read() ? null : values;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Collect(ref Utf8JsonReader reader, byte[] bytes, string? path, List<(string Path, string Value, int Start)> values)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = reader.GetString()!;
                    reader.Read();
                    Collect(ref reader, bytes, Join(path, key), values);
                }

                break;
            case JsonTokenType.StartArray:
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                {
                    Collect(ref reader, bytes, Join(path, $"{i}"), values);
                }

                break;
            default:
                var isText = reader.TokenType == JsonTokenType.String;
                var value = isText ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
                var start = Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.TokenStartIndex) + (isText ? 1 : 0);
                values.Add((path ?? "", value, value.Length == 0 ? -1 : start));
                break;
        }
    }

    private static string Join(string? path, string key) => path is null ? key : $"{path}:{key}";

    /// <summary>The values of a settings file in .NET configuration; null if it does not accept the file, or if a key or value is empty, because it may have replaced another.</summary>
    private static List<(string Path, string Value)>? Configure(string text)
    {
        try
        {
            var settings = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build();
            var values = settings.AsEnumerable().OrderBy(static one => one.Key, StringComparer.OrdinalIgnoreCase).ToList();
            return values.Exists(one => one.Key.Split(':').Contains("") || (one.Value is null or "" && !settings.GetSection(one.Key).GetChildren().Any()))
                ? null
                : [.. values.Where(static one => one.Value is not null).Select(static one => (one.Key, Lower(one.Value!)))];
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Configuration writes true and false with capital letters.</summary>
    private static string Lower(string value) => value is "True" or "False" ? value.ToLowerInvariant() : value;
}
