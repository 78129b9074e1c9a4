using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>The literals from which the values of an expression come: they show whether another expression that may have a value has it.</summary>
internal static class LiteralSources
{
    public static HashSet<SyntaxToken> Of(ExpressionSyntax expression, StringEvaluator evaluator)
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
