using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Benchmarks.Analyzers;

/// <summary>What is measured: some analyzers together, under one name.</summary>
internal sealed record MeasuredAnalyzer(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    public static readonly MeasuredAnalyzer DocumentFloor = new("floor (a): a call a file, does nothing", [new EmptyDocumentAnalyzer()]);

    public static readonly MeasuredAnalyzer SyntaxFloor = new("floor (b): a call a literal, call, ..., does nothing", [new EmptySyntaxAnalyzer()]);

    public static readonly MeasuredAnalyzer DocumentReader = new("floor (c): as (a), reads the text", [new ReadingDocumentAnalyzer()]);

    public static readonly MeasuredAnalyzer SyntaxReader = new("floor (d): as (b), reads literals and names", [new ReadingSyntaxAnalyzer()]);

    public static readonly MeasuredAnalyzer WebPort = new("PortAnalyzers: WebPortAnalyzer", [new WebPortAnalyzer()]);

    public static readonly MeasuredAnalyzer AllPort = new("PortAnalyzers: all rules", [.. Packages.AnalyzersIn(typeof(WebPortAnalyzer).Assembly)]);

    public static readonly MeasuredAnalyzer S1075 = new("SonarAnalyzer: S1075", Packages.Sonar("S1075"));

    /// <summary>What is looked at first: the floors, PortAnalyzers, and the rule that is closest to it.</summary>
    public static readonly ImmutableArray<MeasuredAnalyzer> Short = [DocumentFloor, SyntaxFloor, DocumentReader, SyntaxReader, WebPort, AllPort, S1075];

    /// <summary>All, in the order in which they are shown.</summary>
    public static readonly ImmutableArray<MeasuredAnalyzer> All =
    [
        .. Short,
        new("SonarAnalyzer: S1313", Packages.Sonar("S1313")),
        new("SonarAnalyzer: S5332", Packages.Sonar("S5332")),
        new("Meziantou.Analyzer: MA0001", Packages.Meziantou("MA0001")),
        new("Meziantou.Analyzer: MA0006", Packages.Meziantou("MA0006")),
        new("Meziantou.Analyzer: MA0074", Packages.Meziantou("MA0074")),
    ];

    public override string ToString() => Name;
}
