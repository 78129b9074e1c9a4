using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>The ports in a setting's value.</summary>
internal static class ConfigPorts
{
    /// <summary>The ports of the web URLs in a text.</summary>
    public static IEnumerable<ConfigPort> OfUrls(SourceMappedString value, UrlContext context, ConfigUse use, ConfigWeight weight = ConfigWeight.Full)
    {
        var scanner = new UrlPortScanner(value.Text, context);
        while (scanner.MoveNext())
        {
            yield return new ConfigPort(value, scanner.Current, use) { Weight = weight };
        }
    }

    /// <summary>The ports of the web URLs with which other programs name a server: they are not reported, and move with the server's port.</summary>
    public static IEnumerable<ConfigPort> OfMentions(SourceMappedString value) => OfUrls(value, UrlContext.Text, ConfigUse.Client, ConfigWeight.None);

    /// <summary>The port by which a sidecar reaches the program beside it.</summary>
    public static IEnumerable<ConfigPort> OfSidecar(SourceMappedString value) => OfList(value, isTls: false, ConfigUse.Client).Select(static port => port.With(ConfigWeight.None));

    /// <summary>The ports of a list of numbers, <c>8080;6000</c>.</summary>
    public static IEnumerable<ConfigPort> OfList(SourceMappedString value, bool isTls, ConfigUse use = ConfigUse.Endpoint) => PortText.ReadList(value.Text).Select(port =>
        new ConfigPort(value, new PortOccurrence(port.Port, port.Start, port.Length, isTls, urlStart: -1), use));
}
