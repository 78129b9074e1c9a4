using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>The assemblies that a source compiles against: .NET and ASP.NET Core of one version, from the reference packs.</summary>
public sealed class ReferenceAssemblies
{
    private static readonly string[] Packs = ["microsoft.netcore.app.ref", "microsoft.aspnetcore.app.ref"];

    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    private ReferenceAssemblies(string targetFramework)
    {
        TargetFramework = targetFramework;
        _references = new(Load);
    }

    public static ReferenceAssemblies Net80 { get; } = new("net8.0");

    public static ReferenceAssemblies Net90 { get; } = new("net9.0");

    public static ReferenceAssemblies Net100 { get; } = new("net10.0");

    /// <summary>The name of the target framework, such as net10.0.</summary>
    public string TargetFramework { get; }

    public ImmutableArray<MetadataReference> References => _references.Value;

    public override string ToString() => TargetFramework;

    private ImmutableArray<MetadataReference> Load() =>
        [.. Packs.Select(FolderOf).SelectMany(static folder => Directory.EnumerateFiles(folder, "*.dll")).Select(static file => MetadataReference.CreateFromFile(file))];

    private string FolderOf(string pack) =>
        Path.Combine(Metadata("NuGetPackageRoot"), pack, Metadata(TargetFramework), "ref", TargetFramework);

    private static string Metadata(string key) =>
        typeof(ReferenceAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
