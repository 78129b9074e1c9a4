namespace PortAnalyzers.HostTests;

/// <summary>Project files that are written by hand, unlike those of <c>dotnet new</c>.</summary>
internal static class ProjectFile
{
    public const string TestSdk = """<PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />""";

    /// <param name="privateAssets">"all" is what the install command writes; with "none", the analyzers flow to users of the project.</param>
    public static string Package(string privateAssets = "all") =>
        $"""<PackageReference Include="PortAnalyzers" Version="{PackageFeed.Version}" PrivateAssets="{privateAssets}" />""";

    /// <summary>A web application with the package.</summary>
    public static string Web() =>
        Library("<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>", Package()).Replace("NET.Sdk\"", "NET.Sdk.Web\"", StringComparison.Ordinal);

    public static string Library(string properties, string items, string framework = "net10.0") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;
}
