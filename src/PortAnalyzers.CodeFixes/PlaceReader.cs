using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CSharp;
using PortAnalyzers.Urls;

namespace PortAnalyzers.CodeFixes;

/// <summary>Reads the digits at the places of findings from the files of a solution. Each file is looked up once.</summary>
internal sealed class PlaceReader(Solution solution, CancellationToken cancellationToken)
{
    /// <summary>The files by syntax tree or path.</summary>
    private readonly Dictionary<object, (DocumentId Id, SourceText Text)[]> _files = [];

    public async Task<PortPlace> ReadAsync(PortFinding finding)
    {
        if (finding.IsEditable)
        {
            var span = finding.Digits.SourceSpan;
            PortDigits? digits = null;
            var host = "";
            var documents = new List<DocumentId>();
            foreach (var (id, text) in await FileOfAsync(finding.Digits).ConfigureAwait(false))
            {
                if (DigitsAt(text, span, finding.Port) is { } found && (digits is null || digits.First == found.First))
                {
                    digits ??= found;
                    host = HostBefore(text, span.Start);
                    documents.Add(id);
                }
            }

            return new PortPlace(finding, digits, documents, host);
        }

        return new PortPlace(finding, digits: null, []);
    }

    private async Task<(DocumentId Id, SourceText Text)[]> FileOfAsync(Location location)
    {
        var key = location.SourceTree ?? (object)location.GetLineSpan().Path;
        if (!_files.TryGetValue(key, out var file))
        {
            file = await ReadFileAsync(location).ConfigureAwait(false);
            _files.Add(key, file);
        }

        return file;
    }

    /// <summary>The documents of the location's file; none for generated code, in which edits don't last.</summary>
    private async Task<(DocumentId Id, SourceText Text)[]> ReadFileAsync(Location location)
    {
        var texts = new List<(DocumentId, SourceText)>();
        foreach (var id in DocumentsAt(location))
        {
            var document = solution.GetDocument(id) ?? solution.GetAdditionalDocument(id)!;
            if (document is Document code && await IsGeneratedAsync(code).ConfigureAwait(false))
            {
                return [];
            }

            texts.Add((id, await document.GetTextAsync(cancellationToken).ConfigureAwait(false)));
        }

        return [.. texts];
    }

    private IEnumerable<DocumentId> DocumentsAt(Location location)
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

    private async Task<bool> IsGeneratedAsync(Document document) =>
        await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree
        && await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
        && GeneratedCode.IsGenerated(tree, compilation, cancellationToken);

    /// <summary>The digits, or null if the text has changed since they were found.</summary>
    private static PortDigits? DigitsAt(SourceText text, TextSpan span, int port) =>
        span.End <= text.Length
        && PortDigits.Parse(text.ToString(span)) is { } digits
        && digits.First <= port && port <= digits.Last
        && !IsSwallowed(text, span)
            ? digits
            : null;

    private static string HostBefore(SourceText text, int digits)
    {
        // No name of a host is longer than 253 characters.
        const int maxLength = 256;
        var before = text.ToString(TextSpan.FromBounds(Math.Max(0, digits - maxLength), digits));
        return before.EndsWith(":", StringComparison.Ordinal) ? HostNames.Before(before, before.Length - 1) : "";
    }

    /// <summary>
    /// Whether plain digits would become part of an escape before them: in ":" written as <c>\x3a</c>, which takes up to
    /// four hexadecimal digits, only another escape ends it earlier.
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
