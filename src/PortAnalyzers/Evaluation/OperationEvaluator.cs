using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PortAnalyzers.Evaluation;

/// <summary>Evaluates operations, for code that works with the compiler's operations.</summary>
internal sealed class OperationEvaluator(SemanticModel model, SafeBinder binder, StringEvaluator evaluator)
{
    /// <summary>The maximum number of variables that are followed.</summary>
    private const int MaxDepth = 48;

    public StringEvaluator Strings => evaluator;

    /// <summary>The operation of an expression in any file of the project, or null.</summary>
    public IOperation? OperationOf(ExpressionSyntax expression)
    {
        // Parentheses and "!" have no operation.
        while (expression is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            expression = expression is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : ((PostfixUnaryExpressionSyntax)expression).Operand;
        }

        return binder.GetOperation(binder.ModelOf(expression.SyntaxTree, model), expression);
    }

    /// <summary>The strings to which an operation can evaluate.</summary>
    public EvaluatedString[] Evaluate(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        if (operation is IArrayCreationOperation { IsImplicit: true, Initializer: { } elements })
        {
            var values = new List<EvaluatedString>();
            foreach (var element in elements.ElementValues)
            {
                values.AddRange(Evaluate(element));
            }

            return values.ToArray();
        }

        // The syntax of an omitted argument is the whole call.
        return operation is { IsImplicit: false, Syntax: ExpressionSyntax expression } ? evaluator.Evaluate(expression) : [];
    }

    /// <summary>The operation whose value another one has: through conversions and variables of the same file with one value.</summary>
    public IOperation Resolve(IOperation operation)
    {
        for (var i = 0; i < MaxDepth; i++)
        {
            if (operation is IConversionOperation conversion)
            {
                operation = conversion.Operand;
            }
            else if (operation is ILocalReferenceOperation or IFieldReferenceOperation && operation.Syntax is ExpressionSyntax name
                && evaluator.Resolve(name) is var value && value != name && OperationOf(value) is { } declared)
            {
                operation = declared;
            }
            else
            {
                break;
            }
        }

        return operation;
    }

    /// <summary>The expression of a variable's only value, in any file; null if it has none, or more than one.</summary>
    public ExpressionSyntax? OnlyValueOf(ISymbol variable) => evaluator.Semantics is BoundSemantics semantics && semantics.DeclarationOf(variable) is { } declaration
        ? evaluator.OnlyValueOf(declaration)
        : null;
}
