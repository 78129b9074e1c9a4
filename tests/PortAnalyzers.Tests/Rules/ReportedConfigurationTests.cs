using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.Options;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.ConfigFiles;

namespace PortAnalyzers.Tests.Rules;

/// <summary>How code finds the values in a project's files: by keys, variables and lists.</summary>
public sealed class ReportedConfigurationTests
{
    [Fact]
    public void OfKey_KeyInSeveralFiles_FindsAll()
    {
        var configuration = Of(
            ("appsettings.json", """{ "Api": { "Url": "http://a:6000" } }"""),
            ("appsettings.Development.json", """{ "api:url": "http://b:6000" }"""),
            ("Dockerfile", "ENV Api__Url=http://c:6000"));
        Assert.Equal(["http://a:6000", "http://b:6000", "http://c:6000"], configuration.OfKey("API:URL").Select(static value => value.Text));
        Assert.Equal(["http://c:6000"], configuration.OfVariable("API__URL").Select(static value => value.Text));
        Assert.Empty(configuration.OfVariable("API:URL"));
        Assert.Empty(configuration.OfKey("Api"));
        Assert.Equal(3, configuration.EndingWith("url").Count);
        Assert.Empty(configuration.EndingWith("ap"));
    }

    [Fact]
    public void ItemsOf_KeysInASection_AreItemsIfTheyAreNumbers()
    {
        var configuration = Of(("appsettings.json", """{ "Api": { "Urls": [ "http://a:6000", "http://b:8080" ], "Url": "http://c:6000" } }"""));
        Assert.Equal(["http://a:6000"], configuration.ItemsOf("API:URLS").Select(static value => value.Text));
        Assert.Empty(configuration.ItemsOf("Api"));
        Assert.Single(configuration.EndingWith("Urls"));
    }

    private static ReportedConfiguration Of(params (string Path, string Text)[] files)
    {
        var options = new AnalyzerOptions([.. files.Select(static file => (AdditionalText)new AdditionalFile(file.Path, SourceText.From(file.Text)))]);
        return ReportedConfiguration.Of(CSharpCompilation.Create("x"), options, PortOptions.Default, isForFix: false, CancellationToken.None)!;
    }
}
