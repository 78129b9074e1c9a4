using System.Collections;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>A project of a test.</summary>
public class ProjectState
{
    /// <summary>C# sources. They may hold markup, see <see cref="TestMarkup"/>.</summary>
    public SourceFileList Sources { get; init; } = [];

    /// <summary>Files of other kinds, such as configuration. They may hold markup too.</summary>
    public SourceFileList AdditionalFiles { get; init; } = [];

    /// <summary>.editorconfig and .globalconfig files; they count as in a build.</summary>
    public SourceFileList AnalyzerConfigFiles { get; init; } = [];

    /// <summary>Values that a build hands over, such as <c>build_property.IsTestProject</c>.</summary>
    public Dictionary<string, string> GlobalOptions { get; init; } = [];

    /// <summary>The names of the projects that this one references.</summary>
    public List<string> AdditionalProjectReferences { get; init; } = [];

    /// <summary>Where null, a program if a source has top-level statements, else a library.</summary>
    public OutputKind? OutputKind { get; set; }
}

/// <summary>The projects of a test, and the diagnostics that it expects besides those in the markup.</summary>
public sealed class SolutionState : ProjectState
{
    /// <summary>Further projects by name; the first is called TestProject. Their files need paths of their own.</summary>
    public Dictionary<string, ProjectState> AdditionalProjects { get; init; } = [];

    public List<DiagnosticResult> ExpectedDiagnostics { get; init; } = [];

    internal IEnumerable<(string Name, ProjectState Project)> Projects =>
        AdditionalProjects.Select(static project => (project.Key, project.Value)).Prepend(("TestProject", this));
}

/// <summary>Files by path. One without a path is called /0/Test0.cs, /0/Test1.cs and so on; a relative path starts at /0/.</summary>
public sealed class SourceFileList : IEnumerable<(string Path, SourceText Content)>
{
    private readonly List<(string Path, SourceText Content)> _files = [];

    public int Count => _files.Count;

    public void Add(string content) => Add((DefaultPath(Count), content));

    public void Add((string Path, string Content) file) => Add((file.Path, SourceText.From(file.Content, Encoding.UTF8)));

    public void Add((string Path, SourceText Content) file) => _files.Add((file.Path.StartsWith('/') ? file.Path : "/0/" + file.Path, file.Content));

    public IEnumerator<(string Path, SourceText Content)> GetEnumerator() => _files.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static string DefaultPath(int index) => $"/0/Test{index}.cs";
}
