using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Benchmarks.Inputs;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Cases;
using PortAnalyzers.Tests.CodeFixes;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>
/// Fixes, one at a time and all at once, in the case corpus and in generated code with blocked ports in many places: the code compiles as before, the
/// finding is gone, only digits have changed, and applying the fix again changes nothing.
/// </summary>
public sealed class SafeFixTests
{
    private const int GeneratedSolutions = 3;
    private const int PlantedMembersOfFile = 4;

    private static readonly int[] PlantedPorts = [6000, 6666, 5060, 10080, 22, 4190, 6697];

    /// <summary>Members with ports in many notations. $N is a unique number, $P a port, $X the same port in hexadecimal digits.</summary>
    private static readonly string[] PlantedMembers =
    [
        """public const int Port$N = $P; public static string Address$N => $"http://localhost:{Port$N}/"; // not http://localhost:$P""",
        """public static readonly Uri Uri$N = new("https://shop.example.com:$P/a?b=http://c:$P");""",
        """public string Text$N => @"see http://localhost:$P or ws://localhost:$P" + "https://\x2a\u003a$P";""",
        """public void Listen$N(WebApplicationBuilder b) => b.WebHost.ConfigureKestrel(k => { k.ListenAnyIP(0x$X); k.ListenLocalhost($P, l => l.UseHttps()); });""",
        """public void Urls$N(WebApplication app, string? port) { app.Urls.Add("http://*:" + (port ?? "$P")); app.Run($"http://*:{int.Parse("$P")}"); }""",
        """public HttpClient Client$N => new() { BaseAddress = new UriBuilder("http", "localhost", $P).Uri };""",
        """public string Format$N(string host) => string.Format(CultureInfo.InvariantCulture, "http://{0}:{1}/{2}", host, $P, 6000);""",
    ];

    public static TheoryData<string> Cases =>
    [
        .. Corpus.Cases
            .Where(static one => one.Warnings.Concat(one.Notes).Any() && !Corpus.Pending.ContainsKey(one.Id))
            .Select(static one => one.Id),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Fixes_of_a_case_change_only_digits_and_leave_no_finding(string id) => await VerifyAsync(CaseRun.SolutionOf(Corpus.Find(id), ReferencePack.Net100), maxSingleFixes: int.MaxValue);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(GeneratedSolutions)]
    public async Task Fixes_of_generated_code_change_only_digits_and_leave_no_finding(int seed)
    {
        var fixable = await VerifyAsync(Generate(seed), maxSingleFixes: 5);
        Assert.InRange(fixable, 20, 1_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(GeneratedSolutions)]
    public async Task Concurrent_fixes_are_those_of_one_after_the_other(int seed)
    {
        var check = await FixCheck.CreateAsync(Generate(seed));
        var one = check.Fixable.First();
        var expected = (await check.FixAllAsync(), await check.FixOneAsync(one));
        await Parallel.ForAsync(0, 4, async (_, _) =>
        {
            // What holds for the texts was checked above.
            Assert.Equal(expected.Item1, await check.TextsOfFixAllAsync());
            Assert.Equal(expected.Item2, await check.TextsOfFixOneAsync(one));
        });
    }

    [Fact]
    public async Task Concurrent_analysis_finds_what_a_sequential_one_finds()
    {
        var solutions = Corpus.Cases.Select(static one => CaseRun.SolutionOf(one, ReferencePack.Net100)).Concat(Enumerable.Range(1, GeneratedSolutions).Select(Generate));
        var findings = 0;
        foreach (var project in solutions.SelectMany(static solution => solution.Projects))
        {
            var sequential = await AnalyseAsync(project, isConcurrent: false);
            findings += sequential.Count;
            Assert.Equal(sequential, await AnalyseAsync(project, isConcurrent: true));
        }

        Assert.InRange(findings, 250, 10_000);
    }

    private static async Task<int> VerifyAsync(Solution solution, int maxSingleFixes)
    {
        Assert.True(solution.Workspace.TryApplyChanges(solution));
        var check = await FixCheck.CreateAsync(solution.Workspace.CurrentSolution);
        foreach (var finding in check.Fixable.Take(maxSingleFixes))
        {
            await check.FixOneAsync(finding);
        }

        if (check.Fixable.Any())
        {
            await check.FixAllAsync();
        }

        return check.Fixable.Count();
    }

    /// <summary>A web application that contains blocked ports, and settings that name some of them.</summary>
    private static Solution Generate(int seed)
    {
        var random = new Random(seed);
        var files = new WebCode(seed).Files(1_500).Select((text, i) => ($"Service{i}.cs", Plant(text, i, random))).ToList();
        files.Add(("appsettings.json", FillIn("""{ "urls": "http://*:$P;https://*:5001", "Kestrel": { "Endpoints": { "A": { "Url": "http://*:$P" } } } } // $P""", random)));
        files.Add(("compose.yaml", FillIn("services:\n  web:\n    build: .\n    ports: [\"$P:80\", '5001:443', $P:$P]\n", random)));
        return FixedSolutions.Create([.. files]);
    }

    /// <summary>Adds members to a file's class, before its last brace.</summary>
    private static string Plant(string text, int file, Random random)
    {
        var members = Enumerable.Range(0, PlantedMembersOfFile)
            .Select(i => FillIn(PlantedMembers[random.Next(PlantedMembers.Length)].Replace("$N", $"{file}_{i}", StringComparison.Ordinal), random));
        return text.Insert(text.LastIndexOf('}'), "    " + string.Join("\n    ", members) + "\n");
    }

    private static string FillIn(string text, Random random)
    {
        var port = PlantedPorts[random.Next(PlantedPorts.Length)];
        return text.Replace("$P", $"{port}", StringComparison.Ordinal).Replace("$X", $"{port:X}", StringComparison.Ordinal);
    }

    private static async Task<List<string>> AnalyseAsync(Project project, bool isConcurrent)
    {
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: isConcurrent, logAnalyzerExecutionTime: false);
        var compilation = await project.GetCompilationAsync();
        var findings = await compilation!.WithAnalyzers([new WebPortAnalyzer(), new ConfigFileAnalyzer(), new OptionsAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. findings.Select(static finding => finding.ToString() + finding.Properties.Count.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)];
    }
}
