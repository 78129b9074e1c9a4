//// identitymodel discovery
using IdentityModel.Client;
var client = new HttpClient();
var found = await client.GetDiscoveryDocumentAsync("http://localhost:{|PORT005:6000|}/");
var t = await client.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest { Address = "http://localhost:{|PORT005:6666|}/connect/token", ClientId = "x" });
var c = await client.RequestAuthorizationCodeTokenAsync(new AuthorizationCodeTokenRequest { Address = "http://localhost:{|PORT005:6667|}/connect/token", RedirectUri = "http://localhost:{|PORT001:6668|}/cb" });
var u = await client.GetUserInfoAsync(new UserInfoRequest { Address = "http://localhost:{|PORT005:5060|}/userinfo" });
var cache = new DiscoveryCache("http://localhost:{|PORT005:5061|}");
//// duende
using Duende.IdentityModel.Client;
var client = new HttpClient();
var disco = await client.GetDiscoveryDocumentAsync(new DiscoveryDocumentRequest { Address = "http://localhost:{|PORT005:6000|}" });
var tc = new TokenClient(client, new TokenClientOptions { Address = "http://localhost:{|PORT005:6000|}/token" });
var ic = new IntrospectionClient(client, new IntrospectionClientOptions { Address = "http://localhost:{|PORT005:6000|}/introspect" });
//// oidcclient
using Duende.IdentityModel.OidcClient;
var o = new OidcClientOptions { Authority = "http://localhost:{|PORT001:6000|}", RedirectUri = "http://127.0.0.1:{|PORT001:6666|}/cb", PostLogoutRedirectUri = "http://127.0.0.1:{|PORT001:6667|}" };
//// restsharp
using RestSharp;
var a = new RestClient("http://localhost:{|PORT005:6000|}");
var b = new RestClient(new Uri("http://localhost:{|PORT005:6000|}"));
var c = new RestClientOptions("http://localhost:{|PORT005:6000|}");
var d = new RestClientOptions { BaseUrl = new Uri("http://localhost:{|PORT005:6000|}"), Proxy = new System.Net.WebProxy("http://localhost:{|PORT005:6666|}") };
var e = new RestRequest("http://localhost:{|PORT005:6000|}/x", Method.Get);
await a.GetAsync(new RestRequest(new Uri("http://localhost:{|PORT005:6000|}/x")));
await a.GetAsync(new RestRequest("http://localhost:{|PORT005:6000|}/x"));
//// restease
using RestEase;
var api = RestClient.For<IApi>("http://localhost:{|PORT005:6000|}");
var api2 = new RestClient("http://localhost:{|PORT005:6000|}").For<IApi>();
public interface IApi { [Get("x")] Task<string> Get(); }
//// refit
using Refit;
var api = RestService.For<IApi>("http://localhost:{|PORT005:6000|}");
var b = WebApplication.CreateBuilder(args);
b.Services.AddRefitClient<IApi>().ConfigureHttpClient(c => c.BaseAddress = new Uri("http://localhost:{|PORT005:6666|}"));
b.Services.AddHttpClient("x", c => { c.BaseAddress = new Uri("http://localhost:{|PORT005:6667|}"); });
public interface IApi { [Get("/x")] Task<string> Get(); }
//// flurl
using Flurl; using Flurl.Http;
var s = await "http://localhost:{|PORT005:6000|}/x".GetStringAsync();
var t = await "http://localhost:{|PORT005:6000|}".AppendPathSegment("a").SetQueryParam("q", 1).GetStringAsync();
var u = await "http://localhost:{|PORT005:6000|}/x".WithHeader("a", "b").PostJsonAsync(new { a = 1 });
var v = new FlurlRequest("http://localhost:{|PORT005:6000|}");
var w = new FlurlClient("http://localhost:{|PORT005:6000|}");
var x = await new Url("http://localhost:{|PORT005:6000|}").AppendPathSegment("x").GetAsync();
var y = "http://localhost:{|PORT002:6666|}".AppendPathSegment("shop").ToString();
Console.WriteLine(y);
//// websocket.client
using Websocket.Client;
var c = new WebsocketClient(new Uri("ws://localhost:{|PORT005:6000|}"));
var url = new Uri("ws://localhost:{|PORT005:6666|}/feed");
using var c2 = new WebsocketClient(url);
//// serilog
using Serilog;
Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://localhost:{|PORT005:6000|}").WriteTo.OpenTelemetry(o => o.Endpoint = "http://localhost:{|PORT005:6666|}").WriteTo.OpenTelemetry("http://localhost:{|PORT005:6667|}").CreateLogger();
//// otel
using OpenTelemetry; using OpenTelemetry.Exporter; using OpenTelemetry.Trace; using OpenTelemetry.Metrics;
var b = WebApplication.CreateBuilder(args);
b.Services.AddOpenTelemetry().UseOtlpExporter(OtlpExportProtocol.Grpc, new Uri("http://localhost:{|PORT005:6000|}"));
b.Services.AddOpenTelemetry().WithTracing(t => t.AddOtlpExporter(o => o.Endpoint = new Uri("http://localhost:{|PORT005:6000|}")).AddZipkinExporter(o => o.Endpoint = new Uri("http://localhost:{|PORT005:6000|}/api/v2/spans")));
b.Services.Configure<OtlpExporterOptions>(o => { o.Endpoint = new Uri("http://localhost:{|PORT005:6666|}"); });
//// health
var b = WebApplication.CreateBuilder(args);
b.Services.AddHealthChecks().AddUrlGroup(new Uri("http://localhost:{|PORT005:6000|}"), "x").AddUrlGroup(o => o.AddUri(new Uri("http://localhost:{|PORT005:6666|}")), "y");
//// dapr
using Dapr.Client;
var c = new DaprClientBuilder().UseHttpEndpoint("http://localhost:{|PORT005:6000|}").UseGrpcEndpoint("http://localhost:{|PORT005:6000|}").Build();
var b = WebApplication.CreateBuilder(args);
var h = DaprClient.CreateInvokeHttpClient("app", "http://localhost:{|PORT005:6000|}");
//// grpc
using Grpc.Net.Client;
var c = GrpcChannel.ForAddress("http://localhost:{|PORT005:6000|}");
var d = GrpcChannel.ForAddress(new Uri("http://localhost:{|PORT005:6000|}"));
var b = WebApplication.CreateBuilder(args);
b.Services.AddGrpcClient<Greeter>(o => { o.Address = new Uri("https://localhost:{|PORT005:5061|}"); });
class Greeter : Grpc.Core.ClientBase { }
//// yarp
using Yarp.ReverseProxy.Forwarder; using Yarp.ReverseProxy.Configuration;
var b = WebApplication.CreateBuilder(args);
b.Services.AddHttpForwarder();
var app = b.Build();
app.MapForwarder("/{**x}", "http://localhost:{|PORT005:6000|}");
var f = app.Services.GetRequiredService<IHttpForwarder>();
var inv = new HttpMessageInvoker(new SocketsHttpHandler());
app.Map("/y/{**x}", async (HttpContext c) => { await f.SendAsync(c, "http://localhost:{|PORT005:6000|}/", inv); });
var cl = new ClusterConfig { ClusterId = "x", Destinations = new Dictionary<string, DestinationConfig> { ["a"] = new() { Address = "http://localhost:{|PORT005:6000|}" }, ["b"] = new DestinationConfig { Address = "http://localhost:{|PORT005:6666|}" } } };
app.Run();
//// spa
var app = WebApplication.CreateBuilder(args).Build();
app.UseSpa(spa => { spa.UseProxyToSpaDevelopmentServer("http://localhost:{|PORT005:6000|}"); spa.UseProxyToSpaDevelopmentServer(new Uri("http://localhost:{|PORT005:6000|}")); });
app.Run();
//// wcf
using System.ServiceModel;
var e = new EndpointAddress("http://localhost:{|PORT005:6000|}/svc");
var g = new EndpointAddress(new Uri("http://localhost:{|PORT005:6000|}/svc"));
var n = new EndpointAddress("net.tcp://localhost:6000/svc");
var f = new ChannelFactory<IFoo>(new BasicHttpBinding { ProxyAddress = new Uri("http://localhost:{|PORT005:6666|}") }, new EndpointAddress("http://localhost:{|PORT005:6000|}/svc"));
[ServiceContract] public interface IFoo { [OperationContract] string X(); }
//// jwt
using Microsoft.IdentityModel.Tokens;
var b = WebApplication.CreateBuilder(args);
b.Services.AddAuthentication().AddJwtBearer(o => { o.Authority = "http://localhost:{|PORT005:6000|}"; o.MetadataAddress = "http://localhost:{|PORT005:6000|}/x"; o.TokenValidationParameters = new TokenValidationParameters { ValidIssuer = "http://localhost:{|PORT005:6000|}", ValidIssuers = new[] { "http://localhost:{|PORT005:6666|}" } }; o.TokenValidationParameters.ValidIssuer = "http://localhost:{|PORT005:6667|}"; });
//// oidc and oauth
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
var b = WebApplication.CreateBuilder(args);
b.Services.AddAuthentication().AddOpenIdConnect(o => { o.Authority = "http://localhost:{|PORT001:6000|}"; o.MetadataAddress = "http://localhost:{|PORT001:6666|}/.well-known"; o.SignedOutRedirectUri = "http://localhost:{|PORT001:6667|}"; })
 .AddOAuth("gh", o => { o.AuthorizationEndpoint = "http://localhost:{|PORT001:6000|}/auth"; o.TokenEndpoint = "http://localhost:{|PORT005:6000|}/token"; o.UserInformationEndpoint = "http://localhost:{|PORT005:6000|}/me"; })
 .AddCookie(o => { o.LoginPath = "/login"; o.Events.OnRedirectToLogin = c => { c.Response.Redirect("http://localhost:{|PORT001:6669|}/login"); return Task.CompletedTask; }; })
 .AddGoogle(o => { o.TokenEndpoint = "http://localhost:{|PORT005:6000|}/token"; o.AuthorizationEndpoint = "http://localhost:{|PORT001:6000|}/auth"; });
//// openiddict
using OpenIddict.Client; using OpenIddict.Abstractions;
var b = WebApplication.CreateBuilder(args);
b.Services.AddOpenIddict().AddValidation(o => { o.SetIssuer("http://localhost:{|PORT005:6000|}/"); o.UseSystemNetHttp(); })
 .AddServer(o => o.SetIssuer("http://localhost:{|PORT001:6666|}/"))
 .AddClient(o => o.AddRegistration(new OpenIddictClientRegistration { Issuer = new Uri("http://localhost:{|PORT002:6000|}"), RedirectUri = new Uri("http://localhost:{|PORT002:6666|}/cb"), ClientId = "x" }));
var d = new OpenIddictApplicationDescriptor { RedirectUris = { new Uri("http://localhost:{|PORT002:6000|}") }, PostLogoutRedirectUris = { new Uri("http://localhost:{|PORT002:6000|}") } };
//// msal
using Microsoft.Identity.Client;
var a = ConfidentialClientApplicationBuilder.Create("x").WithRedirectUri("http://localhost:{|PORT001:6000|}").WithAuthority(new Uri("http://login:{|PORT002:6000|}")).Build();
var p = PublicClientApplicationBuilder.Create("x").WithRedirectUri("http://localhost:{|PORT001:6000|}").Build();
//// metricpusher
using Prometheus;
var p = new MetricPusher(endpoint: "http://localhost:{|PORT005:6000|}/metrics", job: "x");
var q = new MetricPusher(new MetricPusherOptions { Endpoint = "http://localhost:{|PORT005:6000|}", Job = "x" });
//// elastic
using Elastic.Clients.Elasticsearch; using Elastic.Transport;
var a = new ElasticsearchClient(new Uri("http://localhost:{|PORT005:6000|}"));
var b = new ElasticsearchClientSettings(new Uri("http://localhost:{|PORT005:6000|}"));
var c = new ElasticsearchClientSettings(new SingleNodePool(new Uri("http://localhost:{|PORT005:6000|}")));
var d = new StaticNodePool(new[] { new Uri("http://localhost:{|PORT005:6000|}"), new Uri("http://localhost:{|PORT005:6666|}") });
//// nest
using Nest; using Elasticsearch.Net;
var a = new ElasticClient(new Uri("http://localhost:{|PORT005:6000|}"));
var b = new ConnectionSettings(new Uri("http://localhost:{|PORT005:6000|}"));
var c = new SingleNodeConnectionPool(new Uri("http://localhost:{|PORT005:6000|}"));
var d = new StaticConnectionPool(new List<Uri> { new Uri("http://localhost:{|PORT005:6000|}") });
//// influx
using InfluxDB.Client;
var a = new InfluxDBClient("http://localhost:{|PORT005:6000|}", "token");
var b = new InfluxDBClientOptions("http://localhost:{|PORT005:6000|}");
var c = InfluxDBClientOptions.Builder.CreateNew().Url("http://localhost:{|PORT005:6000|}").Build();
var d = new InfluxDB3.Client.InfluxDBClient("http://localhost:{|PORT005:6000|}");
//// minio
using Minio;
var a = new MinioClient().WithEndpoint(new Uri("http://localhost:{|PORT005:6000|}")).Build();
var p = new MinioClient().WithProxy(new System.Net.WebProxy("localhost", 6000));
//// qdrant ollama openai mcp
using Qdrant.Client; using OllamaSharp; using OpenAI; using ModelContextProtocol.Client;
var a = new QdrantClient(new Uri("http://localhost:{|PORT005:6000|}"));
var b = new OllamaApiClient("http://localhost:{|PORT005:6000|}");
var c = new OllamaApiClient(new Uri("http://localhost:{|PORT005:6000|}"));
var d = new OpenAIClient(new System.ClientModel.ApiKeyCredential("x"), new OpenAIClientOptions { Endpoint = new Uri("http://localhost:{|PORT005:6000|}") });
var e = new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri("http://localhost:{|PORT005:6000|}/mcp") });
//// azure
using Azure.Storage.Blobs; using Azure.Storage.Queues; using Azure.Data.Tables; using Azure.Security.KeyVault.Secrets; using Azure.Identity; using Azure.Messaging.EventGrid; using Azure.AI.OpenAI;
var a = new BlobServiceClient(new Uri("http://127.0.0.1:{|PORT005:6000|}/devstoreaccount1"));
var b = new BlobServiceClient("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=b;BlobEndpoint=http://127.0.0.1:{|PORT005:6000|}/devstoreaccount1;");
var c = new QueueClient("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://myProxyUri:{|PORT005:6000|}", "q");
var d = new SecretClient(new Uri("https://localhost:{|PORT005:6000|}"), new DefaultAzureCredential());
var g = new EventGridPublisherClient(new Uri("http://localhost:{|PORT005:6000|}"), new Azure.AzureKeyCredential("x"));
var h = new AzureOpenAIClient(new Uri("http://localhost:{|PORT005:6000|}"), new DefaultAzureCredential());
var t = new TableServiceClient(new Uri("http://localhost:{|PORT005:6000|}"), new DefaultAzureCredential());
//// aws
using Amazon.S3; using Amazon.DynamoDBv2; using Amazon.SQS;
var a = new AmazonS3Client(new AmazonS3Config { ServiceURL = "http://localhost:{|PORT005:6000|}", ForcePathStyle = true });
var b = new AmazonDynamoDBConfig { ServiceURL = "http://localhost:{|PORT005:6000|}" };
var c = new AmazonSQSClient(new AmazonSQSConfig { ServiceURL = "http://localhost:{|PORT005:6000|}" });
//// socketio htmlweb anglesharp
using AngleSharp;
var a = new SocketIOClient.SocketIO("http://localhost:{|PORT005:6000|}");
var w = new HtmlAgilityPack.HtmlWeb().Load("http://localhost:{|PORT005:6000|}");
var c = await BrowsingContext.New(AngleSharp.Configuration.Default.WithDefaultLoader()).OpenAsync("http://localhost:{|PORT005:6000|}");
//// docker telegram nats octokit k8s
using Telegram.Bot; using NATS.Client.Core; using Octokit; using k8s;
var b = new TelegramBotClient(new TelegramBotClientOptions("1:x", "http://localhost:{|PORT005:6000|}"));
await b.SendMessage(1, "Visit http://localhost:{|PORT001:6666|}/");
await b.SetWebhook("http://localhost:{|PORT005:6667|}/hook");
var c = new NatsOpts { Url = "ws://localhost:{|PORT005:6000|}" };
var d = new GitHubClient(new ProductHeaderValue("x"), new Uri("http://localhost:{|PORT005:6000|}"));
var e = new KubernetesClientConfiguration { Host = "http://localhost:{|PORT005:6000|}" };
//// nethereum signalr
using Microsoft.AspNetCore.SignalR.Client;
var a = new Nethereum.Web3.Web3("http://localhost:{|PORT005:6000|}");
var b = new HubConnectionBuilder().WithUrl("http://localhost:{|PORT005:6000|}/hub").Build();
var c = new HubConnectionBuilder().WithUrl(new Uri("http://localhost:{|PORT005:6000|}/hub"), o => { o.Url = new Uri("http://localhost:{|PORT005:6666|}"); }).Build();
//// old signalr
using Microsoft.AspNet.SignalR.Client;
var a = new HubConnection("http://localhost:{|PORT005:6000|}/signalr");
//// semantic kernel
using Microsoft.SemanticKernel;
#pragma warning disable SKEXP0010
var k = Kernel.CreateBuilder().AddOpenAIChatCompletion("m", new Uri("http://localhost:{|PORT005:6000|}"), "key");
//// sendgrid stripe google
using SendGrid; using SendGrid.Helpers.Mail;
var a = new SendGridClient(new SendGridClientOptions { Host = "http://localhost:{|PORT005:6000|}", ApiKey = "x" });
var m = MailHelper.CreateSingleEmail(new EmailAddress("a"), new EmailAddress("b"), "s", "Go to http://localhost:{|PORT001:6666|}", "");
await a.SendEmailAsync(m);
//// sentry
var b = WebApplication.CreateBuilder(args);
b.WebHost.UseSentry("http://key@localhost:{|PORT005:6000|}/1");
b.WebHost.UseSentry(o => { o.Dsn = "http://key@localhost:{|PORT005:6000|}/1"; });
Sentry.SentrySdk.Init("http://key@localhost:{|PORT005:6000|}/1");
//// mqtt
using MQTTnet;
var a = new MqttClientOptionsBuilder().WithWebSocketServer(o => o.WithUri("ws://localhost:{|PORT005:6000|}/mqtt")).Build();
//// proxies
using System.Net;
var h = new HttpClientHandler { Proxy = new WebProxy("http://localhost:{|PORT005:6000|}") };
HttpClient.DefaultProxy = new WebProxy(new Uri("http://localhost:{|PORT005:6000|}"));
var p = new WebProxy { Address = new Uri("http://localhost:{|PORT005:6000|}") };
//// loops and builders
var http = new HttpClient { BaseAddress = new UriBuilder { Scheme = "http", Host = "localhost", Port = {|PORT005:6000|} }.Uri };
var target = new UriBuilder("http", "localhost", {|PORT005:6666|}, "api").Uri;
Console.WriteLine(await http.GetStringAsync(target));
foreach (var a in new[] { "http://localhost:{|PORT005:6000|}", "http://localhost:{|PORT005:6666|}" }) await http.GetStringAsync(a);
string[] urls = ["http://localhost:{|PORT005:6000|}", "http://localhost:{|PORT005:6666|}"];
foreach (var u in urls) { await http.GetStringAsync(u + "/x"); }
var ub = new UriBuilder("http://localhost"); ub.Port = {|PORT005:6667|}; await http.GetAsync(ub.Uri);
await Task.WhenAll(urls.Select(u => http.GetStringAsync(u)));
var list = new List<string> { "http://localhost:{|PORT005:6000|}" };
foreach (var l in list) await http.GetStringAsync(l);
var ub2 = new UriBuilder("http://localhost"); ub2.Port = {|PORT002:6667|}; Console.WriteLine(ub2.Uri);
