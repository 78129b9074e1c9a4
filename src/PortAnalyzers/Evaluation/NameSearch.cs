using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PortAnalyzers.Evaluation;

/// <summary>Finds the occurrences of a name in code: in one member or type, or in the whole project.</summary>
/// <remarks>
/// The first few names in a scope are searched in its text: visiting all its nodes costs ten times as much, because most of them are
/// created for the visit. For more names, one visit indexes all names.
/// </remarks>
internal sealed class NameSearch(ProjectNames project, CancellationToken cancellationToken)
{
    private const int MaxSearches = 8;
    private const int ChunkSize = 16 * 1024;

    private readonly Dictionary<SyntaxNode, Scope> _scopes = [];

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>
    /// The nodes in a member or type whose own identifier is this name: declarations and references. For a whole file, its top-level statements are searched.
    /// </summary>
    public List<SyntaxNode> In(SyntaxNode scope, string name)
    {
        if (name.Length == 0)
        {
            // Incomplete code has empty names.
            return [];
        }

        if (!_scopes.TryGetValue(scope, out var known))
        {
            _scopes.Add(scope, known = new Scope(scope, TextOf(scope)));
        }

        return known.Find(name);
    }

    /// <summary>The text of a node, which may be long: it is read in chunks, so that it can be cancelled.</summary>
    private string TextOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText(cancellationToken);
        var characters = new char[node.Span.Length];
        for (var read = 0; read < characters.Length; read += ChunkSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.CopyTo(node.SpanStart + read, characters, read, Math.Min(ChunkSize, characters.Length - read));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new string(characters);
    }

    /// <inheritdoc cref="ProjectNames.Members"/>
    public ISymbol[] Members(string name) => project.Members(name, cancellationToken);

    /// <inheritdoc cref="ProjectNames.PositionalMembers"/>
    public List<SyntaxNode> PositionalMembers(string name) => project.PositionalMembers(name, cancellationToken);

    /// <inheritdoc cref="ProjectNames.HavePositionalMembers"/>
    public bool HavePositionalMembers => project.HavePositionalMembers(cancellationToken);

    /// <summary>The members of a name that the project's types of a name declare: found without a lookup, which would read the references.</summary>
    public List<ISymbol> MembersOf(string? type, string name)
    {
        var members = new List<ISymbol>();
        foreach (var member in Members(name))
        {
            if (member.ContainingType?.Name == type)
            {
                members.Add(member);
            }
        }

        return members;
    }

    /// <inheritdoc cref="ProjectNames.Settings"/>
    public SettingWrites Settings => project.Settings;

    /// <inheritdoc cref="ProjectNames.Find"/>
    public List<SyntaxNode> InProject(string name) => project.Find(name, cancellationToken);

    /// <inheritdoc cref="ProjectNames.IsMember"/>
    public bool IsMember(string name) => project.IsMember(name, cancellationToken);

    /// <inheritdoc cref="ProjectNames.IsEnum"/>
    public bool IsEnum(string name) => project.IsEnum(name, cancellationToken);

    /// <inheritdoc cref="ProjectNames.HaveText"/>
    public bool HaveText(string[] parts) => project.HaveText(parts, cancellationToken);

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

        /// <summary>Whether names are written without escapes and ignored characters.</summary>
        private static bool IsPlain(string text) =>
            text.IndexOf("\\u", StringComparison.Ordinal) < 0 && text.IndexOf("\\U", StringComparison.Ordinal) < 0 && (IsAscii(text) || !HasInvisible(text));

        /// <summary>As in most members. The framework counts the bytes with vector instructions, where a loop would be compiled twice while it runs.</summary>
        private static bool IsAscii(string text) => Encoding.UTF8.GetByteCount(text) == text.Length;

        private static bool HasInvisible(string text)
        {
            foreach (var c in text)
            {
                if (c > '\x7F' && char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                {
                    return true;
                }
            }

            return false;
        }

        private List<SyntaxNode> Search(string name)
        {
            var found = new List<SyntaxNode>();
            for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(name, i + name.Length, StringComparison.Ordinal))
            {
                if (!IsNamePart(i - 1) && !IsNamePart(i + name.Length) && ProjectNames.NodeAt(node, node.SpanStart + i, name) is { } one && IsInScope(one))
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
                    if (ProjectNames.IsName(token) && token.Parent is { } parent && IsInScope(parent))
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

        /// <summary>A file's top-level statements are one member, without the file's types.</summary>
        private bool IsInScope(SyntaxNode name) => node is not CompilationUnitSyntax || name.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null;
    }
}
