using System.Text;

namespace PortAnalyzers.Tests.ConfigFiles.Readers;

/// <summary>Generates random YAML documents in all styles. Nearly all are valid.</summary>
internal sealed class RandomYaml
{
    private const int MaxDepth = 4;

    private static readonly string[] Words =
    [
        "a", "b", "6000", "6000:80", "http://x:6000/y", "x y", "it's", "-x", "x#y", "x: ", "x #y", "a:b", "~", "null", "é", "\u0001", "\t", "\"", "\\", "\n", "\n\n", " ", "", ",", "[", "}", "*", "&",
        "!", "|", ">", "%", "@", "`", "?", ":", "- ", "---", "\U0001F600",
    ];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<string> _anchors = [];
    private int _nextKey;

    private RandomYaml(Random random) => _random = random;

    public static string Write(Random random)
    {
        var writer = new RandomYaml(random);
        writer.WriteFile();
        var text = writer._text.ToString();
        return writer.Chance(6) ? text.Replace("\n", "\r\n") : text;
    }

    private void WriteFile()
    {
        _text.Append(Pick("", "", "", "\uFEFF", "# c\n", "\n\n", "%YAML 1.2\n---\n", "---\n", "--- # c\n"));
        WriteDocument();
        while (Chance(8))
        {
            _text.Append(Pick("---\n", "...\n---\n", "---  \n# c\n"));
            _anchors.Clear();
            WriteDocument();
        }
    }

    private void WriteDocument()
    {
        switch (_random.Next(8))
        {
            case 0:
                _text.Append(Flow(0)).Append('\n');
                break;
            case 1:
                WriteSequence(0, 0);
                break;
            default:
                WriteMapping(0, 0);
                break;
        }
    }

    /// <summary>Writes the entries of a mapping; the first one begins at the current position.</summary>
    private void WriteMapping(int column, int depth)
    {
        for (var entries = _random.Next(1, 5); entries > 0; entries--)
        {
            WriteKey(column);
            WriteValue(column, depth, mayShareColumn: true);
            WriteTrivia();
            if (entries > 1)
            {
                Indent(column);
            }
        }
    }

    private void WriteKey(int column)
    {
        if (Chance(20))
        {
            _text.Append("? ").Append(Key()).Append('\n');
            Indent(column);
            _text.Append(':');
        }
        else
        {
            _text.Append(Key()).Append(Pick(":", ":", ":", " :"));
        }
    }

    private void WriteSequence(int column, int depth)
    {
        for (var items = _random.Next(1, 4); items > 0; items--)
        {
            _text.Append('-');
            if (depth < MaxDepth && Chance(3))
            {
                var gap = _random.Next(1, 4);
                _text.Append(' ', gap);
                WriteCollection(column + 1 + gap, depth + 1);
            }
            else
            {
                WriteValue(column, depth, mayShareColumn: false);
            }

            WriteTrivia();
            if (items > 1)
            {
                Indent(column);
            }
        }
    }

    private void WriteCollection(int column, int depth)
    {
        if (Chance(2))
        {
            WriteMapping(column, depth);
        }
        else
        {
            WriteSequence(column, depth);
        }
    }

    /// <summary>Writes the text after a key's colon or a dash, and the end of the line.</summary>
    private void WriteValue(int column, int depth, bool mayShareColumn)
    {
        if (Chance(12) && _anchors.Count > 0)
        {
            _text.Append($" *{Pick([.. _anchors])}\n");
            return;
        }

        var anchor = Chance(8) ? $"x{_nextKey++}" : null;
        _text.Append(anchor is null ? "" : $" &{anchor}").Append(Pick("", "", "", "", "", "", "", " !!str", " !x"));
        var choice = _random.Next(depth < MaxDepth ? 10 : 6);
        switch (choice)
        {
            case 0:
                WriteBlockScalar(column);
                break;
            case 1:
                _text.Append(' ').Append(Flow(column + 1)).Append(Comment()).Append('\n');
                break;
            case 2:
                _text.Append(Comment()).Append('\n');
                break;
            case < 6:
                _text.Append(' ', _random.Next(1, 3)).Append(Scalar(column + 1, inFlow: false)).Append(Comment()).Append('\n');
                break;
            default:
                _text.Append(Comment()).Append('\n');
                WriteTrivia();
                WriteBlock(column, depth, mayShareColumn);
                break;
        }

        if (anchor is not null)
        {
            _anchors.Add(anchor);
        }
    }

    private void WriteBlock(int column, int depth, bool mayShareColumn)
    {
        var deeper = column + _random.Next(1, 5);
        if (Chance(2))
        {
            Indent(deeper);
            WriteMapping(deeper, depth + 1);
        }
        else
        {
            deeper = mayShareColumn && Chance(2) ? column : deeper;
            Indent(deeper);
            WriteSequence(deeper, depth + 1);
        }
    }

    private void WriteBlockScalar(int column)
    {
        var indentation = _random.Next(1, 4);
        var header = Pick("|", ">") + (Chance(4) ? $"{indentation}" : "") + Pick("", "", "-", "+");
        _text.Append(' ').Append(header).Append(Comment()).Append('\n');
        for (var lines = _random.Next(0, 5); lines > 0; lines--)
        {
            if (Chance(4))
            {
                _text.Append('\n');
            }
            else
            {
                Indent(column + indentation);
                _text.Append(Pick("", "", "", " ", "  ")).Append(Pick("x", "a: 6000", "- b", "# c", "http://x:6000", "'", "\"", "x  ", "é")).Append('\n');
            }
        }
    }

    private string Scalar(int column, bool inFlow)
    {
        var value = Value();
        return _random.Next(4) switch
        {
            0 => Quote(value, column),
            1 => $"'{Break(value.Replace("'", "''"), column)}'",
            _ => IsPlain(value, inFlow) ? Break(value, column) : Quote(value, column),
        };
    }

    private string Value() => string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Words)));

    /// <summary>Inserts line breaks between words, which a reader folds.</summary>
    private string Break(string value, int column)
    {
        var text = new StringBuilder();
        foreach (var c in value)
        {
            text.Append(c == '\n' || (c == ' ' && Chance(4)) ? Pick("\n", "\n\n", " \n") + new string(' ', column + _random.Next(3)) : c);
        }

        return text.ToString();
    }

    private string Quote(string value, int column)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' or '\\' => $"\\{c}",
                '\n' => Pick("\\n", "\\x0a", "\\\n" + new string(' ', column)),
                < ' ' => $"\\x{(int)c:x2}",
                >= '0' and <= '9' when Chance(6) => Pick($"\\x{(int)c:X2}", $"\\u{(int)c:x4}", $"\\U{(int)c:x8}"),
                ' ' when Chance(6) => "\n" + new string(' ', column),
                _ => $"{c}",
            });
        }

        return text.Append('"').ToString();
    }

    private static bool IsPlain(string value, bool inFlow) =>
        value.Length > 0 && !value.StartsWith("---", StringComparison.Ordinal) && value.Trim() == value && (char.IsLetterOrDigit(value[0]) || value[0] is '-' && value.Length > 1 && char.IsLetterOrDigit(value[1]))
        && !value.Contains(": ") && !value.Contains(" #") && !value.EndsWith(':') && !value.Any(char.IsControl) && !(inFlow && value.Any(static c => c is ',' or '[' or ']' or '{' or '}' or ':' or '?'));

    private string Flow(int column) => Flow(column, depth: 0);

    private string Flow(int column, int depth)
    {
        var isSequence = Chance(2);
        var items = Enumerable.Range(0, _random.Next(0, 4)).Select(_ => FlowSpace(column) + FlowItem(column, depth, isSequence) + FlowSpace(column));
        var text = string.Join(',', items) + (Chance(8) ? ", " : "");
        text = text.Trim() == "," ? "" : text;
        return isSequence ? $"[{text}]" : $"{{{text}}}";
    }

    private string FlowItem(int column, int depth, bool isSequence)
    {
        var value = depth < 3 && Chance(4) ? Flow(column, depth + 1) : Scalar(column, inFlow: true);
        return isSequence && !Chance(8) ? value : $"{Key()}{Pick(": ", ": ", ":  ")}{value}";
    }

    private string FlowSpace(int column) => Chance(6) ? Pick("\n", " # c\n", "\n\n") + new string(' ', column + _random.Next(3)) : Pick("", " ", "  ");

    private string Key()
    {
        var key = $"k{_nextKey++}";
        return Pick(key, key, key, $"\"{key}\"", $"'{key}'", $"{key} x", $"a-{key}", $"{key}:x");
    }

    private string Comment() => Pick("", "", "", " # c", "  # c: 6000", " ");

    private void WriteTrivia() => _text.Append(Pick("", "", "", "", "\n", "# c\n", "    # c: x\n"));

    private void Indent(int column) => _text.Append(' ', column);

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];
}
