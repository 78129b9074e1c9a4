using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PortAnalyzers.Options;

namespace PortAnalyzers.Rules;

/// <summary>All rules. A new rule is one record here, its logic, its page in docs/rules and its row in AnalyzerReleases.Unshipped.md.</summary>
internal static class RuleCatalog
{
    /// <summary>The category of warnings, so that one line of .editorconfig sets the severity of these rules.</summary>
    public const string Category = "BrowserPorts";

    /// <summary>The category of notes: a line that raises <see cref="Category"/> does not change them.</summary>
    public const string NoteCategory = "BrowserPortNotes";

    /// <summary>The help link of rules about blocked ports while the project has no public address.</summary>
    private const string Standard = "https://fetch.spec.whatwg.org/#port-blocking";

    public static readonly Rule UrlLiteral = new(
        new DiagnosticDescriptor(
            "PORT001",
            "URL with a port that browsers refuse to open",
            RuleMessages.BlockedPort,
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            description: "Browsers refuse to open web pages on ports of the WHATWG Fetch standard's bad port list (ERR_UNSAFE_PORT). "
                + "The request never leaves the browser, so the server's log stays empty, while curl and HttpClient work.",
            helpLinkUri: HelpLink("PORT001", Standard)),
        RuleScope.Code | RuleScope.Files)
    {
        Precedence = 2,
        IsSilentInTests = true,
        HasFix = true,
        IsForBlockedPorts = true,
        Arguments = RuleMessages.OfBlockedPort,
    };

    public static readonly Rule UriConstruction = new(
        new DiagnosticDescriptor(
            "PORT002",
            "Uri with a port that browsers refuse to open",
            RuleMessages.BlockedPort,
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            description: "The Uri or UriBuilder has a port on which browsers refuse to open web pages (ERR_UNSAFE_PORT).",
            helpLinkUri: HelpLink("PORT002", Standard)),
        RuleScope.Code)
    {
        Precedence = 3,
        IsSilentInTests = true,
        HasFix = true,
        IsForBlockedPorts = true,
        Arguments = RuleMessages.OfBlockedPort,
    };

    public static readonly Rule ServerEndpoint = new(
        new DiagnosticDescriptor(
            "PORT003",
            "Server endpoint on a port that browsers refuse to open",
            RuleMessages.BlockedPort,
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            description: "The server starts and answers curl, but browsers refuse to open a page on this port (ERR_UNSAFE_PORT) "
                + "before they send any request.",
            helpLinkUri: HelpLink("PORT003", Standard)),
        RuleScope.Code)
    {
        Precedence = 4,
        HasFix = true,
        IsForBlockedPorts = true,
        Arguments = RuleMessages.OfBlockedPort,
    };

    public static readonly Rule ConfigurationFile = new(
        new DiagnosticDescriptor(
            "PORT004",
            "Configuration file that puts an endpoint on a port that browsers refuse to open",
            RuleMessages.BlockedPort,
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            description: "A setting makes a server listen, or a container reachable, on a port on which browsers refuse to open a page "
                + "(ERR_UNSAFE_PORT) before they send any request.",
            helpLinkUri: HelpLink("PORT004", Standard)),
        RuleScope.Files)
    {
        HasFix = true,
        IsForBlockedPorts = true,
        Arguments = RuleMessages.OfBlockedPort,
    };

    public static readonly Rule ClientUrl = new(
        new DiagnosticDescriptor(
            "PORT005",
            "Client URL with a port that browsers refuse to open",
            "Port {0} is blocked by {1}: this client works, but {2} open {3} (ERR_UNSAFE_PORT)",
            NoteCategory,
            DiagnosticSeverity.Info,
            isEnabledByDefault: true,
            description: "A client that is not a browser uses the URL. The port works there, "
                + "but nobody can open the same service in a browser (ERR_UNSAFE_PORT).",
            helpLinkUri: HelpLink("PORT005", Standard)),
        RuleScope.Code | RuleScope.Files)
    {
        Precedence = 1,
        IsSilentInTests = true,
        HasFix = true,
        IsForBlockedPorts = true,
        Arguments = RuleMessages.OfBlockedPort,
    };

    public static readonly Rule NotPermitted = new(
        new DiagnosticDescriptor(
            "PORT006",
            "Web port outside the permitted ranges",
            "Port {0} is not among the ports of {1}: {2} has to move to one of them",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            description: "The option port_analyzers.permitted_ports lists the ports that web endpoints may use. It is the team's policy: browsers may well "
                + "open other ports. Without the option, the rule reports nothing.",
            helpLinkUri: HelpLink("PORT006", null)),
        RuleScope.Code | RuleScope.Files)
    {
        HasFix = true,
        Arguments = RuleMessages.OfNotPermitted,
    };

    public static readonly Rule InvalidOption = new(
        new DiagnosticDescriptor(
            "PORT007",
            "Invalid option of PortAnalyzers",
            "{0}: '{1}' is invalid and ignored; expected {2}",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            description: "An option of PortAnalyzers, or an entry of it, is not what PortAnalyzers accepts. The other entries and options still apply.",
            helpLinkUri: HelpLink("PORT007", null),
            customTags: WellKnownDiagnosticTags.CompilationEnd),
        RuleScope.Options | RuleScope.Files);

    public static readonly Rule PortRange = new(
        new DiagnosticDescriptor(
            "PORT008",
            "Port picked from a range that holds ports that browsers refuse to open",
            "A port from {0} to {1} can be {2} that browsers refuse to open (ERR_UNSAFE_PORT)",
            Category,
            DiagnosticSeverity.Warning,
            isEnabledByDefault: true,
            description: "The endpoint's port is picked at random from a range that holds ports of the WHATWG Fetch standard's bad port list. "
                + "Now and then the server starts on one of them, and browsers refuse to open it (ERR_UNSAFE_PORT).",
            helpLinkUri: HelpLink("PORT008", Standard)),
        RuleScope.Code)
    {
        Precedence = 4,
        HasFix = true,
        Arguments = RuleMessages.OfRange,
    };

    public static readonly Rule ServerConfiguration = new(
        new DiagnosticDescriptor(
            "PORT009",
            "Server whose configuration files name a port that browsers refuse to open",
            RuleMessages.ServerConfiguration,
            NoteCategory,
            DiagnosticSeverity.Info,
            isEnabledByDefault: true,
            description: "The project builds a server here, and a configuration file puts it on a port that browsers refuse to open (ERR_UNSAFE_PORT). "
                + "The note offers the file's fixes in C# code, where every editor shows them.",
            helpLinkUri: HelpLink("PORT009", Standard)),
        RuleScope.Files)
    {
        HasFix = true,
    };

    /// <summary>Every rule, by ID.</summary>
    public static readonly Rule[] All =
    [
        UrlLiteral, UriConstruction, ServerEndpoint, ConfigurationFile, ClientUrl,
        NotPermitted, InvalidOption, PortRange, ServerConfiguration,
    ];

    /// <summary>The descriptors of the rules with a scope.</summary>
    public static ImmutableArray<DiagnosticDescriptor> DescriptorsIn(RuleScope scope)
    {
        var descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>();
        foreach (var rule in All)
        {
            if ((rule.Scope & scope) != 0)
            {
                descriptors.Add(rule.Descriptor);
            }
        }

        return descriptors.ToImmutable();
    }

    /// <summary>
    /// The rule that reports a port: the rule for its use if the port is blocked, PORT006 if it is only not permitted, or null. A client's
    /// address is not the team's endpoint, so the permitted ports don't apply to it.
    /// </summary>
    public static Rule? RuleFor(int port, Rule use, PortOptions options) =>
        options.Blocked.Contains(port) ? use
        : options.Reported.Contains(port) && use != ClientUrl ? NotPermitted
        : null;

    /// <summary>The rule's page, or another link while the project has no public address: no link may lead to a host that does not exist.</summary>
    private static string? HelpLink(string id, string? withoutAddress) =>
        BuildConstants.BaseAddress.Length == 0 ? withoutAddress : $"{BuildConstants.BaseAddress}/docs/rules/{id}.md";
}
