using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>The literals from which the values of expressions come: they show whether an expression that may have a value has it.</summary>
internal sealed class LiteralSources(StringEvaluator evaluator)
{
    /// <summary>Whether one of the literals of a value is also one of another expression.</summary>
    public bool AreShared(ExpressionSyntax expression, ExpressionSyntax value) => Of(value) is { Count: > 0 } literals && Of(expression).Overlaps(literals);

    private HashSet<SyntaxToken> Of(ExpressionSyntax expression)
    {
        var literals = new HashSet<SyntaxToken>();
        foreach (var text in evaluator.Evaluate(expression))
        {
            foreach (var fragment in text.Fragments)
            {
                if (fragment.Literal.RawKind != 0)
                {
                    literals.Add(fragment.Literal);
                }
            }
        }

        return literals;
    }
}
