using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PortAnalyzers.ConfigFiles;

/// <summary>Reads additional files so that an unreadable one does not fail the build.</summary>
internal static class AdditionalFileText
{
    private static readonly object Readable = new();
    private static readonly object Unreadable = new();

    /// <summary>Cached results. An editor keeps a file that is not edited from one compilation to the next.</summary>
    private static readonly ConditionalWeakTable<AdditionalText, object> Known = new();

    /// <param name="file">The file.</param>
    /// <param name="disk">The resolver with which the compilation opens files, or null.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The file's text, or null if the host has none, or the file is binary or can't be opened.</returns>
    /// <remarks>
    /// The compiler reports an error for each additional file that an analyzer requests and that is binary (CS2015) or can't be opened. To
    /// avoid it, such files are recognized first by a resolver that opens files and reports nothing.
    /// </remarks>
    public static SourceText? Read(AdditionalText file, XmlReferenceResolver? disk, CancellationToken cancellationToken) =>
        disk is not null && Known.GetValue(file, _ => IsReadable(file.Path, disk) ? Readable : Unreadable) == Unreadable
            ? null
            : file.GetText(cancellationToken);

    private static bool IsReadable(string path, XmlReferenceResolver disk)
    {
        // Only the host knows a file that is not on disk, such as a new file in an editor.
        if (disk.ResolveReference(path, baseFilePath: null) is not { } onDisk)
        {
            return true;
        }

        try
        {
            using var stream = disk.OpenRead(onDisk);
            SourceText.From(stream, throwIfBinaryDetected: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return false;
        }
    }
}
