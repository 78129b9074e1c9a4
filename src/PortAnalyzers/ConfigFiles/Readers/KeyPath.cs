namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>
/// The keys that lead to a value, outermost first; the items of a sequence have the keys 0, 1, 2 …. Only the outermost keys are stored:
/// no setting is nested deeper, but a file may be.
/// </summary>
internal sealed class KeyPath
{
    /// <summary>The maximum number of stored keys.</summary>
    public const int MaxKept = 16;

    /// <summary>The maximum length of a stored key; no key of a setting is longer.</summary>
    private const int MaxKeyLength = 256;

    private readonly List<string> _keys = [];

    /// <summary>The number of keys, including those that are not stored.</summary>
    public int Count { get; private set; }

    public string this[int index] => _keys[index];

    public void Push(string key)
    {
        if (Count < MaxKept)
        {
            _keys.Add(key.Length <= MaxKeyLength ? key : key.Substring(0, MaxKeyLength));
        }

        Count++;
    }

    /// <summary>Pushes each part of a key such as <c>Kestrel:Endpoints:Web:Url</c>, as .NET configuration does.</summary>
    public void PushParts(string key)
    {
        if (key.IndexOf(':') < 0 || key.Length > MaxKeyLength)
        {
            Push(key);
            return;
        }

        foreach (var part in key.Split(':'))
        {
            Push(part);
        }
    }

    /// <summary>Removes the innermost keys down to a number of keys.</summary>
    public void Truncate(int count)
    {
        Count = count;
        if (count < _keys.Count)
        {
            _keys.RemoveRange(count, _keys.Count - count);
        }
    }

    /// <summary>The stored keys in .NET configuration's notation, separated by colons.</summary>
    public override string ToString() => string.Join(":", _keys);

    /// <summary>Whether the keys equal these, ignoring case; null matches any key.</summary>
    public bool Is(string?[] keys) => Count == keys.Length && StartsWith(keys);

    /// <summary>Whether the outermost key equals this one, ignoring case.</summary>
    public bool StartsWith(string key) => _keys.Count > 0 && key.Equals(_keys[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the outermost keys equal these, ignoring case; null matches any key.</summary>
    public bool StartsWith(string?[] keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (i >= _keys.Count || (keys[i] is { } key && !key.Equals(_keys[i], StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }
        }

        return true;
    }
}
