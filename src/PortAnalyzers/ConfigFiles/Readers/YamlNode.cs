namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>The kind of a YAML node.</summary>
internal enum YamlKind
{
    Scalar,
    Sequence,
    Mapping,
}

/// <summary>
/// A node of a YAML document. Aliases and merge keys (<c>&lt;&lt;</c>) are resolved, so a node may have several parents.
/// <see cref="YamlReader"/> ensures that no node is its own ancestor, and that the number of nodes, counted once for each path, is proportional to the file's length.
/// </summary>
internal sealed class YamlNode
{
    private readonly YamlScalar _scalar;
    private readonly List<KeyValuePair<YamlNode, YamlNode>>? _entries;
    private readonly List<YamlNode>? _items;
    private SourceMappedString? _value;

    /// <summary>A collection.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="nothing">The empty scalar that is its value.</param>
    public YamlNode(YamlKind kind, YamlScalar nothing)
    {
        Kind = kind;
        _scalar = nothing;
        _entries = kind == YamlKind.Mapping ? [] : null;
        _items = kind == YamlKind.Sequence ? [] : null;
    }

    /// <summary>A scalar.</summary>
    public YamlNode(YamlScalar scalar) => _scalar = scalar;

    public YamlKind Kind { get; }

    /// <summary>The tag, such as <c>!override</c>, or null.</summary>
    public string? Tag { get; set; }

    /// <summary>The value of a scalar; empty for other nodes and for a missing value.</summary>
    public SourceMappedString Value => _value ??= _scalar.Decode();

    /// <summary>Whether the value is missing or null.</summary>
    public bool IsNull => Kind == YamlKind.Scalar && _scalar.IsPlain && Value.Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Whether it is a merge key.</summary>
    public bool IsMergeKey => Kind == YamlKind.Scalar && _scalar.IsPlain && Value.Text == "<<";

    /// <summary>The items of a sequence.</summary>
    public IReadOnlyList<YamlNode> Items => _items ?? (IReadOnlyList<YamlNode>)[];

    /// <summary>The entries of a mapping, in order; the last entry with a key applies.</summary>
    public IReadOnlyList<KeyValuePair<YamlNode, YamlNode>> Entries => _entries ?? (IReadOnlyList<KeyValuePair<YamlNode, YamlNode>>)[];

    /// <summary>The number of nodes, including this one, counted once for each path. Set when the node is complete.</summary>
    public int Size { get; private set; }

    /// <summary>Whether the node is complete.</summary>
    public bool IsComplete => Size > 0 || Kind == YamlKind.Scalar;

    /// <summary>The value of a key, or null if the node has no such key.</summary>
    public YamlNode? Find(string key)
    {
        for (var i = Entries.Count - 1; i >= 0; i--)
        {
            if (Entries[i].Key.Kind == YamlKind.Scalar && Entries[i].Key.Value.Text == key)
            {
                return Entries[i].Value;
            }
        }

        return null;
    }

    /// <summary>The scalars in a scalar or a sequence: many settings accept one value or several.</summary>
    public IEnumerable<SourceMappedString> Scalars() => Kind == YamlKind.Scalar ? (IsNull ? [] : [Value])
        : Items.Where(static item => item.Kind == YamlKind.Scalar).Select(static item => item.Value);

    public void Add(YamlNode item) => _items!.Add(item);

    public void Add(YamlNode key, YamlNode value) => _entries!.Add(new(key, value));

    /// <summary>Sets the value of the last item or key. A scalar on the key's line is replaced by a collection below it.</summary>
    public bool TrySetLast(YamlNode value)
    {
        if (_items is { Count: > 0 } items && items[items.Count - 1].Kind == YamlKind.Scalar)
        {
            items[items.Count - 1] = value;
            return true;
        }

        if (_entries is { Count: > 0 } entries && entries[entries.Count - 1].Value.Kind == YamlKind.Scalar)
        {
            entries[entries.Count - 1] = new(entries[entries.Count - 1].Key, value);
            return true;
        }

        return false;
    }

    /// <summary>Completes the node: merges other mappings, within a limit, and counts the nodes.</summary>
    /// <returns>The remaining limit.</returns>
    public int Complete(int limit)
    {
        if (_entries is not null)
        {
            limit = Merge(limit);
        }

        var size = 1L;
        foreach (var item in Items)
        {
            size += Math.Max(1, item.Size);
        }

        foreach (var entry in Entries)
        {
            size += Math.Max(1, entry.Key.Size) + Math.Max(1, entry.Value.Size);
        }

        Size = (int)Math.Min(size, int.MaxValue);
        return limit;
    }

    /// <summary>Replaces merge keys with the entries of their mappings that are not set here; the first mapping takes precedence.</summary>
    private int Merge(int limit)
    {
        if (!_entries!.Exists(static entry => entry.Key.IsMergeKey))
        {
            return limit;
        }

        var merges = _entries.FindAll(static entry => entry.Key.IsMergeKey);
        _entries.RemoveAll(static entry => entry.Key.IsMergeKey);
        var keys = new HashSet<string>(_entries.Select(static entry => entry.Key.Value.Text));
        foreach (var mapping in merges.SelectMany(static merge => merge.Value.Kind == YamlKind.Mapping ? [merge.Value] : merge.Value.Items))
        {
            limit -= mapping.Entries.Count;
            foreach (var entry in limit < 0 ? [] : mapping.Entries)
            {
                if (keys.Add(entry.Key.Value.Text))
                {
                    _entries.Add(entry);
                }
            }
        }

        return limit;
    }
}
