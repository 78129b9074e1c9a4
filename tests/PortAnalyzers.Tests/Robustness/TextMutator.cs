namespace PortAnalyzers.Tests.Robustness;

/// <summary>Mutates texts at random: characters are removed, inserted, doubled or changed, and pieces of other texts are inserted.</summary>
internal sealed class TextMutator(string[] seeds)
{
    private static readonly string[] Pieces =
    [
        "http://", "https://x:6000", "//", ":", ":6000", "6000", "6666", "0", "[", "]", "{", "}", "@", "\"", "'", "\\", "\\u0036", "\\x36", "\n", "\r\n", "\t", " ", "\0",
        "-", ";", ",", "#", "/*", "*/", "*", "$", "${", ":-", "<<EOF", "`", "\uFEFF", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\u0660", "\u2028", "&", "!", "|", ">", "?", "@*", "*@", "<!--", "-->",
    ];

    public string Next(Random random)
    {
        var text = seeds[random.Next(seeds.Length)];
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            text = Edit(text, random);
        }

        return text;
    }

    private string Edit(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(random.Next(4) == 0 ? 40 : 4), text.Length - start);
        return random.Next(7) switch
        {
            0 => text.Remove(start, length),
            1 => text.Insert(start, text.Substring(start, length)),
            2 => text[..start],
            3 => text[..start] + PartOf(seeds[random.Next(seeds.Length)], random) + text[start..],
            4 => text[..start] + (char)random.Next(0x80) + text[(start + length)..],
            5 => text[..start] + Pieces[random.Next(Pieces.Length)] + text[(start + length)..],
            _ => text.Insert(start, Pieces[random.Next(Pieces.Length)]),
        };
    }

    private static string PartOf(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        return text.Substring(start, Math.Min(random.Next(40), text.Length - start));
    }
}
