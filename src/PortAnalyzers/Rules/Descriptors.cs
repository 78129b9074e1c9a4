using System.Reflection;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Options;

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

    /// <summary>{0} says which port is barred by what, {1} what follows.</summary>
    private const string MessageFormat = "{0}: {1}";

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

    public static readonly DiagnosticDescriptor ConfigurationFile = new(
        "PORT004",
        "Configuration file that puts an endpoint on a port that browsers refuse to open",
        MessageFormat,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A setting makes the server listen, or a container be reached, on a port on which every browser refuses to open a page "
            + "(ERR_UNSAFE_PORT), before any request is sent.",
        helpLinkUri: HelpLink("PORT004"));

    public static readonly DiagnosticDescriptor ClientUrl = new(
        "PORT005",
        "Client URL with a port that browsers refuse to open",
        "{0}: this client works all the same, but {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The URL is used by a client that is no browser, for which the port works. "
            + "The same service could not be opened from a browser.",
        helpLinkUri: HelpLink("PORT005"));

    public static readonly DiagnosticDescriptor NotPermitted = new(
        "PORT006",
        "Web port outside the permitted ranges",
        MessageFormat,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The option port_analyzers.permitted_ports says which ports web endpoints may use. It is the team's policy: browsers may well "
            + "open other ports. Without the option, this rule says nothing.",
        helpLinkUri: HelpLink("PORT006"));

    public static readonly DiagnosticDescriptor UnreadableOption = new(
        "PORT007",
        "Option of PortAnalyzers that can't be read",
        "{0}: '{1}' can't be read and does not count; accepted: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An entry of an option in .editorconfig or .globalconfig is not what the option accepts. The other entries and options still count.",
        helpLinkUri: HelpLink("PORT007"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>
    /// The rule that reports a port: the rule for its use where the port is blocked, PORT006 where it only is not permitted, or null. What a
    /// client connects to is not the team's endpoint, so that the permitted ports do not count for it.
    /// </summary>
    public static DiagnosticDescriptor? RuleFor(int port, DiagnosticDescriptor use, PortOptions options) =>
        options.Blocked.Contains(port) ? use
        : options.Reported.Contains(port) && use != ClientUrl ? NotPermitted
        : null;

    private static string HelpLink(string id) => $"{BaseAddress}/docs/rules/{id}.md";
}
