using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Evaluation;

/// <summary>Finds the occurrences of a name in the code of a project. One object is shared by all files of a compilation.</summary>
/// <param name="compilation">The project.</param>
/// <param name="readsReferences">Whether the members of referenced projects count, as in <see cref="SafeBinder.ReadsReferences"/>. Their uses do not.</param>
/// <remarks>
/// The first names are searched in the text, which is fastest for few. For more names, the names of each file are sorted once, so
/// that the time stays linear. A name that is written with escapes is not found.
/// </remarks>
internal sealed class ProjectNames(Compilation compilation, bool readsReferences = false)
{
    /// <summary>The maximum number of occurrences of a name.</summary>
    public const int MaxPlaces = 2_000;

    /// <summary>The maximum number of members with one name.</summary>
    public const int MaxMembers = 64;

    /// <summary>The maximum number of names that are searched in the text.</summary>
    private const int MaxSearches = 32;

    private const int ChunkSize = 16 * 1024;

    private static readonly ConditionalWeakTable<SyntaxTree, List<ParameterSyntax>> PositionalOfTrees = new();

    [ThreadStatic]
    private static char[]? t_buffer;

    private readonly ConcurrentDictionary<string, List<SyntaxNode>> _found = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxTree, Index> _indexes = new();
    private readonly ConcurrentDictionary<string, ISymbol[]> _members = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string[], bool>? _texts;
    private ConcurrentDictionary<string, bool>? _enums;
    private HashSet<string>? _declared;
    private List<Compilation>? _declaring;
    private SettingWrites? _settings;
    private Dictionary<string, List<SyntaxNode>>? _positional;

    public Compilation Compilation => compilation;

    /// <summary>The projects whose members count.</summary>
    private List<Compilation> Declaring => _declaring ??= readsReferences ? SafeBinder.WithReferences(compilation) : [compilation];

    /// <summary>The places that may write settings.</summary>
    public SettingWrites Settings => _settings ?? Interlocked.CompareExchange(ref _settings, new SettingWrites(this), null) ?? _settings;

    /// <summary>The members with this name that the project's types declare, except constructors and accessors; some of them if there are many.</summary>
    public ISymbol[] Members(string name, CancellationToken cancellationToken)
    {
        if (_members.TryGetValue(name, out var members))
        {
            return members;
        }

        members = [];
        if (Declared(cancellationToken).Contains(name))
        {
            var found = new List<ISymbol>();
            foreach (var project in Declaring)
            {
                foreach (var symbol in project.GetSymbolsWithName(name, SymbolFilter.Member, cancellationToken))
                {
                    if (found.Count < MaxMembers)
                    {
                        found.Add(symbol);
                    }
                }
            }

            members = found.ToArray();
        }

        return _members.GetOrAdd(name, members);
    }

    /// <summary>The positional properties of records with this name, which the compiler does not find by their names.</summary>
    public List<SyntaxNode> PositionalMembers(string name, CancellationToken cancellationToken)
    {
        _positional ??= FindPositionalMembers(cancellationToken);
        return _positional.TryGetValue(name, out var found) ? found : [];
    }

    /// <summary>Whether the project has records with positional properties.</summary>
    public bool HavePositionalMembers(CancellationToken cancellationToken) => (_positional ??= FindPositionalMembers(cancellationToken)).Count > 0;

    private Dictionary<string, List<SyntaxNode>> FindPositionalMembers(CancellationToken cancellationToken)
    {
        var members = new Dictionary<string, List<SyntaxNode>>(StringComparer.Ordinal);
        foreach (var project in Declaring)
        {
            foreach (var tree in project.SyntaxTrees)
            {
                if (!PositionalOfTrees.TryGetValue(tree, out var parameters))
                {
                    parameters = PositionalOfTrees.GetValue(tree, _ => PositionalMembersIn(tree, cancellationToken));
                }

                foreach (var parameter in parameters)
                {
                    if (!members.TryGetValue(parameter.Identifier.ValueText, out var list))
                    {
                        members.Add(parameter.Identifier.ValueText, list = []);
                    }

                    list.Add(parameter);
                }
            }
        }

        return members;
    }

    private static List<ParameterSyntax> PositionalMembersIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var members = new List<ParameterSyntax>();
        var places = new TextSearch(tree.GetText(cancellationToken), "record ", StringComparison.Ordinal, cancellationToken);
        while (places.MoveNext())
        {
            if (tree.GetRoot(cancellationToken).FindToken(places.Current) is { Parent: RecordDeclarationSyntax { ParameterList.Parameters: var parameters } record } keyword && record.Keyword == keyword)
            {
                members.AddRange(parameters);
            }
        }

        return members;
    }

    /// <summary>Whether a type of the project declares a member with this name.</summary>
    public bool IsMember(string name, CancellationToken cancellationToken) => Declared(cancellationToken).Contains(name);

    /// <summary>Whether the project's types with this name are enums, and there is one.</summary>
    public bool IsEnum(string name, CancellationToken cancellationToken)
    {
        _enums ??= new(StringComparer.Ordinal);
        return _enums.TryGetValue(name, out var isEnum) ? isEnum : _enums.GetOrAdd(name, FindEnum(name, cancellationToken));
    }

    private bool FindEnum(string name, CancellationToken cancellationToken)
    {
        var isEnum = false;
        foreach (var symbol in compilation.GetSymbolsWithName(name, SymbolFilter.Type, cancellationToken))
        {
            if (symbol is not INamedTypeSymbol { TypeKind: TypeKind.Enum })
            {
                return false;
            }

            isEnum = true;
        }

        return isEnum;
    }

    /// <summary>The names of all members in the project: the compiler goes through all declarations for each question, so it is asked once.</summary>
    private HashSet<string> Declared(CancellationToken cancellationToken)
    {
        if (_declared is { } known)
        {
            return known;
        }

        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in Declaring)
        {
            project.ContainsSymbolsWithName(
                name =>
                {
                    declared.Add(name);
                    return false;
                },
                SymbolFilter.Member,
                cancellationToken);
        }

        return Interlocked.CompareExchange(ref _declared, declared, null) ?? declared;
    }

    /// <summary>The nodes in the project whose own identifier is this name, or this keyword.</summary>
    public List<SyntaxNode> Find(string name, CancellationToken cancellationToken)
    {
        if (_found.TryGetValue(name, out var found))
        {
            return found;
        }

        found = [];
        var isIndexed = _found.Count >= MaxSearches;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (name.Length == 0 || IsCutOff(found))
            {
                break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (isIndexed)
            {
                AddFromIndex(tree, name, found, cancellationToken);
            }
            else
            {
                AddFromText(tree, name, found, cancellationToken);
            }
        }

        return _found.GetOrAdd(name, found);
    }

    /// <summary>Whether a string literal of the project contains one of these parts, ignoring case.</summary>
    /// <param name="parts">The parts; the answer is kept for each array.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public bool HaveText(string[] parts, CancellationToken cancellationToken)
    {
        _texts ??= new();
        if (!_texts.TryGetValue(parts, out var found))
        {
            foreach (var tree in compilation.SyntaxTrees)
            {
                found = found || HasText(tree, parts, cancellationToken);
            }

            _texts.TryAdd(parts, found);
        }

        return found;
    }

    private static bool HasText(SyntaxTree tree, string[] parts, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            var places = new TextSearch(tree.GetText(cancellationToken), part, StringComparison.OrdinalIgnoreCase, cancellationToken);
            while (places.MoveNext())
            {
                if (IsInLiteral(tree, places.Current, cancellationToken))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsInLiteral(SyntaxTree tree, int position, CancellationToken cancellationToken)
    {
        var token = tree.GetRoot(cancellationToken).FindToken(position);
        return token.Span.Contains(position) && token.Value is string && !token.IsKind(SyntaxKind.IdentifierToken);
    }

    /// <summary>Whether the maximum was reached, so that occurrences may be missing.</summary>
    public static bool IsCutOff(List<SyntaxNode> found) => found.Count >= MaxPlaces;

    private void AddFromIndex(SyntaxTree tree, string name, List<SyntaxNode> found, CancellationToken cancellationToken)
    {
        if (!_indexes.TryGetValue(tree, out var index))
        {
            index = _indexes.GetOrAdd(tree, new Index(tree.GetText(cancellationToken), cancellationToken));
        }

        var root = default(SyntaxNode);
        for (var i = index.First(name); !IsCutOff(found) && i < index.Count && index.IsAt(i, name); i++)
        {
            Add(tree, index.PositionAt(i), name, ref root, found, cancellationToken);
        }
    }

    private static void AddFromText(SyntaxTree tree, string name, List<SyntaxNode> found, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        var places = new TextSearch(text, name, StringComparison.Ordinal, cancellationToken);
        var root = default(SyntaxNode);
        while (!IsCutOff(found) && places.MoveNext())
        {
            if (IsWhole(text, places.Current, name.Length))
            {
                Add(tree, places.Current, name, ref root, found, cancellationToken);
            }
        }
    }

    private static void Add(SyntaxTree tree, int position, string name, ref SyntaxNode? root, List<SyntaxNode> found, CancellationToken cancellationToken)
    {
        root ??= tree.GetRoot(cancellationToken);
        if (NodeAt(root, position, name) is { } node)
        {
            found.Add(node);
        }
    }

    /// <summary>The node whose identifier begins at a position; null for another identifier, or a comment.</summary>
    public static SyntaxNode? NodeAt(SyntaxNode root, int position, string name)
    {
        var token = root.FindToken(position);
        return token.Span.Contains(position) && token.ValueText == name && IsName(token) ? token.Parent : null;
    }

    /// <summary>Whether a token is an identifier, or a keyword that calls a constructor.</summary>
    public static bool IsName(SyntaxToken token) =>
        token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.NewKeyword or SyntaxKind.BaseKeyword or SyntaxKind.ThisKeyword;

    private static bool IsWhole(SourceText text, int start, int length) =>
        (start == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
        && (start + length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[start + length]));

    /// <summary>All words of a file, sorted by hash.</summary>
    private sealed class Index
    {
        private readonly SourceText _text;
        private readonly ulong[] _entries;

        public Index(SourceText text, CancellationToken cancellationToken)
        {
            _text = text;
            var entries = new ulong[text.Length / 4];
            var buffer = t_buffer ??= new char[ChunkSize];
            var start = -1;
            var hash = 0u;
            for (var position = 0; position <= text.Length; position++)
            {
                if (position % ChunkSize == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    text.CopyTo(position, buffer, 0, Math.Min(ChunkSize, text.Length - position));
                }

                var c = position < text.Length ? buffer[position % ChunkSize] : ' ';
                if (IsPart(c))
                {
                    start = start < 0 ? position : start;
                    hash = Add(hash, c);
                }
                else if (start >= 0)
                {
                    if (Count == entries.Length)
                    {
                        Array.Resize(ref entries, (Count * 2) + 16);
                    }

                    entries[Count++] = ((ulong)hash << 32) | (uint)start;
                    start = -1;
                    hash = 0;
                }
            }

            Array.Sort(entries, 0, Count);
            _entries = entries;
        }

        public int Count { get; private set; }

        public int PositionAt(int index) => (int)(uint)_entries[index];

        /// <summary>The index of the first word with the hash of a name, or its insertion index.</summary>
        public int First(string name)
        {
            var index = Array.BinarySearch(_entries, 0, Count, (ulong)HashOf(name) << 32);
            return index < 0 ? ~index : index;
        }

        public bool IsAt(int index, string name) => _entries[index] >> 32 == HashOf(name) && _text.Length >= PositionAt(index) + name.Length;

        private static uint HashOf(string name)
        {
            var hash = 0u;
            foreach (var c in name)
            {
                hash = Add(hash, c);
            }

            return hash;
        }

        private static uint Add(uint hash, char c) => (hash * 31) + c;

        private static bool IsPart(char c) =>
            c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (c > '\x7F' && SyntaxFacts.IsIdentifierPartCharacter(c));
    }
}
