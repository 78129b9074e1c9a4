using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>The ports in a setting's value.</summary>
internal static class ConfigPorts
{
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
    public static IEnumerable<ConfigPort> OfMentions(SourceMappedString value, ConfigUse use) => OfUrls(value, UrlContext.Text, use, ConfigWeight.None);

    /// <summary>The ports of a list of numbers with which other programs name a server.</summary>
    public static IEnumerable<ConfigPort> OfMentionedList(SourceMappedString value, ConfigUse use) => OfList(value, isTls: false, use, ConfigWeight.None);

    /// <summary>The ports of a list of numbers, <c>8080;6000</c>.</summary>
    public static IEnumerable<ConfigPort> OfList(SourceMappedString value, bool isTls, ConfigUse use = ConfigUse.Endpoint, ConfigWeight weight = ConfigWeight.Full) =>
        PortText.ReadList(value.Text).Select(port => new ConfigPort(value, new PortOccurrence(port.Port, port.Start, port.Length, isTls, urlStart: -1), use) { Weight = weight });
}
