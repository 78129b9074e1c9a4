using PortAnalyzers.Endpoints;

namespace PortAnalyzers.ApiTests;

/// <summary>The methods that add a resource with web pages. Most of their packages can't be restored, so they are declared here.</summary>
public sealed class AspireResourceTests
{
    public static TheoryData<string> Methods =>
        [.. EndpointApis.All.Where(static row => row.Type == "Aspire.Hosting.*" && row.Name.StartsWith("Add", StringComparison.Ordinal)).Select(static row => row.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public Task Port_OfAResourceWithPages_IsReported(string method)
    {
        // LavinMQ and ActiveMQ have web pages on a separate port.
        var parameter = method.Contains("MQ", StringComparison.Ordinal) ? "managementPort" : "port";
        return VerifyAsync(method, parameter, $$"""host.{{method}}("x", {{parameter}}: {|PORT003:6000|}); var value = {|PORT003:6666|}; host.{{method}}("x", value);""");
    }

    [Theory]
    [InlineData("httpPort", "{|PORT003:6000|}")]
    [InlineData("uiPort", "{|PORT003:6000|}")]
    [InlineData("hostPort", "{|PORT003:6000|}")]
    [InlineData("targetPort", "6000")]
    [InlineData("grpcPort", "6000")]
    [InlineData("smtpPort", "6000")]
    [InlineData("timeout", "6000")]
    public Task Port_ByItsName_IsTheHostsOrNot(string parameter, string value) => VerifyAsync("AddMailPit", parameter, $"""host.AddMailPit("x", {value});""");

    [Theory]
    [InlineData("AddPostgres")]
    [InlineData("AddOracle")]
    [InlineData("AddKafka")]
    [InlineData("AddLavinMQ")]
    public Task Port_OfAnotherResource_IsSilent(string method) => VerifyAsync(method, "port", $"""host.{method}("x", 6000);""");

    /// <summary>Service discovery uses http for any resource name.</summary>
    [Fact]
    public Task Port_OfAResourceThatIsDiscovered_IsReported() => VerifyAsync(
        "AddThing", "port", """host.AddThing("x").WithHostPort({|PORT003:6000|});""", ", Aspire.Hosting.IResourceWithServiceDiscovery");

    private static Task VerifyAsync(string method, string parameter, string statements, string interfaces = "") => ShapeVerifier.VerifyAsync(
        $$"""
        using Aspire.Hosting;
        using Aspire.Hosting.ApplicationModel;
        using Mine;

        class Shape { static void M(IDistributedApplicationBuilder host) { {{statements}} } }

        namespace Mine { public class {{method[3..]}}Resource(string name) : ContainerResource(name){{interfaces}}; }

        namespace Aspire.Hosting
        {
            public static class BuilderExtensions
            {
                public static IResourceBuilder<Mine.{{method[3..]}}Resource> {{method}}(this IDistributedApplicationBuilder builder, string name, int? {{parameter}} = null) => null!;
                public static IResourceBuilder<Mine.{{method[3..]}}Resource> WithHostPort(this IResourceBuilder<Mine.{{method[3..]}}Resource> builder, int? port) => builder;
            }
        }
        """,
        PackageReferences.Usual);
}
