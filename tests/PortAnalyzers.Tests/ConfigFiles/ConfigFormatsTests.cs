using PortAnalyzers.ConfigFiles;
using PortAnalyzers.ConfigFiles.Formats;

namespace PortAnalyzers.Tests.ConfigFiles;

public sealed class ConfigFormatsTests
{
    [Theory]
    [InlineData("Properties/launchSettings.json", nameof(LaunchSettings))]
    [InlineData(@"C:\Shop\Properties\LAUNCHSETTINGS.JSON", nameof(LaunchSettings))]
    [InlineData("appsettings.json", nameof(AppSettings))]
    [InlineData("AppSettings.Development.json", nameof(AppSettings))]
    [InlineData("appsettings-local.json", nameof(AppSettings))]
    [InlineData("/srv/hosting.json", nameof(AppSettings))]
    [InlineData("docker-compose.yml", nameof(ComposeFile))]
    [InlineData("docker-compose.override.yaml", nameof(ComposeFile))]
    [InlineData("docker-compose-test.yml", nameof(ComposeFile))]
    [InlineData("compose.yaml", nameof(ComposeFile))]
    [InlineData("Compose_dev.YML", nameof(ComposeFile))]
    [InlineData("Dockerfile", nameof(Dockerfile))]
    [InlineData("src/Web/dockerfile", nameof(Dockerfile))]
    [InlineData("Dockerfile.arm64", nameof(Dockerfile))]
    [InlineData("web.Dockerfile", nameof(Dockerfile))]
    [InlineData("dev.compose.yaml", nameof(ComposeFile))]
    [InlineData("deploy/docker-stack.yml", nameof(ComposeFile))]
    [InlineData("docker-stack-prod.yaml", nameof(ComposeFile))]
    [InlineData("compose.dev.yml", nameof(ComposeFile))]
    [InlineData("Containerfile", nameof(Dockerfile))]
    [InlineData("web.containerfile", nameof(Dockerfile))]
    [InlineData("Shop.http", nameof(HttpFile))]
    [InlineData("shop.REST", nameof(HttpFile))]
    [InlineData("Index.razor", nameof(RazorPage))]
    [InlineData("_Layout.cshtml", nameof(RazorPage))]
    public void Of_FileThatIsRead_IsItsFormat(string path, string reader) => Assert.Equal(reader, ConfigFormats.Of(path)?.Read.Method.DeclaringType?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("settings.json")]
    [InlineData("myappsettings.json")]
    [InlineData("appsettings.json.bak")]
    [InlineData("appsettings.yml")]
    [InlineData("appsettings.json/readme.md")]
    [InlineData("my-launchSettings.json")]
    [InlineData("composer.yml")]
    [InlineData("compose.json")]
    [InlineData("compose")]
    [InlineData("my-compose.yml")]
    [InlineData("service.yaml")]
    [InlineData("Dockerfiles")]
    [InlineData("wait.sh")]
    [InlineData("package.json")]
    [InlineData("http")]
    public void Of_OtherFile_IsNull(string path) => Assert.Null(ConfigFormats.Of(path));
}
