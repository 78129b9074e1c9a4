using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles;

/// <summary>A configuration file.</summary>
/// <param name="path">Its path, as the host passes it.</param>
/// <param name="source">Its text.</param>
/// <param name="project">The files of its project.</param>
internal sealed class ConfigFile(string path, SourceText source, ProjectFiles project)
{
    private string? _text;
    private bool? _isLossless;

    public string Path { get; } = path;

    public SourceText Source { get; } = source;

    public string Text => _text ??= Source.ToString();

    /// <summary>Whether all characters were read: another one would be lost if a fix saved the file.</summary>
    public bool IsLossless => _isLossless ??= Text.IndexOf('\uFFFD') < 0;

    public ProjectFiles Project { get; } = project;

    /// <summary>The file's name, without its folder.</summary>
    public string Name => ConfigPath.NameOf(Path);

    /// <summary>The path of the folder, with a separator at its end.</summary>
    public string Folder => ConfigPath.FolderOf(Path);

    public Location LocationOf(TextSpan span) => Location.Create(Path, span, Source.Lines.GetLinePositionSpan(span));
}
