using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>Reads the pages and scripts of a site: all URLs outside of comments. Minified scripts are skipped.</summary>
internal static class SitePage
{
    public static IEnumerable<ConfigPort> ReadRazor(ConfigFile file, CancellationToken cancellationToken) => Read(file, PageKind.Razor, cancellationToken);

    public static IEnumerable<ConfigPort> ReadPage(ConfigFile file, CancellationToken cancellationToken) => Read(file, PageKind.Html, cancellationToken);

    public static IEnumerable<ConfigPort> ReadScript(ConfigFile file, CancellationToken cancellationToken) =>
        IsMinified(file.Text) ? [] : Read(file, PageKind.Script, cancellationToken);

    private static IEnumerable<ConfigPort> Read(ConfigFile file, PageKind kind, CancellationToken cancellationToken)
    {
        var page = new SourceMappedString(file, 0, file.Text.Length);
        return ConfigPorts.OfUrls(page, PageComments.Blank(file.Text, kind, cancellationToken), UrlContext.Text, ConfigUse.Page);
    }

    /// <summary>Whether a script has almost no line breaks.</summary>
    private static bool IsMinified(string text)
    {
        const int MinLength = 5_000;
        const int MaxLine = 500;
        return text.Length > MinLength && text.Length / MaxLine > text.Count(static c => c == '\n');
    }
}
