using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>The ports in a setting's value.</summary>
internal static class ConfigPorts
{
    private const string Port = "port";

    /// <summary>Words in the names of ports on which no web server listens.</summary>
    private static readonly string[] Others =
        ["smtp", "mail", "imap", "sip", "redis", "db", "database", "sql", "mysql", "mssql", "postgres", "pg", "mongo", "rabbitmq", "amqp", "kafka", "mqtt", "ldap", "ftp", "ssh", "x11", "display", "udp"];

    /// <summary>The ports of the web URLs in a text.</summary>
    public static IEnumerable<ConfigPort> OfUrls(SourceMappedString value, UrlContext context, ConfigUse use, ConfigWeight weight = ConfigWeight.Full) =>
        OfUrls(value, value.Text, context, use, weight);

    /// <summary>The ports of the web URLs in a text of the same length, in which blanks stand for what is not read.</summary>
    public static IEnumerable<ConfigPort> OfUrls(SourceMappedString value, string text, UrlContext context, ConfigUse use, ConfigWeight weight = ConfigWeight.Full)
    {
        var scanner = new UrlPortScanner(text, context);
        while (scanner.MoveNext())
        {
            yield return new ConfigPort(value, scanner.Current, use) { Weight = weight };
        }
    }

    /// <summary>The ports of the web URLs with which other programs name a server: they are not reported, and move with the server's port.</summary>
    public static IEnumerable<ConfigPort> OfMentions(SourceMappedString value) => OfMentions(value, ConfigUse.Client);

    /// <inheritdoc cref="OfMentions(SourceMappedString)"/>
    public static IEnumerable<ConfigPort> OfMentions(SourceMappedString value, ConfigUse use) =>
        OfMentionedUrls(value, use).Concat(OfLocalAddresses(value, value.Text, use));

    /// <summary>As <see cref="OfMentions(SourceMappedString, ConfigUse)"/>, without addresses that have no scheme.</summary>
    public static IEnumerable<ConfigPort> OfMentionedUrls(SourceMappedString value, ConfigUse use) => OfUrls(value, UrlContext.Text, use, ConfigWeight.None);

    /// <summary>The ports of addresses of this machine without a scheme: <c>curl -f localhost:6000/health</c>, <c>API_HOST=localhost:6000</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">A text of the same length, in which blanks stand for what is not read.</param>
    /// <param name="use">The use of the ports.</param>
    public static IEnumerable<ConfigPort> OfLocalAddresses(SourceMappedString value, string text, ConfigUse use) =>
        LocalAddresses.In(text).Select(port => new ConfigPort(value, port, use) { Weight = ConfigWeight.None });

    /// <summary>
    /// The port of an address <c>[scheme://]host:port[/path]</c> with which another program names a server. The port of a host other than this machine is one inside a
    /// container.
    /// </summary>
    public static IEnumerable<ConfigPort> OfMentionedAddress(SourceMappedString value)
    {
        var text = value.Text;
        var start = text.IndexOf("://", StringComparison.Ordinal) is var slashes && slashes < 0 ? 0 : slashes + 3;
        var path = text.IndexOf('/', start);
        var authority = text.Substring(start, (path < 0 ? text.Length : path) - start);
        var colon = authority.LastIndexOf(':');
        if (colon >= 0 && PortText.TryRead(authority, colon + 1, out var port, out var length) && UrlPortScanner.EndsPort(authority, colon + 1 + length)
            && authority.Substring(0, colon) is var host && IsHost(host))
        {
            // A proxy's ":6000" is a port of this machine.
            var use = host.Length > 0 && !LocalAddresses.IsHost(host) ? ConfigUse.Container : ConfigUse.Client;
            yield return OfMention(value, port, start + colon + 1, length, use);
        }
    }

    /// <summary>A number with which another program names a server.</summary>
    public static ConfigPort OfMention(SourceMappedString value, int port, int start, int length, ConfigUse use) =>
        new(value, new PortOccurrence(port, start, length, isTls: false, urlStart: -1), use) { Weight = ConfigWeight.None };

    /// <summary>The ports of a list of numbers with which other programs name a server.</summary>
    public static IEnumerable<ConfigPort> OfMentionedList(SourceMappedString value, ConfigUse use) => OfList(value, isTls: false, use, ConfigWeight.None);

    /// <summary>The ports of a list of numbers, <c>8080;6000</c>.</summary>
    public static IEnumerable<ConfigPort> OfList(SourceMappedString value, bool isTls, ConfigUse use = ConfigUse.Endpoint, ConfigWeight weight = ConfigWeight.Full) =>
        PortText.ReadList(value.Text).Select(port => new ConfigPort(value, new PortOccurrence(port.Port, port.Start, port.Length, isTls, urlStart: -1), use) { Weight = weight });

    /// <inheritdoc cref="NamesPort(string, int, int)"/>
    public static bool NamesPort(string name) => NamesPort(name, 0, name.Length);

    /// <summary>Whether the last part of a name is "port": <c>port</c>, <c>API_PORT</c>, <c>devPort</c>, <c>app-port</c>, but not <c>viewport</c> or <c>SUPPORT</c>.</summary>
    /// <param name="text">A text with the name.</param>
    /// <param name="start">The start of the name.</param>
    /// <param name="end">The index behind the name.</param>
    public static bool NamesPort(string text, int start, int end)
    {
        var last = end - Port.Length;
        return last >= start && string.Compare(text, last, Port, 0, Port.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (last == start || !char.IsLetter(text[last - 1]) || (text[last] == 'P' && char.IsLower(text[last - 1])))
            && !Array.Exists(Others, other => IsWordOf(other, text, start, last));
    }

    /// <summary>Whether a name says that the ports in its section are those of other programs: <c>redis</c>, <c>postgresql</c>, <c>smtpRelay</c>.</summary>
    public static bool IsOfOther(string name) => OtherImages.Contains(name) || Array.Exists(Others, other => IsWordOf(other, name, 0, name.Length));

    /// <summary>Whether a name contains a word: of <c>REDIS_PORT</c>, <c>redis</c>.</summary>
    private static bool IsWordOf(string word, string text, int start, int end)
    {
        for (var i = start; i >= 0 && i < end; i++)
        {
            i = text.IndexOf(word, i, end - i, StringComparison.OrdinalIgnoreCase);
            if (i < 0)
            {
                return false;
            }

            var next = i + word.Length;
            if ((i == start || !char.IsLetter(text[i - 1]) || char.IsUpper(text[i])) && (next >= end || !char.IsLetter(text[next]) || char.IsUpper(text[next])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text may be a host, with variables: not a part of a time, <c>12:30:59</c>, or of an image's name.</summary>
    private static bool IsHost(string text) => text.StartsWith("[", StringComparison.Ordinal) ? text.EndsWith("]", StringComparison.Ordinal)
        : text.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '$' or '{' or '}');
}
