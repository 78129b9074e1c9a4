using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>
/// An expected diagnostic. The ID and the place always count, the rest where it is stated. Lines and columns start at 1, as
/// compilers print them; an end is exclusive.
/// </summary>
public sealed record DiagnosticResult(string Id, DiagnosticSeverity? Severity = null)
{
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
    }

    /// <summary>The first place is the diagnostic's own; if there are more, they are all of its additional locations.</summary>
    internal IReadOnlyList<ExpectedLocation> Locations { get; init; } = [];

    internal string? Message { get; init; }

    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    /// <summary>Adds a place, in the first source.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(SourceFileList.DefaultPath(0), startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
    {
        var span = new LinePositionSpan(new(startLine - 1, startColumn - 1), new(endLine - 1, endColumn - 1));
        return WithLocation(new ExpectedLocation(path, span, null));
    }

    /// <summary>Adds the place that the markup calls <c>{|#key:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(new ExpectedLocation("", default, markupKey));

    internal DiagnosticResult WithLocation(ExpectedLocation location) => this with { Locations = [.. Locations, location] };
}

/// <summary>A place that a test states: a file and a span, or the key of a span that the markup names.</summary>
internal sealed record ExpectedLocation(string Path, LinePositionSpan Span, int? MarkupKey)
{
    public bool Matches(Location actual)
    {
        var span = actual.GetLineSpan();
        return span.Path == Path && span.Span == Span;
    }

    public override string ToString() => Format(Path, Span);

    public static string Format(Location location)
    {
        var span = location.GetLineSpan();
        return span.IsValid ? Format(span.Path, span.Span) : "(no location)";
    }

    private static string Format(string path, LinePositionSpan span) => string.Create(
        CultureInfo.InvariantCulture,
        $"{path}({span.Start.Line + 1},{span.Start.Character + 1})-({span.End.Line + 1},{span.End.Character + 1})");
}
