using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads files that describe where containers run: Helm charts and their values, Terraform, Bicep and ARM templates, task definitions of Amazon ECS, fly.toml and
/// render.yaml. No rule reports them, but the container's port in them has to move with the server that listens there.
/// </summary>
/// <remarks>
/// These languages differ, and a chart is a template in none of them. But all of them write <c>name: value</c> or <c>name = value</c>, and an environment variable also as a
/// <c>name</c> or <c>key</c>, and a <c>value</c>. Sources: https://helm.sh/docs/chart_template_guide/, https://developer.hashicorp.com/terraform/language/syntax/configuration,
/// https://learn.microsoft.com/azure/azure-resource-manager/bicep/file, https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html,
/// https://fly.io/docs/reference/configuration/ and https://render.com/docs/blueprint-spec.
/// </remarks>
internal static class InfrastructureFile
{
    /// <summary>A limit for quoted texts and expressions, because the end of each is searched.</summary>
    private const int MaxLength = 1_024;

    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var text = WithoutExpressions(file.Text);
        var source = new SourceMappedString(file, 0, text.Length);
        string name = "", variable = "";
        var sections = new Stack<(int Indent, bool IsOther)>();
        for (var i = 0; i < text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsComment(text, i))
            {
                i = EnvFile.EndOfLine(text, i);
                continue;
            }

            var (start, end, next) = ReadWord(text, i);
            if (end == start)
            {
                name = text[i] == '\n' ? "" : name;
                i = Math.Max(next, i + 1);
                continue;
            }

            var word = text.Substring(start, end - start);
            if (IsName(text, next))
            {
                name = word;
                EnterSection(sections, text, start, name);
            }
            else if (name is "name" or "key")
            {
                variable = word;
            }
            else if (sections.Count == 0 || !sections.Peek().IsOther)
            {
                foreach (var port in PortsOf(name == "value" ? variable : name, source.Slice(start, end - start), word))
                {
                    yield return port;
                }
            }

            i = next;
        }
    }

    private static IEnumerable<ConfigPort> PortsOf(string name, SourceMappedString value, string text) =>
        ConfigPorts.NamesPort(name, 0, name.EndsWith("s", StringComparison.OrdinalIgnoreCase) ? name.Length - 1 : name.Length) || ServerSettings.OfEnvironmentVariable(name) == SettingKind.Ports
            ? ConfigPorts.OfMentionedList(value, ConfigUse.Container)
            : ConfigPorts.OfUrls(value, text, UrlContext.Text, ConfigUse.Container, ConfigWeight.None);

    /// <summary>Enters the section of a name at the start of a line, and leaves those that are not less indented: of <c>port</c> below <c>redis:</c>, <c>redis</c> remains.</summary>
    private static void EnterSection(Stack<(int Indent, bool IsOther)> sections, string text, int start, string name)
    {
        const int maxIndent = 256;
        var line = start;
        while (line > 0 && start - line < maxIndent && text[line - 1] is ' ' or '\t' or '"')
        {
            line--;
        }

        if (line > 0 && text[line - 1] != '\n')
        {
            return;
        }

        while (sections.Count > 0 && sections.Peek().Indent >= start - line)
        {
            sections.Pop();
        }

        sections.Push((start - line, (sections.Count > 0 && sections.Peek().IsOther) || ConfigPorts.IsOfOther(name)));
    }

    /// <summary>The text with a letter for each character of a chart's expression that is a part of a word: <c>http://{{ .Release.Name }}-web:6000</c>.</summary>
    private static string WithoutExpressions(string text)
    {
        char[]? changed = null;
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{{", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf("}}", start, Math.Min(MaxLength, text.Length - start), StringComparison.Ordinal) + 2;
            if (end >= 2 && start > 0 && !(char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '"' or '\'') && text.IndexOf('"', start, end - start) < 0)
            {
                changed ??= text.ToCharArray();
                for (var i = start; i < end; i++)
                {
                    changed[i] = 'x';
                }
            }
        }

        return changed is null ? text : new string(changed);
    }

    /// <summary>A word, which quotation marks may surround: its start and end, and the index behind it. It is empty if another character is there.</summary>
    private static (int Start, int End, int Next) ReadWord(string text, int start)
    {
        if (text[start] is '"' or '\'')
        {
            var close = text.IndexOf(text[start], start + 1, Math.Min(MaxLength, text.Length - start - 1));
            return close < 0 || text.IndexOf('\n', start, close - start) >= 0 ? (start, start, start + 1) : (start + 1, close, close + 1);
        }

        var end = start;
        while (text[start] != ':' && end < text.Length && !EndsWord(text, end))
        {
            end++;
        }

        return (start, end, end);
    }

    private static bool EndsWord(string text, int index) => char.IsWhiteSpace(text[index]) || text[index] is '"' or '\'' or '=' or ',' or ';' or '{' or '}' or '[' or ']' or '(' or ')'
        || (text[index] == ':' && (index + 1 == text.Length || char.IsWhiteSpace(text[index + 1])));

    /// <summary>Whether a colon or an equals sign follows a word.</summary>
    private static bool IsName(string text, int next)
    {
        const int maxBlanks = 64;
        var end = next;
        while (end < text.Length && end - next < maxBlanks && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end < text.Length && (text[end] == ':' || (text[end] == '=' && (end + 1 == text.Length || text[end + 1] is not ('=' or '>'))));
    }

    private static bool IsComment(string text, int index) => text[index] == '#'
        || (text[index] == '/' && index + 1 < text.Length && text[index + 1] == '/');
}
