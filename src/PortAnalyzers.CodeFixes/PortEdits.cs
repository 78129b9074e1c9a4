using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.CodeFixes;

/// <summary>Edits of digits in a solution's documents: each place once, even if several findings have the same place.</summary>
internal sealed class PortEdits(Solution solution)
{
    private readonly Dictionary<DocumentId, SortedDictionary<TextSpan, string>> _byDocument = [];

    /// <summary>Replaces the digits at a place, in every document of the file.</summary>
    /// <param name="place">A place whose digits can be edited.</param>
    /// <param name="replacement">The new port; for a range, its first port.</param>
    public void Add(PortPlace place, int replacement)
    {
        foreach (var id in place.Documents)
        {
            if (!_byDocument.TryGetValue(id, out var edits))
            {
                _byDocument.Add(id, edits = []);
            }

            edits[place.Finding.Digits.SourceSpan] = place.Digits!.With(replacement);
        }
    }

    /// <summary>The solution with the edits, with one change per document.</summary>
    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var pair in _byDocument)
        {
            if (solution.GetDocument(pair.Key) is { } document)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                changed = changed.WithDocumentText(pair.Key, text.WithChanges(ChangesOf(pair.Value)));
            }
            else
            {
                var text = await solution.GetAdditionalDocument(pair.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
                changed = changed.WithAdditionalDocumentText(pair.Key, text.WithChanges(ChangesOf(pair.Value)));
            }
        }

        return changed;
    }

    private static List<TextChange> ChangesOf(SortedDictionary<TextSpan, string> edits)
    {
        var changes = new List<TextChange>();
        foreach (var edit in edits)
        {
            if (changes.Count == 0 || edit.Key.Start >= changes[changes.Count - 1].Span.End)
            {
                changes.Add(new TextChange(edit.Key, edit.Value));
            }
        }

        return changes;
    }
}
