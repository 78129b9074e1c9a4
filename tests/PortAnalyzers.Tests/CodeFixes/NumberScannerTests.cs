using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.CodeFixes;

namespace PortAnalyzers.Tests.CodeFixes;

public class NumberScannerTests
{
    [Theory]
    // Code
    [InlineData("6001", 6001)]
    [InlineData("Listen(6001);", 6001)]
    [InlineData("6_001", 6001)]
    [InlineData("0x1771", 6001)]
    [InlineData("0X17_71", 6001)]
    [InlineData("0b1_0111_0111_0001", 6001)]
    [InlineData("006001", 6001)]
    [InlineData("6001u", 6001)]
    [InlineData("6001UL", 6001)]
    [InlineData("5000..6001", 5000, 6001)]
    [InlineData("-6001", 6001)]
    [InlineData("a=6001,b=6002", 6001, 6002)]
    [InlineData("6001 6001", 6001)]
    [InlineData("1 65535", 1, 65535)]
    // Strings
    [InlineData("http://localhost:6001/", 6001)]
    [InlineData("http://localhost:6001;https://localhost:6002", 6001, 6002)]
    [InlineData(@"Ports:\t6001\n6002", 6001, 6002)]
    [InlineData("redirect=http%3A%2F%2Flocalhost%3A6001%2F", 6001)]
    // Configuration
    [InlineData("""{ "port": 6001 }""", 6001)]
    [InlineData("- 6001:80/tcp", 80, 6001)]
    [InlineData("${PORT:-6001}", 6001)]
    [InlineData("ENV PORT=6001", 6001)]
    [InlineData("端口6001", 6001)]
    // No port
    [InlineData("")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("600100")]
    [InlineData("99999999999999999999")]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFF6001")]
    // Part of something else
    [InlineData("port6001")]
    [InlineData("_6001")]
    [InlineData("port_6001")]
    [InlineData("6001x")]
    [InlineData("6001_ports")]
    [InlineData("1920x6001")]
    [InlineData("0xg6001")]
    [InlineData("4f6001ab")]
    [InlineData("6001Unit")]
    public void Finds_the_numbers_that_could_be_ports(string text, params int[] expected) =>
        Assert.Equal(expected, NumberScanner.Scan(SourceText.From(text)).Order());
}
