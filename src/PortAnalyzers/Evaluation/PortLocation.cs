using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Evaluation;

/// <summary>Where a port's digits stand.</summary>
/// <param name="location">The digits, or the expression that computes them.</param>
/// <param name="isEditable">Whether the location holds nothing but the digits, as one literal spells them.</param>
/// <param name="use">Where they were reached from another file, or null.</param>
internal readonly struct PortLocation(Location location, bool isEditable, SyntaxNode? use)
{
    public Location Location { get; } = location;

    public bool IsEditable { get; } = isEditable;

    public SyntaxNode? Use { get; } = use;
}
