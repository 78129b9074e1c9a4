using System.IO.Compression;
using System.Security.Cryptography;

namespace PortAnalyzers.HostTests;

/// <summary>Builds of the package from a copy of the repository in another folder.</summary>
public sealed class SupplyChainTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    /// <summary>One use per line of banned APIs: files, network, environment, processes, other code.</summary>
    private static readonly string[] s_banned =
    [
        "System.IO.File.ReadAllText(\"x\")", "new System.IO.FileInfo(\"x\")", "new System.IO.FileStream(\"x\", default)",
        "new System.IO.StreamReader(\"x\")", "new System.IO.StreamWriter(\"x\")", "System.IO.Directory.GetFiles(\"x\")",
        "System.IO.Path.GetFullPath(\"x\")", "System.IO.Path.GetTempFileName()", "System.Xml.Linq.XDocument.Load(\"x\")",
        "new System.Net.Http.HttpClient()", "System.Net.Dns.GetHostName()", "new System.Net.Sockets.TcpClient()",
        "System.Environment.GetEnvironmentVariable(\"x\")", "System.Environment.MachineName", "System.AppContext.BaseDirectory",
        "System.Console.In", "System.Diagnostics.Process.GetProcesses()", "new System.Diagnostics.ProcessStartInfo()",
        "System.Reflection.Assembly.LoadFrom(\"x\")",
    ];

    /// <summary>
    /// The feed's package was built in one folder with its intermediate files in another; the second one, with the README's command, in a copy
    /// of the repository. A dependency on the folder, the time or chance would make them differ.
    /// </summary>
    [Fact]
    public async Task Two_packs_of_one_commit_are_the_same_to_the_byte()
    {
        var clone = Clone();

        await clone.DotnetAsync("pack", "src/PortAnalyzers.Package", $"-p:PackageVersion={PackageFeed.Version}");

        var second = clone.PathOf($"artifacts/{Path.GetFileName(feed.PackageFile)}");
        Assert.Equal(await EntriesAsync(feed.PackageFile), await EntriesAsync(second));
        Assert.Equal(await File.ReadAllBytesAsync(feed.PackageFile), await File.ReadAllBytesAsync(second));
    }

    [Fact]
    public async Task Code_that_reaches_out_does_not_build()
    {
        var clone = Clone();
        // In this order, the first project is already built when the second is.
        foreach (var project in new[] { "PortAnalyzers.CodeFixes", "PortAnalyzers" })
        {
            await clone.WriteAsync($"src/{project}/Banned.cs", Banned());

            // Only the analyzer of banned APIs runs.
            var errors = await clone.BuildWithErrorsAsync($"src/{project}", "-p:EnableNETAnalyzers=false", "-p:EnforceCodeStyleInBuild=false");

            Assert.All(errors, error => Assert.Equal($"src/{project}/Banned.cs", error.File.Replace('\\', '/')));
            Assert.Equal(
                s_banned.Select(static (_, index) => index + 5),
                errors.Where(static error => error.Id == "RS0030").Select(static error => error.Line).Distinct());
        }
    }

    private HostFolder Clone()
    {
        var clone = feed.CreateFolder();
        RepositoryCopy.Create(clone.PathOf("."));
        return clone;
    }

    /// <summary>The first use is on the fifth line.</summary>
    private static string Banned() =>
        $$"""
        namespace PortAnalyzers;
        internal static class Banned
        {
            public static object?[] Uses =>
                [{{string.Join(",\n", s_banned)}}];
        }
        """;

    /// <summary>The entries of a package, in order, with name, time stamp, size and hash.</summary>
    private static async Task<IEnumerable<string>> EntriesAsync(string file)
    {
        using var package = await ZipFile.OpenReadAsync(file);
        return [.. package.Entries.Select(static entry => $"{entry.FullName} {entry.LastWriteTime:s} {entry.Length} {Hash(entry)}")];
    }

    private static string Hash(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return Convert.ToHexString(SHA256.HashData(content));
    }
}
