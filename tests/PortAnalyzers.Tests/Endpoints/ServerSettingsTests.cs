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
    [InlineData("ASPNETCORE_URLS", "Other")]
    public void Keys_of_the_host(string key, string kind) => Assert.Equal(kind, ServerSettings.OfKey(key).ToString());

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
    [InlineData("URLS", "Other")]
    [InlineData("XXX_ASPNETCORE_URLS", "Other")]
    [InlineData("MY_APP_URLS", "Other")]
    [InlineData("", "Other")]
    public void Environment_variables(string name, string kind) => Assert.Equal(kind, ServerSettings.OfEnvironmentVariable(name).ToString());
}
