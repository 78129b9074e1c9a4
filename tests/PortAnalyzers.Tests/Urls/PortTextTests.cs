using PortAnalyzers.Urls;

namespace PortAnalyzers.Tests.Urls;

public sealed class PortTextTests
{
    [Theory]
    [InlineData("6000", 6000)]
    [InlineData("8080;6000", 8080, 6000)]
    [InlineData(" 8080 ; 6000 ", 8080, 6000)]
    [InlineData("006000", 6000)]
    [InlineData("65535;65536;0", 65535, 0)]
    [InlineData("8080;;6000;", 8080, 6000)]
    [InlineData("x;6000", 6000)]
    [InlineData(";6000", 6000)]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("-6000")]
    [InlineData("+6000")]
    [InlineData("6000x")]
    [InlineData("60 00")]
    [InlineData("6000,6001")]
    [InlineData("99999999999999999999")]
    [InlineData("\uFFFE6000;6000\uFFFF")]
    public void Ports_of_a_list_are_read(string text, params int[] ports) => Assert.Equal(ports, PortText.ReadList(text).Select(static port => port.Port));

    [Fact]
    public void Says_where_the_digits_stand() =>
        Assert.Equal(
            [(0, 4, false, -1), (6, 5, false, -1)],
            PortText.ReadList("8080; 06000").Select(static port => (port.Start, port.Length, port.IsTls, port.UrlStart)));
}
