using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Values;

/// <summary>The fields of .NET that hold parts of addresses: no constants, but always the same.</summary>
internal static class KnownFields
{
    /// <summary>The text of such a field, or null for any other field.</summary>
    public static string? TextOf(IFieldSymbol field)
    {
        if (field.ContainingType?.SpecialType == SpecialType.System_String)
        {
            return field.Name == nameof(string.Empty) ? "" : null;
        }

        return TypeNames.Is(field.ContainingType, "System.Uri") ? TextOfUri(field.Name) : null;
    }

    private static string? TextOfUri(string field) => field switch
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
