using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Readers;

/// <summary>
/// Expands variables, in the syntax of compose files and Dockerfiles: <c>$NAME</c>, <c>${NAME}</c>, and
/// <c>${NAME:-default}</c> or <c>${NAME-default}</c>, which expand to the default.
/// </summary>
internal static class Variables
{
    /// <summary>The maximum depth of defaults in defaults.</summary>
    private const int MaxDepth = 4;

    /// <summary>The maximum length of a name with its delimiters.</summary>
    private const int MaxName = 256;

    /// <summary>The maximum number of characters that a text may grow, because variables that contain each other could grow without limit.</summary>
    private const int MaxGrowth = 256;

    /// <summary>
    /// The text with the values of its variables, or <see cref="Placeholder.Unknown"/> for an unknown value. Of <c>${NAME:-6000}</c>, it also has the default, if the variable's value is
    /// the same: see <see cref="SourceMappedString.Default"/>.
    /// </summary>
    public static SourceMappedString Expand(SourceMappedString text, Func<string, SourceMappedString?> find)
    {
        if (text.Text.IndexOf('$') < 0)
        {
            return text;
        }

        var isKnown = false;
        var expanded = Expand(text, FindKnown, prefersDefaults: false);
        return isKnown && text.Text.IndexOf('-') >= 0 ? expanded.WithDefault(Expand(text, find, prefersDefaults: true)) : expanded;

        SourceMappedString? FindKnown(string name)
        {
            var value = find(name);
            isKnown |= value is not null;
            return value;
        }
    }

    private static SourceMappedString Expand(SourceMappedString text, Func<string, SourceMappedString?> find, bool prefersDefaults)
    {
        var result = new SourceMappedString.Builder(text.FileAt(0));
        Expand(text, 0, text.Text.Length, find, prefersDefaults, result, MaxDepth);
        return result.ToSourceMappedString();
    }

    /// <summary>
    /// The text with the values of variables between two delimiters, <c>{{NAME}}</c> or <c>$(NAME)</c>. Values may contain variables.
    /// </summary>
    public static SourceMappedString Expand(SourceMappedString text, string open, string close, Func<string, SourceMappedString?> find)
    {
        if (text.Text.IndexOf(open, StringComparison.Ordinal) < 0)
        {
            return text;
        }

        var result = new SourceMappedString.Builder(text.FileAt(0));
        Expand(text, open, close, find, result, text.Text.Length + MaxGrowth, MaxDepth);
        return result.ToSourceMappedString();
    }

    private static void Expand(
        SourceMappedString text, string open, string close, Func<string, SourceMappedString?> find, SourceMappedString.Builder result, int limit, int depth)
    {
        for (var i = 0; i < text.Text.Length && result.Length <= limit;)
        {
            if (AppendUpTo(open, text, ref i, text.Text.Length, result))
            {
                continue;
            }

            var end = text.Text.IndexOf(close, i, Math.Min(text.Text.Length - i, MaxName), StringComparison.Ordinal);
            if (end < 0)
            {
                result.Append(text, i, 1);
                i++;
                continue;
            }

            var nameStart = i + open.Length;
            if (depth > 0 && find(text.Text.Substring(nameStart, end - nameStart).Trim()) is { } value)
            {
                Expand(value, open, close, find, result, limit, depth - 1);
            }
            else
            {
                result.Append(Placeholder.Unknown, text.GetSpan(i, 1));
            }

            i = end + close.Length;
        }
    }

    private static void Expand(
        SourceMappedString text, int start, int end, Func<string, SourceMappedString?> find, bool prefersDefaults, SourceMappedString.Builder result, int depth)
    {
        for (var i = start; i < end;)
        {
            if (AppendUpTo("$", text, ref i, end, result))
            {
                continue;
            }

            if (i + 1 == end)
            {
                result.Append(text, i, 1);
                i++;
            }
            else if (text.Text[i + 1] == '$')
            {
                result.Append(text, i, 1);
                i += 2;
            }
            else
            {
                i = ExpandVariable(text, i, end, find, prefersDefaults, result, depth);
            }
        }
    }

    /// <summary>Appends the characters before a delimiter, if there are any.</summary>
    private static bool AppendUpTo(string delimiter, SourceMappedString text, ref int index, int end, SourceMappedString.Builder result)
    {
        var next = text.Text.IndexOf(delimiter, index, end - index, StringComparison.Ordinal);
        var length = (next < 0 ? end : next) - index;
        result.Append(text, index, length);
        index += length;
        return length > 0;
    }

    /// <summary>Expands the variable whose dollar sign is at an index; returns the index after it.</summary>
    private static int ExpandVariable(
        SourceMappedString text, int dollar, int end, Func<string, SourceMappedString?> find, bool prefersDefaults, SourceMappedString.Builder result, int depth)
    {
        var isBraced = text.Text[dollar + 1] == '{';
        var start = dollar + (isBraced ? 2 : 1);
        var nameEnd = start;
        while (nameEnd < end && (char.IsLetterOrDigit(text.Text[nameEnd]) || text.Text[nameEnd] == '_'))
        {
            nameEnd++;
        }

        var close = isBraced ? FindBrace(text.Text, nameEnd, end) : nameEnd;
        var defaultStart = DefaultStart(text.Text, nameEnd, close);
        var value = prefersDefaults && defaultStart >= 0 ? null : find(text.Text.Substring(start, nameEnd - start));
        if (value is not null && result.Length + value.Text.Length <= text.Text.Length + MaxGrowth)
        {
            result.Append(value, 0, value.Text.Length);
        }
        else if (value is null && defaultStart >= 0 && depth > 0)
        {
            Expand(text, defaultStart, close, find, prefersDefaults, result, depth - 1);
        }
        else
        {
            result.Append(Placeholder.Unknown, text.GetSpan(dollar, 1));
        }

        return isBraced ? Math.Min(close + 1, end) : close;
    }

    /// <summary>The index of the default, or -1 if there is none, as in <c>${NAME:?message}</c>.</summary>
    private static int DefaultStart(string text, int nameEnd, int close)
    {
        var dash = nameEnd < close && text[nameEnd] == ':' ? nameEnd + 1 : nameEnd;
        return dash < close && text[dash] == '-' ? dash + 1 : -1;
    }

    private static int FindBrace(string text, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '{')
            {
                depth++;
            }
            else if (text[i] == '}' && --depth < 0)
            {
                return i;
            }
        }

        return end;
    }
}
