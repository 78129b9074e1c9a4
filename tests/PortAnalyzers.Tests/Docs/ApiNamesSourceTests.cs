using PortAnalyzers.DocsGenerator;
using PortAnalyzers.Endpoints;

namespace PortAnalyzers.Tests.Docs;

/// <summary>The names for the text scan are those of <see cref="EndpointApis"/>.</summary>
public sealed class ApiNamesSourceTests
{
    [Fact]
    public void File_IsWhatTheGeneratorMakes() => Assert.True(
        File.ReadAllText(Repository.PathOf(ApiNamesSource.Path)) == ApiNamesSource.Generate(),
        $"{ApiNamesSource.Path} is stale, update it with: dotnet run --project eng/DocsGenerator");

    [Theory]
    [InlineData(nameof(ApiMember.Method), "Listen", nameof(ValueShape.Port), "CalleeNames =\n        \"Listen new\"")]
    [InlineData(nameof(ApiMember.Constructor), "Listen", nameof(ValueShape.Port), "CalleeNames =\n        \"Listen new\"")]
    [InlineData(nameof(ApiMember.Method), "Server", nameof(ValueShape.Port), "QualifiedCalleeNames =\n        \"Listen\"")]
    [InlineData(nameof(ApiMember.Method), "Server", nameof(ValueShape.Port), "QualifierNames =\n        \"Server\"")]
    [InlineData(nameof(ApiMember.Collection), "Listen", nameof(ValueShape.Url), "QualifiedCalleeNames =\n        \"Add\"")]
    [InlineData(nameof(ApiMember.Property), "Listen", nameof(ValueShape.Port), "PropertyNames =\n        \"Listen\"")]
    [InlineData(nameof(ApiMember.Property), "", nameof(ValueShape.Url), "PropertyNames =\n        \"\"")]
    [InlineData(nameof(ApiMember.Method), "Listen", nameof(ValueShape.ByKey), "SettingNames =\n        \"Listen\"")]
    [InlineData(nameof(ApiMember.Method), "Listen", nameof(ValueShape.Settings), "SettingCollectionNames =\n        \"Listen\"")]
    public void Generate_Row_PutsItsNameWhereTheScanLooks(string member, string anchor, string shape, string expected) =>
        Assert.Contains(expected, ApiNamesSource.Generate([Row(Enum.Parse<ApiMember>(member), anchor, Enum.Parse<ValueShape>(shape), minimum: 1)]), StringComparison.Ordinal);

    [Theory]
    [InlineData(3, 2, true)]
    [InlineData(2, 1, false)]
    public void Generate_TwoRowsOfAName_TheLeastNumberOfArgumentsCounts(int first, int second, bool isLimited)
    {
        var source = ApiNamesSource.Generate([Row(ApiMember.Method, "Listen", ValueShape.Port, first), Row(ApiMember.Method, "Listen", ValueShape.Port, second)]);
        Assert.Equal(isLimited, source.Contains($"\"Listen\" => {second},", StringComparison.Ordinal));
        Assert.DoesNotContain($"\"Listen\" => {first},", source, StringComparison.Ordinal);
    }

    private static EndpointApi Row(ApiMember member, string anchor, ValueShape shape, int minimum) =>
        new(ApiRole.Server, member, "Some.Server", "Listen", "port", shape, EndpointCondition.None, anchor) { MinimumArguments = minimum };
}
