using PortAnalyzers.ConfigFiles.Readers;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ConfigFiles.Formats;

/// <summary>
/// Reads .razor and .cshtml: URLs anywhere but in comments. The C# parts are read here too, since the analyzers do not see the
/// code that is generated from them.
/// </summary>
internal static class RazorPage
{
    public static IEnumerable<ConfigPort> Read(ConfigFile file, CancellationToken cancellationToken)
    {
        var scanner = new UrlPortScanner(RazorComments.Blank(file.Text, cancellationToken), UrlContext.Text);
        var page = new SourceMappedString(file, 0, file.Text.Length);
        while (scanner.MoveNext())
        {
            yield return new ConfigPort(page, scanner.Current, ConfigUse.Page);
        }
    }
}
