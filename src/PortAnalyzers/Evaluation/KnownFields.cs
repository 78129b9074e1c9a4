using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Evaluation;

/// <summary>The static readonly fields of .NET with parts of addresses.</summary>
internal static class KnownFields
{
    /// <summary>The value of such a field, or null for any other field.</summary>
    public static string? TextOf(IFieldSymbol field)
    {
        if (field.ContainingType?.SpecialType == SpecialType.System_String)
        {
            return field.Name == nameof(string.Empty) ? "" : null;
        }

        return TypeNames.Is(field.ContainingType, "System.Uri") ? TextOfUri(field.Name)
            : TypeNames.Is(field.ContainingType, "Microsoft.AspNetCore.Hosting.WebHostDefaults") ? TextOfWebHost(field.Name)
            : null;
    }

    /// <summary>The value of a field, by names alone: <c>Uri.UriSchemeHttps</c>. To look up a first type, the compiler would read all references. Null for any other field.</summary>
    public static string? TextOf(string? type, string field) => type == nameof(Uri) ? TextOfUri(field) : null;

    /// <summary>Source: System.Uri of .NET 10, whose fields are named after their schemes; only net.tcp and net.pipe have a dot.</summary>
    private static string? TextOfUri(string field)
    {
        const string Prefix = "UriScheme", Net = "net";
        if (!field.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return field == "SchemeDelimiter" ? "://" : null;
        }

        var scheme = field.Substring(Prefix.Length).ToLowerInvariant();
        return scheme.StartsWith(Net, StringComparison.Ordinal) ? Net + "." + scheme.Substring(Net.Length) : scheme;
    }

    /// <summary>Source: WebHostDefaults of ASP.NET Core 8 to 10.</summary>
    private static string? TextOfWebHost(string field) => field switch
    {
        "ServerUrlsKey" => "urls",
        "HttpPortsKey" => "http_ports",
        "HttpsPortsKey" => "https_ports",
        _ => null,
    };
}
