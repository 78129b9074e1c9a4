namespace PortAnalyzers.Endpoints;

/// <summary>Splits .NET names into their words: <c>IElasticsearchClientSettings</c> is I, Elasticsearch, Client, Settings.</summary>
internal static class NameWords
{
    /// <summary>The words of a name. An acronym is one word, and digits belong to the letters before them: <c>DNSName2</c> is DNS, Name2.</summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || StartsWord(name, i))
            {
                var word = name.Substring(start, i - start).Trim('_');
                if (word.Length > 0)
                {
                    words.Add(word);
                }

                start = i;
            }
        }

        return words;
    }

    /// <summary>Whether a word, or two consecutive words, are in the list, ignoring case and plural.</summary>
    public static bool ContainsAny(string name, string[] words) => ContainsAny(Split(name), words);

    /// <inheritdoc cref="ContainsAny(string, string[])"/>
    public static bool ContainsAny(List<string> name, string[] words)
    {
        for (var i = 0; i < name.Count; i++)
        {
            if (IsAny(name[i], words) || (i > 0 && IsAny(name[i - 1] + name[i], words)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word or its singular is in the list, ignoring case.</summary>
    public static bool IsAny(string word, string[] words)
    {
        foreach (var one in words)
        {
            if (word.StartsWith(one, StringComparison.OrdinalIgnoreCase)
                && (word.Length == one.Length || word.Substring(one.Length).ToLowerInvariant() is "s" or "es"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWord(string name, int i) =>
        name[i] == '_' || name[i - 1] == '_'
        || (char.IsUpper(name[i])
            && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]) && !IsPlural(name, i + 1))));

    /// <summary>Whether the letter is the plural suffix of an acronym: <c>URLs</c>.</summary>
    private static bool IsPlural(string name, int i) => name[i] == 's' && (i + 1 == name.Length || char.IsUpper(name[i + 1]));
}
