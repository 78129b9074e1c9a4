using System.Globalization;
using Microsoft.AspNetCore.Http;
using PortAnalyzers.Urls;

namespace PortAnalyzers.ApiTests;

/// <summary>Compares the scanner with Kestrel's own parser, also for addresses that are not URLs. Addresses with two colons are left out, because they have no port in a browser.</summary>
public sealed class BindingAddressTests
{
    private static readonly string[] Schemes = ["http", "https", "HTTP", "Https"];

    private static readonly string[] Hosts =
        ["*", "+", "localhost", "0.0.0.0", "127.0.0.1", "[::]", "[::1]", "[2001:db8::6000]", "example.com", "my_host", "bücher.de", "unix", "pipe", "unix:/tmp/x.sock", "unix:/tmp/6000", "pipe:/web", "%"];

    private static readonly string[] Ports = ["", ":", ":0", ":80", ":443", ":6000", ":06000", ":5060", ":65535", ":65536", ":-1", ":a", ":6000a", ":%36000", ":６０００"];

    private static readonly string[] Paths = ["", "/", "/x", "/x:22", "/x/y:22/", "//z:22", "/http://z:22"];

    private static readonly string[] Addresses =
        [.. from scheme in Schemes from host in Hosts from port in Ports from path in Paths select $"{scheme}://{host}{port}{path}"];

    [Fact]
    public void MoveNext_ServerAddress_FindsThePortThatKestrelListensOn()
    {
        string[] differences = [.. Addresses.Select(Difference).OfType<string>()];

        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Parse_ServerAddress_IsMostlyAccepted() => Assert.InRange(Addresses.Count(static address => Judge(address) is not null), Addresses.Length / 2, Addresses.Length);

    private static string? Difference(string address) =>
        Judge(address) is { } expected && Scan(address) is var found && found != expected ? $"{address}: '{expected}' by Kestrel, '{found}' by the scanner" : null;

    /// <summary>The scheme and port; null if Kestrel does not accept the address.</summary>
    private static string? Judge(string address)
    {
        try
        {
            var binding = BindingAddress.Parse(address);
            var port = binding.IsUnixPipe || binding.IsNamedPipe ? -1 : binding.Port;
            return port > 65535 ? null : Describe(binding.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase), port);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string Scan(string address)
    {
        var scanner = new UrlPortScanner(address, UrlContext.WebAddress);
        var isTls = address.StartsWith("https", StringComparison.OrdinalIgnoreCase);
        return scanner.MoveNext() && scanner.Current.UrlStart == 0 ? Describe(scanner.Current.IsTls, scanner.Current.Port) : Describe(isTls, -1);
    }

    /// <summary>The default port of a scheme need not be written.</summary>
    private static string Describe(bool isTls, int port) =>
        $"{(isTls ? "https" : "http")} {(port == (isTls ? 443 : 80) ? -1 : port).ToString(CultureInfo.InvariantCulture)}";
}
