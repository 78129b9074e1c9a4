using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Rules;
using static PortAnalyzers.Tests.CodeFixes.FixedSolutions;

namespace PortAnalyzers.Tests.CodeFixes;

/// <summary>What moves along with a server's port, what stays, and what the title says about it.</summary>
public sealed class PortMoveTests
{
    private const string Server = "new System.Net.HttpListener().Prefixes.Add(\"http://*:6000/\");";

    /// <summary>The members of Aspire that the rows need.</summary>
    private const string Aspire = """

        namespace Aspire.Hosting.ApplicationModel
        {
            public class ProjectResource { }
            public class ContainerResource { }
            public class RedisResource : ContainerResource { }
        }
        namespace Aspire.Hosting
        {
            public interface IResourceBuilder<T> { }
            public static class ResourceBuilderExtensions
            {
                public static IResourceBuilder<T> WithHttpEndpoint<T>(this IResourceBuilder<T> b, int? port = null, int? targetPort = null) => b;
                public static IResourceBuilder<T> WithHttpsEndpoint<T>(this IResourceBuilder<T> b, int? port = null, int? targetPort = null) => b;
                public static IResourceBuilder<T> WithEndpoint<T>(this IResourceBuilder<T> b, int? port = null, int? targetPort = null, string? scheme = null) => b;
            }
        }
        namespace CommunityToolkit.Aspire.Hosting.Dapr
        {
            public sealed record DaprSidecarOptions { public string? AppId { get; init; } public int? AppPort { get; init; } }
        }
        """;

    /// <summary>Whatever a host reports: each of these names the server's port, and moves.</summary>
    [Theory]
    // A client, a Uri and a text, at each severity
    [InlineData("C.cs", "class C { HttpClient c = new() { BaseAddress = new(\"http://localhost:6000\") }; }")]
    [InlineData("C.cs", "class C { HttpClient c = new() { BaseAddress = new(\"http://localhost:6000\") }; }", "dotnet_diagnostic.PORT005.severity = none")]
    [InlineData("C.cs", "class C { HttpClient c = new() { BaseAddress = new(\"http://localhost:6000\") }; }", "dotnet_diagnostic.PORT005.severity = silent")]
    [InlineData("C.cs", "class C { HttpClient c = new() { BaseAddress = new(\"http://localhost:6000\") }; }", "dotnet_analyzer_diagnostic.category-BrowserPortNotes.severity = none")]
    [InlineData("C.cs", "class C { Uri u = new(\"http://localhost:6000\"); }", "dotnet_diagnostic.PORT002.severity = none")]
    [InlineData("C.cs", "class C { Uri u = new(\"http://localhost:6000\"); }", "dotnet_analyzer_diagnostic.severity = none")]
    [InlineData("C.cs", "class C { string s = \"http://localhost:6000\"; }", "dotnet_analyzer_diagnostic.category-BrowserPorts.severity = none")]
    [InlineData("C.cs", "class C { void M(System.Net.HttpListener l) => l.Prefixes.Add(\"http://+:6000/\"); }", "dotnet_diagnostic.PORT003.severity = none")]
    // In a test project
    [InlineData("C.cs", "class C { HttpClient c = new() { BaseAddress = new(\"http://localhost:6000\") }; }", "", "build_property.IsTestProject = true")]
    [InlineData("C.cs", "class C { string s = \"http://localhost:6000\"; }", "", "build_property.IsTestProject = true")]
    // Digits in a notation other than the server's
    [InlineData("C.cs", "class C { int p = new UriBuilder(\"http\", \"localhost\", 0x1770).Port; }")]
    [InlineData("C.cs", "class C { string s = \"http://localhost:\\u0036\\u0030\\u0030\\u0030\"; }")]
    [InlineData("C.cs", "class C { const string P = \"6000\"; string s = $\"http://localhost:{P}/\"; }")]
    // Code that no rule reports: addresses without a scheme, and the port of a request
    [InlineData("C.cs", "class C { void M(IEndpointConventionBuilder b) => b.RequireHost(\"*:6000\", \"localhost:6000\"); }")]
    [InlineData("C.cs", "[Microsoft.AspNetCore.Routing.Host(\"localhost:6000\")] class C { }")]
    [InlineData("C.cs", "class C { object o = new Microsoft.AspNetCore.Http.HostString(\"localhost:6000\"); string s = $\"curl localhost:6000/{1}\"; }")]
    [InlineData("C.cs", "class C { bool M(HttpContext c) => c.Connection.LocalPort == 6000; }")]
    [InlineData("C.cs", "class C { bool M(HttpContext c, Uri u) => 6000 != c.Request.Host.Port || u.Port == 6000; }")]
    [InlineData("C.cs", "class C { bool M(HttpContext c) => c.Connection is { LocalPort: 6000 } || c.Request.Host.Port is 6000 or 8080; }")]
    // Suppressed: not a server endpoint
    [InlineData("C.cs", "#pragma warning disable PORT005\nclass C { HttpClient c = new() { BaseAddress = new(\"http://localhost:6000\") }; }")]
    [InlineData("C.cs", "#pragma warning disable\nclass C { string s = \"http://localhost:6000\"; }")]
    [InlineData("C.cs", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"BrowserPorts\", \"PORT001\")] class C { string s = \"http://localhost:6000\"; }")]
    [InlineData("C.cs", "class C { string s = \"http://localhost:6000\"; }", "port_analyzers.allowed_ports = 5999-6001")]
    // Configuration
    [InlineData("launchSettings.json", "{ \"profiles\": { \"a\": { \"applicationUrl\": \"http://localhost:6000\" } } }")]
    [InlineData("appsettings.json", "{ \"Kestrel\": { \"Endpoints\": { \"A\": { \"Url\": \"http://*:6000\" } } } }", "port_analyzers.config_severity = none")]
    [InlineData("appsettings.json", "{ \"ReverseProxy\": { \"Clusters\": { \"c\": { \"Destinations\": { \"d\": { \"Address\": \"http://localhost:6000\" } } } } } }")]
    [InlineData("a.http", "GET http://localhost:6000/", "port_analyzers.config_severity = none")]
    [InlineData("A.razor", "<a href=\"http://localhost:6000\">a</a>\n@code { string s = \"http://localhost:6000\"; }")]
    // In containers: the inner side of a published port, EXPOSE, health checks, and addresses with which other services name it
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    ports:\n    - 8080:6000")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    ports:\n    - \"127.0.0.1:6000:6000/tcp\"")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    ports:\n    - target: 6000\n      published: 8080")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    expose: [6000, '6000/tcp']")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    healthcheck: { test: curl -f http://localhost:6000/ }")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: shop\n    environment: { URLS: http://+:6000 }\n    ports: [ '8080:6000' ]")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n  b:\n    image: b\n    environment: [ Api__Address=http://a:6000 ]")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n  b:\n    image: b\n    command: [ --api, 'http://a:6000' ]")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n  b:\n    image: b\n    command: [ ./wait-for.sh, 'a:6000', '--', run ]\n    environment: { CheckDependency__Host: 'a:6000', Peers: 'x:6001,a:6000', Tcp: 'tcp://a:6000' }")]
    [InlineData("compose.yaml", "services:\n  b:\n    image: b\n    environment: { Api: 'http://shop.example.com:6000' }")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    environment: [ Api=localhost:6000, Redis=127.0.0.1:6379, Mail=0.0.0.0:1025 ]")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: daprio/daprd\n    command: [ \"./daprd\", \"-app-id\", \"web\", \"-app-port\", \"6000\" ]")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: daprio/daprd\n    command: ./daprd --app-port=6000")]
    [InlineData("Dockerfile", "FROM dotnet/aspnet\nEXPOSE 6000\nHEALTHCHECK CMD curl http://localhost:6000/")]
    [InlineData("Dockerfile", "FROM node\nENV API=http://api:6000")]
    [InlineData("A.csproj", "<Project><ItemGroup><ContainerPort Include=\"6000\" Type=\"tcp\" /></ItemGroup></Project>")]
    [InlineData("x.sh", "docker build -t shop .\ndocker run -p 8080:6000 --expose 6000 shop")]
    [InlineData(".vscode/tasks.json", "{ \"tasks\": [ { \"dockerRun\": { \"ports\": [ { \"hostPort\": 8080, \"containerPort\": 6000 } ] } } ] }")]
    // In commands and variables of other programs
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    labels: [ traefik.enable=true, traefik.http.services.a.loadbalancer.server.port=6000 ]")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    labels: { traefik.http.services.a.loadbalancer.server.port: 6000 }\n    command: --Listen:Port=6000")]
    [InlineData("Dockerfile", "FROM dotnet/aspnet\nCMD [\"dotnet\", \"a.dll\", \"--Listen:Port=6000\"]")]
    [InlineData("x.sh", "export API_PORT=6000\nexport Listen__Port=6000\ndotnet run --Listen:Port 6000")]
    [InlineData("x.ps1", "$env:API_PORT = \"6000\"")]
    [InlineData("k8s/web.yaml", "apiVersion: v1\nspec: { containers: [ { args: [ '--http_ports=6000', '--Listen:Port=6000' ] } ] }")]
    [InlineData(".github/workflows/ci.yml", "jobs: { test: { env: { API_PORT: 6000 }, steps: [ { run: \"docker run -d -p 6000:6000 shop\\ncurl localhost:6000\" } ] } }")]
    [InlineData("src/app/orders.service.ts", "private base = 'http://localhost:6000/orders';")]
    [InlineData("vite.config.ts", "const host = 'localhost:6000';")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    healthcheck: { test: [ CMD-SHELL, 'curl -f localhost:6000/health || exit 1' ] }")]
    [InlineData("Dockerfile", "FROM dotnet/aspnet\nHEALTHCHECK CMD wget -qO- 127.0.0.1:6000/health")]
    [InlineData("x.sh", "curl localhost:6000/\nwait-for-it.sh localhost:6000 -- echo")]
    [InlineData("azure-pipelines.yml", "steps:\n- script: |\n    curl -f localhost:6000/health")]
    [InlineData(".env", "VITE_API_HOST=localhost:6000")]
    [InlineData("k8s/web.yaml", "apiVersion: v1\nspec: { containers: [ { readinessProbe: { exec: { command: [ curl, 'localhost:6000/ready' ] } } } ] }")]
    [InlineData("x.sh", "dapr run --app-port 6000 -- dotnet run\ncurl http://localhost:6000/\necho http://localhost:6000")]
    [InlineData("x.ps1", "dapr run `\n  --app-port 6000 `\n  dotnet run\nInvoke-WebRequest \"http://localhost:6000/\"")]
    [InlineData("x.cmd", "daprd -p 6000\r\nset API=http://localhost:6000")]
    [InlineData("Makefile", "test:\n\tcurl http://localhost:6000/")]
    [InlineData(".env", "API_URL=http://localhost:6000 # web")]
    [InlineData("launchSettings.json", "{ \"profiles\": { \"a\": { \"environmentVariables\": { \"SHOP_PORT\": \"6000\" } } } }")]
    [InlineData(".vscode/launch.json", "{ \"configurations\": [ { \"env\": { \"PORT\": \"6000\" } } ] }")]
    [InlineData("dapr.yaml", "apps:\n- appPort: 8080\n  env: { PORT: 6000 }")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    environment: [ PORT=6000 ]")]
    [InlineData("Dockerfile", "FROM dotnet/aspnet\nARG WEB_PORT=6000\nENV PORT=6000")]
    [InlineData("yarp.json", "{ \"Clusters\": { \"a\": { \"Address\": \"http://localhost:6000\" } } }")]
    [InlineData(".env.local", "PORT=6000\nexport API_PORT=\"6000\"")]
    [InlineData("launchSettings.json", "{ \"profiles\": { \"a\": { \"environmentVariables\": { \"Api\": \"http://localhost:6000\" } } } }")]
    [InlineData(".vscode/launch.json", "{ \"configurations\": [ { \"env\": { \"API\": \"http://localhost:6000\" }, \"args\": [ \"--api\", \"http://localhost:6000\" ] } ] }")]
    [InlineData("A.csproj", "<Project><ContainerEnvironmentVariable Include=\"API\" Value=\"http://localhost:6000\" /></Project>")]
    [InlineData("dapr.yaml", "apps:\n- appPort: 6000\n  command: [ 'dotnet', run, --api, 'http://localhost:6000' ]\n  env: { API: 'http://localhost:6000' }")]
    [InlineData("vite.config.ts", "server: { port: 6000, proxy: { '/api': 'http://localhost:6000' } }")]
    // Servers for gRPC, whose clients name them in URLs
    [InlineData("C.cs", "using Microsoft.AspNetCore.Server.Kestrel.Core; class C { void M(KestrelServerOptions k) => k.ListenAnyIP(6000, l => l.Protocols = HttpProtocols.Http2); }")]
    [InlineData("C.cs", "class C { void M(WebApplicationBuilder b) { b.WebHost.ConfigureKestrel(k => k.ConfigureEndpointDefaults(l => l.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http2)); b.WebHost.UseUrls(\"http://*:6000\"); } }")]
    [InlineData("C.cs", "class C { void M(WebApplicationBuilder b, WebApplication app) { b.WebHost.ConfigureKestrel(k => k.ConfigureEndpointDefaults(l => l.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http2)); app.Run(\"http://*:6000\"); } }")]
    [InlineData("appsettings.json", "{ \"Kestrel\": { \"Endpoints\": { \"A\": { \"Url\": \"http://*:6000\", \"Protocols\": \"Http2\" } } } }")]
    [InlineData("launchSettings.json", "{ \"profiles\": { \"a\": { \"applicationUrl\": \"http://localhost:6000\", \"environmentVariables\": { \"ASPNETCORE_Kestrel__EndpointDefaults__Protocols\": \"Http2\" } } } }")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    environment:\n      ASPNETCORE_URLS: http://+:6000\n      ASPNETCORE_Kestrel__EndpointDefaults__Protocols: Http2")]
    [InlineData("Dockerfile", "FROM dotnet/aspnet\nENV ASPNETCORE_URLS=http://+:6000 Kestrel__EndpointDefaults__Protocols=Http2\nEXPOSE 6000")]
    // In a cluster
    [InlineData("k8s/web.yaml", "apiVersion: v1\nspec:\n  ports: [ { port: 80, targetPort: 6000 } ]\n  containers: [ { ports: [ { containerPort: 6000 } ], env: [ { name: API, value: 'http://web:6000' } ] } ]")]
    [InlineData("charts/web/values.yaml", "image: { repository: web }\nservice:\n  type: ClusterIP\n  port: 80\n  targetPort: 6000")]
    [InlineData("charts/web/templates/web.yaml", "{{- if .Values.web }}\nports:\n- containerPort: 6000\nenv:\n- name: API_URL\n  value: {{ .Values.url | default \"http://web:6000\" | quote }}\n{{- end }}")]
    [InlineData("main.bicep", "ingress: {\n  external: true\n  targetPort: 6000\n}")]
    // Behind a proxy, in a monitor and in a pipeline
    [InlineData("nginx.conf", "upstream web { server web:6000; }\nlocation / { proxy_pass http://localhost:6000; }")]
    [InlineData("Caddyfile", "shop.example.com {\n  reverse_proxy localhost:6000\n}")]
    [InlineData("prometheus.yml", "scrape_configs: [ { static_configs: [ { targets: [ 'web:6000', 'host.docker.internal:6000' ] } ] } ]")]
    [InlineData(".github/workflows/ci.yml", "jobs: { test: { steps: [ { run: 'curl http://localhost:6000/' } ] } }")]
    // In tools
    [InlineData(".devcontainer/devcontainer.json", "{ \"forwardPorts\": [6000], \"portsAttributes\": { \"6000\": { \"label\": \"web\" } } }")]
    [InlineData(".devcontainer/api/devcontainer.json", "{ \"forwardPorts\": [6000] }")]
    [InlineData(".template.config/template.json", "{ \"symbols\": { \"port\": { \"replaces\": \"6000\" } } }")]
    // In an app host
    [InlineData("C.cs", "using Aspire.Hosting; class C { void M(IResourceBuilder<Aspire.Hosting.ApplicationModel.ProjectResource> b) => b.WithHttpEndpoint(targetPort: 6000); }" + Aspire)]
    [InlineData("C.cs", "using Aspire.Hosting; class C { void M(IResourceBuilder<Aspire.Hosting.ApplicationModel.ProjectResource> b) { var p = 6000; b.WithHttpsEndpoint(8080, p); } }" + Aspire)]
    [InlineData("C.cs", "class C { object o = new CommunityToolkit.Aspire.Hosting.Dapr.DaprSidecarOptions { AppId = \"a\", AppPort = 6000 }; }" + Aspire)]
    [InlineData("C.cs", "class C { object o = new CommunityToolkit.Aspire.Hosting.Dapr.DaprSidecarOptions { AppPort = 6000 }; }" + Aspire, "port_analyzers.server_apis = My.Server.Start")]
    // Only the team's policy reports the server's port, or the client's
    [InlineData("C.cs", "class C { string s = \"http://localhost:6000\"; }", "port_analyzers.permitted_ports = 5000-5100,5999-6010")]
    public Task A_place_that_names_the_servers_port_moves_along(string path, string text, string setting = "", string property = "") =>
        VerifyAsync(path, text, setting, property, text.Replace("0x1770", "0x176F").Replace("\\u0036\\u0030\\u0030\\u0030", "5999").Replace("6000", "5999"), left: false);

    /// <summary>Found, but unchanged: no fix can change it, or the port is intended. The title names it.</summary>
    [Theory]
    // Calculated
    [InlineData("C.cs", "class C { string s = \"http://localhost:\" + (5990 + 10); int i = 6000; }")]
    [InlineData("C.cs", "class C { string s = \"http://localhost:\" + 60 + \"00\"; int i = 6000; }")]
    // Generated
    [InlineData("C.g.cs", "class C { string s = \"http://localhost:6000\"; }")]
    [InlineData("C.cs", "// <auto-generated/>\nclass C { string s = \"http://localhost:6000\"; }")]
    [InlineData("C.cs", "class C { string s = \"http://localhost:6000\"; }", "generated_code = true")]
    [InlineData("C.cs", "class C { HttpClient c = new() { BaseAddress = new(\"http://localhost:6000\") }; }", "generated_code = true")]
    // In a file that is not analyzed
    [InlineData("x.cmd", "echo Gr\uFFFD\uFFFDe\r\ncurl http://localhost:6000/")]
    [InlineData("openapi.txt", "{ \"servers\": [ { \"url\": \"http://localhost:6000\" } ] }")]
    [InlineData("notes.txt", "curl http://localhost:6000/")]
    // A suppressed server
    [InlineData("C.cs", "#pragma warning disable PORT003\nclass C { void M(System.Net.HttpListener l) => l.Prefixes.Add(\"http://+:6000/\"); }")]
    [InlineData("C.cs", "class C { void M(System.Net.HttpListener l) => l.Prefixes.Add(\"http://+:6000/\"); }", "port_analyzers.allowed_ports = 6000")]
    [InlineData("appsettings.json", "{ \"urls\": \"http://*:6000\" }", "port_analyzers.allowed_ports = 6000")]
    [InlineData("C.cs", "#pragma warning disable PORT006\nclass C { void M(System.Net.HttpListener l) => l.Prefixes.Add(\"http://+:6000/\"); }", "port_analyzers.browsers = none\nport_analyzers.permitted_ports = 80\nport_analyzers.allowed_ports = 6000")]
    // A comment that keeps a place
    [InlineData("a.http", "GET http://localhost:6000/ // port-analyzers: allow 6000 - another server")]
    [InlineData("x.sh", "curl http://localhost:6000/ # port-analyzers: allow 6000 - another server")]
    [InlineData("Dockerfile", "FROM dotnet/aspnet\n# port-analyzers: allow 6000 - another server\nEXPOSE 6000")]
    [InlineData("vite.config.ts", "server: {\n  port: 6000 // port-analyzers: allow 6000 - another server\n}")]
    [InlineData("k8s/web.yaml", "apiVersion: v1\nspec:\n  ports:\n  - targetPort: 6000 # port-analyzers: allow 6000 - another server")]
    [InlineData("appsettings.json", "{\n\"urls\": \"http://*:6000\" // port-analyzers: allow 6000 - another server\n}")]
    [InlineData("appsettings.json", "{\n\"Kestrel\": { \"Endpoints\": { \"A\": { \"Url\": \"http://*:6000\" } } } // port-analyzers: allow 6000, 6666 - another server\n}")]
    // A container of somebody else's program
    [InlineData("compose.yaml", "services:\n  a:\n    image: a\n    ports:\n    - 8080:6000")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: a\n  b:\n    build: .\n    environment: [ A=http://a:6000 ]")]
    [InlineData("compose.yaml", "services:\n  a:\n    image: a\n  b:\n    build: .\n    environment: [ A=a:6000 ]")]
    [InlineData("Dockerfile", "FROM node\nEXPOSE 6000")]
    [InlineData("k8s/cache.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: docker.io/bitnami/redis:7\n    ports: [ { containerPort: 6000 } ]")]
    // A range that is too long to move
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    ports:\n    - 1024-9000:80")]
    public Task A_place_that_no_fix_may_change_stays_and_is_named(string path, string text, string setting = "", string property = "") => VerifyAsync(path, text, setting, property, text, left: true);

    /// <summary>Not found: a number may be anything.</summary>
    [Theory]
    [InlineData("C.cs", "class C { int timeout = 6000; /* http://localhost:6000 */ }")]
    [InlineData("C.cs", "class C { bool M(HttpContext c, int port) => c.Connection.RemotePort == 6000 || port == 6000 || c.Connection.Id == \"6000\" || \"db:6000\".Length is 6000; }")]
    [InlineData("C.cs", "class C { string[] s = { \"postgres://localhost:6000\", \"xlocalhost:6000\", \"localhost:60000\", \"::6000\", \"1:2:6000\" }; int LocalPort; bool M() => LocalPort == 6000; }")]
    [InlineData("notes.txt", "6000 or localhost:6000 or amqp://localhost:6000")]
    [InlineData("appsettings.json", "{ \"Timeout\": 6000 }")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    ports:\n    - 8080:6000/udp\n    environment: [ SIZE=6000, DB=postgres://db:6000, 'A=a:6000@x', 'B=a:6000b', 'C=xa:6000' ]")]
    [InlineData("x.sh", "# curl http://localhost:6000\nnode server --app-port 6000 -p 6000")]
    [InlineData("Dockerfile", "FROM dotnet/aspnet\nEXPOSE 6000/udp\n# EXPOSE 6000")]
    [InlineData(".env", "SIZE=6000\nSUPPORT=6000\nPORTS=6000\nPORT=6000/udp")]
    [InlineData(".env", "SMTP_PORT=6000\nREDIS_PORT=6000\nX11_PORT=6000\nAPP_DB_PORT=6000\nmyDbPort=6000")]
    [InlineData("k8s/web.yaml", "apiVersion: v1\nspec: { ports: [ { name: sip, protocol: UDP, port: 6000, targetPort: 6000 } ], env: [ { name: SIP_PORT, value: '6000' } ] }")]
    [InlineData("compose.yaml", "services:\n  a:\n    build: .\n    labels: [ a.b.priority=6000, a.report=6000 ]\n    command: [ --port, '6000', --Listen:Size=6000 ]")]
    [InlineData(".github/workflows/ci.yml", "jobs: { test: { steps: [ { run: 'sleep 6000; redis-cli -p 6000; docker run -p 6000:6379 redis', with: { port: 6000 } } ] } }")]
    [InlineData("x.sh", "psql postgres://localhost:6000/x\necho xlocalhost:6000 localhost:6000x localhost:60000")]
    [InlineData("launchSettings.json", "{ \"profiles\": { \"a\": { \"environmentVariables\": { \"SIZE\": \"6000\", \"SUPPORT\": \"6000\" } } } }")]
    [InlineData("data.json", "{ \"Size\": 6000, \"Db\": \"postgres://localhost:6000\", \"$schema\": \"http://localhost:6000/x\" } // http://localhost:6000")]
    [InlineData("main.tf", "timeout = 6000 # http://localhost:6000\n// port = 6000\nsize_in_mb = \"6000\"\ndb = \"postgres://db:6000\"\nx == 6000")]
    [InlineData("dapr.yaml", "apps:\n- daprHTTPPort: 6000\n  appPort: 8080")]
    [InlineData("C.cs", "using Aspire.Hosting; class C { void M(IResourceBuilder<Aspire.Hosting.ApplicationModel.RedisResource> b) => b.WithHttpEndpoint(targetPort: 6000); }" + Aspire)]
    [InlineData("C.cs", "using Aspire.Hosting; class C { void M(IResourceBuilder<Aspire.Hosting.ApplicationModel.ProjectResource> b) => b.WithEndpoint(targetPort: 6000); }" + Aspire)]
    [InlineData("C.cs", "using Microsoft.AspNetCore.Connections; using Microsoft.AspNetCore.Server.Kestrel.Core; class C { void M(KestrelServerOptions k) => k.ListenAnyIP(6000, l => l.Run(c => Task.CompletedTask)); }")]
    [InlineData("C.cs", "class C { object o = new DaprSidecarOptions { AppPort = 6000 }; class DaprSidecarOptions { public int AppPort { get; set; } } }")]
    [InlineData("vite.config.ts", "timeout: 6000 // http://localhost:6000")]
    [InlineData("nginx.conf", "server { listen 6000; proxy_read_timeout 6000; } # http://localhost:6000")]
    [InlineData("Caddyfile", "localhost:6000 {\n}")]
    [InlineData(".github/workflows/ci.yml", "jobs: { test: { services: { db: { ports: [ '6000:6000' ] } } } }")]
    public async Task A_number_that_may_be_anything_stays_and_is_not_named(string path, string text)
    {
        var (title, after) = await MoveAsync(Open([("Program.cs", Server)], [(path, text), ("D.cs", "class D { string s = \"http://localhost:6000\"; }")]));
        Assert.Equal("Use port 6001 everywhere", title);
        Assert.Equal(text, after["/0/" + path]);
    }

    /// <summary>Without a server of the solution on the port, another program may listen inside the container.</summary>
    [Theory]
    [InlineData("FROM node", "6001:6000")]
    [InlineData("FROM dotnet/aspnet", "6001:6000")]
    [InlineData("FROM dotnet/aspnet\nENV ASPNETCORE_HTTP_PORTS=6000", "6001:6001")]
    [InlineData("FROM node\nENV ASPNETCORE_HTTP_PORTS=8080", "6001:6000")]
    [InlineData("FROM dotnet/aspnet\n# port-analyzers: allow 6000 - intended\nENV ASPNETCORE_HTTP_PORTS=6000", "6001:6000", true)]
    public async Task A_port_inside_a_container_moves_with_its_server(string dockerfile, string expected, bool isKept = false)
    {
        const string compose = "services:\n  a:\n    build: .\n    ports:\n    - 6000:6000\n";
        var solution = Open([("compose.yaml", compose), ("Dockerfile", dockerfile)]);
        var finding = (await FindingsAsync(solution, new ConfigFileAnalyzer())).First(static finding => finding.Location.GetLineSpan().Path == "/0/compose.yaml");
        var choice = (await ChoicesAsync(solution, finding))[0];
        Assert.Equal(isKept, choice.Title.EndsWith(" (still names 6000: Dockerfile(3))", StringComparison.Ordinal));
        Assert.Equal(isKept, choice.Title.Contains("still", StringComparison.Ordinal));
        var after = await TextsAsync(await ApplyAsync(choice));
        Assert.Equal(compose.Replace("6000:6000", expected), after["/0/compose.yaml"]);
        Assert.Equal(isKept ? dockerfile : dockerfile.Replace("6000", "6001"), after["/0/Dockerfile"]);
    }

    /// <summary>The address of a container that runs another program stays with it, wherever it is written; that of one of the solution's programs moves.</summary>
    [Theory]
    [InlineData("image: stock", true)]
    [InlineData("image: stock\n    ports: [ '7000:6000' ]", true, " and 1 more")]
    [InlineData("build: node", true)]
    [InlineData("build: .", false)]
    [InlineData("image: stock\n    environment: [ ASPNETCORE_HTTP_PORTS=6000 ]", false)]
    public async Task The_address_of_a_container_stays_with_its_program(string service, bool stays, string more = "")
    {
        const string Client = "class C { HttpClient a = new() { BaseAddress = new(\"http://stock:6000\") }; void M(IConfiguration c) => new HttpClient().BaseAddress = new(c[\"Stock\"]!); string s = \"http://web:6000\"; }";
        const string Settings = "{ \"Stock\": \"http://stock:6000\", \"Other\": \"http://stocks:6000\" }";
        var compose = $"services:\n  web:\n    build: .\n    ports: [ '6000:8080' ]\n    environment: [ 'Stock=http://stock:6000' ]\n  stock:\n    {service}\n";
        var solution = Open(
            [("Program.cs", Server), ("compose.yaml", compose), ("Dockerfile", "FROM dotnet/aspnet"), ("node/Dockerfile", "FROM node")],
            [("C.cs", Client), ("appsettings.json", Settings)]);
        var (title, after) = await MoveAsync(solution);
        Assert.Equal("Use port 6001 everywhere" + (stays ? $" (still name 6000: appsettings.json(1), C.cs(1), compose.yaml(5){more})" : ""), title);
        Assert.Equal(Moved(Client), after["/0/C.cs"]);
        Assert.Equal(Moved(Settings), after["/0/appsettings.json"]);
        Assert.Contains("http://stocks:6001", after["/0/appsettings.json"], StringComparison.Ordinal);
        Assert.Equal(stays, after["/0/compose.yaml"].Contains("http://stock:6000", StringComparison.Ordinal));

        string Moved(string text) => stays ? text.Replace(":6000", ":6001").Replace("stock:6001", "stock:6000") : text.Replace("6000", "6001");
    }

    /// <summary>A Kubernetes service of another program stays, and so do the addresses with its name.</summary>
    [Theory]
    [InlineData("datalust/seq:2025", "app: logs", true)]
    [InlineData("datalust/seq:2025", "app: logs, tier: back", true)]
    [InlineData("acme/logs:1", "app: logs", false)]
    [InlineData("datalust/seq:2025", "app: other", false)]
    public async Task A_service_of_another_program_stays(string image, string labels, bool stays)
    {
        const string Client = "class C { string a = \"http://seq:6000\", b = \"http://web:6000\"; }";
        const string Service = "apiVersion: v1\nkind: Service\nmetadata: { name: seq }\nspec:\n  selector: { app: logs }\n  ports: [ { port: 6000 } ]\n";
        const string Own = "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: [ { targetPort: 6000 } ]\n";
        var workload = $"apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    metadata: {{ labels: {{ {labels} }} }}\n    spec: {{ containers: [ {{ image: '{image}' }} ] }}\n";
        var solution = Open([("Program.cs", Server), ("k8s/seq.yaml", Service), ("k8s/web.yaml", Own), ("k8s/seq-deployment.yaml", workload)], [("C.cs", Client)]);
        var (title, after) = await MoveAsync(solution);
        Assert.Equal("Use port 6001 everywhere" + (stays ? " (still name 6000: C.cs(1), seq.yaml(6))" : ""), title);
        Assert.Equal(stays ? Service : Service.Replace("6000", "6001"), after["/0/k8s/seq.yaml"]);
        Assert.Equal(Own.Replace("6000", "6001"), after["/0/k8s/web.yaml"]);
        Assert.Equal(Client.Replace("web:6000", "web:6001").Replace("seq:6000", stays ? "seq:6000" : "seq:6001"), after["/0/C.cs"]);
    }

    /// <summary>A default moves along with the variable that a file sets to the same port: who does not have that file gets the default.</summary>
    [Theory]
    [InlineData("    ports:\n    - ${WEB:-6000}:80", 1)]
    [InlineData("    ports:\n    - 127.0.0.1:${WEB-6000}:80/tcp\n    - target: 81\n      published: ${WEB:-6000}", 2)]
    [InlineData("    ports:\n    - ${WEB:-${OTHER:-6000}}:80", 1)]
    [InlineData("    ports:\n    - ${WEB}:80\n    environment: [ 'Public=http://localhost:${WEB:-6000}/', 'ASPNETCORE_URLS=http://+:${WEB:-6000}' ]", 2)]
    [InlineData("    ports:\n    - ${WEB:-6001}:80", 0)]
    [InlineData("    ports:\n    - ${WEB}:80\n    environment: [ 'Size=${WEB:-6000}' ]", 0)]
    [InlineData("    ports:\n    - ${WEB:+6000}:80\n    - ${WEB:?6000}:81", 0)]
    public async Task The_default_of_a_variable_moves_with_its_value(string service, int moved)
    {
        var compose = $"services:\n  web:\n    build: .\n{service}\n";
        var (title, after) = await MoveAsync(Open([("Program.cs", Server)], [("compose.yaml", compose), (".env", "WEB=6000\n")]));
        var port = title.Split(' ')[2];
        Assert.Equal($"Use port {port} everywhere", title);
        Assert.Equal($"WEB={port}\n", after["/0/.env"]);
        Assert.Equal(moved == 0 ? compose : compose.Replace("6000", port), after["/0/compose.yaml"]);
        Assert.Equal(moved, after["/0/compose.yaml"].Split(port).Length - compose.Split(port).Length);
    }

    /// <summary>The Dockerfile of a service shows whether its image runs the solution's code.</summary>
    [Theory]
    [InlineData("FROM dotnet/aspnet", "8080:5999", "")]
    [InlineData("FROM node", "8080:6000", " (still names 6000: compose.yaml(5))")]
    public async Task A_Dockerfile_says_whose_program_a_container_runs(string dockerfile, string expected, string left)
    {
        const string compose = "services:\n  a:\n    build: .\n    ports:\n    - 8080:6000\n";
        var solution = Open([("Program.cs", Server + " // 6001"), ("C.cs", "class C { string s = \"http://localhost:6000\"; }"), ("compose.yaml", compose), ("Dockerfile", dockerfile)]);
        var (title, after) = await MoveAsync(solution);
        Assert.Equal("Use port 5999 everywhere" + left, title);
        Assert.Equal(compose.Replace("8080:6000", expected), after["/0/compose.yaml"]);
    }

    /// <summary>A setting that code makes an endpoint moves in its file, from the finding in the code and with any other place of the port.</summary>
    [Theory]
    [InlineData("new System.Net.HttpListener().Prefixes.Add($\"http://*:{c[\"Web:Port\"]}/\");", "PORT003")]
    [InlineData("new HttpClient().BaseAddress = new Uri(c[\"Web:Address\"]!);", "PORT005")]
    public async Task A_setting_that_code_reads_is_fixed_in_its_file(string use, string rule)
    {
        const string settings = """{ "Web": { "Port": "6000", "Address": "http://localhost:6000" }, "Timeout": 6000 }""";
        var code = $"class C {{ void M(IConfiguration c) {{ {use} }} }}";
        var solution = Open([("C.cs", code), ("D.cs", "class D { string s = \"http://localhost:6000\"; }")], [("E.cs", "class E { }")]);
        solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(solution.ProjectIds[0]), "appsettings.json", settings, filePath: "/0/appsettings.json");
        var finding = Assert.Single(await FindingsAsync(solution), one => one.Id == rule && one.Location.GetLineSpan().Path == "/0/C.cs");
        var everywhere = (await ChoicesAsync(solution, finding))[0];
        var after = await TextsAsync(await ApplyAsync(everywhere));
        Assert.Equal(rule == "PORT003" ? settings.Replace("\"6000\"", "\"6001\"").Replace(":6000\"", ":6001\"") : settings.Replace(":6000\"", ":6001\""), after["/0/appsettings.json"]);
        Assert.Contains("6001", after["/0/D.cs"]);
        Assert.Equal(code, after["/0/C.cs"]);
    }

    /// <summary>A comment keeps a setting that code makes an endpoint, and the others of its value move.</summary>
    [Fact]
    public async Task A_comment_keeps_a_setting_that_code_reads()
    {
        const string settings = "{\n\"Port\": \"6000\", // port-analyzers: allow 6000 - another server\n\"Addresses\": \"http://*:6000/;http://*:6001/\"\n}";
        const string use = "void M(IConfiguration c) { System.Net.HttpListener l = new(); l.Prefixes.Add($\"http://*:{c[\"Port\"]}/\"); l.Prefixes.Add(c[\"Addresses\"]!); }";
        var solution = Open([("Program.cs", Server)], [("C.cs", $"class C {{ {use} }}"), ("appsettings.json", settings)]);
        var (title, after) = await MoveAsync(solution);
        Assert.Equal("Use port 5999 everywhere (still names 6000: appsettings.json(2))", title);
        Assert.Equal(settings.Replace(":6000/", ":5999/"), after["/0/appsettings.json"]);
    }

    /// <summary>A comment for some ports of a range does not keep the range.</summary>
    [Theory]
    [InlineData("allow 6665-6668", "6670-6674")]
    [InlineData("allow 6665-6669", "6665-6669", true)]
    public async Task A_comment_keeps_a_range_if_it_allows_all_its_ports(string comment, string expected, bool isKept = false)
    {
        var compose = $"services:\n  a:\n    build: .\n    ports:\n    - 6665-6669:8080-8084 # port-analyzers: {comment}\n    - 9000:90\n";
        var (title, after) = await MoveAsync(Open([("Program.cs", Server.Replace("6000", "6669"))], [("compose.yaml", compose)]));
        Assert.Equal(isKept, title.EndsWith(" (still names 6669: compose.yaml(5))", StringComparison.Ordinal));
        Assert.Equal(compose.Replace("6665-6669:", expected + ":"), after["/0/compose.yaml"]);
    }

    /// <summary>Digits that several projects use belong to the first one, and are reported at their uses.</summary>
    [Theory]
    [InlineData("public const int Web = 6000;", "$\"http://*:{Ports.Web}/\"")]
    [InlineData("public const int Web = 0x1770;", "$\"http://*:{Ports.Web}/\"")]
    [InlineData("public const string Web = \"6000\";", "\"http://*:\" + Ports.Web + \"/\"")]
    [InlineData("public const string Web = \"http://*:6000/\";", "Ports.Web")]
    [InlineData("const int Real = 6000; public const int Web = Real;", "$\"http://*:{Ports.Web}/\"")]
    public async Task A_constant_of_another_project_is_reported_where_it_is_used_and_fixed_where_it_stands(string declaration, string address)
    {
        var constants = $"public static class Ports {{ {declaration} }}";
        var solution = Create(
            [("Ports.cs", constants)],
            [("Program.cs", $"new System.Net.HttpListener().Prefixes.Add({address});")],
            [("Client.cs", $"class C {{ HttpClient c = new() {{ BaseAddress = new({address.Replace("*", "localhost")}) }}; }}")]).ReferToFirst();
        var finding = Assert.Single(await FindingsAsync(solution), static finding => finding.Id == "PORT003");
        Assert.Equal("/0/Program.cs", finding.Location.GetLineSpan().Path);
        Assert.Equal("/0/Ports.cs", Assert.Single(finding.AdditionalLocations).GetLineSpan().Path);

        var expected = constants.Replace("6000", "6001").Replace("0x1770", "0x1771");
        Assert.Equal(expected, (await TextsAsync(await ApplyAsync((await ChoicesAsync(solution, finding))[0])))["/0/Ports.cs"]);
        var changed = await FixAllAsync(Document(solution, "Program.cs"), FixAllScope.Solution, "Nearest", "PORT003");
        Assert.Equal(expected, (await TextsAsync(changed))["/0/Ports.cs"]);
        Assert.Empty(await FindingsAsync(changed));
        Assert.Same(changed, await FixAllAsync(Document(changed, "Program.cs"), FixAllScope.Solution));
    }

    /// <summary>What another project declares without a constant, a fix finds, although a build does not.</summary>
    [Theory]
    [InlineData("public static readonly int Web = 6000;", "$\"http://*:{Ports.Web}/\"")]
    [InlineData("public static int Web => 6000;", "$\"http://*:{Ports.Web}/\"")]
    [InlineData("public static int Web { get => Read(); } const int Default = 6000; static int Read() { try { return int.Parse(System.IO.File.ReadAllText(\"p\")); } catch { } return Default; }", "$\"http://*:{Ports.Web}/\"")]
    [InlineData("public static string Web(int port = 6000) => $\"http://*:{port}/\";", "Ports.Web()")]
    [InlineData("public static string Web { get; set; } = \"http://*:6000/\";", "Ports.Web")]
    public async Task What_another_project_declares_moves_along(string declaration, string address)
    {
        var ports = $"public static class Ports {{ {declaration} }}";
        var solution = Create(
            [("Ports.cs", ports)],
            [("Program.cs", $"new System.Net.HttpListener().Prefixes.Add({address});")],
            [("Client.cs", "class C { HttpClient c = new() { BaseAddress = new(\"http://localhost:6000\") }; }")]).ReferToFirst();
        var finding = (await FindingsAsync(solution)).First(static finding => finding.Location.GetLineSpan().Path == "/0/Client.cs");
        var after = await TextsAsync(await ApplyAsync((await ChoicesAsync(solution, finding))[0]));
        Assert.Equal(ports.Replace("6000", "6001"), after["/0/Ports.cs"]);
        Assert.DoesNotContain("6000", after["/0/Client.cs"], StringComparison.Ordinal);
    }

    /// <summary>All of the values that one expression gets from another project move, not only the first one.</summary>
    [Theory]
    [InlineData("public static int Web(bool isLocal) => isLocal ? 6000 : 6666;", "$\"http://*:{Ports.Web(args.Length > 0)}/\"")]
    [InlineData("public static int Web(string e) { if (e == \"a\") { return 6000; } return 6666; }", "$\"http://*:{Ports.Web(args[0])}/\"")]
    [InlineData("public static readonly int[] All = { 6000, 6666 };", "$\"http://*:{Ports.All[args.Length]}/\"")]
    public async Task All_values_that_another_project_declares_move_along(string declaration, string address)
    {
        var solution = Create(
            [("Ports.cs", $"public static class Ports {{ {declaration} }}")],
            [("Program.cs", $"new System.Net.HttpListener().Prefixes.Add({address});")],
            [("Client.cs", "class C { string[] s = { \"http://localhost:6000\", \"http://localhost:6666\" }; }")]).ReferToFirst();
        var after = await TextsAsync(await FixAllAsync(Document(solution, "Client.cs"), FixAllScope.Solution));
        Assert.All(["/0/Ports.cs", "/0/Client.cs"], path => Assert.DoesNotMatch("6000|6666", after[path]));
    }

    /// <summary>A library's code reads the settings of the program that references it. A build of the library does not see them.</summary>
    [Theory]
    [InlineData("c[\"Web:Port\"]")]
    [InlineData("c.GetSection(\"Web\")[\"Port\"]")]
    [InlineData("c.GetSection(\"Web\").Get<Settings>()!.Port")]
    [InlineData("Environment.GetEnvironmentVariable(\"Web__Port\")", "launchSettings.json", "{ \"profiles\": { \"a\": { \"environmentVariables\": { \"Web__Port\": \"6000\", \"Timeout\": \"6000\" } } } }")]
    public async Task A_setting_that_a_library_reads_moves_along(string read, string file = "appsettings.json", string settings = """{ "Web": { "Port": "6000" }, "Timeout": 6000 }""")
    {
        var library = $"public class Settings {{ public string? Port {{ get; set; }} }} public static class Web {{ public static void Run(IConfiguration c) => new System.Net.HttpListener().Prefixes.Add($\"http://*:{{{read}}}/\"); }}";
        const string client = "class C { HttpClient c = new() { BaseAddress = new(\"http://localhost:6000\") }; }";
        var solution = Create([("Web.cs", library)], [("Program.cs", "Web.Run(null!);"), (file, settings)], [("Client.cs", client)]).ReferToFirst();
        var finding = (await FindingsAsync(solution)).First(static finding => finding.Location.GetLineSpan().Path == "/0/Client.cs");
        var after = await TextsAsync(await ApplyAsync((await ChoicesAsync(solution, finding))[0]));
        Assert.Equal(settings.Replace("Port\": \"6000", "Port\": \"6001", StringComparison.Ordinal), after["/0/" + file]);
        Assert.Equal(client.Replace("6000", "6001", StringComparison.Ordinal), after["/0/Client.cs"]);
        Assert.Equal(library, after["/0/Web.cs"]);
    }

    /// <summary>A build has only the metadata of another project, and so finds only constants.</summary>
    [Theory]
    [InlineData("public static readonly int Web = 6000;", 0)]
    [InlineData("public static int Web => 6000;", 0)]
    [InlineData("public const int Web = 5990 + 10;", 2)]
    [InlineData("public const int Web = 6000;", 2)]
    public async Task What_another_project_declares_is_found_as_in_a_build(string declaration, int expected)
    {
        const string use = "var l = new System.Net.HttpListener(); l.Prefixes.Add($\"http://*:{Ports.Web}/\"); l.Prefixes.Add($\"http://*:{Ports.Web}/a/\");";
        var solution = Create([("Ports.cs", $"public static class Ports {{ {declaration} }}")], [("Program.cs", use)]).ReferToFirst();
        var inEditor = await FindingsAsync(solution);
        Assert.Equal(expected, inEditor.Count);

        var built = await BuildAsync(solution);
        Assert.Equal(inEditor.Select(static finding => $"{finding.Id} {finding.Location}"), (await FindingsAsync(built)).Select(static finding => $"{finding.Id} {finding.Location}"));
    }

    /// <summary>The class of settings can be in another project: a build has its metadata.</summary>
    [Theory]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Web\").Get<Listen>()!.Port);", "6000")]
    [InlineData("var l = c.GetSection(\"Web\").Get<Listen>() ?? new Listen(); k.ListenAnyIP(l.Port);", "6000")]
    [InlineData("s.Configure<Listen>(c.GetSection(\"Web\")); void Use(Microsoft.Extensions.Options.IOptions<Listen> o) => k.ListenAnyIP(o.Value.Port);", "6000")]
    [InlineData("s.AddOptions<Listen>().BindConfiguration(\"Web\"); void Use(Microsoft.Extensions.Options.IOptionsMonitor<Listen> o) => k.Listen(System.Net.IPAddress.Any, o.CurrentValue.Port);", "6000")]
    [InlineData("var l = new Listen(); c.GetSection(\"Web\").Bind(l); k.ListenAnyIP(l.Port);", "6000")]
    [InlineData("var all = c.Get<Hosts>()!; k.ListenAnyIP(all.Web.Port);", "6000")]
    [InlineData("s.Configure<Hosts>(c); void Use(Microsoft.Extensions.Options.IOptions<Hosts> o) => k.ListenAnyIP(o.Value.Mail.Port);", "6666")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Web\").Get<Listen>()!.Other);")]
    [InlineData("k.ListenAnyIP(new Listen { Port = 5060 }.Port);", "5060")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Else\").Get<Listen>()!.Port);")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Web\").Get<Listen>()!.Size);")]
    [InlineData("new System.Net.Mail.SmtpClient(\"mail\", c.GetSection(\"Web\").Get<Listen>()!.Port);")]
    [InlineData("k.ListenAnyIP(c.GetSection(\"Web\").Get<Listen>()!.Fixed);")]
    public async Task Settings_whose_class_is_in_another_project_are_found(string use, params string[] ports)
    {
        const string Classes = """
            public class Hosts { public Listen Web { get; set; } = new(); public Listen Mail { get; set; } = new(); }
            public class Listen { public int Port { get; set; } [Microsoft.Extensions.Configuration.ConfigurationKeyName("other_port")] public int Other { get; set; } public int Size { get; set; } public int Fixed => 1; }
            """;
        const string Settings = """{ "Web": { "Port": 6000, "other_port": 8081, "Other": 6697, "Fixed": 6668 }, "Mail": { "Port": 6666 } }""";
        var code = $"class C {{ void M(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k, IConfiguration c, IServiceCollection s) {{ {use} }} }}";
        var solution = Create([("Classes.cs", Classes)], [("Program.cs", code), ("appsettings.json", Settings)]).ReferToFirst();
        Assert.Equal(ports, (await FindingsAsync(solution)).Select(static finding => finding.GetMessage(null).Split(' ')[1]));
        Assert.Equal(ports, (await FindingsAsync(await BuildAsync(solution))).Select(static finding => finding.GetMessage(null).Split(' ')[1]));
    }

    /// <summary>A setting that no code reads does not show that the container's server listens on its port.</summary>
    [Theory]
    [InlineData("{ \"Docs\": \"http://localhost:6000/docs\" }", "6001:6000")]
    [InlineData("{ \"urls\": \"http://*:6000\" }", "6001:6001")]
    public async Task The_port_inside_a_container_moves_only_with_a_server(string settings, string expected)
    {
        const string Compose = "services:\n  a:\n    build: .\n    ports:\n    - 6000:6000\n";
        var (_, after) = await MoveAsync(Open([("Program.cs", "class C { string s = \"http://localhost:6000\"; }"), ("appsettings.json", settings), ("compose.yaml", Compose)]));
        Assert.Equal(Compose.Replace("6000:6000", expected), after["/0/compose.yaml"]);
    }

    [Fact]
    public async Task Silenced_addresses_stay_with_the_silenced_server()
    {
        const string display = "#pragma warning disable PORT001, PORT003\nclass D { void M(System.Net.HttpListener l) => l.Prefixes.Add(\"http://+:6000/\"); string s = \"http://display:6000\"; }";
        const string client = "class C { string s = \"http://localhost:6000\"; }";
        var (title, after) = await MoveAsync(Open([("Program.cs", Server)], [("Display.cs", display), ("Client.cs", client)]));
        Assert.Equal("Use port 6001 everywhere (still names 6000: Display.cs(2))", title);
        Assert.Equal(display, after["/0/Display.cs"]);
        Assert.Equal(client.Replace("6000", "6001"), after["/0/Client.cs"]);
    }

    [Fact]
    public async Task Names_three_places_and_counts_the_others()
    {
        var generated = Enumerable.Range(1, 5).Select(static i => ($"C{i}.g.cs", $"class C{i} {{ string s = \"http://localhost:6000\"; }}")).ToArray();
        var solution = Create([("Program.cs", Server)], generated);
        Assert.Equal(
            ["Use port 6001 (still name 6000: C1.g.cs(1), C2.g.cs(1), C3.g.cs(1) and 2 more)", "Use port 5281", "Use port 8080"],
            (await TitlesAsync(solution)).Select(static (title, i) => i == 0 ? title : title.Split(" (")[0]));
    }

    [Fact]
    public async Task Everywhere_comes_first_and_counts_other_places_of_the_same_file_too()
    {
        var solution = Create([("Program.cs", Server + "\n_ = \"http://localhost:6000\";")]);
        Assert.Equal(["Use port 6001 everywhere", "Use port 6001", "Use port 5281", "Use port 8080"], await TitlesAsync(solution));
    }

    /// <summary>One place after the other, each time with the findings of the changed solution, as in an editor.</summary>
    [Theory]
    [InlineData("Nearest", 6001)]
    [InlineData("Development", 5281)]
    [InlineData("Conventional", 8081)]
    public async Task Single_fixes_one_after_the_other_offer_the_same_port(string first, int expected)
    {
        var solution = Open(
            [("Program.cs", Server), ("appsettings.json", "{ \"urls\": \"http://*:6000\" }")],
            [("A.cs", "class A { string s = \"http://localhost:6000\"; string t = \"http://localhost:6666\"; Uri u = new(\"http://localhost:6000\"); }")]);
        for (var key = first; await FindingsOf6000Async() is { Count: > 0 } findings; key = "Nearest")
        {
            var choices = await ChoicesAsync(solution, findings[^1]);
            Assert.Contains($"Use port {expected}", choices.Select(static choice => choice.Title));
            var changed = await ApplyAsync(choices.First(choice => choice.EquivalenceKey == key));
            Assert.True(changed.Workspace.TryApplyChanges(changed));
            solution = changed.Workspace.CurrentSolution;
        }

        var texts = string.Concat((await TextsAsync(solution)).Values);
        Assert.Equal(5, texts.Split($":{expected}").Length);
        Assert.Contains(":6666", texts, StringComparison.Ordinal);

        async Task<List<Diagnostic>> FindingsOf6000Async() => [.. (await FindingsAsync(solution, new WebPortAnalyzer(), new ConfigFileAnalyzer()))
            .Where(static finding => finding.Properties[DiagnosticProperties.Port] == "6000")];
    }

    /// <summary>A range moves as a range, and places that name one of its ports, which browsers may open, move by the same distance.</summary>
    [Fact]
    public async Task A_range_moves_as_a_range()
    {
        const string compose = "services:\n  a:\n    build: .\n    ports:\n    - 6664-6666:8080-8082\n    - 9000:90\n";
        const string clients = "class C { string[] s = [\"http://localhost:6664\", \"http://localhost:6665\", \"http://localhost:6666\", \"http://localhost:9000\"]; }";
        var solution = Open([("compose.yaml", compose)], [("C.cs", clients)]);
        foreach (var finding in (await FindingsAsync(solution, new WebPortAnalyzer(), new ConfigFileAnalyzer())))
        {
            var choice = (await ChoicesAsync(solution, finding))[0];
            Assert.StartsWith(finding.Id == "PORT004" ? "Use ports 6661-6663 everywhere" : "Use port 666", choice.Title, StringComparison.Ordinal);
            var texts = await TextsAsync(await ApplyAsync(choice));
            Assert.Equal(compose.Replace("6664-6666", "6661-6663"), texts["/0/compose.yaml"]);
            Assert.Equal(clients.Replace("6664", "6661").Replace("6665", "6662").Replace("6666", "6663"), texts["/0/C.cs"]);
        }
    }

    /// <summary>Code that a generator such as Razor's makes from a file follows the file; other generated code stays and is named.</summary>
    [Theory]
    [InlineData("A.razor", "<a href=\"http://localhost:6000\">a</a>", "Use port 6001 everywhere")]
    [InlineData("a.json", "{ \"port\": 6000 }", "Use port 6001 (still names 6000: A.cs(1))")]
    public async Task Generated_sources_follow_the_files_that_they_are_made_of(string path, string text, string expected)
    {
        var solution = Create([("Program.cs", Server)], [(path, text)]);
        solution = solution.AddAnalyzerReference(solution.ProjectIds[1], new GeneratorReference());
        Assert.Equal(expected, (await TitlesAsync(solution)).First());
    }

    [Fact]
    public async Task A_document_or_project_alone_can_be_moved()
    {
        const string client = "class C { HttpClient c = new() { BaseAddress = new(\"http://localhost:6000\") }; }";
        (string, string)[][] projects = [[("A.cs", "class A { string s = \"http://localhost:6000\"; }" + client), ("B.cs", client.Replace("class C", "class B"))], [("D.cs", client)]];
        foreach (var (scope, key, moved) in new[]
        {
            (FixAllScope.Document, "Nearest", "A"), (FixAllScope.Project, "Nearest", "AB"), (FixAllScope.Solution, "Nearest", "ABD"), (FixAllScope.Document, "Everywhere", "ABD"),
        })
        {
            var solution = Create(projects);
            var texts = await TextsAsync(await FixAllAsync(Document(solution, "A.cs"), scope, key, "PORT001"));
            Assert.Equal(moved, string.Concat("ABD".Where(name => !texts[$"/0/{name}.cs"].Contains("6000", StringComparison.Ordinal))));
        }
    }

    private static async Task VerifyAsync(string path, string text, string setting, string property, string expected, bool left)
    {
        var solution = Open(
            [("Program.cs", Server + " // 6001")],
            [(path, text), (".editorconfig", $"root = true\n[*]\n{setting}\n"), (".globalconfig", $"is_global = true\n{property}\n")],
            [("Z.cs", "class Z { string s = \"http://localhost:6000\"; }")]);
        var (title, after) = await MoveAsync(solution);
        Assert.Equal("Use port 5999 everywhere" + (left ? $" (still names 6000: {Path.GetFileName(path)}({text.Split('\n').Select(static (line, i) => (line, i)).Last(static one => one.line.Contains("0")).i + 1}))" : ""), title);
        Assert.Equal(expected, after["/0/" + path]);
        Assert.DoesNotContain("6000", after["/0/Program.cs"] + after["/0/Z.cs"], StringComparison.Ordinal);

        var all = await TextsAsync(await FixAllAsync(Document(solution, "Program.cs"), FixAllScope.Solution, "Nearest", "PORT003"));
        Assert.Equal(after, all);
    }

    /// <summary>Applies the first fix for the server in the first project.</summary>
    private static async Task<(string Title, Dictionary<string, string> After)> MoveAsync(Solution solution)
    {
        var finding = (await FindingsAsync(solution)).First(static finding => finding.Location.GetLineSpan().Path == "/0/Program.cs");
        var choice = (await ChoicesAsync(solution, finding))[0];
        return (choice.Title, await TextsAsync(await ApplyAsync(choice)));
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        public override string FullPath => "/generator.dll";

        public override object Id => FullPath;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [new PageGenerator().AsSourceGenerator()];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => GetGenerators(LanguageNames.CSharp);
    }

    /// <summary>The solution with the metadata of its first project, as a build has it.</summary>
    private static async Task<Solution> BuildAsync(Solution solution)
    {
        var library = (await solution.Projects.First().GetCompilationAsync())!;
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        var id = solution.ProjectIds[1];
        return solution.WithProjectReferences(id, []).AddMetadataReference(id, MetadataReference.CreateFromImage(image.ToArray()));
    }

    private sealed class PageGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(
            static output => output.AddSource("A.cs", "class A { string s = \"http://localhost:6000\"; }"));
    }
}
