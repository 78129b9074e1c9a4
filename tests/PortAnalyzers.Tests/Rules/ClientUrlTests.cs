namespace PortAnalyzers.Tests.Rules;

/// <summary>PORT005: addresses to which only a client connects that is not a browser.</summary>
public sealed class ClientUrlTests
{
    [Theory]
    [InlineData("""http.BaseAddress = new Uri("http://localhost:{|PORT005:6000|}");""")]
    [InlineData("""_ = http.GetStringAsync("http://localhost:{|PORT005:6000|}/x");""")]
    [InlineData("""_ = http.GetStringAsync($"{text}://localhost:{|PORT005:6000|}/x");""")]
    [InlineData("""var w = new WebClient { BaseAddress = "http://localhost:{|PORT005:6000|}" };""")]
    [InlineData("""WebRequest.Create("http://localhost:{|PORT005:6000|}");""")]
    [InlineData("""WebRequest.CreateHttp(new Uri("http://localhost:{|PORT005:6000|}"));""")]
    [InlineData("""new System.Net.WebSockets.ClientWebSocket().ConnectAsync(new Uri("ws://localhost:{|PORT005:6000|}"), default);""")]
    [InlineData("""var m = new HttpRequestMessage { RequestUri = new Uri("http://localhost:{|PORT005:6000|}") };""")]
    [InlineData("""var d = new Yarp.ReverseProxy.Configuration.DestinationConfig { Address = "http://a:{|PORT005:6000|}", Health = "http://a:{|PORT005:6666|}/health" };""")]
    [InlineData("""var z = new OpenTelemetry.Exporter.ZipkinExporterOptions { Endpoint = new Uri("http://localhost:{|PORT005:6000|}/api/v2/spans") };""")]
    [InlineData("""b.Services.AddHealthChecks().AddUrlGroup(new Uri("http://a:{|PORT005:6000|}")).AddUrlGroup(new[] { new Uri("http://b:{|PORT005:6666|}"), new Uri("http://c:8080") });""")]
    public Task The_address_of_a_client_is_reported_as_a_note(string statements) => Shapes.VerifyStatementsAsync(statements, Libraries);

    private const string Libraries = """
        namespace OpenTelemetry.Exporter
        {
            public class ZipkinExporterOptions
            {
                public Uri Endpoint { get; set; } = null!;
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class UrisHealthCheckBuilderExtensions
            {
                public static IHealthChecksBuilder AddUrlGroup(this IHealthChecksBuilder builder, Uri uri) => builder;
                public static IHealthChecksBuilder AddUrlGroup(this IHealthChecksBuilder builder, IEnumerable<Uri> uris) => builder;
            }
        }

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
