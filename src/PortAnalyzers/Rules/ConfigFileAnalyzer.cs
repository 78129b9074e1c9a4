using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Rules;

/// <summary>
/// Reports ports that browsers refuse to open in configuration files (PORT004, and PORT005 for client addresses) and in
/// pages (PORT001); PORT006 in both, and PORT007 for a comment that allows a port which nothing reports or moves. PORT009 repeats findings in C# code: see <see cref="ServerNotes"/>.
/// </summary>
/// <remarks>
/// A file is recognized by its name. Its text is scanned once for the numbers of reported ports, and read only if it contains one.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.DescriptorsIn(RuleScope.Files);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!ProjectFiles.AreIn(start.Options, withValues: false))
            {
                return;
            }

            var provider = start.Options.AnalyzerConfigOptionsProvider;
            var project = new Lazy<ProjectKind>(() => ProjectKind.Of(start.Compilation, provider.GlobalOptions));
            var options = new PortOptionsCache(provider);
            var uses = new ConfigurationUses(start.Compilation, start.Options, options, project, isForFix: false);
            start.RegisterAdditionalFileAction(file =>
            {
                var comments = new List<AllowComment>();
                foreach (var (finding, port) in FindingsIn(file.AdditionalFile, file.Compilation, file.Options, project, options, uses, isForFix: false, comments, file.CancellationToken))
                {
                    file.ReportDiagnostic(Create(finding, port, options.For(file.AdditionalFile)));
                }

                foreach (var comment in comments)
                {
                    ReportUseless(comment, file);
                }
            });
            var notes = new ServerNotes(options, (file, cancellationToken) =>
                FindingsIn(file, start.Compilation, start.Options, project, options, uses, isForFix: false, comments: null, cancellationToken).Where(static one => IsForServer(one.Port)).Select(static one => one.Finding));
            start.RegisterSemanticModelAction(notes.Report);
        });
    }

    /// <summary>All places that a fix needs: also those that no rule reports, and that have to move with a server's port.</summary>
    internal static IEnumerable<Diagnostic> FindForFix(Compilation compilation, AnalyzerOptions analyzerOptions, CancellationToken cancellationToken)
    {
        var provider = analyzerOptions.AnalyzerConfigOptionsProvider;
        var project = new Lazy<ProjectKind>(() => ProjectKind.Of(compilation, provider.GlobalOptions));
        var options = new PortOptionsCache(provider);
        var uses = new ConfigurationUses(compilation, analyzerOptions, options, project, isForFix: true);
        return analyzerOptions.AdditionalFiles.SelectMany(file =>
            FindingsIn(file, compilation, analyzerOptions, project, options, uses, isForFix: true, comments: null, cancellationToken)
                .Select(one => Create(one.Finding, one.Port, options.For(file))));
    }

    private static Diagnostic Create(Finding finding, ConfigPort port, PortOptions options) =>
        DiagnosticFactory.Create(finding, options, SeverityOf(finding.Rule, port, options));

    /// <summary>Whether PORT009 repeats a finding: not for client addresses, and not if it is a note in its own file.</summary>
    private static bool IsForServer(ConfigPort port) => !port.IsOfClient && port.Weight != ConfigWeight.Minor;

    private static IEnumerable<(Finding Finding, ConfigPort Port)> FindingsIn(
        AdditionalText source,
        Compilation compilation,
        AnalyzerOptions analyzerOptions,
        Lazy<ProjectKind> project,
        PortOptionsCache cache,
        ConfigurationUses uses,
        bool isForFix,
        List<AllowComment>? comments,
        CancellationToken cancellationToken)
    {
        if (ConfigFormats.Of(source.Path) is not { } format || !((format.WhenAdded ?? format).IsReported || isForFix))
        {
            yield break;
        }

        var options = cache.For(source);
        if (options.ConfigSeverity == DiagnosticSeverity.Hidden
            || ProjectFiles.Of(compilation, analyzerOptions).Read(source, cancellationToken) is not { } file
            || !PortGate.MayContainPort(file.Source, options.Reported)
            || (format.IsOfContainers && ProjectFiles.IsOfOther(source, analyzerOptions)))
        {
            yield break;
        }

        format = file.Project.FormatOf(file, format, cancellationToken);
        if (!(format.IsReported || isForFix))
        {
            yield break;
        }

        // A fix names the places that a comment allows: see SearchSettings.
        var allowed = isForFix ? null : AllowComments.In(file);
        foreach (var (port, number) in Reported(format.Read(file, cancellationToken).Where(port => port.File == file), options, allowed, isForFix))
        {
            var use = RuleFor(port.Use);
            if (!project.Value.IsSilent(use, options)
                && RuleCatalog.RuleFor(number, use, options) is { } rule
                && !(port.Weight == ConfigWeight.Minor && uses.Contains(file.LocationOf(port.Span), cancellationToken)))
            {
                yield return (Finding(rule, port, number), port);
            }
        }

        if (allowed is not null)
        {
            // A value that code makes an endpoint can be allowed, too.
            foreach (var value in format.Values?.Invoke(file, cancellationToken) ?? [])
            {
                value.HoldsPort(options.Reported, one => one == file ? allowed : null);
            }

            comments?.AddRange(allowed.All);
        }
    }

    /// <summary>Reports a comment that is invalid, or that allows a port which nothing reports or moves.</summary>
    private static void ReportUseless(AllowComment comment, AdditionalFileAnalysisContext context)
    {
        if (!comment.IsUsed && context.AdditionalFile.GetText(context.CancellationToken) is { } text)
        {
            var location = Location.Create(context.AdditionalFile.Path, comment.Span, text.Lines.GetLinePositionSpan(comment.Span));
            var expected = comment.Ports is null ? AllowComments.Accepted : "a port that is reported or moves with a server on this line, or on the next where the comment is alone";
            context.ReportDiagnostic(Diagnostic.Create(RuleCatalog.InvalidOption.Descriptor, location, "port-analyzers", comment.Text, expected));
        }
    }

    /// <summary>
    /// The reported ports, in order. Each place is reported once, with its highest weight; for a range, its first reported port.
    /// </summary>
    /// <remarks>A comment can also allow a port that only moves with a server: it keeps the port from moving.</remarks>
    private static IEnumerable<(ConfigPort Port, int Number)> Reported(IEnumerable<ConfigPort> ports, PortOptions options, AllowComments? allowed, bool isForFix) => ports
        .Where(static port => port.IsContiguous)
        .Select(port => (Port: port, Number: FirstReported(port, options.Reported, allowed)))
        .Where(one => one.Number >= 0 && (isForFix || one.Port.Weight != ConfigWeight.None))
        .GroupBy(static one => one.Port.Span)
        .OrderBy(static group => group.Key)
        .Select(static group => group.OrderBy(static one => one.Port.IsOfClient).ThenByDescending(static one => one.Port.Weight).First());

    private static int FirstReported(ConfigPort port, PortSet reported, AllowComments? allowed) => allowed is null
        ? reported.FirstIn(port.Port.Port, port.LastPort)
        : allowed.FirstReported(reported, port.Port.Port, port.LastPort, port.File.Source.Lines.GetLinePosition(port.Span.Start).Line);

    private static Rule RuleFor(ConfigUse use) => use switch
    {
        ConfigUse.Client or ConfigUse.Container => RuleCatalog.ClientUrl,
        ConfigUse.Page => RuleCatalog.UrlLiteral,
        _ => RuleCatalog.ConfigurationFile,
    };

    private static Finding Finding(Rule rule, ConfigPort port, int number)
    {
        var location = port.File.LocationOf(port.Span);
        var url = port.Port.UrlStart < 0 ? null : UrlDisplay.Shorten(port.Text.Text, port.Port);
        var reported = new PortOccurrence(number, port.Port.Start, port.Port.Length, port.Port.IsTls, port.Port.UrlStart);
        return new Finding(rule, new PortLocation(location, port.IsOwn && port.File.IsLossless, use: null), reported, url)
        {
            ContainerSide = port.Use == ConfigUse.Container ? ContainerSide.Inner
                : port.Use == ConfigUse.ContainerHost || !port.ShowsServer ? ContainerSide.Host
                : ContainerSide.None,
        };
    }

    /// <summary>A client's address stays a note, whatever the severity of the file's findings.</summary>
    private static DiagnosticSeverity SeverityOf(Rule rule, ConfigPort port, PortOptions options)
    {
        var severity = options.ConfigSeverity ?? rule.Descriptor.DefaultSeverity;
        return port.IsOfClient && severity > rule.Descriptor.DefaultSeverity ? rule.Descriptor.DefaultSeverity
            : port.Weight == ConfigWeight.Minor ? severity - 1
            : severity;
    }
}
