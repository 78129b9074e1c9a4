namespace PortAnalyzers.Tests.Rules;

/// <summary>PORT005: addresses that only a client goes to which is no browser.</summary>
public sealed class ClientUrlTests
{
    [Theory]
    [InlineData("""http.BaseAddress = new Uri("http://localhost:{|PORT005:6000|}");""")]
    [InlineData("""_ = http.GetStringAsync("http://localhost:{|PORT005:6000|}/x");""")]
    [InlineData("""var m = new HttpRequestMessage { RequestUri = new Uri("http://localhost:{|PORT005:6000|}") };""")]
    [InlineData("""var d = new Yarp.ReverseProxy.Configuration.DestinationConfig { Address = "http://a:{|PORT005:6000|}", Health = "http://a:{|PORT005:6666|}/health" };""")]
    public Task Reports(string statements) => Shapes.VerifyStatementsAsync(statements, Libraries);

    private const string Libraries = """
        namespace Yarp.ReverseProxy.Configuration
        {
            public record DestinationConfig
            {
                public string Address { get; init; } = "";
                public string? Health { get; init; }
            }
        }
        """;
}
