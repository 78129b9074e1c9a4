using System.Collections.Immutable;
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
    private readonly Dictionary<SyntaxTree, SemanticModel?> _models = [];

    /// <summary>
    /// Whether declarations in referenced projects are read. Editors and tools have their source, and a build has their metadata: an analysis whose findings have to be those of a
    /// build reads only their constants.
    /// </summary>
    public bool ReadsReferences { get; init; }

    /// <summary>The operation of an expression; null if it has none, or it is not safe to bind it.</summary>
    public IOperation? GetOperation(SemanticModel model, SyntaxNode node) => IsSafe(node) ? model.GetOperation(node, cancellationToken) : null;

    /// <summary>The symbol of an expression; null if it has none, or it is not safe to bind it.</summary>
    public ISymbol? GetSymbol(SemanticModel model, ExpressionSyntax node) => IsSafe(node) ? model.GetSymbolInfo(node, cancellationToken).Symbol : null;

    /// <summary>As <see cref="FindModel"/>, for a file that must have a model.</summary>
    /// <exception cref="ArgumentException">The file is neither in this project nor in a referenced one.</exception>
    public SemanticModel ModelOf(SyntaxTree tree, SemanticModel current) =>
        FindModel(tree, current) ?? throw new ArgumentException($"{tree.FilePath} is not in the project or a referenced one.", nameof(tree));

    /// <summary>The semantic model of a file of this project or, if the host has its source, of a referenced one; null for any other file.</summary>
    /// <remarks>Kept, because a model keeps what it has bound: a host without a cache of models would bind a member again for each question.</remarks>
    public SemanticModel? FindModel(SyntaxTree tree, SemanticModel current)
    {
        if (tree == current.SyntaxTree)
        {
            return current;
        }

        if (!_models.TryGetValue(tree, out var model))
        {
#pragma warning disable RS1030 // Only after a hit, for a declaration in another file: there is no cheaper way to know what it says.
            model = (compilation.ContainsSyntaxTree(tree) ? compilation : OwnerOf(tree, compilation))?.GetSemanticModel(tree);
#pragma warning restore RS1030
            _models.Add(tree, model);
        }

        return model;
    }

    /// <summary>A project, and those that it references and whose source the host has.</summary>
    public static List<Compilation> WithReferences(Compilation compilation)
    {
        var projects = new List<Compilation> { compilation };
        for (var i = 0; i < projects.Count; i++)
        {
            foreach (var reference in projects[i].References)
            {
                if (reference is CompilationReference { Compilation: var referenced } && !projects.Contains(referenced))
                {
                    projects.Add(referenced);
                }
            }
        }

        return projects;
    }

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

    /// <summary>The symbols with a name that members of the type around a place can use, or those of a type. The compiler finds them without binding a member.</summary>
    /// <param name="name">The name.</param>
    /// <param name="place">The place; none are found for top-level statements that are not safe to bind.</param>
    /// <param name="current">The semantic model of the analyzed file.</param>
    /// <param name="type">The type of which members are wanted, with extension methods; null for what can be used without a type.</param>
    public ImmutableArray<ISymbol> LookUp(string name, SyntaxNode place, SemanticModel current, INamedTypeSymbol? type = null) => PositionAt(place) is { } position
            && FindModel(place.SyntaxTree, current) is { } model
        ? model.LookupSymbols(position, type, name, includeReducedExtensionMethods: type is not null)
        : ImmutableArray<ISymbol>.Empty;

    /// <summary>As <see cref="LookUp"/>, the type or namespace of a name; null if there is none.</summary>
    public INamespaceOrTypeSymbol? LookUpScope(SimpleNameSyntax name, SemanticModel current)
    {
        if (PositionAt(name) is { } position && FindModel(name.SyntaxTree, current) is { } model)
        {
            foreach (var symbol in model.LookupNamespacesAndTypes(position, container: null, name.Identifier.ValueText))
            {
                if (symbol is IAliasSymbol { Target: var target })
                {
                    return target;
                }

                if (symbol is not INamedTypeSymbol type || type.Arity == name.Arity)
                {
                    return symbol as INamespaceOrTypeSymbol;
                }
            }
        }

        return null;
    }

    /// <summary>The position for a lookup: inside of the containing type. Null for top-level statements that are not safe to bind.</summary>
    private int? PositionAt(SyntaxNode place)
    {
        for (var node = place.Parent; node is not null; node = node.Parent)
        {
            if (node is BaseTypeDeclarationSyntax { OpenBraceToken: { Span.Length: > 0 } brace })
            {
                return brace.Span.End;
            }
        }

        var root = place.SyntaxTree.GetRoot(cancellationToken);
        return IsSafe(root) ? root.FullSpan.End : null;
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
