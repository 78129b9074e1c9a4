using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PortAnalyzers.ConfigFiles;
using PortAnalyzers.Endpoints;
using PortAnalyzers.Evaluation;
using PortAnalyzers.Options;
using PortAnalyzers.Ports;
using PortAnalyzers.Urls;

namespace PortAnalyzers.Rules;

/// <summary>
/// The values in the project's configuration files with the number of a reported port, for the code that reads them. The server's own settings are not
/// included: their files report them. In most projects it is empty.
/// </summary>
internal sealed class ReportedConfiguration : IConfigurationValues
{
    private static readonly ConfiguredText[] None = [];

    private readonly Dictionary<string, List<ConfiguredText>> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ConfiguredText>> _byVariable = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ConfiguredText>> _byLastPart = new(StringComparer.OrdinalIgnoreCase);

    private readonly ProjectFiles _files;

    private ReportedConfiguration(ProjectFiles files, PortSet reported, bool isForFix, CancellationToken cancellationToken)
    {
        _files = files;
        var comments = new Dictionary<ConfigFile, AllowComments?>();
        var excluded = new List<int>();
        foreach (var value in ProjectConfiguration.Of(files, cancellationToken).Values)
        {
            if (value.Weight != ConfigWeight.None && !IsKnownToFile(value) && value.HoldsPort(reported, isForFix ? static _ => null : CommentsOf, file => files.OptionsOf(file).Reported, excluded))
            {
                Add(value, excluded.ToArray(), cancellationToken);
            }

            excluded.Clear();
        }

        AllowComments? CommentsOf(ConfigFile file)
        {
            if (!comments.TryGetValue(file, out var ofFile))
            {
                comments.Add(file, ofFile = AllowComments.In(file));
            }

            return ofFile;
        }
    }

    public bool IsEmpty => _byLastPart.Count == 0;

    /// <summary>The last parts of the keys whose values are web addresses: code that reads one of them can have a finding.</summary>
    public HashSet<string> NamesOfUrls { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values for code with these options; read once for all files of a compilation.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="analyzer">Its configuration files.</param>
    /// <param name="options">The options of the code.</param>
    /// <param name="isForFix">Whether the values include those with ports that a comment allows.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static ReportedConfiguration Of(Compilation compilation, AnalyzerOptions analyzer, PortOptions options, bool isForFix, CancellationToken cancellationToken) =>
        ProjectFiles.Of(compilation, analyzer).Answer(options, files => new ReportedConfiguration(files, options.Reported, isForFix, cancellationToken));

    /// <inheritdoc cref="ProjectProtocols.AreHttp2Only"/>
    public bool AreHttp2Only(CancellationToken cancellationToken) => ProjectProtocols.AreHttp2Only(_files, cancellationToken);

    public IReadOnlyList<ConfiguredText> OfKey(string key) =>
        key.IndexOf(KnownSettings.AnyItem, StringComparison.Ordinal) < 0 ? Find(_byKey, key) : FindAll(one => KnownSettings.IsOf(one, key));

    public IReadOnlyList<ConfiguredText> EndingWith(string name) => Find(_byLastPart, name);

    public IReadOnlyList<ConfiguredText> OfVariable(string name) => Find(_byVariable, name);

    public IReadOnlyList<ConfiguredText> ItemsOf(string list) => FindAll(key => KnownSettings.IsItemOf(key, list));

    private List<ConfiguredText> FindAll(Predicate<string> isMeant)
    {
        var found = new List<ConfiguredText>();
        foreach (var pair in _byKey)
        {
            if (isMeant(pair.Key))
            {
                found.AddRange(pair.Value);
            }
        }

        return found;
    }

    private static IReadOnlyList<ConfiguredText> Find(Dictionary<string, List<ConfiguredText>> values, string key) => values.TryGetValue(key, out var found) ? found : None;

    private static bool IsKnownToFile(ConfigValue value) =>
        value.IsKnownToFile || (value.IsVariable && ServerSettings.OfEnvironmentVariable(value.Key) != SettingKind.Other);

    private void Add(ConfigValue value, int[] excluded, CancellationToken cancellationToken)
    {
        var text = value.Value;
        var configured = new ConfiguredText(
            text.Text, (start, length) => text.IsContiguous(start, length) ? text.FileAt(start).LocationOf(text.GetSpan(start, length)) : null)
        {
            IsMinor = value.Weight == ConfigWeight.Minor,
            Excluded = excluded,
        };
        if (!value.IsVariable)
        {
            Add(value.Key, configured);
            return;
        }

        Add(_byVariable, value.Key, configured);
        Add(KnownSettings.KeyOfVariable(value.Key), configured);
        foreach (var prefix in _files.VariablePrefixes(cancellationToken))
        {
            if (value.Key.Length > prefix.Length && value.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                Add(KnownSettings.KeyOfVariable(value.Key.Substring(prefix.Length)), configured);
            }
        }
    }

    private void Add(string key, ConfiguredText value)
    {
        var name = KnownSettings.NameOf(key);
        Add(_byKey, key, value);
        Add(_byLastPart, name, value);
        if (value.Text.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            NamesOfUrls.Add(name);
        }
    }

    private static void Add(Dictionary<string, List<ConfiguredText>> values, string key, ConfiguredText value)
    {
        if (!values.TryGetValue(key, out var list))
        {
            values.Add(key, list = []);
        }

        list.Add(value);
    }
}
