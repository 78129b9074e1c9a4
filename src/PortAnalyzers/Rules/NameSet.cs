namespace PortAnalyzers.Rules;

/// <summary>Some names. Case counts; to look one up allocates nothing.</summary>
internal sealed class NameSet
{
    private readonly string[][] _byLength;

    public NameSet(IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct()];
        _byLength = [.. Enumerable.Range(0, all.Max(static name => name.Length) + 1).Select(length => all.Where(name => name.Length == length).ToArray())];
    }

    public bool Contains(ReadOnlySpan<char> name)
    {
        if (name.Length < _byLength.Length)
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
