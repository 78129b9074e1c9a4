using System.Text.RegularExpressions;

namespace PortAnalyzers.HostTests;

/// <summary>
/// How many methods of PortAnalyzers a compiler must compile at run time before it can analyze code: in a build without a compiler server, that is most of the cost. Exact numbers
/// would only say which runtime it is, so there is some room.
/// </summary>
public sealed partial class ColdStartTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    /// <summary>Code without a name or a text that can be an endpoint.</summary>
    private const string Plain = """
        public static class Sample
        {
            public static int Sum(int one, int other) => one > other ? one + 6000 : other - 1;
            public static string Text(string name) => "Name: " + name.Trim();
        }

        """;

    /// <summary>Code with web addresses that are evaluated, none with a blocked port.</summary>
    private const string Addresses = """
        public static class Sample
        {
            private const int Port = 8080;
            public static string Home => $"http://localhost:{Port}/home";
            public static System.Uri Shop(string host) => new("https://" + host + ":" + Port);
            public static string Pair(string key, object value) => $"{key}:{value}";
        }

        """;

    /// <summary>A program whose addresses and arguments tell by themselves that they have no blocked port.</summary>
    private const string Outlined = """
        Web.CreateBuilder(args);
        Web.Listen(8080);
        System.Console.WriteLine("Id:" + Web.Name + $"https://{Web.Name}:8443/home");
        Web.Name += ":" + Web.Name;

        public static class Web
        {
            public static string Name { get; set; } = "";
            public static void CreateBuilder(string[] args) { }
            public static void Listen(int port) { }
        }

        """;

    [Theory]
    [InlineData(Plain, 100, 170)]
    [InlineData(Addresses, 200, 395)]
    public async Task Code_without_a_blocked_port_needs_few_methods(string source, int least, int most)
    {
        var compiled = await CompileAsync(source, "");
        Assert.True(compiled.Count >= least && compiled.Count <= most, $"{compiled.Count} methods, not {least} to {most}:\n{string.Join('\n', compiled)}");
    }

    [Fact]
    public async Task Literals_that_exclude_an_address_are_not_evaluated()
    {
        var compiled = await CompileAsync(Outlined, "<OutputType>Exe</OutputType>");
        Assert.Contains(compiled, static name => name.Contains("TextOutline:MayHoldUrlPort", StringComparison.Ordinal));
        Assert.DoesNotContain(compiled, static name => name.Contains("StringEvaluator:Evaluate", StringComparison.Ordinal));
    }

    /// <summary>Builds a project without a compiler server, and returns the names of the package's methods that the compiler compiled.</summary>
    private async Task<List<string>> CompileAsync(string source, string properties)
    {
        var folder = feed.CreateFolder();
        await folder.WriteAsync("Sample.csproj", ProjectFile.Library(properties, ProjectFile.Package()));
        await folder.WriteAsync("Sample.cs", source);
        await folder.DotnetAsync("restore");
        // The runtime's own list of the methods that it compiles; all processes of the build append to it.
        var list = folder.PathOf("methods.txt");
        await DotnetCommand.RunAsync(
            folder.PathOf("."), new() { ["DOTNET_JitStdOutFile"] = list, ["DOTNET_JitDisasmSummary"] = "1", [DotnetCommand.UseBuildServer] = "false" },
            "build", "--no-restore", "-p:UseSharedCompilation=false");

        var compiled = CompiledMethod().Matches(await File.ReadAllTextAsync(list)).Select(static match => match.Groups["name"].Value).Distinct().ToList();
        Assert.DoesNotContain(compiled, static name => name.Contains("BoundAnalysis", StringComparison.Ordinal));
        return compiled;
    }

    [GeneratedRegex(@"JIT compiled (?<name>\S*PortAnalyzers\.\S*)", RegexOptions.ExplicitCapture)]
    private static partial Regex CompiledMethod();
}
