using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles;

/// <summary>A file that is read.</summary>
/// <param name="path">Its path, as the host gives it.</param>
/// <param name="source">What it holds.</param>
/// <param name="project">The files of the project that it belongs to.</param>
internal sealed class ConfigFile(string path, SourceText source, ProjectFiles project)
{
    private string? _text;

    public string Path { get; } = path;

    public SourceText Source { get; } = source;

    public string Text => _text ??= Source.ToString();

    public ProjectFiles Project { get; } = project;

    /// <summary>The file's name, without its folder.</summary>
    public string Name => ConfigPath.NameOf(Path);

    /// <summary>The path up to the file's name, with the separator at its end.</summary>
    public string Folder => ConfigPath.FolderOf(Path);

    public Location LocationOf(TextSpan span) => Location.Create(Path, span, Source.Lines.GetLinePositionSpan(span));
}
