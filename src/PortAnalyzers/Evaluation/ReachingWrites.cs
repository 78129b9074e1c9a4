using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>
/// Determines whether a value that is assigned to a local or parameter can reach a use: not if every path to it assigns another value, and not if there is
/// no path.
/// </summary>
/// <param name="writes">All assignments of the variable.</param>
internal sealed class ReachingWrites(List<VariableWrite> writes)
{
    /// <summary>Whether an assigned value can reach a use.</summary>
    public bool CanReach(SyntaxNode write, SyntaxNode use) => !IsOverwritten(write, use) && IsOnTheWay(write, use);

    /// <summary>Whether an assigned value is overwritten on every path to a use.</summary>
    private bool IsOverwritten(SyntaxNode earlier, SyntaxNode use)
    {
        var function = FunctionOf(earlier);
        for (var node = use; node.Parent is { } parent; node = parent)
        {
            var holdsBoth = parent.Span.Contains(earlier.Span);
            var isSequence = parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;
            if ((isSequence || !holdsBoth) && (function is null || function.Span.Contains(node.Span)) && AnyBefore(parent, node, earlier))
            {
                return true;
            }

            if (holdsBoth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether there is a path from an assignment to a use: outside of loops and blocks with labels, none leads backward, and none from one branch to another. Functions between
    /// them may be called at any time.
    /// </summary>
    private static bool IsOnTheWay(SyntaxNode write, SyntaxNode use)
    {
        if (FunctionOf(write) != FunctionOf(use))
        {
            return true;
        }

        var isBranch = false;
        for (SyntaxNode? node = write; node is not null && !IsFunction(node); node = node.Parent)
        {
            if (!node.Span.Contains(use.Span))
            {
                continue;
            }

            switch (node)
            {
                case StatementSyntax when IsLoop(node):
                    return true;
                case BlockSyntax block when block.Statements.Any(SyntaxKind.LabeledStatement):
                    return true;
                case IfStatementSyntax { Else: { } otherwise } choice:
                    isBranch |= choice.Statement.Span.Contains(write.Span) && otherwise.Span.Contains(use.Span);
                    break;
                case SwitchStatementSyntax choice:
                    isBranch |= SectionWith(choice, write) is { } section && SectionWith(choice, use) is { } other && section != other;
                    break;
            }
        }

        return !isBranch && write.SpanStart <= use.SpanStart;
    }

    private static SwitchSectionSyntax? SectionWith(SwitchStatementSyntax choice, SyntaxNode node)
    {
        foreach (var section in choice.Sections)
        {
            if (section.Span.Contains(node.Span))
            {
                return section;
            }
        }

        return null;
    }

    /// <summary>Whether a statement or expression that always runs after the earlier one and before a node in its parent assigns the variable.</summary>
    private bool AnyBefore(SyntaxNode parent, SyntaxNode node, SyntaxNode earlier)
    {
        switch (parent)
        {
            case BlockSyntax block:
                return AnyOf(block.Statements, node, earlier);
            case SwitchSectionSyntax section:
                return AnyOf(section.Statements, node, earlier);
            case GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }:
                foreach (var member in unit.Members)
                {
                    if (member == parent)
                    {
                        break;
                    }

                    if (member is GlobalStatementSyntax { Statement: var statement } && statement.SpanStart >= earlier.Span.End && AlwaysAssigns(statement))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return parent is StatementSyntax && HeaderOf(parent) is { } header && header != node
                    && header.Span.End <= node.SpanStart && header.SpanStart >= earlier.Span.End && AlwaysAssigns(header);
        }
    }

    private bool AnyOf(SyntaxList<StatementSyntax> statements, SyntaxNode node, SyntaxNode earlier)
    {
        foreach (var statement in statements)
        {
            if (statement == node)
            {
                break;
            }

            if (statement.SpanStart >= earlier.Span.End && AlwaysAssigns(statement))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a statement or expression assigns the variable on every path through it to its end.</summary>
    public bool AlwaysAssigns(SyntaxNode? node)
    {
        if (HeaderOf(node) is { } header && HasUnconditionalWrite(header))
        {
            return true;
        }

        switch (node)
        {
            case ReturnStatementSyntax or ThrowStatementSyntax:
                return true;
            case BlockSyntax block:
                return block.Statements.Any(AlwaysAssigns);
            case IfStatementSyntax choice:
                return choice.Else is { } otherwise && AlwaysAssigns(choice.Statement) && AlwaysAssigns(otherwise.Statement);
            case SwitchStatementSyntax choice:
                return EverySectionAssigns(choice);
            case TryStatementSyntax attempt:
                return (attempt.Finally is { } last && AlwaysAssigns(last.Block)) || (AlwaysAssigns(attempt.Block) && EveryCatchAssigns(attempt));
            case UsingStatementSyntax use:
                return AlwaysAssigns(use.Statement);
            case LockStatementSyntax @lock:
                return AlwaysAssigns(@lock.Statement);
            case CheckedStatementSyntax @checked:
                return AlwaysAssigns(@checked.Block);
            case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ExpressionSyntax:
                return HasUnconditionalWrite(node);
            default:
                return false;
        }
    }

    private bool EverySectionAssigns(SwitchStatementSyntax choice)
    {
        var hasDefault = false;
        foreach (var section in choice.Sections)
        {
            foreach (var label in section.Labels)
            {
                hasDefault |= label.IsKind(SyntaxKind.DefaultSwitchLabel);
            }

            if (!section.Statements.Any(AlwaysAssigns))
            {
                return false;
            }
        }

        return hasDefault;
    }

    private bool EveryCatchAssigns(TryStatementSyntax attempt)
    {
        foreach (var handler in attempt.Catches)
        {
            if (!AlwaysAssigns(handler.Block))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasUnconditionalWrite(SyntaxNode node)
    {
        foreach (var write in writes)
        {
            if (write.Kind is WriteKind.Value or WriteKind.Out && write.Site.SyntaxTree == node.SyntaxTree && node.Span.Contains(write.Site.Span) && IsUnconditional(write.Site, node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the evaluation of the outer node always evaluates the inner one.</summary>
    private static bool IsUnconditional(SyntaxNode inner, SyntaxNode outer)
    {
        if (inner is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
        {
            return false;
        }

        for (var node = inner; node != outer && node.Parent is { } parent; node = parent)
        {
            var isConditional = parent switch
            {
                BinaryExpressionSyntax binary => binary.Right == node
                    && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression,
                ConditionalExpressionSyntax conditional => conditional.Condition != node,
                AssignmentExpressionSyntax nullable => nullable.IsKind(SyntaxKind.CoalesceAssignmentExpression) && nullable.Right == node,
                SwitchExpressionArmSyntax or ConditionalAccessExpressionSyntax => true,
                _ => IsFunction(parent) || parent is QueryExpressionSyntax,
            };
            if (isConditional)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The expression that a statement evaluates first and always, or null.</summary>
    private static ExpressionSyntax? HeaderOf(SyntaxNode? statement) => statement switch
    {
        IfStatementSyntax node => node.Condition,
        WhileStatementSyntax node => node.Condition,
        SwitchStatementSyntax node => node.Expression,
        CommonForEachStatementSyntax node => node.Expression,
        UsingStatementSyntax node => node.Expression,
        LockStatementSyntax node => node.Expression,
        _ => null,
    };

    /// <summary>The function that contains a node, or null.</summary>
    private static SyntaxNode? FunctionOf(SyntaxNode node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            if (IsFunction(parent))
            {
                return parent;
            }
        }

        return null;
    }

    public static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    public static bool IsFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax) or AccessorDeclarationSyntax;
}
