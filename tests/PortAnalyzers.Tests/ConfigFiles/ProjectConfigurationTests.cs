using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles;

namespace PortAnalyzers.Tests.ConfigFiles;

/// <summary>The values that a project's code can read from its files.</summary>
public sealed class ProjectConfigurationTests
{
    [Theory]
    [InlineData("appsettings.json", """{ "Cors": { "Origins": [ "a", "http://x:6000" ] } }""", "Cors:Origins:0=a", "Cors:Origins:1=http://x:6000")]
    [InlineData("appsettings.json", """{ "Cors:Origin": 6000 }""", "Cors:Origin=6000")]
    [InlineData("appsettings.json", """{ "Cors:Origin": 6001 }""", new string[0])]
    [InlineData("launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "PORT": "6000" }, "x": 1 } } }""", "$PORT=6000")]
    [InlineData("Dockerfile", "FROM x\nARG A=6000\nENV PORT=6000 API__URL=http://x", "$PORT=6000", "$API__URL=http://x")]
    [InlineData("compose.yaml", "services:\n  web:\n    environment:\n      - PORT=6000\n      - A=${B:-c}", "$PORT=6000", "$A=c")]
    [InlineData("compose.yaml", "services:\n  web:\n    environment:\n      PORT: 6000\n    ports: [6000:80]", "$PORT=6000")]
    [InlineData("x.http", "@a = http://x:6000", new string[0])]
    public void Values_OfAFile_AreSettingsAndVariables(string path, string text, params string[] values) =>
        Assert.Equal(values, Of((path, text)).Values.Select(static value => $"{(value.IsVariable ? "$" : "")}{value.Key}={value.Value.Text}"));

    /// <summary>An incomplete file that can't be read, and one with a thousand keys.</summary>
    [Fact]
    public void Of_DamagedFile_KeepsWhatStandsBeforeTheDamage()
    {
        var many = string.Join(',', Enumerable.Range(0, 1000).Select(static i => $"\"k{i}\": \"http://x:6000\""));
        Assert.Equal(1000, Of(("appsettings.json", "{" + many + ", \"x\": ")).Values.Count);
        Assert.DoesNotContain(Of(("appsettings.json", "6000 {")).Values, static value => value.Key.Length > 0);
    }

    private static ProjectConfiguration Of(params (string Path, string Text)[] files)
    {
        var options = new AnalyzerOptions(files.Select(static file => (AdditionalText)new AdditionalFile(file.Path, SourceText.From(file.Text))).ToImmutableArray());
        return ProjectConfiguration.Of(ProjectFiles.Of(CSharpCompilation.Create("x"), options), CancellationToken.None);
    }
}
