using Microsoft.CodeAnalysis;
using PortAnalyzers.CodeFixes;
using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>Test projects are configured like a web project's build, and each verifier fails if a test's expectation is wrong.</summary>
public sealed class VerifierTests
{
    [Theory]
    [InlineData("class C { string s = \"http://x:6000\"; }", "Mismatch between number of diagnostics returned, expected \"0\" actual \"1\"")]
    [InlineData("class C { string s = \"http://x:{|PORT001:8080|}\"; }", "Mismatch between number of diagnostics returned, expected \"1\" actual \"0\"")]
    [InlineData("class C { string s = \"http://x{|PORT001::6000|}\"; }", "Expected diagnostic to start at column \"31\" was actually at column \"32\"")]
    [InlineData("class C { string s = \"http://x:{|PORT001:6000\"|}; }", "Expected diagnostic to end at column \"37\" was actually at column \"36\"")]
    [InlineData("class C { string s = \"http://x:{|PORT003:6000|}\"; }", "Expected diagnostic id to be \"PORT003\" was \"PORT001\"")]
    [InlineData("class C { string s = \"http://x:{|PORT001:6000|}\" + unknown; }", "error CS0103")]
    public Task AnalyzerTest_WrongMarkup_Fails(string source, string message) =>
        AssertFailsAsync(message, () => CSharpAnalyzerVerifier<WebPortAnalyzer>.VerifyAnalyzerAsync(source));

    [Theory]
    [InlineData("{ \"urls\": \"http://x:6000\" }", "expected \"0\" actual \"1\"")]
    [InlineData("{ \"urls\": \"http://x:{|PORT004:8080|}\" }", "expected \"1\" actual \"0\"")]
    [InlineData("{ \"urls\": \"http://x{|PORT004::6000|}\" }", "Expected diagnostic to start at column")]
    public Task AnalyzerTest_WrongMarkupInAdditionalFile_Fails(string text, string message)
    {
        var test = new CSharpAnalyzerVerifier<ConfigFileAnalyzer>.Test();
        test.TestState.AdditionalFiles.Add(("/0/appsettings.json", text));
        return AssertFailsAsync(message, () => test.RunAsync());
    }

    [Theory]
    [InlineData("6002", "6001", "Context: Iterative code fix application")]
    [InlineData("6001", "6002", "Context: Fix all in document")]
    [InlineData("6000", "6001", "Context: Iterative code fix application")]
    public Task CodeFixTest_WrongText_Fails(string fixedPort, string batchFixedPort, string message) => AssertFailsAsync(message, () =>
        new CSharpCodeFixVerifier<WebPortAnalyzer, UsePortCodeFixProvider>.Test
        {
            TestCode = "class C { string s = \"http://x:{|PORT001:6000|}\"; }",
            FixedCode = $"class C {{ string s = \"http://x:{fixedPort}\"; }}",
            BatchFixedCode = $"class C {{ string s = \"http://x:{batchFixedPort}\"; }}",
        }.RunAsync());

    [Theory]
    [InlineData("class C : List<int> { HttpClient? c; WebApplication? a; IConfiguration? i; unsafe int* p; }", null)]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.Run();", null)]
    [InlineData("class C { string a = $$\"\"\"{{1}}\"\"\"; }", null)]
    [InlineData("class C { string a = null; string? b = a.Trim(); }", "CS0236")]
    public async Task WebProject_Sources_CompileAsInABuild(string source, string? error)
    {
        var state = WebProject.CreateState();
        state.Sources.Add(source);
        state.AdditionalProjects["Other"].Sources.Add(source);
        foreach (var project in TestSolution.Create(state, ReferencePack.Net100).Projects)
        {
            var errors = await TestSolution.GetCompilerErrorsAsync(project, CancellationToken.None);
            Assert.Equal(error is null ? [] : [error], errors.Select(static one => one.Id));
            Assert.Equal(NullableContextOptions.Enable, project.CompilationOptions!.NullableContextOptions);
        }
    }

    public static TheoryData<ReferencePack, int> Packs => new() { { ReferencePack.Net80, 1 }, { ReferencePack.Net90, 0 }, { ReferencePack.Net100, 0 } };

    /// <summary>.NET 8 has no X509CertificateLoader.</summary>
    [Theory]
    [MemberData(nameof(Packs))]
    public async Task WebProject_Sources_CompileAgainstThePack(ReferencePack references, int errors)
    {
        var state = WebProject.CreateState();
        state.Sources.Add("_ = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile(\"a.cer\");");
        var project = TestSolution.Create(state, references).Projects.Single();
        Assert.Equal(errors, (await TestSolution.GetCompilerErrorsAsync(project, CancellationToken.None)).Length);
    }

    private static async Task AssertFailsAsync(string message, Func<Task> test)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(test);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }
}
