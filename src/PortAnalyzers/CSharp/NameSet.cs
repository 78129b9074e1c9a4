namespace PortAnalyzers.CSharp;

/// <summary>A case-sensitive set of names; a lookup does not allocate.</summary>
internal sealed class NameSet
{
    private readonly List<List<string>> _byLength = [];

    /// <summary>Creates the set.</summary>
    /// <param name="names">The names, with a blank between them.</param>
    public NameSet(string names)
    {
        foreach (var name in names.Split(' '))
        {
            Add(name);
        }
    }

    private void Add(string name)
    {
        while (_byLength.Count <= name.Length)
        {
            _byLength.Add([]);
        }

        if (!_byLength[name.Length].Contains(name))
        {
            _byLength[name.Length].Add(name);
        }
    }

    public bool Contains(ReadOnlySpan<char> name)
    {
        if (name.Length < _byLength.Count)
        {
            foreach (var candidate in _byLength[name.Length])
            {
                if (name.SequenceEqual(candidate.AsSpan()))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
