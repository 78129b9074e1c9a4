using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Options;

/// <summary>The options of a compilation's files. Files whose options have the same texts share one object.</summary>
internal sealed class PortOptionsCache(AnalyzerConfigOptionsProvider provider)
{
    private readonly ConcurrentDictionary<string, PortOptions> _options = new();
    private AnalyzerConfigOptions? _withoutOptions;

    public PortOptions For(SyntaxTree tree) => Get(provider.GetOptions(tree));

    public PortOptions For(AdditionalText file) => Get(provider.GetOptions(file));

    private PortOptions Get(AnalyzerConfigOptions options)
    {
        // Files with the same sections share one object.
        if (ReferenceEquals(options, _withoutOptions))
        {
            return PortOptions.Default;
        }

        if (PortOptions.TextsOf(options) is not { } texts)
        {
            _withoutOptions = options;
            return PortOptions.Default;
        }

        // Values contain no line breaks; a missing option and an empty one are equivalent.
        var key = string.Join("\n", texts);
        return _options.TryGetValue(key, out var known) ? known : _options.GetOrAdd(key, PortOptions.Create(texts));
    }
}
