using PortAnalyzers.Endpoints;

namespace PortAnalyzers.Tests.Endpoints;

public class ServerSettingsTests
{
    [Theory]
    [InlineData("urls", "Urls")]
    [InlineData("URLS", "Urls")]
    [InlineData("server.urls", "Urls")]
    [InlineData("http_ports", "Ports")]
    [InlineData("https_ports", "Ports")]
    [InlineData("https_port", "Ports")]
    [InlineData("Https_Port", "Ports")]
    [InlineData("http_port", "Other")]
    [InlineData("ports", "Other")]
    [InlineData("", "Other")]
    [InlineData("urls2", "Other")]
    [InlineData("Kestrel:Endpoints:Web:Url", "Urls")]
    [InlineData("kestrel:endpoints:web:url", "Urls")]
    [InlineData("Kestrel:Endpoints:Web:Protocols", "Protocols")]
    [InlineData("Kestrel:EndpointDefaults:Protocols", "Protocols")]
    [InlineData("Kestrel:Endpoints:Web:Certificate:Url", "Other")]
    [InlineData("Kestrel:EndpointDefaults:Url", "Other")]
    [InlineData("Kestrel:", "Other")]
    [InlineData("ASPNETCORE_URLS", "Other")]
    public void A_key_of_the_host_is_the_setting_that_the_host_reads(string key, string kind)
    {
        Assert.Equal(kind, ServerSettings.OfKey(key).ToString());
        AssertHasPart(key, kind);
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "Urls")]
    [InlineData("aspnetcore_urls", "Urls")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "Ports")]
    [InlineData("ASPNETCORE_HTTPS_PORT", "Ports")]
    [InlineData("DOTNET_URLS", "Urls")]
    [InlineData("dotnet_https_ports", "Ports")]
    [InlineData("ASPNETCORE_ENVIRONMENT", "Other")]
    [InlineData("DOTNET_ENVIRONMENT", "Other")]
    [InlineData("ASPNETCORE_", "Other")]
    [InlineData("ASPNETCORE", "Other")]
    [InlineData("URLS", "Urls")]
    [InlineData("HTTP_PORTS", "Ports")]
    [InlineData("HTTPS_PORT", "Ports")]
    [InlineData("Kestrel__Endpoints__Http__Url", "Urls")]
    [InlineData("ASPNETCORE_Kestrel__Endpoints__Http__Url", "Urls")]
    [InlineData("KESTREL:ENDPOINTS:A:URL", "Urls")]
    [InlineData("Kestrel__Endpoints__A__Protocols", "Protocols")]
    [InlineData("DOTNET_Kestrel__EndpointDefaults__Protocols", "Protocols")]
    [InlineData("DOTNET_WATCH_AUTO_RELOAD_WS_PORT", "Ports")]
    [InlineData("Kestrel__Endpoints__Url", "Other")]
    [InlineData("Kestrel__Endpoints__A__Port", "Other")]
    [InlineData("Kestrel_Endpoints_A_Url", "Other")]
    [InlineData("HTTP_PORT", "Other")]
    [InlineData("PORT", "Other")]
    [InlineData("XXX_ASPNETCORE_URLS", "Other")]
    [InlineData("MY_APP_URLS", "Other")]
    [InlineData("", "Other")]
    public void An_environment_variable_is_the_setting_that_the_host_reads(string name, string kind)
    {
        Assert.Equal(kind, ServerSettings.OfEnvironmentVariable(name).ToString());
        AssertHasPart(name, kind);
    }

    /// <summary>A project without one of the parts is not searched for settings: a name without one would be missed.</summary>
    private static void AssertHasPart(string name, string kind) =>
        Assert.True(kind == "Other" || Array.Exists(ServerSettings.Parts, part => name.Contains(part, StringComparison.OrdinalIgnoreCase)), name);
}
