using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.CSharp;
using PortAnalyzers.Options;

namespace PortAnalyzers.Rules;

/// <summary>
/// PORT009: repeats a project's findings in configuration files where its C# code builds the server, one note per port. Visual Studio shows no light bulb in
/// files other than C#, and dotnet format ignores findings there.
/// </summary>
/// <param name="options">The options of the compilation's files.</param>
/// <param name="findingsIn">The findings in a configuration file that are repeated.</param>
/// <remarks>A project without such findings only costs a scan of its configuration files, and nothing for its code.</remarks>
internal sealed class ServerNotes(PortOptionsCache options, Func<AdditionalText, CancellationToken, IEnumerable<Finding>> findingsIn)
{
    private (PortOptions Options, Finding[] Findings)[]? _notes;

    /// <summary>Reports the notes if their location is in this file.</summary>
    public void Report(SemanticModelAnalysisContext context)
    {
        var cancellationToken = context.CancellationToken;
        // Several files may be analyzed in parallel, with the same result.
        _notes ??= FindNotes(context);
        if (_notes.Length > 0 && PlaceIn(context.SemanticModel, cancellationToken) is { } place)
        {
            foreach (var (itsOptions, findings) in _notes)
            {
                context.ReportDiagnostic(DiagnosticFactory.CreateNote(findings, itsOptions, place));
            }
        }
    }

    private (PortOptions Options, Finding[] Findings)[] FindNotes(SemanticModelAnalysisContext context)
    {
        var compilation = context.SemanticModel.Compilation;
        var found = new List<(AdditionalText File, Finding Finding)>();
        // Editors pass the files in no particular order.
        foreach (var file in context.Options.AdditionalFiles.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            foreach (var finding in findingsIn(file, context.CancellationToken))
            {
                if (!IsOff(finding.Rule, compilation, context.CancellationToken))
                {
                    found.Add((file, finding));
                }
            }
        }

        return found.GroupBy(static one => one.Finding.Port.Port)
            .Select(group => (options.For(group.First().File), group.Select(static one => one.Finding).ToArray()))
            .ToArray();
    }

    /// <summary>Whether the user has turned off a rule for the whole project, and so for its configuration files.</summary>
    private static bool IsOff(Rule rule, Compilation compilation, CancellationToken cancellationToken) =>
        (compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var severity) && severity == ReportDiagnostic.Suppress)
        || (compilation.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out severity) == true
            && severity == ReportDiagnostic.Suppress);

    /// <summary>The expression that builds the server in a file; if no file has one, the entry point, or the first type of a project without one.</summary>
    private static Location? PlaceIn(SemanticModel model, CancellationToken cancellationToken)
    {
        if (ServerBuilders.Find(model, cancellationToken) is { } builder)
        {
            return builder;
        }

        var compilation = model.Compilation;
        var place = EntryPointOf(compilation, cancellationToken) ?? FirstTypeOf(compilation, cancellationToken);
#pragma warning disable RS1030 // Only in the one file with the other location, and only if a configuration file has a finding.
        return place?.SourceTree == model.SyntaxTree
            && !compilation.SyntaxTrees.Any(tree => tree != model.SyntaxTree && ServerBuilders.Find(compilation.GetSemanticModel(tree), cancellationToken) is not null)
            ? place
            : null;
#pragma warning restore RS1030
    }

    private static Location? EntryPointOf(Compilation compilation, CancellationToken cancellationToken)
    {
        var entryPoint = compilation.GetEntryPoint(cancellationToken);
        var declaration = entryPoint?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return declaration is CompilationUnitSyntax unit
            ? unit.Members.OfType<GlobalStatementSyntax>().FirstOrDefault()?.GetFirstToken().GetLocation()
            : entryPoint?.Locations.FirstOrDefault(static location => location.IsInSource);
    }

    private static Location? FirstTypeOf(Compilation compilation, CancellationToken cancellationToken) => compilation.SyntaxTrees
        .Where(tree => !GeneratedCode.IsGenerated(tree, compilation, cancellationToken))
        .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes(static node => node is not BaseTypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>())
        .FirstOrDefault()?.Identifier.GetLocation();
}
