namespace PortAnalyzers.HostTests;

/// <summary>The check of all output finds such messages.</summary>
public sealed class HostTroubleTests
{
    [Theory]
    [InlineData("CSC : warning CS8032: An instance of analyzer X cannot be created from PortAnalyzers.dll : broken. [/src/App.csproj]")]
    [InlineData("CSC : warning CS9057: Analyzer assembly 'PortAnalyzers.dll' cannot be used because it references version '9.9.0.0'")]
    [InlineData("/src/Program.cs(1,1): error AD0001: Analyzer 'X' threw an exception of type 'System.Exception'")]
    [InlineData("warning AD0001: Analyzer 'X' threw an exception of type 'System.Exception'")]
    [InlineData("/src/App.csproj : warning NU1701: Package 'PortAnalyzers 0.1.0' was restored using '.NETFramework,Version=v4.6.1'")]
    [InlineData("/sdk/Microsoft.Common.CurrentVersion.targets(2412,5): warning MSB3277: Found conflicts between different versions")]
    public void A_message_about_trouble_is_seen(string line) =>
        Assert.Equal([line], HostTrouble.Find($"Restored App.csproj\n  {line}\n{line}\nBuild succeeded.\n"));

    [Theory]
    [InlineData("/src/Program.cs(2,65): warning PORT003: Port 6000 (x11) is blocked")]
    [InlineData("/src/Program.cs(2,65): warning CS0219: The variable 'MSB3277' is assigned but its value is never used")]
    [InlineData("    0 Warning(s)")]
    public void Another_message_is_no_trouble(string line) => Assert.Empty(HostTrouble.Find(line));
}
