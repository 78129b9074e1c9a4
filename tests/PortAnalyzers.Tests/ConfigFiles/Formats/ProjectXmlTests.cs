namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class ProjectXmlTests
{
    [Theory]
    [InlineData("<SpaProxyServerUrl>https://localhost:{|PORT004:5061|}</SpaProxyServerUrl>")]
    [InlineData("<spaproxyserverurl>\r\n  https://localhost:{|PORT004:5061|}\r\n</spaproxyserverurl>")]
    [InlineData("<DockerServiceUrl>http://host.docker.internal:{|PORT004:6000|}/</DockerServiceUrl>")]
    [InlineData("<DockerServiceUrl>{Scheme}://localhost:{ServicePort}</DockerServiceUrl><DockerServiceName>6000</DockerServiceName>")]
    [InlineData("<SpaProxyServerUrl Condition=\"'$(A)' == ''\">https://localhost:{|PORT004:5061|}</SpaProxyServerUrl>")]
    [InlineData("<SpaProxyServerUrl><![CDATA[https://localhost:{|PORT004:5061|}]]></SpaProxyServerUrl>")]
    [InlineData("<SpaProxyServerUrl>https://&#108;ocalhost:{|PORT004:5061|}/?a&amp;b</SpaProxyServerUrl>")]
    [InlineData("<SpaProxyServerUrl>https://localhost:{|PORT004:50&#x36;1|}</SpaProxyServerUrl>")]
    [InlineData("<SpaPort>{|PORT004:5061|}</SpaPort><SpaProxyServerUrl>https://localhost:$(SpaPort)</SpaProxyServerUrl>")]
    [InlineData("<SpaProxyServerUrl>https://localhost:$(SpaPort)</SpaProxyServerUrl><SpaPort>5061</SpaPort>")]
    [InlineData("<SpaProxyRedirectUrl>https://localhost:{|PORT004:5061|}</SpaProxyRedirectUrl>")]
    [InlineData("<SiteUrlToLaunchAfterPublish>http://shop:{|PORT004:6000|}/</SiteUrlToLaunchAfterPublish>")]
    [InlineData("<IISUrl>http://localhost:{|PORT004:6000|}/</IISUrl><DevelopmentServerPort>{|PORT004:6666|}</DevelopmentServerPort><IISExpressSSLPort>0</IISExpressSSLPort>")]
    [InlineData("<RunArguments>--urls http://localhost:{|PORT004:6000|}</RunArguments>")]
    [InlineData("<DockerfileRunArguments>-p {|PORT004:6000|}:80 -p 6666:6379</DockerfileRunArguments>")]
    [InlineData("<ContainerEnvironmentVariable Include=\"ASPNETCORE_HTTP_PORTS\" Value=\"{|PORT004:6000|}\" />")]
    [InlineData("<ContainerPort Include=\"6000\" Type=\"tcp\" /><ContainerEnvironmentVariable Include=\"PORT\" Value=\"6000\" />")]
    [InlineData("<!-- <SpaProxyServerUrl>https://localhost:5061</SpaProxyServerUrl> -->")]
    [InlineData("<PackageProjectUrl>http://localhost:6000</PackageProjectUrl><Description>http://localhost:6000</Description>")]
    [InlineData("<SpaProxyServerUrl Value=\"https://localhost:5061\" />")]
    [InlineData("<SpaProxyLaunchCommand>npm start -- --port 6000</SpaProxyLaunchCommand>")]
    public async Task Addresses_in_properties_that_browsers_open_are_reported(string property)
    {
        await ConfigShapes.VerifyAsync("Web.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <PropertyGroup>\n    {property}\n  </PropertyGroup>\n</Project>\n");
        await ConfigShapes.VerifyAsync("Site.pubxml", $"\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>\r\n<Project>\r\n<PropertyGroup>{property}</PropertyGroup></Project>");
    }

    [Theory]
    [InlineData("<environmentVariable name=\"ASPNETCORE_URLS\" value=\"http://localhost:{|PORT004:6000|}\" />")]
    [InlineData("<environmentVariable value='http://localhost:{|PORT004:6000|}'\n  name = 'ASPNETCORE_URLS' xdt:Transform=\"Insert\"></environmentVariable>")]
    [InlineData("<environmentVariable name=\"ASPNETCORE_HTTPS_PORT\" value=\"{|PORT004:990|}\" /><environmentVariable name=\"PORT\" value=\"6000\" />")]
    [InlineData("<environmentVariable name=\"ASPNETCORE_HTTP_PORTS\" value=\"&#54;000\" />", "&#54;000")]
    [InlineData("<add name=\"ASPNETCORE_URLS\" value=\"http://localhost:6000\" /><add key=\"Url\" value=\"http://localhost:6000\" />")]
    [InlineData("<aspNetCore processPath=\"dotnet\" arguments=\".\\Web.dll --urls http://localhost:{|PORT004:6000|}\" stdoutLogFile=\"http://localhost:6000\" />")]
    [InlineData("<action type=\"Redirect\" url=\"https://shop:{|PORT004:6000|}/{R:1}\" /><action type=\"Rewrite\" url=\"http://localhost:6666/{R:1}\" />")]
    [InlineData("<httpRedirect enabled=\"true\" destination=\"https://shop:{|PORT004:6000|}\" />")]
    [InlineData("<!-- <environmentVariable name=\"ASPNETCORE_URLS\" value=\"http://localhost:6000\" /> -->")]
    public Task Variables_of_a_web_config_are_reported(string element, string? marked = null) => ConfigShapes.VerifyAsync(
        "web.config",
        $"<configuration xmlns:xdt=\"x\"><system.webServer>{(marked is null ? element : element.Replace(marked, $"{{|PORT004:{marked}|}}"))}</system.webServer></configuration>");

    [Theory]
    [InlineData("<Project><PropertyGroup><SpaProxyServerUrl>https://localhost:{|PORT004:5061|}</SpaProxyServerUrl><A")]
    [InlineData("<Project><SpaProxyServerUrl>https://localhost:{|PORT004:5061|}</SpaProxyServerUrl></X><SiteUrlToLaunchAfterPublish>http://x:6000</SiteUrlToLaunchAfterPublish>")]
    [InlineData("<!DOCTYPE x [ <!ENTITY a \"http://localhost:6000\"> ]><Project><SpaProxyServerUrl>https://localhost:5061</SpaProxyServerUrl></Project>")]
    [InlineData("<SpaProxyServerUrl>https://localhost:{|PORT004:5061|}</SpaProxyServerUrl>")]
    [InlineData("<SpaProxyServerUrl>https://localhost:{|PORT004:5061|}")]
    [InlineData("https://localhost:5061")]
    [InlineData("")]
    public Task A_damaged_file_is_read_up_to_the_damage(string text) => ConfigShapes.VerifyAsync("Directory.Build.props", text);
}
