using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.DocsGenerator;

namespace PortAnalyzers.Tests.Docs;

/// <summary>The file names in the package's targets are those of <see cref="ConfigFormats"/>.</summary>
public sealed class ConfigFileTargetsTests
{
    private static readonly ConcurrentDictionary<string, Regex> s_properties = new();

    private static readonly string[] s_folders = ["", "Shop/", "Shop\\Web\\", "/srv/my shop/", "wwwroot/", "wwwroot/js/", "wwwroot/lib/x/", ".vscode/", "scripts/"];

    [Fact]
    public void File_IsWhatTheGeneratorMakes() => Assert.True(
        File.ReadAllText(Repository.PathOf(ConfigFileTargets.Path)) == ConfigFileTargets.Generate(),
        $"{ConfigFileTargets.Path} is stale, update it with: dotnet run --project eng/DocsGenerator");

    /// <summary>Each glob with names that match it, in several folders, and similar names.</summary>
    [Fact]
    public void ItemPattern_AnyPath_SaysWhatTheFormatsSay()
    {
        var patterns = ConfigFormats.All.SelectMany(static format => format.Patterns)
            .Where(static pattern => pattern.Placement is not (FilePlacement.Compiler or FilePlacement.Project)).ToList();
        var expression = Property("_PortAnalyzersItemPattern");
        var paths = patterns.SelectMany(static pattern => pattern.Except.Append(pattern.Glob)).Distinct().SelectMany(Variants).Distinct().ToList();

        Assert.All(paths, path => Assert.Equal(patterns.Exists(pattern => pattern.Matches(path) && (pattern.Placement != FilePlacement.OwnFolder || path.IndexOfAny(['/', '\\']) < 0)), expression.IsMatch(path)));
        Assert.Contains(paths, path => expression.IsMatch(path));
        Assert.Contains(paths, path => !expression.IsMatch(path));
        // One path per line, as in the targets.
        Assert.Equal(paths.Where(path => expression.IsMatch(path)), expression.Matches(string.Join('\n', paths)).Select(static match => match.Value));
    }

    /// <summary>No project with a file is skipped.</summary>
    [Fact]
    public void LookAtNames_EachPathOfTheItemPattern_HasAHint()
    {
        var hints = HintsInFile();
        var paths = ConfigFormats.All.SelectMany(static format => format.Patterns).SelectMany(static one => Variants(one.Glob)).Where(static path => Property("_PortAnalyzersItemPattern").IsMatch(path)).ToList();

        Assert.True(paths.Count > 1_000);
        Assert.All(paths, path => Assert.Contains(hints, hint => path.Contains(hint, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("Texts/text1.txt")]
    [InlineData("README.md")]
    [InlineData("images/logo.png")]
    [InlineData("style.css")]
    [InlineData("Strings.resx")]
    public void LookAtNames_OtherFile_HasNone(string path) => Assert.DoesNotContain(HintsInFile(), hint => path.Contains(hint, StringComparison.OrdinalIgnoreCase));

    /// <summary>The default items leave out folders that begin with a dot, so these are looked for.</summary>
    [Fact]
    public void LookAtNames_FoldersWithADot_AreThoseThatAreSearched() => Assert.Equal(
        FilePattern.Subfolders.Concat(FilePattern.DeepSubfolders).Where(static name => name.StartsWith('.')).Order(),
        Quoted("_PortAnalyzersHasDotFolder").Order());

    private static List<string> HintsInFile() => Quoted("_PortAnalyzersMayHaveItem");

    private static List<string> Quoted(string property) => Regex.Matches(
        XDocument.Load(Repository.PathOf(ConfigFileTargets.Path)).Descendants(property).Single().Attribute("Condition")!.Value, @"(?<=\(')[^']+(?='\))").Select(static match => match.Value).ToList();

    /// <summary>Paths of items in the project's folder have no folder.</summary>
    [Theory]
    [InlineData("shop.json", true)]
    [InlineData("data/shop.json", false)]
    [InlineData("package-lock.json", false)]
    [InlineData("tsconfig.app.json", false)]
    [InlineData("data/shopsettings.json", true)]
    public void ItemPattern_JsonFile_IsReadInTheProjectsFolderOrByItsName(string path, bool expected) => Assert.Equal(expected, Property("_PortAnalyzersItemPattern").IsMatch(path));

    [Theory]
    [InlineData("/shop/docker-compose.yml", true)]
    [InlineData("/shop/Dockerfile", true)]
    [InlineData("/shop/.env", true)]
    [InlineData("/shop/appsettings.json", false)]
    [InlineData("/shop/Dockerfile/readme", false)]
    public void SharedPattern_Path_IsThatOfAFileAboveProjects(string path, bool expected) => Assert.Equal(expected, Property("_PortAnalyzersSharedPattern").IsMatch(path));

    [Theory]
    [InlineData("/shop/scripts/dev/start.sh", true)]
    [InlineData("/shop/docker/docker-compose.yml", true)]
    [InlineData("/shop/k8s/overlays/dev/web.yaml", true)]
    [InlineData("/shop/frontend/vite.config.ts", true)]
    [InlineData("/shop/.vscode/launch.json", true)]
    [InlineData("/shop/docker/appsettings.json", false)]
    [InlineData("/shop/frontend/src/main.ts", false)]
    [InlineData("/shop/docker/docker-compose.yml/x", false)]
    public void BelowPattern_Path_IsThatOfASharedFile(string path, bool expected) => Assert.Equal(expected, Property("_PortAnalyzersBelowPattern").IsMatch(path));

    [Theory]
    [InlineData("_PortAnalyzersSubfolderPattern", "/shop/tools", true)]
    [InlineData("_PortAnalyzersSubfolderPattern", "C:\\shop\\.VSCode", true)]
    [InlineData("_PortAnalyzersSubfolderPattern", "/tools/shop", false)]
    [InlineData("_PortAnalyzersDeepSubfolderPattern", "/shop/K8s", true)]
    [InlineData("_PortAnalyzersDeepSubfolderPattern", "/shop/my-k8s", false)]
    [InlineData("_PortAnalyzersDeepSubfolderPattern", "/shop/docker2", false)]
    [InlineData("_PortAnalyzersFrontEndPattern", "/shop/Web", true)]
    [InlineData("_PortAnalyzersFrontEndPattern", "/shop/shop.client", true)]
    [InlineData("_PortAnalyzersFrontEndPattern", "/shop/admin-ui", true)]
    [InlineData("_PortAnalyzersFrontEndPattern", "/shop/clients", false)]
    [InlineData("_PortAnalyzersFrontEndPattern", "/shop-ui/src", false)]
    public void FolderPattern_Path_IsThatOfASubfolder(string pattern, string path, bool expected) => Assert.Equal(expected, Property(pattern).IsMatch(path));

    [Theory]
    [InlineData("/shop/docker-compose.yml", true)]
    [InlineData("/shop/deploy/compose.prod.yaml", true)]
    [InlineData("/shop/.env", true)]
    [InlineData("/shop/Dockerfile", false)]
    [InlineData("/shop/dapr.yaml", false)]
    public void ContainerPattern_Path_IsThatOfAFileThatOtherProjectsRead(string path, bool expected) => Assert.Equal(expected, Property("_PortAnalyzersContainerPattern").IsMatch(path));

    [Theory]
    [InlineData("ports: [ 8080:6000 ]", true)]
    [InlineData("6000", true)]
    [InlineData("60000 16000 8080:5000", false)]
    [InlineData("version: '3.9' 0.0.0.0:8080:80 22", false)]
    public void PortPattern_Text_HasABlockedNumber(string text, bool expected) => Assert.Equal(expected, Property("_PortAnalyzersPortPattern").IsMatch(text));

    [Fact]
    public void Generate_NoPatterns_MatchesNothing() =>
        Assert.DoesNotMatch(Expression(ConfigFileTargets.Generate([]), "_PortAnalyzersItemPattern"), "");

    [Fact]
    public void Generate_Exceptions_AreLeftOut()
    {
        var expression = Expression(
            ConfigFileTargets.Generate([new ConfigFormat(static (_, _) => [], [new FilePattern(FilePlacement.Page, "wwwroot/**/*.js", "wwwroot/lib/**/*", "*.min.js")])]), "_PortAnalyzersItemPattern");

        Assert.Equal(["wwwroot/a.js", "wwwroot/x/b.js"], expression.Matches("wwwroot/a.js\nwwwroot/lib/j/q.js\nwwwroot/x/b.js\nwwwroot/x/c.min.js").Select(static match => match.Value));
    }

    [Fact]
    public void Documentation_Subfolders_AreThoseThatAreSearched()
    {
        var text = File.ReadAllText(Repository.PathOf("docs/moving-ports.md"));

        Assert.All([FilePattern.Subfolders, FilePattern.DeepSubfolders, FilePattern.FrontEndSubfolders], folders => Assert.Contains($"\n| `{string.Join("`, `", folders)}` |", text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Variants(string glob)
    {
        string[] names = [glob.Replace("**/", "").Replace("*", ""), glob.Replace("**/", "one/two/").Replace("*", "x"), glob.Replace("**/", "").Replace("*", "a-b.c")];
        return from folder in s_folders
               from name in names
               from path in new[] { name, name.ToUpperInvariant(), name + ".bak", "my" + name, name + "/other.txt" }
               select folder + path;
    }

    private static Regex Property(string name) => s_properties.GetOrAdd(name, static one => Expression(File.ReadAllText(Repository.PathOf(ConfigFileTargets.Path)), one));

    private static Regex Expression(string targets, string name) => new(XDocument.Parse(targets).Descendants(name).Single().Value);
}
