using Microsoft.CodeAnalysis.Operations;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Urls;
using PortAnalyzers.Values;

namespace PortAnalyzers.Rules;

/// <summary>Reads the ports in what an API is given, by the shape that its row names.</summary>
internal static class ApiValue
{
    public static IEnumerable<UrlPort> Ports(ApiUse use, string text, ValueTracer tracer) => use.Api.Shape switch
    {
        ValueShape.Port => SinglePort(text),
        ValueShape.Url => Scan(text, UrlContext.WebAddress),
        ValueShape.UriReference => Scan(text, UrlContext.UriReference),
        _ => PortsByKey(use, text, tracer),
    };

    private static IEnumerable<UrlPort> SinglePort(string text) =>
        text.IndexOf(';') < 0 ? PortText.ReadList(text) : [];

    private static IEnumerable<UrlPort> PortsByKey(ApiUse use, string text, ValueTracer tracer) => KindOf(use, tracer) switch
    {
        SettingKind.Urls => Scan(text, UrlContext.WebAddress),
        SettingKind.Ports => PortText.ReadList(text),
        _ => [],
    };

    /// <summary>A setting of the host is named by the argument <c>key</c>, an environment variable by <c>variable</c>.</summary>
    private static SettingKind KindOf(ApiUse use, ValueTracer tracer)
    {
        if (use.Site is not IInvocationOperation call)
        {
            return SettingKind.Other;
        }

        var key = KnownFunction.ArgumentFor(call.Arguments, "key");
        var name = key ?? KnownFunction.ArgumentFor(call.Arguments, "variable");
        return name is null || tracer.Trace(name) is not { Count: 1 } texts ? SettingKind.Other
            : key is null ? ServerSettings.OfEnvironmentVariable(texts[0].Text)
            : ServerSettings.OfKey(texts[0].Text);
    }

    private static IEnumerable<UrlPort> Scan(string text, UrlContext context)
    {
        var scanner = new UrlPortScanner(text, context);
        while (scanner.MoveNext())
        {
            yield return scanner.Current;
        }
    }
}
