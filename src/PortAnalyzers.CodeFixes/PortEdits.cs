using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.CodeFixes;

/// <summary>
/// Digits to replace in a solution's documents: each place once, however many findings point there. A file that several projects
/// share is edited in each of them.
/// </summary>
internal sealed class PortEdits(Solution solution)
{
    private readonly Dictionary<DocumentId, SortedDictionary<TextSpan, (int Port, int Replacement)>> _byDocument = [];

    /// <summary>The documents of each file with findings, by its tree or its path.</summary>
    private readonly Dictionary<object, DocumentId[]> _documents = [];

    public void Add(PortFinding finding, int replacement)
    {
        var file = finding.Digits.SourceTree ?? (object)finding.Digits.GetLineSpan().Path;
        if (!_documents.TryGetValue(file, out var documents))
        {
            documents = [.. DocumentsAt(solution, finding.Digits)];
            _documents.Add(file, documents);
        }

        foreach (var id in documents)
        {
            if (!_byDocument.TryGetValue(id, out var edits))
            {
                _byDocument.Add(id, edits = []);
            }

            edits[finding.Digits.SourceSpan] = (finding.Port, replacement);
        }
    }

    /// <summary>The solution with the edits, one pass of changes a document.</summary>
    public async Task<Solution> ApplyAsync(CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var pair in _byDocument)
        {
            var text = await TextOfAsync(solution, pair.Key, cancellationToken).ConfigureAwait(false);
            var changes = ChangesTo(text, pair.Value);
            if (changes.Count > 0)
            {
                changed = WithText(changed, pair.Key, text.WithChanges(changes));
            }
        }

        return changed;
    }

    /// <summary>Whether the finding's digits still stand where it says, in a file of the solution, so that a fix changes them.</summary>
    public static async Task<bool> CanApplyAsync(Solution solution, PortFinding finding, CancellationToken cancellationToken)
    {
        foreach (var id in DocumentsAt(solution, finding.Digits))
        {
            var text = await TextOfAsync(solution, id, cancellationToken).ConfigureAwait(false);
            if (DigitsAt(text, finding.Digits.SourceSpan, finding.Port) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The documents of the location's file: several where projects, or target frameworks of one project, share the file.</summary>
    private static IEnumerable<DocumentId> DocumentsAt(Solution solution, Location location)
    {
        var document = location.SourceTree is { } tree ? solution.GetDocument(tree) : null;
        var path = document is null ? location.GetLineSpan().Path : document.FilePath;
        var ids = solution.GetDocumentIdsWithFilePath(path).AsEnumerable();
        if (document is not null)
        {
            ids = ids.Union([document.Id]);
        }

        return ids.Where(id => solution.ContainsDocument(id) || solution.ContainsAdditionalDocument(id));
    }

    private static Task<SourceText> TextOfAsync(Solution solution, DocumentId id, CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;
        return document.GetTextAsync(cancellationToken);
    }

    private static Solution WithText(Solution solution, DocumentId id, SourceText text) =>
        solution.ContainsDocument(id) ? solution.WithDocumentText(id, text) : solution.WithAdditionalDocumentText(id, text);

    private static List<TextChange> ChangesTo(SourceText text, SortedDictionary<TextSpan, (int Port, int Replacement)> edits)
    {
        var changes = new List<TextChange>();
        var end = 0;
        foreach (var edit in edits)
        {
            if (edit.Key.Start >= end && DigitsAt(text, edit.Key, edit.Value.Port) is { } digits)
            {
                changes.Add(new TextChange(edit.Key, digits.With(edit.Value.Replacement)));
                end = edit.Key.End;
            }
        }

        return changes;
    }

    /// <summary>The digits, or null where the text is no longer the one in which they were found: it then stays as it is.</summary>
    private static DigitText? DigitsAt(SourceText text, TextSpan span, int port) =>
        span.End <= text.Length
        && DigitText.Parse(text.ToString(span)) is { } digits
        && digits.Value == port
        && !IsSwallowed(text, span)
            ? digits
            : null;

    /// <summary>
    /// Whether plain digits would become part of an escape in front of them: in ":" written as <c>\x3a</c>, which takes up to
    /// four hexadecimal digits, only a following escape ends it early.
    /// </summary>
    private static bool IsSwallowed(SourceText text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && span.Start - start < 4 && HexDigit.ValueOf(text[start - 1]) >= 0)
        {
            start--;
        }

        var width = span.Start - start;
        return width is > 0 and < 4 && start > 1 && text[start - 1] == 'x' && text[start - 2] == '\\';
    }
}
