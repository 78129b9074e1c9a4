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
    // Not a port
    [InlineData("")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("600100")]
    [InlineData("99999999999999999999")]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFF6001")]
    // Part of another word or number
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
        Assert.Equal(expected, NumberScanner.Scan(SourceText.From(text)).InOrder.Distinct().Order());

    [Theory]
    [InlineData("6001 80 6_001", 6001, 80, 6001)]
    [InlineData("6005-6000", 6005, 6000)]
    public void Finds_each_as_often_as_it_is_written(string text, params int[] expected) =>
        Assert.Equal(expected, NumberScanner.Scan(SourceText.From(text)).InOrder);

    [Theory]
    [InlineData("5999-6001", true)]
    [InlineData("- \"5999-6001:80-82\"", true)]
    [InlineData("6000-6000", true)]
    [InlineData("6001-5999", false)]
    [InlineData("5999 - 6001", false)]
    [InlineData("5999-x-6001", false)]
    [InlineData("5999-6001x", false)]
    [InlineData(@"http://localhost:\u0036000", true)]
    [InlineData(@"http://localhost:6\x30\U0000003000", true)]
    [InlineData(@"\u00e9 \x41 \U0001F600 \", false)]
    [InlineData("0x1770", true)]
    [InlineData("60000", false)]
    public void Tells_whether_a_text_may_name_a_port(string text, bool expected) => Assert.Equal(expected, NumberScanner.Scan(SourceText.From(text)).MayName(6000));

    [Theory]
    [InlineData("80 6000 443", "80 6001 443", "6000 6001")]
    [InlineData("6000 6000", "6000 6001", "6000 6001")]
    [InlineData("6000 6666", "6001 6664", "6000 6001 6666 6664")]
    [InlineData("6000", "6000", "")]
    [InlineData("6000", "6001 6001", "")]
    public void Tells_what_each_number_became(string before, string after, string expected) => Assert.Equal(
        expected,
        string.Join(' ', NumberScanner.Scan(SourceText.From(before)).ReplacedIn(NumberScanner.Scan(SourceText.From(after))).Select(static move => $"{move.Old} {move.New}")));
}
