using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PortAnalyzers.Options;

/// <summary>The options of a compilation's files. Files whose options have the same texts share one object.</summary>
internal sealed class PortOptionsCache(AnalyzerConfigOptionsProvider provider)
{
    /// <summary>Made when a first file has options: in most projects none has, and each run of a compiler would compile the code for it anew.</summary>
    private readonly Lazy<ConcurrentDictionary<string, PortOptions>> _options = new(static () => new());

    public PortOptions For(SyntaxTree tree) => Get(provider.GetOptions(tree));

    public PortOptions For(AdditionalText file) => Get(provider.GetOptions(file));

    private PortOptions Get(AnalyzerConfigOptions options)
    {
        if (PortOptions.TextsOf(options) is not { } texts)
        {
            return PortOptions.Default;
        }

        // No value has a new line in it; a missing option and an empty one are alike.
        var key = string.Join("\n", texts);
        return _options.Value.TryGetValue(key, out var known) ? known : _options.Value.GetOrAdd(key, PortOptions.Create(texts));
    }
}
