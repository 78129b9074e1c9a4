using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles.Formats;
using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.ConfigFiles;
using PortAnalyzers.Tests.Robustness.Texts;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>An editor cancels an analysis with every key: the analysis must stop soon, in the middle of a file.</summary>
public sealed class CancellationTests
{
    private const int Lines = 20_000;

    [Theory]
    [InlineData("    object M@() => \"http://localhost:6000/@\";", 1)]
    [InlineData("    object M@() => \"http://localhost:6000/@\";", 2)]
    [InlineData("    object M@() => \"http://localhost:6000/@\";", 20)]
    [InlineData("    // See http://localhost:6000/@, which no code is bound for.", 1)]
    [InlineData("    // See http://localhost:6000/@, which no code is bound for.", 20)]
    public async Task A_cancelled_scan_of_code_reads_little_more(string line, int lastRead)
    {
        var text = new WatchedText("class C\n{\n" + string.Concat(Enumerable.Range(0, Lines).Select(i => line.Replace("@", $"{i}") + "\n")) + "}\n");
        var tree = CSharpSyntaxTree.ParseText(text);
        var compilation = CSharpCompilation.Create("Cancelled", [tree], ReferencePack.Net100.References);
        var model = compilation.GetSemanticModel(tree);

        text.Watch(static _ => { });
        await AnalyseAsync(compilation, model, CancellationToken.None);
        var all = text.Reads;
        using var source = new CancellationTokenSource();
        text.Watch(reads =>
        {
            if (reads == lastRead)
            {
                source.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AnalyseAsync(compilation, model, source.Token));
        Assert.InRange(text.Reads, lastRead, lastRead + 1);
        Assert.True(all > lastRead + 10, $"{all} reads of the whole text");
    }

    public static TheoryData<string> Names => HostileFileTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cancelled_scan_of_a_config_file_reads_little_more(string name)
    {
        Assert.NotEmpty(TestFile.Read(name, HostileSamples.ByName[name]));
        Assert.ThrowsAny<OperationCanceledException>(() => TestFile.Read(name, HostileSamples.ByName[name], new CancellationToken(canceled: true)).Count());
    }

    [Fact]
    public void A_cancelled_scan_of_a_page_without_code_reads_little_more() =>
        Assert.ThrowsAny<OperationCanceledException>(() => PageComments.Blank("<p>", PageKind.Razor, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void A_cancelled_reader_reads_no_further_value(int values)
    {
        using var source = new CancellationTokenSource();
        var json = new JsonReader(TestFile.Create(HostileSamples.ByName["launchSettings.json"]), splitsKeys: false, source.Token);
        for (var i = 0; i < values; i++)
        {
            Assert.True(json.MoveNext());
        }

        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => json.MoveNext());
        Assert.ThrowsAny<OperationCanceledException>(() => YamlReader.Read(TestFile.Create(HostileSamples.ByName["compose.yaml"]), source.Token));
    }

    private static Task AnalyseAsync(Compilation compilation, SemanticModel model, CancellationToken cancellationToken) =>
        compilation.WithAnalyzers([new WebPortAnalyzer()]).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken);

    /// <summary>A text that reports when it is read.</summary>
    private sealed class WatchedText(string text) : SourceText
    {
        private Action<int> _onRead = static _ => { };

        public int Reads { get; private set; }

        public override Encoding? Encoding => null;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        /// <summary>Counts reads from 0, and reports each.</summary>
        public void Watch(Action<int> onRead) => (Reads, _onRead) = (0, onRead);

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        {
            _onRead(++Reads);
            text.CopyTo(sourceIndex, destination, destinationIndex, count);
        }
    }
}
