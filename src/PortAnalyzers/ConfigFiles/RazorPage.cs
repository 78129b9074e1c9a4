using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// Reads .razor and .cshtml: URLs anywhere but in comments. The C# parts are read here too, since the analyzers do not see the
/// code that is generated from them.
/// </summary>
internal static class RazorPage
{
    public static IEnumerable<ConfigPort> Read(string text, CancellationToken cancellationToken) => ConfigPorts.OfUrls(
        new MappedText(RazorComments.Blank(text, cancellationToken), 0, text.Length), UrlContext.Text, ConfigUse.Page);
}
