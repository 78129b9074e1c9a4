namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class DaprFileTests
{
    [Theory]
    [InlineData("apps:\n- appID: a\n  env:\n    ASPNETCORE_URLS: http://localhost:{|PORT004:6000|}\n    API: http://localhost:6000\n    PORT: 6000")]
    [InlineData("apps:\n- command: [dotnet, run, --urls, 'http://localhost:{|PORT004:6000|}']\n- command: [\"sh\", \"-c\", \"dotnet run --urls http://*:{|PORT004:6666|}\"]")]
    [InlineData("common:\n  env: { ASPNETCORE_HTTP_PORTS: {|PORT004:6000|} }\napps: []")]
    [InlineData("apps:\n- appID: a\n  appPort: 6000\n  daprHTTPPort: 6666\n  command: [dotnet, run]")]
    [InlineData("apps:\n  ASPNETCORE_URLS: http://localhost:6000")]
    [InlineData("env: { ASPNETCORE_URLS: 'http://localhost:6000' }")]
    public Task An_address_of_a_program_is_reported(string text) => ConfigShapes.VerifyAsync("dapr.yaml", text);
}
