using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit.Sdk;
using AnalyzerVerifier = PortAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<PortAnalyzers.Tests.Verifiers.AnswerAnalyzer>;
using CodeFixVerifier = PortAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    PortAnalyzers.Tests.Verifiers.AnswerAnalyzer, PortAnalyzers.Tests.Verifiers.AnswerCodeFixProvider>;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>The verifiers pass where everything is as stated, and fail where anything is not.</summary>
public class VerifierTests
{
    [Theory]
    [InlineData("class C { int x = [|42|]; }")]
    [InlineData("class C { int x = {|ANSWER:42|}; }")]
    [InlineData("class C { int x = [|42|]; int y = {|ANSWER:42|}; }")]
    [InlineData("class C { int x = 41; }")]
    [InlineData("System.Console.WriteLine([|42|]);")]
    [InlineData("class C { int x = {|CS0103:unknown|}; }")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.Run();")]
    public Task Passes_where_the_markup_states_the_findings(string source) => AnalyzerVerifier.VerifyAnalyzerAsync(source);

    [Theory]
    [InlineData("class C { int x = 42; }", "Unexpected:\n    /0/Test0.cs(1,19)-(1,21) + /0/Test0.cs(1,7)-(1,8): Warning ANSWER: 42 is no question")]
    [InlineData("class C { int x = [|41|]; }", "Missing:\n    /0/Test0.cs(1,19)-(1,21): Warning ANSWER: any message")]
    [InlineData("class C { int x = [|42;|] }", "Missing:\n    /0/Test0.cs(1,19)-(1,22): Warning ANSWER: any message")]
    [InlineData("class C { int x =[| 42|]; }", "Missing:\n    /0/Test0.cs(1,18)-(1,21): Warning ANSWER: any message")]
    [InlineData("class C { int x = [|[|42|]|]; }", "Missing:\n    /0/Test0.cs(1,19)-(1,21): Warning ANSWER: any message")]
    [InlineData("class C { int x = {|OTHER:42|}; }", "Missing:\n    /0/Test0.cs(1,19)-(1,21): any severity OTHER: any message")]
    [InlineData("class C { int x = unknown; }", "/0/Test0.cs(1,19)-(1,26): Error CS0103: The name 'unknown' does not exist")]
    [InlineData("class C { int x = 41 }", "Error CS1002")]
    [InlineData("class C { int x = 666; }", "Boom")]
    [InlineData("class C { int x = [|42; }", "a span without an end")]
    [InlineData("class C { int x = 42|]; }", "has no beginning")]
    [InlineData("class C { int x = [|42|}; }", "has no beginning")]
    public Task Fails_where_the_findings_differ(string source, string message) =>
        AssertFailsAsync(message, () => AnalyzerVerifier.VerifyAnalyzerAsync(source));

    public static TheoryData<DiagnosticResult, string?> Results => new()
    {
        { Answer.WithSpan(1, 19, 1, 21), null },
        { Answer.WithLocation(0), null },
        { Answer.WithLocation(0).WithMessage("42 is no question"), null },
        { Answer.WithSpan("/0/Test0.cs", 1, 19, 1, 21).WithSeverity(DiagnosticSeverity.Warning), null },
        { Answer.WithLocation(0).WithLocation(1), null },
        { Answer.WithLocation(0).WithLocation(0), "Missing" },
        { Answer.WithLocation(1), "Missing" },
        { Answer, "Missing:\n    (no location)" },
        { Answer.WithLocation(0).WithMessage("42"), "Missing" },
        { Answer.WithLocation(0).WithSeverity(DiagnosticSeverity.Error), "Missing" },
        { Answer.WithSpan("/0/Test1.cs", 1, 19, 1, 21), "Missing" },
        { DiagnosticResult.CompilerError("CS0103").WithLocation(0), "Missing" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public Task Compares_everything_that_a_result_states(DiagnosticResult result, string? failure)
    {
        const string source = "class {|#1:C|} { int x = {|#0:42|}; }";
        return failure is null
            ? AnalyzerVerifier.VerifyAnalyzerAsync(source, result)
            : AssertFailsAsync(failure, () => AnalyzerVerifier.VerifyAnalyzerAsync(source, result));
    }

    [Fact]
    public async Task Compiler_errors_are_ignored_on_demand_alone()
    {
        var test = new AnalyzerVerifier.Test { TestCode = "class C { int x = [|42|] + unknown; }" };
        await AssertFailsAsync("CS0103", () => test.RunAsync());
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.ANSWER.severity = none")]
    [InlineData("/0/.editorconfig", "[Test0.cs]\ndotnet_diagnostic.ANSWER.severity = none")]
    [InlineData("/.editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-Test.severity = none")]
    [InlineData("/.globalconfig", "is_global = true\ndotnet_diagnostic.ANSWER.severity = none")]
    [InlineData("/.editorconfig", "[*.cs]\nanswer.silent = true")]
    [InlineData("/.globalconfig", "is_global = true\nanswer.silent = true")]
    public async Task Analyzer_config_files_count(string path, string config)
    {
        var test = new AnalyzerVerifier.Test { TestCode = "class C { int x = 42; }" };
        await AssertFailsAsync("Unexpected", () => test.RunAsync());
        test.TestState.AnalyzerConfigFiles.Add((path, config));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("/1/.editorconfig", "[*.cs]\ndotnet_diagnostic.ANSWER.severity = none")]
    [InlineData("/.editorconfig", "[*.json]\nanswer.silent = true")]
    [InlineData("/.editorconfig", "answer.silent = true")]
    public async Task Analyzer_config_files_count_only_for_the_files_that_they_name(string path, string config)
    {
        var test = new AnalyzerVerifier.Test { TestCode = "class C { int x = [|42|]; }" };
        test.TestState.AnalyzerConfigFiles.Add((path, config));
        await test.RunAsync();
    }

    [Fact]
    public async Task Global_options_count()
    {
        var test = new AnalyzerVerifier.Test { TestCode = "class C { int x = 42; }" };
        test.TestState.GlobalOptions.Add("build_property.Silent", "true");
        await AssertFailsAsync("Unexpected", () => test.RunAsync());
        test.TestState.GlobalOptions.Add("answer.silent", "true");
        await test.RunAsync();
    }

    [Theory]
    [InlineData("a 42", "Unexpected:\n    /0/notes.txt(1,3)-(1,5): Warning ANSWER")]
    [InlineData("a {|ANSWER:42|}", null)]
    public async Task Findings_in_additional_files_count(string text, string? failure)
    {
        var test = new AnalyzerVerifier.Test { TestCode = "class C { }" };
        test.TestState.AdditionalFiles.Add(("notes.txt", text));
        await (failure is null ? test.RunAsync() : AssertFailsAsync(failure, () => test.RunAsync()));
    }

    [Fact]
    public async Task The_given_output_kind_counts()
    {
        var test = new AnalyzerVerifier.Test { TestCode = "class C { }" };
        await test.RunAsync();
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await AssertFailsAsync("CS5001", () => test.RunAsync());
    }

    public static TheoryData<ReferenceAssemblies, bool> Packs => new()
    {
        { ReferenceAssemblies.Net80, false },
        { ReferenceAssemblies.Net90, true },
        { ReferenceAssemblies.Net100, true },
    };

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task Sources_compile_against_the_given_pack(ReferenceAssemblies references, bool hasTheApi)
    {
        const string source = """
            using System.Security.Cryptography.X509Certificates;
            var builder = WebApplication.CreateBuilder(args);
            var certificate = X509CertificateLoader.LoadCertificateFromFile("a.cer");
            """;
        var test = new AnalyzerVerifier.Test { TestCode = source, ReferenceAssemblies = references };
        await (hasTheApi ? test.RunAsync() : AssertFailsAsync("CS0103", () => test.RunAsync()));
    }

    [Theory]
    [InlineData("class C { int x = [|42|]; }", "class C { int x = 43; }")]
    [InlineData("class C { int x = [|42|], y = [|42|]; }", "class C { int x = 43, y = 43; }")]
    [InlineData("class C { int x = 41; }", "class C { int x = 41; }")]
    public Task Passes_where_the_fix_does_what_is_stated(string source, string fixedSource) =>
        CodeFixVerifier.VerifyCodeFixAsync(source, fixedSource);

    [Theory]
    [InlineData("class C { int x = 42; }", "class C { int x = 43; }", "before any fix")]
    [InlineData("class C { int x = [|42|]; }", "class C { int x = 44; }", "   1 expected: class C { int x = 44; }\n   1 actual:   class C { int x = 43; }")]
    [InlineData("class C { int x = [|42|]; }", "class C { int x = 42; }", "is not as expected")]
    [InlineData("class C { int x = [|42|]; }", "class C { int x = [|43|]; }", "Missing")]
    [InlineData("class C { int x = [|42|], y = [|42|]; }", "class C { int x = 43, y = [|42|]; }", "is not as expected")]
    [InlineData("class C { const int x = [|42|]; int y = 1 / (x - 43); }", "class C { const int x = 43; int y = 1 / (x - 43); }", "CS0020")]
    public Task Fails_where_the_fix_does_something_else(string source, string fixedSource, string message) =>
        AssertFailsAsync(message, () => CodeFixVerifier.VerifyCodeFixAsync(source, fixedSource));

    [Theory]
    [InlineData(null, null, "43")]
    [InlineData(1, null, "44")]
    [InlineData(null, "44", "44")]
    [InlineData(null, "keep", "[|42|]")]
    [InlineData(7, null, "[|42|]")]
    public async Task The_chosen_fix_is_taken(int? index, string? key, string result)
    {
        var test = new CodeFixVerifier.Test
        {
            TestCode = "class C { int x = [|42|]; }",
            FixedCode = $"class C {{ int x = {result}; }}",
            CodeActionIndex = index,
            CodeActionEquivalenceKey = key,
        };
        await test.RunAsync();
    }

    [Fact]
    public Task Fails_where_the_fix_leaves_the_finding() => AssertFailsAsync("is still offered after 1 fixes", () =>
        new CodeFixVerifier.Test
        {
            TestCode = "class C { int x = [|42|]; }",
            FixedCode = "class C { int x = 42 ; }",
            CodeActionEquivalenceKey = "blank",
        }.RunAsync());

    [Fact]
    public Task Fix_one_stops_after_the_first() => new CodeFixVerifier.Test
    {
        TestCode = "class C { int x = [|42|], y = [|42|]; }",
        FixedCode = "class C { int x = 43, y = [|42|]; }",
        BatchFixedCode = "class C { int x = 43, y = 43; }",
        CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne,
    }.RunAsync();

    [Theory]
    [InlineData(FixAllScope.Document, "43", "[|42|]", "[|42|]")]
    [InlineData(FixAllScope.Project, "43", "43", "[|42|]")]
    [InlineData(FixAllScope.Solution, "43", "43", "43")]
    public async Task Fix_all_goes_as_far_as_its_scope(FixAllScope scope, string first, string second, string other)
    {
        var test = new CodeFixVerifier.Test { OnlyFixAll = scope };
        AddFiles(test.TestState, "[|42|]", "[|42|]", "[|42|]");
        AddFiles(test.FixedState, first, second, other);
        await test.RunAsync();
    }

    [Fact]
    public async Task All_ways_to_fix_are_tried_by_default()
    {
        var test = new CodeFixVerifier.Test();
        AddFiles(test.TestState, "[|42|]", "[|42|]", "[|42|]");
        AddFiles(test.FixedState, "43", "43", "43");
        await test.RunAsync();
        AddFiles(test.BatchFixedState, "43", "43", "44");
        foreach (var (scope, skipped) in new[]
        {
            (FixAllScope.Document, CodeFixTestBehaviors.None),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInDocumentCheck),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck),
        })
        {
            test.CodeFixTestBehaviors = skipped;
            await AssertFailsAsync($"after FixAll in {scope}", () => test.RunAsync());
        }

        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        await test.RunAsync();
    }

    [Fact]
    public Task Fails_where_there_is_no_fix_all() => AssertFailsAsync("no FixAll provider", () =>
        CSharpCodeFixVerifier<AnswerAnalyzer, SingleAnswerCodeFixProvider>.VerifyCodeFixAsync("class C { int x = [|42|]; }", "class C { int x = 43; }"));

    [Theory]
    [InlineData("a 43", null)]
    [InlineData("a {|ANSWER:42|}", "/0/notes.txt after fixing one finding after the other is not as expected")]
    public async Task Additional_files_that_a_fix_changes_count(string text, string? failure)
    {
        var test = new CodeFixVerifier.Test
        {
            TestCode = "class C { int x = [|42|]; }",
            FixedCode = "class C { int x = 43; }",
            CodeActionEquivalenceKey = "everywhere",
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        };
        test.TestState.AdditionalFiles.Add(("notes.txt", "a {|ANSWER:42|}"));
        test.FixedState.AdditionalFiles.Add(("notes.txt", text));
        await (failure is null ? test.RunAsync() : AssertFailsAsync(failure, () => test.RunAsync()));
    }

    private static DiagnosticResult Answer => AnalyzerVerifier.Diagnostic("ANSWER");

    private static void AddFiles(SolutionState state, string first, string second, string other)
    {
        state.Sources.Add(("First.cs", $"class First {{ int x = {first}; }}"));
        state.Sources.Add(("Second.cs", $"class Second {{ int x = {second}; }}"));
        state.AdditionalProjects.Add("Other", new ProjectState { Sources = { ("/1/Other.cs", $"class Other {{ int x = {other}; }}") } });
    }

    private static async Task AssertFailsAsync(string message, Func<Task> test)
    {
        var failure = await Assert.ThrowsAnyAsync<XunitException>(test);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }
}
