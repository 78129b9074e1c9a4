namespace PortAnalyzers.HostTests;

/// <summary>Real kinds of applications with their real packages: exactly the expected findings, notes included.</summary>
public sealed class ApplicationTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    /// <summary>A build does not print notes; here they are warnings.</summary>
    private const string Notes = "is_global = true\ndotnet_diagnostic.PORT005.severity = warning\n";

    [Fact]
    public Task An_Aspire_app_host_has_just_its_findings() => VerifyAsync(
        Project("Aspire.AppHost.Sdk/13.6.4", "Aspire.Hosting.Redis/13.6.5"),
        ["AppHost.cs(2,88): PORT003", "AppHost.cs(3,59): PORT003", "AppHost.cs(5,41): PORT003", "AppHost.cs(6,48): PORT003"],
        ("AppHost.cs", """
            var builder = DistributedApplication.CreateBuilder(args);
            builder.AddRedis("cache", port: 6566).WithRedisInsight(insight => insight.WithHostPort(6667));
            builder.AddContainer("web", "web").WithHttpEndpoint(port: 6000, targetPort: 6666).WithHttpEndpoint(targetPort: 5061, name: "inner")
                .WithEndpoint("irc", endpoint => endpoint.Port = 6668)
                .WithEndpoint("http", e => e.Port = 5060)
                .WithEnvironment("ASPNETCORE_HTTP_PORTS", "6669");
            builder.Build().Run();

            """));

    [Fact]
    public Task A_gRPC_service_has_just_its_findings() => VerifyAsync(
        Project("Microsoft.NET.Sdk.Web", "Grpc.AspNetCore/2.85.0", """<Protobuf Include="greet.proto" />"""),
        ["Program.cs(5,24): PORT003", "Program.cs(8,108): PORT005"],
        ("greet.proto", """
            syntax = "proto3";
            option csharp_namespace = "Rpc";
            service Greeter { rpc SayHello (Message) returns (Message); }
            message Message { string text = 1; }
            """),
        ("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.ConfigureKestrel(server =>
            {
                server.ListenAnyIP(6000, Rpc.Endpoints.Cleartext);
                server.ListenAnyIP(6666, Rpc.Endpoints.Tls);
            });
            builder.Services.AddGrpc();
            builder.Services.AddGrpcClient<Rpc.Greeter.GreeterClient>(client => client.Address = new("http://localhost:6667"));
            var app = builder.Build();
            app.MapGrpcService<Rpc.GreeterService>();
            app.Run();

            """),
        ("Endpoints.cs", """
            using Microsoft.AspNetCore.Server.Kestrel.Core;

            namespace Rpc;

            internal sealed class GreeterService : Greeter.GreeterBase;

            internal static class Endpoints
            {
                public static void Cleartext(ListenOptions options) => options.Protocols = HttpProtocols.Http2;

                public static void Tls(ListenOptions options)
                {
                    options.Protocols = HttpProtocols.Http2;
                    options.UseHttps();
                }
            }

            """));

    [Fact]
    public Task A_YARP_gateway_has_just_its_findings() => VerifyAsync(
        Project("Microsoft.NET.Sdk.Web", "Yarp.ReverseProxy/2.3.0"),
        ["Program.cs(5,47): PORT005", "Program.cs(6,19): PORT003", "appsettings.json(3,82): PORT005"],
        ("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddReverseProxy().LoadFromConfig(builder.Configuration.GetSection("ReverseProxy"));
            var app = builder.Build();
            app.MapReverseProxy();
            app.MapForwarder("/old/{**rest}", "http://old:6000");
            app.Run("http://*:6666");

            """),
        ("appsettings.json", """
            {
              "ReverseProxy": {
                "Clusters": { "stock": { "Destinations": { "one": { "Address": "http://stock:6667/" } } } }
              }
            }
            """));

    /// <summary>Clients in it are the browser.</summary>
    [Fact]
    public Task A_Blazor_WebAssembly_application_has_just_its_findings() => VerifyAsync(
        Project("Microsoft.NET.Sdk.BlazorWebAssembly", "Microsoft.AspNetCore.Components.WebAssembly/10.0.15"),
        ["Program.cs(3,86): PORT002"],
        ("Program.cs", """
            using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
            var builder = WebAssemblyHostBuilder.CreateDefault(args);
            builder.Services.AddScoped(_ => new HttpClient { BaseAddress = new("http://localhost:6000") });
            await builder.Build().RunAsync();

            """));

    private static string Project(string sdk, string package, string items = "") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <!-- The packages' own affairs: versions, advisories, parts of Aspire that nothing here runs. -->
            <NoWarn>$(NoWarn);NU1603;ASPIRE010</NoWarn>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            {ProjectFile.Package()}
            <PackageReference Include="{package.Split('/')[0]}" Version="{package.Split('/')[1]}" />
            <GlobalAnalyzerConfigFiles Include="notes.globalconfig" />
            {items}
          </ItemGroup>
        </Project>
        """;

    private async Task VerifyAsync(string project, string[] expected, params (string Path, string Text)[] files)
    {
        var folder = feed.CreateFolder();
        await folder.WriteAsync("App.csproj", project);
        await folder.WriteAsync("notes.globalconfig", Notes);
        foreach (var (path, text) in files)
        {
            await folder.WriteAsync(path, text);
        }

        Assert.Equal(expected, (await folder.BuildAsync()).Where(static message => message.Id.StartsWith("PORT", StringComparison.Ordinal)).Select(static warning => warning.Brief));
    }
}
