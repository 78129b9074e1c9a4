using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Evaluation;

/// <summary>The location of a port's digits.</summary>
/// <param name="location">The digits, or the expression that computes them.</param>
/// <param name="isEditable">Whether the location contains exactly the digits, in one literal.</param>
/// <param name="use">The expression in the analyzed file that leads to digits in another file, or null.</param>
internal readonly struct PortLocation(Location location, bool isEditable, SyntaxNode? use)
{
    public Location Location { get; } = location;

    public bool IsEditable { get; } = isEditable;

    public SyntaxNode? Use { get; } = use;
}
