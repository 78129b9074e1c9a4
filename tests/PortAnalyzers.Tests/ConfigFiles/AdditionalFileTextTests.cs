using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PortAnalyzers.ConfigFiles;

namespace PortAnalyzers.Tests.ConfigFiles;

/// <summary>The compiler reports an error for each file that is requested and is not text, so such a file must not be requested.</summary>
public sealed class AdditionalFileTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("PortAnalyzers.Tests").FullName;

    public static TheoryData<string, byte[], bool> Contents => new()
    {
        { "text", "EXPOSE 6000\n"u8.ToArray(), true },
        { "empty", [], true },
        { "a byte order mark and UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("EXPOSE 6000 Ā\n")], true },
        { "another code page", [0x61, 0xE4, 0x0A], true },
        { "binary", [.. "EXPOSE 6000\n"u8, 0xFF, 0xFE, 0, 0, 0, 0], false },
        { "encrypted", [0, .. "GITCRYPT"u8, 0, 0x80, 0, 0, 0xC1], false },
    };

    /// <summary>As the compiler creates it.</summary>
    private XmlFileResolver Disk => new(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Contents))]
    public void Read_FileOnDisk_AsksOnlyForText(string name, byte[] content, bool expected)
    {
        var file = new HostFile(Path.Combine(_folder, "Dockerfile"));
        File.WriteAllBytes(file.Path, content);

        Assert.True(expected == AdditionalFileText.Read(file, Disk, default) is not null, name);
        Assert.Equal(expected, file.IsAskedFor);
        Assert.Equal(expected, AdditionalFileText.Read(file, Disk, default) is not null);
    }

    [Fact]
    public void Read_FileThatCannotBeOpened_IsNull()
    {
        var file = new HostFile(Path.Combine(_folder, "Dockerfile"));
        File.WriteAllText(file.Path, "EXPOSE 6000\n");
        using (new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Null(AdditionalFileText.Read(file, Disk, default));
        }

        Assert.False(file.IsAskedFor);
    }

    [Fact]
    public void Read_FileThatIsNotOnDisk_IsTheHosts()
    {
        Assert.NotNull(AdditionalFileText.Read(new HostFile(Path.Combine(_folder, "new.json")), Disk, default));
        Assert.NotNull(AdditionalFileText.Read(new HostFile("new.json"), disk: null, default));
    }

    private sealed class HostFile(string path) : AdditionalText
    {
        public override string Path { get; } = path;

        public bool IsAskedFor { get; private set; }

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            IsAskedFor = true;
            return SourceText.From("");
        }
    }
}
