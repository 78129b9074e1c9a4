using Microsoft.CodeAnalysis.CSharp.Syntax;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;
using PortAnalyzers.Values;

namespace PortAnalyzers.Rules;

/// <summary>Decides, by syntax alone, whether an expression is worth to be bound. It lets through too much, never too little.</summary>
internal sealed class SyntaxGate(SyntaxTracer tracer, PortSet reported)
{
    /// <summary>Whether a text may be, or hold, an address with a port that is reported.</summary>
    public bool MayHoldUrl(ExpressionSyntax text) => tracer.Trace(text).Any(alternative => OpenText.MayHoldUrlPort(alternative, reported));

    /// <summary>Whether one of the values that a call, creation or assignment hands over may be, or hold, a port that is reported.</summary>
    public bool MayHoldPort(ExpressionSyntax site)
    {
        if (ApiNames.TakesSettings(ApiSite.NameOf(site)))
        {
            return true;
        }

        var values = ApiSite.Values(site);
        return values.Any(MayBePort) && (!ApiNames.IsSetting(ApiSite.NameOf(site)) || values.Any(MayBeKey));
    }

    private bool MayBePort(ExpressionSyntax value) => tracer.Trace(value).Any(
        alternative => OpenText.MayBePort(alternative, reported) || OpenText.MayHoldUrlPort(alternative, reported) || MayEndWithPort(alternative));

    /// <summary>Whether a port that is reported stands behind the last colon, as in an IPEndPoint's text.</summary>
    private bool MayEndWithPort(string text) =>
        text.LastIndexOf(':') is > 0 and var colon && PortText.TryRead(text, colon + 1, out var port, out _) && reported.Contains(port);

    private bool MayBeKey(ExpressionSyntax value) => tracer.Trace(value).Any(static alternative => alternative.IndexOf(Placeholder.Open) >= 0
        || ServerSettings.OfKey(alternative) != SettingKind.Other
        || ServerSettings.OfEnvironmentVariable(alternative) != SettingKind.Other);
}
