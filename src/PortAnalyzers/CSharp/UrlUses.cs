using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Urls;

namespace PortAnalyzers.CSharp;

/// <summary>The uses of a URL.</summary>
internal sealed class UrlUses
{
    /// <summary>The APIs to which the URL is passed.</summary>
    public List<EndpointCall> Calls { get; } = [];

    /// <summary>Whether it has other uses: in a message, in an unknown method, outside of the project.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>The only API that gets the URL, or null if there are several or other uses.</summary>
    public EndpointCall? OnlyCall => Calls.Count == 1 && !HasOthers ? Calls[0] : null;

    /// <summary>The context in which a text with these uses is a URL.</summary>
    public UrlContext Context => Calls.Exists(static call => call.Api.Role is not (ApiRole.Uri or ApiRole.Origin)) ? UrlContext.WebAddress
        : Calls.Exists(static call => call.Api.Role == ApiRole.Uri) ? UrlContext.UriReference
        : UrlContext.Text;

    public void AddOther() => HasOthers = true;

    /// <summary>The known uses, ignoring others.</summary>
    public UrlUses Known()
    {
        var known = new UrlUses();
        known.Calls.AddRange(Calls);
        return known;
    }
}
