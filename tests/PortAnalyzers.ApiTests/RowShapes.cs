namespace PortAnalyzers.ApiTests;

/// <summary>
/// A use of each API in the table of the analyzers: one line here for each row there. The value is between ‹ and ›, the port's digits are §.
/// </summary>
internal static class RowShapes
{
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions.";
    private const string Loader = "Microsoft.AspNetCore.Server.Kestrel.KestrelConfigurationLoader.";
    private const string Aspire = "Aspire.Hosting.ResourceBuilderExtensions.";
    private const string Annotation = "Aspire.Hosting.ApplicationModel.EndpointAnnotation";
    private const string Tokens = "Microsoft.IdentityModel.Tokens.TokenValidationParameters.";

    /// <summary>By the row's text.</summary>
    public static readonly Dictionary<string, string> All = new()
    {
        [Kestrel + "Listen(port)"] = "k.Listen(System.Net.IPAddress.Any, ‹§›);",
        [Kestrel + "Listen(endPoint)"] = """k.Listen(System.Net.IPEndPoint.Parse(‹"0.0.0.0:§"›));""",
        [Kestrel + "ListenAnyIP(port)"] = "k.ListenAnyIP(‹§›);",
        [Kestrel + "ListenLocalhost(port)"] = "k.ListenLocalhost(‹§›);",
        [Loader + "Endpoint(port)"] = "k.Configure().Endpoint(System.Net.IPAddress.Any, ‹§›);",
        [Loader + "Endpoint(endPoint)"] = "k.Configure().Endpoint(new System.Net.IPEndPoint(System.Net.IPAddress.Any, ‹§›));",
        [Loader + "AnyIPEndpoint(port)"] = "k.Configure().AnyIPEndpoint(‹§›);",
        [Loader + "LocalhostEndpoint(port)"] = "k.Configure().LocalhostEndpoint(‹§›);",
        ["Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions.UseUrls(urls)"] = """b.WebHost.UseUrls(‹"http://*:§"›);""",
        ["Microsoft.AspNetCore.Hosting.IWebHostBuilder.UseSetting(value)"] = """b.WebHost.UseSetting("http_ports", ‹"§"›);""",
        ["Microsoft.AspNetCore.Builder.WebApplication.Urls"] = """app.Urls.Add(‹"http://*:§"›);""",
        ["Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature.Addresses"] =
            """app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>().Addresses.Add(‹"http://*:§"›);""",
        ["Microsoft.AspNetCore.Builder.WebApplication.Run(url)"] = """app.Run(‹"http://*:§"›);""",
        ["Microsoft.AspNetCore.Builder.WebApplication.RunAsync(url)"] = """app.RunAsync(‹"http://*:§"›);""",
        ["Microsoft.AspNetCore.WebHost.Start(url)"] = """Microsoft.AspNetCore.WebHost.Start(‹"http://*:§"›, context => Task.CompletedTask);""",
        ["Microsoft.AspNetCore.WebHost.StartWith(url)"] = """Microsoft.AspNetCore.WebHost.StartWith(‹"http://*:§"›, site => { });""",
        ["Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory.UseKestrel(port)"] = "new Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Shape>().UseKestrel(‹§›);",
        ["Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args)"] = """WebApplication.CreateBuilder(new[] { "--urls", ‹"http://*:§"› });""",
        ["Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder(args)"] = """WebApplication.CreateSlimBuilder(new[] { "--urls", ‹"http://*:§"› });""",
        ["Microsoft.AspNetCore.Builder.WebApplication.Create(args)"] = """WebApplication.Create(new[] { "--http_ports", ‹"§"› });""",
        ["Microsoft.AspNetCore.Builder.WebApplicationOptions.Args"] = """_ = new WebApplicationOptions { Args = new[] { "--http_ports", ‹"§"› } };""",
        ["Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args)"] = """Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(new[] { "--urls", ‹"http://*:§"› });""",
        ["Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args)"] = """Host.CreateDefaultBuilder(new[] { "--urls", ‹"http://*:§"› });""",
        ["Microsoft.Extensions.Configuration.CommandLineConfigurationExtensions.AddCommandLine(args)"] =
            """b.Configuration.AddCommandLine(new[] { "--urls", ‹"http://*:§"› });""",
        ["System.Environment.SetEnvironmentVariable(value)"] = """Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", ‹"§"›);""",
        ["System.Collections.Generic.IDictionary.Add(value)"] = """new System.Diagnostics.ProcessStartInfo().Environment.Add("ASPNETCORE_HTTP_PORTS", ‹"§"›);""",
        ["System.Collections.Specialized.StringDictionary.Add(value)"] =
            """new System.Diagnostics.ProcessStartInfo().EnvironmentVariables.Add("ASPNETCORE_HTTP_PORTS", ‹"§"›);""",
        ["Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(initialData)"] =
            """b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { { "http_ports", ‹"§"› } });""",
        ["Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource.InitialData"] =
            """_ = new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = new Dictionary<string, string?> { { "http_ports", ‹"§"› } } };""",
        ["Microsoft.AspNetCore.HttpsPolicy.HttpsRedirectionOptions.HttpsPort"] = "b.Services.AddHttpsRedirection(options => options.HttpsPort = ‹§›);",
        ["Microsoft.AspNetCore.Rewrite.RewriteOptionsExtensions.AddRedirectToHttps(sslPort)"] =
            "Microsoft.AspNetCore.Rewrite.RewriteOptionsExtensions.AddRedirectToHttps(new Microsoft.AspNetCore.Rewrite.RewriteOptions(), 301, ‹§›);",
        ["Microsoft.AspNetCore.Mvc.MvcOptions.SslPort"] = "b.Services.AddControllers(options => options.SslPort = ‹§›);",
        ["Microsoft.AspNetCore.Server.HttpSys.UrlPrefixCollection.Add(prefix)"] = """b.WebHost.UseHttpSys(http => http.UrlPrefixes.Add(‹"http://*:§"›));""",
        ["Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create(prefix)"] = """Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create(‹"http://*:§"›);""",
        ["Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create(port)"] = """Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create("http", "*", ‹"§"›, "/");""",
        ["Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create(portValue)"] = """Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create("http", "*", ‹§›, "/");""",
        ["System.Net.HttpListenerPrefixCollection.Add(uriPrefix)"] = """new System.Net.HttpListener().Prefixes.Add(‹"http://*:§/"›);""",
        ["Microsoft.Owin.Hosting.WebApp.Start(url)"] = """Microsoft.Owin.Hosting.WebApp.Start(‹"http://*:§"›);""",
        ["Microsoft.Owin.Hosting.StartOptions(url)"] = """_ = new Microsoft.Owin.Hosting.StartOptions(‹"http://*:§"›);""",
        ["Microsoft.Owin.Hosting.StartOptions.Port"] = "_ = new Microsoft.Owin.Hosting.StartOptions { Port = ‹§› };",
        ["Microsoft.Owin.Hosting.StartOptions.Urls"] = """new Microsoft.Owin.Hosting.StartOptions().Urls.Add(‹"http://*:§"›);""",
        ["System.Web.Http.SelfHost.HttpSelfHostConfiguration(baseAddress)"] = """_ = new System.Web.Http.SelfHost.HttpSelfHostConfiguration(‹"http://localhost:§"›);""",
        ["EmbedIO.WebServer(port)"] = "_ = new EmbedIO.WebServer(‹§›);",
        ["EmbedIO.WebServer(urlPrefixes)"] = """_ = new EmbedIO.WebServer(‹"http://*:§"›);""",
        ["EmbedIO.WebServerOptions.AddUrlPrefix(urlPrefix)"] = """new EmbedIO.WebServerOptions().AddUrlPrefix(‹"http://*:§"›);""",
        ["EmbedIO.WebServerOptionsExtensions.WithUrlPrefix(urlPrefix)"] = """EmbedIO.WebServerOptionsExtensions.WithUrlPrefix(new(), ‹"http://*:§"›);""",
        ["EmbedIO.WebServerOptionsExtensions.WithUrlPrefixes(urlPrefixes)"] = """EmbedIO.WebServerOptionsExtensions.WithUrlPrefixes(new(), ‹"http://*:§"›);""",
        ["Nancy.Hosting.Self.NancyHost(baseUri)"] = """_ = new Nancy.Hosting.Self.NancyHost(new Uri(‹"http://localhost:§"›));""",
        ["Nancy.Hosting.Self.NancyHost(baseUris)"] = """_ = new Nancy.Hosting.Self.NancyHost(true, new Uri(‹"http://localhost:§"›));""",
        ["System.ServiceModel.ServiceHost(baseAddresses)"] = """_ = new System.ServiceModel.ServiceHost(typeof(Shape), new Uri(‹"http://localhost:§"›));""",
        ["System.ServiceModel.Web.WebServiceHost(baseAddresses)"] = """_ = new System.ServiceModel.Web.WebServiceHost(typeof(Shape), new Uri(‹"http://localhost:§"›));""",
        ["WatsonWebserver.Core.WebserverSettings(port)"] = """_ = new WatsonWebserver.Core.WebserverSettings("localhost", ‹§›);""",
        ["WebSocketSharp.Server.HttpServer(*)"] = "_ = new WebSocketSharp.Server.HttpServer(‹§›);",
        ["WebSocketSharp.Server.WebSocketServer(*)"] = "_ = new WebSocketSharp.Server.WebSocketServer(‹§›);",
        ["NetCoreServer.HttpServer(port)"] = "_ = new NetCoreServer.HttpServer(System.Net.IPAddress.Any, ‹§›);",
        ["NetCoreServer.HttpsServer(port)"] = "_ = new NetCoreServer.HttpsServer(System.Net.IPAddress.Any, ‹§›);",
        ["NetCoreServer.WsServer(port)"] = "_ = new NetCoreServer.WsServer(System.Net.IPAddress.Any, ‹§›);",
        ["NetCoreServer.WssServer(port)"] = "_ = new NetCoreServer.WssServer(System.Net.IPAddress.Any, ‹§›);",
        ["OrleansDashboard.DashboardOptions.Port"] = "_ = new OrleansDashboard.DashboardOptions { Port = ‹§› };",
        ["Steeltoe.Management.Configuration.ManagementOptions.Port"] = """_ = new Steeltoe.Management.Configuration.ManagementOptions { Port = ‹"§"› };""",
        ["Prometheus.MetricServer(port)"] = "_ = new Prometheus.MetricServer(port: ‹§›);",
        ["Prometheus.KestrelMetricServer(port)"] = "_ = new Prometheus.KestrelMetricServer(port: ‹§›);",
        ["Prometheus.KestrelMetricServerOptions.Port"] = "_ = new Prometheus.KestrelMetricServerOptions { Port = (ushort)‹§› };",
        ["Prometheus.MetricServerMiddlewareExtensions.UseMetricServer(port)"] = """Prometheus.MetricServerMiddlewareExtensions.UseMetricServer(app, ‹§›, "/metrics");""",
        ["OpenTelemetry.Exporter.PrometheusHttpListenerOptions.Port"] = "_ = new OpenTelemetry.Exporter.PrometheusHttpListenerOptions { Port = ‹§› };",
        ["WireMock.Server.WireMockServer.Start(port)"] = "WireMock.Server.WireMockServer.Start(‹§›);",
        ["WireMock.Server.WireMockServer.Start(urls)"] = """WireMock.Server.WireMockServer.Start(‹"http://localhost:§"›);""",
        ["WireMock.Server.WireMockServer.StartWithAdminInterface(port)"] = "WireMock.Server.WireMockServer.StartWithAdminInterface(‹§›);",
        ["WireMock.Server.WireMockServer.StartWithAdminInterface(urls)"] = """WireMock.Server.WireMockServer.StartWithAdminInterface(‹"http://localhost:§"›);""",
        ["WireMock.Settings.WireMockServerSettings.Port"] = "_ = new WireMock.Settings.WireMockServerSettings { Port = ‹§› };",
        ["WireMock.Settings.WireMockServerSettings.Urls"] = """_ = new WireMock.Settings.WireMockServerSettings { Urls = [‹"http://localhost:§"›] };""",
        [Aspire + "WithHttpEndpoint(port)"] = "container.WithHttpEndpoint(port: ‹§›);",
        [Aspire + "WithHttpEndpoint(targetPort)"] = "container.WithHttpEndpoint(targetPort: ‹§›, isProxied: false);",
        [Aspire + "WithHttpsEndpoint(port)"] = "container.WithHttpsEndpoint(port: ‹§›);",
        [Aspire + "WithHttpsEndpoint(targetPort)"] = "container.WithHttpsEndpoint(targetPort: ‹§›, isProxied: false);",
        [Aspire + "WithEndpoint(port)"] = """container.WithEndpoint(port: ‹§›, scheme: "http");""",
        [Aspire + "WithEndpoint(targetPort)"] = """container.WithEndpoint(targetPort: ‹§›, scheme: "http", isProxied: false);""",
        [Annotation + "(port)"] = $$"""_ = new {{Annotation}}(System.Net.Sockets.ProtocolType.Tcp, uriScheme: "http", port: ‹§›);""",
        [Annotation + "(targetPort)"] = $$"""_ = new {{Annotation}}(System.Net.Sockets.ProtocolType.Tcp, uriScheme: "http", targetPort: ‹§›, isProxied: false);""",
        [Annotation + ".Port"] = """container.WithEndpoint("http", endpoint => endpoint.Port = ‹§›);""",
        [Annotation + ".TargetPort"] = """container.WithEndpoint("http", endpoint => { endpoint.TargetPort = ‹§›; endpoint.IsProxied = false; });""",
        [Aspire + "WithEnvironment(value)"] = """container.WithEnvironment("ASPNETCORE_HTTP_PORTS", ‹"§"›);""",
        ["Aspire.Hosting.*.WithHostPort(*)"] = "host.AddRedis(\"cache\").WithRedisInsight(insight => insight.WithHostPort(‹§›));",
        ["Aspire.Hosting.*.WithManagementPlugin(*)"] = "host.AddRabbitMQ(\"queue\").WithManagementPlugin(‹§›);",
        ["System.Uri(uriString)"] = """_ = new Uri(‹"http://localhost:§"›);""",
        ["System.Uri(baseUri)"] = """_ = new Uri(new Uri(‹"http://localhost:§"›), "/x");""",
        ["System.Uri(relativeUri)"] = """_ = new Uri(uri, ‹"//localhost:§/x"›);""",
        ["System.Uri.TryCreate(uriString)"] = """Uri.TryCreate(‹"http://localhost:§"›, UriKind.Absolute, out _);""",
        ["System.Uri.TryCreate(relativeUri)"] = """Uri.TryCreate(uri, ‹"//localhost:§/x"›, out _);""",
        ["System.UriBuilder(uri)"] = """_ = new UriBuilder(‹"http://localhost:§"›);""",
        ["System.UriBuilder(port)"] = """_ = new UriBuilder("http", "localhost", ‹§›, "/x");""",
        ["System.UriBuilder(portNumber)"] = """_ = new UriBuilder("http", "localhost", ‹§›);""",
        ["System.UriBuilder.Port"] = "_ = new UriBuilder { Port = ‹§› };",
        ["Microsoft.AspNetCore.Http.HostString(port)"] = """_ = new HostString("localhost", ‹§›);""",
        ["Flurl.Url(*)"] = """_ = new Flurl.Url(‹"http://localhost:§"›);""",
        ["Flurl.GeneratedExtensions.*(url)"] = """Flurl.GeneratedExtensions.AppendPathSegment(‹"http://localhost:§"›, "x");""",
        ["Flurl.Url.Combine(*)"] = """Flurl.Url.Combine(‹"http://localhost:§"›, "x");""",
        ["Microsoft.Playwright.*.GotoAsync(url)"] = """page.GotoAsync(‹"http://localhost:§"›);""",
        ["Microsoft.Playwright.BrowserNewContextOptions.BaseURL"] = """_ = new Microsoft.Playwright.BrowserNewContextOptions { BaseURL = ‹"http://localhost:§"› };""",
        ["Microsoft.Playwright.BrowserNewPageOptions.BaseURL"] = """_ = new Microsoft.Playwright.BrowserNewPageOptions { BaseURL = ‹"http://localhost:§"› };""",
        ["OpenQA.Selenium.*.GoToUrl(*)"] = """driver.Navigate().GoToUrl(‹"http://localhost:§"›);""",
        ["OpenQA.Selenium.*.GoToUrlAsync(*)"] = """driver.Navigate().GoToUrlAsync(‹"http://localhost:§"›);""",
        ["OpenQA.Selenium.IWebDriver.Url"] = """driver.Url = ‹"http://localhost:§"›;""",
        ["PuppeteerSharp.*.GoToAsync(url)"] = """tab.GoToAsync(‹"http://localhost:§"›);""",
        ["System.Net.Http.HttpClient.*(requestUri)"] = """http.GetAsync(‹"http://localhost:§"›);""",
        ["System.Net.Http.Json.HttpClientJsonExtensions.*(requestUri)"] = """http.PostAsJsonAsync(‹"http://localhost:§"›, 1);""",
        ["Refit.RestService.*(*)"] = """Refit.RestService.For<IApi>(‹"http://localhost:§"›);""",
        ["Flurl.Http.*.*(url)"] = """Flurl.Http.GeneratedExtensions.GetAsync(‹"http://localhost:§"›);""",
        ["Flurl.Http.*(*)"] = """_ = new Flurl.Http.FlurlRequest(‹"http://localhost:§"›);""",
        ["RestSharp.RestRequest(resource)"] = """_ = new RestSharp.RestRequest(‹"http://localhost:§"›);""",
        ["SocketIOClient.*(*)"] = """_ = new SocketIOClient.SocketIO(‹"http://localhost:§"›);""",
        ["Elastic.Transport.*(*)"] = """_ = new Elastic.Transport.SingleNodePool(new Uri(‹"http://localhost:§"›));""",
        ["Nethereum.Web3.Web3(url)"] = """_ = new Nethereum.Web3.Web3(‹"http://localhost:§"›);""",
        ["HtmlAgilityPack.HtmlWeb.*(url)"] = """new HtmlAgilityPack.HtmlWeb().Load(‹"http://localhost:§"›);""",
        ["AngleSharp.BrowsingContextExtensions.*(*)"] = """AngleSharp.BrowsingContextExtensions.OpenAsync(AngleSharp.BrowsingContext.New(), ‹"http://localhost:§"›);""",
        ["Microsoft.SemanticKernel.*.*(endpoint)"] =
            """Microsoft.SemanticKernel.OpenAIKernelBuilderExtensions.AddOpenAIChatCompletion(Microsoft.SemanticKernel.Kernel.CreateBuilder(), "m", new Uri(‹"http://localhost:§"›), "key");""",
        ["HealthChecks.UI.Configuration.Settings.*(uri)"] = """new HealthChecks.UI.Configuration.Settings().AddHealthCheckEndpoint("stock", ‹"http://localhost:§"›);""",
        ["Yarp.ReverseProxy.Configuration.DestinationConfig.Address"] = """_ = new Yarp.ReverseProxy.Configuration.DestinationConfig { Address = ‹"http://localhost:§"› };""",
        ["Yarp.ReverseProxy.Configuration.DestinationConfig.Health"] =
            """_ = new Yarp.ReverseProxy.Configuration.DestinationConfig { Address = "", Health = ‹"http://localhost:§"› };""",
        ["System.ServiceModel.EndpointAddress(*)"] = """_ = new System.ServiceModel.EndpointAddress(‹"http://localhost:§"›);""",
        ["System.ServiceModel.HttpBindingBase.ProxyAddress"] = """_ = new System.ServiceModel.BasicHttpBinding { ProxyAddress = new Uri(‹"http://localhost:§"›) };""",
        ["NATS.Client.Core.NatsOpts.Url"] = """_ = new NATS.Client.Core.NatsOpts { Url = ‹"ws://localhost:§"› };""",
        ["Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions.Authority"] =
            """b.Services.AddAuthentication().AddJwtBearer(options => options.Authority = ‹"http://localhost:§"›);""",
        ["Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions.MetadataAddress"] =
            """b.Services.AddAuthentication().AddJwtBearer(options => options.MetadataAddress = ‹"http://localhost:§"›);""",
        ["Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions.Audience"] =
            """b.Services.AddAuthentication().AddJwtBearer(options => options.Audience = ‹"http://localhost:§"›);""",
        ["IdentityServer4.AccessTokenValidation.IdentityServerAuthenticationOptions.Authority"] =
            """_ = new IdentityServer4.AccessTokenValidation.IdentityServerAuthenticationOptions { Authority = ‹"http://localhost:§"› };""",
        ["IdentityModel.AspNetCore.OAuth2Introspection.OAuth2IntrospectionOptions.Authority"] =
            """_ = new IdentityModel.AspNetCore.OAuth2Introspection.OAuth2IntrospectionOptions { Authority = ‹"http://localhost:§"› };""",
        ["Duende.AspNetCore.Authentication.OAuth2Introspection.OAuth2IntrospectionOptions.Authority"] =
            """_ = new Duende.AspNetCore.Authentication.OAuth2Introspection.OAuth2IntrospectionOptions { Authority = ‹"http://localhost:§"› };""",
        [Tokens + "ValidIssuer"] = """_ = new Microsoft.IdentityModel.Tokens.TokenValidationParameters { ValidIssuer = ‹"http://localhost:§"› };""",
        [Tokens + "ValidIssuers"] = """_ = new Microsoft.IdentityModel.Tokens.TokenValidationParameters { ValidIssuers = new[] { ‹"http://localhost:§"› } };""",
        [Tokens + "ValidAudience"] = """_ = new Microsoft.IdentityModel.Tokens.TokenValidationParameters { ValidAudience = ‹"http://localhost:§"› };""",
        [Tokens + "ValidAudiences"] = """_ = new Microsoft.IdentityModel.Tokens.TokenValidationParameters { ValidAudiences = new[] { ‹"http://localhost:§"› } };""",
        ["IdentityModel.Client.DiscoveryCache(authority)"] = """_ = new IdentityModel.Client.DiscoveryCache(‹"http://localhost:§"›);""",
        ["Duende.IdentityModel.Client.DiscoveryCache(authority)"] = """_ = new Duende.IdentityModel.Client.DiscoveryCache(‹"http://localhost:§"›);""",
        ["Microsoft.IdentityModel.Protocols.ConfigurationManager(metadataAddress)"] =
            """_ = new Microsoft.IdentityModel.Protocols.ConfigurationManager<Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfiguration>(‹"http://localhost:§"›, new Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfigurationRetriever());""",
        ["Microsoft.Extensions.DependencyInjection.OpenIddictValidationBuilder.SetIssuer(*)"] =
            """b.Services.AddOpenIddict().AddValidation(options => options.SetIssuer(‹"http://localhost:§"›));""",
    };
}
