using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Tests.Cases;
using PortAnalyzers.Tests.Robustness;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using JudgedNode = YamlDotNet.RepresentationModel.YamlNode;

namespace PortAnalyzers.Tests.ConfigFiles.Readers;

/// <summary>Compares the YAML reader with YamlDotNet: both must read the same values, at the same positions.</summary>
public sealed class YamlDotNetTests
{
    public static TheoryData<string> CorpusFiles =>
        [.. Corpus.Cases.SelectMany(static one => one.Files).Where(static file => Path.GetExtension(file.Path) is ".yml" or ".yaml").Select(static file => file.Text).Distinct()];

    [Fact]
    public void Read_RandomDocument_AgreesWithYamlDotNet() => Fuzz.Run(Settings.FuzzTexts / 5, RandomYaml.Write, AssertSame);

    [Theory]
    [MemberData(nameof(CorpusFiles))]
    public void Read_DocumentOfTheCorpus_AgreesWithYamlDotNet(string text)
    {
        Assert.NotNull(Judge(text));
        AssertSame(text);
    }

    [Fact]
    public void Write_RandomDocument_IsMostlyValid()
    {
        var random = new Random(Settings.FuzzSeed);
        Assert.InRange(Enumerable.Range(0, 1_000).Count(_ => Judge(RandomYaml.Write(random)) is { Count: > 0 }), 700, 1_000);
    }

    private static void AssertSame(string text)
    {
        if (Judge(text) is not { } expected)
        {
            return;
        }

        // YamlDotNet has no position for a missing value.
        var read = YamlText.Scalars(text).Select(static one => (one.Path, one.Scalar.Value)).Where(static one => one.Value.Text.Length > 0).ToList();
        Assert.Equal(expected.Select(static one => $"{one.Path}={one.Scalar.Value}"), read.Select(static one => $"{one.Path}={one.Value.Text}"));
        foreach (var (judged, own) in expected.Zip(read, static (judged, own) => (judged.Scalar, own.Value)))
        {
            AssertSamePlace(judged, own);
            MappedText.AssertStandsThere(text, own, escape: '\\');
        }
    }

    /// <summary>An anchor and a tag belong to the node, as do quotes and the header of a block.</summary>
    private static void AssertSamePlace(YamlScalarNode judged, SourceMappedString own)
    {
        var isBare = judged is { Style: ScalarStyle.Plain, Anchor.IsEmpty: true, Tag.IsEmpty: true };
        Assert.InRange(own.GetSpan(0, 1).Start, judged.Start.Index + (isBare ? 0 : 1), isBare ? judged.Start.Index : judged.End.Index - 1);
        Assert.InRange(own.GetSpan(own.Text.Length - 1, 1).End, judged.Start.Index + 1, judged.End.Index);
    }

    /// <summary>All scalars with the keys that lead to them; null if YamlDotNet does not accept the document, or a key in it is not a scalar.</summary>
    private static List<(string Path, YamlScalarNode Scalar)>? Judge(string text)
    {
        try
        {
            // A byte order mark would shift its positions.
            var stream = new YamlStream();
            stream.Load(new StringReader(text.StartsWith('\uFEFF') ? $"\n{text[1..]}" : text));
            return [.. stream.Documents.SelectMany(static document => Scalars(document.RootNode, ""))];
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<(string Path, YamlScalarNode Scalar)> Scalars(JudgedNode node, string path) => node switch
    {
        YamlScalarNode { Value: null or "" } => [],
        YamlScalarNode scalar => [(path, scalar)],
        YamlSequenceNode sequence => sequence.Children.SelectMany((item, i) => Scalars(item, YamlText.Join(path, $"{i}"))),
        YamlMappingNode mapping => mapping.Children.SelectMany(entry => Scalars(entry.Value, YamlText.Join(path, ((entry.Key as YamlScalarNode)?.Value ?? throw new InvalidOperationException())))),
        _ => throw new InvalidOperationException(),
    };
}
