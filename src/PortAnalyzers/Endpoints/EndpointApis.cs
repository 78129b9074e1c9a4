using Microsoft.CodeAnalysis;
using PortAnalyzers.Evaluation;
using static PortAnalyzers.Endpoints.ApiMember;
using static PortAnalyzers.Endpoints.EndpointCondition;
using static PortAnalyzers.Endpoints.ValueShape;

namespace PortAnalyzers.Endpoints;

/// <summary>The table of the APIs that take a port or a web address. A new API is one row here; eng/DocsGenerator then updates the names for the text scan.</summary>
internal static class EndpointApis
{
    /// <summary>The method that adds a value to a collection.</summary>
    public const string AddMethod = "Add";

    /// <summary>The name of an indexer.</summary>
    public const string Indexer = "this[]";

    /// <summary>The suffix of a namespace in a row for all of its types.</summary>
    private const string AllTypes = ".*";

    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions";
    private const string KestrelLoader = "Microsoft.AspNetCore.Server.Kestrel.KestrelConfigurationLoader";
    private const string WebApplication = "Microsoft.AspNetCore.Builder.WebApplication";
    private const string HttpSys = "Microsoft.AspNetCore.Server.HttpSys.";
    private const string Aspire = "Aspire.Hosting.ResourceBuilderExtensions";
    private const string AspireAnnotation = "Aspire.Hosting.ApplicationModel.EndpointAnnotation";

    /// <summary>The suffix of a type's metadata name, by its number of type parameters.</summary>
    private static readonly string[] Arities = ["", "`1", "`2"];

    /// <summary>The rows for servers, and the others that the text scan finds by a name.</summary>
    public static readonly EndpointApi[] Named =
    [
        // Kestrel
        Server(Method, Kestrel, "Listen", "port", Port, KestrelEndpoint),
        Server(Method, Kestrel, "Listen", "endPoint", EndPoint, KestrelEndpoint),
        Server(Method, Kestrel, "ListenAnyIP", "port", Port, KestrelEndpoint),
        Server(Method, Kestrel, "ListenLocalhost", "port", Port, KestrelEndpoint),
        Server(Method, KestrelLoader, "Endpoint", "port", Port, KestrelEndpoint),
        Server(Method, KestrelLoader, "Endpoint", "endPoint", EndPoint, KestrelEndpoint),
        Server(Method, KestrelLoader, "AnyIPEndpoint", "port", Port, KestrelEndpoint),
        Server(Method, KestrelLoader, "LocalhostEndpoint", "port", Port, KestrelEndpoint),

        // ASP.NET Core hosting, for any server
        Server(Method, "Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions", "UseUrls", "urls", Url, KestrelAddress),
        Server(Method, "Microsoft.AspNetCore.Hosting.IWebHostBuilder", "UseSetting", "value", ByKey, KestrelAddress),
        Server(Collection, WebApplication, "Urls", "", Url, KestrelAddress),
        Server(Collection, "Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature", "Addresses", "", Url, KestrelAddress),
        Server(Method, WebApplication, "Run", "url", Url, KestrelAddress, anchor: ""),
        Server(Method, WebApplication, "RunAsync", "url", Url, KestrelAddress, anchor: ""),
        Server(Method, "Microsoft.AspNetCore.WebHost", "Start", "url", Url, KestrelAddress, anchor: "WebHost"),
        Server(Method, "Microsoft.AspNetCore.WebHost", "StartWith", "url", Url, KestrelAddress),
        Server(Method, "Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory", "UseKestrel", "port", Port),

        // Its command line
        Server(Method, WebApplication, "CreateBuilder", "args", CommandLine),
        Server(Method, WebApplication, "CreateSlimBuilder", "args", CommandLine),
        Server(Method, WebApplication, "Create", "args", CommandLine, anchor: "WebApplication"),
        Server(Property, "Microsoft.AspNetCore.Builder.WebApplicationOptions", "Args", "", CommandLine),
        Server(Method, "Microsoft.AspNetCore.WebHost", "CreateDefaultBuilder", "args", CommandLine),
        Server(Method, "Microsoft.Extensions.Hosting.Host", "CreateDefaultBuilder", "args", CommandLine),
        Server(Method, "Microsoft.Extensions.Configuration.CommandLineConfigurationExtensions", "AddCommandLine", "args", CommandLine),

        // Its named settings and environment variables, in addition to those of KeyedSettings
        Server(Method, "System.Environment", "SetEnvironmentVariable", "value", ByKey, KestrelAddress),
        Server(Method, "System.Collections.Generic.IDictionary", "Add", "value", ByKey, KestrelAddress, anchor: "Environment"),
        Server(Method, "System.Collections.Specialized.StringDictionary", "Add", "value", ByKey, KestrelAddress, anchor: "EnvironmentVariables"),
        Server(Method, "Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions", "AddInMemoryCollection", "initialData", Settings),
        Server(Property, "Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource", "InitialData", "", Settings),

        // HTTPS redirection
        Server(Property, "Microsoft.AspNetCore.HttpsPolicy.HttpsRedirectionOptions", "HttpsPort", "", Port),
        Server(Method, "Microsoft.AspNetCore.Rewrite.RewriteOptionsExtensions", "AddRedirectToHttps", "sslPort", Port),
        Server(Property, "Microsoft.AspNetCore.Mvc.MvcOptions", "SslPort", "", Port),

        // HTTP.sys and HttpListener
        Server(Method, HttpSys + "UrlPrefixCollection", "Add", "prefix", Url, anchor: "UrlPrefixes"),
        Server(Method, HttpSys + "UrlPrefix", "Create", "prefix", Url, anchor: "UrlPrefix"),
        Server(Method, HttpSys + "UrlPrefix", "Create", "port", Port, anchor: "UrlPrefix"),
        Server(Method, HttpSys + "UrlPrefix", "Create", "portValue", Port, anchor: "UrlPrefix"),
        Server(Method, "System.Net.HttpListenerPrefixCollection", "Add", "uriPrefix", Url, anchor: "Prefixes"),

        // OWIN and Web API self-host
        Server(Method, "Microsoft.Owin.Hosting.WebApp", "Start", "url", Url, anchor: "WebApp"),
        Server(Constructor, "Microsoft.Owin.Hosting.StartOptions", "StartOptions", "url", Url),
        Server(Property, "Microsoft.Owin.Hosting.StartOptions", "Port", "", Port),
        Server(Collection, "Microsoft.Owin.Hosting.StartOptions", "Urls", "", Url),
        Server(Constructor, "System.Web.Http.SelfHost.HttpSelfHostConfiguration", "HttpSelfHostConfiguration", "baseAddress", Url),

        // EmbedIO and Nancy
        Server(Constructor, "EmbedIO.WebServer", "WebServer", "port", Port),
        Server(Constructor, "EmbedIO.WebServer", "WebServer", "urlPrefixes", Url),
        Server(Method, "EmbedIO.WebServerOptions", "AddUrlPrefix", "urlPrefix", Url),
        Server(Method, "EmbedIO.WebServerOptionsExtensions", "WithUrlPrefix", "urlPrefix", Url),
        Server(Method, "EmbedIO.WebServerOptionsExtensions", "WithUrlPrefixes", "urlPrefixes", Url),
        Server(Constructor, "Nancy.Hosting.Self.NancyHost", "NancyHost", "baseUri", Url),
        Server(Constructor, "Nancy.Hosting.Self.NancyHost", "NancyHost", "baseUris", Url),

        // WCF
        Server(Constructor, "System.ServiceModel.ServiceHost", "ServiceHost", "baseAddresses", Url, anchor: ""),
        Server(Constructor, "System.ServiceModel.Web.WebServiceHost", "WebServiceHost", "baseAddresses", Url, anchor: ""),

        // Other web servers
        Server(Constructor, "WatsonWebserver.Core.WebserverSettings", "WebserverSettings", "port", Port),
        Server(Constructor, "WebSocketSharp.Server.HttpServer", "HttpServer", "*", Port),
        Server(Constructor, "WebSocketSharp.Server.WebSocketServer", "WebSocketServer", "*", Port),
        Server(Constructor, "NetCoreServer.HttpServer", "HttpServer", "port", Port),
        Server(Constructor, "NetCoreServer.HttpsServer", "HttpsServer", "port", Port),
        Server(Constructor, "NetCoreServer.WsServer", "WsServer", "port", Port),
        Server(Constructor, "NetCoreServer.WssServer", "WssServer", "port", Port),

        // Dashboards
        Server(Property, "OrleansDashboard.DashboardOptions", "Port", "", Port),
        Server(Property, "Steeltoe.Management.Configuration.ManagementOptions", "Port", "", Port),

        // Metrics
        Server(Constructor, "Prometheus.MetricServer", "MetricServer", "port", Port),
        Server(Constructor, "Prometheus.KestrelMetricServer", "KestrelMetricServer", "port", Port),
        Server(Property, "Prometheus.KestrelMetricServerOptions", "Port", "", Port),
        Server(Method, "Prometheus.MetricServerMiddlewareExtensions", "UseMetricServer", "port", Port),
        Server(Property, "OpenTelemetry.Exporter.PrometheusHttpListenerOptions", "Port", "", Port),
        Server(Property, "OpenTelemetry.Exporter.PrometheusHttpListenerOptions", "UriPrefixes", "", Url, anchor: ""),

        // Mock servers
        Server(Method, "WireMock.Server.WireMockServer", "Start", "port", Port, anchor: "WireMockServer"),
        Server(Method, "WireMock.Server.WireMockServer", "Start", "urls", Url, anchor: ""),
        Server(Method, "WireMock.Server.WireMockServer", "StartWithAdminInterface", "port", Port),
        Server(Method, "WireMock.Server.WireMockServer", "StartWithAdminInterface", "urls", Url, anchor: ""),
        Server(Property, "WireMock.Settings.WireMockServerSettings", "Port", "", Port),
        Server(Property, "WireMock.Settings.WireMockServerSettings", "Urls", "", Url, anchor: ""),

        // Aspire, in addition to AspireResources
        Server(Method, Aspire, "WithHttpEndpoint", "port", Port),
        Server(Method, Aspire, "WithHttpEndpoint", "hostPort", Port),
        Server(Method, Aspire, "WithHttpEndpoint", "targetPort", Port, AspireEndpoint),
        Server(Method, Aspire, "WithHttpsEndpoint", "port", Port),
        Server(Method, Aspire, "WithHttpsEndpoint", "hostPort", Port),
        Server(Method, Aspire, "WithHttpsEndpoint", "targetPort", Port, AspireEndpoint),
        Server(Method, Aspire, "WithEndpoint", "port", Port, AspireEndpoint),
        Server(Method, Aspire, "WithEndpoint", "hostPort", Port, AspireEndpoint),
        Server(Method, Aspire, "WithEndpoint", "targetPort", Port, AspireEndpoint),
        Server(Constructor, AspireAnnotation, "EndpointAnnotation", "port", Port, AspireEndpoint),
        Server(Constructor, AspireAnnotation, "EndpointAnnotation", "targetPort", Port, AspireEndpoint),
        Server(Property, AspireAnnotation, "Port", "", Port, AspireEndpoint),
        Server(Property, AspireAnnotation, "TargetPort", "", Port, AspireEndpoint),
        Server(Method, Aspire, "WithEnvironment", "value", ByKey),
        .. AspireResources.Rows,

        // UriBuilder and HostString, which take a port by itself
        new(ApiRole.Uri, Constructor, "System.UriBuilder", "UriBuilder", "port", Port, UriBuilderScheme, "UriBuilder") { MinimumArguments = 3 },
        new(ApiRole.Uri, Constructor, "System.UriBuilder", "UriBuilder", "portNumber", Port, UriBuilderScheme, "UriBuilder") { MinimumArguments = 3 },
        new(ApiRole.Uri, Property, "System.UriBuilder", "Port", "", Port, UriBuilderScheme, "Port"),
        new(ApiRole.Uri, Constructor, "Microsoft.AspNetCore.Http.HostString", "HostString", "port", Port, None, "HostString") { MinimumArguments = 2 },
    ];

    /// <summary>Created for the first expression that is bound: most projects have none.</summary>
    private static readonly Lazy<Dictionary<string, EndpointApi[]>> ByName =
        new(static () => All.GroupBy(static row => row.Name).ToDictionary(static rows => rows.Key, static rows => rows.ToArray()));

    /// <summary>All rows.</summary>
    public static EndpointApi[] All => [.. Named, .. Addresses.Rows];

    /// <summary>The rows that the text scan finds by a name, not by a URL.</summary>
    private static IEnumerable<EndpointApi> Anchored => Named.Where(static row => row.Anchor.Length > 0);

    /// <summary>Whether the compilation contains a type of a row with this anchor.</summary>
    public static bool IsAvailable(string name, Compilation compilation) =>
        name == Indexer || Anchored.Any(row => (row.Name == name || row.Member == Collection) && HasType(row.Type, compilation));

    private static bool HasType(string name, Compilation compilation) => name.EndsWith(AllTypes, StringComparison.Ordinal)
        ? HasNamespace(name.Substring(0, name.Length - AllTypes.Length), compilation)
        : Array.Exists(Arities, arity => !compilation.GetTypesByMetadataName(name + arity).IsEmpty);

    private static bool HasNamespace(string name, Compilation compilation)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (var part in name.Split('.'))
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return space is not null;
    }

    /// <summary>The row for an argument of a method or constructor, or null.</summary>
    public static EndpointApi? FindParameter(IMethodSymbol method, IParameterSymbol parameter)
    {
        var (member, name) = method.MethodKind == MethodKind.Constructor ? (Constructor, method.ContainingType.Name) : (Method, method.Name);
        return Find(name, member, parameter.Name, method.ContainingType) ?? ClientConvention.Find(method, parameter) ?? OriginConvention.Find(method, parameter);
    }

    /// <summary>The row for a value that is assigned to a property, or added to its collection, or null.</summary>
    public static EndpointApi? FindProperty(IPropertySymbol property, ApiMember member) =>
        Find(property.Name, member, "", property.ContainingType) ?? ClientConvention.Find(property) ?? OriginConvention.Find(property);

    private static EndpointApi? Find(string name, ApiMember member, string parameter, INamedTypeSymbol type) =>
        FindIn(name, member, parameter, type) ?? FindIn("*", member, parameter, type);

    private static EndpointApi? FindIn(string name, ApiMember member, string parameter, INamedTypeSymbol type)
    {
        if (ByName.Value.TryGetValue(name, out var rows))
        {
            foreach (var row in rows)
            {
                if (row.Member == member && (row.Parameter == parameter || row.Parameter == "*") && IsOf(type, row.Type))
                {
                    return row;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the type has this name, inherits from the type, or is in the namespace of a name that ends in <c>.*</c>.</summary>
    private static bool IsOf(INamedTypeSymbol type, string name) => name.EndsWith(AllTypes, StringComparison.Ordinal)
        ? type.ContainingNamespace is { IsGlobalNamespace: false } space && (space.ToDisplayString() + ".").StartsWith(name.Substring(0, name.Length - 1), StringComparison.Ordinal)
        : TypeNames.IsOrInherits(type, name);

    private static EndpointApi Server(
        ApiMember member, string type, string name, string parameter, ValueShape shape, EndpointCondition condition = None, string? anchor = null) =>
        new(ApiRole.Server, member, type, name, parameter, shape, condition, anchor ?? name);

    private static EndpointApi Browser(ApiMember member, string type, string name, string parameter = "") =>
        new(ApiRole.Browser, member, type, name, parameter, Url, None, "");

    private static EndpointApi Client(ApiMember member, string type, string name, string parameter) =>
        new(ApiRole.Client, member, type, name, parameter, Url, None, "");

    /// <summary>What takes a whole address, which the text scan finds by itself. In a class of its own, because most projects have no expression to bind.</summary>
    private static class Addresses
    {
        public static readonly EndpointApi[] Rows =
        [
            // Uri and UriBuilder
            new(ApiRole.Uri, Constructor, "System.Uri", "Uri", "uriString", UriReference, None, ""),
            new(ApiRole.Uri, Constructor, "System.Uri", "Uri", "baseUri", UriReference, None, ""),
            new(ApiRole.Uri, Constructor, "System.Uri", "Uri", "relativeUri", UriReference, None, ""),
            new(ApiRole.Uri, Method, "System.Uri", "TryCreate", "uriString", UriReference, None, ""),
            new(ApiRole.Uri, Method, "System.Uri", "TryCreate", "relativeUri", UriReference, None, ""),
            new(ApiRole.Uri, Constructor, "System.UriBuilder", "UriBuilder", "uri", UriReference, None, ""),

            // Flurl's Url
            new(ApiRole.Uri, Constructor, "Flurl.Url", "Url", "*", UriReference, None, ""),
            new(ApiRole.Uri, Method, "Flurl.GeneratedExtensions", "*", "url", UriReference, None, ""),
            new(ApiRole.Uri, Method, "Flurl.Url", "Combine", "*", UriReference, None, ""),

            // Browsers that a program drives
            Browser(Method, "Microsoft.Playwright.*", "GotoAsync", "url"),
            Browser(Property, "Microsoft.Playwright.BrowserNewContextOptions", "BaseURL"),
            Browser(Property, "Microsoft.Playwright.BrowserNewPageOptions", "BaseURL"),
            Browser(Method, "OpenQA.Selenium.*", "GoToUrl", "*"),
            Browser(Method, "OpenQA.Selenium.*", "GoToUrlAsync", "*"),
            Browser(Property, "OpenQA.Selenium.IWebDriver", "Url"),
            Browser(Method, "PuppeteerSharp.*", "GoToAsync", "url"),

            // Clients that are not browsers, in addition to those that ClientConvention recognizes
            Client(Method, "System.Net.Http.HttpClient", "*", "requestUri"),
            Client(Method, "System.Net.Http.Json.HttpClientJsonExtensions", "*", "requestUri"),
            Client(Method, "Refit.RestService", "*", "*"),
            Client(Method, "Flurl.Http.*", "*", "url"),
            Client(Constructor, "Flurl.Http.*", "*", "*"),
            Client(Constructor, "RestSharp.RestRequest", "RestRequest", "resource"),
            Client(Constructor, "SocketIOClient.*", "*", "*"),
            Client(Constructor, "Elastic.Transport.*", "*", "*"),
            Client(Constructor, "Nethereum.Web3.Web3", "Web3", "url"),
            Client(Method, "HtmlAgilityPack.HtmlWeb", "*", "url"),
            Client(Method, "AngleSharp.BrowsingContextExtensions", "*", "*"),
            Client(Method, "Microsoft.SemanticKernel.*", "*", "endpoint"),
            Client(Method, "HealthChecks.UI.Configuration.Settings", "*", "uri"),
            Client(Property, "Yarp.ReverseProxy.Configuration.DestinationConfig", "Address", ""),
            Client(Property, "Yarp.ReverseProxy.Configuration.DestinationConfig", "Health", ""),
            Client(Constructor, "System.ServiceModel.EndpointAddress", "EndpointAddress", "*"),
            Client(Property, "System.ServiceModel.HttpBindingBase", "ProxyAddress", ""),
            Client(Property, "NATS.Client.Core.NatsOpts", "Url", ""),

            // Addresses of an identity provider that only the server uses, and its names for the provider
            Client(Property, "Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions", "Authority", ""),
            Client(Property, "Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions", "MetadataAddress", ""),
            Client(Property, "Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions", "Audience", ""),
            Client(Property, "IdentityServer4.AccessTokenValidation.IdentityServerAuthenticationOptions", "Authority", ""),
            Client(Property, "IdentityModel.AspNetCore.OAuth2Introspection.OAuth2IntrospectionOptions", "Authority", ""),
            Client(Property, "Duende.AspNetCore.Authentication.OAuth2Introspection.OAuth2IntrospectionOptions", "Authority", ""),
            Client(Property, "Microsoft.IdentityModel.Tokens.TokenValidationParameters", "ValidIssuer", ""),
            Client(Property, "Microsoft.IdentityModel.Tokens.TokenValidationParameters", "ValidIssuers", ""),
            Client(Property, "Microsoft.IdentityModel.Tokens.TokenValidationParameters", "ValidAudience", ""),
            Client(Property, "Microsoft.IdentityModel.Tokens.TokenValidationParameters", "ValidAudiences", ""),
            Client(Constructor, "IdentityModel.Client.DiscoveryCache", "DiscoveryCache", "authority"),
            Client(Constructor, "Duende.IdentityModel.Client.DiscoveryCache", "DiscoveryCache", "authority"),
            Client(Constructor, "Microsoft.IdentityModel.Protocols.ConfigurationManager", "ConfigurationManager", "metadataAddress"),
            Client(Method, "Microsoft.Extensions.DependencyInjection.OpenIddictValidationBuilder", "SetIssuer", "*"),
        ];
    }
}
