using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PortAnalyzers.ApiTests;

/// <summary>The references of a project with the packages of Packages/Packages.csproj.</summary>
internal static class PackageReferences
{
    /// <summary>Packages that change the kind of a project: only programs that ask for them get them.</summary>
    private static readonly string[] Special =
        ["Microsoft.AspNetCore.Components.WebAssembly", "Microsoft.Playwright", "Selenium.WebDriver", "PuppeteerSharp"];

    private static readonly ImmutableArray<(string Package, MetadataReference Reference)> s_all = Read();

    /// <summary>The framework and all packages except for the special ones.</summary>
    public static ImmutableArray<MetadataReference> Usual { get; } = With([]);

    /// <summary>All packages, including the named special ones.</summary>
    public static ImmutableArray<MetadataReference> With(params string[] special) =>
        [.. s_all.Where(one => !Special.Contains(one.Package) || special.Contains(one.Package)).Select(static one => one.Reference)];

    private static ImmutableArray<(string Package, MetadataReference Reference)> Read() =>
    [
        .. File.ReadLines(typeof(PackageReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == "ReferenceList").Value!)
            .Select(static line => line.Split('|'))
            .Select(static parts => (parts[0], (MetadataReference)MetadataReference.CreateFromFile(parts[1]))),
    ];
}
