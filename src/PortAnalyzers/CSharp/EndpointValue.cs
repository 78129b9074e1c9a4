using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Urls;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.CSharp;

/// <summary>Reads the ports in a value that is passed to an API, by the shape in its row.</summary>
internal static class EndpointValue
{
    private const string Localhost = "localhost";

    public static IEnumerable<PortOccurrence> Ports(EndpointCall call, string text, OperationEvaluator evaluator) => call.Api.Shape switch
    {
        ValueShape.Port => SinglePort(text),
        ValueShape.OptionPort => PortText.ReadList(text, text.IndexOf('=') + 1),
        ValueShape.EndPoint => EndPoint(text),
        ValueShape.Url => Scan(text, UrlContext.WebAddress),
        ValueShape.PortOrUrl => SinglePort(text).Concat(Scan(text, UrlContext.WebAddress)),
        ValueShape.UriReference => Scan(text, UrlContext.UriReference),
        _ => PortsByKey(call, text, evaluator),
    };

    /// <summary>Whether an API takes port 0 in the place of a port. Kestrel does, but not together with <c>localhost</c>.</summary>
    public static bool AcceptsZero(EndpointCall call, string text, PortOccurrence port) =>
        call.Api.Condition is EndpointCondition.KestrelEndpoint or EndpointCondition.KestrelAddress
        && call.Api.Name.IndexOf(Localhost, StringComparison.OrdinalIgnoreCase) < 0
        && text.Substring(0, port.Start).IndexOf(Localhost, StringComparison.OrdinalIgnoreCase) < 0;

    private static IEnumerable<PortOccurrence> SinglePort(string text) =>
        text.IndexOf(';') < 0 ? PortText.ReadList(text) : [];

    /// <summary>The port of an address: <c>0.0.0.0:6000</c>, <c>[::]:6000</c>. An IPv6 address without brackets has none.</summary>
    private static IEnumerable<PortOccurrence> EndPoint(string text)
    {
        var colon = text.LastIndexOf(':');
        var isPortBehind = colon > 0 && (text[colon - 1] == ']' || text.IndexOf(':') == colon);
        return colon < 0 ? SinglePort(text)
            : isPortBehind && PortText.TryRead(text, colon + 1, out var port, out var length) && colon + 1 + length == text.Length
                ? [new PortOccurrence(port, colon + 1, length, isTls: false, urlStart: -1)]
            : [];
    }

    private static IEnumerable<PortOccurrence> PortsByKey(EndpointCall call, string text, OperationEvaluator evaluator) => KeyedSettings.KindOf(call.Site, evaluator) switch
    {
        SettingKind.Urls => Scan(text, UrlContext.WebAddress),
        SettingKind.Ports => PortText.ReadList(text),
        _ => [],
    };

    private static IEnumerable<PortOccurrence> Scan(string text, UrlContext context)
    {
        var scanner = new UrlPortScanner(text, context);
        while (scanner.MoveNext())
        {
            yield return scanner.Current;
        }
    }
}
