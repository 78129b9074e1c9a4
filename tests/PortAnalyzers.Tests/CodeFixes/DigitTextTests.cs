using PortAnalyzers.CodeFixes;

namespace PortAnalyzers.Tests.CodeFixes;

public class DigitTextTests
{
    [Theory]
    // Decimal digits
    [InlineData("6000", 6001, "6001")]
    [InlineData("6_000", 6001, "6_001")]
    [InlineData("6_000", 10081, "10_081")]
    [InlineData("10_080", 8080, "8_080")]
    [InlineData("1_0080", 8080, "8080")]
    [InlineData("6__0_00", 6001, "6__0_01")]
    [InlineData("2_2", 1024, "102_4")]
    [InlineData("006000", 6001, "6001")]
    [InlineData("00_6000", 6001, "6001")]
    [InlineData("0", 1024, "1024")]
    [InlineData("65535", 6001, "6001")]
    // Hexadecimal and binary digits
    [InlineData("0x1770", 6001, "0x1771")]
    [InlineData("0X1770", 6001, "0X1771")]
    [InlineData("0x00001770", 6001, "0x00001771")]
    [InlineData("0x17_70", 6001, "0x17_71")]
    [InlineData("0x_1770", 6001, "0x_1771")]
    [InlineData("0x1a0b", 6700, "0x1a2c")]
    [InlineData("0x1A0B", 6700, "0x1A2C")]
    [InlineData("0x1770", 6010, "0x177A")]
    [InlineData("0x15", 1024, "0x400")]
    [InlineData("0b1011101110000", 6001, "0b1011101110001")]
    [InlineData("0B0001_0111_0111_0000", 6001, "0B0001_0111_0111_0001")]
    [InlineData("0b_11_001", 1024, "0b_10000000_000")]
    // Escapes in a string
    [InlineData(@"\u0036000", 6001, "6001")]
    [InlineData(@"6\u0030\u00300", 6001, "6001")]
    [InlineData(@"\U00000036000", 6001, "6001")]
    [InlineData(@"\x0036000", 6001, "6001")]
    [InlineData(@"6\x30\x30\x30", 6001, "6001")]
    public void Keeps_the_style(string digits, int port, string expected) => Assert.Equal(expected, DigitText.Parse(digits)!.With(port));

    [Theory]
    [InlineData("6000", 6000)]
    [InlineData("006_000", 6000)]
    [InlineData("0x1770", 6000)]
    [InlineData("0xffff", 65535)]
    [InlineData("0b1011101110000", 6000)]
    [InlineData(@"\u0036\u0030\u0030\u0030", 6000)]
    public void Reads_the_value(string digits, int expected) => Assert.Equal(expected, DigitText.Parse(digits)!.Value);

    [Theory]
    [InlineData("")]
    [InlineData("http")]
    [InlineData("6000u")]
    [InlineData("6000L")]
    [InlineData("+6000")]
    [InlineData(" 6000")]
    [InlineData("6 000")]
    [InlineData("60.00")]
    [InlineData("_6000")]
    [InlineData("6000_")]
    [InlineData("65536")]
    [InlineData("99999999999999999999")]
    [InlineData("0x")]
    [InlineData("0x_")]
    [InlineData("0xg")]
    [InlineData("0x10000")]
    [InlineData("0b")]
    [InlineData("0b12")]
    [InlineData(@"\")]
    [InlineData(@"600\")]
    [InlineData(@"600\u003")]
    [InlineData(@"600\n")]
    [InlineData(@"\x36000")]
    [InlineData(@"\UFFFFFFFF")]
    [InlineData(@"\U00010036000")]
    [InlineData("６０００")]
    public void Reads_nothing_else(string text) => Assert.Null(DigitText.Parse(text));
}
