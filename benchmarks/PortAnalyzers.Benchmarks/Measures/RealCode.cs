using System.Diagnostics;
using System.Text.Json;
using PortAnalyzers.Benchmarks.Analyzers;

namespace PortAnalyzers.Benchmarks.Measures;

/// <summary>
/// What a checkout costs an analyzer that is alone in a process, and what it costs beside the SDK's own: the first pass over it, in which the just-in-time
/// compiler works, and the third. The compiler is the SDK's, which is compiled ahead of time, as in a build.
/// </summary>
internal static class RealCode
{
    private static readonly string[][] Sets =
    [
        [AnalyzerSet.Floor], [AnalyzerSet.Port], [AnalyzerSet.S1075], [AnalyzerSet.Asp0028], [AnalyzerSet.Sdk, AnalyzerSet.Port], [AnalyzerSet.Sdk, AnalyzerSet.S1075, AnalyzerSet.Asp0028],
    ];

    public static Task CompareAsync(Settings settings) => TemporaryFolder.UseAsync(folder =>
    {
        if (settings.Source is not { } source)
        {
            throw new InvalidOperationException("--only real needs --source.");
        }

        CopyProgram(folder);
        var runs = Sets.Select(_ => new Passes[settings.Runs]).ToArray();
        for (var run = 0; run < settings.Runs; run++)
        {
            for (var i = 0; i < Sets.Length; i++)
            {
                runs[i][run] = RunProcess(folder, source.FullName, Sets[i]);
            }
        }

        Print(settings, runs);
    });

    /// <summary>This program, with the SDK's compiler in the place of the package's.</summary>
    private static void CopyProgram(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            var compiled = Path.Combine(DotnetSdk.Roslyn, Path.GetFileName(file));
            File.Copy(File.Exists(compiled) ? compiled : file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    private static Passes RunProcess(string folder, string source, string[] set)
    {
        var program = Path.Combine(folder, Path.GetFileName(typeof(RealCode).Assembly.Location));
        var start = new ProcessStartInfo(Path.Combine(DotnetSdk.Root, "dotnet"), [program, "--passes", .. set, "--source", source]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Passes>(output)!
            : throw new InvalidOperationException($"The passes with {string.Join(' ', set)} failed: {output}");
    }

    private static void Print(Settings settings, Passes[][] runs)
    {
        Console.WriteLine($"Real code: {runs[0][0].Lines:N0} lines in {runs[0][0].Compilations} compilation(s), medians of {settings.Runs} processes");
        Console.WriteLine();
        var alone = new Table("alone in a process", "first pass, ms", "x S1075", "third pass, ms", "x S1075", "methods compiled in the first, above the floor", "findings");
        var beside = new Table("beside the SDK's analyzers", "first pass, ms", "of all analyzers' time", "third pass, ms", "of all analyzers' time");
        double Of(int set, string name, int pass) => Repeated.Median(runs[set], run => run.Milliseconds[name][pass]);
        double Methods(int set) => Repeated.Median(runs[set], static run => run.Methods);
        var sonar = Array.FindIndex(Sets, static set => set is [AnalyzerSet.S1075]);
        for (var i = 0; i < Sets.Length; i++)
        {
            if (Sets[i] is [var name])
            {
                alone.Add(
                    name, $"{Of(i, name, 0):F1}", $"{Of(i, name, 0) / Of(sonar, name: AnalyzerSet.S1075, 0):F2}", $"{Of(i, name, 2):F1}", $"{Of(i, name, 2) / Of(sonar, AnalyzerSet.S1075, 2):F2}",
                    $"{Methods(i) - Methods(0):F0}", $"{runs[i][0].Findings}");
                continue;
            }

            foreach (var other in Sets[i].Skip(1))
            {
                double Share(int pass) => Repeated.Median(runs[i], run => run.Milliseconds[other][pass] / run.Milliseconds.Values.Sum(times => times[pass]));
                beside.Add(other, $"{Of(i, other, 0):F1}", $"{Share(0):P1}", $"{Of(i, other, 2):F1}", $"{Share(2):P1}");
            }
        }

        alone.Print();
        beside.Print();
    }
}
