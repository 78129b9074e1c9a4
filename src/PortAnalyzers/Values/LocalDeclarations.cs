using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Values;

/// <summary>Finds the declarations of locals and parameters, and the assignments to them, by their name.</summary>
/// <remarks>
/// The first few names of a member are searched for in its text: to walk through all its nodes costs ten times as much, for most of them have
/// never been made before. Where more are asked for, one walk finds all.
/// </remarks>
internal sealed class LocalDeclarations(CancellationToken cancellationToken)
{
    private const int MaxSearches = 8;

    private readonly Dictionary<SyntaxNode, Member> _members = [];

    /// <summary>
    /// The declarations in a member, a <see cref="VariableDeclaratorSyntax"/>, <see cref="ParameterSyntax"/> and the like, and each
    /// <see cref="AssignmentExpressionSyntax"/> to such a name.
    /// </summary>
    public IReadOnlyList<SyntaxNode> Named(string name, SyntaxNode member)
    {
        if (name.Length == 0)
        {
            // Half-typed code has such names.
            return [];
        }

        if (!_members.TryGetValue(member, out var known))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = member.SyntaxTree.GetText(cancellationToken).ToString(member.Span);
            _members.Add(member, known = new Member(member, text));
        }

        return known.Named(name);
    }

    private static SyntaxNode? LocalOf(SyntaxToken identifier) => identifier.Parent switch
    {
        _ when !identifier.IsKind(SyntaxKind.IdentifierToken) => null,
        VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } local => local,
        ParameterSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax => identifier.Parent,
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax assignment } name when assignment.Left == name => assignment,
        _ => null,
    };

    private sealed class Member(SyntaxNode node, string text)
    {
        private readonly Dictionary<string, IReadOnlyList<SyntaxNode>> _named = [];
        private readonly bool _isPlain = IsPlain(text);
        private ILookup<string, SyntaxNode>? _all;

        public IReadOnlyList<SyntaxNode> Named(string name)
        {
            if (!_named.TryGetValue(name, out var locals))
            {
                locals = _isPlain && _named.Count < MaxSearches ? Search(name) : [.. All()[name]];
                _named.Add(name, locals);
            }

            return locals;
        }

        /// <summary>Whether names are spelled as they are: without escapes, and without the invisible characters that do not count.</summary>
        private static bool IsPlain(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var isEscape = text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'u' or 'U';
                var isInvisible = text[i] > '\x7F' && char.GetUnicodeCategory(text[i]) == UnicodeCategory.Format;
                if (isEscape || isInvisible)
                {
                    return false;
                }
            }

            return true;
        }

        private List<SyntaxNode> Search(string name)
        {
            var locals = new List<SyntaxNode>();
            for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(name, i + name.Length, StringComparison.Ordinal))
            {
                if (!IsNamePart(i - 1) && !IsNamePart(i + name.Length) && LocalAt(node.SpanStart + i) is { } local)
                {
                    locals.Add(local);
                }
            }

            return locals;
        }

        private SyntaxNode? LocalAt(int position)
        {
            var token = node.FindToken(position);
            return token.Span.Contains(position) && LocalOf(token) is { } local && IsInMember(local) ? local : null;
        }

        private bool IsNamePart(int index) => (uint)index < (uint)text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[index]);

        private ILookup<string, SyntaxNode> All() => _all ??= node.DescendantTokens()
            .Select(static token => (Name: token.ValueText, Local: LocalOf(token)))
            .Where(local => local.Local is not null && IsInMember(local.Local))
            .ToLookup(static local => local.Name, static local => local.Local!);

        /// <summary>A file's top-level statements are one member; its types are none of it.</summary>
        private bool IsInMember(SyntaxNode local) => node is not CompilationUnitSyntax || local.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;
    }
}
