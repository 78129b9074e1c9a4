using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Running;
using PortAnalyzers.Benchmarks.Analyzers;
using PortAnalyzers.Benchmarks.Measures;

// The figures look alike wherever they are made.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var measures = new Dictionary<string, Func<Settings, Task>>
{
    ["callbacks"] = Callbacks.CompareAsync,
    ["growth"] = Growth.CompareAsync,
    ["edit"] = EditedDocument.CompareAsync,
    ["allocations"] = Allocations.CompareAsync,
    ["config"] = ConfigFiles.CompareAsync,
    ["fixall"] = FixAll.CompareAsync,
    ["csc"] = CompilerRuns.CompareAsync,
};
// Only where they are asked for: they take up to an hour, or need a checkout.
var longMeasures = new Dictionary<string, Func<Settings, Task>>
{
    ["nochange"] = NoChange.CompareAsync,
    ["real"] = RealCode.CompareAsync,
};

var compare = new Option<bool>("--compare") { Description = "Measure side by side in this process and print tables. Without it, BenchmarkDotNet runs, and the other arguments are its own." };
var only = new Option<string[]>("--only") { Description = "What to compare (default: all).", AllowMultipleArgumentsPerToken = true };
only.AcceptOnlyFromAmong([.. measures.Keys, .. longMeasures.Keys]);
var source = new Option<DirectoryInfo>("--source") { Description = "Compare the callbacks, or the edits of documents, on all C# files below this folder, not on generated code; what --only real measures." };
source.AcceptExistingOnly();
var lines = new Option<int>("--lines") { Description = "Lines of generated code.", DefaultValueFactory = static _ => 10_000 };
lines.Validators.Add(static result => Require(result, result.GetValueOrDefault<int>() is >= 1_000 and <= 2_000_000, "--lines is 1000 to 2000000."));
var seed = new Option<int>("--seed") { Description = "What the generated code depends on.", DefaultValueFactory = static _ => 1 };
var runs = new Option<int>("--runs") { Description = "How often each thing is measured.", DefaultValueFactory = static _ => 5 };
runs.Validators.Add(static result => Require(result, result.GetValueOrDefault<int>() is >= 1 and <= 1_000, "--runs is 1 to 1000."));

var projects = new Option<int[]>("--projects")
{
    Description = "How many projects the repositories of --only nochange have.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = static _ => [40, 200, 1_000],
};
projects.Validators.Add(static result => Require(result, result.GetValueOrDefault<int[]>().All(static count => count is >= 1 and <= 10_000), "--projects is 1 to 10000."));

var isAlone = new Option<bool>("--alone") { Description = "The repositories of --only nochange use no package but this one. Otherwise they use an empty one, too." };
var isShort = new Option<bool>("--short") { Description = "Compare the callbacks with the floors and S1075 only: other packages' rules take minutes on a large checkout." };

// What --only real starts processes with.
var passes = new Option<string[]>("--passes") { AllowMultipleArgumentsPerToken = true, Hidden = true };
passes.AcceptOnlyFromAmong(AnalyzerSet.Names);

var command = new RootCommand("Measures what PortAnalyzers costs.") { compare, only, source, lines, seed, runs, projects, isShort, isAlone, passes };
command.TreatUnmatchedTokensAsErrors = false;
command.SetAction(async (result, _) =>
{
    if (result.GetValue(passes) is { Length: > 0 } sets)
    {
        await Passes.PrintAsync(sets, result.GetRequiredValue(source)!.FullName);
        return 0;
    }

    if (!result.GetValue(compare) && result.GetValue(only) is not { Length: > 0 })
    {
        BenchmarkSwitcher.FromAssembly(typeof(Settings).Assembly).Run(args);
        return 0;
    }

    if (result.UnmatchedTokens.Count > 0)
    {
        await Console.Error.WriteLineAsync($"Not understood: {string.Join(' ', result.UnmatchedTokens)}");
        return 1;
    }

    Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}, seed {result.GetValue(seed)}");
    Console.WriteLine();
    var settings = new Settings(result.GetValue(source), result.GetValue(lines), result.GetValue(seed), result.GetValue(runs), result.GetValue(projects)!, result.GetValue(isShort), result.GetValue(isAlone));
    foreach (var name in result.GetValue(only) is { Length: > 0 } names ? names : [.. measures.Keys])
    {
        await (measures.GetValueOrDefault(name) ?? longMeasures[name])(settings);
    }

    return 0;
});
return await command.Parse(args).InvokeAsync();

static void Require(System.CommandLine.Parsing.SymbolResult result, bool isValid, string message)
{
    if (!isValid)
    {
        result.AddError(message);
    }
}
