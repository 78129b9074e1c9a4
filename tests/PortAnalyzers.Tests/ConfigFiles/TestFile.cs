using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles;

namespace PortAnalyzers.Tests.ConfigFiles;

/// <summary>Creates files from text alone.</summary>
internal static class TestFile
{
    public static ConfigFile Create(string text, string path = "file") => new(path, SourceText.From(text), ProjectFiles.None);

    /// <summary>The ports that the format of a file name reads from a text.</summary>
    public static IEnumerable<ConfigPort> Read(string path, string text, CancellationToken cancellationToken = default) =>
        ConfigFormats.Of(path)!.Read(Create(text, path), cancellationToken);
}
