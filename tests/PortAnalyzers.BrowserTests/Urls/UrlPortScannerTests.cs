using System.Globalization;
using PortAnalyzers.Urls;

namespace PortAnalyzers.BrowserTests.Urls;

/// <summary>Compares the scanner that finds ports in texts with a URL parser that follows the standard.</summary>
public sealed class UrlPortScannerTests
{
    private const int Urls = 10_000;

    private const int Seed = 6000;

    [BrowserFact("node")]
    public async Task MoveNext_RandomUrl_AgreesWithTheStandard()
    {
        var random = new Random(Seed);
        string[] urls = [.. Enumerable.Range(0, Urls).Select(_ => RandomUrl.Write(random))];
        var parsed = await NodeUrls.ParseAsync(urls);

        Assert.InRange(parsed.Count(static url => url is not null), Urls / 3, Urls - 1);
        Assert.InRange(parsed.Count(static url => url is { Port.Length: > 0 } && IsWeb(url)), Urls / 10, Urls);
        Assert.Empty(urls.Zip(parsed, Difference).OfType<string>().Distinct());
    }

    /// <summary>Null if both agree, or the text is not a URL: then it may be one for a server, or a template.</summary>
    private static string? Difference(string text, ParsedUrl? parsed)
    {
        if (parsed is null)
        {
            return null;
        }

        var expected = IsWeb(parsed) ? $"{(IsTls(parsed) ? "TLS " : "")}{parsed.Port}" : "no web URL";
        var found = Scan(text, parsed);
        return found == expected ? null : $"{text}: '{expected}' by the standard, '{found}' by the scanner";
    }

    /// <summary>The scanner's result for the URL at the start of a text.</summary>
    private static string Scan(string text, ParsedUrl parsed)
    {
        var scanner = new UrlPortScanner(text, UrlContext.Text);
        if (scanner.MoveNext() && scanner.Current.UrlStart == 0)
        {
            var port = scanner.Current;
            var isDefault = port.Port == (port.IsTls ? 443 : 80);
            return $"{(port.IsTls ? "TLS " : "")}{(isDefault ? "" : port.Port.ToString(CultureInfo.InvariantCulture))}";
        }

        return IsWeb(parsed) ? (IsTls(parsed) ? "TLS " : "") : "no web URL";
    }

    private static bool IsWeb(ParsedUrl url) => url.Scheme is "http" or "https" or "ws" or "wss";

    private static bool IsTls(ParsedUrl url) => url.Scheme is "https" or "wss";
}
