using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Generation;
using PortAnalyzers.Ports;

namespace PortAnalyzers.Tests.Generation;

public sealed class BrowserPortsGeneratorTests
{
    private static readonly Lazy<Type> s_class = new(() => Load(Run("true", LanguageVersion.CSharp5)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    [InlineData("truely")]
    public void Property_NotTrue_AddsNothing(string? value) => Assert.Single(Run(value, LanguageVersion.Latest).SyntaxTrees);

    [Theory]
    [InlineData("true")]
    [InlineData(" True ")]
    public void Property_True_AddsOneInternalClass(string value)
    {
        var added = Run(value, LanguageVersion.Latest).GetTypeByMetadataName("PortAnalyzers.BrowserPorts");
        Assert.Equal(Accessibility.Internal, added?.DeclaredAccessibility);
    }

    /// <summary>Projects for old frameworks use an old language version, and treat warnings as errors.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.Latest)]
    public void Source_AnyLanguage_CompilesWithoutWarnings(LanguageVersion language) => Assert.Empty(Run("true", language).GetDiagnostics());

    [Fact]
    public void IsBlocked_EveryNumber_IsTheTables()
    {
        var isBlocked = s_class.Value.GetMethod("IsBlocked")!.CreateDelegate<Func<int, bool>>();
        Assert.All(Enumerable.Range(-1, PortSet.MaxPort + 3), port => Assert.Equal(PortTable.Default.BlockedPorts.Contains(port), isBlocked(port)));
    }

    [Fact]
    public void All_IsTheTables() => Assert.Equal(
        PortTable.Default.Blocked.Select(static port => port.Number), (IEnumerable<int>)s_class.Value.GetField("All")!.GetValue(null)!);

    [Theory]
    [InlineData(6000, "x11, blocked by Chrome, Edge, Firefox and Safari")]
    [InlineData(4190, "sieve, blocked by Firefox and Safari")]
    [InlineData(8080, "")]
    [InlineData(-1, "")]
    public void GetReason_NamesServiceAndBrowsers(int port, string reason) =>
        Assert.Equal(reason, s_class.Value.GetMethod("GetReason")!.CreateDelegate<Func<int, string>>()(port));

    /// <summary>An edit of the code does not run the generator again.</summary>
    [Fact]
    public void Edit_OfTheCode_RunsNothing()
    {
        var compilation = Compilation(LanguageVersion.Latest);
        var driver = Driver("true", LanguageVersion.Latest, track: true).RunGenerators(compilation);
        var steps = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class B { }"))).GetRunResult().Results.Single().TrackedOutputSteps;
        Assert.All(steps.Values.SelectMany(static runs => runs).SelectMany(static run => run.Outputs), static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static Compilation Run(string? value, LanguageVersion language)
    {
        Driver(value, language, track: false).RunGeneratorsAndUpdateCompilation(Compilation(language), out var compilation, out var diagnostics);
        Assert.Empty(diagnostics);
        return compilation;
    }

    private static Compilation Compilation(LanguageVersion language) => CSharpCompilation.Create(
        "Program",
        [CSharpSyntaxTree.ParseText("class A { }", new CSharpParseOptions(language))],
        ReferencePack.Net80.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static GeneratorDriver Driver(string? value, LanguageVersion language, bool track) => CSharpGeneratorDriver.Create(
        [new BrowserPortsGenerator().AsSourceGenerator()],
        parseOptions: new CSharpParseOptions(language),
        optionsProvider: new Provider(value),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, track));

    private static Type Load(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        Assert.True(compilation.Emit(assembly).Success);
        return Assembly.Load(assembly.ToArray()).GetType("PortAnalyzers.BrowserPorts", throwOnError: true)!;
    }

    private sealed class Provider(string? value) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(value);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(string? value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? found) =>
            (found = key == BrowserPortsGenerator.Property ? value : null) is not null;
    }
}
