using PortAnalyzers.Endpoints;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>The ports in a setting's value.</summary>
internal static class ConfigPorts
{
    /// <summary>The ports that a setting or an environment variable of the server puts it on.</summary>
    public static IEnumerable<ConfigPort> OfSetting(SettingKind kind, string name, MappedText value) => kind switch
    {
        SettingKind.Urls => OfUrls(value, UrlContext.WebAddress, ConfigUse.Endpoint),
        SettingKind.Ports => OfList(value, isTls: IsTls(name)),
        _ => [],
    };

    /// <summary>The ports of the web URLs in a text.</summary>
    public static IEnumerable<ConfigPort> OfUrls(MappedText value, UrlContext context, ConfigUse use)
    {
        var scanner = new UrlPortScanner(value.Text, context);
        while (scanner.MoveNext())
        {
            yield return new ConfigPort(value, scanner.Current, use);
        }
    }

    /// <summary>The ports of a list of bare numbers, <c>8080;6000</c>.</summary>
    public static IEnumerable<ConfigPort> OfList(MappedText value, bool isTls) => PortText.ReadList(value.Text).Select(port =>
        new ConfigPort(value, new UrlPort(port.Port, port.Start, port.Length, isTls, urlStart: -1), ConfigUse.Endpoint));

    private static bool IsTls(string name) => name.IndexOf("https_port", StringComparison.OrdinalIgnoreCase) >= 0;
}
