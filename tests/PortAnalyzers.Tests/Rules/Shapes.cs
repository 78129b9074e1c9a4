using PortAnalyzers.Rules;
using PortAnalyzers.Tests.Verifiers;

namespace PortAnalyzers.Tests.Rules;

/// <summary>Wraps test code in programs. Markup states the findings: <c>{|PORT003:6000|}</c>.</summary>
internal static class Shapes
{
    private const string Before = """
        using System.Net;
        using Microsoft.AspNetCore.Connections;
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        using Microsoft.AspNetCore.Server.Kestrel.Https;

        """;

    /// <summary>Statements of a method with the usual objects of a web program.</summary>
    public static Task VerifyStatementsAsync(string statements, string declarations = "") => VerifyAsync($$"""
        {{Before}}
        class Shape
        {
            void M(WebApplicationBuilder b, WebApplication app, HttpClient http, string text, int number, bool flag, Uri uri, object thing)
            {
                {{statements}}
            }
        }
        {{declarations}}
        """);

    /// <summary>Statements of a method, with declarations in a second file.</summary>
    public static Task VerifyStatementsInTwoFilesAsync(string statements, string declarations) =>
        VerifyAsync($$"""class Shape { void M(WebApplicationBuilder b) { {{statements}} } }""", ("Other.cs", declarations));

    /// <summary>Statements of a lambda that configures Kestrel.</summary>
    public static Task VerifyKestrelAsync(string statements, string declarations = "") =>
        VerifyStatementsAsync($$"""b.WebHost.ConfigureKestrel(k => { {{statements}} });""", declarations);

    /// <summary>Members of a class.</summary>
    public static Task VerifyMembersAsync(string members, string declarations = "") =>
        VerifyAsync($$"""
            {{Before}}
            class Shape
            {
                {{members}}
            }
            {{declarations}}
            """);

    /// <summary>A program of top-level statements.</summary>
    public static Task VerifyProgramAsync(string source) => new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test
    {
        TestState = { Sources = { source }, OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication },
    }.RunAsync();

    /// <summary>A complete file, and others beside it.</summary>
    public static Task VerifyAsync(string source, params (string Path, string Text)[] others)
    {
        var test = new CSharpAnalyzerVerifier<WebPortAnalyzer>.Test { TestCode = source };
        foreach (var (path, text) in others)
        {
            test.TestState.Sources.Add((path, text));
        }

        return test.RunAsync();
    }
}
