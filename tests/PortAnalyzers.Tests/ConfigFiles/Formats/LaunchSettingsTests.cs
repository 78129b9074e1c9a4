namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class LaunchSettingsTests
{
    [Theory]
    [InlineData(""" "applicationUrl": "http://localhost:{|PORT004:6000|}" """)]
    [InlineData(""" "applicationUrl": "https://localhost:7001;http://localhost:{|PORT004:6000|};http://localhost:{|PORT004:5060|}/x" """)]
    [InlineData(""" "APPLICATIONURL": "http://*:{|PORT004:6000|}" """)]
    [InlineData(""" "applicationUrl": "http://localhost:{|PORT004:6000|}", "applicationUrl": "http://localhost:{|PORT004:6666|}" """)]
    [InlineData(""" "launchUrl": "http://localhost:{|PORT004:6000|}/swagger" """)]
    [InlineData(""" "launchUrl": "{Scheme}://{ServiceHost}:{ServicePort}/6000" """)]
    [InlineData(""" "launchUrl": "swagger/6000" """)]
    [InlineData(""" "launchUrl": null """)]
    [InlineData(""" "sslPort": {|PORT004:990|} """)]
    [InlineData(""" "sslPort": "{|PORT004:990|}" """)]
    [InlineData(""" "sslPort": 0 """)]
    [InlineData(""" "sslPort": -990 """)]
    [InlineData(""" "sslPort": 990.5 """)]
    [InlineData(""" "httpPort": {|PORT004:6000|} """)]
    [InlineData(""" "httpPort": 0 """)]
    [InlineData(""" "commandLineArgs": "--urls http://localhost:{|PORT004:6000|}" """)]
    [InlineData(""" "commandLineArgs": "--urls=http://localhost:5000;http://localhost:{|PORT004:6000|}" """)]
    [InlineData(""" "commandLineArgs": "run --urls \"http://localhost:{|PORT004:6000|}\" --x" """)]
    [InlineData(""" "commandLineArgs": "/urls http://localhost:{|PORT004:6000|} --https_port {|PORT004:990|}" """)]
    [InlineData(""" "commandLineArgs": "--Kestrel:Endpoints:A:Url http://localhost:{|PORT004:6000|}" """)]
    [InlineData(""" "commandLineArgs": "--shelf 6000 --api http://localhost:6000 http://localhost:6666 --port 6000" """)]
    [InlineData(""" "commandLineArgs": "--urls" """)]
    [InlineData(""" "executablePath": "docker", "commandLineArgs": "run -p {|PORT004:6000|}:80 -p 6666:6379 shop" """)]
    [InlineData(""" "executablePath": "cmd", "commandLineArgs": "/c \"dotnet run --urls http://localhost:{|PORT004:6000|}\"" """)]
    [InlineData(""" "commandLineArgs": "applicationUrl", "Port": 6000 """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_URLS": "http://+:80;http://+:{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "aspnetcore_urls": "http://+:{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "DOTNET_URLS": "http://+:{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080;{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_HTTPS_PORTS": "{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_HTTPS_PORT": "{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "URLS": "http://+:{|PORT004:6000|}", "HTTP_PORTS": "{|PORT004:6666|}", "HTTPS_PORTS": "{|PORT004:990|}" } """)]
    [InlineData(""" "environmentVariables": { "Kestrel__Endpoints__Http__Url": "http://*:{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "Kestrel:Endpoints:Http:Url": "http://*:{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_Kestrel__Endpoints__Http__Url": "http://*:{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "Kestrel__Endpoints__A__Url": "http://*:6000", "Kestrel__Endpoints__A__Protocols": "Http2" } """)]
    [InlineData(""" "environmentVariables": { "Kestrel__Endpoints__A__Url": "https://*:{|PORT004:6000|}", "Kestrel__Endpoints__A__Protocols": "Http2" } """)]
    [InlineData(""" "environmentVariables": { "Kestrel__EndpointDefaults__Protocols": "Http2", "ASPNETCORE_HTTP_PORTS": "6000" }, "applicationUrl": "http://localhost:6666" """)]
    [InlineData(""" "environmentVariables": { "DOTNET_WATCH_AUTO_RELOAD_WS_PORT": "{|PORT004:6666|}" } """)]
    [InlineData(""" "environmentVariables": { "Kestrel__Limits__Url": "http://*:6000", "App__Urls": "http://*:6000", "HTTP_PORT": "6000" } """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "http://+:6000" } """)]
    [InlineData(""" "environmentVariables": { "API_URL": "http://localhost:6000", "PORT": "6000", "ASPNETCORE_PORT": "6000" } """)]
    [InlineData(""" "environmentVariables": { "nested": { "ASPNETCORE_URLS": "http://+:6000" } } """)]
    [InlineData(""" "environmentVariables": "ASPNETCORE_URLS=http://+:6000" """)]
    [InlineData(""" "inspectUri": "{wsProtocol}://{url.hostname}:{url.port}/_framework/debug/ws-proxy?browser={browserInspectUri}" """)]
    public Task Addresses_of_a_profile_are_reported(string members) => VerifyAsync($$"""{ "profiles": { "http": { "commandName": "Project", {{members}} } } }""");

    [Theory]
    [InlineData("""{ "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:{|PORT004:6000|}", "sslPort": {|PORT004:990|} } } }""")]
    [InlineData("""{ "iisSettings": { "iis": { "applicationUrl": "http://localhost:{|PORT004:6000|}/Shop" } } }""")]
    [InlineData("""{ "profiles": { "a:b": { "applicationUrl": "http://localhost:{|PORT004:6000|}" } } }""")]
    [InlineData("""{ "Profiles": { "": { "applicationUrl": "http://localhost:{|PORT004:6000|}" } } }""")]
    [InlineData("""{ "applicationUrl": "http://localhost:6000" }""")]
    [InlineData("""{ "profiles": { "applicationUrl": "http://localhost:6000" } }""")]
    [InlineData("""{ "profiles:http:applicationUrl": "http://localhost:6000" }""")]
    [InlineData("""{ "profiles": { "http": { "profiles": { "http": { "applicationUrl": "http://localhost:6000" } } } } }""")]
    [InlineData("""{ "profiles": [ { "applicationUrl": "http://localhost:{|PORT004:6000|}" } ] }""")]
    [InlineData("""[ { "profiles": { "http": { "applicationUrl": "http://localhost:6000" } } } ]""")]
    [InlineData("")]
    public Task Addresses_of_IIS_and_of_profiles_are_reported(string text) => VerifyAsync(text);

    /// <summary>Users of such a profile open the address by hand.</summary>
    [Theory]
    [InlineData(""" "launchBrowser": false, "applicationUrl": "http://localhost:{|PORT004:6000|}" """)]
    [InlineData(""" "applicationUrl": "http://localhost:{|PORT004:6000|}", "LaunchBrowser": false """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:{|PORT004:6000|}" }, "launchBrowser": false """)]
    public Task Addresses_of_a_profile_without_a_browser_are_reported(string members) => VerifyAsync($$"""{ "profiles": { "a": { {{members}} } } }""");

    [Theory]
    [InlineData("""{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }""", "6000", "{|PORT004:6666|}", "6000")]
    [InlineData("""{ "Kestrel:EndpointDefaults:Protocols": "http2" }""", "6000", "{|PORT004:6666|}", "6000")]
    [InlineData("""{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http1AndHttp2" } } }""", "{|PORT004:6000|}", "{|PORT004:6666|}", "{|PORT004:6000|}")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Grpc": { "Protocols": "Http2" } } } }""", "{|PORT004:6000|}", "{|PORT004:6666|}", "{|PORT004:6000|}")]
    public Task Protocols_of_the_settings_file_decide(string settings, string cleartext, string tls, string inVariable) => ConfigShapes.VerifyAsync(("appsettings.json", settings), ("Properties/launchSettings.json", $$"""
            { "profiles": {
                "a": { "applicationUrl": "https://localhost:{{tls}};http://localhost:{{cleartext}}" },
                "b": { "environmentVariables": { "ASPNETCORE_URLS": "http://+:{{inVariable}}", "ASPNETCORE_HTTPS_PORTS": "{|PORT004:990|}" } },
                "c": { "applicationUrl": "http://localhost:{|PORT004:6697|}", "environmentVariables": { "Kestrel__EndpointDefaults__Protocols": "Http1" } } },
              "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:{|PORT004:10080|}" } } }
            """));

    [Theory]
    [InlineData("Http2", "Http1", "{|PORT004:6000|}")]
    [InlineData("Http1", "Http2", "{|PORT004:6000|}")]
    [InlineData("Http2", "Http2", "6000")]
    public Task Settings_files_that_differ_do_not_silence(string settings, string development, string port) => ConfigShapes.VerifyAsync(
            ("appsettings.json", $$"""{ "Kestrel": { "EndpointDefaults": { "Protocols": "{{settings}}" } } }"""),
            ("appsettings.Development.json", $$"""{ "Kestrel": { "EndpointDefaults": { "Protocols": "{{development}}" } } }"""),
            ("Properties/launchSettings.json", $$"""{ "profiles": { "a": { "applicationUrl": "http://localhost:{{port}}" } } }"""));

    /// <summary>In a container, the published number decides, as for a service of a compose file.</summary>
    [Theory]
    [InlineData(""" "containerRunArguments": "-p {|PORT004:6668|}:8080" """)]
    [InlineData(""" "containerRunArguments": "-e A=b -p{|PORT004:6668|}:6668 --publish={|PORT004:6666|}:80 --publish {|PORT004:6000|}:81/tcp -p 6667:80/udp" """)]
    [InlineData(""" "containerRunArguments": "-p 6000" """)]
    [InlineData(""" "httpPort": {|PORT004:6667|}, "sslPort": {|PORT004:6666|}, "publishAllPorts": true, "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "6000" } """)]
    [InlineData(""" "publishAllPorts": true, "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "6000" } """)]
    [InlineData(""" "containerRunArguments": "-p {|PORT004:6000|}:6000", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "{|PORT004:6000|}" } """)]
    [InlineData(""" "containerRunArguments": "--network host", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "{|note:6000|}" } """)]
    public Task The_published_port_of_a_profile_with_a_container_decides(string members) => VerifyAsync($$"""{ "profiles": { "a": { "commandName": "Docker", {{members}} } } }""");

    [Theory]
    [InlineData("aspire.config.json", """{ "appHost": { "path": "x" }, "profiles": { "https": { "applicationUrl": "https://localhost:{|PORT004:5061|};http://localhost:15000", "environmentVariables": { "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL": "https://localhost:6000" } } } }""")]
    [InlineData("app.run.json", """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:{|PORT004:6000|}" } } }""")]
    [InlineData("app.run.json", """{ "applicationUrl": "http://localhost:6000" }""")]
    public Task Other_files_with_profiles_are_read_like_launch_settings(string path, string text) => ConfigShapes.VerifyAsync(path, text);

    private static Task VerifyAsync(string text) => ConfigShapes.VerifyAsync("Properties/launchSettings.json", text);
}
