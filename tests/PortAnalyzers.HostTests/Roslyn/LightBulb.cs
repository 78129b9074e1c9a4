using System.Collections;
using System.Composition.Hosting;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.HostTests.Roslyn;

/// <summary>
/// The entries of an editor's light bulb, from Roslyn's own service, which also finds and loads the fixers. The service is not
/// public, so it is called by reflection.
/// </summary>
internal static class LightBulb
{
    private const BindingFlags Readable =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.GetProperty | BindingFlags.GetField;

    /// <summary>Requests the fixes for each whole file, one after the other, as in an editor that has just been started.</summary>
    /// <param name="files">The project file and the files in order, one per line.</param>
    /// <returns>The entries, one per line.</returns>
    public static async Task<string> PrintAsync(string files)
    {
        using var container = new ContainerConfiguration().WithAssemblies(MSBuildMefHostServices.DefaultAssemblies).CreateContainer();
        using var workspace = MSBuildWorkspace.Create(MefHostServices.Create(container));
        var paths = files.Split('\n');
        var project = await workspace.OpenProjectAsync(paths[0]);
        var features = Assembly.Load("Microsoft.CodeAnalysis.Features");
        var service = container.GetExport(features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService")!);

        var printed = workspace.Diagnostics.Select(static diagnostic => diagnostic.ToString()).ToList();
        foreach (var path in paths[1..])
        {
            var document = project.Documents.Concat(project.AdditionalDocuments).Single(document => document.FilePath == path);
            printed.AddRange(await EntriesAsync(service, document));
        }

        return string.Join('\n', printed);
    }

    private static async Task<IEnumerable<string>> EntriesAsync(object service, TextDocument document)
    {
        var text = await document.GetTextAsync();
        var stream = service.GetType().GetMethods().Single(static method => method.Name == "StreamFixesAsync")
            .Invoke(service, [document, new TextSpan(0, text.Length), null, CancellationToken.None])!;
        var entries = new List<(LinePosition Place, string Title)>();
        await foreach (var fixes in (IAsyncEnumerable<object>)stream)
        {
            var place = text.Lines.GetLinePosition(Get<TextSpan>(fixes, "TextSpan").Start);
            entries.AddRange(Get<IEnumerable>(fixes, "Fixes").Cast<object>().Select(fix => (place, Get<CodeAction>(fix, "Action").Title)));
        }

        return entries.OrderBy(static entry => entry.Place)
            .Select(entry => $"{document.Name}({entry.Place.Line + 1},{entry.Place.Character + 1}): {entry.Title}");
    }

    private static T Get<T>(object target, string member) => (T)target.GetType().InvokeMember(member, Readable, null, target, null)!;
}
