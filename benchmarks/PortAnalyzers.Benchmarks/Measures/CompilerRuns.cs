using System.Diagnostics;
using System.Globalization;
using System.Text;
using PortAnalyzers.Benchmarks.Inputs;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>
/// What the package adds to whole runs of the compiler: pairs of runs of this SDK's csc on the same generated code, with the SDK's own analyzers in both,
/// with and without PortAnalyzers in turn. A pair without it on either side shows how far two runs of the same differ. What the compiler itself says of the
/// time inside PortAnalyzers differs far less.
/// </summary>
internal static class CompilerRuns
{
    public static Task CompareAsync(Settings settings) => TemporaryFolder.UseAsync(folder => Compare(settings, folder));

    private static void Compare(Settings settings, string folder)
    {
        var without = WriteArguments(settings, folder, "without", []);
        var with = WriteArguments(settings, folder, "with", [typeof(Rules.WebPortAnalyzer).Assembly.Location, typeof(CodeFixes.UsePortCodeFixProvider).Assembly.Location]);
        Console.WriteLine($"Whole runs of csc: {settings.Lines:N0} lines, {settings.Runs} pairs");
        Console.WriteLine();
        var table = new Table("how", "without, ms", "with, ms", "ratio, median of pairs", "95 % interval of it", "in PortAnalyzers, ms", "of the run");
        var server = $"-shared:PortAnalyzers.Benchmarks.{Environment.ProcessId}";
        Add("compiler server, as dotnet build runs it", with, server, "-keepalive:20");
        Add("the same, without on both sides", without, server, "-keepalive:20");
        Add("a process of its own for each run", with);
        Add("the same, without on both sides", without);
        table.Print();

        void Add(string how, string other, params string[] options)
        {
            var pairs = Enumerable.Range(-1, settings.Runs + 1)
                .Select(i => i % 2 == 0
                    ? (Without: Run(without, options), With: Run(other, options))
                    : Swap(Run(other, options), Run(without, options)))
                .Skip(1)
                .ToList();
            if (other == with && pairs.Exists(static pair => pair.With.Inside == TimeSpan.Zero))
            {
                throw new InvalidOperationException("csc ran with PortAnalyzers, but its report (-reportanalyzer) has no line of it.");
            }

            var ratios = pairs.Select(static pair => pair.With.Time / pair.Without.Time).Order().ToArray();
            var (low, high) = Repeated.IntervalOfMedian(ratios);
            table.Add(
                how,
                $"{Repeated.Median(pairs, static pair => pair.Without.Time.TotalMilliseconds):F0}",
                $"{Repeated.Median(pairs, static pair => pair.With.Time.TotalMilliseconds):F0}",
                $"{Repeated.Median(ratios, static ratio => ratio):F3}",
                $"{low:F3} to {high:F3}",
                $"{Repeated.Median(pairs, static pair => pair.With.Inside.TotalMilliseconds):F0}",
                $"{Repeated.Median(pairs, static pair => pair.With.Inside / pair.With.Time):P1}");
        }

        static (CompilerRun Without, CompilerRun With) Swap(CompilerRun with, CompilerRun without) => (without, with);
    }

    private static string WriteArguments(Settings settings, string folder, string name, string[] analyzers)
    {
        var arguments = new StringBuilder("-reportanalyzer -noconfig -nostdlib+ -target:library -langversion:preview -nullable:enable -unsafe+ -nologo -warn:4\n");
        arguments.Append(CultureInfo.InvariantCulture, $"-out:\"{Path.Combine(folder, name + ".dll")}\"\n");
        foreach (var reference in Sources.ReferenceFiles)
        {
            arguments.Append(CultureInfo.InvariantCulture, $"-r:\"{reference}\"\n");
        }

        foreach (var analyzer in Directory.EnumerateFiles(DotnetSdk.Analyzers, "*.dll").Concat(analyzers))
        {
            arguments.Append(CultureInfo.InvariantCulture, $"-a:\"{analyzer}\"\n");
        }

        foreach (var file in WriteSources(settings, folder))
        {
            arguments.Append(CultureInfo.InvariantCulture, $"\"{file}\"\n");
        }

        var path = Path.Combine(folder, name + ".rsp");
        File.WriteAllText(path, arguments.ToString());
        return path;
    }

    private static IEnumerable<string> WriteSources(Settings settings, string folder)
    {
        foreach (var (name, text) in Sources.GenerateFiles(settings.Seed, settings.Lines))
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, text);
            yield return path;
        }
    }

    private static CompilerRun Run(string arguments, string[] options)
    {
        var start = new ProcessStartInfo(Path.Combine(DotnetSdk.Root, "dotnet"), [Path.Combine(DotnetSdk.Roslyn, "csc.dll"), .. options, "@" + arguments])
        {
            RedirectStandardOutput = true,
        };
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(from);
        return process.ExitCode == 0 ? new CompilerRun(time, InsidePortAnalyzers(output)) : throw new InvalidOperationException($"csc failed: {output}");
    }

    /// <summary>The time that the compiler's report, of which each line begins with seconds, has for an assembly of ours; zero where it names none.</summary>
    private static TimeSpan InsidePortAnalyzers(string report) => TimeSpan.FromSeconds(report.Split('\n')
        .Where(static line => line.Contains(" PortAnalyzers, Version=", StringComparison.Ordinal))
        .Sum(static line => double.Parse(line.TrimStart().Split(' ')[0].TrimStart('<'), CultureInfo.CurrentCulture)));

    /// <summary>What a run took in all, and what of it the compiler reports as time inside PortAnalyzers.</summary>
    private readonly record struct CompilerRun(TimeSpan Time, TimeSpan Inside);
}
