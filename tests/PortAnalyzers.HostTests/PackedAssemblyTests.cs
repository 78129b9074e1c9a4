using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PortAnalyzers.HostTests;

/// <summary>The references of the packed assemblies, whatever the source says: no other package, nothing outside of the compilation.</summary>
public sealed class PackedAssemblyTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    /// <summary>Namespaces with access to files, network, environment, processes and other code.</summary>
    private static readonly string[] s_watched =
        ["Microsoft.Win32", "System.Diagnostics", "System.IO", "System.Net", "System.Reflection", "System.Xml"];

    /// <summary>Types of them that only use texts, or the assembly's own resources.</summary>
    private static readonly HashSet<string> s_harmless =
    [
        "System.IO.IOException", "System.IO.InvalidDataException", "System.IO.Path", "System.IO.Stream", "System.IO.StreamReader", "System.IO.StringReader", "System.IO.TextReader",
        "System.Reflection.Assembly", "System.Reflection.CustomAttributeExtensions",
        // A reader of a text, without a resolver.
        "System.Xml.ConformanceLevel", "System.Xml.DtdProcessing", "System.Xml.IXmlLineInfo", "System.Xml.XmlException", "System.Xml.XmlNodeType",
        "System.Xml.XmlReader", "System.Xml.XmlReaderSettings", "System.Xml.XmlResolver",
        // Only used by iterators: see below.
        "System.Environment",
    ];

    [Theory]
    [InlineData(
        "PortAnalyzers",
        "Microsoft.CodeAnalysis 4.5.0.0", "Microsoft.CodeAnalysis.CSharp 4.5.0.0", "System.Collections.Immutable 6.0.0.0", "System.Memory 4.0.1.2")]
    [InlineData(
        "PortAnalyzers.CodeFixes",
        "Microsoft.CodeAnalysis 4.5.0.0", "Microsoft.CodeAnalysis.Workspaces 4.5.0.0", "PortAnalyzers 1.0.0.0", "System.Collections.Immutable 6.0.0.0")]
    public void Refers_to_what_the_oldest_host_has_and_to_nothing_else(string assembly, params string[] references)
    {
        using var image = Open(assembly);
        var metadata = image.GetMetadataReader();

        Assert.Equal(
            [.. references, "netstandard 2.0.0.0"],
            metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Select(reference => $"{metadata.GetString(reference.Name)} {reference.Version}").Order(StringComparer.Ordinal));
        // No native code either.
        Assert.Equal(0, metadata.GetTableRowCount(TableIndex.ModuleRef));
    }

    [Theory]
    [InlineData("PortAnalyzers")]
    [InlineData("PortAnalyzers.CodeFixes")]
    public void Reaches_no_file_network_environment_or_process(string assembly)
    {
        using var image = Open(assembly);
        var metadata = image.GetMetadataReader();
        string[] types = [.. metadata.TypeReferences.Select(handle => FullName(metadata, handle))];

        Assert.Contains("System.String", types);
        Assert.Empty(types.Where(IsWatched).Except(s_harmless));
        Assert.All(
            metadata.MemberReferences.Select(metadata.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference
                    && FullName(metadata, (TypeReferenceHandle)member.Parent) == "System.Environment"),
            member => Assert.Equal("get_CurrentManagedThreadId", metadata.GetString(member.Name)));
    }

    /// <summary>A crash in a user's build names lines, and the embedded sources show them without any address.</summary>
    [Theory]
    [InlineData("PortAnalyzers")]
    [InlineData("PortAnalyzers.CodeFixes")]
    public void Has_its_symbols_and_sources_inside_under_paths_of_no_machine(string assembly)
    {
        using var image = Open(assembly);
        var entry = image.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var metadata = symbols.GetMetadataReader();

        Assert.NotEmpty(metadata.Documents);
        Assert.All(metadata.Documents, handle =>
        {
            Assert.StartsWith("/_/", metadata.GetString(metadata.GetDocument(handle).Name), StringComparison.Ordinal);
            Assert.Contains(
                metadata.GetCustomDebugInformation(handle).Select(metadata.GetCustomDebugInformation),
                information => metadata.GetGuid(information.Kind) == s_embeddedSource);
        });
    }

    private PEReader Open(string assembly)
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);
        using var content = package.GetEntry($"analyzers/dotnet/cs/{assembly}.dll")!.Open();
        var image = new MemoryStream();
        content.CopyTo(image);
        image.Position = 0;
        return new(image);
    }

    private static bool IsWatched(string type) =>
        type is "System.AppContext" or "System.AppDomain" or "System.Console" or "System.Environment"
        || (!type.EndsWith("Attribute", StringComparison.Ordinal)
            && s_watched.Any(name => type.StartsWith($"{name}.", StringComparison.Ordinal)));

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
