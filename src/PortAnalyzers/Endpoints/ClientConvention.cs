using Microsoft.CodeAnalysis;
using PortAnalyzers.Evaluation;

namespace PortAnalyzers.Endpoints;

/// <summary>
/// Knows by .NET's naming guidelines what connects to a web address without being a browser: <c>RestClient</c>, <c>ConsulClientConfiguration</c>,
/// <c>GrpcChannel</c>, <c>WebProxy</c>, <c>OtlpExporterOptions</c>, the methods that extend <c>HttpClient</c>, and those that give a client.
/// </summary>
/// <remarks>
/// The last word of a type's name says what it is, once the words for its settings and its making are taken off. What a browser is sent to
/// keeps its warning, whoever is told of it: redirect, logout and CORS addresses, and an OpenID Connect authority.
/// </remarks>
internal static class ClientConvention
{
    private const string Client = "Client";
    private const string Channel = "Channel";

    /// <summary>What connects somewhere.</summary>
    private static readonly string[] Connecting =
    [
        Client, Channel, "Connection", "Proxy", "Forwarder", "Exporter", "Sink", "Pusher", "Transport", "Socket", "Websocket", "HealthCheck",
        "ServiceCheck", "Probe", "Downloader", "Uploader",
    ];

    /// <summary>What says only how the thing before it is made or set up.</summary>
    private static readonly string[] Accessory =
    [
        "Option", "Setting", "Config", "Configuration", "Configurator", "Builder", "Factory", "Base", "Parameter", "Extension", "Initializer", "Provider",
        "Pool", "Cache", "Collection", "Context", "Connectivity", "Handler", "Pipeline", "Service", "Async", "Core",
    ];

    /// <summary>What is a browser, drives one, or sends one away.</summary>
    private static readonly string[] Browsers = ["Browser", "Oidc", "OpenId", "WebView", "WebDriver", "Pdf", "Screenshot"];

    /// <summary>Where a channel is a connection, and not a part of a business.</summary>
    private static readonly string[] Remoting = ["Grpc", "Rpc", "ServiceModel"];

    /// <summary>Words in the names of members that take an address to which a browser is sent, or from which it comes.</summary>
    internal static readonly string[] ForBrowsers =
    [
        "Redirect", "Callback", "Logout", "SignOut", "SignIn", "SignedOut", "Login", "Logon", "Cors", "Origin", "Return", "Logo", "HomePage", "WebSite",
        "Browser", "Consent", "Referrer", "Referer", "Landing",
    ];

    /// <summary>Words in the names of members that take an address.</summary>
    private static readonly string[] Address =
    [
        "Url", "Uri", "Address", "Endpoint", "Host", "Server", "Authority", "Base", "Node", "Dsn", "Gateway", "Proxy", "Location", "Resource", "Path",
        "Prefix", "Root", "Domain", "Remote", "Target", "Destination", "Connection", "Connect", "Site", "Http", "Https", "Issuer", "Route", "Api",
    ];

    /// <summary>Words for the address of a service, not for one that a business has of its customers.</summary>
    private static readonly string[] ServiceAddress = ["Address", "Base", "Endpoint", "Server", "Service", "Host", "Api"];

    /// <summary>Words in the names of parameters that take what is sent, not where to.</summary>
    private static readonly string[] Content =
        ["Value", "Content", "Body", "Payload", "Json", "Data", "Text", "Message", "Html", "Name", "Title", "Description", "Subject", "Header", "Query"];

    /// <summary>What the server alone asks of an OAuth or OpenID Connect provider, and where a program reports its errors (data source name).</summary>
    private static readonly string[] BackChannel =
    [
        "TokenEndpoint", "UserInfoEndpoint", "UserInformationEndpoint", "IntrospectionEndpoint", "RevocationEndpoint", "JwksUri",
        "DeviceAuthorizationEndpoint", "PushedAuthorizationEndpoint", "Dsn",
    ];

    /// <summary>Types that are clients, or what clients send.</summary>
    private static readonly string[] Clients =
    [
        "System.Net.Http.HttpMessageInvoker", "System.Net.Http.HttpRequestMessage", "System.Net.Http.HttpMessageHandler", "System.Net.WebRequest",
    ];

    /// <summary>Types whose extension methods register what connects: clients, probes, exporters, sinks, sources of settings and keys.</summary>
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

    /// <summary>A row for the argument where it tells a client, by convention, where to connect; or null.</summary>
    public static EndpointApi? Find(IMethodSymbol method, IParameterSymbol parameter) =>
        !NameWords.ContainsAny(parameter.Name, ForBrowsers)
        && (parameter.Name == "dsn"
            || (method.MethodKind == MethodKind.Constructor ? IsOfClient(method.ContainingType, parameter) : IsOfClient(method, parameter)))
            ? Api
            : null;

    /// <summary>A row for the property where it tells a client, by convention, where to connect; or null.</summary>
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

        // client.Login(server) is an action of the client's, client.LoginUrl(page) is not.
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

    /// <summary>Whether a method's name says that it makes a client, forwards there, or connects: AddOtlpExporter, MapForwarder, Connect.</summary>
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

    /// <summary>Whether the type is a client, by what it derives from or by its name.</summary>
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

    /// <summary>Whether the name says no more than Client, which may be a customer.</summary>
    private static bool IsBareClient(ITypeSymbol type)
    {
        var words = EssentialWords(type);
        return words.Count > 0 && words[words.Count - 1] == Client && (words.Count == 1 || (words.Count == 2 && words[0] == "I"));
    }

    /// <summary>The words of a type's name without those that only say how it is made or set up.</summary>
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
    /// Whether the type says where browsers go for, and come back from, a login: an OAuth client's registration, whose other addresses are a
    /// browser's as well.
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

    /// <summary>What a method gives, also where it gives it later.</summary>
    private static ITypeSymbol ResultOf(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results } ? results[0] : method.ReturnType;

    /// <summary>Whether the type configures how an API knows its callers: the server asks the authority itself, and sends no browser there.</summary>
    private static bool IsApiAuthentication(ITypeSymbol type) =>
        TypeNames.IsOrInherits(type, "Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions")
        && !TypeNames.IsOrInherits(type, "Microsoft.AspNetCore.Authentication.RemoteAuthenticationOptions")
        && !TypeNames.IsOrInherits(type, "Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions");

    /// <summary>Whether the type has the settings of one of Aspire's client integrations.</summary>
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
