using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.CSharp;
using PortAnalyzers.Options;

namespace PortAnalyzers.ConfigFiles;

/// <summary>
/// The configuration files of a compilation, for formats that depend on several files. A file is read when it is needed, and shared results
/// are cached.
/// </summary>
internal sealed class ProjectFiles
{
    private static readonly ConditionalWeakTable<Compilation, ProjectFiles> OfCompilations = new();

    private static readonly object AddedFiles = new();
    private static readonly object AddedPrefixes = new();
    private static readonly object KestrelSections = new();

    /// <summary>The full paths of the files that belong to other projects, with <c>|</c> between them, as the package's targets pass them.</summary>
    private const string FilesOfOthers = "build_property.PortAnalyzersFilesOfOthers";

    private readonly Compilation? _compilation;
    private readonly PortOptionsCache? _options;
    private readonly Lazy<(AdditionalText File, ConfigFormat Format)[]> _files;
    private readonly ConcurrentDictionary<AdditionalText, ConfigFile?> _read = new();
    private readonly ConcurrentDictionary<object, object> _answers = new();

    private ProjectFiles(ImmutableArray<AdditionalText> files, PortOptionsCache? options, Compilation? compilation)
    {
        _compilation = compilation;
        _options = options;
        _files = new(() => Recognise(files));
    }

    /// <summary>No files, for a file that is read alone.</summary>
    public static ProjectFiles None => new(ImmutableArray<AdditionalText>.Empty, null, null);

    /// <summary>The files of a compilation; one object per compilation.</summary>
    public static ProjectFiles Of(Compilation compilation, AnalyzerOptions options) => OfCompilations.GetValue(
        compilation, _ => new ProjectFiles(options.AdditionalFiles, new PortOptionsCache(options.AnalyzerConfigOptionsProvider), compilation));

    /// <summary>Whether a compilation's additional files contain configuration files: without one, nothing else here is needed.</summary>
    /// <param name="options">The options with the files.</param>
    /// <param name="withValues">Whether only files count that provide values to the program.</param>
    public static bool AreIn(AnalyzerOptions options, bool withValues)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (ConfigFormats.Of(file.Path) is { } format && (!withValues || (format.WhenAdded ?? format).Values is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The file for an additional file, or null if it can't be read.</summary>
    public ConfigFile? Read(AdditionalText file, CancellationToken cancellationToken) => _read.TryGetValue(file, out var read)
        ? read
        : _read.GetOrAdd(file, AdditionalFileText.Read(file, _compilation?.Options.XmlReferenceResolver, cancellationToken) is { } text ? new ConfigFile(file.Path, text, this) : null);

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

    /// <summary>The file at a path, or null if the project has no such configuration file.</summary>
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

    /// <summary>The options of a file: its section in an .editorconfig can set them.</summary>
    public PortOptions OptionsOf(ConfigFile file)
    {
        foreach (var (source, _) in _options is null ? [] : _files.Value)
        {
            if (source.Path == file.Path)
            {
                return _options!.For(source);
            }
        }

        return PortOptions.Default;
    }

    /// <summary>The files that can contain a reported port, with their formats.</summary>
    public IEnumerable<(ConfigFile File, ConfigFormat Format)> WithValues(CancellationToken cancellationToken)
    {
        foreach (var (file, format) in _files.Value)
        {
            if ((format.WhenAdded ?? format).Values is not null
                && Read(file, cancellationToken) is { } read
                && PortGate.MayContainPort(read.Source, (_options?.For(file) ?? PortOptions.Default).Reported)
                && FormatOf(read, format, cancellationToken) is { Values: not null } itsFormat)
            {
                yield return (read, itsFormat);
            }
        }
    }

    /// <summary>The format of a file: of one that the project's code adds to its configuration, that of settings.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">The format by its name.</param>
    /// <param name="cancellationToken">Cancels the search in the project's code, which only a file with an unknown name needs.</param>
    public ConfigFormat FormatOf(ConfigFile file, ConfigFormat format, CancellationToken cancellationToken) =>
        format.WhenAdded is { } whenAdded && IsAdded(file.Path, cancellationToken) ? whenAdded : format;

    private bool IsAdded(string path, CancellationToken cancellationToken) => _compilation is not null
        && Answer(AddedFiles, _ => AddedSettings.NamesIn(_compilation, cancellationToken).ConvertAll(static name => new FilePattern(FilePlacement.Item, name))).Exists(pattern => pattern.Matches(path));

    /// <summary>The prefixes of environment variables that the project's code adds to its configuration.</summary>
    public IReadOnlyList<string> VariablePrefixes(CancellationToken cancellationToken) =>
        _compilation is null ? [] : Answer(AddedPrefixes, _ => AddedSettings.PrefixesIn(_compilation, cancellationToken));

    /// <summary>The key for the server of a key in a section that the project's code passes to Kestrel: <c>Kestrel:Endpoints:Web:Url</c> for <c>Hosting:Endpoints:Web:Url</c>. Or null.</summary>
    public string? KestrelKeyOf(string key, CancellationToken cancellationToken)
    {
        foreach (var section in _compilation is null ? [] : Answer(KestrelSections, _ => AddedSettings.KestrelSectionsIn(_compilation, cancellationToken)))
        {
            if (key.Length > section.Length && key[section.Length] == ':' && key.StartsWith(section, StringComparison.OrdinalIgnoreCase))
            {
                return "Kestrel" + key.Substring(section.Length);
            }
        }

        return null;
    }

    /// <summary>Whether a file belongs to another project, which reports it: here it only tells how this project's containers are reached.</summary>
    public static bool IsOfOther(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(FilesOfOthers, out var paths)
        && paths.Length > 0 && Array.Exists(paths.Split('|'), path => ConfigPath.AreSame(path, file.Path));

    /// <summary>A result about the files, computed once.</summary>
    /// <param name="question">The key of the result.</param>
    /// <param name="find">Computes the result.</param>
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
