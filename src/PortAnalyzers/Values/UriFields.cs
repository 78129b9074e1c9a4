using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Values;

/// <summary>The parts of addresses that <c>System.Uri</c> has fields for: no constants, but always the same.</summary>
internal static class UriFields
{
    /// <summary>The text of such a field, or null for any other field.</summary>
    public static string? TextOf(IFieldSymbol field) => !TypeNames.Is(field.ContainingType, "System.Uri") ? null : field.Name switch
    {
        "UriSchemeHttp" => "http",
        "UriSchemeHttps" => "https",
        "UriSchemeWs" => "ws",
        "UriSchemeWss" => "wss",
        "UriSchemeFtp" => "ftp",
        "UriSchemeFile" => "file",
        "UriSchemeMailto" => "mailto",
        "UriSchemeNetTcp" => "net.tcp",
        "SchemeDelimiter" => "://",
        _ => null,
    };
}
