using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Robustness.Texts;

namespace PortAnalyzers.Tests.ConfigFiles;

/// <summary>Big and oddly encoded files in the compiler.</summary>
public sealed class HostileFileAnalysisTests
{
    [Theory]
    [MemberData(nameof(HostileFileTests.Names), MemberType = typeof(HostileFileTests))]
    public async Task A_file_of_20_megabytes_is_analysed(string name)
    {
        var clean = new CSharpAnalyzerVerifier<ConfigFileAnalyzer>.Test();
        clean.TestState.AdditionalFiles.Add((name, new string('7', 20_000_000)));
        await HostileSamples.AssertSoonAsync(() => clean.RunAsync());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    public async Task Any_encoding_is_read(string encoding)
    {
        var file = Encoding.GetEncoding(encoding);
        const string Plain = """{ "ä": "ö", "urls": "http://*:6000" }""";
        using var stream = new MemoryStream([.. file.GetPreamble(), .. file.GetBytes(Plain)]);
        var text = SourceText.From(stream, encoding == "iso-8859-1" ? file : null);
        var test = new CSharpAnalyzerVerifier<ConfigFileAnalyzer>.Test();
        test.TestState.AdditionalFiles.Add(("/0/appsettings.json", text));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("PORT004", DiagnosticSeverity.Warning).WithSpan("/0/appsettings.json", 1, 31, 1, 35));
        await test.RunAsync();
    }
}
