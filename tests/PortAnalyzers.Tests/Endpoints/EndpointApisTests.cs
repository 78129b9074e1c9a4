using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PortAnalyzers.Endpoints;

namespace PortAnalyzers.Tests.Endpoints;

public class EndpointApisTests
{
    public static TheoryData<string> Limited => [.. EndpointApis.All.Where(static row => row.MinimumArguments > 1).Select(static row => row.ToString())];

    [Theory]
    [MemberData(nameof(Limited))]
    public void MinimumArguments_OfRow_AreTheParametersUpToThePort(string name)
    {
        var row = EndpointApis.All.Single(row => row.ToString() == name);
        var type = CSharpCompilation.Create("C", references: ReferencePack.Net100.References).GetTypeByMetadataName(row.Type);
        var parameters = type!.Constructors.SelectMany(static constructor => constructor.Parameters).Where(parameter => parameter.Name == row.Parameter);
        Assert.All(parameters, parameter => Assert.True(parameter.Ordinal + 1 >= row.MinimumArguments));
    }
}
