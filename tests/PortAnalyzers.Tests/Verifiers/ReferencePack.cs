using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PortAnalyzers.Tests.Verifiers;

/// <summary>The reference assemblies of .NET and ASP.NET Core in one version, from the packages that eng/ReferencePacks.props restores.</summary>
public sealed class ReferencePack
{
    private static readonly string[] Packages = ["microsoft.netcore.app.ref", "microsoft.aspnetcore.app.ref"];

    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    private ReferencePack(string targetFramework)
    {
        TargetFramework = targetFramework;
        _references = new(Load);
    }

    public static ReferencePack Net80 { get; } = new("net8.0");

    public static ReferencePack Net90 { get; } = new("net9.0");

    public static ReferencePack Net100 { get; } = new("net10.0");

    /// <summary>The name of the target framework, such as net10.0.</summary>
    public string TargetFramework { get; }

    /// <summary>The same objects each time, so that compilations share the compiler's caches.</summary>
    public ImmutableArray<MetadataReference> References => _references.Value;

    public override string ToString() => TargetFramework;

    private ImmutableArray<MetadataReference> Load() =>
        [.. Packages.Select(FolderOf).SelectMany(static folder => Directory.EnumerateFiles(folder, "*.dll")).Select(static file => MetadataReference.CreateFromFile(file))];

    private string FolderOf(string package) =>
        Path.Combine(Metadata("NuGetPackageRoot"), package, Metadata(TargetFramework), "ref", TargetFramework);

    private static string Metadata(string key) =>
        typeof(ReferencePack).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
