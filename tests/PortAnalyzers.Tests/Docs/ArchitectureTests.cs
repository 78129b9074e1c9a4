using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Docs;

/// <summary>The table in docs/architecture.md lists which folder uses which, and the assembly has exactly these dependencies.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Assembly Analyzers = typeof(WebPortAnalyzer).Assembly;

    private static readonly string[] Folders =
        [.. Directory.GetDirectories(Repository.PathOf("src/PortAnalyzers")).Select(static path => Path.GetFileName(path)).Where(static name => char.IsUpper(name[0]))];

    private static readonly Dictionary<string, string[]> Documented = Repository.ReadLines("docs/architecture.md")
        .Select(static line => Row().Match(line))
        .Where(static match => match.Success)
        .ToDictionary(
            static match => match.Groups["folder"].Value,
            static match => match.Groups["uses"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries));

    public static TheoryData<string> FolderNames => [.. Folders];

    [Fact]
    public void Table_HasEveryFolder() => Assert.Equal(Folders.Order(), Documented.Keys.Order());

    [Theory]
    [MemberData(nameof(FolderNames))]
    public void Folder_UsesJustTheFoldersOfItsRow(string folder) =>
        Assert.Equal(Documented[folder].Order(), Folders.Where(other => other != folder && Uses(folder, other)).Order());

    /// <summary>A folder only uses folders in the rows above its row.</summary>
    [Fact]
    public void Table_HasNoArrowUpwards()
    {
        var below = new HashSet<string>();
        foreach (var (folder, uses) in Documented)
        {
            Assert.Subset(below, uses.ToHashSet());
            below.Add(folder);
        }
    }

    [Theory]
    [MemberData(nameof(FolderNames))]
    public void Folder_IsItsTypesNamespace(string folder) =>
        Assert.NotEmpty(Types.InAssembly(Analyzers).That().ResideInNamespaceMatching($"^PortAnalyzers\\.{folder}(\\..*)?$").GetTypes());

    /// <summary>.ci/run leaves these tests out where it tests with the oldest compiler: they are the same there.</summary>
    [Fact]
    public void Tests_that_the_oldest_compiler_does_not_run_compile_nothing()
    {
        var leftOut = Repository.ReadLines(".ci/run").SelectMany(static line => LeftOut().Matches(line)).Select(static match => match.Value).ToList();
        Assert.Contains("PortAnalyzers.Tests.Ports.", leftOut);
        Assert.All(leftOut, static name => Assert.Empty(Types.InAssembly(typeof(ArchitectureTests).Assembly)
            .That().ResideInNamespaceMatching($"^{Regex.Escape(name.TrimEnd('.'))}(\\..*)?$")
            .And().HaveDependencyOnAny(
                "Microsoft.CodeAnalysis.Compilation", "Microsoft.CodeAnalysis.CSharp.CSharpCompilation", "Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree",
                "Microsoft.CodeAnalysis.CSharp.SyntaxFactory", "Microsoft.CodeAnalysis.Project", "Microsoft.CodeAnalysis.Solution", "PortAnalyzers.Tests.Verifiers",
                "PortAnalyzers.Tests.Cases.CaseRun", "PortAnalyzers.Tests.ConfigFiles.ConfigShapes", "PortAnalyzers.Tests.Rules.Shapes")
            .GetTypes().Select(static type => type.FullName)));
    }

    private static bool Uses(string folder, string other) => Types.InAssembly(Analyzers)
        .That().ResideInNamespaceMatching($"^PortAnalyzers\\.{folder}(\\..*)?$")
        .And().HaveDependencyOnAny($"PortAnalyzers.{other}")
        .GetTypes().Any();

    [GeneratedRegex(@"^\| `(?<folder>\w+)/` \| [^|]+ \| (?<uses>[^|]*?) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<=FullyQualifiedName!~)[\w.]+")]
    private static partial Regex LeftOut();
}
