using PortAnalyzers.CSharp;

namespace PortAnalyzers.Tests.CSharp;

public sealed class ApiNamesTests
{
    [Theory]
    [InlineData("UriBuilder", 1, false)]
    [InlineData("UriBuilder", 2, false)]
    [InlineData("UriBuilder", 3, true)]
    [InlineData("HostString", 1, false)]
    [InlineData("HostString", 2, true)]
    [InlineData("Listen", 0, false)]
    [InlineData("Listen", 1, true)]
    public void CanPassPort_NumberOfArguments_Decides(string name, int arguments, bool expected) => Assert.Equal(expected, ApiNames.CanPassPort(name, arguments));
}
