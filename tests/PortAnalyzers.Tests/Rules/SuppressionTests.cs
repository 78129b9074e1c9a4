using Microsoft.CodeAnalysis.Testing;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.Rules;

/// <summary>A finding of each rule for code disappears with <c>#pragma warning disable</c>, and if its file is generated.</summary>
public sealed class SuppressionTests
{
    [Theory]
    [InlineData("""var s = "http://localhost:{|PORT001:6000|}";""")]
    [InlineData("""var u = new Uri("http://localhost:{|PORT002:6000|}");""")]
    [InlineData("""WebApplication.Create().Run("http://localhost:{|PORT003:6000|}");""")]
    [InlineData("""new HttpClient().GetAsync("http://localhost:{|PORT005:6000|}");""")]
    [InlineData("""WebApplication.Create().Run("http://localhost:{|PORT006:7000|}");""")]
    [InlineData("""WebApplication.Create().Run($"http://localhost:{{|PORT008:Random.Shared.Next(5000, 7000)|}}");""")]
    public Task A_finding_can_be_suppressed(string statement)
    {
        var test = new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test { TestCode = statement, TestBehaviors = TestBehaviors.None };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nport_analyzers.permitted_ports = 8000-9000\n"));
        return test.RunAsync();
    }
}
