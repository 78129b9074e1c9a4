using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace PortAnalyzers.BrowserTests.Story;

/// <summary>
/// The light bulb of an editor: opens a project with the package, lets the package's analyzers look at it, and offers what its fixes offer.
/// </summary>
internal static class LightBulb
{
    /// <summary>Chooses the first action whose title fits, of those for the findings in a file.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says what is offered.</exception>
    public static async Task ChooseAsync(string projectFile, string file, Regex title)
    {
        using var workspace = MSBuildWorkspace.Create();
        var project = await workspace.OpenProjectAsync(projectFile);
        var actions = await ActionsAsync(project, Path.Combine(Path.GetDirectoryName(projectFile)!, file));
        var titles = string.Join(", ", actions.Select(static action => action.Title));
        var chosen = actions.Find(action => title.IsMatch(action.Title)) ?? throw new InvalidOperationException(
            $"{file}: no '{title}' in [{titles}]. {string.Join('\n', workspace.Diagnostics)}");
        foreach (var operation in await chosen.GetOperationsAsync(CancellationToken.None))
        {
            operation.Apply(workspace, CancellationToken.None);
        }
    }

    /// <summary>All that the fixes offer for a file's findings, in the order of the findings.</summary>
    private static async Task<List<CodeAction>> ActionsAsync(Project project, string path)
    {
        var documents = project.Documents.Concat(project.AdditionalDocuments);
        if (documents.SingleOrDefault(document => document.FilePath == path) is not { } document)
        {
            return [];
        }

        var references = project.AnalyzerReferences.OfType<AnalyzerFileReference>()
            .Where(static reference => Path.GetFileName(reference.FullPath).StartsWith("PortAnalyzers", StringComparison.Ordinal))
            .ToList();
        var fixes = references.SelectMany(static reference => reference.GetAssembly().GetTypes())
            .Where(static type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!)
            .ToList();
        var compilation = await project.GetCompilationAsync();
        var analyzers = references.SelectMany(reference => reference.GetAnalyzers(project.Language));
        var findings = await compilation!.WithAnalyzers([.. analyzers], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

        var actions = new List<CodeAction>();
        foreach (var finding in findings.Where(finding => finding.Location.GetLineSpan().Path == path))
        {
            foreach (var fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
            {
                await fix.RegisterCodeFixesAsync(new(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
            }
        }

        return actions;
    }
}
