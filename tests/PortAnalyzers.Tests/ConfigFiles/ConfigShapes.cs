using PortAnalyzers.Rules;

namespace PortAnalyzers.Tests.ConfigFiles;

/// <summary>Checks what is reported in a configuration file whose markup states it: <c>{|PORT004:6000|}</c>.</summary>
internal static class ConfigShapes
{
    public static Task VerifyAsync(string path, string text)
    {
        var test = new CSharpAnalyzerVerifier<ConfigFileAnalyzer>.Test();
        test.TestState.AdditionalFiles.Add((path, text));
        return test.RunAsync();
    }
}
