using PortAnalyzers.Options;

namespace PortAnalyzers.Tests.Options;

public sealed class PortRangesTests
{
    [Theory]
    [InlineData("6000", 6000, 6000)]
    [InlineData("0", 0, 0)]
    [InlineData("65535", 65535, 65535)]
    [InlineData("006000", 6000, 6000)]
    [InlineData("6665-6669", 6665, 6669)]
    [InlineData("6665 - 6669", 6665, 6669)]
    [InlineData("6000-6000", 6000, 6000)]
    [InlineData("well-known", 0, 1023)]
    [InlineData("Registered", 1024, 49151)]
    [InlineData("DYNAMIC", 49152, 65535)]
    [InlineData("silverlight", 4502, 4534)]
    public void A_port_a_range_or_a_name_is_read(string entry, int first, int last)
    {
        Assert.True(PortRanges.TryParse(entry, out var actualFirst, out var actualLast));
        Assert.Equal((first, last), (actualFirst, actualLast));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("70000")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("9-3")]
    [InlineData("3-")]
    [InlineData("-")]
    [InlineData("1-2-3")]
    [InlineData("6000 6001")]
    [InlineData("0x1770")]
    [InlineData("6_000")]
    [InlineData("6000.0")]
    [InlineData("99999999999999999999")]
    public void Any_other_text_is_rejected(string entry) => Assert.False(PortRanges.TryParse(entry, out _, out _));
}
