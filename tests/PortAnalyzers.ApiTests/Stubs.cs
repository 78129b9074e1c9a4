namespace PortAnalyzers.ApiTests;

/// <summary>
/// Declarations of members of libraries that can't be restored here, or not together with the others, under their real names. A test ensures that no
/// package contains them.
/// </summary>
internal static class Stubs
{
    /// <summary>The libraries that are stubs.</summary>
    public static readonly string[] Namespaces =
    [
        "Microsoft.Owin.Hosting", "System.Web.Http.SelfHost", "EmbedIO", "Nancy.Hosting.Self", "WatsonWebserver.Core", "WebSocketSharp.Server", "NetCoreServer",
        "Steeltoe.Management.Configuration", "HealthChecks.UI.Configuration", "IdentityServer4.AccessTokenValidation", "IdentityModel.AspNetCore.OAuth2Introspection",
        "Duende.AspNetCore.Authentication.OAuth2Introspection", "System.ServiceModel.Web",
    ];

    public const string Source = """
        namespace Microsoft.Owin.Hosting
        {
            public static class WebApp { public static IDisposable Start(string url) => null!; }
            public class StartOptions { public StartOptions() { } public StartOptions(string url) { } public int? Port { get; set; } public IList<string> Urls { get; } = new List<string>(); }
        }
        namespace System.Web.Http.SelfHost { public class HttpSelfHostConfiguration { public HttpSelfHostConfiguration(string baseAddress) { } } }
        namespace EmbedIO
        {
            public class WebServer { public WebServer(int port) { } public WebServer(params string[] urlPrefixes) { } }
            public class WebServerOptions { public void AddUrlPrefix(string urlPrefix) { } }
            public static class WebServerOptionsExtensions
            {
                public static WebServerOptions WithUrlPrefix(this WebServerOptions options, string urlPrefix) => options;
                public static WebServerOptions WithUrlPrefixes(this WebServerOptions options, params string[] urlPrefixes) => options;
            }
        }
        namespace Nancy.Hosting.Self { public class NancyHost { public NancyHost(Uri baseUri) { } public NancyHost(bool configuration, params Uri[] baseUris) { } } }
        namespace WatsonWebserver.Core { public class WebserverSettings { public WebserverSettings(string hostname, int port, bool ssl = false) { } } }
        namespace WebSocketSharp.Server
        {
            public class HttpServer { public HttpServer(int port) { } }
            public class WebSocketServer { public WebSocketServer(int port) { } }
        }
        namespace NetCoreServer
        {
            public class HttpServer { public HttpServer(System.Net.IPAddress address, int port) { } }
            public class HttpsServer { public HttpsServer(System.Net.IPAddress address, int port) { } }
            public class WsServer { public WsServer(System.Net.IPAddress address, int port) { } }
            public class WssServer { public WssServer(System.Net.IPAddress address, int port) { } }
        }
        namespace Steeltoe.Management.Configuration { public class ManagementOptions { public string? Port { get; set; } } }
        namespace HealthChecks.UI.Configuration { public class Settings { public Settings AddHealthCheckEndpoint(string name, string uri) => this; } }
        namespace IdentityServer4.AccessTokenValidation { public class IdentityServerAuthenticationOptions { public string? Authority { get; set; } } }
        namespace IdentityModel.AspNetCore.OAuth2Introspection { public class OAuth2IntrospectionOptions { public string? Authority { get; set; } } }
        namespace Duende.AspNetCore.Authentication.OAuth2Introspection { public class OAuth2IntrospectionOptions { public string? Authority { get; set; } } }
        namespace System.ServiceModel { public class ServiceHost { public ServiceHost(Type serviceType, params Uri[] baseAddresses) { } } }
        namespace System.ServiceModel.Web { public class WebServiceHost { public WebServiceHost(Type serviceType, params Uri[] baseAddresses) { } } }
        """;
}
