using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Options;

namespace PortAnalyzers.Tests.ConfigFiles;

public sealed class PortGateTests
{
    [Theory]
    [InlineData("6000", true)]
    [InlineData("x6000y", true)]
    [InlineData("006000", true)]
    [InlineData("5999-6001", true)]
    [InlineData("0-65000", true)]
    [InlineData("\\u0036000", true)]
    [InlineData("x&#54;000", true)]
    [InlineData("\\x36000", true)]
    [InlineData("127.0.0.1:6000", true)]
    [InlineData("host.6000", true)]
    [InlineData("see 6000.", true)]
    [InlineData("6000..6010", true)]
    [InlineData("5999-$END", true)]
    [InlineData("5999-", true)]
    [InlineData("8.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("7.6000.7", false)]
    [InlineData("net7.0-windows", false)]
    [InlineData("node:18-alpine", false)]
    [InlineData("60000", false)]
    [InlineData("5999 6001", false)]
    [InlineData("0", false)]
    [InlineData("65536", false)]
    [InlineData("66000 16000", false)]
    [InlineData("", false)]
    public void Tells_whether_a_port_may_stand_there(string text, bool expected) => Assert.Equal(expected, Pass(text));

    /// <summary>A file is read in chunks: a number at their boundary is neither lost nor made up.</summary>
    [Fact]
    public void A_number_across_two_chunks_is_neither_lost_nor_made_up()
    {
        for (var offset = (16 * 1024) - 8; offset < (16 * 1024) + 2; offset++)
        {
            var before = new string(' ', offset);
            Assert.True(Pass(before + "6000"));
            Assert.True(Pass(before + "6000 "));
            Assert.True(Pass(before + "\\u0036000"));
            Assert.False(Pass(before + "60001 "));
            Assert.False(Pass(before + "16000 "));
            Assert.False(Pass(before + "8.6000.8"));
            Assert.True(Pass(before + "x.6000.x"));
        }
    }

    private static bool Pass(string text) => PortGate.MayContainPort(SourceText.From(text), PortOptions.Default.Reported);
}
