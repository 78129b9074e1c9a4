using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Rules;

/// <summary>In test projects only endpoints are reported; in projects that run in a browser, a client is the browser.</summary>
public sealed class ProjectKindTests
{
    private const string Endpoint = """b.WebHost.UseUrls("http://*:{|PORT003:6000|}");""";

    [Theory]
    [InlineData("xunit.core")]
    [InlineData("xunit.v3.core")]
    [InlineData("nunit.framework")]
    [InlineData("NUnit.Framework")]
    [InlineData("Microsoft.VisualStudio.TestPlatform.TestFramework")]
    [InlineData("MSTest.TestFramework")]
    [InlineData("TUnit.Core")]
    public Task With_a_test_framework_urls_are_test_data(string framework) => VerifyAsync(
        Endpoint + """
         var s = "http://a:6666"; var u = new Uri("http://b:6666"); _ = http.GetStringAsync("http://c:6666");
        """,
        framework);

    [Theory]
    [InlineData("xunit.assert", null)]
    [InlineData("Library", "")]
    [InlineData("Library", "false")]
    public Task Other_projects_are_no_tests(string library, string? isTestProject) => VerifyAsync(
        Endpoint + """
         var s = "http://a:{|PORT001:6666|}"; var u = new Uri("http://b:{|PORT002:6666|}"); _ = http.GetStringAsync("http://c:{|PORT005:6666|}");
        """,
        library,
        isTestProject is null ? null : ("IsTestProject", isTestProject));

    [Theory]
    [InlineData("true", "PORT001")]
    [InlineData("TRUE", "PORT001")]
    [InlineData("false", "PORT005")]
    public Task In_a_browser_a_client_is_the_browser(string value, string rule) => VerifyAsync(
        $$"""_ = http.GetStringAsync("http://c:{|{{rule}}:6000|}");""", "Library", ("UsingMicrosoftNETSdkBlazorWebAssembly", value));

    private static Task VerifyAsync(string statements, string library, (string Name, string Value)? property = null)
    {
        var test = new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
        {
            TestState =
            {
                Sources = { $$"""class C { void M(WebApplicationBuilder b, HttpClient http) { {{statements}} } }""" },
                AdditionalProjects = { [library] = { Sources = { ("/1/Other.cs", "public class Other { }") } } },
                AdditionalProjectReferences = { library },
            },
        };
        if (property is var (name, value))
        {
            test.TestState.AnalyzerConfigFiles.Add(WebProject.BuildProperties(("build_property." + name, value)));
        }

        return test.RunAsync();
    }
}
