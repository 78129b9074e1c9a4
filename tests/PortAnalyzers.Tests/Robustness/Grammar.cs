using System.Text;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>Generates random texts from rules: <c>&lt;name&gt;</c> is replaced by one of the alternatives of that name.</summary>
internal sealed class Grammar(IReadOnlyDictionary<string, string[]> rules)
{
    /// <summary>The start symbol.</summary>
    public const string Start = "start";

    /// <summary>From this depth on, the first alternative is used, which must terminate.</summary>
    private const int MaxDepth = 24;

    public string Write(string name, Random random)
    {
        var text = new StringBuilder();
        Write(name, random, text, 0);
        return text.ToString();
    }

    private void Write(string name, Random random, StringBuilder text, int depth)
    {
        var alternatives = rules[name];
        var chosen = depth < MaxDepth ? alternatives[random.Next(alternatives.Length)] : alternatives[0];
        var position = 0;
        while (position < chosen.Length)
        {
            var open = chosen.IndexOf('<', position);
            var close = open < 0 ? -1 : chosen.IndexOf('>', open);
            if (close > 0 && rules.ContainsKey(chosen[(open + 1)..close]))
            {
                text.Append(chosen, position, open - position);
                Write(chosen[(open + 1)..close], random, text, depth + 1);
                position = close + 1;
            }
            else
            {
                var end = open < 0 ? chosen.Length : open + 1;
                text.Append(chosen, position, end - position);
                position = end;
            }
        }
    }
}
