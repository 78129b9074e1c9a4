using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Ports;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// The ports that a solution's code and configuration name. The light bulb asks on every move of the caret, so each document is
/// scanned once per version of its text.
/// </summary>
internal static class UsedPorts
{
    private static readonly ConditionalWeakTable<DocumentId, ScannedDocument> Cache = new();

    /// <summary>Every number from 1 to 65535 in the documents and additional documents of all projects.</summary>
    /// <remarks>
    /// A host that fixes one rule after the other, as dotnet format does, hands over a fork of the solution in which earlier fixes have
    /// already put new ports. These must not count, or the same old port would become another one with each rule. So a document is read
    /// as the workspace has it, and from the given solution only where the workspace does not have it.
    /// </remarks>
    public static async Task<PortSet> GetAsync(Solution solution, CancellationToken cancellationToken)
    {
        var unchanged = solution.Workspace.CurrentSolution;
        var isUsed = new bool[PortSet.MaxPort + 1];
        foreach (var project in solution.Projects)
        {
            foreach (var document in project.Documents)
            {
                await AddAsync(unchanged.GetDocument(document.Id) ?? document).ConfigureAwait(false);
            }

            foreach (var document in project.AdditionalDocuments)
            {
                await AddAsync(unchanged.GetAdditionalDocument(document.Id) ?? document).ConfigureAwait(false);
            }
        }

        return new PortSet(Enumerable.Range(0, isUsed.Length).Where(port => isUsed[port]));

        async Task AddAsync(TextDocument document)
        {
            foreach (var number in await NumbersInAsync(document, cancellationToken).ConfigureAwait(false))
            {
                isUsed[number] = true;
            }
        }
    }

    /// <summary>Whether any of the documents, as they are, names a port.</summary>
    public static async Task<bool> IsNamedInAsync(IEnumerable<TextDocument> documents, int port, CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            if ((await NumbersInAsync(document, cancellationToken).ConfigureAwait(false)).Contains(port))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<int[]> NumbersInAsync(TextDocument document, CancellationToken cancellationToken)
    {
        var version = await document.GetTextVersionAsync(cancellationToken).ConfigureAwait(false);
        if (Cache.TryGetValue(document.Id, out var known) && known.Version == version)
        {
            return known.Numbers;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var scanned = new ScannedDocument(version, NumberScanner.Scan(text));
        Cache.Remove(document.Id);
        Cache.GetValue(document.Id, _ => scanned);
        return scanned.Numbers;
    }

    /// <summary>What was found in one version of a document.</summary>
    private sealed class ScannedDocument(VersionStamp version, int[] numbers)
    {
        public VersionStamp Version { get; } = version;

        public int[] Numbers { get; } = numbers;
    }
}
