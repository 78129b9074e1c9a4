namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>
/// The keys that lead to a value, outermost first; the items of a sequence count as keys 0, 1, 2 …. Only the outermost keys are kept:
/// no setting is nested deeper, and a file may be.
/// </summary>
internal sealed class KeyPath
{
    /// <summary>How many keys are kept.</summary>
    public const int MaxKept = 16;

    /// <summary>No key of a setting is longer; of longer ones the beginning is kept.</summary>
    private const int MaxKeyLength = 256;

    private readonly List<string> _keys = [];

    /// <summary>The number of keys, those included that are not kept.</summary>
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

    /// <summary>Pushes each part of a key such as <c>Kestrel:Endpoints:Web:Url</c>, the way .NET configuration reads it.</summary>
    public void PushParts(string key)
    {
        foreach (var part in key.Length <= MaxKeyLength ? key.Split(':') : [key])
        {
            Push(part);
        }
    }

    /// <summary>Drops the innermost keys, so that so many are left.</summary>
    public void Truncate(int count)
    {
        Count = count;
        if (count < _keys.Count)
        {
            _keys.RemoveRange(count, _keys.Count - count);
        }
    }

    /// <summary>The kept keys with colons between them, as .NET configuration writes them.</summary>
    public override string ToString() => string.Join(":", _keys);

    /// <summary>Whether the keys are these, without case; null stands for any key.</summary>
    public bool Is(string?[] keys) => Count == keys.Length && StartsWith(keys);

    /// <summary>Whether the outermost key is this one, without case.</summary>
    public bool StartsWith(string key) => _keys.Count > 0 && key.Equals(_keys[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the outermost keys are these, without case; null stands for any key.</summary>
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
