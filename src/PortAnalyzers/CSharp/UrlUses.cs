using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Urls;

namespace PortAnalyzers.CSharp;

/// <summary>What a program does with a URL.</summary>
internal sealed class UrlUses
{
    /// <summary>The APIs that the URL is handed to.</summary>
    public List<EndpointCall> Calls { get; } = [];

    /// <summary>Whether it goes anywhere else: into a message, to an unknown method, out of the project.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>How a text that is put to these uses is read.</summary>
    public UrlContext Context => Calls.Exists(static call => call.Api.Role is not (ApiRole.Uri or ApiRole.Origin)) ? UrlContext.WebAddress
        : Calls.Exists(static call => call.Api.Role == ApiRole.Uri) ? UrlContext.UriReference
        : UrlContext.Text;

    public void AddOther() => HasOthers = true;

    /// <summary>The uses that are known, as if there were no others.</summary>
    public UrlUses Known()
    {
        var known = new UrlUses();
        known.Calls.AddRange(Calls);
        return known;
    }
}
