using PortAnalyzers.CodeFixes;
using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.CodeFixes;

/// <summary>A port from a range becomes 0 if the server accepts it.</summary>
public sealed class UseDynamicPortCodeFixProviderTests
{
    private const string Random = "Random.Shared.Next(5000, 7000)";

    [Theory]
    [InlineData("k.ListenAnyIP(¤);", true)]
    [InlineData("k.Listen(System.Net.IPAddress.Loopback, ¤);", true)]
    [InlineData("k.Listen(System.Net.IPAddress.Loopback, 5000 + Random.Shared.Next(0, 2000));", true)]
    [InlineData("app.Run($\"http://127.0.0.1:{¤}\");", true)]
    [InlineData("app.Urls.Add(\"http://*:\" + ¤);", true)]

    // Kestrel rejects 0 with localhost, other servers reject it altogether, and another use would not know the port
    [InlineData("k.ListenLocalhost(¤);", false)]
    [InlineData("app.Run($\"http://localhost:{¤}\");", false)]
    [InlineData("new System.Net.HttpListener().Prefixes.Add($\"http://*:{¤}/\");", false)]
    [InlineData("var port = ¤; app.Run($\"http://127.0.0.1:{port}\"); Console.WriteLine(port);", false)]
    [InlineData("_ = new Uri($\"http://127.0.0.1:{¤}\");", false)]
    public Task Range_BecomesZero(string statement, bool isFixed)
    {
        var before = statement.Contains('¤') ? statement.Replace("¤", $"{{|PORT008:{Random}|}}") : statement.Replace("5000 + Random.Shared.Next(0, 2000)", "{|PORT008:5000 + Random.Shared.Next(0, 2000)|}");
        var test = new CSharpCodeFixVerifier<WebPortAnalyzer, UseDynamicPortCodeFixProvider>.Test
        {
            TestState = { Sources = { Program(before) } },
            FixedState = { Sources = { Program(isFixed ? statement.Replace("¤", "0").Replace("5000 + Random.Shared.Next(0, 2000)", "0") : before) } },
        };
        return test.RunAsync();
    }

    private static string Program(string statement) =>
        $$"""class C { void M(WebApplication app, Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions k) { {{statement}} } }""";
}
