namespace PortAnalyzers.Ports;

/// <summary>A set of browser engines.</summary>
[Flags]
internal enum Browsers
{
    None = 0,

    /// <summary>Chrome, Edge and the other Chromium-based browsers; measured with Chromium 156 on 2026-11-22.</summary>
    Chromium = 1,

    /// <summary>Firefox; measured with Firefox ESR 153 on 2026-11-22.</summary>
    Firefox = 2,

    /// <summary>Safari and the other WebKit browsers; measured with WebKitGTK 2.50 on 2026-11-22.</summary>
    WebKit = 4,

    All = Chromium | Firefox | WebKit,
}

internal static class BrowsersExtensions
{
    /// <summary>The subject of a sentence, with the product names: "Chrome, Edge, Firefox and Safari".</summary>
    public static string ToDisplayText(this Browsers browsers) => browsers switch
    {
        Browsers.All => "Chrome, Edge, Firefox and Safari",
        Browsers.Chromium | Browsers.Firefox => "Chrome, Edge and Firefox",
        Browsers.Chromium | Browsers.WebKit => "Chrome, Edge and Safari",
        Browsers.Firefox | Browsers.WebKit => "Firefox and Safari",
        Browsers.Chromium => "Chrome and Edge",
        Browsers.Firefox => "Firefox",
        Browsers.WebKit => "Safari",
        _ => "no browser",
    };

    /// <summary>The verb for <see cref="ToDisplayText"/>, negated: "no browser will". For Chromium, the subject is two browsers.</summary>
    public static string ToRefusalText(this Browsers browsers) => browsers switch
    {
        Browsers.All => "no browser will",
        Browsers.Firefox or Browsers.WebKit => "it will not",
        _ => "they will not",
    };

    /// <summary>Reads an engine's name as ports.csv and the options write it: chromium, firefox or webkit, ignoring case.</summary>
    public static bool TryParseEngine(string name, out Browsers engine)
    {
        engine = name.ToLowerInvariant() switch
        {
            "chromium" => Browsers.Chromium,
            "firefox" => Browsers.Firefox,
            "webkit" => Browsers.WebKit,
            _ => Browsers.None,
        };
        return engine != Browsers.None;
    }
}
