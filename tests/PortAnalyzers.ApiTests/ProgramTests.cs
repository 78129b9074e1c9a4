using System.Text.RegularExpressions;

namespace PortAnalyzers.ApiTests;

/// <summary>Programs against real packages: the files in Shapes contain several programs each, separated by lines <c>//// subject</c>.</summary>
public sealed partial class ProgramTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Shapes");

    private static readonly Dictionary<string, string> s_programs = Directory.GetFiles(s_folder, "*.cs")
        .SelectMany(static file => Heading().Split(File.ReadAllText(file)).Skip(1).Chunk(2).Select(parts => (Key: $"{Path.GetFileNameWithoutExtension(file)}: {parts[0].Trim()}", Text: parts[1])))
        .ToDictionary(static one => one.Key, static one => one.Text);

    public static TheoryData<string> Names => [.. s_programs.Keys.Order()];

    /// <summary>A name may list special packages, and mark a test project: <c>[test, Microsoft.Playwright]</c>.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public Task Program_HasJustTheMarkedFindings(string name)
    {
        var words = Words().Match(name).Groups[1].Value.Split(',', StringSplitOptions.TrimEntries);
        return ShapeVerifier.VerifyAsync(s_programs[name], PackageReferences.With(words), words.Contains("test"));
    }

    [GeneratedRegex("^////(.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[(.*)\]")]
    private static partial Regex Words();
}
