using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Rules;

/// <summary>What the rules are called and what they say. docs/rules has a page for each.</summary>
internal static class Descriptors
{
    /// <summary>One category for all rules, so that one line of .editorconfig tunes them together.</summary>
    public const string Category = "BrowserPorts";

    /// <summary>The project's public address, set once, in Directory.Build.props.</summary>
    public static readonly string BaseAddress = typeof(Descriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(static attribute => attribute.Key == "BaseAddress").Value;

    /// <summary>{0} is the port with its service, {1} the browsers that block it, {2} says what they will not open.</summary>
    private const string MessageFormat = "Port {0} is blocked by {1}: {2}";

    public static readonly DiagnosticDescriptor UrlLiteral = new(
        "PORT001",
        "URL with a port that browsers refuse to open",
        MessageFormat,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Browsers refuse to open web pages on ports of the WHATWG Fetch standard's bad port list (ERR_UNSAFE_PORT). "
            + "The request never leaves the browser, so the server's log stays empty, while curl and HttpClient work.",
        helpLinkUri: HelpLink("PORT001"));

    public static readonly DiagnosticDescriptor UriConstruction = new(
        "PORT002",
        "Uri with a port that browsers refuse to open",
        MessageFormat,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The Uri or UriBuilder has a port on which browsers refuse to open web pages (ERR_UNSAFE_PORT).",
        helpLinkUri: HelpLink("PORT002"));

    public static readonly DiagnosticDescriptor ServerEndpoint = new(
        "PORT003",
        "Server endpoint on a port that browsers refuse to open",
        MessageFormat,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The server starts and answers curl, but every browser refuses to open a page on this port (ERR_UNSAFE_PORT) "
            + "before any request is sent.",
        helpLinkUri: HelpLink("PORT003"));

    public static readonly DiagnosticDescriptor ClientUrl = new(
        "PORT005",
        "Client URL with a port that browsers refuse to open",
        "Port {0} works for this client, but is blocked by {1}: {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The URL is used by a client that is no browser, for which the port works. "
            + "The same service could not be opened from a browser.",
        helpLinkUri: HelpLink("PORT005"));

    private static string HelpLink(string id) => $"{BaseAddress}/docs/rules/{id}.md";
}
