namespace PortAnalyzers.Tests.ConfigFiles;

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
    [InlineData(""" "httpPort": 6000 """)]
    [InlineData(""" "commandLineArgs": "--urls http://localhost:6000" """)]
    [InlineData(""" "commandLineArgs": "applicationUrl", "Port": 6000 """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_URLS": "http://+:80;http://+:{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "aspnetcore_urls": "http://+:{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "DOTNET_URLS": "http://+:{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080;{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_HTTPS_PORTS": "{|PORT004:6000|}" } """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "http://+:6000" } """)]
    [InlineData(""" "environmentVariables": { "API_URL": "http://localhost:6000", "PORT": "6000", "ASPNETCORE_PORT": "6000" } """)]
    [InlineData(""" "environmentVariables": { "nested": { "ASPNETCORE_URLS": "http://+:6000" } } """)]
    [InlineData(""" "environmentVariables": "ASPNETCORE_URLS=http://+:6000" """)]
    [InlineData(""" "inspectUri": "{wsProtocol}://{url.hostname}:{url.port}/_framework/debug/ws-proxy?browser={browserInspectUri}" """)]
    public Task A_profile(string members) => VerifyAsync($$"""{ "profiles": { "http": { "commandName": "Project", {{members}} } } }""");

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
    public Task A_file(string text) => VerifyAsync(text);

    /// <summary>Nobody's browser is sent there, but the address is blocked all the same.</summary>
    [Theory]
    [InlineData(""" "launchBrowser": false, "applicationUrl": "http://localhost:{|#0:6000|}" """)]
    [InlineData(""" "applicationUrl": "http://localhost:{|#0:6000|}", "LaunchBrowser": false """)]
    [InlineData(""" "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:{|#0:6000|}" }, "launchBrowser": false """)]
    public async Task A_profile_without_a_browser_is_one_severity_lower(string members)
    {
        var test = new CSharpAnalyzerVerifier<PortAnalyzers.Rules.ConfigFileAnalyzer>.Test();
        test.TestState.AdditionalFiles.Add(("Properties/launchSettings.json", $$"""
            { "profiles": {
                "a": { {{members}} },
                "b": { "launchBrowser": true, "applicationUrl": "http://localhost:{|PORT004:6666|}" },
                "c": { "dotnetRunMessages": false, "applicationUrl": "http://localhost:{|PORT004:6666|}" } } }
            """));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("PORT004", Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithLocation(0));
        await test.RunAsync();
    }

    private static Task VerifyAsync(string text) => ConfigShapes.VerifyAsync("Properties/launchSettings.json", text);
}
