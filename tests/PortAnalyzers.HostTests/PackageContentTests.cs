using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PortAnalyzers.HostTests;

/// <summary>The files of the package.</summary>
public sealed partial class PackageContentTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private static readonly string Docs = Path.Combine(PackageFeed.RepositoryRoot, "docs");

    [Fact]
    public void Has_the_analyzers_and_what_NuGet_shows_of_them_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);

        string[] expected =
        [
            // Files that NuGet adds to every package.
            "[Content_Types].xml",
            "_rels/.rels",
            "package/services/metadata/core-properties/nuget.psmdcp",
            "PortAnalyzers.nuspec",

            "LICENSE",
            "README.md",
            "icon.png",
            "analyzers/dotnet/cs/PortAnalyzers.dll",
            "analyzers/dotnet/cs/PortAnalyzers.CodeFixes.dll",
            "build/PortAnalyzers.ConfigFileNames.targets",
            "build/PortAnalyzers.ConfigFiles.targets",
            "build/PortAnalyzers.targets",
            "build/PortAnalyzers.Presets.targets",
            "build/PortAnalyzers.SharedFiles.proj",
            "build/presets/none.globalconfig",
            "build/presets/strict.globalconfig",
            "buildTransitive/PortAnalyzers.targets",
            .. Directory.EnumerateFiles(Docs, "*.md", SearchOption.AllDirectories).Select(static file => $"docs/{Path.GetRelativePath(Docs, file)}"),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(package.Entries, entry => entry.Length == 0);
    }

    [Theory]
    [InlineData("id", "PortAnalyzers")]
    [InlineData("developmentDependency", "true")]
    [InlineData("license", "MIT")]
    [InlineData("icon", "icon.png")]
    [InlineData("readme", "README.md")]
    public void The_manifest_has_the_stated_value(string element, string value) => Assert.Equal(value, Manifest(element)?.Value);

    [Fact]
    public void The_manifest_has_the_version_of_the_command() => Assert.Equal(PackageFeed.Version, Manifest("version")?.Value);

    [Theory]
    [InlineData("authors")]
    [InlineData("description")]
    [InlineData("tags")]
    [InlineData("copyright")]
    public void The_manifest_has_a_text(string element) => Assert.NotEmpty(Manifest(element)?.Value ?? "");

    [Theory]
    [InlineData("dependencies")]
    [InlineData("frameworkReferences")]
    [InlineData("frameworkAssemblies")]
    [InlineData("references")]
    public void The_manifest_has_no_such_element(string element) => Assert.Null(Manifest(element));

    [Fact]
    public void Addresses_are_made_from_the_one_base_address()
    {
        var properties = XDocument.Load(Path.Combine(PackageFeed.RepositoryRoot, "Directory.Build.props"));
        var baseAddress = properties.Descendants("PortAnalyzersBaseAddress").Single().Value;

        Assert.Equal(baseAddress, Manifest("projectUrl")?.Value ?? "");
        Assert.Equal(baseAddress, Manifest("repository")!.Attribute("url")?.Value ?? "");
        Assert.Contains(baseAddress.Length == 0 ? "PORT001 (`docs/rules/PORT001.md`)" : $"]({baseAddress}/docs/rules/PORT001.md)", ReadEntry("README.md"));
    }

    /// <summary>The commit from which the package was built.</summary>
    [Fact]
    public void Manifest_names_the_repository_and_the_commit()
    {
        var repository = Manifest("repository")!;

        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
    }

    [Fact]
    public void License_is_the_repositorys() =>
        Assert.Equal(File.ReadAllText(Path.Combine(PackageFeed.RepositoryRoot, "LICENSE")), ReadEntry("LICENSE"));

    /// <summary>A package's page can't resolve relative links, and no link may lead to a host that does not exist.</summary>
    [Fact]
    public void Readme_IsTheRepositorysWithLinksThatLeadSomewhere()
    {
        var original = File.ReadAllText(Path.Combine(PackageFeed.RepositoryRoot, "README.md"));
        var packed = ReadEntry("README.md");

        Assert.Equal(Words(original), Words(packed));
        Assert.All(LinkTarget().Matches(packed), static link => Assert.True(Uri.IsWellFormedUriString(link.Value, UriKind.Absolute), link.Value));
        Assert.DoesNotContain(".example", packed);

        static string Words(string text) => Link().Replace(Picture().Replace(text.ReplaceLineEndings("\n"), ""), "$1").TrimEnd();
    }

    /// <summary>The size that NuGet recommends, from the header of the PNG file.</summary>
    [Fact]
    public void Icon_is_a_PNG_of_128_by_128_pixels()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);
        using var icon = package.GetEntry("icon.png")!.Open();
        var header = new byte[24];
        icon.ReadExactly(header);

        Assert.Equal("PNG", Encoding.ASCII.GetString(header, 1, 3));
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], header[16..]);
    }

    private XElement? Manifest(string element)
    {
        var metadata = XDocument.Parse(ReadEntry("PortAnalyzers.nuspec")).Root!.Elements().Single();
        return metadata.Element(metadata.Name.Namespace + element);
    }

    private string ReadEntry(string name)
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?<=\]\()[^)]*")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"!\[[^]]*\]\([^)]*\)\n\n")]
    private static partial Regex Picture();

    /// <summary>A link, in the repository's and in the package's form.</summary>
    [GeneratedRegex(@"\[([^]]*)\]\((?!https?:)[^)]*\)| \(`docs/[^`]*`\)")]
    private static partial Regex Link();
}
