using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.Options;

namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// The configuration files of a compilation, for what depends on more than one of them. A file's text is asked for when it is needed, and what several
/// questions need is worked out once.
/// </summary>
internal sealed class ProjectFiles
{
    private static readonly ConditionalWeakTable<Compilation, ProjectFiles> OfCompilations = new();

    private readonly PortOptionsCache? _options;
    private readonly XmlReferenceResolver? _disk;
    private readonly Lazy<(AdditionalText File, ConfigFormat Format)[]> _files;
    private readonly ConcurrentDictionary<AdditionalText, ConfigFile?> _read = new();
    private readonly ConcurrentDictionary<object, object> _answers = new();

    private ProjectFiles(ImmutableArray<AdditionalText> files, PortOptionsCache? options, XmlReferenceResolver? disk)
    {
        _options = options;
        _disk = disk;
        _files = new(() => Recognise(files));
    }

    /// <summary>No files at all, for a file that is read alone.</summary>
    public static ProjectFiles None => new(ImmutableArray<AdditionalText>.Empty, null, null);

    /// <summary>The files of a compilation; the same object for all that ask.</summary>
    public static ProjectFiles Of(Compilation compilation, AnalyzerOptions options) => OfCompilations.GetValue(
        compilation, _ => new ProjectFiles(options.AdditionalFiles, new PortOptionsCache(options.AnalyzerConfigOptionsProvider), compilation.Options.XmlReferenceResolver));

    /// <summary>The file that the host hands over, or null where it can't be read.</summary>
    public ConfigFile? Read(AdditionalText file, CancellationToken cancellationToken) => _read.TryGetValue(file, out var read)
        ? read
        : _read.GetOrAdd(file, AdditionalFileText.Read(file, _disk, cancellationToken) is { } text ? new ConfigFile(file.Path, text, this) : null);

    /// <summary>The files of a format.</summary>
    public IEnumerable<ConfigFile> OfFormat(ConfigFormat format, CancellationToken cancellationToken)
    {
        foreach (var (file, itsFormat) in _files.Value)
        {
            if (itsFormat == format && Read(file, cancellationToken) is { } read)
            {
                yield return read;
            }
        }
    }

    /// <summary>The file at a path, or null where the project has none there, or none that is read.</summary>
    public ConfigFile? Find(string path, CancellationToken cancellationToken)
    {
        foreach (var (file, _) in _files.Value)
        {
            if (ConfigPath.AreSame(file.Path, path))
            {
                return Read(file, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>The files that may hold a reported port, each with its format.</summary>
    public IEnumerable<(ConfigFile File, ConfigFormat Format)> WithPorts(CancellationToken cancellationToken)
    {
        foreach (var (file, format) in _files.Value)
        {
            if (Read(file, cancellationToken) is { } read && PortGate.MayHoldPort(read.Source, (_options?.For(file) ?? PortOptions.Default).Reported))
            {
                yield return (read, format);
            }
        }
    }

    /// <summary>The answer to a question about the files, which is worked out when it is asked for the first time.</summary>
    /// <param name="question">What the answer is known by.</param>
    /// <param name="find">Works it out.</param>
    public T Answer<T>(object question, Func<ProjectFiles, T> find)
        where T : class => (T)_answers.GetOrAdd(question, _ => find(this));

    private static (AdditionalText File, ConfigFormat Format)[] Recognise(ImmutableArray<AdditionalText> files)
    {
        var known = new List<(AdditionalText, ConfigFormat)>();
        foreach (var file in files)
        {
            if (ConfigFormats.Of(file.Path) is { } format)
            {
                known.Add((file, format));
            }
        }

        return known.ToArray();
    }
}
