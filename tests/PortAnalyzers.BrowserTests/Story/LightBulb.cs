using System.Text.RegularExpressions;
using PortAnalyzers.HostTests.Roslyn;

namespace PortAnalyzers.BrowserTests.Story;

/// <summary>
/// The light bulb of an editor: opens a project with the package, runs the package's analyzers, and offers its fixes.
/// </summary>
internal static class LightBulb
{
    /// <summary>Applies the first action with a matching title for the findings in a file.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message lists the actions.</exception>
    public static async Task ChooseAsync(string projectFile, string file, Regex title)
    {
        using var workspace = await WorkspaceRun.OpenAsync(projectFile);
        var actions = await workspace.ActionsAsync(Path.Combine(Path.GetDirectoryName(projectFile)!, file));
        var chosen = actions.Find(action => title.IsMatch(action.Title)) ?? throw new InvalidOperationException(
            $"{file}: no '{title}' in [{string.Join(", ", actions.Select(static action => action.Title))}].");
        await workspace.ApplyAsync(chosen);
    }
}
