using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.CSharp;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Rules;

/// <summary>The rule that reports a port with certain uses.</summary>
/// <param name="cleartext">The rule for an address without TLS, or for a port; null if it is not for browsers.</param>
/// <param name="tls">The rule for an https or wss address.</param>
/// <param name="isForDrivenBrowser">Whether a browser that the program drives opens it, so that it is reported in tests, too.</param>
internal readonly struct Verdict(Rule? cleartext, Rule? tls, bool isForDrivenBrowser)
{
    public bool IsForDrivenBrowser { get; } = isForDrivenBrowser;

    public Rule? RuleFor(bool isTls) => isTls ? tls : cleartext;
}

/// <summary>Selects the rule for the uses of a URL or a port.</summary>
internal sealed class RuleSelector(
    SemanticModel model,
    SafeBinder binder,
    OperationEvaluator evaluator,
    ReportedConfiguration? configuration,
    Lazy<ProjectKind> project,
    CancellationToken cancellationToken)
{
    private readonly KestrelProtocols _kestrel = new(model, binder, evaluator, () => configuration?.AreHttp2Only(cancellationToken) == true, cancellationToken);
    private readonly AspireEndpoints _aspire = new(evaluator);
    private readonly UriBuilderSchemes _schemes = new(model, binder, evaluator);

    /// <summary>The rule for a value that is passed to an API whose result has further uses.</summary>
    public Verdict Select(EndpointCall call, UrlUses later)
    {
        if (IsNotForBrowsers(call, out var evenWithTls) && evenWithTls)
        {
            return default;
        }

        later.Calls.Add(call);
        return Select(later);
    }

    /// <summary>The rule for a URL with these uses.</summary>
    public Verdict Select(UrlUses uses)
    {
        var cleartext = new Tally(uses.HasOthers);
        var tls = new Tally(uses.HasOthers);
        foreach (var call in uses.Calls)
        {
            var role = IsBrowserCall(call) ? Role.Other : RoleOf(call.Api.Role);
            var isNotForBrowsers = IsNotForBrowsers(call, out var evenWithTls);
            cleartext.Add(isNotForBrowsers ? Role.NotForBrowsers : role);
            tls.Add(isNotForBrowsers && evenWithTls ? Role.NotForBrowsers : role);
        }

        return new Verdict(cleartext.Rule, tls.Rule, cleartext.IsForDrivenBrowser);
    }

    private static Role RoleOf(ApiRole role) => role switch
    {
        ApiRole.Server => Role.Server,
        ApiRole.Uri => Role.Uri,
        ApiRole.Browser => Role.Browser,
        ApiRole.Origin => Role.Other,
        _ => Role.Client,
    };

    /// <summary>Whether the endpoint is not for browsers.</summary>
    private bool IsNotForBrowsers(EndpointCall call, out bool evenWithTls)
    {
        evenWithTls = call.Api.Condition != EndpointCondition.KestrelAddress;
        return call.Api.Condition switch
        {
            EndpointCondition.KestrelEndpoint or EndpointCondition.KestrelAddress => _kestrel.IsNotForBrowsers(call),
            EndpointCondition.AspireEndpoint or EndpointCondition.AspireResource => _aspire.IsNotForBrowsers(call),
            EndpointCondition.UriBuilderScheme => _schemes.IsNotForBrowsers(call.Site),
            _ => false,
        };
    }

    /// <summary>Whether a server that is not for browsers speaks HTTP all the same, so that URLs name it: HTTP/2 without TLS, as for gRPC.</summary>
    public bool IsHttpServer(EndpointCall call) =>
        call.Api.Condition is EndpointCondition.KestrelEndpoint or EndpointCondition.KestrelAddress && _kestrel.SpeaksHttp(call);

    /// <summary>Whether the code never passes a port together with the scheme of a web address.</summary>
    public bool IsWithOtherScheme(EndpointCall call, EvaluatedString port) =>
        call.Api.Condition == EndpointCondition.UriBuilderScheme && port.Choices.Length > 0 && _schemes.IsNotForBrowsers(call.Site, port);

    /// <summary>Whether a client runs in the browser: in WebAssembly, and in components, which may run there.</summary>
    private bool IsBrowserCall(EndpointCall call) =>
        call.Api.Role == ApiRole.Client && (project.Value.IsWebAssembly || IsInComponent(call.Site.Syntax));

    private bool IsInComponent(SyntaxNode site) =>
        binder.ModelOf(site.SyntaxTree, model).GetEnclosingSymbol(site.SpanStart, cancellationToken) is { ContainingType: { } type }
        && TypeNames.IsOrInherits(type, "Microsoft.AspNetCore.Components.IComponent");

    private enum Role
    {
        Other,
        Server,
        Uri,
        Client,
        NotForBrowsers,
        Browser,
    }

    private struct Tally(bool hasOthers)
    {
        private bool _other = hasOthers;
        private bool _server;
        private bool _uri;
        private bool _client;
        private bool _notForBrowsers;
        private bool _browser;

        public readonly bool IsForDrivenBrowser => _browser && !_server;

        /// <summary>A server takes precedence; a client only if there are no other uses; a URL without known uses is a literal.</summary>
        public readonly Rule? Rule =>
            _server ? RuleCatalog.ServerEndpoint
            : _client && !_other && !_browser ? RuleCatalog.ClientUrl
            : _uri ? RuleCatalog.UriConstruction
            : _notForBrowsers && !_other && !_browser ? null
            : RuleCatalog.UrlLiteral;

        public void Add(Role role)
        {
            _other |= role == Role.Other;
            _server |= role == Role.Server;
            _uri |= role == Role.Uri;
            _client |= role == Role.Client;
            _notForBrowsers |= role == Role.NotForBrowsers;
            _browser |= role == Role.Browser;
        }
    }
}
