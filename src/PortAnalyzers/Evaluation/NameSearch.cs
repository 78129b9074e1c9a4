using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Evaluation;

/// <summary>Finds where a name stands in code: in one member or type, or in the whole project.</summary>
/// <remarks>
/// The first few names of a scope are searched for in its text: to walk through all its nodes costs ten times as much, for most of them have
/// never been made before. Where more are asked for, one walk finds all. In the whole project only the text is searched; a name that is
/// written with escapes is not found there.
/// </remarks>
internal sealed class NameSearch(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>How many places of a name in a project are looked at.</summary>
    public const int MaxInProject = 2_000;

    private const int MaxSearches = 8;
    private const int ChunkSize = 16 * 1024;

    [ThreadStatic]
    private static char[]? t_buffer;

    private readonly Dictionary<SyntaxNode, Scope> _scopes = [];
    private readonly Dictionary<string, List<SyntaxNode>> _inProject = [];

    /// <summary>
    /// The nodes in a member or type whose own identifier is this name: declarations and names. A whole file stands for its top-level statements.
    /// </summary>
    public List<SyntaxNode> In(SyntaxNode scope, string name)
    {
        if (name.Length == 0)
        {
            // Half-typed code has such names.
            return [];
        }

        if (!_scopes.TryGetValue(scope, out var known))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = scope.SyntaxTree.GetText(cancellationToken).ToString(scope.Span);
            _scopes.Add(scope, known = new Scope(scope, text));
        }

        return known.Find(name);
    }

    /// <summary>The nodes in the project whose own identifier is this name, or this keyword.</summary>
    public List<SyntaxNode> InProject(string name)
    {
        if (!_inProject.TryGetValue(name, out var found))
        {
            _inProject.Add(name, found = []);
            foreach (var tree in compilation.SyntaxTrees)
            {
                if (name.Length > 0 && found.Count < MaxInProject)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    AddFrom(tree, name, found);
                }
            }
        }

        return found;
    }

    /// <summary>Whether this many places are so many that others may have been left out.</summary>
    public static bool IsCutOff(List<SyntaxNode> found) => found.Count >= MaxInProject;

    private void AddFrom(SyntaxTree tree, string name, List<SyntaxNode> found)
    {
        var text = tree.GetText(cancellationToken);
        var buffer = t_buffer ??= new char[ChunkSize];
        SyntaxNode? root = null;
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(ChunkSize, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            var isLast = start + length == text.Length;
            var end = isLast ? length : length - name.Length;
            for (var i = buffer.AsSpan(0, length).IndexOf(name.AsSpan()); i >= 0 && i <= end;)
            {
                if (IsWhole(text, start + i, name.Length))
                {
                    root ??= tree.GetRoot(cancellationToken);
                    if (NodeAt(root, start + i, name) is { } node && found.Count < MaxInProject)
                    {
                        found.Add(node);
                    }
                }

                var next = i + name.Length;
                var offset = buffer.AsSpan(next, length - next).IndexOf(name.AsSpan());
                i = offset < 0 ? -1 : next + offset;
            }

            start += isLast ? length : end + 1;
        }
    }

    private static bool IsWhole(SourceText text, int start, int length) =>
        (start == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
        && (start + length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[start + length]));

    private static SyntaxNode? NodeAt(SyntaxNode root, int position, string name)
    {
        var token = root.FindToken(position);
        return token.Span.Contains(position) && token.ValueText == name && IsName(token) ? token.Parent : null;
    }

    private static bool IsName(SyntaxToken token) =>
        token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.NewKeyword or SyntaxKind.BaseKeyword or SyntaxKind.ThisKeyword;

    private sealed class Scope(SyntaxNode node, string text)
    {
        private readonly Dictionary<string, List<SyntaxNode>> _named = [];
        private readonly bool _isPlain = IsPlain(text);
        private Dictionary<string, List<SyntaxNode>>? _all;

        public List<SyntaxNode> Find(string name)
        {
            if (!_named.TryGetValue(name, out var found))
            {
                found = _isPlain && _named.Count < MaxSearches ? Search(name) : Walk(name);
                _named.Add(name, found);
            }

            return found;
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
            var found = new List<SyntaxNode>();
            for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(name, i + name.Length, StringComparison.Ordinal))
            {
                if (!IsNamePart(i - 1) && !IsNamePart(i + name.Length) && NodeAt(node, node.SpanStart + i, name) is { } one && IsInScope(one))
                {
                    found.Add(one);
                }
            }

            return found;
        }

        private bool IsNamePart(int index) => (uint)index < (uint)text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[index]);

        private List<SyntaxNode> Walk(string name)
        {
            if (_all is null)
            {
                _all = [];
                foreach (var token in node.DescendantTokens())
                {
                    if (IsName(token) && token.Parent is { } parent && IsInScope(parent))
                    {
                        if (!_all.TryGetValue(token.ValueText, out var list))
                        {
                            _all.Add(token.ValueText, list = []);
                        }

                        list.Add(parent);
                    }
                }
            }

            return _all.TryGetValue(name, out var found) ? found : [];
        }

        /// <summary>A file's top-level statements are one member; its types are none of it.</summary>
        private bool IsInScope(SyntaxNode name) => node is not CompilationUnitSyntax || name.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;
    }
}
