using Microsoft.CodeAnalysis;

namespace PortAnalyzers.CodeFixes;

/// <summary>A place that names a port, with its digits in the solution's files.</summary>
/// <param name="finding">The finding.</param>
/// <param name="digits">The digits; null if no fix can change them.</param>
/// <param name="documents">The documents that contain them: several if projects, or target frameworks of one project, share the file.</param>
/// <param name="host">The name of the host before them: of <c>http://web:6000</c>, "web"; empty if there is none.</param>
internal sealed class PortPlace(PortFinding finding, PortDigits? digits, IReadOnlyList<DocumentId> documents, string host = "")
{
    public PortFinding Finding { get; } = finding;

    public PortDigits? Digits { get; } = digits;

    public IReadOnlyList<DocumentId> Documents { get; } = documents;

    public string Host { get; } = host;

    /// <summary>The first port of a range, or the port itself.</summary>
    public int First => Digits?.First ?? Finding.Port;

    /// <summary>The last port of a range, or the port itself.</summary>
    public int Last => Digits?.Last ?? Finding.Port;

    /// <summary>The port, or all ports of the range.</summary>
    public IEnumerable<int> Ports => Enumerable.Range(First, Last - First + 1);

    /// <summary>The key of the place: the location of the digits.</summary>
    public (string Path, int Start) Key => Finding.Key;

    /// <summary>The place as in build output: <c>Program.cs(12)</c>.</summary>
    public override string ToString()
    {
        var line = Finding.Digits.GetLineSpan().StartLinePosition.Line + 1;
        return $"{Path.GetFileName(Key.Path)}({line})";
    }
}
