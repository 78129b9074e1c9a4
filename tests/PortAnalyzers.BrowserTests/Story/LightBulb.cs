using System.Text.RegularExpressions;
using PortAnalyzers.HostTests.Roslyn;

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
        using var workspace = await WorkspaceRun.OpenAsync(projectFile);
        var actions = await workspace.ActionsAsync(Path.Combine(Path.GetDirectoryName(projectFile)!, file));
        var chosen = actions.Find(action => title.IsMatch(action.Title)) ?? throw new InvalidOperationException(
            $"{file}: no '{title}' in [{string.Join(", ", actions.Select(static action => action.Title))}].");
        await workspace.ApplyAsync(chosen);
    }
}
