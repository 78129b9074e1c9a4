using PortAnalyzers.HostTests.Editor;

namespace PortAnalyzers.HostTests;

/// <summary>The packed analyzers in an editor: the findings that a language server shows while the user types.</summary>
public sealed class EditorTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Launch = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5060" } } }""";

    private const string Program = "var app = WebApplication.CreateBuilder(args).Build();\napp.Run(\"http://localhost:6000\");\n";

    [Fact]
    public async Task PublishDiagnostics_WebProject_ShowsFindingsInCodeAndFollowsEdits()
    {
        var project = feed.CreateFolder();
        await project.WriteAsync("App.csproj", ProjectFile.Web());
        await project.WriteAsync("Program.cs", Program);
        await project.WriteAsync("Properties/launchSettings.json", Launch);
        await project.DotnetAsync("restore");
        var code = project.PathOf("Program.cs");

        await using var editor = await LanguageServer.OpenAsync(project);
        await editor.OpenAsync(code);
        await editor.WaitForAsync(code, "(1,11): PORT009", "(2,27): PORT003");

        await editor.ChangeAsync(code, Program.Replace("6000", "6001", StringComparison.Ordinal), version: 2);
        await editor.WaitForAsync(code, "(1,11): PORT009");
        await editor.ChangeAsync(code, Program.Replace("6000", "6666", StringComparison.Ordinal) + "// x\n", version: 3);
        await editor.WaitForAsync(code, "(1,11): PORT009", "(2,27): PORT003");

        // The editor passes only C# to this server: findings in configuration files are shown as notes where code builds the server.
        Assert.Equal(["Program.cs"], editor.FilesWithFindings());
    }
}
