using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Ports;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// The numbers in a solution's code and configuration. An editor requests fixes on every move of the caret, so each document is
/// scanned once per version of its text.
/// </summary>
/// <remarks>
/// A host that fixes one rule after the other, such as dotnet format, passes a fork of the solution that already contains the new ports of earlier
/// fixes; in an editor the workspace itself contains them. In both cases the earlier text of a document shows which number replaced which, so that an
/// old port in another place gets the same new port.
/// </remarks>
internal sealed class SolutionNumbers
{
    private static readonly ConditionalWeakTable<DocumentId, ScannedDocument> Cache = new();

    private readonly Dictionary<DocumentId, TextNumbers> _byDocument = [];
    private readonly HashSet<(int Old, int New)> _moves = [];

    private SolutionNumbers()
    {
    }

    /// <summary>Every number from 1 to 65535 in the documents and additional documents of all projects, and in the workspace's current texts.</summary>
    public PortSet Named { get; private set; } = PortSet.Empty;

    /// <summary>The numbers that have replaced others, as far as known.</summary>
    public IEnumerable<(int Old, int New)> Moves => _moves;

    public static async Task<SolutionNumbers> ReadAsync(Solution solution, CancellationToken cancellationToken)
    {
        var numbers = new SolutionNumbers();
        var isNamed = new bool[PortSet.MaxPort + 1];
        var unchanged = solution.Workspace.CurrentSolution;
        foreach (var document in DocumentsOf(solution))
        {
            var here = await ScanAsync(document, unchanged, cancellationToken).ConfigureAwait(false);
            numbers._byDocument[document.Id] = here.Numbers;
            numbers._moves.UnionWith(here.Moves);
            foreach (var number in here.Numbers.InOrder.Concat(here.Before.InOrder))
            {
                isNamed[number] = true;
            }
        }

        numbers.Named = new PortSet(Enumerable.Range(0, isNamed.Length).Where(port => isNamed[port]));
        return numbers;
    }

    /// <summary>Whether a document may contain one of the ports.</summary>
    public bool MayName(TextDocument document, int[] ports) =>
        _byDocument.TryGetValue(document.Id, out var numbers) && Array.Exists(ports, numbers.MayName);

    private static IEnumerable<TextDocument> DocumentsOf(Solution solution) =>
        solution.Projects.SelectMany(static project => project.Documents.Concat(project.AdditionalDocuments));

    /// <summary>The numbers in a document and in the workspace's version of it, and the replaced numbers.</summary>
    private static async Task<(TextNumbers Numbers, TextNumbers Before, IEnumerable<(int Old, int New)> Moves)> ScanAsync(
        TextDocument document, Solution unchanged, CancellationToken cancellationToken)
    {
        var version = await document.GetTextVersionAsync(cancellationToken).ConfigureAwait(false);
        if ((unchanged.GetDocument(document.Id) ?? unchanged.GetAdditionalDocument(document.Id)) is not { } original)
        {
            var alone = await ReadAsync(document, version, cancellationToken).ConfigureAwait(false);
            return (alone.Numbers, alone.Numbers, alone.Moves);
        }

        var originalVersion = await original.GetTextVersionAsync(cancellationToken).ConfigureAwait(false);
        var known = await ReadAsync(original, originalVersion, cancellationToken).ConfigureAwait(false);
        if (originalVersion == version)
        {
            return (known.Numbers, known.Numbers, known.Moves);
        }

        var numbers = NumberScanner.Scan(await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
        return (numbers, known.Numbers, known.Moves.Concat(known.Numbers.ReplacedIn(numbers)));
    }

    /// <summary>The history of a document of the workspace, to which its newest version is added.</summary>
    private static async Task<ScannedDocument> ReadAsync(TextDocument document, VersionStamp version, CancellationToken cancellationToken)
    {
        var isKnown = Cache.TryGetValue(document.Id, out var known);
        if (isKnown && known.Version == version)
        {
            return known;
        }

        var numbers = NumberScanner.Scan(await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
        (int, int)[] moves = isKnown ? [.. known.Moves.Union(known.Numbers.ReplacedIn(numbers))] : [];
        var scanned = new ScannedDocument(version, numbers, moves);
        lock (Cache)
        {
            Cache.Remove(document.Id);
            Cache.Add(document.Id, scanned);
        }

        return scanned;
    }

    /// <summary>The numbers in one version of a document, and the numbers that were replaced in the versions before it.</summary>
    private sealed class ScannedDocument(VersionStamp version, TextNumbers numbers, (int Old, int New)[] moves)
    {
        public VersionStamp Version { get; } = version;

        public TextNumbers Numbers { get; } = numbers;

        public (int Old, int New)[] Moves { get; } = moves;
    }
}
