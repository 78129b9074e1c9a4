using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles.Readers;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads .env files: variables of ASP.NET Core, and values that a compose file uses as a host port or an address. If a compose file passes the file to a service, the
/// service's ports decide.
/// </summary>
/// <remarks>Source: https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax.</remarks>
internal static class EnvFile
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var projects = file.Project.OfFormat(ConfigFormats.Compose, cancellationToken)
            .Select(compose => ComposeProject.Of(compose, cancellationToken))
            .ToList();
        var ports = projects.SelectMany(static project => project.Ports()).Where(port => port.File == file).ToList();
        var isGiven = projects.Exists(project => project.Services.Any(service => service.IsGiven(file)));
        var spans = new HashSet<TextSpan>(ports.Where(static port => !port.IsOfClient).Select(static port => port.Span));
        var used = new HashSet<TextSpan>(ports.Select(static port => port.Span));
        var host = new HostSettings();
        foreach (var (name, value) in Variables(file, cancellationToken))
        {
            host.SetVariable(name, value);
            ports.AddRange(ConfigPorts.OfMentions(value));
        }

        return isGiven ? ports
            : ports.Concat(host.Ports().Where(port => !spans.Contains(port.Span))).Concat(host.Mentions(ConfigUse.Client).Where(port => !used.Contains(port.Span)));
    }

    public static IEnumerable<ConfigValue> Values(ConfigFile file, CancellationToken cancellationToken) =>
        Variables(file, cancellationToken).Select(static variable => new ConfigValue(variable.Name, variable.Value, isVariable: true));

    /// <summary>The variables, in file order: <c>NAME=value</c>, with or without quotes and a comment.</summary>
    public static IEnumerable<(string Name, SourceMappedString Value)> Variables(ConfigFile file, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, SourceMappedString>(StringComparer.Ordinal);
        for (var start = 0; start < file.Text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = EndOfLine(file.Text, start);
            if (TryReadName(file.Text, start, end, out var name, out var valueStart))
            {
                var value = ReadValue(file, valueStart, ref end);
                value = value.IsLiteral ? value : (Readers.Variables.Expand(value.Value, Find), false);
                known[name] = value.Value;
                yield return (name, value.Value);
            }

            start = end + 1;
        }

        SourceMappedString? Find(string name) => known.TryGetValue(name, out var value) ? value : null;
    }

    private static bool TryReadName(string text, int start, int end, out string name, out int valueStart)
    {
        var first = SkipBlanks(text, start, end);
        if (string.CompareOrdinal(text, first, "export ", 0, "export ".Length) == 0)
        {
            first = SkipBlanks(text, first + "export ".Length, end);
        }

        var nameEnd = first;
        while (nameEnd < end && (char.IsLetterOrDigit(text[nameEnd]) || text[nameEnd] is '_' or '.' or '-' or ':'))
        {
            nameEnd++;
        }

        var sign = SkipBlanks(text, nameEnd, end);
        name = text.Substring(first, nameEnd - first);
        valueStart = sign + 1;
        return name.Length > 0 && sign < end && text[sign] == '=';
    }

    /// <summary>Reads a value; a quoted value may span several lines.</summary>
    private static (SourceMappedString Value, bool IsLiteral) ReadValue(ConfigFile file, int start, ref int end)
    {
        var text = file.Text;
        var first = SkipBlanks(text, start, end);
        if (first < end && text[first] is '"' or '\'')
        {
            var close = text.IndexOf(text[first], first + 1, Math.Min(text.Length - first - 1, 4_096));
            if (close >= 0)
            {
                end = EndOfLine(text, close);
                return (new SourceMappedString(file, first + 1, close - first - 1), text[first] == '\'');
            }
        }

        var last = first;
        while (last < end && !(text[last] == '#' && text[last - 1] is ' ' or '\t'))
        {
            last++;
        }

        while (last > first && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        return (new SourceMappedString(file, first, last - first), false);
    }

    private static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t' or '\uFEFF')
        {
            start++;
        }

        return start;
    }

    /// <summary>The index of the line break behind an index, or the length of the text.</summary>
    public static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }
}
