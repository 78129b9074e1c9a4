using PortAnalyzers.Options;

namespace PortAnalyzers.Tests.Options;

public class ApiPatternTests
{
    [Theory]
    [InlineData("Contoso.Server.Listen(port)", "Contoso.Server.Listen", "port", false)]
    [InlineData("Contoso.Server.Listen ( port )", "Contoso.Server.Listen", "port", false)]
    [InlineData("Contoso.Server.Listen(*)", "Contoso.Server.Listen", "*", false)]
    [InlineData("Contoso.Site.Address", "Contoso.Site.Address", null, false)]
    [InlineData("Site", "Site", null, false)]
    [InlineData("Contoso.Rest.*", "Contoso.Rest", null, true)]
    [InlineData("_a.B2", "_a.B2", null, false)]
    public void Parse_ValidEntry_HasItsParts(string entry, string path, string? parameter, bool isAll)
    {
        var pattern = ApiPattern.Parse(entry);
        Assert.Equal((path, parameter, isAll), (pattern!.Path, pattern.Parameter, pattern.IsAll));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("Contoso.")]
    [InlineData(".Contoso")]
    [InlineData("Contoso..Site")]
    [InlineData("Contoso.2nd")]
    [InlineData("Contoso.Site.Listen()")]
    [InlineData("Contoso.Site.Listen(port")]
    [InlineData("Contoso.Site.Listen(port) now")]
    [InlineData("Contoso.Site.Listen(int port)")]
    [InlineData("Contoso.*(port)")]
    [InlineData("Contoso.*.Site")]
    [InlineData("Contoso.Site<T>")]
    public void Parse_InvalidEntry_IsNull(string entry) => Assert.Null(ApiPattern.Parse(entry));
}
