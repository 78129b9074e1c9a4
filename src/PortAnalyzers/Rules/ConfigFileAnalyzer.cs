using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Options;
using PortAnalyzers.Urls;
using PortAnalyzers.Values;

namespace PortAnalyzers.Rules;

/// <summary>
/// Reports ports that browsers refuse to open in configuration files (PORT004, and PORT005 where a program connects to them) and in the
/// markup of Razor pages (PORT001).
/// </summary>
/// <remarks>
/// A file is recognised by its name. It is gone over once for the numbers of reported ports, and read only where it holds one.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.ConfigurationFile, Descriptors.UrlLiteral, Descriptors.ClientUrl);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var options = PortOptions.Default;
        var file = context.AdditionalFile;
        if (ConfigFormat.Of(file.Path) is not { } format
            || file.GetText(context.CancellationToken) is not { } text
            || !PortGate.MayHoldPort(text, options.Reported))
        {
            return;
        }

        ProjectKind? project = null;
        foreach (var (port, number) in Reported(format.Read(text.ToString()), options))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            project ??= ProjectKind.Of(context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var rule = RuleFor(port.Use);
            if (!project.IsSilent(rule))
            {
                var severity = port.IsMinor ? Lower(rule.DefaultSeverity) : rule.DefaultSeverity;
                context.ReportDiagnostic(DiagnosticFactory.Create(Finding(rule, port, number, file.Path, text), options, severity));
            }
        }
    }

    /// <summary>The ports that are reported, once for each place, from the first to the last; of a range, its first reported port.</summary>
    private static IEnumerable<(ConfigPort Port, int Number)> Reported(IEnumerable<ConfigPort> ports, PortOptions options) => ports
        .Select(port => (Port: port, Number: options.Reported.FirstIn(port.Port.Port, port.LastPort)))
        .Where(static one => one.Number >= 0 && one.Port.Text.IsTogether(one.Port.Port.Start, one.Port.Port.Length))
        .GroupBy(static one => one.Port.Span)
        .OrderBy(static group => group.Key)
        .Select(static group => group.First());

    private static DiagnosticDescriptor RuleFor(ConfigUse use) => use switch
    {
        ConfigUse.Client => Descriptors.ClientUrl,
        ConfigUse.Page => Descriptors.UrlLiteral,
        _ => Descriptors.ConfigurationFile,
    };

    private static Finding Finding(DiagnosticDescriptor rule, ConfigPort port, int number, string path, SourceText text)
    {
        var location = Location.Create(path, port.Span, text.Lines.GetLinePositionSpan(port.Span));
        var isRange = port.LastPort != port.Port.Port;
        var url = port.Port.UrlStart < 0 ? null : UrlDisplay.Shorten(port.Text.Text, port.Port);
        var reported = new UrlPort(number, port.Port.Start, port.Port.Length, port.Port.IsTls, port.Port.UrlStart);
        return new Finding(rule, new DigitSource(location, isEditable: !isRange, use: null), reported, url);
    }

    private static DiagnosticSeverity Lower(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Hidden ? severity : severity - 1;
}
