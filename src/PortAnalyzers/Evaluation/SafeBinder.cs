using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>
/// Binds expressions, except in members that are nested so deeply that the compiler's binder could overflow the stack: analyzers run on threads
/// with a smaller stack than the compiler's, and a stack overflow would end the user's build.
/// </summary>
internal sealed class SafeBinder(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>
    /// The maximum nesting depth for binding. The binder needs about one kilobyte of stack per level, and a thread has at least 1.5 MB; code
    /// that people write stays below 100 levels.
    /// </summary>
    private const int MaxDepth = 500;

    private readonly Dictionary<SyntaxNode, bool> _isSafe = [];

    /// <summary>The operation of an expression; null if it has none, or it is not safe to bind it.</summary>
    public IOperation? GetOperation(SemanticModel model, SyntaxNode node) => IsSafe(node) ? model.GetOperation(node, cancellationToken) : null;

    /// <summary>The symbol of an expression; null if it has none, or it is not safe to bind it.</summary>
    public ISymbol? GetSymbol(SemanticModel model, ExpressionSyntax node) => IsSafe(node) ? model.GetSymbolInfo(node, cancellationToken).Symbol : null;

    /// <summary>The semantic model of a file, which may be another one than the analyzed file.</summary>
    public SemanticModel ModelOf(SyntaxTree tree, SemanticModel current)
    {
#pragma warning disable RS1030 // Only after a hit, for a declaration in another file: there is no cheaper way to know what it says.
        return tree == current.SyntaxTree ? current : compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
    }

    /// <summary>The semantic model of a file of this project or, if the host has its source, of a referenced one; null for any other file.</summary>
    public SemanticModel? FindModel(SyntaxTree tree, SemanticModel current) =>
#pragma warning disable RS1030 // As above.
        compilation.ContainsSyntaxTree(tree) ? ModelOf(tree, current) : OwnerOf(tree, compilation)?.GetSemanticModel(tree);
#pragma warning restore RS1030

    /// <summary>The compilation of the file's project. Only editors and tools have one for a reference; a build has its metadata.</summary>
    private static Compilation? OwnerOf(SyntaxTree tree, Compilation user)
    {
        foreach (var reference in user.References)
        {
            if (reference is CompilationReference { Compilation: var referenced }
                && (referenced.ContainsSyntaxTree(tree) ? referenced : OwnerOf(tree, referenced)) is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    /// <summary>The part of a file that is bound together with a node: a member, or all top-level statements.</summary>
    public static SyntaxNode MemberOf(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(static ancestor =>
        ancestor is MemberDeclarationSyntax and not (GlobalStatementSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
            or CompilationUnitSyntax) ?? node;

    /// <summary>Whether the node can be bound without nesting too deeply.</summary>
    public bool IsSafe(SyntaxNode node)
    {
        var member = MemberOf(node);
        if (!_isSafe.TryGetValue(member, out var isSafe))
        {
            isSafe = IsShallow(member);
            _isSafe.Add(member, isSafe);
        }

        return isSafe;
    }

    private bool IsShallow(SyntaxNode member)
    {
        var pending = new Stack<(SyntaxNode Node, int Depth)>();
        pending.Push((member, 0));
        while (pending.Count > 0)
        {
            var (node, depth) = pending.Pop();
            if (depth > MaxDepth)
            {
                return false;
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach (var child in node.ChildNodes())
            {
                pending.Push((child, IsLeftOperand(node, child) ? depth : depth + 1));
            }
        }

        return true;
    }

    /// <summary>Long chains of <c>+</c> nest to the left, and the binder handles them in a loop.</summary>
    private static bool IsLeftOperand(SyntaxNode node, SyntaxNode child) =>
        node is BinaryExpressionSyntax binary && binary.Left == child && !binary.IsKind(SyntaxKind.CoalesceExpression);
}
