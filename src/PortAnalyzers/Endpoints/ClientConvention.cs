using Microsoft.CodeAnalysis;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>
/// Recognizes clients that are not browsers by .NET's naming guidelines: <c>RestClient</c>, <c>ConsulClientConfiguration</c>,
/// <c>GrpcChannel</c>, <c>WebProxy</c>, <c>OtlpExporterOptions</c>, extension methods of <c>HttpClient</c>, and methods that return a client.
/// </summary>
/// <remarks>
/// The last word of a type's name decides, without suffixes such as Options or Builder. Addresses to which a browser is sent
/// keep their warning, even in a client: redirect, logout and CORS addresses, and an OpenID Connect authority.
/// </remarks>
internal static class ClientConvention
{
    private const string Client = "Client";
    private const string Channel = "Channel";

    /// <summary>Types that connect to an address.</summary>
    private static readonly string[] Connecting =
    [
        Client, Channel, "Connection", "Proxy", "Forwarder", "Exporter", "Sink", "Pusher", "Transport", "Socket", "Websocket", "HealthCheck",
        "ServiceCheck", "Probe", "Downloader", "Uploader",
    ];

    /// <summary>Suffixes of types that create or configure another type.</summary>
    private static readonly string[] Accessory =
    [
        "Option", "Setting", "Config", "Configuration", "Configurator", "Builder", "Factory", "Base", "Parameter", "Extension", "Initializer", "Provider",
        "Pool", "Cache", "Collection", "Context", "Connectivity", "Handler", "Pipeline", "Service", "Async", "Core",
    ];

    /// <summary>Types that are a browser, drive one, or redirect one.</summary>
    private static readonly string[] Browsers = ["Browser", "Oidc", "OpenId", "WebView", "WebDriver", "Pdf", "Screenshot"];

    /// <summary>Namespaces in which a channel is a connection, not a part of a business.</summary>
    private static readonly string[] Remoting = ["Grpc", "Rpc", "ServiceModel"];

    /// <summary>Words in the names of members for an address to which a browser is sent, or from which it comes.</summary>
    internal static readonly string[] ForBrowsers =
    [
        "Redirect", "Callback", "Logout", "SignOut", "SignIn", "SignedOut", "Login", "Logon", "Cors", "Origin", "Return", "Logo", "HomePage", "WebSite",
        "Browser", "Consent", "Referrer", "Referer", "Landing",
    ];

    /// <summary>Words in the names of members for an address.</summary>
    private static readonly string[] Address =
    [
        "Url", "Uri", "Address", "Endpoint", "Host", "Server", "Authority", "Base", "Node", "Dsn", "Gateway", "Proxy", "Location", "Resource", "Path",
        "Prefix", "Root", "Domain", "Remote", "Target", "Destination", "Connection", "Connect", "Site", "Http", "Https", "Issuer", "Route", "Api",
    ];

    /// <summary>Words for the address of a service, as opposed to a postal address.</summary>
    private static readonly string[] ServiceAddress = ["Address", "Base", "Endpoint", "Server", "Service", "Host", "Api"];

    /// <summary>Words in the names of parameters for content, as opposed to a destination.</summary>
    private static readonly string[] Content =
        ["Value", "Content", "Body", "Payload", "Json", "Data", "Text", "Message", "Html", "Name", "Title", "Description", "Subject", "Header", "Query"];

    /// <summary>Addresses of an OAuth or OpenID Connect provider that only the server uses, and of an error tracker (data source name).</summary>
    private static readonly string[] BackChannel =
    [
        "TokenEndpoint", "UserInfoEndpoint", "UserInformationEndpoint", "IntrospectionEndpoint", "RevocationEndpoint", "JwksUri",
        "DeviceAuthorizationEndpoint", "PushedAuthorizationEndpoint", "Dsn",
    ];

    /// <summary>Types of clients, and of their messages.</summary>
    private static readonly string[] Clients =
    [
        "System.Net.Http.HttpMessageInvoker", "System.Net.Http.HttpRequestMessage", "System.Net.Http.HttpMessageHandler", "System.Net.WebRequest",
    ];

    /// <summary>Types whose extension methods register clients, probes, exporters, sinks, or sources of settings and keys.</summary>
    private static readonly string[] Registries =
    [
        "System.Net.Http.IHttpClientFactory", "Microsoft.Extensions.DependencyInjection.IHttpClientBuilder",
        "Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder", "Microsoft.Extensions.Logging.ILoggingBuilder",
        "Microsoft.Extensions.Configuration.IConfigurationBuilder", "Microsoft.AspNetCore.DataProtection.IDataProtectionBuilder",
        "Serilog.Configuration.LoggerSinkConfiguration", "Serilog.Configuration.LoggerAuditSinkConfiguration",
        "OpenTelemetry.Trace.TracerProviderBuilder", "OpenTelemetry.Metrics.MeterProviderBuilder", "OpenTelemetry.Logs.LoggerProviderBuilder",
        "OpenTelemetry.IOpenTelemetryBuilder",
    ];

    private static readonly EndpointApi Api = new(ApiRole.Client, ApiMember.Method, "", "", "", ValueShape.Url, EndpointCondition.None, "");

    /// <summary>A row for an argument that is a client's address by convention, or null.</summary>
    public static EndpointApi? Find(IMethodSymbol method, IParameterSymbol parameter) =>
        !NameWords.ContainsAny(parameter.Name, ForBrowsers)
        && (parameter.Name == "dsn"
            || (method.MethodKind == MethodKind.Constructor ? IsOfClient(method.ContainingType, parameter) : IsOfClient(method, parameter)))
            ? Api
            : null;

    /// <summary>A row for a property that is a client's address by convention, or null.</summary>
    public static EndpointApi? Find(IPropertySymbol property) =>
        Array.IndexOf(BackChannel, property.Name) >= 0
        || (!NameWords.ContainsAny(property.Name, ForBrowsers)
            && IsAddress(property.Name, property.Type)
            && (!IsBareClient(property.ContainingType) || NameWords.ContainsAny(property.Name, ServiceAddress))
            && (IsClient(property.ContainingType) || IsApiAuthentication(property.ContainingType) || IsAspireSettings(property.ContainingType)))
        ? Api
        : null;

    private static bool IsOfClient(INamedTypeSymbol created, IParameterSymbol parameter) =>
        (IsAddress(parameter.Name, parameter.Type) || (!NameWords.ContainsAny(parameter.Name, Content) && !IsBareClient(created))) && IsClient(created);

    private static bool IsOfClient(IMethodSymbol method, IParameterSymbol parameter)
    {
        var words = NameWords.Split(method.Name);
        if (words[words.Count - 1] == "Async")
        {
            words.RemoveAt(words.Count - 1);
        }

        // client.Login(server) is an action of the client, client.LoginUrl(page) is not.
        var isForBrowser = NameWords.ContainsAny(words, ForBrowsers) && NameWords.ContainsAny(words, Address);
        if (words.Count == 0 || isForBrowser)
        {
            return false;
        }

        var receiver = method.IsExtensionMethod ? method.Parameters[0].Type : null;
        if (receiver is not null && IsOrInheritsAny(receiver, Clients) && !NameWords.ContainsAny(parameter.Name, Content))
        {
            return true;
        }

        return (IsAddress(parameter.Name, parameter.Type) || NameWords.ContainsAny(words, Address))
            && (Connects(words) || IsClient(method.ContainingType) || IsClient(ResultOf(method))
                || (receiver is not null && (IsClient(receiver) || IsOrInheritsAny(receiver, Registries))));
    }

    /// <summary>Whether a method creates a client, forwards, or connects, by its name: AddOtlpExporter, MapForwarder, Connect.</summary>
    private static bool Connects(List<string> method) =>
        method[0] is "Connect" or "Forward"
        || (method.Count > 1 && IsConnecting(method, method.Count - 1) && method[method.Count - 1] != Channel)
        || NameWords.ContainsAny(method, ["Proxy"]);

    private static bool IsAddress(string name, ITypeSymbol type) => IsUri(type) || NameWords.ContainsAny(name, Address);

    private static bool IsUri(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsUri(array.ElementType),
        INamedTypeSymbol { TypeArguments: { Length: 1 } elements } => IsUri(elements[0]),
        _ => TypeNames.Is(type, "System.Uri"),
    };

    /// <summary>Whether the type is a client, by its base types or its name.</summary>
    private static bool IsClient(ITypeSymbol type)
    {
        if (IsOrInheritsAny(type, Clients))
        {
            return true;
        }

        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (IsClientName(current))
            {
                return !RegistersBrowserClient(type);
            }
        }

        return false;
    }

    private static bool IsClientName(ITypeSymbol type)
    {
        var words = EssentialWords(type);
        return words.Count == 0
            ? type.ContainingType is { } outer && IsClientName(outer)
            : IsConnecting(words, words.Count - 1) && !NameWords.ContainsAny(words, Browsers) && (words[words.Count - 1] != Channel || IsRemoting(words, type));
    }

    private static bool IsConnecting(List<string> words, int index) =>
        NameWords.IsAny(words[index], Connecting) || (index > 0 && NameWords.IsAny(words[index - 1] + words[index], Connecting));

    private static bool IsRemoting(List<string> words, ITypeSymbol type) =>
        NameWords.ContainsAny(words, Remoting)
        || (type.ContainingNamespace is { IsGlobalNamespace: false } space && NameWords.ContainsAny(space.ToDisplayString().Replace('.', '_'), Remoting));

    /// <summary>Whether the name is just Client, which may be a customer.</summary>
    private static bool IsBareClient(ITypeSymbol type)
    {
        var words = EssentialWords(type);
        return words.Count > 0 && words[words.Count - 1] == Client && (words.Count == 1 || (words.Count == 2 && words[0] == "I"));
    }

    /// <summary>The words of a type's name without those for creation or configuration.</summary>
    private static List<string> EssentialWords(ITypeSymbol type)
    {
        var words = NameWords.Split(type.Name);
        while (words.Count > 0 && NameWords.IsAny(words[words.Count - 1], Accessory))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    /// <summary>
    /// Whether the type contains the addresses of a login: an OAuth client's registration, whose other addresses are for a
    /// browser, too.
    /// </summary>
    private static bool RegistersBrowserClient(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol && NameWords.ContainsAny(member.Name, ["Redirect"]) && NameWords.ContainsAny(member.Name, ["Uri", "Url"]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The return type of a method, or of its task.</summary>
    private static ITypeSymbol ResultOf(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results } ? results[0] : method.ReturnType;

    /// <summary>Whether the type configures how an API authenticates callers: the server connects to the authority and redirects no browser.</summary>
    private static bool IsApiAuthentication(ITypeSymbol type) =>
        TypeNames.IsOrInherits(type, "Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions")
        && !TypeNames.IsOrInherits(type, "Microsoft.AspNetCore.Authentication.RemoteAuthenticationOptions")
        && !TypeNames.IsOrInherits(type, "Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions");

    /// <summary>Whether the type has the settings of an Aspire client integration.</summary>
    private static bool IsAspireSettings(ITypeSymbol type) =>
        type.Name.EndsWith("Settings", StringComparison.Ordinal)
        && type.ContainingNamespace?.ToDisplayString() is { } space
        && space.StartsWith("Aspire.", StringComparison.Ordinal)
        && !space.StartsWith("Aspire.Hosting", StringComparison.Ordinal);

    private static bool IsOrInheritsAny(ITypeSymbol type, string[] names)
    {
        foreach (var name in names)
        {
            if (TypeNames.IsOrInherits(type, name))
            {
                return true;
            }
        }

        return false;
    }
}
