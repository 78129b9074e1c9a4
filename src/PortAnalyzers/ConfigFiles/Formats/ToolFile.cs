using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads devcontainer.json, with the ports that are forwarded from a development container, and template.json of a <c>dotnet new</c> template, with the ports in its sources that
/// it replaces. No rule reports them, but they have to move with the server that they name.
/// </summary>
/// <remarks>
/// Sources: https://containers.dev/implementors/json_reference/ and https://github.com/dotnet/templating/wiki/Reference-for-template.json.
/// </remarks>
internal static class ToolFile
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var ports = new List<ConfigPort>();
        var json = new JsonReader(file, splitsKeys: false, cancellationToken);
        while (json.MoveNext())
        {
            ports.AddRange(HoldsPorts(json.Path)
                ? ConfigPorts.OfMentionedList(json.Value, ConfigUse.Client).Concat(ConfigPorts.OfMentionedAddress(json.Value))
                : ConfigPorts.OfMentions(json.Value));
        }

        ports.AddRange(KeysIn(file, cancellationToken));
        return ports;
    }

    private static bool HoldsPorts(KeyPath path) => path.Count is > 0 and <= KeyPath.MaxKept && (path[0] is "forwardPorts" or "appPort" || path[path.Count - 1] == "replaces");

    /// <summary>Ports that are keys, as in <c>"portsAttributes": { "6000": { "label": "web" } }</c>. No other key is a number.</summary>
    private static IEnumerable<ConfigPort> KeysIn(ConfigFile file, CancellationToken cancellationToken)
    {
        var text = PageComments.Blank(file.Text, PageKind.Script, cancellationToken);
        var source = new SourceMappedString(file, 0, text.Length);
        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"', quote + 1))
        {
            if (PortText.TryRead(text, quote + 1, out var port, out var length) && IsKey(text, quote + 1 + length))
            {
                yield return ConfigPorts.OfMention(source, port, quote + 1, length, ConfigUse.Client);
            }
        }
    }

    private static bool IsKey(string text, int quote)
    {
        if (quote == text.Length || text[quote] != '"')
        {
            return false;
        }

        const int maxBlanks = 8;
        var next = quote + 1;
        while (next < text.Length && next - quote < maxBlanks && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next < text.Length && text[next] == ':';
    }
}
