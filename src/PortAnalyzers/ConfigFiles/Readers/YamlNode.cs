namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>What a node of a YAML document is.</summary>
internal enum YamlKind
{
    Scalar,
    Sequence,
    Mapping,
}

/// <summary>
/// A node of a YAML document. Aliases are the nodes that they stand for, and merge keys (<c>&lt;&lt;</c>) are resolved, so that a node may have several parents;
/// <see cref="YamlReader"/> sees to it that none is its own ancestor, and that all nodes together, each counted wherever it is reached, stay in proportion to the file.
/// </summary>
internal sealed class YamlNode
{
    private readonly YamlScalar _scalar;
    private readonly List<KeyValuePair<YamlNode, YamlNode>>? _entries;
    private readonly List<YamlNode>? _items;
    private SourceMappedString? _value;

    /// <summary>A collection.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="nothing">An empty scalar: what its value is.</param>
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

    /// <summary>The tag as it is written, <c>!override</c>, or null.</summary>
    public string? Tag { get; set; }

    /// <summary>A scalar's value; empty for other nodes and for one that is not written.</summary>
    public SourceMappedString Value => _value ??= _scalar.Decode();

    /// <summary>Whether nothing is written, or null.</summary>
    public bool IsNull => Kind == YamlKind.Scalar && _scalar.IsPlain && Value.Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Whether it is the key of a merge.</summary>
    public bool IsMergeKey => Kind == YamlKind.Scalar && _scalar.IsPlain && Value.Text == "<<";

    /// <summary>The items of a sequence.</summary>
    public IReadOnlyList<YamlNode> Items => _items ?? (IReadOnlyList<YamlNode>)[];

    /// <summary>The entries of a mapping, in their order; of two with the same key the later one counts.</summary>
    public IReadOnlyList<KeyValuePair<YamlNode, YamlNode>> Entries => _entries ?? (IReadOnlyList<KeyValuePair<YamlNode, YamlNode>>)[];

    /// <summary>How many nodes it has, itself included, each counted wherever it is reached. Known when it is read to its end.</summary>
    public int Size { get; private set; }

    /// <summary>Whether it is read to its end.</summary>
    public bool IsComplete => Size > 0 || Kind == YamlKind.Scalar;

    /// <summary>The value of a key, or null where the node has no such key.</summary>
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

    /// <summary>Gives the last item, or the last key, its value. What was typed there in one word gives way to what stands beneath it.</summary>
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

    /// <summary>Ends the node: brings in what is merged, within a limit, and counts.</summary>
    /// <returns>How much of the limit is left.</returns>
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

    /// <summary>Replaces merge keys by the entries of their mappings that are not set here; of several mappings the first counts most.</summary>
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
