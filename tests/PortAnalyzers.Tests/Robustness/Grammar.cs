using System.Text;

namespace PortAnalyzers.Tests.Robustness;

/// <summary>Writes random texts by rules: <c>&lt;name&gt;</c> stands for one of the alternatives of that name.</summary>
internal sealed class Grammar(IReadOnlyDictionary<string, string[]> rules)
{
    /// <summary>The name with which a whole file begins.</summary>
    public const string Start = "start";

    /// <summary>From this depth on the first alternative is taken, which has to lead to an end.</summary>
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
