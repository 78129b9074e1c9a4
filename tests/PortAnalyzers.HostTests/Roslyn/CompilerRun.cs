using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.HostTests.Roslyn;

/// <summary>Compiles with the arguments of the compiler's program and runs the package's analyzers.</summary>
internal static class CompilerRun
{
    /// <param name="argumentsFile">A file with one argument per line, in the project's folder.</param>
    /// <returns>All warnings and errors, as the program prints them.</returns>
    public static async Task<string> PrintAsync(string argumentsFile)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(
            await File.ReadAllLinesAsync(argumentsFile), Path.GetDirectoryName(argumentsFile), sdkDirectory: null);
        var failures = arguments.Errors.Select(Packed.Print).ToList();
        var analyzers = LoadPacked(arguments, failures);
        if (failures.Count > 0)
        {
            return string.Join('\n', failures);
        }

        var configs = AnalyzerConfigSet.Create(
            arguments.AnalyzerConfigPaths.Select(static path => AnalyzerConfig.Parse(Read(path), path)).ToList());
        var options = new CompilationWithAnalyzersOptions(
            new([.. arguments.AdditionalFiles.Select(static file => new AdditionalFile(file.Path))], new ConfiguredOptions(configs)),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await new CompilationWithAnalyzers(Compile(arguments, configs), analyzers, options).GetAllDiagnosticsAsync();
        return string.Join('\n', diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Packed.Print));
    }

    private static ImmutableArray<DiagnosticAnalyzer> LoadPacked(CommandLineArguments arguments, List<string> failures)
    {
        var analyzers = ImmutableArray.CreateBuilder<DiagnosticAnalyzer>();
        foreach (var path in arguments.AnalyzerReferences.Select(static reference => reference.FilePath).Where(Packed.IsFrom))
        {
            var reference = new AnalyzerFileReference(path, new Loader());
            // As the compiler's program prints it.
            reference.AnalyzerLoadFailed += (_, failure) =>
                failures.Add($"CSC : warning CS8032: {path}: {failure.ErrorCode}: {failure.Message}");
            analyzers.AddRange(reference.GetAnalyzers(LanguageNames.CSharp));
        }

        return analyzers.ToImmutable();
    }

    private static CSharpCompilation Compile(CSharpCommandLineArguments arguments, AnalyzerConfigSet configs) =>
        CSharpCompilation.Create(
            arguments.CompilationName,
            arguments.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(Read(file.Path), arguments.ParseOptions, file.Path)),
            arguments.MetadataReferences.Select(static reference => MetadataReference.CreateFromFile(reference.Reference)),
            arguments.CompilationOptions.WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(configs)));

    private static SourceText Read(string path)
    {
        using var stream = File.OpenRead(path);
        return SourceText.From(stream);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) =>
            System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(Loader).Assembly)!.LoadFromAssemblyPath(fullPath);
    }

    private sealed class AdditionalFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => Read(path);
    }

    private sealed class ConfiguredSeverities(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class ConfiguredOptions(AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(configs.GlobalConfigOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(configs.GetOptionsForSourcePath(tree.FilePath));

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(configs.GetOptionsForSourcePath(textFile.Path));
    }

    private sealed class Options(AnalyzerConfigOptionsResult result) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            result.AnalyzerOptions.TryGetValue(key, out value);
    }
}
