using PortAnalyzers.ConfigFiles;

namespace PortAnalyzers.Tests.ConfigFiles;

public sealed class FilePatternTests
{
    [Theory]
    [InlineData("launch.json", "launch.json", true)]
    [InlineData("launch.json", "/a/b/LAUNCH.JSON", true)]
    [InlineData("launch.json", @"C:\a\Launch.json", true)]
    [InlineData("launch.json", "my-launch.json", false)]
    [InlineData("launch.json", "launch.json/x", false)]
    [InlineData("launch.json", "", false)]
    [InlineData("*.y*ml", "a.yaml", true)]
    [InlineData("*.y*ml", "a.b.yml", true)]
    [InlineData("*.y*ml", "a.b/c.json", false)]
    [InlineData("docker-compose.*.y*ml", "docker-compose.override.yml", true)]
    [InlineData("docker-compose.*.y*ml", "docker-compose.yml", false)]
    [InlineData("Dockerfile.*", "x/Dockerfile.d/y", false)]
    [InlineData(".vscode/launch.json", "/src/.vscode/launch.json", true)]
    [InlineData(".vscode/launch.json", @"C:\src\.vscode\launch.json", true)]
    [InlineData(".vscode/launch.json", ".vscode/launch.json", true)]
    [InlineData(".vscode/launch.json", "/src/vscode/launch.json", false)]
    [InlineData(".vscode/launch.json", "/src/my.vscode/launch.json", false)]
    [InlineData(".vscode/launch.json", "/src/.vscode/sub/launch.json", false)]
    [InlineData("wwwroot/**/*.js", "/a/wwwroot/site.js", true)]
    [InlineData("wwwroot/**/*.js", "/a/WWWROOT/js/x/site.JS", true)]
    [InlineData("wwwroot/**/*.js", @"C:\a\wwwroot\js\site.js", true)]
    [InlineData("wwwroot/**/*.js", "/a/wwwroot2/site.js", false)]
    [InlineData("wwwroot/**/*.js", "/a/wwwroot/site.json", false)]
    [InlineData("wwwroot/**/*.js", "/wwwroot.js", false)]
    public void Matches_PathAgainstGlob_IsAsMSBuildReadsIt(string glob, string path, bool expected) =>
        Assert.Equal(expected, new FilePattern(FilePlacement.Item, glob).Matches(path));

    [Theory]
    [InlineData("wwwroot/site.js", true)]
    [InlineData("wwwroot/lib/jquery/jquery.js", false)]
    [InlineData("wwwroot/site.min.js", false)]
    public void Matches_FileThatIsLeftOut_IsFalse(string path, bool expected) =>
        Assert.Equal(expected, new FilePattern(FilePlacement.Page, "wwwroot/**/*.js", "wwwroot/lib/**/*", "*.min.js").Matches(path));
}
